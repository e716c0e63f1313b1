import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { LANGUAGES, textsOf } from '../../../content/index.js'
import { parseHtml } from '../../../dev/telegram/html.js'
import { confirmScreens } from '../../../dev/verify/screens/confirm.js'
import { allScreens, faultsOfText, PLAIN } from '../../../dev/verify/screens/index.js'
import { cleanText } from '../../../lib/telegram/clean.js'
import { keyboard, renderCaption, renderText } from '../../../lib/telegram/screen.js'
import { SEED } from '../../support/seed.js'

const NASTY = [
  '<b>',
  '</b>',
  '<script>alert(1)</script>',
  '<blockquote expandable>',
  '&',
  '&amp;',
  '&#x1F600;',
  '&nope;',
  '_*[]()~`>#+-=|{}.!',
  '"\'«»',
  'https://evil.example/?a=1&b=<c>',
  'tg://user?id=1',
  '@somebody #tag /start $1 $&',
  '👨‍👩‍👧‍👦🏳️‍🌈🇷🇺',
  '\u202Eтекст наоборот\u202C',
  'مرحبا بالعالم',
  'a\u0301\u0301\u0301\u0301',
  '\u0000\u0007\uD800',
  '\u200B\u200D\uFEFF',
  '\n\n\n• ложный пункт\n',
]

const hostile = fc
  .array(fc.oneof(fc.constantFrom(...NASTY), fc.string({ unit: 'binary' }), fc.lorem()), { maxLength: 12 })
  .map((parts) => parts.join(''))
const strangers = fc.record({
  name: hostile,
  title: hostile.map((title) => `Модель ${title}`), // A button has a text; the catalogue sees to it.
  prompt: fc.oneof(
    hostile,
    hostile.map((text) => `${text}${'д<&🐈'.repeat(1_000)}`),
  ),
})

test.each(LANGUAGES)(
  `no words of strangers break a screen in %s (SEED=${SEED})`,
  (language) => {
    const say = textsOf(language)
    fc.assert(
      fc.property(strangers, (words) => {
        for (const { made, when, screen } of allScreens(say, words)) {
          expect(faultsOfText(screen), `${made} (${when})`).toEqual([])
          keyboard(screen.rows)
          const caption = parseHtml(renderCaption(screen))
          expect(Array.from(caption.text).length).toBeLessThanOrEqual(1_024)
        }
      }),
      { seed: SEED, numRuns: 60 },
    )
  },
  60_000,
)

test(`what a person wrote is shown as they wrote it (SEED=${SEED})`, () => {
  const say = textsOf('ru')
  fc.assert(
    fc.property(hostile, (prompt) => {
      const confirm = confirmScreens(say, { ...PLAIN, prompt }).find((one) => one.made === 'confirmScreen')
      const shown = confirm ? parseHtml(renderText(confirm.screen)) : null
      const quote = shown?.entities.find((entity) => entity.type === 'expandable_blockquote')
      const text = quote ? (shown?.text ?? '').slice(quote.offset, quote.offset + quote.length) : ''
      expect(text).toBe(cleanText(prompt))
    }),
    { seed: SEED, numRuns: 200 },
  )
})

test('of a prompt of five thousand characters the beginning is shown, and the price and the buttons stay', () => {
  const say = textsOf('ru')
  const prompt = 'слово '.repeat(900)
  const confirm = confirmScreens(say, { ...PLAIN, prompt }).find((one) => one.made === 'confirmScreen')
  if (!confirm) throw new Error('there is no confirm screen')
  const { text } = parseHtml(renderText(confirm.screen))
  expect(text.length).toBeLessThanOrEqual(4_096)
  expect(text).toContain('слово слово')
  expect(text).toContain('…')
  expect(text).toMatch(/Цена 14,04\s₽/)
  expect(text).toContain('спишем только за готовый файл')
})
