import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { textsOf } from '../../../content/index.js'
import { keyboardOf } from '../../support/actor.js'
import { expectClean } from '../../support/path.js'
import { paying, quietStage, rig, startPicture, toConfirm } from '../../support/rig.js'
import { prefixOf } from '../../support/snapshot.js'
import { type Stage, stage } from '../../support/stage.js'

async function finishLast(set: Stage): Promise<void> {
  await set.kie.finish(set.kie.tasks.at(-1)?.taskId ?? '')
  await set.settled()
}

test('/privacy sends everything we hold as one file', async () => {
  const set = await stage(paying())
  const vera = set.person({ name: 'Вера Ивановна' })
  await startPicture(set, vera, 'Синий слон')
  await finishLast(set)
  await vera.say('/privacy')
  expect(vera.text()).toContain('Ваши данные')
  await vera.press('Скачать мои данные')
  const sent = set.telegram.calls.findLast((call) => call.method === 'sendDocument')
  expect(sent?.params).toMatchObject({ chat_id: String(vera.id) })
  const document = vera.screen().document
  expect(document?.file_name).toBe('my-data.json')
  const bytes = set.telegram.file(document?.file_id ?? '')?.bytes
  const held = JSON.parse(new TextDecoder().decode(bytes))
  expect(held.person).toMatchObject({ id: vera.id, name: 'Вера Ивановна' })
  expect(held.generations).toMatchObject([{ input: { prompt: 'Синий слон' }, state: 'succeeded' }])
  expect(held.money.map((one: { kind: string }) => one.kind)).toEqual(['capture', 'hold', 'credit'])
  expect(keyboardOf(vera.screen()).map((button) => button.text)).toEqual(['🏠 Домой'])
  expectClean(set)
})

test('/forget asks twice, refuses while something runs, then erases names, words, files and settings everywhere', async () => {
  const set = await quietStage(paying())
  const vera = set.person({ name: 'Вера Ивановна' })
  await startPicture(set, vera, 'Синий слон')
  await vera.say('/forget')
  await vera.press('Удалить мои данные')
  await vera.press('Да, удалить всё')
  expect(vera.text()).toContain('Сначала закончим начатое')
  expect(vera.buttons()).toContain('Отменить: Z-Image')
  await finishLast(set)

  await toConfirm(vera, 'Зелёный слон')
  await vera.say('/settings')
  await vera.press('Безопасный режим')
  await vera.say('/forget')
  expect(vera.text()).toContain('Останутся ваш ID в Telegram')
  await vera.press('Удалить мои данные')
  expect(vera.text()).toContain('Точно удалить?')
  await vera.press('Да, удалить всё')
  expect(vera.text()).toContain('Данные удалены')
  expect(vera.text()).toContain('вернётесь — деньги на месте')
  await set.settled()
  expect(
    await set.rows(sql`select name, username, language_code, language from users where id = ${vera.id}`),
  ).toEqual([{ name: null, username: null, language_code: null, language: null }])
  const runs = await set.rows(sql`select input, files, state from generations where user_id = ${vera.id}`)
  expect(runs).toEqual([{ input: {}, files: null, state: 'succeeded' }])
  expect(await set.rows(sql`select * from preferences where user_id = ${vera.id}`)).toEqual([])
  const { keys } = set.world.redis
  const kept = await set.world.redis.client.keys(`${prefixOf(set)}*${vera.id}*`)
  // Older confirm screens end by themselves within a day, as the screen says.
  expect(kept.filter((key) => !/:(claim|limit|confirm|seen):/.test(key))).toEqual([])
  expect(await set.world.redis.get(keys.seen(vera.id))).toBe('forgotten')
  expect(await set.world.redis.get(keys.session(vera.id))).toBeNull()

  await vera.say('/start') // And back again, greeted as at the beginning.
  expect(vera.text()).toContain('что хотите сделать?')
  await vera.say('/balance')
  expect(vera.text()).toContain('Баланс:')
  expectClean(set)
})

test('a result that comes after /forget is not sent and not kept; a link to an erased one says that it is gone', async () => {
  const set = await stage(paying())
  const [vera, oleg] = [set.person({ language: 'ru' }), set.person({ name: 'Олег', language: 'ru' })]
  await startPicture(set, vera, 'Синий слон')
  await finishLast(set)
  await vera.press('Поделиться')
  const payload = /\?start=(\S+)/.exec(vera.text())?.[1] ?? ''
  const late = await startPicture(set, vera, 'Зелёный слон')
  await vera.press('Отменить')
  await vera.say('/forget')
  await vera.press('Удалить мои данные')
  await vera.press('Да, удалить всё')
  expect(vera.text()).toContain('Данные удалены')
  const seen = vera.results().length
  await set.kie.finish(late)
  await set.settled()
  set.clock.advance(3_600)
  await set.cron()
  await set.settled()
  expect(vera.results()).toHaveLength(seen)
  const runs = await set.rows(sql`select input, files, task_id, message_id, result->'files' as kept
    from generations where user_id = ${vera.id} order by result is null`)
  const erased = { input: {}, files: null, task_id: null, message_id: null }
  expect(runs).toEqual([
    { ...erased, kept: [] },
    { ...erased, kept: null },
  ])
  await oleg.say(`/start ${payload}`)
  expect(oleg.results()).toEqual([])
  expect(oleg.text()).not.toContain('Синий слон')
  expect(oleg.text()).toContain(textsOf('ru').sharedGone)
  await vera.say('/history')
  expect(vera.text()).not.toContain('Z-Image')
  expectClean(set)
})

