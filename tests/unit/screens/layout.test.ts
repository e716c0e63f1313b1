import { describe, expect, test } from 'vitest'
import { LANGUAGES, type Texts, textsOf } from '../../../content/index.js'
import { allScreens, faultsOf, PLAIN, type Shown } from '../../../dev/verify/screens/index.js'
import { cutText, renderText, type Screen } from '../../../lib/telegram/screen.js'
import * as aims from '../../../lib/telegram/screens/aims.js'
import * as beginning from '../../../lib/telegram/screens/beginning.js'
import * as card from '../../../lib/telegram/screens/card.js'
import * as coach from '../../../lib/telegram/screens/coach.js'
import * as earlier from '../../../lib/telegram/screens/earlier.js'
import * as form from '../../../lib/telegram/screens/form.js'
import * as generation from '../../../lib/telegram/screens/generation.js'
import * as group from '../../../lib/telegram/screens/group.js'
import * as kept from '../../../lib/telegram/screens/kept.js'
import * as lists from '../../../lib/telegram/screens/lists.js'
import * as menus from '../../../lib/telegram/screens/menus.js'
import * as ownPresets from '../../../lib/telegram/screens/own-presets.js'
import * as panel from '../../../lib/telegram/screens/panel.js'
import * as payments from '../../../lib/telegram/screens/payments.js'
import * as preferences from '../../../lib/telegram/screens/preferences.js'
import * as presets from '../../../lib/telegram/screens/presets.js'
import * as privacy from '../../../lib/telegram/screens/privacy.js'
import * as projects from '../../../lib/telegram/screens/projects.js'
import * as results from '../../../lib/telegram/screens/results.js'
import * as rewrite from '../../../lib/telegram/screens/rewrite.js'
import * as share from '../../../lib/telegram/screens/share.js'
import * as tuning from '../../../lib/telegram/screens/tuning.js'
import * as works from '../../../lib/telegram/screens/works.js'
import { COMMANDS } from '../../support/commands.js'

const say = textsOf('ru')
const home = { text: say.labels.home, action: { go: 'home' } } as const

/** A screen of ours with one thing about it changed. */
function shown(made: string, change: Partial<Screen>): Shown {
  return { made, when: 'made up', screen: { title: 'Привет', rows: [[home]], ...change } }
}

test('the list of all screens holds every screen there is', () => {
  const modules = {
    ...beginning,
    ...card,
    ...coach,
    ...earlier,
    ...form,
    ...generation,
    ...aims,
    ...kept,
    ...group,
    ...lists,
    ...menus,
    ...ownPresets,
    ...payments,
    ...projects,
    ...preferences,
    ...presets,
    ...privacy,
    ...results,
    ...rewrite,
    ...share,
    ...panel,
    ...tuning,
    ...works,
  }
  const made = Object.keys(modules).filter((name) => name.endsWith('Screen'))
  expect(made.length).toBeGreaterThan(15)
  expect(new Set(allScreens(say).map((one) => one.made))).toEqual(new Set(made))
})

test.each(LANGUAGES)('every screen keeps the house rules and the limits of Telegram: %s', (language) => {
  const words = textsOf(language)
  const faults = allScreens(words).flatMap((one) =>
    faultsOf(one, words).map((fault) => `${one.made} (${one.when}) ${fault}`),
  )
  expect(faults).toEqual([])
})

const BROKEN: [string, string, Partial<Screen>][] = [
  ['no way home', 'does not lead home', { rows: [[{ text: say.labels.help, action: { go: 'help' } }]] }],
  ['a label of its own', 'not in the table: На главную', { rows: [[{ ...home, text: 'На главную' }]] }],
  [
    'a label of another action',
    'not in the table: ⭐ Пополнить',
    { rows: [[{ ...home, text: say.labels.topUp }]] },
  ],
  ['three emoji', 'has 3 emoji', { hint: '🎉🎉🎉' }],
  ['the name of the provider', 'names the provider', { paragraphs: ['Сделано на KIE.ai'] }],
  ['a hole in its words', 'has a hole', { bullets: ['Цена: undefined'] }],
  ['three paragraphs', 'at most 2 paragraphs', { paragraphs: ['1', '2', '3'] }],
  ['five bullets', 'at most 4 bullets', { bullets: ['1', '2', '3', '4', '5'] }],
  [
    'callback data that is too long',
    'fits 64 bytes',
    { rows: [[home, { text: say.labels.begin, action: { go: 'begin', model: 'x'.repeat(70) } }]] },
  ],
]

test.each(BROKEN)('a screen with %s is found', (_what, fault, change) => {
  expect(faultsOf(shown('pageScreen', change), say).join()).toContain(fault)
})

test('a screen below another one without the way back is found', () => {
  expect(faultsOf(shown('cardScreen', {}), say)).toEqual(['does not lead back'])
  expect(faultsOf(shown('pageScreen', {}), say)).toEqual([])
})

describe('words outside screens', () => {
  const toasts = (words: Texts): string[] => [
    ...Object.values(words.toast).map((toast) => (typeof toast === 'function' ? toast(61) : toast)),
    ...Object.values(words.refundRefused),
    words.blocked,
    words.priceChanged,
    words.tooMany(4),
    words.debt({ amount: 123_456_789, currency: 'RUB' }),
    words.quotaOver({ perDay: 10, price: { amount: 63, currency: 'RUB' } }).title,
  ]

  test.each(LANGUAGES)('fit the bubble of a pressed button: %s', (language) => {
    const long = toasts(textsOf(language)).filter((toast) => toast.length > 200 || toast === '')
    expect(long).toEqual([])
  })

  test.each(LANGUAGES)('fit an invoice and the refusal of one: %s', (language) => {
    const words = textsOf(language)
    for (const stars of [1, 25, 1_000, 10_000]) {
      const { title, description, label } = words.invoice({
        stars,
        sum: { amount: stars * 100, currency: 'RUB' },
      })
      expect(title.length).toBeLessThanOrEqual(32)
      expect(description.length).toBeLessThanOrEqual(255)
      expect(label.length).toBeLessThanOrEqual(32)
    }
    for (const refusal of Object.values(words.checkoutRefused))
      expect(refusal.length).toBeLessThanOrEqual(200)
  })

  test.each(LANGUAGES)('fit what Telegram shows of a bot: %s', (language) => {
    const { about, commands } = textsOf(language)
    expect(about.description.length).toBeLessThanOrEqual(512)
    expect(about.short.length).toBeLessThanOrEqual(120)
    for (const { command, description } of commands) {
      expect(command).toMatch(/^[a-z0-9_]{1,32}$/)
      expect(description.length).toBeLessThanOrEqual(256)
    }
  })
})

test('the commands that texts mention are commands of the bot', () => {
  for (const language of LANGUAGES) {
    const words = textsOf(language)
    const known = new Set(COMMANDS)
    const said = allScreens(words, { ...PLAIN })
      .map((one) => renderText(one.screen))
      .join('\n')
    const named = [...said.matchAll(/(?<![\w/<:.])\/([a-z]+)\b(?!\.)/g)].map((match) => match[1] ?? '')
    expect(named.length).toBeGreaterThan(3)
    expect(named.filter((command) => !known.has(command))).toEqual([])
  }
})

test('a cut never breaks an emoji in two', () => {
  expect(cutText('👩‍👩‍👧‍👧👩‍👩‍👧‍👧', 15)).toBe('👩‍👩‍👧‍👧…')
})
