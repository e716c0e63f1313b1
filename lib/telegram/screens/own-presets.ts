import type { Sum, Texts } from '../../../content/texts.js'
import type { Button, Screen } from '../screen.js'
import { exits, turns } from './rows.js'

export const OWN_PER_PAGE = 8

/** One's own scenarios, the newest first. */
export function ownPresetsScreen(
  view: { presets: readonly { id: string; title: string }[]; page: number },
  say: Texts,
): Screen {
  const pages = Math.max(1, Math.ceil(view.presets.length / OWN_PER_PAGE))
  const page = Math.min(view.page, pages - 1)
  const shown = view.presets.slice(page * OWN_PER_PAGE, (page + 1) * OWN_PER_PAGE)
  return {
    ...say.ownPresets({ count: view.presets.length }),
    rows: [
      ...shown.map(({ id, title }): Button[] => [{ text: title, action: { go: 'own-preset', id } }]),
      ...turns({ page, pages }, (to) => ({ go: 'own-presets', page: to }), say),
      exits(say, { text: say.labels.back, action: { go: 'presets' } }),
    ],
  }
}

export interface OwnPresetView {
  id: string
  title: string
  model: string
  /** The words that were kept, shown as they are. */
  prompt: string | null
  price: Sum
  fixed: boolean
  free: boolean
  /** Only its owner renames and deletes. */
  isOwn: boolean
  /** Null while the bot does not know its own name. */
  link: string | null
}

/** A form that was kept: what it is, what it costs, and the way to begin with it. */
export function ownPresetScreen(view: OwnPresetView, say: Texts): Screen {
  const { id, link } = view
  const back: Button = view.isOwn
    ? { text: say.labels.back, action: { go: 'own-presets', page: 0 } }
    : { text: say.labels.back, action: { go: 'presets' } }
  return {
    ...say.ownPreset(view),
    ...(view.prompt ? { quote: view.prompt } : {}),
    rows: [
      [{ text: say.labels.presetStart, action: { go: 'own-start', id }, style: 'primary' }],
      ...(link === null ? [] : [[{ text: say.labels.copyLink, copy: link }]]),
      ...(view.isOwn
        ? [
            [
              { text: say.labels.presetRename, action: { go: 'own-rename', id } } as const,
              { text: say.labels.presetDrop, action: { go: 'own-drop', id } } as const,
            ],
          ]
        : []),
      exits(say, back),
    ],
  }
}

/** How shall it be called? By message, or as proposed. */
export function keepScreen(
  view: { draft: string; title: string; problem: string | null },
  say: Texts,
): Screen {
  return {
    ...say.keepAsk(view),
    rows: [
      [{ text: say.labels.keepTitle(view.title), action: { go: 'keep-as', draft: view.draft } }],
      exits(say, { text: say.labels.back, action: { go: 'confirm' } }),
    ],
  }
}

/** How shall it be called from now on? */
export function renameScreen(
  view: { id: string; title: string; problem: string | null },
  say: Texts,
): Screen {
  return {
    ...say.renameAsk(view),
    rows: [exits(say, { text: say.labels.back, action: { go: 'own-preset', id: view.id } })],
  }
}

/** Really? */
export function dropScreen(view: { id: string; title: string }, say: Texts): Screen {
  return {
    ...say.dropAsk(view),
    rows: [
      [{ text: say.labels.presetDropSure, action: { go: 'own-drop-sure', id: view.id }, style: 'danger' }],
      exits(say, { text: say.labels.back, action: { go: 'own-preset', id: view.id } }),
    ],
  }
}
