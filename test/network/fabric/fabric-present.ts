import { findPrograms, ProgramsMissing } from '../../../network/src/fabric/programs.js'

/** Whether Fabric's programs are on this machine: where they are not, what needs them is listed as skipped. */
export const fabricPresent = (): Promise<boolean> =>
  findPrograms().then(
    () => true,
    (error: unknown) => {
      if (error instanceof ProgramsMissing) return false
      throw error
    },
  )
