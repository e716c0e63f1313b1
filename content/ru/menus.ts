import type { Difficulty } from '../../lib/catalog/difficulty.js'
import { type ComparedWords, SHELVES, type Shelf, type ShelfName, type Texts } from '../texts.js'
import { duration, money, plural, priceWords, rangeWords, count as written } from './numbers.js'

type Menus = Pick<
  Texts,
  | 'commands'
  | 'about'
  | 'formats'
  | 'media'
  | 'home'
  | 'shelves'
  | 'list'
  | 'filters'
  | 'search'
  | 'nothingFound'
  | 'prices'
  | 'given'
  | 'versus'
  | 'compare'
  | 'successor'
  | 'card'
  | 'help'
  | 'terms'
  | 'balance'
  | 'balanceUnavailable'
  | 'databaseAway'
  | 'providerAway'
  | 'beginning'
  | 'unexpected'
  | 'toast'
  | 'blocked'
  | 'operator'
>

const DIFFICULTIES: Record<Difficulty, string> = {
  easy: 'просто',
  medium: 'чуть сложнее',
  hard: 'для опытных',
}

const NOTHING = 'Сейчас здесь пусто.'
const NONE_YET = 'Здесь появятся модели, которые вы запускали или отметили сердечком.'

function costOf({ price, fixed, free }: ComparedWords): string {
  return free ? `бесплатно (потом ${priceWords({ price, fixed })})` : priceWords({ price, fixed })
}

function isShelf(list: ShelfName): list is Shelf {
  return SHELVES.some((shelf) => shelf === list)
}

const WITH_THIS = { image: 'с этой картинкой', video: 'с этим видео', audio: 'с этой записью' } as const

/** What the sums of a table are for. */
function pricesOf({ seconds, side, perFile }: Omit<Parameters<Texts['prices']>[0], 'title'>): string {
  const sure = 'Точную сумму покажем перед стартом.'
  if (seconds !== null) return `За один запуск с файлом на ${duration(seconds)}, длиннее — дороже. ${sure}`
  if (side !== null)
    return `За картинку ${written(side)} пикселей по длинной стороне, крупнее — дороже. ${sure}`
  return perFile ? `За один запуск с одной картинкой, больше — дороже. ${sure}` : `За один запуск. ${sure}`
}

