import type { Sum, Texts } from '../../../content/texts.js'
import type { Button, Screen } from '../screen.js'
import { exits } from './rows.js'

const BACK = { go: 'privacy' } as const

/** What we hold on a person, and what they can do with it. */
export function privacyScreen(say: Texts): Screen {
  const { labels } = say
  return {
    ...say.privacy,
    rows: [
      [{ text: labels.export, action: { go: 'export', page: 0 } }],
      [{ text: labels.forget, action: { go: 'forget' } }],
      exits(say, { text: labels.back, action: { go: 'settings' } }),
    ],
  }
}

/** What stands under a part of the export; the next part is a press away. */
export function exportedScreen(view: { part: number; more: boolean }, say: Texts): Screen {
  const next: Button[][] = view.more
    ? [[{ text: say.labels.exportMore, action: { go: 'export', page: view.part } }]]
    : []
  return { ...say.exported(view), rows: [...next, exits(say)] }
}

/** Erasing, the first question: what goes, what stays. */
export function forgetScreen(say: Texts): Screen {
  return {
    ...say.forget,
    rows: [
      [{ text: say.labels.forget, action: { go: 'forget-sure' }, style: 'danger' }],
      exits(say, { text: say.labels.back, action: BACK }),
    ],
  }
}

/** The second question. */
export function forgetSureScreen(say: Texts): Screen {
  return {
    ...say.forgetSure,
    rows: [
      [{ text: say.labels.forgetSure, action: { go: 'forget-done' }, style: 'danger' }],
      exits(say, { text: say.labels.back, action: BACK }),
    ],
  }
}

/** Everything is erased; money that is left stays theirs. */
export function forgottenScreen(view: { left: Sum | null }, say: Texts): Screen {
  return { ...say.forgotten(view), rows: [exits(say)] }
}

/** What runs right now, each with its cancel button. */
export interface Running {
  generation: string
  title: string
  free: boolean
}

/** `why`: somebody stopped a question, had nothing to stop, or wants to be forgotten while something runs. */
export function runningScreen(
  view: { why: 'stopped' | 'nothing' | 'forget'; running: readonly Running[] | null },
  say: Texts,
): Screen {
  const { why, running } = view
  const cancels = (running ?? []).map(({ generation, title, free }): Button[] => [
    { text: say.labels.cancelOne({ title, free }), action: { go: 'cancel', generation } },
  ])
  return { ...say.running({ why, count: running?.length ?? null }), rows: [...cancels, exits(say)] }
}

/** Whom to write to; without a contact, what helps instead. */
export function supportScreen(contact: { text: string; url: string | null } | null, say: Texts): Screen {
  const { labels } = say
  const write: Button[][] = contact?.url ? [[{ text: labels.writeSupport, url: contact.url }]] : []
  return {
    ...say.support(contact?.text ?? null),
    rows: [...write, [{ text: labels.payments, action: { go: 'payments' } }], exits(say)],
  }
}
