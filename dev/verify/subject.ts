import type { ModelCard } from '../../lib/catalog/index.js'
import { catalog } from '../../lib/catalog/index.js'
import { listCards } from '../generate/models.js'
import type { Subject } from './check.js'

/** The defaults of USD_RATE, MARKUP and MAX_PRICE: what a deployment sells at when nothing is set. */
const USUAL_RATES = { usdRate: 78, markup: 2, maxAmount: 200_000 }

async function fileOfEach(): Promise<Map<string, string>> {
  const paths = await listCards()
  const found = await Promise.all(
    paths.map(async (path): Promise<[string, string]> => {
      const module: { card: ModelCard } = await import(
        /* @vite-ignore */ new URL(`../../models/${path}.ts`, import.meta.url).href
      )
      return [module.card.id, `models/${path}.ts`]
    }),
  )
  return new Map(found)
}

/** The catalogue as it is in the folder now, at the usual rates. */
export async function readSubject(): Promise<Subject> {
  return { catalog, rates: USUAL_RATES, files: await fileOfEach() }
}
