import type { BalanceView, Copy, Texts } from '../../../content/texts.js'
import type { Format } from '../../catalog/card.js'
import type { Button, Screen } from '../screen.js'
import { exits, pairs } from './rows.js'

export interface HomeView {
  name: string
  /** Each with the number of its models. */
  formats: readonly { format: Format; count: number }[]
  /** Free tries of today; null where there are none, or nobody knows. */
  free: { left: number; perDay: number } | null
  /** Whether anything is free at all. */
  hasFree: boolean
}

/** The first screen: what do you want to make? */
export function homeScreen(view: HomeView, say: Texts): Screen {
  const formats = view.formats.map(
    ({ format, count }): Button => ({
      text: say.labels.format(format, count),
      action: { go: 'list', list: format, page: 0 },
    }),
  )
  const shelf = (list: 'popular' | 'free' | 'mine'): Button => ({
    text: say.shelves[list].name,
    action: { go: 'list', list, page: 0 },
  })
  return {
    ...say.home({ name: view.name, free: view.free }),
    rows: [
      [{ text: say.labels.presets, action: { go: 'presets' } }],
      ...pairs(formats),
      [shelf('popular'), ...(view.hasFree ? [shelf('free')] : [])],
      [{ text: say.labels.search, action: { go: 'search' } }, shelf('mine')],
      [
        { text: say.labels.history, action: { go: 'history', past: 'a', page: 0 } },
        { text: say.labels.projects, action: { go: 'projects', archived: false, page: 0 } },
      ],
      [
        { text: say.labels.balance, action: { go: 'balance' } },
        { text: say.labels.settings, action: { go: 'settings' } },
      ],
      [
        { text: say.labels.invite, action: { go: 'invite' } },
        { text: say.labels.help, action: { go: 'help' } },
      ],
    ],
  }
}

/** Money of the person: free to spend, put aside, owed. */
export function balanceScreen(view: BalanceView | null, say: Texts): Screen {
  if (!view) return { ...say.balanceUnavailable, rows: [exits(say)] }
  return {
    ...say.balance(view),
    rows: [
      [{ text: say.labels.topUp, action: { go: 'packs' }, style: 'primary' }],
      [{ text: say.labels.payments, action: { go: 'payments' } }],
      exits(say),
    ],
  }
}

/** A page of words with the way home: help, terms, privacy, support, an outage. */
export function pageScreen(copy: Copy, say: Texts, more: Button[] = []): Screen {
  return { ...copy, rows: [...more.map((button) => [button]), exits(say)] }
}

/** How all this works, and the way to words explained. */
export function helpScreen(say: Texts): Screen {
  return pageScreen(say.help, say, [
    { text: say.labels.aims, action: { go: 'aims' } },
    { text: say.labels.glossary, action: { go: 'glossary' } },
  ])
}

/** What are you looking for? The next message is the answer. */
export function searchScreen(say: Texts): Screen {
  return { ...say.search, rows: [exits(say)] }
}
