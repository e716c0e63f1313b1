/** Money in minor units (kopecks, cents) of a currency. */
export interface Sum {
  amount: number
  currency: string
}

/** A screen without its buttons: what the renderer turns into a message. */
export interface Copy {
  title: string
  paragraphs?: string[]
  bullets?: string[]
  hint?: string
}

/** As many lines as a screen shows: what is over shares the last one. */
export function fourLines(lines: string[]): string[] {
  return lines.length <= 4 ? lines : [...lines.slice(0, 3), lines.slice(3).join(' · ')]
}
