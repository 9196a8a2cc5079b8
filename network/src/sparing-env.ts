/**
 * What the C library keeps of what a Node program no longer needs (mallopt(3)): two heaps in place of one for each thread; what is of 32 KiB or
 * more comes from the system and goes back to it; and a heap that grows gets no room ahead into which such a piece would be put after all. V8's
 * compiler takes its memory in pieces of that size, and functions that are called as often as one another are compiled together: hundreds of
 * them left 40 MB full of holes, which nobody gives back.
 */
export const sparingEnv = { MALLOC_ARENA_MAX: '2', MALLOC_MMAP_THRESHOLD_: '32768', MALLOC_TOP_PAD_: '16384' } as const
