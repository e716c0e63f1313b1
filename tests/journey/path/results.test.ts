import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { catalog } from '../../../lib/catalog/index.js'
import { ask, readGeneration } from '../../../lib/generation/index.js'
import { buttonData } from '../../../lib/telegram/buttons.js'
import type { Actor } from '../../support/actor.js'
import { SAMPLES } from '../../support/files.js'
import { mp4 } from '../../support/media-files.js'
import { MESSAGES } from '../../support/messages.js'
import { expectClean } from '../../support/path.js'
import { askedFor, draftOf } from '../../support/question.js'
import { rig } from '../../support/rig.js'
import { type Stage, stage } from '../../support/stage.js'
import { post, sender, tap } from '../../support/updates.js'
import { enrich, openForm } from '../../support/walk.js'

const PICTURE = { model: 'z-image', format: 'text-to-image', answers: ['Кот'] } as const
const EDIT = { model: 'google/nano-banana-edit', format: 'image-to-image', answers: ['Закат'] } as const

/** Lets a person make a picture, in so many files. */
async function made(set: Stage, count = 1): Promise<Actor> {
  const { person } = await askedFor(set, PICTURE)
  await person.press('Пропустить')
  await person.press('Сгенерировать')
  const files = await Promise.all(
    Array.from({ length: count }, (_, index) => {
      const body = Buffer.concat([SAMPLES.png, Buffer.alloc(index)])
      return set.world.kie.upload({ body, name: 'cat.png', mime: 'image/png' })
    }),
  )
  await set.kie.finish(set.kie.tasks.at(-1)?.taskId ?? '', 'success', { files })
  await set.settled()
  return person
}

/** Brings somebody who has been here to the picture question of another model. */
async function toEdit(person: Actor): Promise<void> {
  await person.say('/start')
  await person.press('Фото → картинка')
  while (!person.find('Nano Banana Edit')) await person.press('›')
  await person.press('Nano Banana Edit')
  await person.press('Попробовать')
  await person.say('Закат')
}

/** Telegram's ids of the files that a person's generation left. */
async function filesOf(set: Stage, person: Actor): Promise<unknown[]> {
  const [row] = await set.rows(sql`select files from generations where user_id = ${person.id}`)
  return Array.isArray(row?.files) ? row.files : []
}

/** The first picture that KIE was asked with last. */
async function sentPicture(set: Stage): Promise<Response & { address: string }> {
  const list = set.kie.tasks.at(-1)?.input.image_urls
  const address = String(Array.isArray(list) ? list[0] : '')
  return Object.assign(await fetch(address), { address })
}

function namesOf(person: Actor): string[] {
  return person.buttons().filter((text) => text.startsWith('Z-Image · '))
}

