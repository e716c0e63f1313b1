import type { PastName, WorkLine, WorksLabels, WorksTexts } from '../works-texts.js'
import { flow } from './flow.js'
import { count, day, money, plural } from './numbers.js'

const PAST: Record<PastName, string> = {
  all: 'All',
  image: 'Pictures',
  video: 'Video',
  audio: 'Sound',
  failed: 'Failed',
  found: 'Found',
}

const EMPTY: Record<PastName, string> = {
  all: 'Everything you make will be here. Start from the home screen.',
  image: 'No pictures yet.',
  video: 'No videos yet.',
  audio: 'No sound yet.',
  failed: 'Empty: everything you started came out.',
  found: 'Nothing was found. Try a shorter word or the name of a model.',
}

const MARKS = { image: '🖼', video: '🎬', audio: '🎵' } as const

/** Labels of the history. */
export const worksLabels: WorksLabels = {
  history: '🕘 History',
  past: (name) => PAST[name],
  work: ({ kind, state, words }) =>
    `${state === 'running' ? '⏳' : state === 'failed' ? '✕' : MARKS[kind]} ${words}`,
  'history-search': '🔎 Search',
  resend: '📤 Send it again',
  original: '📄 As a file',
  album: '🖼 As an album',
  moreFiles: 'Show more',
  details: 'Details',
  copyPrompt: '📋 Copy the prompt',
}

function costOf({ sum, free, state, paidBack }: WorkLine): string {
  if (state === 'failed') return 'nothing was taken'
  if (paidBack) return 'paid back'
  return free ? 'free' : money(sum)
}

/** One generation in a line. */
export function lineOf(line: WorkLine): string {
  const running = line.state === 'running' ? ', still in the works' : ''
  return `${line.title}, ${day(line.at)}, ${costOf(line)}${running}${line.words ? `: ${line.words}` : ''}`
}

function whyOf({ title, reason, sum, free }: WorkLine): string[] {
  return flow.failure({ title, reason, sum, free }).paragraphs ?? []
}

/** The history: everything a person made. */
export const works: WorksTexts = {
  history: ({ past, total, page, pages, query, lines }) => ({
    title:
      query === null
        ? past === 'all'
          ? 'History'
          : `History · ${PAST[past].toLowerCase()}`
        : `History: “${query}”`,
    ...(lines.length > 0 ? { bullets: lines.map(lineOf) } : { paragraphs: [EMPTY[past]] }),
    ...(total > 0
      ? {
          hint: `${plural(total, 'run', 'runs')}${pages > 1 ? ` · page ${count(page + 1)} of ${count(pages)}` : ''}`,
        }
      : {}),
  }),
  historySearch: {
    title: 'What shall I look for in your history?',
    paragraphs: ['Write words from the prompt or the name of a model.'],
    hint: 'For example: cat, logo, Nano Banana.',
  },
  historyAway: {
    title: 'History is temporarily unavailable',
    paragraphs: [
      'The database does not answer. Your work is safe, look in again in a couple of minutes.',
      'Menus and free models work.',
    ],
  },
  work: ({ line, fields, files, late }) => ({
    title: line.title,
    ...(line.state === 'failed' ? { paragraphs: whyOf(line) } : {}),
    ...(line.state === 'running'
      ? { paragraphs: ['Still in the works. The file comes as a message of its own.'] }
      : {}),
    bullets: [
      `When: ${day(line.at)}`,
      ...(line.state === 'failed'
        ? []
        : [`Price: ${late && !line.free ? 'the money went back, the result is a gift' : costOf(line)}`]),
      ...(fields.length > 0 ? [fields.map(({ label, value }) => `${label}: ${value}`).join(' · ')] : []),
      ...(files > 1 ? [`${plural(files, 'file', 'files')} inside`] : []),
    ],
  }),
  resent: ({ title, at }) => ({ title: `${title} · ${day(at)}` }),
  shown: ({ first, last, total, lost, stopped }) => ({
    title:
      first === last
        ? `Run ${count(first)} of ${count(total)}`
        : `Runs ${count(first)}–${count(last)} of ${count(total)}`,
    paragraphs: [
      ...(stopped ? ['Telegram asks for a break. Press “Show more” in a minute.'] : []),
      ...(lost > 0
        ? [`${plural(lost, 'run has', 'runs have')} no file in Telegram: open them one by one.`]
        : []),
    ],
    hint: 'Sending again is free.',
  }),
  worksToast: {
    sent: 'Sent once more, free of charge',
    preparing: 'Preparing the file, it comes as a message',
    gone: 'This file is gone: its link no longer works. The prompt is still here, you can make it again.',
    noOriginal:
      'Original files are kept for about two weeks, and this one is out of reach. “Send it again” brings the copy in Telegram.',
    tooLarge: 'The file is too large for Telegram to take as a file.',
    notThere: 'There is no such entry any more',
    nothing: 'There are no files here to show as an album',
    away: 'History is temporarily unavailable. Nothing is lost, try again in a couple of minutes',
  },
}
