/** Where ready scenarios stand, in this order. */
export const PRESET_SHELVES = [
  'ads',
  'reels',
  'shop',
  'branding',
  'portrait',
  'social',
  'interior',
  'kids',
  'food',
  'sound',
  'tools',
] as const
export type PresetShelf = (typeof PRESET_SHELVES)[number]

/** What somebody new may want to make. */
export const AIMS = ['ads', 'reels', 'design', 'shop', 'sound', 'free'] as const
export type Aim = (typeof AIMS)[number]

/** The words of a ready scenario. */
export interface PresetWords {
  title: string
  /** What comes out, in one sentence. */
  gets: string
  /** What is asked, and an answer that works as it is. */
  blanks: readonly { ask: string; example: string }[]
  /** The prompt, with `{1}` where the first answer goes; empty for a model that takes no words. */
  prompt: string
}
