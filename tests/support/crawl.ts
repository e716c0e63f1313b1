import { sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { LANGUAGES, type Language, type Texts, textsOf } from '../../content/index.js'
import type { Message } from '../../dev/telegram/index.js'
import { catalog, FORMATS, type MediaKind } from '../../lib/catalog/index.js'
import { type Action, parseButton } from '../../lib/telegram/buttons.js'
import { type Actor, keyboardOf } from './actor.js'
import { give } from './files.js'
import type { Stage } from './stage.js'

const MOST_MOVES = 4_000

/** One language by the day's turn; `npm run crawl` walks in all of them. */
export function crawlLanguages(turn: number): readonly Language[] {
  const day = Math.floor(Date.now() / 86_400_000)
  const one = LANGUAGES[(day + turn) % LANGUAGES.length]
  return process.env.CRAWL === 'full' || !one ? LANGUAGES : [one]
}

/** What a walk over all buttons has met. */
export interface Crawled {
  moves: number
  /** Models whose card was opened, by format: `text-to-image z-image`. */
  cards: Set<string>
  /** What the pressed buttons do. */
  actions: Set<Action['go']>
  /** Buttons that were seen and never pressed. */
  left: string[]
  /** What was wrong, as sentences. */
  faults: string[]
}

/** One thing to do on a screen: press a button, or give a question the words or the file it wants. */
interface Move {
  /** The same for the same button of another form or another generation. */
  name: string
  text: string
  action: Action | null
  data: string | null
  wants: MediaKind | 'text' | 'number' | null
}

function nameOf(text: string, action: Action, title: string): string {
  switch (action.go) {
    case 'choose':
      return `choose ${text.replace('✓ ', '')}`
    case 'skip':
    case 'step':
    case 'generate':
    case 'progress':
    case 'cancel':
    case 'again':
    case 'refund':
    case 'panel':
    case 'recipe':
    case 'variants':
    case 'improve':
    case 'report':
    case 'pay-back':
    case 'decline':
      return `${action.go} ${text.replaceAll(/\d/g, '')}`
    case 'onward':
      return `${action.go} ${action.way} ${action.file ?? ''}`
    case 'goal':
      return `${action.go} ${action.goal}`
    case 'reason':
      return `${action.go} ${action.reason}`
    case 'prices':
    case 'like':
    case 'example':
    case 'versus':
    case 'compare':
      return action.go // Alike for all models: once is enough.
    case 'value':
    case 'setting':
    case 'adjust':
    case 'clear':
      return `${action.go} ${action.field}` // One value of each setting stands for all of them.
    case 'tune':
      // Once for each family of models, which begin with one word; the screens of all are drawn elsewhere.
      return `tune ${title.split(/[ ·:]/)[0] ?? ''}${text.includes('‹') ? ' back' : ''}`
    case 'terms':
      return `terms ${action.group}${text.includes('‹') ? ' back' : ''}`
    case 'term':
    case 'explain':
    case 'sample':
    case 'examples':
      return action.go // The screens of all are drawn elsewhere.
    case 'fix-text':
      return `fix-text ${action.part}`
    case 'rewrite':
    case 'rewrite-sure':
    case 'dictate':
    case 'dictate-sure':
    case 'take-rewrite':
    case 'coach':
      return action.go // The mark of a button is of its screen alone.
    case 'undo-fix':
    case 'take-better':
    case 'keep-mine':
    case 'fix':
    case 'defaults':
    case 'results':
    case 'take':
    case 'cheaper':
      return `${action.go}${text.includes('‹') ? ' back' : ''}`
    case 'work':
    case 'resend':
    case 'original':
    case 'album':
      return `${action.go}${text.includes('‹') ? ' back' : ''}` // One generation stands for all of them.
    case 'project':
    case 'item':
    case 'collect':
    case 'put':
    case 'place':
    case 'placed':
    case 'project-new':
    case 'project-named':
    case 'project-options':
    case 'project-rename':
    case 'project-note':
    case 'project-unnote':
    case 'project-archive':
    case 'project-delete':
    case 'project-delete-sure':
    case 'project-album':
    case 'item-note':
    case 'item-unnote':
    case 'item-remove':
      return `${action.go}${text.includes('‹') ? ' back' : ''}` // One project stands for all of them.
    case 'history':
      return `history ${action.past}${/[‹›]/.test(text) ? ' turned' : ''}`
    case 'preset':
      // One scenario of each shelf: all of them are walked elsewhere.
      return text.includes('‹') ? 'preset back' : `preset ${action.from}`
    case 'own-preset':
    case 'own-start':
    case 'own-rename':
    case 'own-drop':
    case 'own-drop-sure':
    case 'keep':
    case 'keep-as':
      return `${action.go}${text.includes('‹') ? ' back' : ''}`
    case 'aim':
      return `aim ${action.aim}${text.includes('‹') ? ' back' : ''}`
    case 'preset-start':
    case 'preset-example':
      return action.go
    case 'blank':
    case 'blank-example':
      return `${action.go} ${action.number}`
    case 'model':
      // From a narrowed list one card of each filter is enough: all have been opened from the whole lists.
      return action.from?.includes('~') ? `card ${action.from.split('~')[1]}` : JSON.stringify(action)
    default:
      return `${text.includes('‹') ? 'back ' : ''}${JSON.stringify(action)}`
  }
}

/** The known part of the bot: where each move of each screen has led. */
class Chart {
  readonly screens = new Map<string, { moves: string[]; leads: Map<string, string> }>()
  readonly made = new Set<string>()

  open(name: string): string[] {
    return (this.screens.get(name)?.moves ?? []).filter((move) => !this.made.has(move))
  }

  /** The first move of the shortest known way from here to something that was not done yet. */
  toward(from: string): string | null {
    const queue: { at: string; first: string | null }[] = [{ at: from, first: null }]
    const seen = new Set([from])
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [open] = this.open(next.at)
      if (open !== undefined) return next.first ?? open
      for (const [move, target] of this.screens.get(next.at)?.leads ?? []) {
        if (seen.has(target)) continue
        seen.add(target)
        queue.push({ at: target, first: next.first ?? move })
      }
    }
    return null
  }
}

