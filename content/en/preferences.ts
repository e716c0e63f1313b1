import type { Hours, PreferenceLabels, PreferenceTexts } from '../preference-texts.js'
import { clock, hour, money } from './numbers.js'
import { privacy, privacyLabels } from './privacy.js'

const hours = ({ from, until }: Hours) => `${hour(from)}–${hour(until)}`

export const preferenceLabels: PreferenceLabels = {
  ...privacyLabels,
  switches: {
    coach: 'Hints for descriptions',
    safe: 'Safe mode',
    tips: 'Tips at the first step',
    friends: 'News about friends',
  },
  languages: '🌐 Language',
  dayCap: (sum) => `Daily cap: ${sum ? money(sum) : 'none'}`,
  askAbove: (sum) => `Ask again: ${sum ? `above ${money(sum)}` : 'never'}`,
  quiet: (quiet) => `Quiet hours: ${quiet ? hours(quiet) : 'none'}`,
  clock: (at, utcOffset) => `My time is ${clock(at, utcOffset)}`,
  time: clock,
  sum: money,
  noCap: 'No cap',
  neverAsk: 'Never ask again',
  hours,
  noQuiet: 'No quiet hours',
  otherClocks: 'Another time',
  raiseCap: 'Yes, raise the cap',
  ownSum: 'Another sum',
  guarded: '🔒 Content filter: on',
}

export const preferences: PreferenceTexts = {
  ...privacy,
  settings: (known) => ({
    title: 'Settings',
    paragraphs: [
      known
        ? 'What is on has a check mark. Changes are saved at once, and your draft stays.'
        : 'Only the language can be changed right now: the database is not answering.',
    ],
    ...(known ? { hint: 'Safe mode covers finished files and keeps the filters of models on.' } : {}),
  }),
  languages: { title: 'Language', paragraphs: ['Your draft and balance stay when you switch.'] },
  dayCap: (cap) => ({
    title: cap ? `Daily cap: ${money(cap)}` : 'Daily cap',
    paragraphs: ['No more than this is spent in a day, not even by accident. What should the cap be?'],
    hint: 'The day follows your clock. What was cancelled or failed does not count.',
  }),
  raiseCap: ({ from, to }) => ({
    title: to ? `Raise the cap to ${money(to)}?` : 'Remove the cap?',
    paragraphs: [`It is ${money(from)} a day now. The new cap works at once.`],
  }),
  askAbove: (sum) => ({
    title: sum ? `Asking again above ${money(sum)}` : 'Ask again about the price',
    paragraphs: [
      'When a run costs more than the sum you choose, I ask once more before setting money aside.',
    ],
  }),
  asked: ({ title, sum, bound }) => ({
    title: `${title} for ${money(sum)}. Start it?`,
    paragraphs: [`You asked me to check when a price is above ${money(bound)}. No money is set aside yet.`],
  }),
  capped: ({ need, cap, spent, left }) => ({
    title: 'It does not fit into your daily cap',
    bullets: [
      `Your cap: ${money(cap)}`,
      `Spent and set aside today: ${money(spent)}`,
      `Left for today: ${money(left)}`,
      `This run: ${money(need)}`,
    ],
    hint: 'Nothing is charged. Raise the cap, or wait for tomorrow.',
  }),
  ownSum: (again) => ({
    title: again ? 'That was no sum' : 'What sum?',
    paragraphs: ['Send a number as a message: 750 or 99.50.'],
  }),
  sumWords: {
    thousand: ['k', 'thousand'],
    money: {
      RUB: ['rub', 'rubles', 'roubles'],
      USD: ['usd', 'dollar', 'dollars'],
      EUR: ['eur', 'euro', 'euros'],
    },
  },
  quiet: ({ hours: quiet, clock: now }) => ({
    title: quiet ? `Quiet hours: ${hours(quiet)}` : 'Quiet hours',
    paragraphs: ['In these hours results and news come without a sound. When should it be quiet?'],
    hint: `Your time is ${now}. Not right? Set it with the button below.`,
  }),
  clock: { title: 'What time is it for you?', paragraphs: ['Choose the time your clock shows right now.'] },
}
