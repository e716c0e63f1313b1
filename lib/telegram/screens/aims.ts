import type { Aim, Texts } from '../../../content/texts.js'
import type { Button, Screen } from '../screen.js'
import { type ListedPreset, presetRows } from './presets.js'
import { exits, pairs } from './rows.js'

/** The word with which a scenario remembers the aim that led to it. */
export function fromAim(aim: Aim): string {
  return `aim~${aim}`
}

/** The name of the aim in such a word; null in any other. */
export function aimIn(from: string): string | null {
  const [kind, aim] = from.split('~')
  return kind === 'aim' && aim ? aim : null
}

/** What do you want to make? Asked once, and whenever somebody wants to be asked. */
export function aimsScreen(
  view: { name: string; aims: readonly Aim[]; isFirst: boolean },
  say: Texts,
): Screen {
  const aims = view.aims.map((aim): Button => ({ text: say.labels.aim(aim), action: { go: 'aim', aim } }))
  return {
    ...say.aims({ name: view.name }),
    rows: [
      ...pairs(aims),
      ...(view.isFirst ? [[{ text: say.labels.skip, action: { go: 'home' } } as const]] : [exits(say)]),
    ],
  }
}

/** Three scenarios for an aim. */
export function aimScreen(view: { aim: Aim; presets: readonly ListedPreset[] }, say: Texts): Screen {
  return {
    ...say.aim(view.aim),
    rows: [
      ...presetRows(view.presets, fromAim(view.aim), say),
      exits(say, { text: say.labels.back, action: { go: 'aims' } }),
    ],
  }
}
