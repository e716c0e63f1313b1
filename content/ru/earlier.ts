import type { EarlierLabels, EarlierTexts } from '../earlier-texts.js'

export const earlierLabels: EarlierLabels = {
  makeFirst: (title) => `Сначала сделать: ${title}`,
  likeIt: 'Похожие модели',
}

type Models = Parameters<EarlierTexts['resultOf']>[0]

function named({ titles, more }: Models): string {
  return more > 0 ? `${titles.join(', ')} и ещё ${more}` : titles.join(' или ')
}

/** Модели, которые работают с тем, что уже сделано здесь. */
export const earlier: EarlierTexts = {
  resultOf: (models) => `ваш результат ${named(models)}`,
  earlier: ({ title, number, of, ask, models, count, kept }) =>
    count === null
      ? {
          title: 'Ваши результаты сейчас не прочитать',
          paragraphs: [ask, 'База данных не отвечает. Загляните через пару минут, ответы сохранятся.'],
        }
      : count === 0
        ? {
            title: `${title} · шаг ${number} из ${of}`,
            paragraphs: [
              ask,
              `Подойдёт то, что сделано здесь за последние две недели: ${named(models)}. Такого пока нет. Сделайте первый и возвращайтесь.`,
            ],
          }
        : {
            title: `${title} · шаг ${number} из ${of}`,
            paragraphs: [ask],
            hint: kept
              ? 'Один уже выбран: оставьте кнопкой «Дальше» или возьмите другой.'
              : `Подходит то, что сделано здесь за последние две недели: ${named(models)}.`,
          },
  earlierGone:
    'Этот результат не подходит: он сделан другой моделью, слишком давно или его больше нет. Возьмите другой.',
  notSold: ({ title, instead }) => ({
    title: `${title} здесь не продаётся`,
    paragraphs: [
      instead
        ? `То же самое делает ${instead}.`
        : 'Модель работает, но отдельно её у нас не купить. Посмотрите похожие.',
    ],
  }),
}
