import type { PrivacyLabels, PrivacyTexts } from '../privacy-texts.js'
import { money, plural } from './numbers.js'

export const privacyLabels: PrivacyLabels = {
  privacy: 'Your data',
  export: 'Download my data',
  exportMore: 'The next part',
  forget: 'Delete my data',
  forgetSure: 'Yes, delete everything',
  cancelOne: ({ title }) => `Cancel: ${title}`,
  writeSupport: 'Write to support',
}

const RUNNING = {
  stopped: 'Stopped',
  nothing: 'Nothing to cancel',
  forget: 'Let us finish what is running first',
} as const

const STOPPED = 'The question is closed, the draft is gone.'
const UNKNOWN =
  'What is running cannot be seen right now: the database is not answering. Try in a few minutes.'
const SETTLING = 'Money or a file is still on its way. Wait a couple of minutes and try again.'

function stillRunning(found: number): string {
  return `${plural(found, 'run is', 'runs are')} in progress. Cancel with the buttons below.`
}

export const privacy: PrivacyTexts = {
  privacy: {
    title: 'Your data',
    bullets: [
      'We keep your Telegram name, settings, balance, history with descriptions and file numbers, projects, notes, ideas and reports.',
      'The service that makes the result gets your descriptions and files. Others only if you share them.',
      'You can download all of it.',
      'All can be deleted but your Telegram ID, models, sums, dates and who invited you.',
    ],
  },
  exported: ({ part, more }) => ({
    title: part === 1 && !more ? 'Your data' : `Your data, part ${part}`,
    paragraphs: [
      more
        ? 'There is more: your history is long.'
        : 'Here are your history, your money and all you have kept.',
    ],
  }),
  forget: {
    title: 'Delete your data?',
    bullets: [
      'Gone: name, descriptions, files, projects, ideas, reports, favourites and settings.',
      'Your links to results, ideas and your invitation stop working.',
      'Kept: your Telegram ID, who invited you, models, sums and dates: the books need them.',
      'Your balance stays yours.',
    ],
    hint: 'Delete the messages in this chat yourself: a bot cannot reach them.',
  },
  forgetSure: {
    title: 'Really delete?',
    paragraphs: ['History and files cannot be brought back. If you may miss them, download your data first.'],
  },
  forgotten: ({ left }) => ({
    title: 'Your data is deleted',
    paragraphs: [
      left
        ? `${money(left)} is left on your balance: come back, and the money is there.`
        : 'If you want to come back, press /start.',
    ],
    hint: 'Unstarted drafts behind older buttons erase themselves within a day.',
  }),
  running: ({ why, count }) => ({
    title: RUNNING[why],
    paragraphs: [
      ...(why === 'stopped' ? [STOPPED] : []),
      ...(count === null ? [UNKNOWN] : []),
      ...(count ? [stillRunning(count)] : []),
      ...(count === 0 && why === 'forget' ? [SETTLING] : []),
      ...(count === 0 && why === 'nothing' ? ['Nothing is running, and no question is open.'] : []),
    ],
  }),
  support: (contact) => ({
    title: 'Support',
    paragraphs: [
      contact
        ? `Write to ${contact}. Tell us what you did and what went wrong.`
        : 'This bot has no address to write to yet, but buttons solve nearly everything.',
    ],
    bullets: [
      'Payments and refunds: /paysupport, with all top-ups and the refund button.',
      'A file did not arrive: the money comes back to your balance by itself.',
      'Your data: /privacy, to download or delete it.',
    ],
  }),
}
