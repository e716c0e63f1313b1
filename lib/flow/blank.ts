import type { Texts } from '../../content/index.js'
import { type Format, type ModelCard, wordField } from '../catalog/index.js'
import type { Draft } from '../draft/index.js'
import type { Screen } from '../telegram/screen.js'
import { blankScreen } from '../telegram/screens/presets.js'
import type { Scene } from './scene.js'

/** A question of the scenario a draft was begun from. */
export interface Blank {
  number: number
  of: number
  title: string
  ask: string
  example: string
}

/** The question of its scenario that a draft waits for; null when it waits for none. */
export function openBlank(draft: Draft, say: Texts): Blank | null {
  const { preset } = draft
  const words = preset ? say.preset(preset.name) : null
  const number = preset?.answers.length ?? 0
  const blank = words?.blanks[number]
  return words && blank ? { ...blank, number, of: words.blanks.length, title: words.title } : null
}

/** The number of the question that the words of a scenario answer. */
export function wordIndex(card: ModelCard, format: Format | null, steps: readonly { field: string }[]) {
  const field = format === null ? null : wordField(card, format)
  return steps.findIndex((step) => step.field === field)
}

/** The question of a scenario, under what has to be said. */
export function blankView(
  scene: Scene,
  draft: Draft,
  asked: { blank: Blank; remark: string | null },
): Screen {
  const { blank, remark } = asked
  const { name = '', from = '' } = draft.preset ?? {}
  return blankScreen(
    {
      ...blank,
      draft: draft.id,
      remark,
      back:
        blank.number === 0
          ? { go: 'preset', preset: name, from }
          : { go: 'blank', draft: draft.id, number: blank.number - 1 },
    },
    scene.say,
  )
}
