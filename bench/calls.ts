import type { Backends } from '../dev/backends/index.js'
import { gift } from '../lib/ledger/index.js'
import type { Actor } from '../tests/support/actor.js'
import { SAMPLES } from '../tests/support/files.js'
import { openStage, type Stage } from './open-stage.js'
import type { Row, Section } from './report.js'

/** Network calls of one request: database, Redis, Telegram, KIE. */
interface Calls {
  d: number
  r: number
  t: number
  k: number
}

interface Flow {
  name: string
  target: Partial<Calls>
  /** The door whose newest request is meant; telegram when absent. */
  door?: 'telegram' | 'kie' | 'cron'
  /** Which update is meant, where the act brings several. */
  kind?: 'checkout' | 'paid'
  act: () => Promise<unknown>
}

const FUNDS = 100_000 // Minor units: enough for every paid generation of the conversation.
const QUESTIONS_MAX = 8
const PHOTO = { bytes: SAMPLES.png }

/** What each flow calls, from the log lines of one conversation with everything warm and nothing due. */
export async function measureCalls(backends: Backends): Promise<Section> {
  const stage = await openStage(backends)
  try {
    await warmUp(stage)
    const rows: Row[] = []
    for (const flow of await conversation(stage)) rows.push(await rowOf(stage, flow))
    return {
      title: 'Network calls per flow',
      rows,
      notes: [
        'D database, R Redis, T Telegram, K KIE. The method in the response to a webhook is free and not counted.',
      ],
    }
  } finally {
    await stage.stop()
  }
}

/** Somebody else's picture and balance before: scripts are loaded, connections open. */
async function warmUp(stage: Stage): Promise<void> {
  const person = stage.person()
  await openConfirm(person, { model: 'Z-Image', format: 'Text → picture' })
  await person.press('Generate')
  await stage.kie.finish(stage.kie.tasks.at(-1)?.taskId ?? '')
  await person.say('/balance')
  await stage.settled()
}

async function rowOf(stage: Stage, flow: Flow): Promise<Row> {
  const door = flow.door ?? 'telegram'
  await stage.settled()
  const seen = stage.lines.length
  await flow.act()
  await stage.settled()
  const last = stage.lines
    .slice(seen)
    .findLast(
      (line) => line.event === door && line.calls !== undefined && (!flow.kind || line.kind === flow.kind),
    )
  if (last?.status !== 200) throw new Error(`${flow.name}: ${JSON.stringify(last ?? 'no request')}`)
  const calls = last.calls as Calls
  const target = { d: 0, r: 0, t: 0, k: 0, ...flow.target }
  const ok = calls.d <= target.d && calls.r <= target.r && calls.t <= target.t && calls.k <= target.k
  return { what: flow.name, measured: written(calls), target: `≤ ${written(target)}`, ok }
}

function written(calls: Calls): string {
  const { d, r, t, k } = calls
  const parts = [`D${d}`, `R${r}`, `T${t}`, `K${k}`].filter((part) => !part.endsWith('0'))
  return parts.join(' ') || 'none'
}

