import { PACKS } from '../telegram/screens/payments.js'

const CHOICES = 3

/**
 * Packs that cover what is missing, the smallest first; for a sum beyond the largest pack, that one, more
 * than once.
 */
export function packsFor(missing: number, starRate: number): number[] {
  const needed = Math.ceil(missing / starRate)
  const fits = PACKS.filter((stars) => stars >= needed).slice(0, CHOICES)
  return fits.length > 0 ? fits : PACKS.slice(-1)
}
