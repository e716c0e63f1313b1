import type { Broken } from '../../lib/catalog/rules.js'
import { apart } from '../lengths.js'
import type { RuleNames, Texts } from '../texts.js'
import { exactly, plural } from './numbers.js'

type Rules = Pick<Texts, 'broken' | 'changed' | 'unready' | 'unpriced'>

function named(fields: readonly string[], names: RuleNames): string {
  return fields.map((field) => `«${names.label(field)}»`).join(', ')
}

function files(max: number): string {
  return plural(max, 'файла', 'файлов', 'файлов')
}

function unmeasured({ because, media }: Extract<Broken, { kind: 'unmeasured' }>): string {
  if (because === 'link') {
    return 'от длины зависит цена, а её не видно. Пришлите файл прямо в чат, ссылка не подойдёт.'
  }
  if (because === 'unseen') {
    return 'от длины зависит цена, а открыть файл сейчас не получается. Пришлите его ещё раз через минуту.'
  }
  const other = media === 'audio' ? 'запись в mp3 или wav' : 'видео в mp4'
  return `от длины зависит цена, а в этом файле её не прочитать. Пришлите ${other}.`
}

function reason(broken: Broken, names: RuleNames): string {
  switch (broken.kind) {
    case 'missing':
      return broken.fields.length === 1
        ? `Не хватает: ${named(broken.fields, names)}.`
        : `Нужно хотя бы одно: ${named(broken.fields, names)}.`
    case 'clash':
      return `${named(broken.fields, names)} не сочетается с тем, что сейчас в ${named(broken.with, names)}.`
    case 'not-with':
      return `«${names.label(broken.field)}»: «${names.value(broken.field, broken.value)}» не сочетается с ${named(broken.because, names)}.`
    case 'too-many':
      if (broken.fields.length > 1)
        return `${named(broken.fields, names)}: вместе столько не поместится, уберите что-нибудь.`
      return `${named(broken.fields, names)}: ${broken.because ? `вместе с ${named(broken.because, names)} ` : ''}можно до ${files(broken.max)}.`
    case 'too-long':
      return `«${names.label(broken.field)}»: здесь можно до ${plural(broken.max, 'символа', 'символов', 'символов')}.`
    case 'seconds':
      return `«${names.label(broken.field)}»: нужно ${broken.min > 0 ? `от ${exactly(broken.min)} до` : 'не больше'} ${exactly(broken.max)}, а получилось ${exactly(apart(broken))}.`
    case 'unmeasured':
      return `«${names.label(broken.field)}»: ${unmeasured(broken)}`
    case 'too-large':
      return `«${names.label(broken.field)}»: результат получится слишком большим, можно до ${plural(broken.max, 'точки', 'точек', 'точек')} по длинной стороне.`
    case 'past-end':
      return `«${names.label(broken.field)}»: в записи всего ${exactly(broken.seconds)}, столько и можно.`
    case 'order':
      return `«${names.label(broken.fields[0])}» должно быть раньше, чем «${names.label(broken.fields[1])}».`
  }
}

/** Почему выбранное не подходит друг к другу. */
export const rules: Rules = {
  broken(broken, names) {
    const words = reason(broken, names)
    const { answered } = names
    return answered === null || words.includes(`«${answered}»`)
      ? words
      : `«${answered}»: так не получится. ${words}`
  },
  changed: (changes) =>
    `Заодно изменилось: ${changes.map(({ label, value }) => `«${label}» — ${value ?? 'больше не выбирается'}`).join('; ')}.`,
  unready: ({ title, problem }) => ({
    title: `${title}: так не запустить`,
    paragraphs: [problem],
    hint: 'Всё введённое сохранено.',
  }),
  unpriced: {
    'no-price': 'У такого сочетания нет цены. Измените что-нибудь, и посчитаем снова.',
    unmeasured:
      'Цена зависит от длины файла, а её не видно. Пришлите прямо в чат видео в mp4 или запись в mp3, ссылка не подойдёт.',
    unseen: 'Цена зависит от файла, а открыть его сейчас не получается. Попробуйте ещё раз через минуту.',
    'too-large': 'Результат получится слишком большим. Возьмите меньшее увеличение или картинку поменьше.',
    'over-cap': 'За один раз это слишком дорого. Уменьшите длину, размер или количество.',
  },
}
