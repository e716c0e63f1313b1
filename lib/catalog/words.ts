import { keyboards, latinOf, soundsLike } from '../../models/vocabulary.js'

/** Words of a text in one spelling: small letters without marks above them, numbers kept. */
export function wordsIn(text: string): string[] {
  return (
    text
      .toLowerCase()
      .normalize('NFKD')
      .replaceAll(/\p{M}/gu, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}

function translated(text: string, from: string, to: string): string {
  return Array.from(text)
    .map((letter) => to[from.indexOf(letter)] ?? letter)
    .join('')
}

/** The text as it would be, had it been typed on the other keyboard. */
export function onOtherKeyboard(text: string): string {
  const { latin, cyrillic } = keyboards
  const small = text.toLowerCase()
  return Array.from(small).some((letter) => cyrillic.includes(letter))
    ? translated(small, cyrillic, latin)
    : translated(small, latin, cyrillic)
}

const plainSounds = new Map(Object.entries(soundsLike).map(([word, name]) => [wordsIn(word).join(''), name]))

/** A word in Latin letters. */
export function inLatin(word: string): string {
  return Array.from(word)
    .map((letter) => latinOf[letter] ?? letter)
    .join('')
}

/** A word and the Latin names it may mean. */
export function spellingsOf(word: string): string[] {
  const latin = inLatin(word)
  const name = plainSounds.get(word)
  return [...new Set([word, latin, ...(name === undefined ? [] : [name])])]
}

const SOUNDS: readonly [RegExp, string][] = [
  [/ts|c(?=[eiy])/g, 's'],
  [/ph/g, 'f'],
  [/q/g, 'k'],
  [/c/g, 'k'],
  [/w/g, 'v'],
  [/x/g, 'ks'],
  [/y/g, 'i'],
  [/(.)\1+/g, '$1'],
  [/[aeiou]+/g, 'a'],
  [/a$/, ''],
]

/** How a Latin word sounds, roughly: a name heard and written in Russian sounds like the name. */
export function soundOf(latin: string): string {
  return SOUNDS.reduce((sound, [letters, same]) => sound.replaceAll(new RegExp(letters, 'g'), same), latin)
}

/** Room for the rows of a distance; words in a search are short. */
const MAX_LETTERS = 40

/**
 * True when one word becomes the other by at most `most` typing mistakes: a letter too much, too few,
 * another, or two exchanged.
 */
export function isNear(a: string, b: string, most: number): boolean {
  if (Math.abs(a.length - b.length) > most || a.length > MAX_LETTERS || b.length > MAX_LETTERS) return false
  let older: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      const [up = 0, left = 0, across = 0] = [last[j], row[j - 1], last[j - 1]]
      const exchanged = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const swap = exchanged ? (older[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY
      row.push(Math.min(up + 1, left + 1, across + same, swap))
    }
    if (Math.min(...row) > most) return false
    older = last
    last = row
  }
  return (last[b.length] ?? most + 1) <= most
}
