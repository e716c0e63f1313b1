import type { Texts } from '../texts.js'
import { duration, money, plural, priceWords } from './numbers.js'

type Menus = Pick<
  Texts,
  | 'commands'
  | 'about'
  | 'formats'
  | 'media'
  | 'home'
  | 'formatList'
  | 'card'
  | 'settings'
  | 'help'
  | 'privacy'
  | 'terms'
  | 'support'
  | 'balance'
  | 'balanceUnavailable'
  | 'databaseAway'
  | 'providerAway'
  | 'unknownText'
  | 'unexpected'
  | 'toast'
  | 'blocked'
  | 'operator'
>

export const menus: Menus = {
  commands: [
    { command: 'menu', description: 'Что сделаем?' },
    { command: 'balance', description: 'Баланс и пополнение' },
    { command: 'settings', description: 'Язык и настройки' },
    { command: 'paysupport', description: 'Мои пополнения и возврат' },
    { command: 'help', description: 'Как это работает' },
    { command: 'terms', description: 'Условия' },
    { command: 'privacy', description: 'Ваши данные' },
    { command: 'support', description: 'Поддержка' },
  ],
  about: {
    description:
      'Делаю картинки, видео и звук по вашему описанию, фото или записи. Цену видно до запуска, деньги списываются только за готовый файл. Первая картинка — бесплатно: нажмите «Старт».',
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
  home: ({ name, freeLeft }) => ({
    title: name ? `${name}, что сделаем?` : 'Что сделаем?',
    paragraphs: ['Выберите, что хотите получить. Цену увидите до оплаты, деньги берём только за результат.'],
    ...(freeLeft === null
      ? {}
      : { hint: `Бесплатно сегодня: ещё ${plural(freeLeft, 'попытка', 'попытки', 'попыток')}.` }),
  }),
  formatList: ({ format, count, page, pages }) => ({
    title: menus.formats[format].name,
    paragraphs: [menus.formats[format].ask],
    hint:
      pages > 1
        ? `${plural(count, 'модель', 'модели', 'моделей')} · страница ${page + 1} из ${pages}`
        : `${plural(count, 'модель', 'модели', 'моделей')} на выбор`,
  }),
  card: ({ title, does, goodFor, gives, output, price, fixed, free, seconds, fits }) => ({
    title,
    paragraphs: [does],
    bullets: [
      `Для чего: ${goodFor.join(', ')}`,
      `Нужно: ${gives.join(', ')} → ${menus.media[output]}`,
      free
        ? `Цена: бесплатно, сверх лимита ${priceWords({ price, fixed })}`
        : `Цена: ${priceWords({ price, fixed })}`,
      `Обычно готово за ${duration(seconds)}`,
    ],
    ...(fits === false ? { hint: 'На балансе пока меньше — пополнить можно перед запуском.' } : {}),
  }),
  settings: () => ({
    title: 'Настройки',
    paragraphs: ['Язык бота. Черновик и баланс при смене не пропадут.'],
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
  privacy: {
    title: 'Ваши данные',
    paragraphs: [
      'Храним ваше имя в Telegram, баланс и историю запусков. Описания и файлы передаются сервису генерации, чтобы сделать результат, и больше никому.',
      'Чтобы удалить данные, напишите в /support — записи о платежах мы обязаны сохранить.',
    ],
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
  support: {
    title: 'Поддержка',
    paragraphs: ['Вопрос по оплате или возврату — /paysupport: там все ваши пополнения и кнопка возврата.'],
    hint: 'Если файл так и не пришёл, деньги вернутся на баланс сами.',
  },
  balance: ({ available, held, debt, freeLeft, freePerDay }) => ({
    title: `Баланс: ${money(available)}`,
    bullets: [
      ...(held.amount > 0 ? [`Отложено на запущенное: ${money(held)}`] : []),
      ...(debt.amount > 0 ? [`Долг после возврата: ${money(debt)}`] : []),
      `Бесплатно сегодня: осталось ${freeLeft} из ${freePerDay}`,
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
  unknownText: 'С чего начнём? Выберите формат, и я попрошу описание.',
  unexpected: {
    file: 'Такой файл я пока не умею использовать.',
    other: 'Это я прочитать не могу: подойдут текст, фото, видео или звук.',
    noForm: 'Файл вижу! Выберите, что с ним сделать, и пришлите его ещё раз, когда попрошу.',
  },
  toast: {
    outdated: 'Кнопка устарела, вот свежее меню',
    limited: (seconds) => `Слишком быстро. Подождите ${plural(seconds, 'секунду', 'секунды', 'секунд')}`,
    unavailable: 'Временно недоступно',
    cancelled: 'Отменено',
    alreadyDone: 'Уже готово',
    noChange: 'Пока без изменений',
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
  },
}
