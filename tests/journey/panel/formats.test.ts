import { expect, test } from 'vitest'
import { textsOf } from '../../../content/index.js'
import { catalog, FORMATS, type Format } from '../../../lib/catalog/index.js'
import { parseButton } from '../../../lib/telegram/buttons.js'
import { isOfPanel, type PanelAction } from '../../../lib/telegram/panel-buttons.js'
import { type Actor, keyboardOf } from '../../support/actor.js'
import { expectClean, walk } from '../../support/path.js'
import { SEED } from '../../support/seed.js'
import { type Stage, stage } from '../../support/stage.js'
import { enrich } from '../../support/walk.js'

const PURSE = 1_000_000
const MECHANICAL: readonly Format[] = ['image-upscale', 'background-remove']
const say = textsOf('ru')

/** Every button of the panel that a format's first model leaves, with what it asks for. */
async function panelAfter(set: Stage, person: Actor, format: Format) {
  const [card] = catalog.ofFormat(format)
  if (!card) throw new Error(`nothing is offered for ${format}`)
  await enrich(set, person, PURSE)
  await person.say('/start')
  await walk(set, person, { card, format, language: 'ru', seed: SEED, readyMade: true })
  const panel = person.screen()
  const buttons = keyboardOf(panel).flatMap(({ text, callback_data: data = '' }) => {
    const action = parseButton(data)
    return action ? [{ text, data, action }] : []
  })
  return { card, messageId: panel.message_id, buttons }
}

test.each(FORMATS)('every button of the panel leads on after %s', async (format) => {
  const set = await stage({ MAX_PRICE: '10000000' })
  const person = set.person()
  const { card, messageId, buttons } = await panelAfter(set, person, format)
  const ofPanel = buttons.flatMap(({ text, data, action }) =>
    isOfPanel(action) ? [{ text, data, action: action satisfies PanelAction }] : [],
  )
  expect(ofPanel.map(({ action }) => action.go)).toEqual(
    expect.arrayContaining(['recipe', 'report', 'onward']),
  )
  expect(new Set(buttons.map(({ text }) => text)).size).toBe(buttons.length)
  for (const { text, data, action } of ofPanel) {
    const toasts = person.fake.toasts.length
    await person.fake.press(messageId, data)
    await set.telegram.settled()
    const screen = person.screen()
    expect(
      person.fake.toasts.slice(toasts).map((toast) => toast.text),
      text,
    ).not.toContain(say.toast.outdated)
    expect(
      keyboardOf(screen).map((button) => button.text),
      text,
    ).toContain(say.labels.home)
    if (action.go === 'onward') {
      expect(screen.text, `${card.id}: ${text}`).toMatch(/шаг \d|проверьте и запускайте|файлом продолжаем/)
    }
    if (action.go === 'variants') expect(screen.text).toMatch(/Цена за все три|уйдут три попытки/)
  }
  const goes = buttons.map(({ action }) => action.go)
  if (MECHANICAL.includes(format)) {
    expect(goes).not.toContain('variants')
    expect(ofPanel.some(({ action }) => action.go === 'onward' && action.way === 'upscale')).toBe(
      format !== 'image-upscale',
    )
  }
  expectClean(set)
})
