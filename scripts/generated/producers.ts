/** A file that is generated whole, or a hand-written document with generated sections. Paths are from the root of the repository. */
export type Producer =
  | { readonly path: string; readonly whole: () => Promise<string> }
  | { readonly path: string; readonly sections: () => Promise<Readonly<Record<string, string>>> }

/** One line a generated file. */
export const producers: readonly Producer[] = []
