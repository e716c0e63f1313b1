import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buttonData } from '../../../lib/telegram/buttons.js'
import type { Actor } from '../../support/actor.js'
import { fileIdIn, MESSAGES } from '../../support/messages.js'
import { expectClean } from '../../support/path.js'
import { askedFor, draftOf } from '../../support/question.js'
import { SEED } from '../../support/seed.js'
import { type Stage, stage } from '../../support/stage.js'
import { message, post, sender, tap } from '../../support/updates.js'

interface Photo {
  id: string
  update: ReturnType<typeof message>
}

let albums = 0

/** The photos of one album as Telegram delivers them: neighbours by number, each an update of its own. */
function albumOf(person: Actor, count: number, caption?: string): Photo[] {
  albums += 1
  return Array.from({ length: count }, (_, index) => {
    const photo = MESSAGES.photo()
    const content = {
      ...photo,
      message_id: 5_000 + albums * 100 + index,
      media_group_id: `album-${albums}`,
      ...(index === 0 && caption !== undefined && { caption }),
    }
    return { id: fileIdIn(photo) ?? '', update: message(sender(person), content) }
  })
}

/** Delivers an update as Telegram does: again, until it is taken. What the last answer said. */
async function deliver(set: Stage, { update }: Photo): Promise<string> {
  for (let tries = 0; tries < 40; tries += 1) {
    const answer = await post(set, update)
    if (answer.status === 200) return answer.text()
    await new Promise((done) => setTimeout(done, 5))
  }
  throw new Error('the update was never taken')
}

function shuffled(photos: Photo[], seed: number): Photo[] {
  const [order] = fc.sample(fc.shuffledSubarray(photos, { minLength: photos.length }), { seed, numRuns: 1 })
  return order ?? photos
}

async function filesOf(set: Stage, person: Actor, field: string): Promise<string[]> {
  const value = (await draftOf(set, person))?.values[field]
  return Array.isArray(value)
    ? value.map((file) => ('fileId' in file ? file.fileId : 'url' in file ? file.url : file.task))
    : []
}

const PLENTY = { RATE_PER_USER: '100000/10s', RATE_GLOBAL: '100000/10s' }
const BANANA = { model: 'google/nano-banana-edit', format: 'image-to-image', answers: ['Закат'] } as const

describe(`an album (SEED=${SEED})`, () => {
  test('stands in the order of its messages, though its photos come at once', async () => {
    const set = await stage(PLENTY)
    for (let round = 0; round < 2; round += 1) {
      const { person } = await askedFor(set, BANANA)
      const photos = albumOf(person, 6)
      await Promise.all(shuffled(photos, SEED + round).map((photo) => deliver(set, photo)))
      expect(await filesOf(set, person, 'image_urls')).toEqual(photos.map(({ id }) => id))
    }
    expectClean(set)
  })

  test('that is too large keeps its first photos, and says that the others do not fit', async () => {
    const set = await stage(PLENTY)
    for (let round = 0; round < 4; round += 1) {
      const { person } = await askedFor(set, { ...BANANA, model: 'qwen3/image-to-image' })
      const photos = albumOf(person, 5)
      const answers: string[] = []
      for (const photo of shuffled(photos, SEED + round)) answers.push(await deliver(set, photo))
      expect(await filesOf(set, person, 'image_urls')).toEqual(photos.slice(0, 3).map(({ id }) => id))
      expect(answers.filter((answer) => answer.includes('«Картинки»: можно до 3 файлов')).length).toBe(2)
    }
    expectClean(set)
  })

  test('for two questions of one picture each gives its first photo to the first question', async () => {
    const set = await stage(PLENTY)
    const place = { model: 'pixverse-v6/transition', format: 'image-to-video', answers: ['Плавно'] } as const
    for (const order of [
      [0, 1],
      [1, 0],
    ]) {
      const { person } = await askedFor(set, place)
      const photos = albumOf(person, 2)
      for (const index of order)
        await deliver(set, photos[index] ?? { id: '', update: message({ id: 1 }, {}) })
      expect(await filesOf(set, person, 'first_frame_image_url')).toEqual([photos[0]?.id])
      expect(await filesOf(set, person, 'last_frame_image_url')).toEqual([photos[1]?.id])
    }
    expectClean(set)
  })

  test('whose end comes when its question was left already is complete all the same', async () => {
    const set = await stage(PLENTY)
    const { person } = await askedFor(set, BANANA)
    const photos = albumOf(person, 4)
    const [first, second, third, fourth] = photos
    if (!first || !second || !third || !fourth) throw new Error('four photos')
    await deliver(set, third)
    await deliver(set, first)
    const { id } = (await draftOf(set, person)) ?? { id: '' }
    await post(set, tap(sender(person), { data: buttonData({ go: 'skip', draft: id, step: 1 }) }))
    expect(await deliver(set, fourth)).toContain('Добавили в «Картинки»: 3 из 10')
    await deliver(set, second)
    expect(await filesOf(set, person, 'image_urls')).toEqual(photos.map(({ id }) => id))
    expect((await draftOf(set, person))?.step).toBe(2)
    expectClean(set)
  })

  test('with a caption answers the description and the pictures', async () => {
    const set = await stage(PLENTY)
    const { person } = await askedFor(set, { ...BANANA, answers: [] })
    const photos = albumOf(person, 3, 'Сделай закат')
    for (const photo of shuffled(photos, SEED)) await deliver(set, photo)
    expect((await draftOf(set, person))?.values.prompt).toBe('Сделай закат')
    expect(await filesOf(set, person, 'image_urls')).toEqual(photos.map(({ id }) => id))
    expectClean(set)
  })
})

describe('the caption of a file', () => {
  const captioned = (words: string) => ({ ...MESSAGES.photo(), caption: words })

  test('answers the question for words while the file answers its own, which then asks for more', async () => {
    const set = await stage()
    const { person } = await askedFor(set, { ...BANANA, answers: [] })
    await person.sendAny(captioned('Сделай закат'))
    expect(person.text()).toContain('Добавлено 1 из 10')
    expect((await draftOf(set, person))?.values).toMatchObject({ prompt: 'Сделай закат', image_urls: [{}] })
    expectClean(set)
  })

  test('is told when nobody asked for words', async () => {
    const set = await stage()
    const { person } = await askedFor(set, BANANA)
    await person.sendAny(captioned('Вот она'))
    expect(person.text()).toContain('Подпись здесь не пригодилась')
    expect((await draftOf(set, person))?.values).toMatchObject({ prompt: 'Закат', image_urls: [{}] })
    expectClean(set)
  })

  test('is kept though its file is refused, and the file though its caption is', async () => {
    const set = await stage()
    const first = await askedFor(set, { ...BANANA, answers: [] })
    const large = {
      document: { file_id: 'large', file_unique_id: 'l', file_size: 30_000_000, mime_type: 'image/png' },
    }
    await first.person.sendAny({ ...large, caption: 'Сделай закат' })
    expect(first.person.text()).toContain('«Картинки»: файл слишком большой')
    expect((await draftOf(set, first.person))?.values).toEqual({ prompt: 'Сделай закат' })

    const second = await askedFor(set, { ...BANANA, model: 'qwen/image-edit', answers: [] })
    await second.person.sendAny(captioned('к'.repeat(2_100)))
    expect(second.person.text()).toContain('«Описание»: получилось')
    expect((await draftOf(set, second.person))?.values).toMatchObject({ image_url: [{}] })
    expect((await draftOf(set, second.person))?.values).not.toHaveProperty('prompt')
    expectClean(set)
  })
})
