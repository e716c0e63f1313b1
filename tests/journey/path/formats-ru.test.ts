import { expect, test } from 'vitest'
import { catalog, FORMATS } from '../../../lib/catalog/index.js'
import { expectClean, walk } from '../../support/path.js'
import { stage } from '../../support/stage.js'
import { enrich } from '../../support/walk.js'

const SEED = Number(process.env.SEED ?? 1)

test.each(FORMATS)('по-русски: %s', async (format) => {
  const set = await stage()
  const vera = set.person({ language: 'ru' })
  await enrich(set, vera, 100_000)
  const card = catalog.ofFormat(format)[0]
  if (!card) throw new Error(`no model is offered for ${format}`)
  await walk(set, vera, { card, format, language: 'ru', seed: SEED })
  expectClean(set)
  expect(vera.text()).toBeTruthy()
})
