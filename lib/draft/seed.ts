import type { Step } from '../catalog/index.js'
import type { Draft } from './draft.js'

/**
 * A seed to keep: made of the draft's own tag, and after one is kept another. The same draft always offers
 * the same one, so that a button can name it.
 */
export function seedFor(draft: Draft, step: Step): number {
  const { min = 0, max = 2_147_483_647 } = step
  const now = draft.values[step.field]
  const from =
    typeof now === 'number' && Number.isSafeInteger(now)
      ? BigInt(now) * 1_103_515_245n + 12_345n
      : numberIn(draft.id)
  return min + Number(from % BigInt(max - min + 1))
}

function numberIn(tag: string): bigint {
  return Buffer.from(tag, 'base64url').reduce((number, byte) => number * 256n + BigInt(byte), 0n)
}
