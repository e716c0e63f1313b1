import { sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { type Language, textsOf } from '../../content/index.js'
import type { Message } from '../../dev/telegram/index.js'
import { amountFor, catalog, EARLIER, type Format, form, type ModelCard } from '../../lib/catalog/index.js'
import { type Actor, keyboardOf } from './actor.js'
import { readyMade } from './files.js'
import type { Stage } from './stage.js'
import { type Answer, answersFor, fillForm, openForm, sumIn } from './walk.js'

export interface Walk {
  card: ModelCard
  format: Format
  language: Language
  seed: number
  answers?: readonly Answer[]
  /** KIE answers with files that exist already instead of making one. */
  readyMade?: boolean
}

/** What a person has seen and KIE has been asked when a generation has run. */
export interface Walked {
  /** Minor units on the confirm button; null when it said free. */
  amount: number | null
  /** Messages that carry the result. */
  results: Message[]
}

/** The whole way of one person: from /start to the result and its panel, with a look at every stop. */
export async function walk(set: Stage, person: Actor, asked: Walk): Promise<Walked> {
  const say = textsOf(asked.language)
  const { card, format } = asked
  if (card.on) await makeFirst(set, person, { ...asked, card })
  const answers = asked.answers ?? answersFor(card, format, asked.seed)
  await openForm(person, asked)
  const given = await fillForm(set, person, { ...asked, answers })

  const confirm = buttonWith(person, word(asked.language))
  const amount = confirm.includes(say.labels.generateFree) ? null : sumIn(confirm.split('·')[1] ?? '')
  expect(person.text()).toContain(card.title)
  const before = set.kie.tasks.length
  await person.press(word(asked.language))
  expect(set.kie.tasks.length, `KIE took ${card.id}: ${set.kie.faults.at(-1) ?? ''}`).toBe(before + 1)
  const task = set.kie.tasks.at(-1)
  expectInput(set, { input: task?.input ?? {}, given, card })
  expect(person.text()).toContain('▱')
  expect(person.text()).toContain(card.title)
  expect(person.buttons()).toContain(say.labels.cancel(amount === null))

  const seen = person.results().length
  const files = asked.readyMade ? { files: [await readyMade(set, card.output)] } : {}
  await set.kie.finish(task?.taskId ?? '', 'success', files)
  await set.settled()
  const results = person.results().slice(seen)
  expectResult(person, { results, card })
  return { amount, results }
}

/** Makes the result that a model works on, as it comes when nothing is chosen. */
export async function makeFirst(
  set: Stage,
  person: Actor,
  asked: Omit<Walk, 'format' | 'answers'>,
): Promise<void> {
  const card = catalog.card(asked.card.on?.of[0] ?? '')
  const [format] = card ? catalog.formatsOf(card) : []
  if (!card || !format) throw new Error(`nothing makes what ${asked.card.id} works on`)
  const steps = form(card, format)
  const answers = answersFor(card, format, asked.seed).map(
    (answer, index): Answer => (steps[index]?.required ? answer : { kind: 'skip' }),
  )
  await walk(set, person, { ...asked, card, format, answers })
}

/** The first word of the confirm button. */
export function word(language: Language): string {
  return language === 'ru' ? 'Сгенерировать' : 'Generate'
}

export function buttonWith(person: Actor, words: string): string {
  const button = person.buttons().find((text) => text.includes(words))
  if (!button) throw new Error(`no button «${words}» among ${person.buttons().join(' · ')}\n${person.text()}`)
  return button
}

/** KIE got what the person said, word for word and file for file. */
function expectInput(
  set: Stage,
  made: { input: Record<string, unknown>; given: Record<string, unknown>; card: ModelCard },
): void {
  expect(set.kie.faults).toEqual([])
  const own = made.card.own ?? {} // Packed into a list of the provider's.
  const preset = Object.entries(made.card.preset ?? {}).filter(
    // What the rules of a model drop or force depends on the other choices: its unit tests know.
    ([field]) => !(field in made.given) && !(field in own) && !made.card.rules,
  )
  expect(made.input, `${made.card.id} gets its presets`).toMatchObject(Object.fromEntries(preset))
  for (const [field, value] of Object.entries(made.given)) {
    if (field in own || field === EARLIER) continue
    const sent = made.input[field]
    if (sent === undefined && made.card.rules) continue
    if (!Array.isArray(value)) {
      expect(sent, `${made.card.id} ${field}`).toEqual(value)
      continue
    }
    const isList = made.card.input.properties[field]?.type === 'array'
    expect(Array.isArray(sent), `${made.card.id} ${field} is a list`).toBe(isList)
    const addresses = [sent].flat()
    expect(addresses).toHaveLength(value.length)
    for (const [index, address] of addresses.entries()) {
      if (value[index] === null) expect(String(address)).toContain(`${set.url}/api/media/`)
      else expect(address).toBe(value[index])
    }
  }
}

const KEPT = new Set(['upscale', 'remove-background'])

function expectResult(person: Actor, shown: { results: Message[]; card: ModelCard }): void {
  const { card, results } = shown
  expect(results.length, `${card.id} sent a result`).toBeGreaterThan(0)
  const kind = KEPT.has(card.does) ? 'document' : card.output === 'image' ? 'photo' : card.output
  for (const message of results) expect(message[kind], `${card.id} gives ${kind}`).toBeDefined()
  const panel = person.screen()
  expect(panel.text ?? panel.caption).toContain(card.title)
  expect(keyboardOf(panel).length, `${card.id} has a panel`).toBeGreaterThan(0)
}

/** The money of a person's newest generation: what was held, what was taken, what its row says. */
export async function moneyOf(set: Stage, person: Actor) {
  const [row] = await set.rows(
    sql`select id, amount, money, state, free, model, format, credits_milli, refund_rate from generations
        where user_id = ${person.id} order by accepted_at desc, created_at desc limit 1`,
  )
  const moved = await set.rows(
    sql`select kind, amount from transfers where generation_id = ${row?.id ?? null} order by id`,
  )
  return {
    row: row ?? {},
    moved: moved.map((transfer) => `${String(transfer.kind)} ${String(transfer.amount)}`),
  }
}

/**
 * The movements of a price that was shown: it is held, and taken; where what is not used goes back, what KIE
 * charged is taken and covered.
 */
export function movesFor(set: Stage, amount: number, row: Record<string, unknown>): string[] {
  const taken = takenOf(set, amount, row)
  const rest = amount - taken
  return [`hold ${amount}`, `capture ${taken}`, ...(rest > 0 ? [`release ${rest}`] : [])]
}

/** What of a price is taken, by the row of its generation. */
export function takenOf(set: Stage, amount: number, row: Record<string, unknown>): number {
  const { pricing } = set.world.config
  const used = row.refund_rate === null ? amount : amountFor(Number(row.credits_milli), pricing)
  return Math.min(amount, used)
}

/** Every way to use every model that is offered. */
export function uses(): { card: ModelCard; format: Format }[] {
  return catalog.formats().flatMap((format) => catalog.ofFormat(format).map((card) => ({ card, format })))
}

/** Nothing was said to Telegram or KIE that the real ones would not take. */
export function expectClean(set: Stage): void {
  expect(set.telegram.faults).toEqual([])
  expect(set.kie.faults).toEqual([])
  expect(set.lines.filter((line) => line.level === 'ERROR')).toEqual([])
}
