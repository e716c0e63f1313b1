import { catalog, codeOf, type Format, form, formatsOf, idOfCode, type ModelCard } from '../catalog/index.js'
import type { Screen } from '../telegram/screen.js'
import { type Compared, compareScreen } from '../telegram/screens/card.js'
import { versusScreen } from '../telegram/screens/lists.js'
import { askedOf, isFree, priceFrom } from './offer.js'
import type { Scene } from './scene.js'
import { listed } from './shelves.js'

function offeredBy(code: string): ModelCard | null {
  const id = idOfCode(catalog, code)
  return id !== null && catalog.isOffered(id) ? catalog.card(id) : null
}

/** The use two models share, or the first of the one. */
function formatFor(card: ModelCard, other: ModelCard | null): Format {
  const formats = formatsOf(card)
  const shared = other && formats.find((format) => formatsOf(other).includes(format))
  return shared ?? formats[0] ?? 'text-to-image'
}

/** The models that one can be compared with; null when that one is gone. */
export function versusView(scene: Scene, asked: { one: string; page: number }): Screen | null {
  const card = offeredBy(asked.one)
  if (!card) return null
  const format = formatFor(card, null)
  const others = catalog
    .ofFormat(format)
    .filter((other) => other.id !== card.id)
    .map((other) => ({
      code: codeOf(other.id),
      model: listed(other, { config: scene.config, format, liked: scene.session.liked }),
    }))
  const back = { model: card.id, from: format }
  return versusScreen({ title: card.title, ...asked, back, others }, scene.say)
}

function compared(scene: Scene, card: ModelCard, format: Format): Compared {
  return {
    card,
    format,
    ...priceFrom(card, scene.config, format),
    free: isFree(card, scene.config),
    ...askedOf(form(card, format)),
  }
}

/** Two models side by side; null when either is gone. */
export function compareView(scene: Scene, asked: { one: string; other: string }): Screen | null {
  const [one, other] = [offeredBy(asked.one), offeredBy(asked.other)]
  if (!one || !other) return null
  return compareScreen(
    {
      one: compared(scene, one, formatFor(one, other)),
      other: compared(scene, other, formatFor(other, one)),
      code: asked.one,
    },
    scene.say,
  )
}
