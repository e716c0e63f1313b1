import type { MediaKind, ModelCard } from './card.js'
import { usualCredits } from './range.js'
import { usualSecondsOf } from './time.js'
import { fieldOf } from './values.js'

/** The shelves a person can narrow any list to. */
export const LISTS = ['popular', 'cheap', 'fast', 'best', 'with-sound', 'long-video'] as const
export type ListName = (typeof LISTS)[number]

/** How many models are called popular; their order is kept by hand. */
const POPULAR_COUNT = 12
/** Thousandths of a credit that a usual request of a cheap model costs at most. */
const CHEAP_CREDITS: Record<MediaKind, number> = { image: 4_000, video: 32_000, audio: 6_000 }
/** Seconds in which a fast model usually answers. */
const FAST_SECONDS: Record<MediaKind, number> = { image: 15, video: 70, audio: 20 }
/** Fields that switch sound on where it is not always there. */
const SOUND_FIELDS = ['sound', 'audio', 'generate_audio', 'generate_audio_switch']
const LONG_SECONDS = 15

function longest(card: ModelCard): number {
  const { length, fixed } = card.price
  const field = fieldOf(card, 'duration')
  const chosen = card.offer?.duration ?? field?.enum ?? [field?.maximum ?? 0]
  return Math.max(length?.max ?? 0, fixed ?? 0, ...chosen.map(Number))
}

const MEMBERS: Record<ListName, (card: ModelCard) => boolean> = {
  popular: (card) => (card.popularity ?? Number.POSITIVE_INFINITY) <= POPULAR_COUNT,
  cheap: (card) => (usualCredits(card) ?? Number.POSITIVE_INFINITY) <= CHEAP_CREDITS[card.output],
  fast: (card) => usualSecondsOf(card) <= FAST_SECONDS[card.output],
  best: (card) => card.tags.includes('best'),
  'with-sound': (card) =>
    card.output === 'video' &&
    (card.tags.includes('sound') ||
      card.tags.includes('voice') ||
      SOUND_FIELDS.some((name) => fieldOf(card, name) !== undefined)),
  'long-video': (card) => card.output === 'video' && longest(card) >= LONG_SECONDS,
}

/** True when an offered model stands on a shelf. */
export function isListed(card: ModelCard, list: ListName): boolean {
  return MEMBERS[list](card)
}
