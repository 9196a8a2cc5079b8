import { blocking, conditions, guards, type BlockedRequest, type Cell, type Condition } from '@ip-rights-ledger/chaincode/domain'

type Guards = Record<string, (s: never) => { readonly code: string } | undefined>

/** The codes a guard's own text refuses with; what its helpers refuse with is not seen here. */
const codesOf = (name: string): readonly string[] => [
  ...new Set([...String((guards as unknown as Guards)[name]).matchAll(/refuse\)?\(\s*["']([A-Z_]+)["']/g)].map(([, code = '']) => code)),
]

/**
 * `guard NAME` takes a guard out; `guard NAME CODE` takes out one of its several refusals; `cell REQUEST CONDITION` turns a cell of the
 * blocking matrix round: what it stopped passes, what passed is stopped.
 */
export function mutants(): readonly string[] {
  const names = Object.keys(guards)
  const parts = names.flatMap((name) => (codesOf(name).length > 1 ? codesOf(name).map((code) => `guard ${name} ${code}`) : []))
  const cells = Object.keys(blocking).flatMap((request) => conditions.map((condition) => `cell ${request} ${condition}`))
  return [...names.map((name) => `guard ${name}`), ...parts, ...cells]
}

/** Changes the tables of this process for good. @throws Error for a mutant that is none */
export function applyMutant(mutant: string): void {
  if (!mutants().includes(mutant)) throw new Error(`expected a mutant, got ${mutant}`)
  const [kind, name = '', part = ''] = mutant.split(' ')
  if (kind === 'guard') {
    const all = guards as unknown as Guards
    const guard = all[name]
    all[name] = (s) => {
      const refusal = part === '' ? undefined : guard?.(s)
      return refusal?.code === part ? undefined : refusal
    }
    return
  }
  const row = blocking[name as BlockedRequest] as Record<Condition, Cell>
  row[part as Condition] = row[part as Condition] === 'allow' ? 'refuse' : 'allow'
}
