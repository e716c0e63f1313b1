import { models } from './models.js'

/** A model as KIE lists it; its price is prose. */
export interface ListedModel {
  model: string
  slug: string
  title: string
  provider: string
  taskType: string[]
  description: string | null
  pricingDesc: string
}

const TASK = {
  image: 'Text to Image',
  video: 'Text to Video',
  audio: 'Text to Music',
  text: 'Text to Text',
} as const
const USD_PER_CREDIT = 0.005

/** Everything KIE sells by its unified API, and a model that only chats. */
export function firstList(): ListedModel[] {
  const sold = models.filter((model) => model.status === 'live' && model.api === 'market')
  const chat = { taskType: ['Chat'], pricingDesc: 'Input 170 credits / 1M tokens (≈ $0.850)' }
  return [
    ...sold.map((model) =>
      entry(model.id, { taskType: [TASK[model.output]], pricingDesc: inWords(model.pricing) }),
    ),
    entry('chatty-5', chat),
  ]
}

function entry(id: string, about: Pick<ListedModel, 'taskType' | 'pricingDesc'>): ListedModel {
  return { model: id, slug: id, title: id, provider: 'KIE', description: null, ...about }
}

function inWords(price: (typeof models)[number]['pricing']): string {
  if (!price) return ''
  const rates = price.table ? Object.entries(price.table) : [['', price.credits ?? 0] as const]
  const lines = rates.map(
    ([key, credits]) =>
      `${key.replaceAll('|', ' ')}: ${credits.toLocaleString('en-US')} credits ($${(credits * USD_PER_CREDIT).toFixed(3)})`,
  )
  return `${lines.join('\n')}\nHigh-tier top-ups include bonus credits.`
}
