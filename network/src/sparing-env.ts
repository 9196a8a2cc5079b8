/**
 * What the C library keeps of what a Node program no longer needs (mallopt(3)): two heaps in place of one for each thread, and whatever is of
 * 32 KiB or more comes from the system and goes back to it. V8's compilers take their memory in pieces of that size, and functions that are
 * called as often as one another are compiled together: hundreds of them leave 40 MB full of holes in the heap, which nobody gives back.
 */
export const sparingEnv = { MALLOC_ARENA_MAX: '2', MALLOC_MMAP_THRESHOLD_: '32768' } as const
