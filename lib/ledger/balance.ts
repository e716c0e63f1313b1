import { integer, type Row } from '../db/index.js'

/** The money of one user, in minor units. */
export interface Balance {
  available: number
  held: number
  /** What a refund took back after it was spent; the next credit pays it first. */
  debt: number
}

export function balanceFrom(row: Row): Balance {
  return { available: integer(row.available), held: integer(row.held), debt: integer(row.debt) }
}

/** True for an amount that can move: whole, positive, exactly representable. */
export function isMinorUnits(amount: number): boolean {
  return Number.isSafeInteger(amount) && amount > 0
}
