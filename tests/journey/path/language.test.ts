import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { MESSAGES } from '../../support/messages.js'
import { expectClean } from '../../support/path.js'
import { draftOf } from '../../support/question.js'
import { prefixOf } from '../../support/snapshot.js'
import { type Stage, stage } from '../../support/stage.js'

/** Redis has forgotten everything it knew of this deployment. */
async function wipeRedis(set: Stage): Promise<void> {
  const keys = await set.world.redis.client.keys(`${prefixOf(set)}*`)
  for (const key of keys) await set.world.redis.client.del(key)
}

const GUESSES = [
  ['ru', 'что сделаем?'],
  ['ru-RU', 'что сделаем?'],
  ['uk', 'что сделаем?'],
  ['', 'что сделаем?'],
  ['en', 'what shall we make?'],
  ['de', 'what shall we make?'],
  ['pt-br', 'what shall we make?'],
] as const

test('the first words are in the language Telegram speaks with the person, as far as there is one', async () => {
  const set = await stage()
  for (const [code, words] of GUESSES) {
    const person = set.person({ language: code })
    await person.say('/start')
    expect(person.text(), code).toContain(words)
  }
  expectClean(set)
})

test('a chosen language is stronger than the guess and comes back when Redis has forgotten it', async () => {
  const set = await stage()
  const vera = set.person({ language: 'ru' })
  await vera.say('/start')
  await vera.press('Настройки')
  await vera.press('English')
  expect(vera.fake.toasts.at(-1)?.text).toBe('Saved')
  expect(vera.text()).toContain('Settings')
  expect(vera.buttons().slice(0, 2)).toEqual(['Русский', '✓ English'])
  await vera.press('Home')
  expect(vera.text()).toContain('what shall we make?')
  expect(await set.rows(sql`select language from users where id = ${vera.id}`)).toEqual([{ language: 'en' }])

  await wipeRedis(set)
  await vera.say('/start')
  expect(vera.text()).toContain('what shall we make?')
  await vera.press('Balance')
  expect(vera.text()).toContain('Balance:')
  await set.settled()
  const kept = await set.world.redis.get(set.world.redis.keys.session(vera.id))
  expect(kept).toContain('"language":"en"')
  expectClean(set)
})

test('the language can be changed in the middle of a form: the draft stays, the next question is in the new one', async () => {
  const set = await stage()
  const vera = set.person({ language: 'ru' })
  await vera.say('/start')
  await vera.press('Фото → видео')
  await vera.press('Seedance Fast')
  await vera.press('Попробовать')
  await vera.say('Море на закате')
  await vera.sendAny(MESSAGES.photo())
  const before = await draftOf(set, vera)
  expect(Object.keys(before?.values ?? {})).toEqual(['prompt', 'image_url'])

  await vera.say('/language')
  await vera.press('English')
  expect(await draftOf(set, vera)).toEqual(before)

  await vera.say('720p') // An answer in words to the question that was open.
  const after = await draftOf(set, vera)
  expect(after?.id).toBe(before?.id)
  expect(after?.values).toMatchObject(before?.values ?? {})
  expect(vera.text()).toMatch(/step \d of \d|ready to start/)
  while (!vera.text().includes('ready to start')) await vera.press('Skip')
  expect(vera.text()).toContain('Море на закате')
  expect(vera.buttons().join()).toContain('Generate · ')
  expectClean(set)
})

test('a generation speaks as its person did when they pressed Generate', async () => {
  const set = await stage()
  const vera = set.person({ language: 'en' })
  await vera.say('/start')
  await vera.press('Text → picture')
  await vera.press('Z-Image')
  await vera.press('Try it')
  await vera.say('A ginger cat')
  await vera.press('Square')
  await vera.press('Generate')
  await vera.say('/language')
  await vera.press('Русский')
  await set.kie.finish(set.kie.tasks[0]?.taskId ?? '')
  await set.settled()
  const [result] = vera.results()
  expect(result?.caption).toContain('Z-Image: done')
  await vera.press('Again')
  expect(vera.text()).toContain('проверьте и запускайте')
  expectClean(set)
})