export const menus: Menus = {
  commands: [
    { command: 'menu', description: 'Что сделаем?' },
    { command: 'presets', description: 'Готовые сценарии' },
    { command: 'find', description: 'Найти модель' },
    { command: 'projects', description: 'Проекты: ваши папки' },
    { command: 'history', description: 'Что уже сделано' },
    { command: 'balance', description: 'Баланс и пополнение' },
    { command: 'invite', description: 'Позвать друзей' },
    { command: 'settings', description: 'Настройки и лимиты' },
    { command: 'cancel', description: 'Остановиться' },
    { command: 'help', description: 'Как это работает' },
  ],
  about: {
    description:
      'Делаю картинки, видео и звук по вашему описанию, фото или записи. Цену видно до запуска, деньги списываются только за готовый файл. Нажмите «Старт».',
    short: 'Картинки, видео и звук по описанию. Цена известна заранее, платите только за результат.',
  },
  formats: {
    'text-to-image': { name: 'Текст → картинка', ask: 'Опишите словами — получите картинку.' },
    'image-to-image': { name: 'Фото → картинка', ask: 'Пришлите фото и скажите, что в нём изменить.' },
    'image-upscale': { name: 'Улучшить фото', ask: 'Больше деталей и чёткости для вашего снимка.' },
    'background-remove': { name: 'Убрать фон', ask: 'Предмет или человек на прозрачном фоне.' },
    'text-to-video': { name: 'Текст → видео', ask: 'Опишите сцену — получите короткий ролик.' },
    'image-to-video': { name: 'Фото → видео', ask: 'Оживите снимок: движение, камера, настроение.' },
    'video-editing': { name: 'Правка видео', ask: 'Пришлите ролик и скажите, каким он должен стать.' },
    'text-to-audio': { name: 'Текст → звук', ask: 'Музыка, голос и звуки по описанию.' },
    'audio-editing': { name: 'Правка звука', ask: 'Кавер, минусовка, голос отдельно от музыки.' },
    'audio-to-video': { name: 'Звук → видео', ask: 'Фото заговорит или запоёт под вашу запись.' },
  },
  media: { image: 'картинка', video: 'видео', audio: 'звук' },
  home: ({ name, free }) => ({
    title: name ? `${name}, что сделаем?` : 'Что сделаем?',
    paragraphs: ['Выберите, что хотите получить. Цену увидите до оплаты, деньги берём только за результат.'],
    ...(free ? { hint: `Бесплатно сегодня: осталось ${free.left} из ${free.perDay}.` } : {}),
  }),
  shelves: {
    popular: { name: 'Популярные', ask: 'С них удобно начать. Порядок выбрали мы сами.' },
    free: { name: 'Бесплатные', ask: 'Попробуйте без оплаты, каждый день заново.' },
    mine: { name: 'Мои модели', ask: 'Избранное и то, что вы недавно запускали.' },
    found: { name: 'Поиск', ask: 'Вот что подходит.' },
  },
  list: ({ list, count, page, pages, filter, query, free }) => {
    const words = isShelf(list) ? menus.shelves[list] : menus.formats[list]
    const found = plural(count, 'модель', 'модели', 'моделей')
    const where = pages > 1 ? `${found} · страница ${page + 1} из ${pages}` : `${found} на выбор`
    return {
      title: query === null ? words.name : `Нашлось: «${query}»`,
      paragraphs: [count > 0 ? words.ask : filter || list !== 'mine' ? NOTHING : NONE_YET],
      ...(count > 0 && { hint: free ? `${where} · сегодня осталось ${free.left} из ${free.perDay}` : where }),
    }
  },
  filters: ({ list }) => ({
    title: isShelf(list) ? menus.shelves[list].name : menus.formats[list].name,
    paragraphs: ['Какие модели показать?'],
  }),
  search: {
    title: 'Что ищем?',
    paragraphs: ['Напишите название или что нужно сделать: «баннер», «озвучка», «нано банана».'],
    hint: 'Опечатки и другая раскладка не помешают. Или сразу: /find и слова.',
  },
  nothingFound: (query) => ({
    title: `По словам «${query}» ничего нет`,
    paragraphs: ['Попробуйте короче или другими словами. Или выберите, что хотите получить.'],
  }),
  prices: ({ title, ...given }) => ({ title: `${title}: цены`, paragraphs: [pricesOf(given)] }),
  given: ({ what, count: many }) => {
    if (what === 'seconds') return `файл на ${duration(many)}`
    return what === 'letters'
      ? `текст в ${plural(many, 'букву', 'буквы', 'букв')}`
      : plural(many, 'картинка', 'картинки', 'картинок')
  },
  versus: ({ title }) => ({ title: `С чем сравнить ${title}?` }),
  compare: ({ one, other }) => ({
    title: `${one.title} и ${other.title}`,
    bullets: [
      `Цена: ${costOf(one)} и ${costOf(other)}`,
      `Время: ${duration(one.seconds)} и ${duration(other.seconds)}`,
      `Нужно: ${one.gives.join(', ')} и ${other.gives.join(', ')}`,
      `Для чего: ${one.goodFor.join(', ')} — или ${other.goodFor.join(', ')}`,
    ],
    hint: 'Сначала первая модель, потом вторая.',
  }),
  successor: ({ title, successor }) => ({
    title: `${title} больше не работает`,
    paragraphs: [
      successor
        ? `Вместо неё возьмите ${successor}: она делает то же самое.`
        : 'Выберите другую модель на главном экране.',
    ],
  }),
  card: ({ title, does, goodFor, gives, output, seconds, difficulty, free, ...prices }) => ({
    title,
    paragraphs: [does],
    bullets: [
      `Для чего: ${goodFor.join(', ')}`,
      `Нужно: ${gives.join(', ')} → ${menus.media[output]}`,
      `Цена: ${free ? 'бесплатно, сверх лимита ' : ''}${rangeWords(prices)}`,
      `Обычно готово за ${duration(seconds)}, ${DIFFICULTIES[difficulty]}`,
    ],
  }),
  help: {
    title: 'Как это работает',
    bullets: [
      'Выберите формат и модель, ответьте на пару вопросов.',
      'Перед запуском увидите точную цену и время.',
      'Деньги откладываются, а списываются только за готовый файл.',
      'Не получилось — вернём всё сразу и напишем почему.',
    ],
    hint: '/menu — меню · /balance — баланс · /paysupport — вопросы по оплате · /language — язык',
  },
  terms: {
    title: 'Условия',
    bullets: [
      'Цена известна до запуска и не меняется после него.',
      'Платите только за полученный результат.',
      'Неиспользованное пополнение можно вернуть в /paysupport.',
      'Нельзя создавать то, что нарушает закон или чужие права.',
    ],
  },
  balance: ({ available, held, debt, freeLeft, freePerDay }) => ({
    title: `Баланс: ${money(available)}`,
    bullets: [
      ...(held.amount > 0 ? [`Отложено на запущенное: ${money(held)}`] : []),
      ...(debt.amount > 0 ? [`Долг после возврата: ${money(debt)}`] : []),
      ...(freePerDay > 0 ? [`Бесплатно сегодня: осталось ${freeLeft} из ${freePerDay}`] : []),
    ],
    hint: 'Пополнение — звёздами Telegram, без карт и анкет.',
  }),
  balanceUnavailable: {
    title: 'Баланс временно недоступен',
    paragraphs: ['База данных не отвечает. Деньги в сохранности, загляните через пару минут.'],
  },
  databaseAway: {
    title: 'База данных временно недоступна',
    paragraphs: ['Ничего не списано. Бесплатные модели работают, платные вернутся через пару минут.'],
  },
  providerAway: {
    title: 'Генерация временно недоступна',
    paragraphs: [
      'Сервис не отвечает, поэтому мы ничего не запускали и не списывали. Попробуйте через несколько минут.',
    ],
  },
  beginning: ({ media, count: files }) => ({
    title:
      media === null
        ? 'Что сделать из этих слов?'
        : files > 1
          ? `Что сделать с этим? Файлов: ${files}.`
          : `Что сделать ${WITH_THIS[media]}?`,
    hint: 'Выберите формат и модель: присланное встанет в форму само.',
  }),
  unexpected: {
    file: 'Такой файл я пока не умею использовать.',
    other: 'Это я прочитать не могу: подойдут текст, фото, видео или звук.',
  },
  toast: {
    outdated: 'Кнопка устарела, вот свежее меню',
    forgotten: 'Ваши данные удалены, эта кнопка осталась от прошлого. Начать заново: /start',
    limited: (seconds) => `Слишком быстро. Подождите ${plural(seconds, 'секунду', 'секунды', 'секунд')}`,
    unavailable: 'Временно недоступно',
    cancelled: 'Отменено',
    alreadyDone: 'Уже готово',
    liked: 'В избранном',
    unliked: 'Убрано из избранного',
    foreign: 'Эта кнопка не ваша',
    modelGone: 'Этой модели больше нет, посмотрите похожие',
    saved: 'Сохранено',
    apology: 'Сейчас не получается. Попробуйте ещё раз через минуту',
  },
  blocked: 'Доступ к запуску закрыт. Если это ошибка, напишите в /support.',
  operator: {
    unauthorized:
      'KIE не принимает ключ (401). Проверьте KIE_API_KEY: запуски отменяются, деньги возвращаются.',
    'no-credits': 'На счёте KIE закончились кредиты (402). Запуски отменяются, деньги возвращаются.',
    'key-limit': 'Ключ KIE исчерпал свой лимит (433). Запуски отменяются, деньги возвращаются.',
    parked: (updateId) => `Обновление ${updateId} трижды не обработалось и отложено в parked_updates.`,
    drift: ({ model, quoted, charged, week }) => {
      const often = week ? `За неделю дороже цены: ${week.dearer} из ${week.runs}. ` : ''
      return `KIE списала за ${model} ${charged} кредитов, а цена посчитана из ${quoted}. ${often}Проверьте models/ и npm run models:check.`
    },
  },
}
