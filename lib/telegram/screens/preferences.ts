import type { Sum, Texts } from '../../../content/texts.js'
import { LANGUAGES } from '../../../content/texts.js'
import type { Preferences, Switch } from '../../preferences/index.js'
import type { Action } from '../buttons.js'
import type { Button, Screen } from '../screen.js'
import { exits, pairs } from './rows.js'

/** Preferences, with what their sums are called in. */
export interface PreferencesView {
  prefs: Preferences
  currency: string
  at: Date
}

const BACK: Action = { go: 'settings' }

function chosen(text: string, is: boolean): string {
  return `${is ? '✓ ' : ''}${text}`
}

function backTo(action: Action, say: Texts): Button[] {
  return exits(say, { text: say.labels.back, action })
}

function sumIn(view: PreferencesView, amount: number | null): Sum | null {
  return amount === null ? null : { amount, currency: view.currency }
}

function languageRow(say: Texts): Button[] {
  return LANGUAGES.map((language) => ({
    text: chosen(say.labels.language[language], language === say.language),
    action: { go: 'language', language },
  }))
}

/** Everything a person sets for themselves; without a view only the language can be set. */
export function settingsScreen(view: PreferencesView | null, say: Texts): Screen {
  if (!view) return { ...say.settings(false), rows: [languageRow(say), exits(say)] }
  const { labels } = say
  const { prefs } = view
  const turn = (field: Switch): Button[] => [
    {
      text: chosen(labels.switches[field], prefs[field]),
      action: { go: 'switch', field, on: !prefs[field] },
    },
  ]
  return {
    ...say.settings(true),
    rows: [
      languageRow(say),
      turn('coach'),
      turn('safe'),
      [{ text: labels.dayCap(sumIn(view, prefs.dayCap)), action: { go: 'preference', page: 'cap' } }],
      [{ text: labels.askAbove(sumIn(view, prefs.askAbove)), action: { go: 'preference', page: 'ask' } }],
      [{ text: labels.quiet(prefs.quiet), action: { go: 'preference', page: 'quiet' } }],
      turn('tips'),
      turn('friends'),
      [{ text: labels.privacy, action: { go: 'privacy' } }],
      exits(say),
    ],
  }
}

/** The language alone. */
export function languageScreen(say: Texts): Screen {
  return { ...say.languages, rows: [languageRow(say), backTo(BACK, say)] }
}

interface Sums extends PreferencesView {
  /** The choices, in minor units. */
  sums: readonly number[]
}

/** A button for each sum, and one for none; a sum of one's own stands among ours. */
function sumRows(
  { sums, currency }: Sums,
  own: { sum: number | null; none: string; action: (amount: number | null) => Action; ask: Action },
  say: Texts,
): Button[][] {
  const all = [...new Set([...sums, ...(own.sum === null ? [] : [own.sum])])].toSorted((a, b) => a - b)
  const choice = (amount: number | null, text: string): Button => ({
    text: chosen(text, amount === own.sum),
    action: own.action(amount),
  })
  return [
    ...pairs(all.map((amount) => choice(amount, say.labels.sum({ amount, currency })))),
    [{ text: say.labels.ownSum, action: own.ask }, choice(null, own.none)],
  ]
}

const ASK_CAP: Action = { go: 'preference', page: 'own-cap' }
const ASK_ABOVE: Action = { go: 'preference', page: 'own-ask' }
const capTo = (amount: number | null): Action => ({ go: 'day-cap', amount, sure: false })
const askAt = (amount: number | null): Action => ({ go: 'ask-above', amount })

/** The most that a day may take; `waiting` is the price of what waits to be confirmed. */
export function dayCapScreen(view: Sums & { waiting: Sum | null }, say: Texts): Screen {
  const { dayCap } = view.prefs
  const resume: Button[][] = view.waiting
    ? [[{ text: say.labels.resume(view.waiting), action: { go: 'confirm' } }]]
    : []
  const rows = sumRows(view, { sum: dayCap, none: say.labels.noCap, action: capTo, ask: ASK_CAP }, say)
  return { ...say.dayCap(sumIn(view, dayCap)), rows: [...rows, ...resume, backTo(BACK, say)] }
}

