import { textsOf } from '../../content/index.js'
import type { Catalog, Format } from '../../lib/catalog/index.js'
import { listScreen } from '../../lib/telegram/screens/lists.js'
import type { Check } from './check.js'
import { sum } from './screens/shown.js'

const MOST_TAPS = 4

/** What the buttons of one page of a format lead to. */
function buttonsOf(catalog: Catalog, format: Format, page: number) {
  const models = catalog.ofFormat(format).map(({ id, title }) => ({ id, title, ...PRICE }))
  const plain = { filter: null, canFilter: true, query: null, free: null }
  const screen = listScreen({ list: format, models, page, ...plain }, textsOf('ru'))
  return screen.rows.flat().flatMap((button) => ('action' in button ? [button.action] : []))
}

const PRICE = { price: sum(1), fixed: true, free: false }

/** Presses from home to the card of each model of a format: the format, perhaps a page, the model. */
function tapsIn(catalog: Catalog, format: Format): Map<string, number> {
  const taps = new Map<string, number>()
  const pages = new Map([[0, 1]])
  for (const [page, before] of pages) {
    for (const action of buttonsOf(catalog, format, page)) {
      if (action.go === 'model' && !taps.has(action.model)) taps.set(action.model, before + 1)
      if (action.go === 'list' && !pages.has(action.page)) pages.set(action.page, before + 1)
    }
  }
  return taps
}

export const modelsAreNear: Check = {
  name: `every model is at most ${MOST_TAPS} taps from the home screen`,
  faults: ({ catalog }) => {
    const taps = new Map<string, number>()
    for (const format of catalog.formats()) {
      for (const [id, count] of tapsIn(catalog, format)) {
        taps.set(id, Math.min(count, taps.get(id) ?? Number.POSITIVE_INFINITY))
      }
    }
    return catalog.offered().flatMap(({ id }) => {
      const count = taps.get(id)
      if (count !== undefined && count <= MOST_TAPS) return []
      return [{ place: id, problem: count === undefined ? 'cannot be reached' : `takes ${count} taps` }]
    })
  },
}