/**
 * Presses whatever can be pressed and answers whatever is asked, until nothing new is left or for so many
 * moves.
 */
export async function crawl(set: Stage, person: Actor, language: Language): Promise<Crawled> {
  const say = textsOf(language)
  const map = new Chart()
  const found: Crawled = { moves: 0, cards: new Set(), actions: new Set(), left: [], faults: [] }
  await person.say('/start')
  let here = look(person, { say, map })
  while (found.moves < MOST_MOVES) {
    found.moves += 1
    const name = map.toward(here.name)
    const move = here.moves.find((one) => one.name === name)
    if (!move) {
      if (here.moves.some((one) => one.name === HOME)) break // From home everything can be reached.
      await person.say('/start')
      here = look(person, { say, map })
      if (map.toward(here.name) === null) break
      continue
    }
    map.made.add(move.name)
    await make(set, person, { move, found, say })
    set.clock.advance(1) // So that a bar has something new to say.
    const there = look(person, { say, map })
    map.screens.get(here.name)?.leads.set(move.name, there.name)
    here = there
  }
  found.left = [...new Set([...map.screens.values()].flatMap(({ moves }) => moves))].filter(
    (one) => !map.made.has(one),
  )
  return found
}

const HOME = JSON.stringify({ go: 'settings' }) // Stands on the home screen alone.

/** The newest message with buttons of ours; the button of an invoice pays. */
function screenOf(person: Actor): Message {
  const found = person.fake
    .messages()
    .findLast((one) => keyboardOf(one).some((button) => button.callback_data))
  if (!found) throw new Error('there is nothing to press')
  return found
}

/** The newest screen: its name and what can be done there. */
function look(person: Actor, at: { say: Texts; map: Chart }): { name: string; moves: Move[] } {
  const screen = screenOf(person)
  const buttons = keyboardOf(screen).flatMap(({ text, callback_data: data }): Move[] => {
    const action = data === undefined ? null : parseButton(data)
    const foreign = action?.go === 'language' && action.language !== at.say.language
    return data === undefined || !action || foreign
      ? []
      : [
          {
            // A file may have come below the buttons.
            name: nameOf(text, action, screen.text ?? screen.caption ?? ''),
            text,
            action,
            data,
            wants: null,
          },
        ]
  })
  const wants = wanted(person.text(), at.say)
  const asks = person.text().split('\n')[2] ?? ''
  const given: Move[] = wants ? [{ name: `give ${asks}`, text: asks, action: null, data: null, wants }] : []
  const moves = [...buttons, ...given]
  const name = moves.map((move) => move.name).join(' | ')
  if (!at.map.screens.has(name))
    at.map.screens.set(name, { moves: moves.map((move) => move.name), leads: new Map() })
  return { name, moves }
}

