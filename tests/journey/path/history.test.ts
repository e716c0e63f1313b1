import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { DAY_SECONDS } from '../../../lib/kernel/index.js'
import { buttonData } from '../../../lib/telegram/buttons.js'
import { type Actor, keyboardOf } from '../../support/actor.js'
import { SAMPLES } from '../../support/files.js'
import { expectClean } from '../../support/path.js'
import { startPicture } from '../../support/rig.js'
import { type Stage, stage } from '../../support/stage.js'
import { post, sender, tap } from '../../support/updates.js'

const PAID = { FREE_MODELS: 'none', WELCOME_CREDIT: '10000', RATE_PER_USER: '100000/10s' }

/** Lets a person make a picture of these words, in so many files, and waits for it. */
async function make(
  set: Stage,
  person: Actor,
  made: { prompt?: string; files?: number } = {},
): Promise<void> {
  const { prompt = 'Рыжий кот на подоконнике', files = 1 } = made
  const task = await startPicture(set, person, prompt)
  const addresses = await Promise.all(
    Array.from({ length: files }, (_, index) => {
      const body = Buffer.concat([SAMPLES.png, Buffer.alloc(index)])
      return set.world.kie.upload({ body, name: 'cat.png', mime: 'image/png' })
    }),
  )
  await set.kie.finish(task, 'success', { files: addresses })
  await set.settled()
  set.clock.advance(60)
}

async function fail(set: Stage, person: Actor, prompt: string): Promise<void> {
  await set.kie.finish(await startPicture(set, person, prompt), 'fail')
  await set.settled()
  set.clock.advance(60)
}

async function openPaid(): Promise<{ set: Stage; vera: Actor }> {
  const set = await stage(PAID)
  return { set, vera: set.person() }
}

/** What was sent again: the pictures behind the first `before` ones. */
function again(person: Actor, before: number) {
  return person.results().slice(before)
}

async function fileIds(set: Stage, person: Actor): Promise<string[]> {
  const rows = await set.rows(
    sql`select files from generations where user_id = ${person.id} and files is not null order by accepted_at`,
  )
  return rows.flatMap(({ files }) => (Array.isArray(files) ? files.map(String) : []))
}

/** The links of all results are dead, as they are after KIE's fourteen days. */
async function linksDie(set: Stage, person: Actor): Promise<void> {
  set.clock.advance(15 * DAY_SECONDS)
  await set.rows(sql`update generations set result = '{"files": ["http://127.0.0.1:1/gone.png"]}'
    where user_id = ${person.id} and result is not null returning id`)
}

function idOf(picture: ReturnType<Actor['results']>[number] | undefined): string | undefined {
  return picture?.photo?.at(-1)?.file_id ?? picture?.document?.file_id
}

/** What stands on the screen, with every space a plain one. */
function plain(person: Actor): string {
  return person.text().replaceAll(/\s/g, ' ')
}

function spoken(person: Actor): string {
  return person.fake.toasts.at(-1)?.text ?? ''
}

describe('the history', () => {
  test('holds every generation with its model, its words, its day and its price', async () => {
    const { set, vera } = await openPaid()
    await make(set, vera)
    await vera.say('/menu')
    await vera.press('История')
    expect(plain(vera)).toContain('Z-Image, 24 ноября, 0,63 ₽: Рыжий кот на подоконнике')
    expect(vera.text()).toContain('1 запуск')
    expect(vera.buttons()[0]).toBe('🖼 Рыжий кот на подоконнике')
    await vera.press('🖼 Рыжий кот')
    expect(plain(vera)).toContain('Цена: 0,63 ₽')
    expect(vera.text()).toContain('Форма кадра: Квадрат')
    expect(vera.text()).toContain('Рыжий кот на подоконнике')
    const copy = keyboardOf(vera.screen()).find((one) => 'copy_text' in one)
    expect(copy).toMatchObject({ copy_text: { text: 'Рыжий кот на подоконнике' } })
    await vera.press('Назад')
    expect(vera.text()).toContain('История')
    expectClean(set)
  })

  test('of somebody new says where to begin, and is a command, too', async () => {
    const { set, vera } = await openPaid()
    await vera.say('/history')
    expect(vera.text()).toContain('Здесь появится всё, что вы сделаете')
    expect(vera.buttons()).not.toContain('🖼 Альбомом')
    expectClean(set)
  })

  test('is turned page by page, newest first', async () => {
    const { set, vera } = await openPaid()
    for (let number = 1; number <= 6; number += 1) await make(set, vera, { prompt: `Кот номер ${number}` })
    await vera.say('/history')
    expect(vera.buttons().slice(0, 4)).toEqual([6, 5, 4, 3].map((number) => `🖼 Кот номер ${number}`))
    expect(vera.text()).toContain('6 запусков · страница 1 из 2')
    await vera.press('›')
    expect(vera.buttons().slice(0, 2)).toEqual(['🖼 Кот номер 2', '🖼 Кот номер 1'])
    await vera.press('Кот номер 1')
    await vera.press('Назад')
    expect(vera.text()).toContain('страница 2 из 2')
    expectClean(set)
  })

  test('keeps apart what did not come out: why, and that nothing was taken', async () => {
    const { set, vera } = await openPaid()
    await make(set, vera, { prompt: 'Удачный кот' })
    await fail(set, vera, 'Неудачный кот')
    await vera.say('/history')
    expect(vera.text()).not.toContain('Неудачный')
    await vera.press('Неудачи')
    expect(vera.text()).toContain('ничего не списано: Неудачный кот')
    await vera.press('✕ Неудачный кот')
    expect(plain(vera)).toContain('Вернули на баланс 0,63 ₽')
    expect(vera.buttons()).not.toContain('📤 Прислать ещё раз')
    await vera.press('Ещё раз')
    expect(vera.buttons()[0]).toContain('Сгенерировать')
    expect(vera.text()).toContain('Неудачный кот')
    expectClean(set)
  })

  test('is narrowed by what was made, and shows what still runs', async () => {
    const { set, vera } = await openPaid()
    await make(set, vera)
    await startPicture(set, vera, 'Ещё один кот')
    await vera.say('/history')
    expect(vera.buttons()[0]).toBe('⏳ Ещё один кот')
    await vera.press('Видео')
    expect(vera.text()).toContain('Видео пока не было')
    await vera.press('Картинки')
    expect(vera.buttons()).toContain('🖼 Рыжий кот на подоконнике')
    await vera.press('⏳ Ещё один кот')
    expect(vera.text()).toContain('Ещё делается')
    await vera.press('Обновить')
    expect(vera.text()).toContain('Обычно'.toLowerCase())
    expectClean(set)
  })
})

