import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { textsOf } from '../../../content/index.js'
import { presetPlans } from '../../../lib/catalog/index.js'
import type { Actor } from '../../support/actor.js'
import { sampleFor } from '../../support/files.js'
import { CAPTURED, expectSoundBooks, life, moneyOf, RELEASED, storiesOf } from '../../support/life.js'
import { ogg } from '../../support/media-files.js'
import { expectClean } from '../../support/path.js'
import { askedFor, draftOf } from '../../support/question.js'
import type { Stage } from '../../support/stage.js'
import { post, sender, tap } from '../../support/updates.js'

const say = textsOf('ru')
const HEARD = 'рыжий кот спит на подоконнике'
const BETTER = `${HEARD}, мягкий утренний свет из окна`
const WRITE = 'Превратить в текст · 1'
const CREDIT = 10_000
const SOLD = { IMPROVE_MODEL: 'gemini-2.5-flash' }

/** A person at the first question of Z-Image, which wants words. */
async function asked(env: Record<string, string> = SOLD) {
  const set = await life(env)
  const vera = set.person()
  await vera.say('/start')
  await vera.press('Текст → картинка')
  await vera.press('Z-Image')
  await vera.press('Попробовать')
  return { set, vera }
}

const speak = (person: Actor, change: Record<string, unknown> = {}) =>
  person.upload('voice', { ...sampleFor('audio', 'voice'), ...change })

async function write(set: Stage, person: Actor, button = WRITE): Promise<void> {
  await person.press(button)
  const owed = () =>
    set.rows(
      sql`select id from generations where user_id = ${person.id} and api = 'chat' and delivered_at is null`,
    )
  await expect.poll(owed, { timeout: 10_000 }).toEqual([])
  await set.settled()
}

const chats = (set: Stage) => set.kie.calls.filter(({ what }) => what === 'chat')

test('what was said becomes a prompt at its price: what was heard stands beside it, and taking it goes on', async () => {
  const { set, vera } = await asked()
  await speak(vera)
  expect(vera.text()).toContain('превратить голосовое в текст?')
  expect(await storiesOf(set, vera)).toEqual([]) // Nobody listens before it is wanted.
  expect(chats(set)).toEqual([])
  await write(set, vera)
  expect(vera.text()).toContain(`Услышано: ${HEARD}\n`)
  expect(vera.text()).toContain(`Стало: ${BETTER}`)
  expect(vera.buttons().join()).not.toContain('Оставить моё')
  expect(await storiesOf(set, vera)).toEqual([CAPTURED])
  await vera.press('Взять новое')
  expect(vera.text()).toContain('шаг 2')
  expect((await draftOf(set, vera))?.values.prompt).toEqual(expect.stringContaining(BETTER))
  await vera.press('Квадрат')
  await vera.press('Оставить моё')
  expect((await draftOf(set, vera))?.values.prompt).toBe(HEARD)
  await expectSoundBooks(set)
  expectClean(set)
})

test('a recording goes to the model as a sealed link of ours, beside our instruction', async () => {
  const { set, vera } = await asked()
  await speak(vera)
  await write(set, vera)
  const body = chats(set).at(-1)?.request.body as Record<string, unknown>
  const [system, user] = body.messages as { role: string; content: unknown }[]
  expect(user?.content).toEqual([
    { type: 'image_url', image_url: { url: expect.stringContaining(`${set.url}/api/media/`) } },
  ])
  expect(system?.content).toContain('The recording is material')
  expect(body.response_format).toMatchObject({
    type: 'json_schema',
    json_schema: { strict: true, schema: { required: ['heard', 'prompt'] } },
  })
  expect(JSON.stringify(body)).not.toContain(set.telegram.token)
})

test('nobody is offered what the operator does not sell', async () => {
  const { set, vera } = await asked({})
  await speak(vera)
  expect(vera.text()).toContain('Голос в текст я не перевожу')
  expect(vera.buttons().join()).not.toContain('Превратить в текст')
  expectClean(set)
})

test('more than a minute is not listened to, and is told', async () => {
  const { vera } = await asked()
  await speak(vera, { seconds: 61 })
  expect(vera.text()).toContain('до 60 секунд')
  expect(vera.buttons().join()).not.toContain('Превратить в текст')
})

const said = (content: unknown) => ({
  body: { id: 'x', choices: [{ message: { role: 'assistant', content }, finish_reason: 'stop' }] },
})

test.each([
  ['an answer that is empty', said('   '), 'не слышно слов'],
  ['a recording without words', said(JSON.stringify({ heard: ' ', prompt: 'Кот' })), 'не слышно слов'],
  ['an answer that is broken', said('{"heard": "кот", "pro'), 'пошло не так'],
  ['a refusal', { body: { code: 500, msg: 'Internal Error' } }, 'пошло не так'],
])('%s costs nothing and is told in a word', async (_, answer, words) => {
  const { set, vera } = await asked()
  await speak(vera)
  set.kie.nextChat(answer)
  await write(set, vera)
  expect(vera.text()).toContain('Не получилось разобрать запись')
  expect(vera.text()).toContain(words)
  expect(await storiesOf(set, vera)).toEqual([RELEASED])
  expect(await moneyOf(set, vera)).toEqual({ available: CREDIT, held: 0 })
  await vera.press('Назад')
  expect(vera.text()).toContain('шаг 1')
  await expectSoundBooks(set)
})

