import type { RewriteFailure, RewriteLabels, RewriteTexts } from '../rewrite-texts.js'
import { money } from './numbers.js'

export const rewriteLabels: RewriteLabels = {
  rewrite: (price) => `✨ Улучшить за меня · ${money(price)}`,
  rewriteAgain: (price) => `Ещё вариант · ${money(price)}`,
  dictate: (price) => `🎙 Превратить в текст · ${money(price)}`,
  takeRewrite: 'Взять новое',
  rewriting: 'Пишу…',
}

const WHY: Record<RewriteFailure, string> = {
  same: 'Лучше, чем у вас, не вышло: получились те же слова.',
  'too-long': 'Получилось длиннее, чем здесь помещается.',
  content: 'Такое описание не прошло проверку содержания. Перефразируйте и попробуйте снова.',
  busy: 'Сейчас слишком много запросов. Попробуйте через минуту.',
  expired: 'Ответ так и не пришёл за минуту.',
  unheard: 'В записи не слышно слов. Попробуйте сказать ближе к микрофону.',
  failed: 'Что-то пошло не так. Попробуйте ещё раз чуть позже.',
}

export const rewrite: RewriteTexts = {
  rewriteTitle: 'Улучшить описание',
  dictateTitle: 'Расшифровать голосовое',
  dictation: ({ label, whole }) => ({
    title: `${label}: превратить голосовое в текст?`,
    paragraphs: [
      whole
        ? 'Послушаю голосовое и запишу его слово в слово. Вы посмотрите и решите, брать ли.'
        : 'Послушаю голосовое, запишу и сделаю из него хорошее описание. Покажу и то и другое.',
    ],
    hint: 'Не разберу слов — деньги вернутся сами. Или просто напишите ответ.',
  }),
  voiceTooLong: (seconds) => `Слушаю голосовые до ${seconds} секунд. Скажите короче или напишите.`,
  rewriting: ({ label, voice }) => ({
    title: voice ? `${label}: слушаю` : `${label}: пишу новый вариант`,
    paragraphs: [
      voice
        ? 'Обычно это несколько секунд. Ответ появится здесь же.'
        : 'Обычно это несколько секунд. Ответ появится здесь же, рядом с вашим текстом.',
    ],
    hint: 'Не получится — деньги вернутся сами.',
  }),
  rewritten: ({ label, voice, mine, better, sum, late }) => ({
    title: voice ? `${label}: вот что вышло` : `${label}: новый вариант готов`,
    paragraphs:
      mine === null
        ? [`Записано: ${better}`]
        : [`${voice ? 'Услышано' : 'Было'}: ${mine}`, `Стало: ${better}`],
    hint: `${late ? 'Пришло с опозданием, поэтому бесплатно.' : `Списано ${money(sum)}.`} Ничего не изменится, пока вы не возьмёте новое.`,
  }),
  notRewritten: ({ reason, voice, sum }) => ({
    title: voice ? 'Не получилось разобрать запись' : 'Не получилось улучшить',
    paragraphs: [WHY[reason]],
    hint: `Вернули ${money(sum)} на баланс. ${voice ? 'Всё, что вы выбрали, на месте.' : 'Ваше описание на месте.'}`,
  }),
  rewriteElsewhere:
    'Этот текст был для другой формы. Выделите его в сообщении, скопируйте и пришлите туда, где он нужен.',
}
