import {
  amountFor,
  check,
  creditsRange,
  earlierKind,
  FORMATS,
  form,
  formatsOf,
  type ModelCard,
  TAGS,
  unofferedBecause,
  usualCredits,
  withOwnCredits,
} from '../../lib/catalog/index.js'
import { buttonData } from '../../lib/telegram/buttons.js'
import { FILTERS, fromOf } from '../../lib/telegram/screens/lists.js'
import { type Check, eachCard, eachOffered } from './check.js'

/** USD of one credit; the cost of a price is computed apart from the code that made it. */
const USD_PER_CREDIT = 0.005

function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))]
}

export const namesAreUnique: Check = {
  name: 'ids and titles are unique',
  faults: ({ catalog }) => [
    ...repeated(catalog.cards.map((card) => card.id)).map((id) => ({
      place: 'models',
      problem: `two cards ${id}`,
    })),
    ...repeated(catalog.offered().map((card) => card.title)).map((title) => ({
      place: 'models',
      problem: `two models named ${title}`,
    })),
  ],
}

function slug(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
}

/** The file a card belongs in: the vendor's folder, named after the id without the vendor. */
export function fileOf(card: Pick<ModelCard, 'id' | 'vendor'>): string {
  const vendor = slug(card.vendor)
  const name = card.id.startsWith(`${vendor}/`) ? card.id.slice(vendor.length + 1) : card.id
  return `models/${vendor}/${slug(name)}.ts`
}

export const filesAreNamed = eachCard('files are named after their cards', (card, { files }) => {
  const expected = fileOf(card)
  return files.get(card.id) === expected ? [] : [`belongs in ${expected}`]
})

export const everyModelHasAFormat = eachOffered('every model serves a format', (card, { catalog }) =>
  catalog.formatsOf(card).length > 0 ? [] : ['serves no format'],
)

export const everyFormatHasAModel: Check = {
  name: 'every format has an offered model',
  faults: ({ catalog }) =>
    FORMATS.filter((format) => catalog.ofFormat(format).length === 0).map((format) => ({
      place: 'models',
      problem: `no model is offered for ${format}`,
    })),
}

/** The card as it is sold once MODEL_CREDITS names a rate for it. */
function pricedByOperator(card: ModelCard): ModelCard {
  return withOwnCredits([card], { [card.id]: 1_000 })[0] ?? card
}

/** A model that KIE prices nowhere we have read waits for MODEL_CREDITS, and is whole but for its rate. */
export const liveModelsHavePrices = eachCard(
  'live models have a bounded price, or lack only its rate',
  (card) => {
    if (unofferedBecause(pricedByOperator(card)) !== 'no-price') return []
    return ['some choice its form allows has no exact price']
  },
)

export const pricesPay = eachOffered('every price pays for itself', (card, { rates }) => {
  const range = creditsRange(card)
  return [range?.least ?? 0, range?.most ?? 0].flatMap((credits) => {
    const amount = amountFor(credits, rates)
    const cost = (credits / 1_000) * USD_PER_CREDIT * rates.usdRate * 100
    return amount > cost ? [] : [`sold for ${amount} minor units, costs ${cost.toFixed(2)}`]
  })
})

/** The cap guards the dearest settings, never a model as it comes. */
export const usualBelowCap = eachOffered(
  'every model as it comes costs less than the cap',
  (card, { rates }) => {
    const amount = amountFor(usualCredits(card) ?? 0, rates)
    return amount > rates.maxAmount ? [`costs ${amount} minor units, MAX_PRICE is ${rates.maxAmount}`] : []
  },
)

/** Names of other cards in a card: who follows it, whose twin it is, what does the same for less. */
export const retiredModelsPoint = eachCard(
  'successors, twins and lighter models exist',
  (card, { catalog }) => {
    const known = (id: string) => catalog.card(id) !== null
    return [
      ...(card.status === 'retired' && card.successor === undefined ? ['says nothing of a successor'] : []),
      ...(!card.successor || catalog.isOffered(card.successor)
        ? []
        : [`its successor ${card.successor} is not offered`]),
      ...(!card.lighter || catalog.isOffered(card.lighter)
        ? []
        : [`the lighter ${card.lighter} is not offered`]),
      ...((card.withheld === 'twin') === (card.twin !== undefined && known(card.twin))
        ? []
        : ['a twin names the model it is']),
    ]
  },
)

/** A model that works on earlier results is of use only while those can be made here. */
export const sourcesAreSold = eachOffered('what a model works on can be made here', (card, { catalog }) =>
  (card.on?.of ?? []).flatMap((id) => {
    const source = catalog.card(id)
    if (!source || !catalog.isOffered(id)) return [`it works on ${id}, which is not offered`]
    const chosen = Object.entries(card.on?.made ?? {}).filter(([field, values]) => {
      const known: readonly unknown[] = source.input.properties[field]?.enum ?? []
      return !values.some((value) => known.includes(value))
    })
    return [
      ...(source.output === earlierKind(card) ? [] : [`${id} makes no ${earlierKind(card)}`]),
      ...chosen.map(([field]) => `${id} never makes it with that ${field}`),
    ]
  }),
)

export const buttonsFit = eachCard('buttons of models fit 64 bytes in every format', (card) => {
  try {
    for (const format of formatsOf(card)) {
      for (const filter of Object.keys(FILTERS)) {
        buttonData({ go: 'like', model: card.id, from: fromOf(format, filter) })
      }
      buttonData({ go: 'example', model: card.id, format })
    }
    return []
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)]
  }
})

const SCRIPT = { ru: /\p{Script=Cyrillic}/u, en: /\p{Script=Latin}/u }
const FOREIGN = { ru: null, en: /\p{Script=Cyrillic}/u }

// Only a name and what it was is shown of what is not for sale.
export const wordsAreComplete = eachCard('words are complete in every language', (card, { catalog }) =>
  (['ru', 'en'] as const).flatMap((language) => {
    const words = card.words[language]
    const sold = catalog.isOffered(card.id) || unofferedBecause(pricedByOperator(card)) === null
    const prompt = sold ? form(card).find((step) => step.kind === 'text') : undefined
    const said = [words.does, ...words.goodFor, ...(words.example === undefined ? [] : [words.example])]
    const answer = prompt && words.example !== undefined ? check(prompt, words.example) : null
    return [
      ...(words.does.trim() === '' || (sold && words.goodFor.length === 0)
        ? [`${language}: says nothing`]
        : []),
      ...said
        .filter((text) => !SCRIPT[language].test(text))
        .map((text) => `${language}: not its letters: ${text}`),
      ...said
        .filter((text) => FOREIGN[language]?.test(text))
        .map((text) => `${language}: foreign letters: ${text}`),
      ...(prompt && words.example === undefined ? [`${language}: an example prompt is missing`] : []),
      ...(answer && !answer.ok ? [`${language}: its example is refused: ${answer.problem.kind}`] : []),
    ]
  }),
)

export const tagsAreKnown = eachCard('tags come from the vocabulary', (card) => [
  ...(card.tags.length === 0 ? ['has no tag'] : []),
  ...card.tags.filter((tag) => !TAGS.includes(tag)).map((tag) => `unknown tag ${tag}`),
])

/** Today, as prices write it. */
function today(): string {
  return new Date().toISOString().slice(0, 10)
}

export const pricesLast = eachOffered('no price has run out', ({ price }) =>
  price.until !== undefined && price.until < today()
    ? [`its price was announced until ${price.until}: read the new one or withhold it`]
    : [],
)
