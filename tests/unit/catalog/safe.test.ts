import { expect, test } from 'vitest'
import { models } from '../../../dev/kie/models.js'
import { catalog } from '../../../lib/catalog/index.js'

/** The filters a provider documents, and what each is at its strictest. */
const STRICTEST: Record<string, boolean | number> = {
  nsfw_checker: true,
  enable_safety_checker: true,
  safetyTolerance: 0,
  safety_tolerance: 0,
}

test('a card turns on every filter that its model documents in safe mode, and none that it does not', () => {
  let guarded = 0
  for (const card of catalog.cards) {
    const documented = models.find((model) => model.id === card.id)?.input.properties ?? {}
    const expected = Object.fromEntries(
      Object.keys(documented).flatMap((name) => {
        const value = STRICTEST[name]
        return value === undefined ? [] : [[name, value]]
      }),
    )
    expect(card.safe ?? {}, card.id).toEqual(expected)
    if (card.safe) guarded += 1
  }
  expect(guarded).toBeGreaterThan(60)
})
