import type { Format, MediaKind, ModelCard } from './card.js'
import type { Catalog } from './catalog.js'
import { form } from './form.js'
import type { Step } from './step.js'

/** What a finished file can be given to next, in the order people want it. */
export const WAYS = [
  'animate',
  'upscale',
  'cutout',
  'edit',
  'talk',
  'remake',
  'enhance',
  'lipsync',
  'longer',
  'sing',
  'remix',
  'split',
] as const
export type Way = (typeof WAYS)[number]

/** The files a form cannot do without. */
function filesIn(steps: readonly Step[]): string {
  return steps.flatMap((step) => (step.required && step.media && !step.on ? [step.media] : [])).join()
}

function wantsWords(steps: readonly Step[]): boolean {
  return steps.some((step) => step.required && step.kind === 'text')
}

interface WayOn {
  takes: MediaKind
  format: Format
  /** The models of the format that do just this. */
  fits: (steps: readonly Step[], card: ModelCard) => boolean
}

// A model that carries a clip on asks for the same as one that repaints it: only its name tells.
const CARRIES_ON = /extend/

const ON: Record<Way, WayOn> = {
  animate: { takes: 'image', format: 'image-to-video', fits: (steps) => filesIn(steps) === 'image' },
  upscale: { takes: 'image', format: 'image-upscale', fits: (steps) => filesIn(steps) === 'image' },
  cutout: { takes: 'image', format: 'background-remove', fits: (steps) => filesIn(steps) === 'image' },
  edit: {
    takes: 'image',
    format: 'image-to-image',
    fits: (steps) => filesIn(steps) === 'image' && wantsWords(steps),
  },
  talk: { takes: 'image', format: 'audio-to-video', fits: (steps) => filesIn(steps) === 'image,audio' },
  remake: {
    takes: 'video',
    format: 'video-editing',
    fits: (steps, card) => filesIn(steps) === 'video' && wantsWords(steps) && !CARRIES_ON.test(card.id),
  },
  enhance: {
    takes: 'video',
    format: 'video-editing',
    fits: (steps) => filesIn(steps) === 'video' && !wantsWords(steps),
  },
  lipsync: { takes: 'video', format: 'video-editing', fits: (steps) => filesIn(steps) === 'video,audio' },
  longer: {
    takes: 'video',
    format: 'video-editing',
    fits: (steps, card) => filesIn(steps) === 'video' && CARRIES_ON.test(card.id),
  },
  sing: { takes: 'audio', format: 'audio-to-video', fits: (steps) => filesIn(steps) === 'image,audio' },
  remix: {
    takes: 'audio',
    format: 'audio-editing',
    fits: (steps) => filesIn(steps) === 'audio' && steps.some(({ field }) => field === 'instrumental'),
  },
  split: {
    takes: 'audio',
    format: 'audio-editing',
    fits: (steps) => filesIn(steps) === 'audio' && steps.every((step) => step.kind !== 'text'),
  },
}

/** What a way on takes, and the use of a model that it is. */
export function wayOn(way: Way): { takes: MediaKind; format: Format } {
  return ON[way]
}

/** The models that go on this way, popular ones first, then cheap ones. */
export function cardsOnWay(catalog: Catalog, way: Way): ModelCard[] {
  const { format, fits } = ON[way]
  return catalog.ofFormat(format).filter((card) => fits(form(card, format), card))
}

const OF_MUSIC: readonly Way[] = ['remix', 'split']

/** Speech is no music to be worked on. */
function isSpeech({ tags }: ModelCard): boolean {
  return tags.includes('voice') && !tags.includes('music')
}

/**
 * The ways on from what a model has made in one of its uses: those that some offered model goes. What needs
 * no words would do the same once more to its own result, so it is not among them.
 */
export function waysFrom(catalog: Catalog, made: { card: ModelCard; format: string }): Way[] {
  return WAYS.filter((way) => {
    const { takes, format } = ON[way]
    if (takes !== made.card.output) return false
    if (OF_MUSIC.includes(way) && isSpeech(made.card)) return false
    const cards = cardsOnWay(catalog, way)
    const isSame = made.format === format && cards.some(({ id }) => id === made.card.id)
    return cards.length > 0 && !(isSame && !wantsWords(form(made.card, format)))
  })
}
