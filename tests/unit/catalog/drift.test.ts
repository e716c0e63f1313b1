import { expect, test } from 'vitest'
import { models } from '../../../dev/kie/models.js'
import { driftLines, driftOf, idsIn, listedRates, numbersIn } from '../../../dev/verify/drift.js'
import { catalog } from '../../../lib/catalog/index.js'
import { madeUp } from './made-up.js'

const card = madeUp({ price: { unit: 'run', by: ['size'], table: { S: 3, L: 4.5 }, asOf: '2026-10-06' } })

test('our catalogue and the kept list of KIE hold the same models', () => {
  const listed = models.filter((model) => model.status === 'live')
  const drift = driftOf(
    catalog.cards,
    listed.map((model) => ({ id: model.id, rates: listedRates(model.pricing) })),
  )
  expect(drift.added).toEqual([])
  expect(drift.gone).toEqual([])
})

test('what is new, gone or priced differently is named', () => {
  const listed = [
    { id: 'acme/painter', rates: [3, 5] },
    { id: 'acme/sculptor', rates: null },
  ]
  const old = madeUp({ id: 'acme/old', kieModel: 'acme/old' })
  const retired = madeUp({ id: 'acme/gone', kieModel: 'acme/gone', status: 'retired', successor: null })
  expect(driftLines(driftOf([card, old, retired], listed))).toEqual([
    'new       acme/sculptor',
    'gone      acme/old',
    'price     acme/painter: ours 3, 4.5; listed 3, 5',
  ])
  expect(driftLines(driftOf([card], [{ id: 'acme/painter', rates: [4.5, 3, 99] }]))).toEqual([])
  expect(driftLines(driftOf([card], [{ id: 'acme/painter', rates: null }]))).toEqual([])
})

test('ids and numbers are found in whatever frame KIE puts them', () => {
  expect(idsIn({ list: [{ id: 'a', title: 'A' }, { model: 'b' }, 'c', {}] })).toEqual(['a', 'b', 'c'])
  expect(idsIn({ data: { records: [{ name: 'a' }] } })).toEqual(['a'])
  expect(idsIn('nothing')).toEqual([])
  expect(numbersIn({ text: '720p: 4.5 credits per second ($0.0225)' })).toEqual([720, 4.5, 0.0225])
  expect(numbersIn({})).toBeNull()
})