/** What a bot says of a button that should not have been there. */
function excuses({ toast }: Texts): Set<string> {
  return new Set([toast.outdated, toast.apology, toast.foreign, toast.modelGone, toast.unavailable])
}

function seenWords(person: Actor, from: number): string[] {
  return person.fake.toasts.slice(from).map((toast) => toast.text)
}

/** What a person can see of the newest things, to tell whether a move changed anything. */
function seenBy(person: Actor): string {
  return JSON.stringify([person.fake.messages().slice(-12), person.fake.toasts.length])
}

async function make(
  set: Stage,
  person: Actor,
  step: { move: Move; found: Crawled; say: Texts },
): Promise<void> {
  const { move, found, say } = step
  const { wants, data, action } = move
  const before = seenBy(person)
  const toasts = person.fake.toasts.length
  const calls = set.telegram.calls.length
  if (wants === 'text') await person.say('Кот, a cat')
  // Later questions get larger numbers, as the ends of a span need.
  else if (wants === 'number') await person.say(String(1 + (found.moves % 9) / 10))
  else if (wants) await give(set, person, { kind: wants, way: 'document' })
  else if (data !== null) {
    await person.fake.press(screenOf(person).message_id, data)
    await set.telegram.settled()
    if (action?.go === 'rewrite') await untilWritten(set, person)
  }
  const fault = (what: string) => found.faults.push(`«${move.text}» (${move.name}) ${what}`)
  if (seenBy(person) === before) fault('does nothing one can see')
  if (seenWords(person, toasts).some((words) => excuses(say).has(words))) fault('is excused')
  // A passer-by may work on the rows of another test, whose chat is not here.
  const made = set.telegram.calls
    .slice(calls)
    .filter(({ params }) => Number(params.chat_id ?? person.fake.chatId) === person.fake.chatId)
  for (const call of made.filter((one) => !one.ok && !/not modified/.test(one.description ?? '')))
    fault(`makes Telegram refuse ${call.method}: ${call.description ?? ''}`)
  if (data !== null && !made.some((call) => call.method === 'answerCallbackQuery'))
    fault('leaves its button waiting')
  if (action?.go === 'model' && FORMATS.some((format) => format === action.from)) {
    found.cards.add(`${action.from} ${action.model}`)
  }
  if (action) found.actions.add(action.go)
  const texts = keyboardOf(screenOf(person)).map((button) => button.text)
  const leadsHome = texts.includes(say.labels.home) || texts.includes(say.labels.settings)
  if (!leadsHome) fault(`leads to a screen without a way home: ${person.text()}`)
  if (/undefined|NaN|\[object/.test(person.text())) fault(`leads to a screen with a hole: ${person.text()}`)
}

/** A text comes after the response, into the message that was pressed. */
async function untilWritten(set: Stage, person: Actor): Promise<void> {
  const owed = sql`select id from generations
    where user_id = ${person.id} and api = 'chat' and delivered_at is null`
  await expect.poll(() => set.rows(owed), { timeout: 10_000 }).toEqual([])
  await set.telegram.settled()
}

/** What an open question wants beside its buttons, by its hint. */
function wanted(text: string, say: Texts): MediaKind | 'text' | 'number' | null {
  const view = {
    title: '',
    number: 1,
    of: 1,
    ask: '',
    many: null,
    kept: false,
    example: null,
    ends: null,
    filesOnly: false,
  }
  const hint = (media: MediaKind | null) =>
    (say.step({ ...view, media, maxLength: media ? null : 10 }).hint ?? '').split(/[,.]/)[0] ?? ''
  const ends = { min: null, max: null }
  const number = say.step({ ...view, media: null, maxLength: null, ends }).hint ?? ''
  if (text.includes(number.slice(0, -1))) return 'number'
  const kind = (['image', 'video', 'audio'] as const).find((media) => text.includes(`${hint(media)},`))
  return kind ?? (text.includes(`${hint(null)},`) ? 'text' : null)
}

/** Every card there is, by every format that leads to it. */
export function allCards(): Set<string> {
  return new Set(
    catalog.formats().flatMap((format) => catalog.ofFormat(format).map((card) => `${format} ${card.id}`)),
  )
}

/** Nothing was wrong, and nothing was left out. */
export function expectWhole(crawled: Crawled): void {
  expect(crawled.faults).toEqual([])
  expect(crawled.cards).toEqual(allCards())
  expect(crawled.left).toEqual([])
}