describe('a result of an earlier generation', () => {
  test('is a file one can give by a button, and KIE gets it', async () => {
    const set = await stage()
    const person = await made(set)
    await enrich(set, person, 10_000)
    await toEdit(person)
    await person.press('Из моих результатов')
    expect(namesOf(person)).toEqual([expect.stringMatching(/^Z-Image · \d+ [а-я]+$/)])
    await person.press('Z-Image · ')
    expect(person.text()).toContain('Добавлено 1 из 10')
    const [file] = await filesOf(set, person)
    expect((await draftOf(set, person))?.values.image_urls).toMatchObject([{ fileId: file, kind: 'image' }])

    await person.press('Дальше')
    while (person.buttons().includes('Пропустить')) await person.press('Пропустить')
    await person.press('Сгенерировать')
    const fetched = await sentPicture(set)
    expect(fetched.status).toBe(200)
    expect((await fetched.arrayBuffer()).byteLength).toBe(SAMPLES.png.byteLength)
    expectClean(set)
  })

  test('of several files can be any of them', async () => {
    const set = await stage()
    const person = await made(set, 3)
    await toEdit(person)
    await person.press('Из моих результатов')
    expect(namesOf(person).map((text) => text.split(' · ').at(-1))).toEqual(['1 из 3', '2 из 3', '3 из 3'])
    await person.press('2 из 3')
    const [, second] = await filesOf(set, person)
    expect((await draftOf(set, person))?.values.image_urls).toMatchObject([{ fileId: second }])
    expectClean(set)
  })

  test('is not offered where another kind of file is needed, nor to anybody else', async () => {
    const set = await stage()
    const person = await made(set)
    const clip = catalog.card('wan/2-7-videoedit')
    if (!clip) throw new Error('the model is gone')
    await openForm(person, { card: clip, format: 'video-editing', language: 'ru' })
    await person.say('Мультфильм')
    await person.press('Из моих результатов')
    expect(person.text()).toContain('Подходящих результатов пока нет')
    const stranger = (await askedFor(set, EDIT)).person
    await stranger.press('Из моих результатов')
    expect(stranger.text()).toContain('Подходящих результатов пока нет')
    await stranger.press('Назад')
    expect(stranger.text()).toContain('Пришлите картинку')

    const [row] = await set.rows(sql`select id from generations where user_id = ${person.id}`)
    const draft = (await draftOf(set, stranger))?.id ?? ''
    const data = buttonData({ go: 'take', draft, generation: String(row?.id), file: 0 })
    const answer = await post(set, tap(sender(stranger), { data, messageId: stranger.screen().message_id }))
    expect(await answer.text()).toContain('Этот файл не подходит')
    expect((await draftOf(set, stranger))?.values).not.toHaveProperty('image_urls')
    expectClean(set)
  })

  test('does not answer a question of another kind that was opened after its list', async () => {
    const set = await stage()
    const person = await made(set)
    const clip = catalog.card('wan/2-7-videoedit')
    if (!clip) throw new Error('the model is gone')
    await openForm(person, { card: clip, format: 'video-editing', language: 'ru' })
    await person.say('Мультфильм')
    const [row] = await set.rows(sql`select id from generations where user_id = ${person.id}`)
    const draft = (await draftOf(set, person))?.id ?? ''
    const data = buttonData({ go: 'take', draft, generation: String(row?.id), file: 0 })
    const answer = await post(set, tap(sender(person), { data, messageId: person.screen().message_id }))
    expect(await answer.text()).toContain('Этот файл не подходит')
    expect((await draftOf(set, person))?.values).not.toHaveProperty('video_url')
    expectClean(set)
  })

  test('that Telegram has no more is refused, and so is one too large for the model', async () => {
    const set = await stage()
    const person = await made(set)
    await toEdit(person)
    await person.press('Из моих результатов')
    await set.rows(sql`update generations set files = '["gone"]' where user_id = ${person.id} returning id`)
    await person.press('Z-Image · ')
    expect(person.fake.toasts.at(-1)?.text).toContain('Этот файл не подходит')
    expect((await draftOf(set, person))?.values).not.toHaveProperty('image_urls')

    const bytes = Buffer.concat([SAMPLES.png, Buffer.alloc(11_000_000)])
    await person.upload('document', { bytes, mime: 'image/png', name: 'large.png' })
    const sent = person.fake.messages().findLast((one) => one.document)
    const file = JSON.stringify([sent?.document?.file_id])
    await set.rows(
      sql`update generations set files = ${file}::jsonb where user_id = ${person.id} returning id`,
    )
    await person.press('Из моих результатов')
    await person.press('Z-Image · ')
    expect(person.text()).toContain('«Картинки»: файл слишком большой, можно до 10 МБ')
    expect((await draftOf(set, person))?.values).not.toHaveProperty('image_urls')
  })

  test('can be a file among the settings, too', async () => {
    const set = await stage()
    const person = await made(set)
    await person.say('/start')
    const card = catalog.card('kling/v2-1-pro')
    if (!card) throw new Error('the model is gone')
    await openForm(person, { card, format: 'image-to-video', language: 'ru' })
    await person.press('Параметры')
    await person.press('Последний кадр')
    await person.press('Из моих результатов')
    await person.press('Z-Image · ')
    expect(person.text()).toContain('Сейчас: картинка × 1')
    await person.press('Назад')
    expect(person.buttons()).toContain('Последний кадр: картинка × 1')
    expectClean(set)
  })

  test('cannot be read while the database is away, and the question says so and waits', async () => {
    const set = await rig()
    const person = await made(set)
    await toEdit(person)
    const before = await draftOf(set, person)
    await set.gates.db.turn('closed')
    await person.press('Из моих результатов')
    expect(person.text()).toContain('Ваши результаты сейчас не прочитать')
    await person.press('Назад')
    expect(person.text()).toContain('Пришлите картинку')
    expect(await draftOf(set, person)).toEqual(before)
    await person.sendAny(MESSAGES.photo())
    expect(person.text()).toContain('Добавлено 1 из 10')
  })
})

test('where KIE cannot reach us, a file is copied to KIE instead', async () => {
  const set = await stage()
  const { person } = await askedFor(set, { ...EDIT })
  await enrich(set, person, 10_000)
  await person.upload('photo', { bytes: SAMPLES.png })
  await person.press('Дальше')
  while (person.buttons().includes('Пропустить')) await person.press('Пропустить')
  await person.press('Сгенерировать')
  const [row] = await set.rows(sql`select id from generations where user_id = ${person.id}`)
  const generation = await readGeneration(set.world.db, { generationId: String(row?.id), userId: person.id })
  if (!generation) throw new Error('nothing was generated')
  const hidden = { ...set.world, config: { ...set.world.config, publicUrlReachable: false } }
  expect((await ask(hidden, generation)).kind).toBe('accepted')
  const copied = await sentPicture(set)
  expect(copied.address).not.toContain('/api/media/')
  expect((await copied.arrayBuffer()).byteLength).toBe(SAMPLES.png.byteLength)
  expectClean(set)
})

test('a film of one’s own is priced by its length where the length makes the price', async () => {
  const set = await stage({ FREE_MODELS: 'none' })
  const film = {
    model: 'grok-imagine/text-to-video',
    format: 'text-to-video',
    answers: ['Кот бежит'],
  } as const
  const { person } = await askedFor(set, film)
  await enrich(set, person, 1_000_000)
  while (!person.find('Сгенерировать')) await person.press('Пропустить')
  await person.press('Сгенерировать')
  const file = await set.world.kie.upload({ body: mp4({ seconds: 7 }), name: 'cat.mp4', mime: 'video/mp4' })
  await set.kie.finish(set.kie.tasks.at(-1)?.taskId ?? '', 'success', { files: [file] })
  await set.settled()
  const card = catalog.card('topaz/video-upscale')
  const [format] = card ? catalog.formatsOf(card) : []
  if (!card || !format) throw new Error('there is no such model')
  await openForm(person, { card, format, language: 'ru' })
  await person.press('Из моих результатов')
  const before = set.telegram.calls.length
  await person.press('Grok Imagine Video · ')
  expect((await draftOf(set, person))?.values.video_url).toMatchObject([{ seconds: 7, measured: true }])
  const asked = set.telegram.calls.slice(before).filter(({ method }) => method === 'getFile')
  expect(asked, 'Telegram is asked once where the file lies').toHaveLength(1)
  await person.pressExactly('В 2 раза')
  // 8 credits a second for seven seconds, 0.005 USD each, 78 for one, times two.
  expect(person.buttons()[0]).toMatch(/43,68\s₽/)
  expectClean(set)
})
