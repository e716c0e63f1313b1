import { catalog, type EarlierValue, formatsOf, keptSince, type ModelCard } from '../catalog/index.js'
import { answer, type Draft, recall, settingsOf, stepsOf } from '../draft/index.js'
import { type EarlierResult, earlierOf } from '../generation/index.js'
import { degrade, isOutage } from '../kernel/index.js'
import type { Action } from '../telegram/buttons.js'
import type { Screen } from '../telegram/screen.js'
import { earlierScreen, type SourceModel } from '../telegram/screens/earlier.js'
import { wordsOf } from '../telegram/screens/field-words.js'
import type { ListedResult } from '../telegram/screens/results.js'
import type { World } from '../world/world.js'
import type { Decision } from './decision.js'
import { type Form, onward, questionAt, refused, wrongOf } from './form.js'
import type { Scene } from './scene.js'

/** So many generations are looked through, and so many of their results are shown. */
const LOOKED_THROUGH = 50
const LISTED_MOST = 24

/** The models whose results another one works on, as far as they are sold. */
export function sourcesOf(card: ModelCard): SourceModel[] {
  return (card.on?.of ?? []).flatMap((id) => {
    const source = catalog.isOffered(id) ? catalog.card(id) : null
    return source ? [{ id: source.id, title: source.title }] : []
  })
}

/** The results of this person that a model works on; null while the database is away. */
export async function readEarlier(
  world: World,
  scene: Scene,
  asked: { card: ModelCard; generation?: string },
): Promise<EarlierResult[] | null> {
  try {
    return await earlierOf(world.db, {
      ...asked,
      userId: scene.incoming.person.id,
      since: keptSince(scene.at),
      limit: LOOKED_THROUGH,
    })
  } catch (error) {
    if (!isOutage(error, 'db')) throw error
    degrade('db')
    return null
  }
}

function listed({ value, at, file, files }: EarlierResult): ListedResult {
  const title = catalog.card(value.of)?.title ?? value.of
  return { generation: value.generation, title, at, file, of: files }
}

function backFrom({ draft, card }: Form): Action {
  if (draft.step > 0) return { go: 'step', draft: draft.id, step: draft.step - 1 }
  return { go: 'model', model: card.id, ...(draft.format && { from: draft.format }) }
}

/** The question which result a model shall work on, as it stands in its form. */
export function earlierView(
  scene: Scene,
  form: Form,
  shown: { page: number; results: readonly EarlierResult[] | null; remark: string | null },
): Screen {
  const { card, draft, steps } = form
  const field = steps[draft.step]?.field ?? ''
  return earlierScreen(
    {
      title: card.title,
      draft: draft.id,
      number: draft.step,
      of: steps.length,
      ask: wordsOf(field, scene.say).ask,
      sources: sourcesOf(card),
      page: shown.page,
      results: shown.results?.slice(0, LISTED_MOST).map(listed) ?? null,
      kept: draft.values[field] !== undefined,
      tunable: settingsOf(card, draft).length > 0,
      remark: shown.remark,
      back: backFrom(form),
    },
    scene.say,
  )
}

/** Answers the question with a result; one that does not fit is refused in words. */
export function withEarlier(scene: Scene, form: Form, value: EarlierValue): Decision {
  const index = form.steps.findIndex((step) => step.on !== undefined)
  const result = answer(form.draft, questionAt(scene, form, index), [value])
  return result.ok ? onward(scene, form, result) : refused(scene, form, wrongOf(result))
}

/** A fresh form of a model that works on earlier results. */
export function emptyForm(scene: Scene, card: ModelCard, tag: string): Form {
  const [format = null] = formatsOf(card)
  const empty: Draft = { v: 1, id: tag, model: card.id, format, values: {}, step: 0, quote: null }
  const draft = recall(scene.session, card, empty)
  return { card, draft, steps: stepsOf(card, draft) }
}
