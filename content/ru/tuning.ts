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

const EXPECTED = { image: 'картинку', video: 'видео', audio: 'аудио или голосовое' } as const
const KINDS = { image: 'картинок', video: 'роликов', audio: 'записей' } as const

function hint(step: SettingStep): string {
  const { min = null, max = null, maxLength } = step
  switch (step.kind) {
    case 'number':
      return step.seed
        ? `Или пришлите своё число${span({ min, max })}.`
        : `Или пришлите число${span({ min, max })} сообщением.`
    case 'text':
      return `Пришлите текст сообщением${maxLength === undefined ? '' : `, до ${plural(maxLength, 'символа', 'символов', 'символов')}`}.`
    case 'media':
      return `Пришлите ${EXPECTED[step.media ?? 'image']} сюда, файлом или ссылкой https${step.many ? `; можно несколько, до ${step.many.max}` : ''}.`
    default:
      return 'Выберите кнопкой.'
  }
}

/** Параметры модели: что выбрано, во сколько это обойдётся и как изменить. */
export const tuning: Tuning = {
  priceNow: ({ sum, free, assumed }) =>
    free
      ? `Бесплатно, сверх лимита ${money(sum)}.`
      : assumed
        ? `Цена сейчас: до ${money(sum)}, точная — когда будет файл.`
        : `Цена сейчас: ${money(sum)}.`,
  tuning: ({ title, price }) => ({
    title: `${title}: параметры`,
    paragraphs: [price],
    hint: 'Нажмите на параметр, чтобы изменить. Запомним для следующего раза.',
  }),
  setting: ({ title, label, ask, price, value, step }) => ({
    title: `${title}: ${label.toLowerCase()}`,
    paragraphs: [ask],
    bullets: [...(step.kind === 'text' ? [] : [`Сейчас: ${value}`]), price],
    hint: hint(step),
  }),
  unset: {
    text: 'нет',
    media: 'нет',
    choice: 'на выбор модели',
    toggle: 'на выбор модели',
    number: 'на выбор модели',
    seed: 'каждый раз новое',
  },
  locked: (reason) => `Сейчас не меняется. ${reason}`,
  added: ({ label, given, max }) => `Добавили в «${label}»: ${given} из ${max}.`,
  captionUnused: 'Подпись здесь не пригодилась, взяли только файл.',
  unchanged: 'Так и есть',
  fileUnused: 'Файл здесь не нужен, взяли только подпись.',
  inParts:
    'Текст длиннее 4096 символов, и Telegram разбил его на части. Продолжение не взяли: пришлите короче, одним сообщением.',
  results: (view) =>
    view === null
      ? {
          title: 'Ваши результаты сейчас не прочитать',
          paragraphs: ['База данных не отвечает. Пришлите файл сами или загляните через пару минут.'],
        }
      : view.count === 0
        ? {
            title: 'Подходящих результатов пока нет',
            paragraphs: [`Готовых ${KINDS[view.media]} ещё не было. Пришлите файл сами.`],
          }
        : {
            title: 'Из моих результатов',
            paragraphs: ['Выберите файл, с которым работаем: отправлять его заново не нужно.'],
          },
  unseen: 'Сейчас не получается открыть ваш файл, а от него зависит цена. Попробуйте ещё раз через минуту.',
  resultGone: 'Этот файл не подходит: он слишком большой или его больше нет. Выберите другой.',
}

/** Подпись файла из прежних результатов. */
export function resultLabel({ title, at, number, of }: Parameters<Texts['labels']['result']>[0]): string {
  return `${title} · ${day(at)}${of > 1 ? ` · ${number} из ${of}` : ''}`
}