describe('a search in the history', () => {
  test('finds words of the prompt and names of models, and turns its pages', async () => {
    const { set, vera } = await openPaid()
    await make(set, vera, { prompt: 'Рыжий кот' })
    for (let number = 1; number <= 5; number += 1) await make(set, vera, { prompt: `Пёс ${number}` })
    await vera.say('/history')
    await vera.press('🔎 Поиск')
    await vera.say('кот рыж')
    expect(vera.text()).toContain('История: «кот рыж»')
    expect(vera.buttons()[0]).toBe('🖼 Рыжий кот')
    await vera.press('🔎 Поиск')
    await vera.say('z-image пёс')
    expect(vera.text()).toContain('5 запусков · страница 1 из 2')
    await vera.press('›')
    expect(vera.buttons()[0]).toBe('🖼 Пёс 1')
    await vera.press('🔎 Поиск')
    await vera.say('100%_нет')
    expect(vera.text()).toContain('Ничего не нашлось')
    expectClean(set)
  })

  test('that nobody remembers any more shows everything', async () => {
    const { set, vera } = await openPaid()
    for (let number = 1; number <= 5; number += 1) await make(set, vera, { prompt: `Пёс ${number}` })
    await vera.say('/history')
    await vera.press('🔎 Поиск')
    await vera.say('пёс')
    await set.world.redis.remove(set.world.redis.keys.session(vera.id))
    await vera.press('›')
    expect(vera.text()).toContain('5 запусков')
    expectClean(set)
  })

  test('that is left by another press does not take the next words', async () => {
    const { set, vera } = await openPaid()
    await vera.say('/history')
    await vera.press('🔎 Поиск')
    await vera.press('Назад')
    await vera.say('совсем другое')
    expect(vera.text()).not.toContain('История')
    expectClean(set)
  })
})

