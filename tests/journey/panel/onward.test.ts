import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { textsOf } from '../../../content/index.js'
import { parseValues } from '../../../lib/draft/index.js'
import { SAMPLES } from '../../support/files.js'
import { newestOf, pressOnPanel, toastOf } from '../../support/panel.js'
import { expectClean } from '../../support/path.js'
import { draftOf } from '../../support/question.js'
import { paying, rig, startPicture } from '../../support/rig.js'
import { type Stage, stage } from '../../support/stage.js'

const say = textsOf('ru')

async function made(set: Stage, count = 1) {
  const person = set.person()
  const task = await startPicture(set, person)
  const files = await Promise.all(
    Array.from({ length: count }, (_, index) => {
      const body = Buffer.concat([SAMPLES.png, Buffer.alloc(index)])
      return set.world.kie.upload({ body, name: 'cat.png', mime: 'image/png' })
    }),
  )
  await set.kie.finish(task, 'success', { files })
  await set.settled()
  return person
}

async function filesOf(set: Stage, id: string): Promise<unknown[]> {
  const [row] = await set.rows(sql`select files from generations where id = ${id}`)
  return Array.isArray(row?.files) ? row.files : []
}

test('one press gives the result to an upscaler, and KIE gets the very file', async () => {
  const set = await stage(paying())
  const person = await made(set)
  const [file] = await filesOf(set, await newestOf(set, person))
  await person.press(say.labels.way.upscale)
  expect(toastOf(person)).toBe(say.goesOn)
  await person.press('Сгенерировать')
  const [row] = await set.rows(
    sql`select model, format, input from generations where id = ${await newestOf(set, person)}`,
  )
  expect(row).toMatchObject({ format: 'image-upscale' })
  expect(Object.values(parseValues(row?.input)).flat()).toMatchObject([{ fileId: file, kind: 'image' }])
  const sent = Object.values(set.kie.tasks.at(-1)?.input ?? {}).flat()
  const address = sent.find((value) => String(value).startsWith('http'))
  expect((await fetch(String(address))).status).toBe(200)
  expectClean(set)
})

test('an animation asks for the words first and has the picture already', async () => {
  const set = await stage(paying())
  const person = await made(set)
  const [file] = await filesOf(set, await newestOf(set, person))
  await person.press(say.labels.way.animate)
  expect(person.text()).toContain('шаг 1')
  expect(Object.values((await draftOf(set, person))?.values ?? {}).flat()).toEqual(
    expect.arrayContaining([expect.objectContaining({ fileId: file })]),
  )
  await person.say('Кот моргает')
  expect(person.text()).not.toContain('Пришлите картинку')
  expectClean(set)
})

test('of several files one is chosen', async () => {
  const set = await stage(paying())
  const person = await made(set, 3)
  const [, second] = await filesOf(set, await newestOf(set, person))
  await person.press(say.labels.way.upscale)
  await person.press(say.labels.file(2))
  expect(Object.values((await draftOf(set, person))?.values ?? {}).flat()).toMatchObject([{ fileId: second }])
  expectClean(set)
})

test('a file that Telegram has no more goes on from where it was made, for a day', async () => {
  const set = await stage(paying())
  const person = await made(set)
  const id = await newestOf(set, person)
  await set.rows(sql`update generations set files = '["gone"]' where id = ${id}`)
  const action = { go: 'onward', generation: id, way: 'upscale', file: null } as const
  await pressOnPanel(set, person, action)
  expect(Object.values((await draftOf(set, person))?.values ?? {}).flat()).toMatchObject([
    { kind: 'image', url: expect.stringContaining('http') },
  ])
  set.clock.advance(25 * 3_600)
  await person.say('/start')
  expect(await pressOnPanel(set, person, action)).toBe(say.resultGone)
})

test('the words of a result can be read and copied, and the panel comes back', async () => {
  const set = await stage(paying())
  const person = await made(set)
  await person.press(say.labels.recipe)
  expect(person.text()).toContain('Рыжий кот на подоконнике')
  expect(person.text().match(/Квадрат/g)).toHaveLength(1)
  const copy = person.screen().reply_markup as { inline_keyboard: { copy_text?: { text: string } }[][] }
  expect(copy.inline_keyboard.flat().find((button) => button.copy_text)?.copy_text?.text).toBe(
    'Рыжий кот на подоконнике',
  )
  await person.press(say.labels.back)
  expect(person.buttons()).toContain(say.labels.way.animate)
  expectClean(set)
})

test('the panel of somebody else is nobody’s', async () => {
  const set = await stage(paying())
  const id = await newestOf(set, await made(set))
  const oleg = set.person({ name: 'Олег' })
  await oleg.say('/start')
  for (const go of ['panel', 'recipe', 'improve', 'variants', 'report'] as const) {
    expect(await pressOnPanel(set, oleg, { go, generation: id }), go).toBe(say.toast.outdated)
  }
  await pressOnPanel(set, oleg, { go: 'reason', generation: id, reason: 'wrong' })
  await pressOnPanel(set, oleg, { go: 'onward', generation: id, way: 'upscale', file: null })
  expect(oleg.text()).not.toContain('Z-Image')
  expect(await set.rows(sql`select 1 from reports where generation_id = ${id}`)).toEqual([])
})

test('without the database the panel stays and says so', async () => {
  const set = await rig(paying())
  const person = await made(set)
  const before = person.text()
  await set.gates.db.turn('closed')
  for (const label of [say.labels.recipe, say.labels.improve, say.labels.way.animate, say.labels.variants]) {
    await person.press(label)
    expect(toastOf(person), label).toBe(say.databaseAway.title)
    expect(person.text()).toBe(before)
  }
})
