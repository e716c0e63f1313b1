import type { Part } from '../../content/index.js'
import type { Format, ModelCard } from '../catalog/index.js'

/** What a text is the beginning of; each kind is good for other things. */
export type Kind = 'picture' | 'design' | 'edit' | 'film' | 'animate' | 'clip' | 'music' | 'noise'

/** What counts in a text, what matters most first. */
export const COUNTS: Record<Kind, readonly (readonly [Part, number])[]> = {
  picture: [
    ['subject', 30],
    ['light', 15],
    ['style', 15],
    ['place', 15],
    ['camera', 10],
    ['audience', 5],
    ['shape', 5],
  ],
  design: [
    ['subject', 40],
    ['style', 25],
    ['audience', 15],
    ['shape', 15],
  ],
  edit: [
    ['subject', 20],
    ['change', 40],
    ['keep', 15],
    ['light', 10],
    ['style', 10],
  ],
  film: [
    ['subject', 20],
    ['motion', 25],
    ['camera', 15],
    ['light', 10],
    ['place', 10],
    ['style', 10],
    ['sound', 5],
  ],
  animate: [
    ['motion', 45],
    ['camera', 25],
    ['pace', 15],
    ['mood', 10],
  ],
  clip: [
    ['mood', 35],
    ['motion', 35],
    ['camera', 25],
  ],
  music: [
    ['genre', 30],
    ['mood', 20],
    ['instruments', 15],
    ['tempo', 15],
    ['voice', 15],
  ],
  noise: [
    ['subject', 50],
    ['place', 15],
    ['pace', 15],
    ['mood', 15],
  ],
}

/** What a whole sentence says in any case, though no word of it is known. */
export const TOLD_BY_A_SENTENCE: Partial<Record<Kind, Part>> = {
  edit: 'change',
  film: 'motion',
  animate: 'motion',
  clip: 'motion',
}

const OF_FORMAT: Partial<Record<Format, Kind>> = {
  'text-to-image': 'picture',
  'image-to-image': 'edit',
  'text-to-video': 'film',
  'image-to-video': 'animate',
  'video-editing': 'edit',
  'text-to-audio': 'music',
  'audio-editing': 'music',
  'audio-to-video': 'clip',
}

const COACHED = ['prompt', 'style', 'tags']

/** What the text of a field begins, or null for texts that are no description: lyrics, a title, a speech. */
export function kindOf(card: ModelCard, format: Format | null, field: string): Kind | null {
  if (!COACHED.includes(field) || format === null) return null
  if (card.input.properties.sound_loop !== undefined) return 'noise'
  // Beside a style of its own the prompt of a song is its story.
  const isStory = field === 'prompt' && OF_FORMAT[format] === 'music' && hasStyle(card)
  return isStory ? null : (OF_FORMAT[format] ?? null)
}

function hasStyle(card: ModelCard): boolean {
  return ['style', 'tags'].some((name) => card.input.properties[name] !== undefined)
}
