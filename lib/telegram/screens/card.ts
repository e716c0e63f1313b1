import type { Sum, Texts } from '../../../content/texts.js'
import {
  type Difficulty,
  type Format,
  type Given,
  type MediaKind,
  type ModelCard,
  type Plain,
  usualSecondsOf,
} from '../../catalog/index.js'
import type { Button, Screen } from '../screen.js'
import { sourceNames } from './earlier.js'
import { wordsOf } from './field-words.js'
import { exits } from './rows.js'

export interface CardView {
  card: ModelCard
  format: Format
  /** The list that led here, in one word with its filter, and the page of it that shows the model. */
  from: string
  list: string
  filter: string | null
  page: number
  gives: readonly MediaKind[]
  /** The fields to be written. */
  asks: readonly string[]
  /** Titles of the models whose results it works on. */
  works: readonly string[]
  /** With the cheapest answers, as it comes where that is known before, and with the dearest. */
  price: Sum
  plain: Sum | null
  most: Sum
  /** All answers cost the same. */
  fixed: boolean
  free: boolean
  difficulty: Difficulty
  /** Whether its choices have different prices to show. */
  hasPrices: boolean
  /** Whether there is anything to compare it with. */
  hasOthers: boolean
  liked: boolean
  code: string
}

/** The results a model works on, as one thing that it needs. */
function workedOn(titles: readonly string[], say: Texts): string[] {
  return titles.length === 0 ? [] : [say.resultOf(sourceNames(titles))]
}

/** What a model does, what it needs, what it costs. */
export function cardScreen(view: CardView, say: Texts): Screen {
  const { card, format, from } = view
  const words = card.words[say.language]
  const asks = view.asks.map((field) => (say.field(field)?.label ?? field).toLowerCase())
  const model = card.id
  const side: Button[] = [
    ...(view.hasPrices ? [{ text: say.labels.prices, action: { go: 'prices', model, from } } as const] : []),
    ...(view.hasOthers
      ? [{ text: say.labels.compare, action: { go: 'versus', one: view.code, page: 0 } } as const]
      : []),
  ]
  return {
    ...say.card({
      title: card.title,
      does: words.does,
      goodFor: words.goodFor,
      gives: [...workedOn(view.works, say), ...asks, ...view.gives.map((kind) => say.media[kind])],
      output: card.output,
      price: view.price,
      plain: view.plain,
      most: view.most,
      fixed: view.fixed,
      free: view.free,
      seconds: usualSecondsOf(card),
      difficulty: view.difficulty,
    }),
    ...(words.example ? { quote: words.example } : {}),
    rows: [
      [{ text: say.labels.begin, action: { go: 'begin', model, format }, style: 'primary' }],
      ...(words.example
        ? [[{ text: say.labels.example, action: { go: 'example', model, format } } as const]]
        : []),
      ...(side.length > 0 ? [side] : []),
      [
        {
          text: view.liked ? say.labels.unlike : say.labels.like,
          action: { go: 'like', model, from },
        },
      ],
      exits(say, {
        text: say.labels.back,
        action: {
          go: 'list',
          list: view.list,
          page: view.page,
          ...(view.filter === null ? {} : { filter: view.filter }),
        },
      }),
    ],
  }
}

export interface PricesView {
  model: string
  title: string
  from: string
  lines: readonly {
    choices: readonly { field: string; value: Plain }[]
    given: { what: Given; count: number } | null
    sum: Sum
  }[]
  seconds: number | null
  side: number | null
  perFile: boolean
}

/** What the choices of a model cost, one to a line. */
export function pricesScreen(view: PricesView, say: Texts): Screen {
  const lines = view.lines.map(({ choices, given, sum }) => {
    // Yes and No say nothing without what they answer.
    const words = choices.map(({ field, value }) => {
      const option = say.option(field, value)
      return typeof value === 'string' ? option : `${wordsOf(field, say).label}: ${option}`
    })
    const all = given === null ? words : [...words, say.given(given)]
    return `${all.join(' · ')} — ${say.money(sum)}`
  })
  return {
    ...say.prices(view),
    quote: lines.join('\n'),
    rows: [
      exits(say, { text: say.labels.back, action: { go: 'model', model: view.model, from: view.from } }),
    ],
  }
}

/** One of two models that are set side by side. */
export interface Compared {
  card: ModelCard
  format: Format
  price: Sum
  fixed: boolean
  free: boolean
  gives: readonly MediaKind[]
  asks: readonly string[]
  works: readonly string[]
}

/** Two models side by side. */
export function compareScreen(view: { one: Compared; other: Compared; code: string }, say: Texts): Screen {
  const wordsFor = ({ card, price, fixed, free, gives, asks, works }: Compared) => ({
    title: card.title,
    goodFor: card.words[say.language].goodFor,
    price,
    fixed,
    free,
    seconds: usualSecondsOf(card),
    gives: [
      ...workedOn(works, say),
      ...asks.map((field) => (say.field(field)?.label ?? field).toLowerCase()),
      ...gives.map((kind) => say.media[kind]),
    ],
  })
  const start = ({ card, format }: Compared): Button => ({
    text: card.title,
    action: { go: 'model', model: card.id, from: format },
  })
  return {
    ...say.compare({ one: wordsFor(view.one), other: wordsFor(view.other) }),
    rows: [
      [start(view.one), start(view.other)],
      exits(say, { text: say.labels.back, action: { go: 'versus', one: view.code, page: 0 } }),
    ],
  }
}

/** A model that is not sold, or is no longer there, and the one to take instead, or the list of its kind. */
export function successorScreen(
  view: {
    title: string
    successor: { id: string; title: string } | null
    /** It works, and is not sold all the same; with the list of what is like it. */
    live?: { list: string | null }
  },
  say: Texts,
): Screen {
  const { title, successor, live } = view
  const instead = successor?.title ?? null
  const list = successor ? null : (live?.list ?? null)
  return {
    ...(live ? say.notSold({ title, instead }) : say.successor({ title, successor: instead })),
    rows: [
      ...(successor
        ? [
            [
              {
                text: successor.title,
                action: { go: 'model', model: successor.id },
                style: 'primary',
              } as const,
            ],
          ]
        : []),
      ...(list === null
        ? []
        : [[{ text: say.labels.likeIt, action: { go: 'list', list, page: 0 }, style: 'primary' } as const]]),
      exits(say),
    ],
  }
}

/** A model as it is shown to somebody in another chat, with the way to its card here. */
export function foundScreen(
  view: { card: ModelCard; price: Sum; fixed: boolean; free: boolean; url: string | null },
  say: Texts,
): Screen {
  const { card, url } = view
  const words = card.words[say.language]
  return {
    title: card.title,
    paragraphs: [words.does],
    hint: view.free ? say.freeBadge : say.price(view),
    rows: url === null ? [] : [[{ text: say.labels.openBot, url }]],
  }
}
