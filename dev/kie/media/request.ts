import { stringsIn } from '../check.js'
import type { Source } from '../context.js'

/** What a task wants made. */
export interface MediaRequest {
  output: 'image' | 'video' | 'audio' | 'text'
  formats: string[]
  model: string
  input: Record<string, unknown>
  sources: Source[]
  size: 'small' | 'full'
  /** 0 for the first file of a task, 1 for the next. */
  variant: number
}

export interface Media {
  bytes: Uint8Array
  mime: string
  extension: string
}

/** The words of a request that say what to make. */
export function promptOf(input: Record<string, unknown>): string {
  const named = input.prompt ?? input.text ?? input.dialogue ?? input.dialogue_turns
  const texts = stringsIn(named ?? '').filter((text) => !/^https?:/.test(text))
  return texts.join(' ')
}

const WORDED: Record<string, number> = {
  landscape: 16 / 9,
  portrait: 9 / 16,
  landscape_16_9: 16 / 9,
  landscape_4_3: 4 / 3,
  landscape_3_2: 3 / 2,
  landscape_21_9: 21 / 9,
  portrait_16_9: 9 / 16,
  portrait_4_3: 3 / 4,
  portrait_3_2: 2 / 3,
  square: 1,
  square_hd: 1,
}

/** Width over height as the request wants it; null when it leaves it open. */
export function shapeOf(input: Record<string, unknown>): number | null {
  for (const field of ['aspect_ratio', 'aspectRatio', 'image_size', 'ratio', 'size']) {
    const value = input[field]
    if (typeof value !== 'string') continue
    const [, width, height] = /^(\d+):(\d+)$/.exec(value) ?? []
    const shape = width && height ? Number(width) / Number(height) : WORDED[value]
    // Ribbons such as 8:1 are drawn a little less extreme.
    if (shape) return Math.min(Math.max(shape, 0.3), 3.4)
  }
  return null
}

/** Even numbers of pixels: `longSide` for the longer side, the other one by the shape. */
export function sizeFor(shape: number, longSide: number): { width: number; height: number } {
  if (shape >= 1) return { width: even(longSide), height: even(longSide / shape) }
  return { width: even(longSide * shape), height: even(longSide) }
}

function even(value: number): number {
  return Math.max(Math.round(value / 2) * 2, 16)
}
