import type { EarlierLabels, EarlierTexts } from '../earlier-texts.js'

export const earlierLabels: EarlierLabels = {
  makeFirst: (title) => `First make one: ${title}`,
  likeIt: 'Models like it',
}

type Models = Parameters<EarlierTexts['resultOf']>[0]

function named({ titles, more }: Models): string {
  return more > 0 ? `${titles.join(', ')} and ${more} more` : titles.join(' or ')
}

/** Models that work on what was made here before. */
export const earlier: EarlierTexts = {
  resultOf: (models) => `your result of ${named(models)}`,
  earlier: ({ title, number, of, ask, models, count, kept }) =>
    count === null
      ? {
          title: 'Your results cannot be read right now',
          paragraphs: [
            ask,
            'The database does not answer. Look in again in a few minutes, your answers stay.',
          ],
        }
      : count === 0
        ? {
            title: `${title} · step ${number} of ${of}`,
            paragraphs: [
              ask,
              `It takes what was made here in the last two weeks with ${named(models)}. There is none of yours yet. Make the first one and come back.`,
            ],
          }
        : {
            title: `${title} · step ${number} of ${of}`,
            paragraphs: [ask],
            hint: kept
              ? 'One is chosen already: keep it with “Next” or take another.'
              : `It takes what was made here in the last two weeks with ${named(models)}.`,
          },
  earlierGone:
    'That result does not fit: another model made it, it is too old, or it is gone. Take another one.',
  notSold: ({ title, instead }) => ({
    title: `${title} is not sold here`,
    paragraphs: [
      instead
        ? `${instead} does the same.`
        : 'The model works, but we do not sell it by itself. Have a look at models like it.',
    ],
  }),
}
