import type { MediaKind } from '../../lib/catalog/card.js'
import { fourLines } from '../copy.js'
import { fileTypes } from '../file-types.js'
import type { FailureReason, Texts } from '../texts.js'
import { count, duration, money, plural, span } from './numbers.js'
import { holdWords, takenWords } from './price.js'
import { rules } from './rules.js'
import { tuning } from './tuning.js'

type FileQuestion = Pick<Parameters<Texts['step']>[0], 'many' | 'kept' | 'filesOnly'> & { media: MediaKind }

type Flow = Pick<
  Texts,
  | 'step'
  | 'problem'
  | 'broken'
  | 'changed'
  | 'unready'
  | 'unpriced'
  | 'priceNow'
  | 'tuning'
  | 'setting'
  | 'unset'
  | 'locked'
  | 'added'
  | 'captionUnused'
  | 'unchanged'
  | 'fileUnused'
  | 'inParts'
  | 'results'
  | 'resultGone'
  | 'unseen'
  | 'confirm'
  | 'priceChanged'
  | 'progress'
  | 'receipt'
  | 'failure'
  | 'hourOver'
  | 'dayOver'
  | 'tooMany'
  | 'quotaOver'
>

const EXPECTED = {
  image: 'a picture or a photo',
  video: 'a video',
  audio: 'an audio file or a voice message',
  text: 'text in a message',
} as const

const REASONS: Record<FailureReason, string> = {
  busy: 'Too many requests right now. Try again in a minute.',
  unavailable: 'The model is under maintenance. Try later or take another one.',
  'bad-input': 'The model did not accept this input. Change the description or the file.',
  content: 'The description or the file did not pass the content check. Rephrase and try again.',
  failed: 'The model could not do it. Try again or change the description.',
  empty: 'The model finished but sent no file.',
  unusable: 'The finished file could not be reached.',
  provider: 'The generation service is unavailable for now; we are on it.',
  expired: 'No result came in the time allowed. If it turns up later, you get it free.',
  cancelled: 'You cancelled it; there is nothing left to wait for.',
}

const STAGES = {
  accepted: 'Starting. The file will come as a new message.',
  queued: 'In the queue, starting soon. The file will come as a new message.',
  working: 'Working. The file will come as a new message.',
  almost: 'Almost there, just a little longer.',
  late: 'Longer than usual, but it is still going. Your money is safe: no result, full refund.',
  lateFree: 'Longer than usual, but it is still going. The file comes as soon as it is ready.',
} as const

function fileHint({ media, filesOnly, many, kept }: FileQuestion): string {
  if (kept) return 'Already there: keep it with “Next” or send it anew.'
  if (many && many.given > 0) return `${many.given} of ${many.max} added. Send more or press “Next”.`
  const several = many ? `; several are fine, up to ${many.max}` : ''
  return `Send ${EXPECTED[media]} here, as a file${filesOnly ? '' : ' or an https link'}${several}.`
}

