import { createHash } from 'node:crypto'

/** An id made of words: the same words always have the same one, and nobody else's have it. */
export function derivedId(words: string): string {
  const hex = createHash('sha256').update(words).digest('hex').slice(0, 32)
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-8$3-8$4-$5')
}
