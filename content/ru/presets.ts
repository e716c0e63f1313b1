import type { Aim, PresetShelf } from '../preset-shapes.js'
import type { PresetLabels, PresetTexts } from '../preset-texts.js'
import { allPresets } from './goods/presets.js'
import { duration, money, plural, priceWords } from './numbers.js'

const SHELVES: Record<PresetShelf, { name: string; ask: string }> = {
  ads: { name: 'Реклама', ask: 'Баннер, афиша, ролик: готово к публикации.' },
  reels: { name: 'Рилс', ask: 'Короткие видео, которые досматривают.' },
  shop: { name: 'Магазин', ask: 'Товар, который хочется положить в корзину.' },
  branding: { name: 'Бренд', ask: 'Знак, персонаж, узор: лицо вашего дела.' },
  portrait: { name: 'Портреты', ask: 'Из одного снимка — какой угодно образ.' },
  social: { name: 'Посты', ask: 'Картинки для ленты, обложки и стикеры.' },
  interior: { name: 'Интерьер', ask: 'Примерьте ремонт до ремонта.' },
  kids: { name: 'Детям', ask: 'Раскраски, сказки и ожившие рисунки.' },
  food: { name: 'Еда', ask: 'Чтобы захотелось попробовать.' },
  sound: { name: 'Звук', ask: 'Голос, музыка и всё, что слышно.' },
  tools: { name: 'Полезное', ask: 'Починить, почистить, увеличить.' },
}

const AIM: Record<Aim, { name: string; ask: string }> = {
  ads: { name: 'Реклама', ask: 'Начните с одного из трёх: ответите на пару вопросов — и готово.' },
  reels: { name: 'Видео для рилс', ask: 'Три способа получить ролик за пару минут.' },
  design: { name: 'Дизайн', ask: 'Знак, персонаж или интерьер: что первым?' },
  shop: { name: 'Фото товара', ask: 'Снимка с телефона достаточно.' },
  sound: { name: 'Звук и голос', ask: 'Напишите слова, услышите результат.' },
  free: { name: '🎁 Попробовать даром', ask: 'Эти три ничего не стоят. Сделаем прямо сейчас?' },
}

const FILES = { image: 'фото', video: 'видео', audio: 'запись' } as const

function found(count: number): string {
  return plural(count, 'идея', 'идеи', 'идей')
}

/** Подписи кнопок вокруг готовых сценариев. */
export const presetLabels: PresetLabels = {
  presets: '✨ Готовые идеи',
  presetShelf: (shelf, count) => `${SHELVES[shelf].name} ${count}`,
  presetStart: 'Начать',
  aims: 'Что можно сделать?',
  ownPresets: '📌 Мои идеи',
  keep: '📌 В мои идеи',
  keepTitle: (title) => `Назвать «${title}»`,
  presetRename: 'Переименовать',
  presetDrop: 'Удалить',
  presetDropSure: 'Да, удалить',
  aim: (aim) => AIM[aim].name,
}

/** Готовые сценарии: пара слов от человека, остальное настроено. */
export const presets: PresetTexts = {
  preset: (name) => (Object.hasOwn(allPresets(), name) ? (allPresets()[name] ?? null) : null),
  presets: ({ count }) => ({
    title: 'Готовые идеи',
    paragraphs: ['Всё уже настроено: ответьте на один-два вопроса и получите результат.'],
    hint: `${found(count)} на выбор`,
  }),
  presetShelf: ({ shelf, count, page, pages }) => ({
    title: SHELVES[shelf].name,
    paragraphs: [SHELVES[shelf].ask],
    hint: pages > 1 ? `${found(count)} · страница ${page + 1} из ${pages}` : found(count),
  }),
  presetsFound: ({ query, count }) => ({
    title: `Нашлось: «${query}»`,
    paragraphs: ['Вот готовые идеи, они подходят.'],
    hint: `${found(count)} на выбор`,
  }),
  presetCard: ({ title, gets, asks, files, model, price, fixed, free, seconds, illustrated }) => ({
    title,
    paragraphs: [gets],
    bullets: [
      ...(asks.length > 0 ? [`Спрошу: ${asks.join(' ')}`] : []),
      ...(files.length > 0 ? [`Пришлёте: ${files.map((kind) => FILES[kind]).join(' и ')}`] : []),
      `Цена: ${free ? `бесплатно, сверх лимита ${priceWords({ price, fixed })}` : fixed ? money(price) : priceWords({ price, fixed })}`,
      `Делает ${model}, обычно за ${duration(seconds)}`,
    ],
    ...(illustrated ? { hint: 'Картинка сверху — наш рисунок для настроения, не результат.' } : {}),
  }),
  blank: ({ title, number, of, ask, example }) => ({
    title: of > 1 ? `${title} · ${number} из ${of}` : title,
    paragraphs: [ask, `Например: ${example}`],
    hint: 'Напишите ответ сообщением или возьмите пример.',
  }),
  blankEmpty: 'Напишите хотя бы слово.',
  blankTooLong: (max) => `Слишком длинно: хватит ${plural(max, 'символа', 'символов', 'символов')}.`,
  aims: ({ name }) => ({
    title: name ? `${name}, что хотите сделать?` : 'Что хотите сделать?',
    paragraphs: ['Делаю картинки, видео и звук. Цену видно до запуска, платите только за готовое.'],
  }),
  aim: (aim) => ({ title: AIM[aim].name.replace('🎁 ', ''), paragraphs: [AIM[aim].ask] }),
  greeting:
    'Здравствуйте! Здесь делают картинки, видео и звук: цену видно до запуска, платите только за готовое.',
  ownPresets: ({ count }) => ({
    title: 'Мои идеи',
    paragraphs: [
      count > 0
        ? 'Всё настроено, как вы сохранили: останется нажать «Начать».'
        : 'Здесь пусто. Заполните любую форму и перед запуском нажмите «В мои идеи».',
    ],
    ...(count > 0 ? { hint: found(count) } : {}),
  }),
  ownPreset: ({ title, model, price, fixed, free, isOwn }) => ({
    title,
    paragraphs: [
      isOwn
        ? 'Слова и настройки сохранены, изменить их можно перед запуском.'
        : 'Этой идеей с вами поделились. Запуск — с вашего баланса, слова можно изменить.',
    ],
    bullets: [
      `Цена: ${free ? `бесплатно, сверх лимита ${priceWords({ price, fixed })}` : priceWords({ price, fixed })}`,
      `Делает ${model}`,
    ],
  }),
  keepAsk: ({ problem }) => ({
    title: 'Как назвать?',
    paragraphs: [...(problem ? [`⚠️ ${problem}`] : []), 'Сохраню слова и настройки, файлы — нет.'],
    hint: 'Пришлите название сообщением или возьмите готовое.',
  }),
  renameAsk: ({ title, problem }) => ({
    title: `Новое название для «${title}»?`,
    ...(problem ? { paragraphs: [`⚠️ ${problem}`] } : {}),
    hint: 'Пришлите его сообщением.',
  }),
  dropAsk: ({ title }) => ({
    title: `Удалить «${title}»?`,
    paragraphs: ['Ссылка на неё тоже перестанет работать. Готовые результаты останутся.'],
  }),
  ownToast: {
    kept: 'Сохранено в «Мои идеи»',
    full: 'Больше не помещается: удалите одну из старых',
    dropped: 'Удалено',
    title: (most) => `Нужно название до ${plural(most, 'символа', 'символов', 'символов')}.`,
  },
  presetGone: 'Этой идеи больше нет, посмотрите похожие',
}
