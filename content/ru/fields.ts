import type { FieldWords } from '../texts.js'

const FIELDS: Record<string, FieldWords> = {
  prompt: {
    label: 'Описание',
    ask: 'Опишите, что хотите получить: кто или что, где, какой свет и настроение.',
  },
  text: { label: 'Текст', ask: 'Пришлите текст, который нужно озвучить.' },
  style: { label: 'Стиль', ask: 'Какой стиль музыки? Жанр, темп, инструменты, настроение.' },
  tags: { label: 'Стиль', ask: 'Какой должна быть музыка? Жанр, инструменты, настроение через запятую.' },
  aspect_ratio: { label: 'Форма кадра', ask: 'Какая нужна форма кадра?' },
  resolution: { label: 'Разрешение', ask: 'Какое нужно разрешение? Чем выше, тем чётче и дороже.' },
  quality: { label: 'Качество', ask: 'Какое нужно качество? Чем выше, тем чётче и дороже.' },
  duration: { label: 'Длина', ask: 'Сколько секунд должно получиться?' },
  sound: { label: 'Со звуком', ask: 'Добавить звук?' },
  generate_audio: { label: 'Со звуком', ask: 'Добавить звук?' },
  generate_audio_switch: { label: 'Со звуком', ask: 'Добавить звук?' },
  instrumental: { label: 'Без вокала', ask: 'Сделать без голоса, только музыку?' },
  sound_loop: { label: 'Зациклить', ask: 'Сделать звук бесшовной петлёй?' },
  type: { label: 'Разделить на', ask: 'На какие части разделить запись?' },
  voice: { label: 'Голос', ask: 'Каким голосом озвучить?' },
  image: { label: 'Картинка', ask: 'Пришлите картинку.' },
  image_url: { label: 'Картинка', ask: 'Пришлите картинку, с которой начнём.' },
  image_urls: { label: 'Картинки', ask: 'Пришлите картинку, с которой начнём.' },
  image_input: { label: 'Картинки', ask: 'Пришлите картинки-образцы, если они есть.' },
  input_urls: { label: 'Картинки', ask: 'Пришлите картинку, которую нужно изменить.' },
  video_url: { label: 'Видео', ask: 'Пришлите видео, которое нужно изменить.' },
  video_urls: { label: 'Видео', ask: 'Пришлите видео, которое нужно изменить.' },
  audio_url: { label: 'Запись', ask: 'Пришлите запись голоса или песни.' },
  upload_url: { label: 'Запись', ask: 'Пришлите запись, с которой работаем.' },
}

/** Слова для поля формы; null, если своих слов у него нет. */
export function fieldWords(name: string): FieldWords | null {
  return Object.hasOwn(FIELDS, name) ? (FIELDS[name] ?? null) : null
}

const OPTIONS: Record<string, Record<string, string>> = {
  aspect_ratio: {
    '1:1': 'Квадрат 1:1',
    '16:9': 'Широкий 16:9',
    '9:16': 'Вертикальный 9:16',
    '4:3': 'Альбом 4:3',
    '3:4': 'Портрет 3:4',
    '5:4': 'Альбом 5:4',
    '4:5': 'Портрет 4:5',
    '3:2': 'Фото 3:2',
    '2:3': 'Фото 2:3',
    '21:9': 'Кино 21:9',
    auto: 'Как в оригинале',
  },
  type: { separate_vocal: 'Голос и музыку', split_stem: 'Все инструменты' },
  voice: {
    EkK5I93UQWFDigLMpZcX: 'Джеймс, с хрипотцой',
    Z3R5wn05IrDiVCyEkUrK: 'Арабелла, загадочная',
    '5l5f8iK3YPeGga21rQIX': 'Аделина, женственная',
    hpp4J3VqNfWAUOO0d1Us: 'Белла, яркая',
    BZgkqPqms7Kj9ulSkVzn: 'Ева, живая',
    TX3LPaxmHKxFdv7VOQHJ: 'Лиам, энергичный',
    nPczCjzI2devNBz1zQrb: 'Брайан, глубокий',
    NOpBlnGInO9m6vDvFkFC: 'Дедушка, добрый',
  },
}

/** Вариант ответа словами; незнакомый показывается как есть. */
export function optionWords(field: string, value: string | number | boolean): string {
  if (typeof value === 'boolean') return value ? 'Да' : 'Нет'
  if (field === 'duration') return `${value} с`
  const known = OPTIONS[field]
  return known && Object.hasOwn(known, String(value))
    ? (known[String(value)] ?? String(value))
    : String(value)
}