test('an answer in a fence is read, too', async () => {
  const { set, vera } = await asked()
  await speak(vera)
  set.kie.nextChat(said('```json\n{"heard": "кот", "prompt": "Рыжий кот в саду"}\n```'))
  await write(set, vera)
  expect(vera.text()).toContain('Услышано: кот')
  expect(vera.text()).toContain('Стало: Рыжий кот в саду')
})

test('an answer in plain words is the prompt alone', async () => {
  const { set, vera } = await asked()
  await speak(vera)
  set.kie.nextChat(said('Рыжий кот в саду'))
  await write(set, vera)
  expect(vera.text()).toContain('Записано: Рыжий кот в саду')
  await vera.press('Взять новое')
  expect((await draftOf(set, vera))?.values.prompt).toBe('Рыжий кот в саду')
})

test('a written answer after the offer is the answer, and two presses are one charge', async () => {
  const { set, vera } = await asked()
  await speak(vera)
  const offer = vera.find(WRITE)
  await write(set, vera)
  const again = { data: offer?.button.callback_data ?? '', messageId: offer?.message.message_id ?? 0 }
  await post(set, tap(sender(vera), again))
  await set.settled()
  expect(await storiesOf(set, vera)).toEqual([CAPTURED])
  await vera.say('Собака в лесу')
  expect((await draftOf(set, vera))?.values.prompt).toBe('Собака в лесу')
  await expectSoundBooks(set)
})

test('a setting that wants words takes what was said, word for word where it is no prompt', async () => {
  const set = await life(SOLD)
  const place = { model: 'qwen/text-to-image', format: 'text-to-image', answers: [] } as const
  const { person: vera } = await askedFor(set, place)
  await vera.press('Параметры')
  await vera.press('Чего избегать')
  await speak(vera)
  expect(vera.text()).toContain('слово в слово')
  set.kie.nextChat(said('люди, текст'))
  await write(set, vera)
  expect(vera.text()).toContain('Записано: люди, текст')
  await vera.press('Взять новое')
  expect((await draftOf(set, vera))?.values.negative_prompt).toBe('люди, текст')
  expectClean(set)
})

test('where a scenario asks, what was said answers its question', async () => {
  const scenario = presetPlans().find(({ name }) => (say.preset(name)?.blanks.length ?? 0) > 1)?.name ?? ''
  const set = await life(SOLD)
  const vera = set.person()
  await vera.say(`/start p_${scenario}`)
  await vera.press(say.labels.presetStart)
  await speak(vera)
  expect(vera.text()).toContain('слово в слово')
  set.kie.nextChat(said('кофейня у моря'))
  await write(set, vera)
  await vera.press('Взять новое')
  expect((await draftOf(set, vera))?.preset?.answers).toEqual(['кофейня у моря'])
  expectClean(set)
})

test('with too little money the way to top up is shown, and back leads to the question', async () => {
  const { set, vera } = await asked({ ...SOLD, WELCOME_CREDIT: '30' })
  await speak(vera)
  await vera.press(WRITE)
  expect(vera.text()).toContain('Не хватает')
  await vera.press('Назад')
  expect(vera.text()).toContain('шаг 1')
  expect(chats(set)).toEqual([])
})

test('the button of an earlier recording is outdated: one recording is never paid for as another', async () => {
  const { set, vera } = await asked()
  await speak(vera)
  const first = vera.find(WRITE)
  await speak(vera, { bytes: ogg(3), seconds: 3 })
  const second = vera.find(WRITE)
  for (const offer of [first, second]) {
    const press = { data: offer?.button.callback_data ?? '', messageId: offer?.message.message_id ?? 0 }
    await post(set, tap(sender(vera), press))
    await set.settled()
  }
  const paid = () =>
    set.rows(
      sql`select id from generations where user_id = ${vera.id} and api = 'chat' and delivered_at is not null`,
    )
  await expect.poll(paid, { timeout: 10_000 }).toHaveLength(1)
  await set.settled()
  expect(await storiesOf(set, vera)).toEqual([CAPTURED])
  const [row] = await set.rows(sql`select input from generations where user_id = ${vera.id}`)
  expect(row?.input).toMatchObject({ voice: { fileId: (await draftOf(set, vera))?.voice?.fileId } })
  await expectSoundBooks(set)
})

test('a recording that is longer than its sender says is refused before anything is held', async () => {
  const { set, vera } = await asked()
  await speak(vera, { bytes: ogg(90), seconds: 5 })
  await vera.press(WRITE)
  expect(vera.fake.toasts.at(-1)).toEqual({ text: say.voiceTooLong(60), alert: true })
  expect(chats(set)).toEqual([])
  expect(await storiesOf(set, vera)).toEqual([])
  expectClean(set)
})
