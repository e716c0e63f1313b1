import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { textsOf } from '../../../content/index.js'
import { readLink } from '../../../lib/flow/deep-link.js'
import { pack } from '../../../lib/telegram/button-parts.js'
import { dropPreset, keepPreset, MOST_PRESETS, ownPresets, renamePreset } from '../../../lib/user/index.js'
import { type Actor, keyboardOf } from '../../support/actor.js'
import { type Stage, stage } from '../../support/stage.js'
import { post, sender, tap } from '../../support/updates.js'
import { enrich } from '../../support/walk.js'

const say = textsOf('ru')

/** Fills a form up to its confirm screen. */
async function fill(person: Actor): Promise<void> {
  await person.say('/start')
  await person.press('Текст → картинка')
  await person.press('Z-Image')
  await person.press(say.labels.begin)
  await person.say('рыжий кот на подоконнике')
  await person.press('Квадрат')
}

const idOf = async (set: Stage, person: Actor) =>
  String((await set.rows(sql`select id from presets where user_id = ${person.id}`))[0]?.id)

test('a filled form is kept under a title, found first among the ready ideas, and begun again', async () => {
  const set = await stage()
  const vera = set.person()
  await fill(vera)
  await vera.press(say.labels.keep)
  await vera.say('я'.repeat(60))
  expect(vera.text()).toContain('Нужно название')
  await vera.say('Мой кот')
  expect(vera.text()).toContain('Мой кот')
  expect(vera.text()).toContain('рыжий кот на подоконнике')
  set.redeploy({})
  await vera.say('/presets')
  expect(vera.buttons()[0]).toBe(say.labels.ownPresets)
  await vera.press(say.labels.ownPresets)
  await vera.press('Мой кот')
  await vera.press(say.labels.presetStart)
  expect(vera.text()).toContain('рыжий кот на подоконнике')
  await vera.press('Сгенерировать')
  expect(set.kie.tasks.at(-1)?.input).toEqual({ prompt: 'рыжий кот на подоконнике', aspect_ratio: '1:1' })
})

test('the proposed title is that of the model, or of the scenario it was begun from', async () => {
  const set = await stage()
  const vera = set.person()
  await fill(vera)
  await vera.press(say.labels.keep)
  await vera.press(say.labels.keepTitle('Z-Image'))
  expect(vera.text()).toContain('Z-Image')
  set.clock.advance(1_000)
  await vera.say('/start p_post-sticker')
  await vera.press(say.labels.example)
  await vera.press(say.labels.keep)
  await vera.press(say.labels.keepTitle('Стикер'))
  expect((await ownPresets(set.world.db, vera.id)).map(({ title }) => title)).toEqual(['Стикер', 'Z-Image'])
})

test('it is renamed and deleted by its owner alone', async () => {
  const set = await stage()
  const vera = set.person()
  await fill(vera)
  await vera.press(say.labels.keep)
  await vera.say('Кот')
  await vera.press(say.labels.presetRename)
  await vera.say('Рыжий кот')
  expect(vera.text()).toContain('Рыжий кот')
  const id = await idOf(set, vera)
  expect(await renamePreset(set.world.db, { userId: vera.id + 1, id, title: 'чужой' })).toBe(false)
  expect(await dropPreset(set.world.db, { userId: vera.id + 1, id })).toBe(false)
  await vera.press(say.labels.presetDrop)
  expect(vera.text()).toContain('Удалить «Рыжий кот»?')
  await vera.press(say.labels.presetDropSure)
  expect(await ownPresets(set.world.db, vera.id)).toEqual([])
  expect(await dropPreset(set.world.db, { userId: vera.id, id })).toBe(false)
  expect(await renamePreset(set.world.db, { userId: vera.id, id, title: 'поздно' })).toBe(false)
  await vera.say(`/start p_${pack(id)}`)
  expect(vera.text()).toContain('Мои идеи')
})

