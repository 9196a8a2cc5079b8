import { createHash } from 'node:crypto'
import { randomness } from '../domain/wandering.js'

/** Choices that a seed alone decides. */
export class Choice {
  readonly #next: () => number

  constructor(seed: number) {
    this.#next = randomness(seed)
  }

  /** Other choices for each name under one seed. */
  static named(seed: number, name: string): Choice {
    return new Choice(createHash('sha256').update(`${seed} ${name}`).digest().readUInt32BE())
  }

  /** A whole number from 0, below `end`. */
  below(end: number): number {
    return Math.floor(this.#next() * end)
  }

  of<T>(list: readonly T[]): T | undefined {
    return list[this.below(list.length)]
  }

  /** One of several, each as often as its weight says. */
  weighted<T>(list: readonly (readonly [weight: number, value: T])[]): T | undefined {
    let left = this.#next() * list.reduce((sum, [weight]) => sum + weight, 0)
    return list.find(([weight]) => (left -= weight) < 0)?.[1]
  }

  shuffled<T>(list: readonly T[]): readonly T[] {
    const drawn = list.map((value): readonly [number, T] => [this.#next(), value])
    return drawn.sort(([a], [b]) => a - b).map(([, value]) => value)
  }

  hex(bytes: number): string {
    return Array.from({ length: bytes }, () => this.below(256).toString(16).padStart(2, '0')).join('')
  }
}