/** The flows in the sequence in which a person meets them; each begins where the one before ended. */
async function conversation(stage: Stage): Promise<Flow[]> {
  const person = stage.person()
  const { telegram, kie } = stage
  const rich = stage.person()
  await rich.say('/start')
  await gift(stage.world.db, { key: `present:${rich.id}`, userId: rich.id, amount: FUNDS, at: new Date() })
  const task = () => kie.tasks.at(-1)?.taskId ?? ''
  return [
    {
      name: 'menu by text, a person unseen for 600 s',
      target: { d: 1, r: 1 },
      act: () => person.say('/start'),
    },
    { name: 'menu by text', target: { r: 1 }, act: () => person.say('/start') },
    {
      name: 'duplicate',
      target: { r: 1 },
      act: () => telegram.deliver(telegram.updates.at(-1) ?? {}),
    },
    { name: 'menu tap', target: { r: 1, t: 1 }, act: () => person.press('Text → picture') },
    { name: 'balance by text', target: { d: 1, r: 1 }, act: () => person.say('/balance') },
    {
      name: 'balance by tap',
      target: { d: 1, r: 1, t: 1 },
      act: async () => {
        await person.say('/start')
        await person.press('Balance')
      },
    },
    {
      name: 'step that saves a draft, by text',
      target: { r: 2, t: 1 },
      act: async () => {
        await openForm(person, { model: 'Nano Banana Pro', format: 'Text → picture' })
        await person.say('A ginger cat on a window sill')
      },
    },
    { name: 'step that saves a draft, by tap', target: { r: 2, t: 1 }, act: () => person.press('Square') },
    {
      name: 'the last step: the confirm screen, with the balance',
      target: { d: 1, r: 2, t: 1 },
      act: () => person.press('2K'),
    },
    {
      name: 'confirm, free',
      target: { d: 2, r: 2, t: 1, k: 1 },
      act: async () => {
        await openConfirm(person, { model: 'Z-Image', format: 'Text → picture' })
        await person.press('Generate')
      },
    },
    {
      name: 'callback, success of a free one', // It may have been delivered without the database: Redis knows.
      door: 'kie',
      target: { d: 2, r: 1, t: 2, k: 1 },
      act: () => kie.finish(task()),
    },
    {
      name: 'confirm, paid',
      target: { d: 2, r: 2, t: 1, k: 1 },
      act: async () => {
        await openConfirm(rich, { model: 'Nano Banana ·', format: 'Text → picture' })
        await rich.press('Generate')
      },
    },
    {
      name: 'callback, failure',
      door: 'kie',
      target: { d: 2, t: 1, k: 1 },
      act: () => kie.finish(task(), 'fail'),
    },
    {
      name: "confirm, with a user's file",
      target: { d: 2, r: 2, t: 1, k: 1 },
      act: async () => {
        await openConfirm(rich, { model: 'Nano Banana Edit', format: 'Photo → picture' })
        await rich.press('Generate')
      },
    },
    {
      name: 'callback, an album',
      door: 'kie',
      target: { d: 2, t: 3, k: 1 },
      act: async () => {
        const made = await picture(stage)
        await kie.finish(task(), 'success', { files: [made, `${made}?2`] })
      },
    },
    { name: 'pre_checkout', kind: 'checkout', target: { d: 1 }, act: () => topUp(person) },
    { name: 'successful_payment', kind: 'paid', target: { d: 1 }, act: () => topUp(person) },
    {
      name: 'idle cron',
      door: 'cron',
      target: { r: 1 },
      act: async () => {
        await stage.cron() // Finds that nothing is open, and remembers it.
        await stage.cron()
      },
    },
  ]
}

/** From the home screen to the first question of a model's form. */
async function openForm(person: Actor, choice: { model: string; format: string }): Promise<void> {
  await person.say('/start')
  await person.press(choice.format)
  await person.press(choice.model)
  await person.press('Try it')
}

/** Answers whatever is asked until the confirm screen shows. */
async function openConfirm(person: Actor, choice: { model: string; format: string }): Promise<void> {
  await openForm(person, choice)
  for (let question = 0; question < QUESTIONS_MAX; question += 1) {
    const buttons = person.buttons()
    if (buttons.some((text) => text.startsWith('Generate'))) return
    if (person.text().includes('photo') && !buttons.some((text) => text.startsWith('Next')))
      await person.upload('photo', PHOTO)
    else if (buttons.some((text) => text.startsWith('Next'))) await person.press('Next')
    else if (buttons.some((text) => text.startsWith('Skip'))) await person.press('Skip')
    else await person.say('A red kite over the dunes')
  }
  throw new Error(`no confirm screen for ${choice.model}: ${person.text()}`)
}

async function topUp(person: Actor): Promise<void> {
  await person.say('/balance')
  await person.press('Top up')
  await person.press('⭐')
  const paid = await person.pay()
  if (!paid.ok) throw new Error(`the payment ended: ${paid.error ?? ''}`)
}

/** The address at KIE of a picture that is finished already. */
function picture(stage: Stage): Promise<string> {
  return stage.world.kie.upload({ body: SAMPLES.png, name: 'cat.png', mime: 'image/png' })
}
