import { expect, test } from 'vitest'
import { textsOf } from '../../content/index.js'
import { catalog, type ModelCard } from '../../lib/catalog/index.js'
import { isFree } from '../../lib/flow/offer.js'
import { parseButton } from '../../lib/telegram/buttons.js'
import { type Actor, keyboardOf } from '../support/actor.js'
import { expectClean } from '../support/path.js'
import { stage } from '../support/stage.js'

const say = textsOf('ru')

/** The rows of the list on the screen: the model behind each button and what it says. */
function listed(person: Actor): { model: string; text: string }[] {
  return keyboardOf(person.screen()).flatMap(({ text, callback_data: data = '' }) => {
    const action = parseButton(data)
    return action?.go === 'model' ? [{ model: action.model, text }] : []
  })
}

function cardOf(id: string): ModelCard {
  const card = catalog.card(id)
  if (!card) throw new Error(`there is no model ${id}`)
  return card
}

test('2 · format navigation: each format shows its own models and no others, with prices and free badges', async () => {
  const set = await stage()
  const vera = set.person()
  for (const format of catalog.formats()) {
    await vera.say('/menu')
    await vera.press(say.formats[format].name)
    const models = listed(vera)
    expect(models.length).toBeGreaterThan(0)
    for (const { model, text } of models) {
      const card = cardOf(model)
      expect(catalog.isOffered(model)).toBe(true)
      expect(catalog.formatsOf(card)).toContain(format)
      expect(text.startsWith(card.title)).toBe(true)
      expect(text.includes(say.freeBadge)).toBe(isFree(card, set.world.config))
      if (!isFree(card, set.world.config)) expect(text).toMatch(/\d\s₽/)
    }
    expect(vera.buttons()).toContain(say.labels.home)
  }
  for (const shelf of ['popular', 'free'] as const) {
    await vera.say('/menu')
    await vera.press(say.shelves[shelf].name)
    expect(listed(vera).length).toBeGreaterThan(0)
    for (const { model } of listed(vera)) expect(catalog.isOffered(model)).toBe(true)
  }
  expectClean(set)
})
