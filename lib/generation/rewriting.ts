import { createHash } from 'node:crypto'
import type { RewriteFailure } from '../../content/index.js'
import type { Kind, Original } from '../coach/index.js'
import { recordOrNull, text, textOrNull } from '../db/index.js'
import type { Action } from '../telegram/buttons.js'
import type { Screen } from '../telegram/screen.js'
import { wordsOf } from '../telegram/screens/field-words.js'
import {
  type RewriteOffer,
  rewriteFailedScreen,
  rewritingScreen,
  rewrittenScreen,
} from '../telegram/screens/rewrite.js'
import type { World } from '../world/world.js'
import type { Generation } from './row.js'
import { priceOf, takenOf, wordsFor } from './words.js'

/** How the row of a text names itself: it is no model of the catalogue, and KIE has no task for it. */
export const REWRITING = { model: 'improve', api: 'chat', format: 'text' } as const

/** What a row keeps of a text that is written anew: the text, and the question it answers. */
export interface Rewriting extends Original {
  draft: string
  field: string
  /** The number of its question; null: it is a setting. */
  step: number | null
  /** Telegram's file of what was said; null: it was written. */
  voice: { fileId: string; mime: string | null } | null
}

/** True for a text that a model writes, which has no files and no panel. */
export function isRewriting({ api }: Pick<Generation, 'api'>): boolean {
  return api === REWRITING.api
}

const KINDS: Record<Kind, true> = {
  picture: true,
  design: true,
  edit: true,
  film: true,
  animate: true,
  clip: true,
  music: true,
  noise: true,
}

function isKind(value: unknown): value is Kind {
  return typeof value === 'string' && Object.hasOwn(KINDS, value)
}

/** Reads what a row keeps; empty where its person had everything erased. */
export function rewritingIn({ input }: Pick<Generation, 'input'>): Rewriting {
  const { kind, maxLength, step } = input
  const voice = recordOrNull(input.voice)
  return {
    draft: textOrNull(input.draft) ?? '',
    field: textOrNull(input.field) ?? 'prompt',
    kind: isKind(kind) ? kind : null,
    text: textOrNull(input.text),
    maxLength: typeof maxLength === 'number' ? maxLength : null,
    step: typeof step === 'number' ? step : null,
    voice: voice && { fileId: text(voice.fileId), mime: textOrNull(voice.mime) },
  }
}

/** Of each word in a mark. */
const MARK_LETTERS = 4

/** A word that is the same exactly while a price is; a button says with it what stood on it. */
function wordOfPrice(world: Pick<World, 'config'>, price: number): string {
  const { currency } = world.config.pricing
  return createHash('sha256').update(`${price} ${currency}`).digest('base64url').slice(0, MARK_LETTERS)
}

/** A word for a recording; the button that has it written down says with it which one stood there. */
function wordOfSound(voice: Rewriting['voice']): string {
  return voice ? createHash('sha256').update(voice.fileId).digest('base64url').slice(0, MARK_LETTERS) : ''
}

/** What a screen offers, under a mark that no other screen has; null where it is not sold. */
export function rewriteOffer(
  world: Pick<World, 'config'>,
  screen: string,
  voice: Rewriting['voice'] = null,
): RewriteOffer | null {
  const { improve, pricing } = world.config
  if (!improve) return null
  const price = { amount: improve.price, currency: pricing.currency }
  return { price, mark: `${wordOfPrice(world, improve.price)}${wordOfSound(voice)}${screen}` }
}

/** True while the price that stood on a button is the price. */
export function isPriceOf(world: Pick<World, 'config'>, mark: string): boolean {
  const { improve } = world.config
  return improve !== null && mark.startsWith(wordOfPrice(world, improve.price))
}

/** True where a button stood under this very recording, or under none where nothing was said. */
export function isOfSound({ voice }: Rewriting, mark: string): boolean {
  return mark.slice(MARK_LETTERS).startsWith(wordOfSound(voice))
}

const SAID_AS_IS: readonly RewriteFailure[] = ['same', 'too-long', 'content', 'busy', 'expired', 'unheard']

/** Back to where the text is asked for, or to what the coach says of it. */
export function backOf({ draft, field, step, voice }: Rewriting): Action {
  if (!voice) return { go: 'coach', draft, field }
  return step === null ? { go: 'setting', draft, field, page: 0 } : { go: 'step', draft, step }
}

/** A text that is being written, is there, or could not be written: the screen for where it stands. */
export function rewritingOn(world: World, generation: Generation): Screen {
  const say = wordsFor(generation)
  const asked = rewritingIn(generation)
  const { draft, field } = asked
  const voice = asked.voice !== null
  const { id, errorCode, late, result, resolvedAt } = generation
  const view = {
    draft,
    field,
    label: wordsOf(field, say).label,
    voice,
    offer: rewriteOffer(world, id.slice(0, 8), asked.voice),
    back: backOf(asked),
  }
  if (resolvedAt === null) return rewritingScreen(view, say)
  if (result?.text !== undefined && errorCode !== 'unusable') {
    const sum = takenOf(world, generation)
    const mine = voice ? (result.heard ?? null) : asked.text
    return rewrittenScreen({ ...view, generation: id, mine, better: result.text, sum, late }, say)
  }
  const reason = SAID_AS_IS.find((one) => one === errorCode) ?? 'failed'
  return rewriteFailedScreen({ ...view, reason, sum: priceOf(world, generation) }, say)
}
