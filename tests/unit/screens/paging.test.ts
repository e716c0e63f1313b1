import { describe, expect, test } from 'vitest'
import { textsOf } from '../../../content/index.js'
import { catalog, FORMATS } from '../../../lib/catalog/index.js'
import type { Screen } from '../../../lib/telegram/screen.js'
import { listScreen, MODELS_PER_PAGE, pageOf } from '../../../lib/telegram/screens/lists.js'
import { homeScreen } from '../../../lib/telegram/screens/menus.js'

const say = textsOf('ru')

function models(count: number) {
  return Array.from({ length: count }, (_, index) => ({
    id: `model-${index}`,
    title: `Model ${index}`,
    price: { amount: 100, currency: 'RUB' },
    fixed: true,
    free: false,
  }))
}

function listOf(count: number, page: number): Screen {
  return listScreen(
    {
      list: 'text-to-image',
      models: models(count),
      page,
      filter: null,
      canFilter: true,
      query: null,
      free: null,
    },
    say,
  )
}

function shownOn(screen: Screen): string[] {
  return screen.rows
    .flat()
    .flatMap((one) => ('action' in one && one.action.go === 'model' ? [one.action.model] : []))
}

/** Where the arrows of a page lead. */
function turns(screen: Screen): number[] {
  return screen.rows
    .flat()
    .flatMap((one) => ('action' in one && one.action.go === 'list' ? [one.action.page] : []))
}

describe('the list of a format', () => {
  test.each([1, 7, 8, 9, 16, 17, 40, 83])('shows each of %i models once, page by page', (count) => {
    const seen: string[] = []
    const visited = new Set<number>()
    for (let next: number | undefined = 0; next !== undefined; ) {
      visited.add(next)
      const page = listOf(count, next)
      seen.push(...shownOn(page))
      next = turns(page).find((turn) => !visited.has(turn))
    }
    expect(seen).toEqual(models(count).map((one) => one.id))
  })

  test('has a button for each of its other pages, and arrows when they are many', () => {
    expect(turns(listOf(8, 0))).toEqual([])
    expect(turns(listOf(17, 0))).toEqual([1, 2])
    expect(turns(listOf(17, 1))).toEqual([0, 2])
    expect(turns(listOf(64, 7))).toEqual([0, 1, 2, 3, 4, 5, 6])
    expect(turns(listOf(83, 0))).toEqual([1])
    expect(turns(listOf(83, 4))).toEqual([3, 5])
    expect(turns(listOf(83, 10))).toEqual([9])
  })

  test('shows its last page for a page that is gone', () => {
    expect(listOf(9, 999_999)).toEqual(listOf(9, 1))
  })

  test('says how many there are and where one is', () => {
    expect(listOf(17, 1).hint).toBe('17 моделей · страница 2 из 3')
    expect(listOf(0, 0).hint, 'nothing is not counted').toBeUndefined()
    expect(listOf(1, 0).hint).toBe('1 модель на выбор')
    expect(listOf(3, 0).hint).toBe('3 модели на выбор')
  })

  test('is where the card leads back to', () => {
    expect([0, 7, 8, 15, 16].map(pageOf)).toEqual([0, 0, 1, 1, 2])
    expect(shownOn(listOf(20, pageOf(11)))).toContain('model-11')
    expect(MODELS_PER_PAGE).toBe(8)
  })
})

test('home leads to every format, and every model is in the list of one', () => {
  const formats = catalog.formats().map((format) => ({ format, count: catalog.ofFormat(format).length }))
  const home = homeScreen({ name: 'Вера', formats, free: null, hasFree: true }, say)
  const goes = home.rows
    .flat()
    .flatMap((one) => ('action' in one && one.action.go === 'list' ? [one.action.list] : []))
  expect(goes).toEqual([...FORMATS, 'popular', 'free', 'mine'])
  const reached = new Set(FORMATS.flatMap((format) => catalog.ofFormat(format).map((card) => card.id)))
  expect(reached).toEqual(new Set(catalog.offered().map((card) => card.id)))
})