describe('a result', () => {
  test('is sent again free of charge, also when its link died long ago', async () => {
    const { set, vera } = await openPaid()
    await make(set, vera)
    await linksDie(set, vera)
    const [had, asked] = [vera.results().length, set.kie.calls.length]
    await vera.say('/history')
    await vera.press('🖼 Рыжий кот')
    await vera.press('Прислать ещё раз')
    const [picture] = again(vera, had)
    expect([idOf(picture)]).toEqual(await fileIds(set, vera))
    expect(spoken(vera)).toBe('Отправлено ещё раз, бесплатно')
    expect(set.kie.calls).toHaveLength(asked)
    const moves = await set.rows(sql`select kind from transfers where user_id = ${vera.id} order by id`)
    expect(moves.map((row) => row.kind)).toEqual(['credit', 'hold', 'capture'])
    await vera.press('Подробнее')
    expect(plain(vera)).toContain('Цена: 0,63 ₽')
    expectClean(set)
  })

  test('of several files comes as an album, with what can be done below it', async () => {
    const { set, vera } = await openPaid()
    await make(set, vera, { files: 3 })
    await linksDie(set, vera)
    const had = vera.results().length
    await vera.say('/history')
    await vera.press('🖼 Рыжий кот')
    expect(vera.text()).toContain('Внутри 3 файла')
    await vera.press('Прислать ещё раз')
    const sent = again(vera, had)
    expect(sent.map(idOf)).toEqual(await fileIds(set, vera))
    expect(new Set(sent.map((one) => one.media_group_id)).size).toBe(1)
    expect(vera.buttons()).toEqual(['🔁 Ещё раз', 'Подробнее', '📁 В проект', '🏠 Домой'])
    expectClean(set)
  })

  test('that Telegram keeps as a document is found as one', async () => {
    const { set, vera } = await openPaid()
    await make(set, vera)
    await vera.upload('document', { bytes: SAMPLES.png, mime: 'image/png', name: 'cat.png' })
    const kept = vera.fake.messages().findLast((one) => one.document)?.document?.file_id ?? ''
    await set.rows(
      sql`update generations set files = ${JSON.stringify([kept])}::jsonb where user_id = ${vera.id} returning id`,
    )
    await vera.say('/history')
    await vera.press('🖼 Рыжий кот')
    await vera.press('Прислать ещё раз')
    expect(vera.results().at(-1)?.document?.file_id).toBe(kept)
  })

  test('that Telegram does not know any more comes as a link while that lives, then an honest word', async () => {
    const { set, vera } = await openPaid()
    await make(set, vera)
    await set.rows(sql`update generations set files = '["gone"]' where user_id = ${vera.id} returning id`)
    await vera.say('/history')
    await vera.press('🖼 Рыжий кот')
    await vera.press('Прислать ещё раз')
    expect(vera.buttons()).toContain('Открыть файл')
    await linksDie(set, vera)
    await vera.say('/history')
    await vera.press('🖼 Рыжий кот')
    await vera.press('Прислать ещё раз')
    expect(spoken(vera)).toContain('Этого файла больше нет')
  })

  test('comes as a file while the original lives, and later a word says why not', async () => {
    const { set, vera } = await openPaid()
    await make(set, vera)
    await vera.say('/history')
    await vera.press('🖼 Рыжий кот')
    await vera.press('Файлом')
    expect(spoken(vera)).toContain('Готовлю файл')
    await expect
      .poll(() => vera.results().at(-1)?.document, { timeout: 10_000 })
      .toMatchObject({ file_size: SAMPLES.png.byteLength })
    await linksDie(set, vera)
    await vera.say('/history')
    await vera.press('🖼 Рыжий кот')
    const had = vera.results().length
    await vera.press('Файлом')
    await set.settled()
    expect(spoken(vera)).toContain('около двух недель')
    expect(again(vera, had)).toEqual([])
    expectClean(set)
  })

  test('is nobody else’s: not to be read, not to be sent', async () => {
    const { set, vera } = await openPaid()
    await make(set, vera)
    const [row] = await set.rows(sql`select id from generations where user_id = ${vera.id}`)
    const work = String(row?.id)
    const oleg = set.person()
    await oleg.say('/history')
    const messageId = oleg.screen().message_id
    for (const action of [
      { go: 'resend', work },
      { go: 'original', work },
      { go: 'work', work, past: 'a', page: 0 },
    ] as const) {
      const answer = await post(set, tap(sender(oleg), { data: buttonData(action), messageId }))
      expect(await answer.text()).toContain('Такой записи больше нет')
    }
    expect(oleg.results()).toEqual([])
  })
})

describe('the gallery', () => {
  test('shows ten results at a press as albums, and goes on where it was', async () => {
    const { set, vera } = await openPaid()
    for (let number = 1; number <= 12; number += 1) await make(set, vera, { prompt: `Кот ${number}` })
    const had = vera.results().length
    await vera.say('/history')
    await vera.press('Альбомом')
    const newest = (await fileIds(set, vera)).toReversed()
    expect(again(vera, had).map(idOf)).toEqual(newest.slice(0, 10))
    expect(vera.text()).toContain('Запуски 1–10 из 12')
    await vera.press('Показать ещё')
    expect(again(vera, had).map(idOf)).toEqual(newest)
    expect(vera.text()).toContain('Запуски 11–12 из 12')
    expect(vera.buttons()).toEqual(['‹ Назад', '🏠 Домой'])
    await vera.press('Назад')
    expect(vera.text()).toContain('страница 3 из 3')
    expectClean(set)
  })

  test('leaves out what Telegram does not have, and says so', async () => {
    const { set, vera } = await openPaid()
    await make(set, vera, { prompt: 'Первый' })
    await set.rows(sql`update generations set files = '["gone"]' where user_id = ${vera.id} returning id`)
    await make(set, vera, { prompt: 'Второй' })
    await make(set, vera, { prompt: 'Третий' })
    const had = vera.results().length
    await vera.say('/history')
    await vera.press('Альбомом')
    expect(again(vera, had)).toHaveLength(2)
    expect(vera.text()).toContain('1 запуск без файла в Telegram')
  })
})