/** A price above which is asked once more. */
export function askAboveScreen(view: Sums, say: Texts): Screen {
  const { askAbove } = view.prefs
  const rows = sumRows(view, { sum: askAbove, none: say.labels.neverAsk, action: askAt, ask: ASK_ABOVE }, say)
  return { ...say.askAbove(sumIn(view, askAbove)), rows: [...rows, backTo(BACK, say)] }
}

/** The next message is the sum. */
export function ownSumScreen(view: { of: 'cap' | 'ask'; again: boolean }, say: Texts): Screen {
  return { ...say.ownSum(view.again), rows: [backTo({ go: 'preference', page: view.of }, say)] }
}

/** A cap that is to grow is asked for once more. */
export function raiseCapScreen(view: { from: Sum; to: Sum | null }, say: Texts): Screen {
  return {
    ...say.raiseCap(view),
    rows: [
      [
        {
          text: say.labels.raiseCap,
          action: { go: 'day-cap', amount: view.to?.amount ?? null, sure: true },
          style: 'primary',
        },
      ],
      backTo({ go: 'preference', page: 'cap' }, say),
    ],
  }
}

const QUIET_HOURS = [
  { from: 22, until: 7 },
  { from: 22, until: 8 },
  { from: 23, until: 8 },
  { from: 23, until: 9 },
  { from: 0, until: 9 },
  { from: 0, until: 10 },
] as const

/** When messages come without a sound. */
export function quietScreen(view: PreferencesView, say: Texts): Screen {
  const { quiet, utcOffset } = view.prefs
  const { labels } = say
  const choices = QUIET_HOURS.map(
    (hours): Button => ({
      text: chosen(labels.hours(hours), hours.from === quiet?.from && hours.until === quiet.until),
      action: { go: 'quiet', hours },
    }),
  )
  return {
    ...say.quiet({ hours: quiet, clock: labels.time(view.at, utcOffset) }),
    rows: [
      ...pairs(choices),
      [{ text: chosen(labels.noQuiet, quiet === null), action: { go: 'quiet', hours: null } }],
      [{ text: labels.clock(view.at, utcOffset), action: { go: 'preference', page: 'clock' } }],
      backTo(BACK, say),
    ],
  }
}

const MINUTES = 60
const WHOLE_HOURS = Array.from({ length: 24 }, (_, index) => (index - 11) * MINUTES)
// Clocks that show another minute than most, and those a day ahead.
const OTHER_CLOCKS = [-570, -210, 210, 270, 330, 345, 390, 525, 570, 630, 765, 780, 840]
const CLOCKS_IN_ROW = 4

/** What time is it for you? Each button is a clock somewhere on earth. */
export function clockScreen(view: PreferencesView & { others: boolean }, say: Texts): Screen {
  const { labels } = say
  const clocks = (view.others ? OTHER_CLOCKS : WHOLE_HOURS).map(
    (offset): Button => ({
      text: chosen(labels.time(view.at, offset), offset === view.prefs.utcOffset),
      action: { go: 'clock', offset },
    }),
  )
  const rows = Array.from({ length: Math.ceil(clocks.length / CLOCKS_IN_ROW) }, (_, row) =>
    clocks.slice(row * CLOCKS_IN_ROW, (row + 1) * CLOCKS_IN_ROW),
  )
  return {
    ...say.clock,
    rows: [
      ...rows,
      ...(view.others
        ? []
        : [[{ text: labels.otherClocks, action: { go: 'preference', page: 'clocks' } } as const]]),
      backTo({ go: 'preference', page: view.others ? 'clock' : 'quiet' }, say),
    ],
  }
}

/** It costs more than the person wants to pay without a second question; `yes` goes on. */
export function askedScreen(
  view: { title: string; sum: Sum; bound: Sum; yes: Button; back: Action },
  say: Texts,
): Screen {
  return { ...say.asked(view), rows: [[view.yes], backTo(view.back, say)] }
}

/** The day of the person does not hold this price any more. */
export function cappedScreen(
  view: { need: Sum; cap: Sum; spent: Sum; left: Sum; back: Action },
  say: Texts,
): Screen {
  return {
    ...say.capped(view),
    rows: [
      [{ text: say.labels.dayCap(view.cap), action: { go: 'preference', page: 'cap' } }],
      backTo(view.back, say),
    ],
  }
}
