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
  image: 'картинку или фото',
  video: 'видео',
  audio: 'аудио или голосовое',
  text: 'текст сообщением',
} as const

const REASONS: Record<FailureReason, string> = {
  busy: 'Сейчас слишком много запросов. Попробуйте через минуту.',
  unavailable: 'Модель на обслуживании. Попробуйте позже или возьмите другую.',
  'bad-input': 'Модель не приняла такие данные. Измените описание или файл.',
  content: 'Описание или файл не прошли проверку содержания. Перефразируйте и попробуйте снова.',
  failed: 'Модель не справилась. Попробуйте ещё раз или измените описание.',
  empty: 'Модель закончила, но файла не прислала.',
  unusable: 'Готовый файл оказался недоступен.',
  provider: 'Сервис генерации временно недоступен, мы уже разбираемся.',
  expired: 'Результат так и не пришёл за отведённое время. Если он появится позже, пришлём бесплатно.',
  cancelled: 'Вы отменили запуск, ждать больше нечего.',
}

const STAGES = {
  accepted: 'Запускаем. Файл придёт отдельным сообщением.',
  queued: 'В очереди, скоро начнём. Файл придёт отдельным сообщением.',
  working: 'Делаем. Файл придёт отдельным сообщением.',
  almost: 'Почти готово, осталось чуть-чуть.',
  late: 'Дольше обычного, но работа идёт. Деньги в безопасности: не получится — вернём.',
  lateFree: 'Дольше обычного, но работа идёт. Файл придёт, как только будет готов.',
} as const

function fileHint({ media, filesOnly, many, kept }: FileQuestion): string {
  if (kept) return 'Уже есть: оставьте кнопкой «Дальше» или пришлите заново.'
  if (many && many.given > 0)
    return `Добавлено ${many.given} из ${many.max}. Пришлите ещё или нажмите «Дальше».`
  const several = many ? `; можно несколько, до ${many.max}` : ''
  return `Пришлите ${EXPECTED[media]} сюда, файлом${filesOnly ? '' : ' или ссылкой https'}${several}.`
}

export const flow: Flow = {
  step: ({ title, number, of, ask, media, filesOnly, maxLength, many, ends, kept, example }) => ({
    title: `${title} · шаг ${number} из ${of}`,
    paragraphs: [ask, ...(example ? [`Например: ${example}`] : [])],
    hint: media
      ? fileHint({ media, filesOnly, many, kept })
      : maxLength
        ? `${kept ? 'Оставьте кнопкой «Дальше» или напишите заново' : 'Напишите ответ сообщением'}, до ${plural(maxLength, 'символа', 'символов', 'символов')}.`
        : ends
          ? `Напишите число${span(ends)}.`
          : 'Выберите кнопкой.',
  }),
  problem: (problem, label) => {
    switch (problem.kind) {
      case 'empty':
        return `«${label}»: пока пусто, пришлите ответ.`
      case 'too-short':
        return `«${label}»: нужно не короче ${plural(problem.min, 'символа', 'символов', 'символов')}.`
      case 'too-long':
        return `«${label}»: получилось ${plural(problem.length, 'символ', 'символа', 'символов')}, а можно до ${count(problem.max)}. Сократите, пожалуйста.`
      case 'too-big':
        return `«${label}»: файл слишком большой, можно до ${problem.maxMB} МБ.`
      case 'wrong-kind':
        return `«${label}»: здесь нужно прислать ${EXPECTED[problem.expected]}.`
      case 'wrong-type':
        return `«${label}»: такой тип файла не подходит. Подойдут: ${fileTypes(problem.mimes)}.`
      case 'not-a-number':
        return `«${label}»: нужно число.`
      case 'out-of-range':
        return `«${label}»: нужно число${span(problem)}${problem.step === null ? '' : ` с шагом ${count(problem.step)}`}.`
      case 'not-an-option':
        return `«${label}»: выберите один из вариантов на кнопках.`
      case 'bad-address':
        return `«${label}»: ссылка не подходит. Нужен открытый адрес https.`
      case 'files-only':
        return `«${label}»: от длины зависит цена, а её не видно. Пришлите файл прямо в чат, ссылка не подойдёт.`
      case 'own-result':
        return `«${label}»: здесь годится только ваш результат из списка, файл или текст не подойдут.`
      case 'expired':
        return `«${label}»: этому результату больше двух недель, с ним уже не поработать. Возьмите другой.`
      case 'too-few':
        return `«${label}»: нужно хотя бы ${plural(problem.min, 'файл', 'файла', 'файлов')}.`
      case 'too-many':
        return problem.max === 1
          ? `«${label}»: нужен только один файл, он уже есть.`
          : `«${label}»: можно до ${plural(problem.max, 'файла', 'файлов', 'файлов')}, больше не поместится.`
    }
  },
  ...rules,
  ...tuning,
  confirm: ({ title, fields, sum, free, freeLeft, balance, seconds, cheaper, ...hold }) => ({
    title: `${title}: проверьте и запускайте`,
    bullets: fourLines(fields.map(({ label, value }) => `${label}: ${value}`)),
    paragraphs: [
      free
        ? `Бесплатно${freeLeft === null ? '' : ` (сегодня осталось ${freeLeft})`}, примерно ${duration(seconds)}.`
        : `Цена ${money(sum)}, примерно ${duration(seconds)}${cheaper ? ` · ${cheaper.title} — ${cheaper.free ? 'бесплатно' : money(cheaper.sum)}, ${duration(cheaper.seconds)}` : ''}.${balance ? ` На балансе ${money(balance)}.` : ''}`,
    ],
    hint: holdWords({ free, ...hold }),
  }),
  priceChanged: 'Цена изменилась, проверьте ещё раз',
  progress: ({ title, stage, elapsed, usual, free }) => ({
    title,
    paragraphs: [STAGES[stage === 'late' && free ? 'lateFree' : stage]],
    hint: `Прошло ${duration(elapsed)}, обычно ${duration(usual)}.`,
  }),
  receipt: ({ title, sum, returned, free, late, seconds }) => ({
    title: `${title}: готово`,
    paragraphs: [
      free
        ? 'Бесплатно, ничего не списано.'
        : late
          ? 'Деньги за него уже вернулись: результат в подарок.'
          : takenWords({ sum, returned }),
    ],
    ...(seconds === null ? {} : { hint: `Заняло ${duration(seconds)}.` }),
  }),
  failure: ({ title, reason, sum, free }) => ({
    title: reason === 'cancelled' ? `${title}: отменено` : `${title}: не получилось`,
    paragraphs: [
      REASONS[reason],
      free ? 'Ничего не списано.' : `Вернули на баланс ${money(sum)}, ничего не списано.`,
    ],
  }),
  hourOver: (minutes) =>
    `Бесплатные попытки этого часа закончились. Новые — через ${plural(minutes, 'минуту', 'минуты', 'минут')}.`,
  dayOver: (perDay) => `Бесплатные попытки на сегодня закончились. Завтра снова будет ${count(perDay)}.`,
  tooMany: (max) => `Одновременно можно запустить не больше ${max}. Дождитесь, пока что-то закончится.`,
  quotaOver: ({ perDay, price }) => ({
    title: 'Бесплатные попытки на сегодня закончились',
    paragraphs: [`Их ${perDay} в день. Завтра появятся новые, а сейчас это стоит ${money(price)}.`],
  }),
}
