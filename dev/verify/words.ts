import { LANGUAGES, textsOf } from '../../content/index.js'
import { difficultyOf, form, formatsOf, type ModelCard, priceTable } from '../../lib/catalog/index.js'
import { askedOf } from '../../lib/flow/offer.js'
import { cardScreen, pricesScreen } from '../../lib/telegram/screens/card.js'
import { type Check, eachOffered, type Fault } from './check.js'
import { stepOf } from './screens/form.js'
import { allScreens, faultsOf } from './screens/index.js'
import { sum } from './screens/shown.js'

/** Values that say the same in every language: 5, 480p, 1080p, 1K. */
const OWN_WORDS = /^\d+(\.\d+)?[pKk]?$/

export const fieldsHaveWords: Check = {
  name: 'every field that is asked has words in every language',
  faults: ({ catalog }) =>
    LANGUAGES.flatMap((language) =>
      [...catalog.askable().keys()]
        .filter((field) => textsOf(language).field(field) === null)
        .map((field) => ({
          place: `content/${language}/fields.ts`,
          problem: `no words for the field ${field}`,
        })),
    ),
}

export const optionsHaveWords: Check = {
  name: 'every option has words in every language, or is its own',
  faults: ({ catalog }) =>
    LANGUAGES.flatMap((language) =>
      [...catalog.askable()].flatMap(([field, values]) =>
        values
          .filter((value) => !OWN_WORDS.test(value) && textsOf(language).option(field, value) === value)
          .map(
            (value): Fault => ({
              place: `content/${language}/fields.ts`,
              problem: `no words for the option ${value} of ${field}`,
            }),
          ),
      ),
    ),
}

export const screensFit: Check = {
  name: 'every screen fits Telegram and the house rules in every language',
  faults: () =>
    LANGUAGES.flatMap((language) => {
      const say = textsOf(language)
      return allScreens(say).flatMap((shown) =>
        faultsOf(shown, say).map((problem) => ({
          place: `content/${language}: ${shown.made} (${shown.when})`,
          problem,
        })),
      )
    }),
}

/** The card and every question of a model, in every use. */
function screensOf(card: ModelCard, language: (typeof LANGUAGES)[number]) {
  const say = textsOf(language)
  return formatsOf(card).flatMap((format) => {
    const steps = form(card, format)
    const asked = askedOf(steps)
    const place = { from: format, list: format, filter: null, page: 0 }
    const price = { price: sum(1_404), plain: sum(2_106), most: sum(123_456), fixed: false, free: false }
    const more = { hasPrices: true, hasOthers: true, liked: false, code: 'code' }
    const view = {
      card,
      format,
      ...asked,
      ...place,
      ...price,
      ...more,
      difficulty: difficultyOf(card, format),
    }
    const table = priceTable(card, format, { usdRate: 78, markup: 2 })
    const lines = table.lines.map((line) => ({ ...line, sum: sum(line.quote.amount) }))
    return [
      { made: 'cardScreen', when: format, screen: cardScreen(view, say) },
      {
        made: 'pricesScreen',
        when: format,
        screen: pricesScreen({ ...table, model: card.id, title: card.title, from: format, lines }, say),
      },
      ...steps.map((step, number) => ({
        made: 'stepScreen',
        when: `${format}, ${step.field}`,
        screen: stepOf(step, say, {
          title: card.title,
          number,
          of: steps.length,
          example: card.words[language].example ?? null,
        }),
      })),
    ]
  })
}

export const modelsFitScreens = eachOffered('the screens of every model fit, too', (card) =>
  LANGUAGES.flatMap((language) =>
    screensOf(card, language).flatMap((shown) =>
      faultsOf(shown, textsOf(language)).map(
        (problem) => `${language}, ${shown.made} (${shown.when}): ${problem}`,
      ),
    ),
  ),
)
