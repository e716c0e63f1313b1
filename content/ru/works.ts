import type { PastName, WorkLine, WorksLabels, WorksTexts } from '../works-texts.js'
import { flow } from './flow.js'
import { count, day, money, plural } from './numbers.js'

const PAST: Record<PastName, string> = {
  all: 'Все',
  image: 'Картинки',
  video: 'Видео',
  audio: 'Звук',
  failed: 'Неудачи',
  found: 'Найденное',
}

const EMPTY: Record<PastName, string> = {
  all: 'Здесь появится всё, что вы сделаете. Начните с главного экрана.',
  image: 'Картинок пока не было.',
  video: 'Видео пока не было.',
  audio: 'Звука пока не было.',
  failed: 'Пусто: всё, что вы запускали, получилось.',
  found: 'Ничего не нашлось. Попробуйте слово покороче или название модели.',
}

const MARKS = { image: '🖼', video: '🎬', audio: '🎵' } as const

/** Подписи кнопок истории. */
export const worksLabels: WorksLabels = {
  history: '🕘 История',
  past: (name) => PAST[name],
  work: ({ kind, state, words }) =>
    `${state === 'running' ? '⏳' : state === 'failed' ? '✕' : MARKS[kind]} ${words}`,
  'history-search': '🔎 Поиск',
  resend: '📤 Прислать ещё раз',
  original: '📄 Файлом',
  album: '🖼 Альбомом',
  moreFiles: 'Показать ещё',
  details: 'Подробнее',
  copyPrompt: '📋 Скопировать описание',
}

function costOf({ sum, free, state, paidBack }: WorkLine): string {
  if (state === 'failed') return 'ничего не списано'
  if (paidBack) return 'деньги вернулись'
  return free ? 'бесплатно' : money(sum)
}

/** Один запуск в одной строке. */
export function lineOf(line: WorkLine): string {
  const running = line.state === 'running' ? ', ещё делается' : ''
  return `${line.title}, ${day(line.at)}, ${costOf(line)}${running}${line.words ? `: ${line.words}` : ''}`
}

function whyOf({ title, reason, sum, free }: WorkLine): string[] {
  return flow.failure({ title, reason, sum, free }).paragraphs ?? []
}

/** История: всё, что человек делал. */
export const works: WorksTexts = {
  history: ({ past, total, page, pages, query, lines }) => ({
    title:
      query === null
        ? past === 'all'
          ? 'История'
          : `История · ${PAST[past].toLowerCase()}`
        : `История: «${query}»`,
    ...(lines.length > 0 ? { bullets: lines.map(lineOf) } : { paragraphs: [EMPTY[past]] }),
    ...(total > 0
      ? {
          hint: `${plural(total, 'запуск', 'запуска', 'запусков')}${pages > 1 ? ` · страница ${count(page + 1)} из ${count(pages)}` : ''}`,
        }
      : {}),
  }),
  historySearch: {
    title: 'Что найти в истории?',
    paragraphs: ['Напишите слова из описания или название модели.'],
    hint: 'Например: кот, логотип, Nano Banana.',
  },
  historyAway: {
    title: 'История временно недоступна',
    paragraphs: [
      'База данных не отвечает. Ваши работы никуда не делись, загляните через пару минут.',
      'Меню и бесплатные модели работают.',
    ],
  },
  work: ({ line, fields, files, late }) => ({
    title: line.title,
    ...(line.state === 'failed' ? { paragraphs: whyOf(line) } : {}),
    ...(line.state === 'running' ? { paragraphs: ['Ещё делается. Файл придёт отдельным сообщением.'] } : {}),
    bullets: [
      `Когда: ${day(line.at)}`,
      ...(line.state === 'failed'
        ? []
        : [`Цена: ${late && !line.free ? 'деньги вернулись, результат в подарок' : costOf(line)}`]),
      ...(fields.length > 0 ? [fields.map(({ label, value }) => `${label}: ${value}`).join(' · ')] : []),
      ...(files > 1 ? [`Внутри ${plural(files, 'файл', 'файла', 'файлов')}`] : []),
    ],
  }),
  resent: ({ title, at }) => ({ title: `${title} · ${day(at)}` }),
  shown: ({ first, last, total, lost, stopped }) => ({
    title:
      first === last
        ? `Запуск ${count(first)} из ${count(total)}`
        : `Запуски ${count(first)}–${count(last)} из ${count(total)}`,
    paragraphs: [
      ...(stopped ? ['Telegram просит передохнуть. Нажмите «Показать ещё» через минуту.'] : []),
      ...(lost > 0
        ? [`${plural(lost, 'запуск', 'запуска', 'запусков')} без файла в Telegram: откройте отдельно.`]
        : []),
    ],
    hint: 'Повторная отправка бесплатна.',
  }),
  worksToast: {
    sent: 'Отправлено ещё раз, бесплатно',
    preparing: 'Готовлю файл, пришлю сообщением',
    gone: 'Этого файла больше нет: ссылка на него уже не действует. Описание сохранилось, можно повторить.',
    noOriginal:
      'Исходный файл хранится около двух недель, и его уже не достать. Копия в Telegram — по кнопке «Прислать ещё раз».',
    tooLarge: 'Файл слишком большой для Telegram. Прислать его файлом не получится.',
    notThere: 'Такой записи больше нет',
    nothing: 'Здесь нет файлов, чтобы показать альбомом',
    away: 'История временно недоступна. Ничего не потеряно, попробуйте через пару минут',
  },
}