export const flow: Flow = {
  step: ({ title, number, of, ask, media, filesOnly, maxLength, many, ends, kept, example }) => ({
    title: `${title} · step ${number} of ${of}`,
    paragraphs: [ask, ...(example ? [`For example: ${example}`] : [])],
    hint: media
      ? fileHint({ media, filesOnly, many, kept })
      : maxLength
        ? `${kept ? 'Keep it with “Next” or write it anew' : 'Write your answer as a message'}, up to ${plural(maxLength, 'character', 'characters')}.`
        : ends
          ? `Write a number${span(ends)}.`
          : 'Choose with a button.',
  }),
  problem: (problem, label) => {
    switch (problem.kind) {
      case 'empty':
        return `“${label}”: nothing there yet, send an answer.`
      case 'too-short':
        return `“${label}”: at least ${plural(problem.min, 'character', 'characters')}, please.`
      case 'too-long':
        return `“${label}”: that is ${plural(problem.length, 'character', 'characters')}, the limit is ${count(problem.max)}. Please shorten it.`
      case 'too-big':
        return `“${label}”: the file is too large, the limit is ${problem.maxMB} MB.`
      case 'wrong-kind':
        return `“${label}”: please send ${EXPECTED[problem.expected]} here.`
      case 'wrong-type':
        return `“${label}”: that file type does not fit. These do: ${fileTypes(problem.mimes)}.`
      case 'not-a-number':
        return `“${label}”: a number, please.`
      case 'out-of-range':
        return `“${label}”: a number please${span(problem)}${problem.step === null ? '' : ` in steps of ${problem.step}`}.`
      case 'not-an-option':
        return `“${label}”: pick one of the buttons.`
      case 'bad-address':
        return `“${label}”: that link does not fit. It must be a public https address.`
      case 'files-only':
        return `“${label}”: the price depends on the length, and a link does not show it. Send the file to this chat.`
      case 'own-result':
        return `“${label}”: only a result of yours from the list fits here, a file or a text does not.`
      case 'expired':
        return `“${label}”: that result is more than two weeks old, nothing can go on from it. Take another one.`
      case 'too-few':
        return `“${label}”: at least ${plural(problem.min, 'file', 'files')}, please.`
      case 'too-many':
        return problem.max === 1
          ? `“${label}”: one file is enough, and it is there.`
          : `“${label}”: no more than ${plural(problem.max, 'file', 'files')} fit in.`
    }
  },
  ...rules,
  ...tuning,
  confirm: ({ title, fields, sum, free, freeLeft, balance, seconds, cheaper, ...hold }) => ({
    title: `${title}: ready to start?`,
    bullets: fourLines(fields.map(({ label, value }) => `${label}: ${value}`)),
    paragraphs: [
      free
        ? `Free${freeLeft === null ? '' : ` (${freeLeft} left today)`}, about ${duration(seconds)}.`
        : `Price ${money(sum)}, about ${duration(seconds)}${cheaper ? ` · ${cheaper.title} — ${cheaper.free ? 'free' : money(cheaper.sum)}, ${duration(cheaper.seconds)}` : ''}.${balance ? ` Your balance: ${money(balance)}.` : ''}`,
    ],
    hint: holdWords({ free, ...hold }),
  }),
  priceChanged: 'The price has changed, please check again',
  progress: ({ title, stage, elapsed, usual, free }) => ({
    title,
    paragraphs: [STAGES[stage === 'late' && free ? 'lateFree' : stage]],
    hint: `${duration(elapsed)} so far, usually ${duration(usual)}.`,
  }),
  receipt: ({ title, sum, returned, free, late, seconds }) => ({
    title: `${title}: done`,
    paragraphs: [
      free
        ? 'Free, nothing was taken.'
        : late
          ? 'Its price went back to you before: the result is a gift.'
          : takenWords({ sum, returned }),
    ],
    ...(seconds === null ? {} : { hint: `It took ${duration(seconds)}.` }),
  }),
  failure: ({ title, reason, sum, free }) => ({
    title: reason === 'cancelled' ? `${title}: cancelled` : `${title}: it did not work`,
    paragraphs: [
      REASONS[reason],
      free ? 'Nothing was taken.' : `${money(sum)} went back to your balance, nothing was taken.`,
    ],
  }),
  hourOver: (minutes) =>
    `The free tries of this hour are used up. New ones come in ${plural(minutes, 'minute', 'minutes')}.`,
  dayOver: (perDay) => `Today’s free tries are used up. Tomorrow there are ${count(perDay)} again.`,
  tooMany: (max) => `No more than ${max} can run at once. Wait until one of them ends.`,
  quotaOver: ({ perDay, price }) => ({
    title: 'No free tries left today',
    paragraphs: [`There are ${perDay} a day. New ones come tomorrow; right now this costs ${money(price)}.`],
  }),
}
