import type { Format, Tag } from '../lib/catalog/card.js'

/** What people type when they look for a model: not shown anywhere, only searched. */
export const formatWords: Record<Format, string> = {
  'text-to-image':
    'картинка картинки изображение нарисовать нарисуй рисовать рисунок арт нейросеть picture image draw art generate',
  'image-to-image':
    'правка фото изменить отредактировать обработать стиль фон лицо edit photo change retouch style',
  'image-upscale':
    'улучшить увеличить качество чёткость апскейл разрешение upscale enlarge enhance quality sharpen',
  'background-remove': 'убрать удалить фон вырезать прозрачный remove background cutout transparent',
  'text-to-video': 'видео ролик снять сними кино клип мультик мультфильм video clip film movie shoot cartoon',
  'image-to-video': 'оживить анимация анимировать фото видео animate photo video bring alive',
  'video-editing': 'правка видео изменить ролик монтаж продолжить edit video change extend remake',
  'text-to-audio': 'звук музыка песня озвучка голос речь sound music song speech voice',
  'audio-editing': 'правка звука кавер минусовка вокал песня edit audio cover karaoke vocals stems',
  'audio-to-video':
    'говорящее фото говорящая голова аватар губы синхронизация talking photo head avatar lip sync',
}

export const tagWords: Record<Tag, string> = {
  ads: 'реклама баннер объявление advert advertising banner commercial',
  art: 'арт искусство рисунок иллюстрация аниме art illustration anime drawing',
  best: 'лучшая лучшее топ качество best top quality',
  branding: 'логотип бренд фирменный стиль logo brand identity',
  cheap: 'дешёвая дешево недорого бюджет cheap budget low price',
  fast: 'быстрая быстро скорость fast quick speed',
  music: 'музыка песня трек бит music song track beat',
  photo: 'фото фотография реалистично photo photography realistic',
  portrait: 'портрет лицо человек аватар аватарка portrait face person avatar headshot selfie',
  premium: 'премиум дорогая качество premium high end',
  restore: 'восстановить реставрация старое фото restore old photo repair',
  shop: 'товар карточка магазин маркетплейс product shop marketplace card',
  social: 'соцсети сторис пост рилс social stories post reels',
  sound: 'звук озвучка шум эффекты sound audio noise effects',
  storytelling: 'история сюжет сценарий рассказ story plot script',
  'text-in-picture': 'текст надпись шрифт буквы афиша text lettering font typography poster',
  video: 'видео ролик клип video clip',
  voice: 'голос речь озвучка диктор дубляж voice speech narration dubbing',
}

/** Names as they sound in Russian, where letters alone do not lead to them. */
export const soundsLike: Record<string, string> = {
  флюкс: 'flux',
  квен: 'qwen',
  квин: 'qwen',
  кьюэн: 'qwen',
  куэн: 'qwen',
  гпт: 'gpt',
  джипити: 'gpt',
  чатгпт: 'gpt',
  ван: 'wan',
  вэн: 'wan',
  ранвей: 'runway',
  рунвей: 'runway',
  сидрим: 'seedream',
  седрим: 'seedream',
  сиданс: 'seedance',
  седанс: 'seedance',
  пиксверс: 'pixverse',
  хейлуо: 'hailuo',
  гемини: 'gemini',
  джемини: 'gemini',
  имаджен: 'imagen',
  имаджин: 'imagine',
  имэджин: 'imagine',
  имейджин: 'imagine',
  имаген: 'imagen',
  гугл: 'google',
  икслэб: 'xai',
  рекрафт: 'recraft',
  хэппихорс: 'happyhorse',
  минимакс: 'minimax',
  контекст: 'kontext',
  апскейл: 'upscale',
}

/** The same keys of the two keyboards, in one order. */
export const keyboards = {
  latin: "qwertyuiop[]asdfghjkl;'zxcvbnm,.`",
  cyrillic: 'йцукенгшщзхъфывапролджэячсмитьбюё',
} as const

/** Latin spelling of each letter. */
export const latinOf: Record<string, string> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'h',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'sch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
}

/** Words that stand in any sentence and tell no model from another. */
export const littleWords: readonly string[] =
  'а в во для до за и из к ко мне на не о об от по про с со у что это a an and at for from in it me my of on the to with хочу нужно надо можно сделай сделать want need make please'.split(
    ' ',
  )
