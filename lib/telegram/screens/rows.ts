import type { Texts } from '../../../content/texts.js'
import type { Action } from '../buttons.js'
import type { Button } from '../screen.js'

/** The last row of every screen: back to where the person came from, and home. */
export function exits(say: Texts, back?: Button): Button[] {
  const home: Button = { text: say.labels.home, action: { go: 'home' } }
  return back ? [back, home] : [home]
}

const TWO_IN_A_ROW = 17 // Letters that fit half a phone's width.

/** Puts short buttons two in a row and long ones alone, in order. */
export function pairs(buttons: Button[]): Button[][] {
  const rows: Button[][] = []
  for (const button of buttons) {
    const last = rows.at(-1)
    const short = button.text.length <= TWO_IN_A_ROW
    if (short && last?.length === 1 && (last[0]?.text ?? '').length <= TWO_IN_A_ROW) last.push(button)
    else rows.push([button])
  }
  return rows
}

/** The arrows of a list of pages; no row when one page holds all. */
export function turns(
  at: { page: number; pages: number },
  to: (page: number) => Action,
  say: Texts,
): Button[][] {
  const row: Button[] = []
  if (at.page > 0) row.push({ text: say.labels.previousPage, action: to(at.page - 1) })
  if (at.page < at.pages - 1) row.push({ text: say.labels.nextPage, action: to(at.page + 1) })
  return row.length > 0 ? [row] : []
}
