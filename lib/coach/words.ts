import { type CoachWords, coachWords, LANGUAGES, PARTS, type Part } from '../../content/index.js'

/** Small letters without marks above them, and of marks between words only what says something. */
export function plain(text: string): string {
  return bare(text)
    .replaceAll(/[^\p{L}\p{N}\s«»"“”:/]/gu, ' , ')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

function bare(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[’'`_–—-]/g, ' ')
}

/** A pattern for words that stand alone; a star stands for any ending. */
function patternOf(words: string): string {
  const patterns = words
    .split(/\|(?![^(]*\))/) // Not inside a pattern.
    .map((word) =>
      word.startsWith('re:')
        ? word.slice(3).normalize('NFD').replaceAll(/\p{M}/gu, '')
        : bare(word).replaceAll('*', '\\p{L}*'),
    )
  return `(?<![\\p{L}\\p{N}])(?:${patterns.join('|')})(?![\\p{L}\\p{N}])`
}

/** The patterns of both languages together: people mix them. */
export interface Vocabulary {
  parts: ReadonlyMap<Part, RegExp>
  design: RegExp
  filler: RegExp
}

let built: Vocabulary | null = null // At the first prompt: most starts meet none.

/** All words by which prompts are read. */
export function vocabulary(): Vocabulary {
  built ??= build(LANGUAGES.map(coachWords))
  return built
}

function build(words: readonly CoachWords[]): Vocabulary {
  const joined = (of: (one: CoachWords) => string) => {
    const all = words.map(of).filter((text) => text !== '')
    return all.length === 0 ? null : new RegExp(all.map(patternOf).join('|'), 'gu')
  }
  const of = (name: 'design' | 'filler') => joined((one) => one[name]) ?? /$^/gu
  const parts = PARTS.flatMap((part): [Part, RegExp][] => {
    const pattern = joined((one) => one.parts[part])
    return pattern ? [[part, pattern]] : []
  })
  return { parts: new Map(parts), design: of('design'), filler: of('filler') }
}
