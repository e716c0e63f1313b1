import { expect } from 'vitest'
import { catalog, type Format } from '../../lib/catalog/index.js'
import { type Draft, parseDraft } from '../../lib/draft/index.js'
import type { Actor } from './actor.js'
import type { Stage } from './stage.js'
import { openForm } from './walk.js'

/** The draft of a person as Redis has it. */
export async function draftOf(set: Stage, person: Actor): Promise<Draft | null> {
  return parseDraft(await set.world.redis.get(set.world.redis.keys.draft(person.id)))
}

/** A person in front of one question, who can be put back there. */
export interface Asked {
  person: Actor
  draft: Draft
  /** Forgets whatever was answered since. */
  again(): Promise<void>
}

/** Brings a new person to the question after these answers. */
export async function askedFor(
  set: Stage,
  place: { model: string; format: Format; answers: readonly string[] },
): Promise<Asked> {
  const card = catalog.card(place.model)
  if (!card) throw new Error(`there is no model ${place.model}`)
  const person = set.person()
  await openForm(person, { card, format: place.format, language: 'ru' })
  for (const answer of place.answers) await person.say(answer)
  const draft = await draftOf(set, person)
  if (!draft) throw new Error('no form was begun')
  const key = set.world.redis.keys.draft(person.id)
  return { person, draft, again: () => set.world.redis.set(key, JSON.stringify(draft), 3_600) }
}

/** Nobody was charged and KIE was not asked. */
export async function expectNothingDone(set: Stage, person: Actor): Promise<void> {
  const { sql } = await import('drizzle-orm')
  expect(await set.rows(sql`select 1 from transfers where user_id = ${person.id}`)).toEqual([])
  expect(await set.rows(sql`select 1 from generations where user_id = ${person.id}`)).toEqual([])
  expect(set.kie.tasks).toEqual([])
}
