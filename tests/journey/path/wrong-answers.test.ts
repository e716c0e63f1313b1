import { expect, test } from 'vitest'
import { textsOf } from '../../../content/index.js'
import type { Message } from '../../../dev/telegram/index.js'
import { type Format, form, type MediaKind, type ModelCard, type Step } from '../../../lib/catalog/index.js'
import { wordsOf } from '../../../lib/telegram/screens/field-words.js'
import type { Actor } from '../../support/actor.js'
import { give } from '../../support/files.js'
import { documentOf, MESSAGES } from '../../support/messages.js'
import { expectClean, uses } from '../../support/path.js'
import { draftOf, expectNothingDone } from '../../support/question.js'
import { SEED } from '../../support/seed.js'
import { type Stage, stage } from '../../support/stage.js'
import { type Answer, answersFor, openForm } from '../../support/walk.js'

const say = textsOf('ru')
/** The longest text that reaches a bot as one message. */
const TELEGRAM_TEXT = 4_096

const OF_KIND = { image: MESSAGES.photo, video: MESSAGES.video, audio: MESSAGES.audio } as const
const FILE = {
  image: { mime_type: 'image/png', file_name: 'a.png' },
  video: { mime_type: 'video/mp4', file_name: 'a.mp4' },
  audio: { mime_type: 'audio/mpeg', file_name: 'a.mp3' },
} as const

type Wrong = [what: string, message: Partial<Message>]

const typed = (what: string, text: string): Wrong => [what, { text }]

/** Every limit of a question broken once, as far as a message can break it. */
function wrongAnswers(step: Step, steps: readonly Step[]): Wrong[] {
  const wrong: Wrong[] = [['a sticker', MESSAGES.sticker()]]
  switch (step.kind) {
    case 'text':
      return [...wrong, ...wrongTexts(step)]
    case 'number':
      return [...wrong, ...wrongNumbers(step)]
    case 'media':
      return [...wrong, ...wrongFiles(step, steps)]
    default:
      return [...wrong, typed('no option', 'такого варианта нет')]
  }
}

function wrongTexts({ maxLength, minLength = 1 }: Step): Wrong[] {
  return [
    typed('nothing to see', '\u200b\u2060'),
    ...(minLength > 1 ? [typed('too short', 'я'.repeat(minLength - 1))] : []),
    ...(maxLength !== undefined && maxLength < TELEGRAM_TEXT
      ? [typed('too long', 'я'.repeat(maxLength + 1))]
      : []),
  ]
}

function wrongNumbers({ min, max, step }: Step): Wrong[] {
  return [
    typed('no number', 'скоро'),
    ...(min === undefined ? [] : [typed('too little', String(min - (step ?? 1)))]),
    ...(max === undefined ? [] : [typed('too much', String(max + (step ?? 1)))]),
    ...(step === undefined || min === undefined ? [] : [typed('between two', String(min + step / 2))]),
  ]
}

function wrongFiles(step: Step, steps: readonly Step[]): Wrong[] {
  const kind = step.media ?? 'image'
  const taken = new Set(steps.map((one) => one.media))
  const others = (['image', 'video', 'audio'] as const).filter((other) => !taken.has(other))
  const address = { image: 'clip.mp4', video: 'song.mp3', audio: 'cat.png' } as const
  return [
    typed('words', 'просто слова'),
    typed('an address in the open', 'http://example.com/file'),
    typed('an address of no web', 'ftp://example.com/file'),
    typed('an address of another kind', `https://example.com/${address[kind]}`),
    ...others.map((other): Wrong => [`a file of another kind`, OF_KIND[other]()]),
    ...(step.maxBytes === undefined
      ? []
      : [['too big', documentOf({ ...FILE[kind], file_size: step.maxBytes + 1 })] satisfies Wrong]),
    ...(step.mimes === undefined
      ? []
      : [
          [
            'of an unknown type',
            documentOf({ ...FILE[kind], mime_type: `${kind}/x-unheard-of` }),
          ] satisfies Wrong,
        ]),
  ]
}

/** Gives an answer in the chat; a question that may be skipped is. */
async function answerRight(set: Stage, person: Actor, at: { step: Step; answer: Answer | undefined }) {
  const { step, answer } = at
  switch (answer?.kind) {
    case 'text':
      await person.say(answer.text)
      break
    case 'number':
      await person.say(String(answer.number))
      break
    case 'option':
      await person.pressExactly(say.option(step.field, step.options?.[answer.index]?.value ?? ''))
      break
    case 'files':
      await giveFiles(set, person, { step, count: answer.files.length })
      break
    default:
      await person.press(say.labels.skip)
  }
}

/** Short enough for every model: files whose own bytes say how long they are. */
async function giveFiles(set: Stage, person: Actor, asked: { step: Step; count: number }): Promise<void> {
  const { step, count } = asked
  const kind: MediaKind = step.media ?? 'image'
  const way = kind === 'image' ? 'document' : kind
  for (let given = 0; given < count; given += 1) await give(set, person, { kind, way })
  if (step.many && count < step.many.max) await person.press(say.labels.next)
}

/** The draft without the memory that a text was long. */
async function lookAt(set: Stage, person: Actor) {
  const { long: _, ...draft } = (await draftOf(set, person)) ?? {}
  return draft
}

const offered = new Map<string, { card: ModelCard; format: Format }>()
// What works on an earlier result is refused in its own walk, earlier.test.ts.
for (const use of uses().filter(({ card }) => !card.on)) offered.set(`${use.card.id} as ${use.format}`, use)

test.each(['image', 'video', 'audio'] as const)(
  `every limit of every question of every model that makes %s, broken once, is refused by name before anything is paid (SEED=${SEED})`,
  async (output) => {
    const set = await stage({ RATE_PER_USER: '1000000/10s', RATE_GLOBAL: '1000000/10s' })
    const made = [...offered].filter(([, { card }]) => card.output === output)
    expect(made.length).toBeGreaterThan(10)
    for (const [name, { card, format }] of made) {
      const person = set.person()
      await openForm(person, { card, format, language: 'ru' })
      const steps = form(card, format)
      const answers = answersFor(card, format, SEED)
      for (const [number, step] of steps.entries()) {
        const before = await lookAt(set, person)
        for (const [what, message] of wrongAnswers(step, steps)) {
          await person.sendAny(message)
          const at = `${name}, ${step.field}, ${what}`
          expect(person.text(), at).toContain(`«${wordsOf(step.field, say).label}»`)
          expect(await lookAt(set, person), at).toEqual(before)
          set.clock.advance(5) // What follows a long text at once is the rest of it.
        }
        await answerRight(set, person, { step, answer: answers[number] })
      }
      expect(person.buttons().join(), name).toContain('Сгенерировать')
      await expectNothingDone(set, person)
    }
    expectClean(set)
  },
  240_000,
)
