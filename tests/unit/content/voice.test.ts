import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { LANGUAGES, type Language, textsOf } from '../../../content/index.js'
import { allScreens, type Strangers } from '../../../dev/verify/screens/index.js'

// docs/voice.md: what a machine can hear of it.

/** Strangers who say nothing of their own, so that every word on a screen is ours. */
const SILENT: Strangers = { name: 'N', title: 'T', prompt: 'P' }

/** Everything we say on screens, buttons included. */
function wordsIn(language: Language): string[] {
  // The glossary explains the words of others, so it says them.
  const screens = allScreens(textsOf(language), SILENT).filter(({ made }) => made !== 'termScreen')
  return screens.flatMap(({ made, screen }) => {
    const { title, paragraphs = [], bullets = [], hint = '', bar = '', rows } = screen
    const said = [title, ...paragraphs, ...bullets, hint, bar, ...rows.flat().map(({ text }) => text)]
    return said.filter((text) => text !== '').map((text) => `${made}: ${text}`)
  })
}

const OFFICIAL: Record<Language, RegExp> = {
  ru: /(?<![а-яё])(данн(ый|ая|ое|ого|ой)(?![а-яё])|осуществ|явля(е|ю)тся|произвести|необходимо|в случае|во избежание|посредством|функционал|кастомн|рендер|токен|апгрейд|к сожалению|упс)/i,
  en: /\b(oops|invalid|utili[sz]e|in order to|successfully|kindly|leverage|seamless|token|payload|render(ing)?|unfortunately|an error (has )?occurred)\b/i,
}

const GLUED = /\.\.\.| - |"|--|\(s\)/

test.each(LANGUAGES)('no screen speaks like an office, a developer or an advertisement: %s', (language) => {
  expect(wordsIn(language).filter((text) => OFFICIAL[language].test(text))).toEqual([])
})

test.each(LANGUAGES)('quotes, dashes, dots and sums are typeset, not typed: %s', (language) => {
  expect(wordsIn(language).filter((text) => GLUED.test(text))).toEqual([])
})

test.each(LANGUAGES)(
  'nobody shouts: at most one exclamation mark on a screen, and none twice: %s',
  (language) => {
    const loud = allScreens(textsOf(language), SILENT).filter(({ screen }) => {
      const { title, paragraphs = [], bullets = [], hint = '' } = screen
      return ([title, ...paragraphs, ...bullets, hint].join(' ').match(/!/g) ?? []).length > 1
    })
    expect(loud.map(({ made, when }) => `${made} (${when})`)).toEqual([])
  },
)

test('Russian stands in Russian and English in English', () => {
  expect(wordsIn('en').filter((text) => /[а-яё]/i.test(text.replaceAll('Русский', '')))).toEqual([])
})

test.each(LANGUAGES)(
  'sums, dates and counts are written by the locale and nowhere by hand: %s',
  (language) => {
    const folder = new URL(`../../../content/${language}/`, import.meta.url)
    const files = readdirSync(folder).filter((name) => name.endsWith('.ts') && name !== 'numbers.ts')
    const wrong = files.flatMap((name) =>
      readFileSync(new URL(name, folder), 'utf8')
        .split('\n')
        .filter(
          (line) =>
            /toFixed|toLocale|₽|руб\.|new Intl|getMonth|getDate\(/.test(line) &&
            !/^\s*(\/\/|\*|\/\*)/.test(line),
        )
        .map((line) => `${name}: ${line.trim()}`),
    )
    expect(wrong).toEqual([])
  },
)
