import type { RewriteFailure, RewriteLabels, RewriteTexts } from '../rewrite-texts.js'
import { money } from './numbers.js'

export const rewriteLabels: RewriteLabels = {
  rewrite: (price) => `✨ Улучшить за меня · ${money(price)}`,
  rewriteAgain: (price) => `Ещё вариант · ${money(price)}`,
  takeRewrite: 'Взять новое',
  rewriting: 'Пишу…',
}

const WHY: Record<RewriteFailure, string> = {
  same: 'Лучше, чем у вас, не вышло: получились те же слова.',
  'too-long': 'Получилось длиннее, чем здесь помещается.',
  content: 'Такое описание не прошло проверку содержания. Перефразируйте и попробуйте снова.',
  busy: 'Сейчас слишком много запросов. Попробуйте через минуту.',
  expired: 'Ответ так и не пришёл за минуту.',
  failed: 'Что-то пошло не так. Попробуйте ещё раз чуть позже.',
}

export const rewrite: RewriteTexts = {
  rewriteTitle: 'Улучшить описание',
  rewriting: ({ label }) => ({
    title: `${label}: пишу новый вариант`,
    paragraphs: ['Обычно это несколько секунд. Ответ появится здесь же, рядом с вашим текстом.'],
    hint: 'Не получится — деньги вернутся сами.',
  }),
  rewritten: ({ label, mine, better, sum, late }) => ({
    title: `${label}: новый вариант готов`,
    paragraphs: [...(mine === null ? [] : [`Было: ${mine}`]), `Стало: ${better}`],
    hint: `${late ? 'Пришло с опозданием, поэтому бесплатно.' : `Списано ${money(sum)}.`} Ничего не изменится, пока вы не возьмёте новое.`,
  }),
  notRewritten: ({ reason, sum }) => ({
    title: 'Не получилось улучшить',
    paragraphs: [WHY[reason]],
    hint: `${money(sum)} вернулись на баланс. Ваше описание на месте.`,
  }),
  rewriteElsewhere:
    'Этот текст был для другой формы. Скопируйте его и пришлите сообщением туда, где он нужен.',
}
