import type { Texts } from '../texts.js'
import { day, money, plural, span } from './numbers.js'

type Tuning = Pick<
  Texts,
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
>
type SettingStep = Parameters<Texts['setting']>[0]['step']

const EXPECTED = { image: 'a picture', video: 'a video', audio: 'an audio file or a voice message' } as const
const KINDS = { image: 'pictures', video: 'videos', audio: 'recordings' } as const

function hint(step: SettingStep): string {
  const { min = null, max = null, maxLength } = step
  switch (step.kind) {
    case 'number':
      return step.seed
        ? `Or send a number of your own${span({ min, max })}.`
        : `Or send a number${span({ min, max })} as a message.`
    case 'text':
      return `Send the text as a message${maxLength === undefined ? '' : `, up to ${plural(maxLength, 'character', 'characters')}`}.`
    case 'media':
      return `Send ${EXPECTED[step.media ?? 'image']} here, as a file or an https link${step.many ? `; several are fine, up to ${step.many.max}` : ''}.`
    default:
      return 'Choose with a button.'
  }
}

/** What can be set of a model: what is chosen, what it costs and how to change it. */
export const tuning: Tuning = {
  priceNow: ({ sum, free, assumed }) =>
    free
      ? `Free, beyond the daily limit ${money(sum)}.`
      : assumed
        ? `Price now: up to ${money(sum)}, exact once the file is here.`
        : `Price now: ${money(sum)}.`,
  tuning: ({ title, price }) => ({
    title: `${title}: options`,
    paragraphs: [price],
    hint: 'Press an option to change it. It is remembered for the next time.',
  }),
  setting: ({ title, label, ask, price, value, step }) => ({
    title: `${title}: ${label.toLowerCase()}`,
    paragraphs: [ask],
    bullets: [...(step.kind === 'text' ? [] : [`Now: ${value}`]), price],
    hint: hint(step),
  }),
  unset: {
    text: 'none',
    media: 'none',
    choice: 'up to the model',
    toggle: 'up to the model',
    number: 'up to the model',
    seed: 'new every time',
  },
  locked: (reason) => `This cannot be changed now. ${reason}`,
  added: ({ label, given, max }) => `Added to “${label}”: ${given} of ${max}.`,
  captionUnused: 'The caption was not needed here, we took only the file.',
  unchanged: 'It already is',
  fileUnused: 'The file was not needed here, we took only the caption.',
  inParts:
    'The text is longer than 4096 characters, so Telegram cut it into parts. The rest was not taken: send a shorter one, in one message.',
  results: (view) =>
    view === null
      ? {
          title: 'Your results cannot be read right now',
          paragraphs: [
            'The database does not answer. Send a file yourself, or look in again in a few minutes.',
          ],
        }
      : view.count === 0
        ? {
            title: 'Nothing that fits yet',
            paragraphs: [`There are no ${KINDS[view.media]} of yours yet. Send a file yourself.`],
          }
        : {
            title: 'From my results',
            paragraphs: ['Choose the file to work with: there is no need to send it again.'],
          },
  unseen: 'Your file cannot be opened right now, and the price depends on it. Try again in a minute.',
  resultGone: 'That file does not fit: it is too large, or it is gone. Choose another one.',
}

/** The label of a file among earlier results. */
export function resultLabel({ title, at, number, of }: Parameters<Texts['labels']['result']>[0]): string {
  return `${title} · ${day(at)}${of > 1 ? ` · ${number} of ${of}` : ''}`
}
