import type { CoachLabels, CoachTexts } from '../coach-texts.js'
import { allExamples } from './goods/examples.js'
import { allTerms } from './goods/glossary.js'
import { allTips } from './goods/tips.js'
import { plural } from './numbers.js'

export const coachLabels: CoachLabels = {
  coach: '✨ Улучшить описание',
  takeBetter: 'Взять улучшенное',
  keepMine: 'Оставить моё',
  undoFix: 'Убрать последнее',
  addPhrase: (phrase) => `+ ${phrase}`,
  usualSet: 'Обычный набор',
  moreExamples: 'Ещё примеры',
  takeExample: (number) => `Взять ${number}-й`,
  exampleGroups: {
    general: 'Общее',
    ads: 'Реклама',
    shop: 'Магазин',
    branding: 'Бренд',
    reels: 'Рилс',
    sound: 'Звук',
    utilities: 'Полезное',
  },
  glossary: 'Словарь',
  termGroups: {
    ai: 'Нейросети',
    camera: 'Камера и свет',
    shapes: 'Форма кадра',
    kinds: 'Виды контента',
    marketing: 'Маркетинг',
  },
  whatIs: (term) => `? ${term}`,
}

export const coach: CoachTexts = {
  advice: ({ label, score, tips }) => `«${label}» — ${score} из 100. ${tips.join(' ')}`,
  coach: ({ label, score, tips, has, better, mine }) => ({
    title: better ? `${label}: было ${score}, стало ${better.score} из 100` : `${label}: ${score} из 100`,
    ...(better ? { paragraphs: [`Было: ${mine}`, `Стало: ${better.text}`] } : {}),
    bullets: [...(has.length > 0 && !better ? [`Уже есть: ${has.join(', ')}`] : []), ...tips],
    hint: better
      ? 'Ничего не изменится, пока вы не возьмёте улучшенное.'
      : tips.length > 0
        ? 'Добавьте кнопкой, чего не хватает, или оставьте как есть.'
        : 'Хорошее описание, можно запускать.',
  }),
  tips: allTips,
  someExamples: allExamples,
  examples: ({ title, group, examples }) => ({
    title: `Примеры: ${title}`,
    paragraphs: examples.map((text, index) => `${index + 1}. ${text}`).slice(0, 2),
    hint: allTips().groups[group],
  }),
  soundPrompt: 'Опишите, что должно звучать: жанр, голос или шум, настроение, темп.',
  voiceUnread:
    'Голос в текст я не перевожу. Нажмите микрофон на клавиатуре телефона и надиктуйте: ответ придёт словами.',
  glossary: {
    title: 'Словарь',
    paragraphs: ['Напишите слово — «CTR», «сид», «боке» — и я объясню его с примером. Или выберите раздел.'],
    hint: 'Опечатки и другая раскладка не помешают. Или сразу: /glossary и слово.',
  },
  termSection: ({ group, page, pages }) => ({
    title: `Словарь: ${coachLabels.termGroups[group].toLowerCase()}`,
    paragraphs: ['Выберите слово или напишите своё.'],
    ...(pages > 1 ? { hint: `Страница ${page + 1} из ${pages}` } : {}),
  }),
  term: ({ name, meaning, example, also }) => ({
    title: name,
    paragraphs: [meaning, `Например: ${example}`],
    ...(also.length > 0 ? { hint: `Ещё говорят: ${also.join(', ')}` } : {}),
  }),
  termsFound: ({ query, count }) => ({
    title: `Словарь: «${query}»`,
    paragraphs: [
      count > 0
        ? `Нашлось ${plural(count, 'слово', 'слова', 'слов')}. Какое объяснить?`
        : 'Такого слова здесь нет. Напишите иначе или загляните в разделы.',
    ],
  }),
  allTerms,
}
