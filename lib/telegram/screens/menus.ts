import type { BalanceView, Copy, Sum, Texts } from '../../../content/texts.js'
import { LANGUAGES } from '../../../content/texts.js'
import type { Format, MediaKind, ModelCard } from '../../catalog/card.js'
import type { Button, Screen } from '../screen.js'
import { exits, pairs } from './rows.js'

export interface HomeView {
  name: string
  formats: readonly Format[]
  freeLeft: number | null
}

/** The first screen: what do you want to make? */
export function homeScreen(view: HomeView, say: Texts): Screen {
  const formats = view.formats.map(
    (format): Button => ({ text: say.formats[format].name, action: { go: 'format', format, page: 0 } }),
  )
  return {
    ...say.home({ name: view.name, freeLeft: view.freeLeft }),
    rows: [
      ...pairs(formats),
      [
        { text: say.labels.balance, action: { go: 'balance' } },
        { text: say.labels.settings, action: { go: 'settings' } },
      ],
      [{ text: say.labels.help, action: { go: 'help' } }],
    ],
  }
}

export interface ListedModel {
  id: string
  title: string
  /** With the cheapest answers. */
  price: Sum
  /** All answers cost the same. */
  fixed: boolean
  free: boolean
}

export interface FormatView {
  format: Format
  models: readonly ListedModel[]
  page: number
}

export const MODELS_PER_PAGE = 8

/** The page on which the model at this place of the list is shown. */
export function pageOf(index: number): number {
  return Math.floor(Math.max(0, index) / MODELS_PER_PAGE)
}

/** The models of one format, the best known first, each with its price. */
export function formatScreen(view: FormatView, say: Texts): Screen {
  const pages = Math.max(1, Math.ceil(view.models.length / MODELS_PER_PAGE))
  const page = Math.min(view.page, pages - 1)
  const shown = view.models.slice(page * MODELS_PER_PAGE, (page + 1) * MODELS_PER_PAGE)
  const turn: Button[] = []
  if (page > 0)
    turn.push({
      text: say.labels.previousPage,
      action: { go: 'format', format: view.format, page: page - 1 },
    })
  if (page < pages - 1)
    turn.push({ text: say.labels.nextPage, action: { go: 'format', format: view.format, page: page + 1 } })
  return {
    ...say.formatList({ format: view.format, count: view.models.length, page, pages }),
    rows: [
      ...shown.map((model): Button[] => [
        {
          text: `${model.title} · ${model.free ? say.freeBadge : say.price(model)}`,
          action: { go: 'model', model: model.id, format: view.format },
        },
      ]),
      ...(turn.length > 0 ? [turn] : []),
      exits(say),
    ],
  }
}

export interface CardView {
  card: ModelCard
  format: Format
  /** Where the list of the format shows it. */
  page: number
  gives: readonly MediaKind[]
  /** The fields to be written. */
  asks: readonly string[]
  /** With the cheapest answers. */
  price: Sum
  /** All answers cost the same. */
  fixed: boolean
  free: boolean
}

/** What a model does, what it needs, what it costs. */
export function cardScreen(view: CardView, say: Texts): Screen {
  const words = view.card.words[say.language]
  const asks = view.asks.map((field) => (say.field(field)?.label ?? field).toLowerCase())
  return {
    ...say.card({
      title: view.card.title,
      does: words.does,
      goodFor: words.goodFor,
      gives: [...asks, ...view.gives.map((kind) => say.media[kind])],
      output: view.card.output,
      price: view.price,
      fixed: view.fixed,
      free: view.free,
      seconds: view.card.usualSeconds,
      fits: null,
    }),
    ...(words.example ? { quote: words.example } : {}),
    rows: [
      [
        {
          text: say.labels.begin,
          action: { go: 'begin', model: view.card.id, format: view.format },
          style: 'primary',
        },
      ],
      exits(say, { text: say.labels.back, action: { go: 'format', format: view.format, page: view.page } }),
    ],
  }
}

/** Money of the person: free to spend, put aside, owed. */
export function balanceScreen(view: BalanceView | null, say: Texts): Screen {
  if (!view) return { ...say.balanceUnavailable, rows: [exits(say)] }
  return {
    ...say.balance(view),
    rows: [
      [{ text: say.labels.topUp, action: { go: 'packs' }, style: 'primary' }],
      [{ text: say.labels.payments, action: { go: 'payments' } }],
      exits(say),
    ],
  }
}

/** Settings: for now the language. */
export function settingsScreen(say: Texts): Screen {
  return {
    ...say.settings(say.language),
    rows: [
      LANGUAGES.map(
        (language): Button => ({
          text: `${language === say.language ? '✓ ' : ''}${say.labels.language[language]}`,
          action: { go: 'language', language },
        }),
      ),
      exits(say),
    ],
  }
}

/** A page of words with the way home: help, terms, privacy, support, an outage. */
export function pageScreen(copy: Copy, say: Texts, more: Button[] = []): Screen {
  return { ...copy, rows: [...more.map((button) => [button]), exits(say)] }
}
