import { expect, test } from 'vitest'
import { catalog, optionCode, optionOf } from '../../../lib/catalog/index.js'
import { settingsOf, stepsOf } from '../../../lib/draft/index.js'
import { buttonData } from '../../../lib/telegram/buttons.js'

const lists = catalog
  .offered()
  .flatMap((card) =>
    catalog
      .formatsOf(card)
      .flatMap((format) =>
        [...stepsOf(card, { format }), ...settingsOf(card, { format })].map((step) => ({ card, step })),
      ),
  )

test('the code of a choice leads back to it, on every list there is, and fits a button', () => {
  for (const { card, step } of lists) {
    for (const option of step.options ?? []) {
      const code = optionCode(step.field, option.value)
      expect(optionOf(step, code), `${card.id} ${step.field}`).toEqual(option)
      buttonData({ go: 'value', draft: 'AAAAAAAA', field: step.field, option: code })
    }
  }
})

test('a button keeps its choice, or has none, when the list changes', () => {
  const before = { field: 'size', options: [{ value: '1K' }, { value: '2K' }, { value: 4 }] }
  const after = { field: 'size', options: [{ value: '4K' }, { value: '2K' }, { value: '4' }] }
  const codes = before.options.map(({ value }) => optionCode('size', value))
  expect(codes.map((code) => optionOf(after, code))).toEqual([null, { value: '2K' }, null])
  expect(optionOf({ ...after, field: 'length' }, codes[1] ?? '')).toBeNull()
})