test('whoever has its link sees it and runs it on their own balance; files are not in it', async () => {
  const set = await stage()
  const vera = set.person()
  await vera.say('/start p_old-photo')
  await enrich(set, vera, 100_000)
  await vera.press(say.labels.example)
  await vera.upload('document', {
    bytes: Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'),
    mime: 'image/png',
    name: 'a.png',
  })
  await vera.press(say.labels.keep)
  await vera.press(say.labels.keepTitle('Спасти старое фото'))
  const [row] = await set.rows(sql`select id, values from presets where user_id = ${vera.id}`)
  expect(JSON.stringify(row?.values)).not.toContain('fileId')
  const link = keyboardOf(vera.screen()).find((one) => one.text === say.labels.copyLink)
  expect(JSON.stringify(link)).toContain(`start=p_${pack(String(row?.id))}`)

  const oleg = set.person({ name: 'Олег' })
  await oleg.say(`/start p_${pack(String(row?.id))}`)
  expect(oleg.text()).toContain('поделились')
  expect(oleg.buttons()).not.toContain(say.labels.presetDrop)
  await oleg.press(say.labels.presetStart)
  await oleg.upload('document', {
    bytes: Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'),
    mime: 'image/png',
    name: 'a.png',
  })
  await oleg.press('Сгенерировать')
  expect(oleg.text()).toContain('Не хватает')
  expect(set.kie.tasks).toEqual([])
})

test('keeping the same again changes nothing, and there is room for so many', async () => {
  const { world, person, rows, clock } = await stage()
  const vera = person()
  const one = (index: number) => ({
    id: `00000000-0000-4000-8000-${String(vera.id).padStart(10, '0')}${String(index).padStart(2, '0')}`,
    userId: vera.id,
    title: `Идея ${index}`,
    model: 'z-image',
    format: 'text-to-image',
    values: { prompt: 'кот \u0000' },
    at: clock.now(),
  })
  expect(await keepPreset(world.db, one(0))).toBe('kept')
  expect(await keepPreset(world.db, { ...one(0), title: 'другое' })).toBe('repeated')
  const rest = Array.from({ length: MOST_PRESETS + 3 }, (_, index) => one(index + 1))
  const outcomes = await Promise.all(rest.map((each) => keepPreset(world.db, each)))
  expect(outcomes.filter((outcome) => outcome === 'kept')).toHaveLength(MOST_PRESETS - 1)
  expect(outcomes.filter((outcome) => outcome === 'full')).toHaveLength(4)
  const [count] = await rows(sql`select count(*)::int as n from presets where user_id = ${vera.id}`)
  expect(count?.n).toBe(MOST_PRESETS)
})

test('however often the button of a title is pressed, one idea is kept; another title is another', async () => {
  const set = await stage()
  const vera = set.person()
  await fill(vera)
  await vera.press(say.labels.keep)
  const { message_id: messageId } = vera.screen()
  const press = keyboardOf(vera.screen()).find(({ text }) => text === say.labels.keepTitle('Z-Image'))
  const data = press?.callback_data ?? ''
  await Promise.all(Array.from({ length: 5 }, () => post(set, tap(sender(vera), { data, messageId }))))
  expect((await ownPresets(set.world.db, vera.id)).map(({ title }) => title)).toEqual(['Z-Image'])
  await vera.say('/start')
  await fill(vera)
  await vera.press(say.labels.keep)
  await vera.say('Мой кот')
  expect(await ownPresets(set.world.db, vera.id)).toHaveLength(2)
})

test('an idea of somebody banned is not there for anybody', async () => {
  const set = await stage()
  const [vera, oleg] = [set.person(), set.person({ name: 'Олег' })]
  await fill(vera)
  await vera.press(say.labels.keep)
  await vera.say('Кот')
  const link = `/start p_${pack(await idOf(set, vera))}`
  await oleg.say(link)
  expect(oleg.text()).toContain('поделились')
  await set.rows(sql`update users set blocked = true where id = ${vera.id} returning id`)
  await oleg.say(link)
  expect(oleg.text()).not.toContain('рыжий кот')
  expect(oleg.text()).toContain('Мои идеи')
})

test('while the database is away the word for it is said, and the form stays', async () => {
  const set = await stage()
  const vera = set.person()
  await fill(vera)
  const { NEON_FETCH_ENDPOINT: usual = '' } = set.env
  await vera.press(say.labels.keep)
  set.redeploy({ NEON_FETCH_ENDPOINT: 'http://127.0.0.1:1/sql' })
  await vera.say('Кот')
  expect(vera.text()).toContain(say.databaseAway.title)
  set.redeploy({ NEON_FETCH_ENDPOINT: usual })
  await vera.say('/presets')
  await vera.press(say.labels.ownPresets)
  expect(vera.text()).toContain('Здесь пусто')
})

test('a packed id that looks like a link with a friend stays whole', () => {
  const id = '00000000-0000-4000-8000-000000000001'
  expect(readLink(`p_${pack(id)}`)).toEqual({ target: { kind: 'own-preset', id }, author: null })
  expect(readLink('p_brand-logo-r_0123456789ab')).toEqual({
    target: { kind: 'preset', name: 'brand-logo' },
    author: '0123456789ab',
  })
})