test('after everything is erased a button of before stores nothing and says so, a message begins anew', async () => {
  const set = await quietStage(paying())
  const vera = set.person({ name: 'Вера Ивановна' })
  await toConfirm(vera, 'Зелёный слон')
  const old = vera.screen()
  await vera.say('/forget')
  await vera.press('Удалить мои данные')
  await vera.press('Да, удалить всё')
  await set.settled()
  const nobody = [{ name: null, username: null, language_code: null, language: null }]
  const stored = () =>
    set.rows(sql`select name, username, language_code, language from users where id = ${vera.id}`)
  for (const button of keyboardOf(old)) {
    await vera.fake.press(old.message_id, button.callback_data ?? button.text)
    await set.telegram.settled()
    expect(vera.fake.toasts.at(-1), button.text).toMatchObject({ alert: true })
    expect(vera.fake.toasts.at(-1)?.text).toContain('Ваши данные удалены')
  }
  await set.settled()
  expect(await stored()).toEqual(nobody)
  expect(set.kie.tasks).toEqual([])
  expect(await set.world.redis.get(set.world.redis.keys.session(vera.id))).toBeNull()

  // Even when nothing remembers the erasure any more, a press tells no name.
  await set.world.redis.remove(set.world.redis.keys.seen(vera.id))
  await vera.press('Домой')
  await vera.press('Баланс')
  expect(vera.text()).toContain('Баланс')
  expect(await stored()).toEqual(nobody)

  await set.world.redis.set(set.world.redis.keys.seen(vera.id), 'forgotten', 60)
  await vera.say('Рыжий кот')
  await set.settled()
  expect(await stored()).toMatchObject([{ name: 'Вера Ивановна' }])
  await vera.press('Домой')
  expect(vera.text()).toContain('Вера, что сделаем?')
  expectClean(set)
})

test('while the database is away nothing is said to be erased or complete', async () => {
  const set = await rig()
  const vera = set.person()
  await vera.say('/privacy')
  await set.gates.db.turn('closed')
  await vera.press('Скачать мои данные')
  expect(vera.text()).toContain('База данных временно недоступна')
  await set.gates.db.turn('open')
  set.pastBreakers()
  await vera.say('/forget')
  await vera.press('Удалить мои данные')
  await set.gates.db.turn('closed')
  await vera.press('Да, удалить всё')
  expect(vera.text()).toContain('База данных временно недоступна')
})

test('/cancel ends a form and an open question, and names what runs with its cancel buttons', async () => {
  const set = await stage(paying())
  const vera = set.person({ language: 'ru' })
  await vera.say('/cancel')
  expect(vera.text()).toContain('Отменять нечего')
  await startPicture(set, vera, 'Синий слон')
  await vera.say('/start')
  await vera.press('Текст → картинка')
  await vera.press('Z-Image')
  await vera.press('Попробовать')
  await vera.say('/cancel')
  expect(vera.text()).toContain('Остановились')
  expect(vera.text()).toContain('В работе 1 запуск')
  expect(await set.world.redis.get(set.world.redis.keys.draft(vera.id))).toBeNull()
  await vera.say('это уже не ответ на вопрос формы')
  expect(vera.text()).not.toContain('шаг')
  await vera.say('/find')
  await vera.say('/cancel')
  expect(vera.text()).toContain('Остановились')
  await vera.press('Отменить: Z-Image')
  expect(vera.text()).toContain('отменено')
  await vera.say('/cancel')
  expect(vera.text()).toContain('Отменять нечего')
  expectClean(set)
})

test('/support names the contact of the operator, or says honestly that there is none', async () => {
  const named = await stage({ SUPPORT_CONTACT: '@helpful_people' })
  const vera = named.person()
  await vera.say('/support')
  expect(vera.text()).toContain('@helpful_people')
  const [write] = keyboardOf(vera.screen())
  expect(write).toMatchObject({ text: 'Написать в поддержку', url: 'https://t.me/helpful_people' })
  const silent = await stage()
  const boris = silent.person({ language: 'en' })
  await boris.say('/support')
  expect(boris.text()).toContain('no address to write to')
  expect(boris.text()).toContain('/paysupport')
})
