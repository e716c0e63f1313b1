import type { Update } from '../../dev/telegram/index.js'
import { catalog } from '../../lib/catalog/index.js'
import type { Actor } from './actor.js'
import { type Stage, stage } from './stage.js'
import { openForm } from './walk.js'

/** Of one Nano Banana Pro in 1K, minor units: 18 credits at 0.005 USD, 78 RUB for one, times two. */
export const PRICE = 1_404

/** The stage where nothing is free and nobody taps too fast. */
export function shop(env: Record<string, string> = {}): Promise<Stage> {
  const plenty = '100000/10s'
  return stage({ FREE_MODELS: 'none', RATE_PER_USER: plenty, RATE_GLOBAL: plenty, ...env })
}

export const PROMPT = 'Афиша джазового концерта, тёмно-синий и золотой'

/** Brings a person to the confirm screen of a model that costs `PRICE`. */
export async function toDearConfirm(person: Actor): Promise<void> {
  const card = catalog.card('nano-banana-pro')
  if (!card) throw new Error('Nano Banana Pro has left the catalogue')
  await openForm(person, { card, format: 'text-to-image', language: 'ru' })
  await person.say(PROMPT)
  for (let step = 0; step < 5 && !person.text().includes('проверьте'); step += 1) {
    const wide = person.buttons().some((text) => text.endsWith('Широкий 16:9'))
    if (wide) await person.pressExactly('Широкий 16:9')
    else await person.press('Пропустить')
  }
}

/** Puts so many Stars into the balance of a person, who presses their way to it. */
export async function topUp(person: Actor, stars: number): Promise<void> {
  await person.say('/topup')
  await person.press(`⭐ ${stars} →`)
  const paid = await person.pay()
  if (!paid.ok) throw new Error(`not paid: ${paid.error ?? ''}`)
}

/** The newest update of a kind that the fake Telegram sent: material to send it again. */
export function lastUpdate(set: Stage, holds: string): Update {
  const found = set.telegram.updates.findLast((update) => JSON.stringify(update).includes(`"${holds}"`))
  if (!found) throw new Error(`no update with ${holds} was sent`)
  return found
}

/** The newest call of a method. */
export function lastCall(set: Stage, method: string) {
  const found = set.telegram.calls.findLast((call) => call.method === method)
  if (!found) throw new Error(`${method} was not called`)
  return found
}

export function callsOf(set: Stage, method: string): number {
  return set.telegram.calls.filter((call) => call.method === method).length
}
