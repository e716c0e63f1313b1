import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { textsOf } from '../../../content/index.js'
import type { FakeGroup, Message } from '../../../dev/telegram/index.js'
import { setPreference } from '../../../lib/user/index.js'
import { type Actor, keyboardOf } from '../../support/actor.js'
import { SAMPLES } from '../../support/files.js'
import { errors, paying, requests, startPicture } from '../../support/rig.js'
import { type Stage, stage } from '../../support/stage.js'

const say = textsOf('ru')
const BOT = '@atelier_local_bot'

/** A group and what Vera does in it. */
async function gathering(env: Record<string, string> = {}) {
  const set = await stage(env)
  const group = set.telegram.group()
  const [vera, oleg] = [set.person(), set.person({ name: 'Олег' })]
  return { set, group, vera, oleg, ...hands(set, group) }
}

function hands(set: Stage, group: FakeGroup) {
  return {
    async write(by: Actor, text: string, answers?: Message): Promise<Message> {
      const sent = await group.send(by, text, answers ? { answers } : {})
      await set.settled()
      return sent
    },
    async press(by: Actor, words: string, on = group.last()): Promise<void> {
      const button = keyboardOf(on).find((one) => one.text.includes(words))
      if (!button) throw new Error(`no button «${words}» among ${keyboardOf(on).length}`)
      await group.press(by, on.message_id, button.callback_data ?? button.text)
      await set.settled()
    },
  }
}

const textOf = (message: Message) => message.text ?? message.caption ?? ''
const countOf = (group: FakeGroup) => group.messages().filter((one) => one.from.is_bot).length

describe('in a group the bot answers', () => {
  test.each([
    ['a command with its name', `/menu${BOT}`],
    ['its name', BOT],
    ['its name in a sentence', `${BOT} привет`],
  ])('%s, under the message that asked', async (_, text) => {
    const { group, vera, write } = await gathering()
    const asked = await write(vera, text)
    expect(countOf(group)).toBe(1)
    expect(group.last().reply_to_message?.message_id).toBe(asked.message_id)
    expect(keyboardOf(group.last()).map((one) => one.text)).toContain(say.labels.format('text-to-image', 33))
  })

  test('a bare command once it is there, and an answer to its message', async () => {
    const { group, vera, write } = await gathering()
    await write(vera, `/menu${BOT}`)
    await write(vera, '/help')
    expect(textOf(group.last())).toContain(say.help.title)
    await write(vera, 'логотип', group.last())
    expect(textOf(group.last())).toContain('Нашлось')
    expect(countOf(group)).toBe(3)
  })

  test('nothing else, though it hears everything', async () => {
    const { set, group, vera, write } = await gathering()
    group.privacy = false
    for (const text of [
      'привет',
      '/menu@other_bot',
      '/weather',
      '@atelier_local_botty эй',
      'a@atelier_local_bot.ru',
    ]) {
      await write(vera, text)
    }
    const talk = await write(vera, 'кто тут?')
    await write(vera, 'я', talk)
    await group.sendMedia(vera, { kind: 'photo', bytes: SAMPLES.png })
    await set.settled()
    expect(countOf(group)).toBe(0)
    expect(errors(set)).toEqual([])
  })
})

describe('a menu in a group', () => {
  test('listens to whoever opened it; others are told in their language, and nothing moves', async () => {
    const { set, group, vera, write, press } = await gathering()
    const john = set.person({ language: 'en', name: 'John' })
    await write(vera, `/menu${BOT}`)
    const before = textOf(group.last())
    await press(john, 'Текст → картинка')
    expect(textOf(group.last())).toBe(before)
    expect(john.fake.toasts).toEqual([{ text: textsOf('en').toast.foreign, alert: true }])
    expect(await set.rows(sql`select id from users where id = ${john.id}`)).toEqual([])
    await press(vera, 'Текст → картинка')
    expect(textOf(group.last())).not.toBe(before)
    expect(vera.fake.toasts).toEqual([])
  })

  test('that refused a newcomer leaves them a newcomer: a friend’s link still counts', async () => {
    const { set, vera, write, press } = await gathering()
    const guest = set.person({ name: 'Лиза' })
    await write(vera, `/menu${BOT}`)
    await press(guest, 'Текст → картинка')
    await set.settled()
    await vera.say('/invite')
    const link = /https:\/\/t\.me\/\S+/.exec(vera.text())?.[0] ?? ''
    await guest.say(`/start ${new URL(link).searchParams.get('start') ?? ''}`)
    const [row] = await set.rows(sql`select referrer_id from users where id = ${guest.id}`)
    expect(Number(row?.referrer_id)).toBe(vera.id)
  })

  test('is closed to all when nobody can tell whose it is', async () => {
    const { group, vera, write, press } = await gathering()
    const asked = await write(vera, `/menu${BOT}`)
    group.delete(asked.message_id)
    await press(vera, 'Текст → картинка')
    expect(vera.fake.toasts.at(-1)?.text).toBe(say.nobodysMenu)
  })

  test('makes a picture that answers the message which asked, and whose panel is its owner’s', async () => {
    const { set, group, vera, oleg, write, press } = await gathering()
    const asked = await write(vera, `/menu${BOT}`)
    await press(vera, 'Текст → картинка')
    await press(vera, 'Z-Image')
    await press(vera, say.labels.begin)
    expect(textOf(group.last())).toContain(say.answerHere)
    const words = await write(vera, 'Рыжий кот на подоконнике', group.last())
    await press(vera, 'Квадрат')
    expect(textOf(group.last())).not.toContain('На балансе')
    await press(oleg, say.labels.generateFree)
    expect(set.kie.tasks).toHaveLength(0)
    await press(vera, say.labels.generateFree)
    await set.kie.finish(set.kie.tasks.at(-1)?.taskId ?? '')
    await set.settled()
    const result = group.messages().findLast((one) => one.photo)
    expect([asked.message_id, words.message_id]).toContain(result?.reply_to_message?.message_id)
    expect(result?.reply_to_message?.from.id).toBe(vera.id)
    await press(oleg, say.labels.again, result)
    expect(oleg.fake.toasts.at(-1)?.text).toBe(say.toast.foreign)
    await press(vera, say.labels.again, result)
    expect(textOf(group.last())).toContain('Рыжий кот')
    expect(vera.fake.messages().filter((one) => one.from.is_bot)).toEqual([])
    expect(errors(set)).toEqual([])
    expect(set.telegram.faults).toEqual([])
  })

  test('takes a photo that answers its question', async () => {
    const { set, group, vera, write, press } = await gathering()
    await write(vera, `/menu${BOT}`)
    await press(vera, 'Убрать фон')
    await press(vera, 'Remove Background')
    await press(vera, say.labels.begin)
    await group.sendMedia(vera, { kind: 'photo', bytes: SAMPLES.png }, { answers: group.last() })
    await set.settled()
    expect(keyboardOf(group.last()).some((one) => one.text.includes('Сгенерировать'))).toBe(true)
  })

  test('limits as in private', async () => {
    const { set, group, vera, write } = await gathering({ RATE_PER_USER: '10/60s' })
    await write(vera, `/menu${BOT}`)
    await Promise.all(Array.from({ length: 60 }, () => group.send(vera, `/menu${BOT}`)))
    await set.settled()
    expect(requests(set).some((line) => line.limited === true)).toBe(true)
  })
})

describe('what concerns one person alone', () => {
  test.each([
    ['/balance', 'c_balance'],
    ['/settings', 'c_settings'],
    ['/paysupport', 'c_paysupport'],
    ['/privacy', 'c_privacy'],
    ['/invite', 'c_invite'],
    ['/topup', 'c_topup'],
    ['/history', 'c_history'],
    ['/forget', 'c_privacy'],
  ])('%s is shown by a button that leads to the private chat', async (command, payload) => {
    const { group, vera, write } = await gathering()
    await write(vera, `${command}${BOT}`)
    expect(textOf(group.last())).toContain(say.inPrivate.title)
    const url = keyboardOf(group.last()).find((one) => one.text === say.labels.toPrivate) as { url?: string }
    expect(url.url).toBe(`https://t.me/atelier_local_bot?start=${payload}`)
    await vera.say(`/start ${payload}`)
    expect(vera.text()).not.toContain(say.inPrivate.title)
    expect(vera.text()).not.toContain(say.home({ name: 'Вера', free: null }).title)
  })

  test('leads there by its buttons, too', async () => {
    const { group, vera, write, press } = await gathering()
    for (const label of [say.labels.balance, say.labels.settings, say.labels.invite, say.shelves.mine.name]) {
      await write(vera, `/menu${BOT}`)
      await press(vera, label)
      expect(textOf(group.last()), label).toContain(say.inPrivate.title)
      await press(vera, say.labels.home)
      expect(textOf(group.last())).toContain('Вера')
    }
  })

  test('is not told when money is short: the way to pay is', async () => {
    const { group, vera, write, press } = await gathering({ FREE_MODELS: 'none' })
    await write(vera, `/menu${BOT}`)
    await press(vera, 'Текст → картинка')
    await press(vera, 'Z-Image')
    await press(vera, say.labels.begin)
    await write(vera, 'Рыжий кот', group.last())
    await press(vera, 'Квадрат')
    await press(vera, 'Сгенерировать')
    expect(textOf(group.last())).toContain(say.inPrivate.title)
    expect(vera.fake.toasts.at(-1)?.text).toContain('Не хватает')
  })
})

describe('a result for a group that put the bot out', () => {
  test('comes to the private chat of whoever asked', async () => {
    const { set, group, vera, write, press } = await gathering()
    await vera.say('/start')
    await write(vera, `/menu${BOT}`)
    await press(vera, 'Текст → картинка')
    await press(vera, 'Z-Image')
    await press(vera, say.labels.begin)
    await write(vera, 'Рыжий кот', group.last())
    await press(vera, 'Квадрат')
    await press(vera, say.labels.generateFree)
    group.expel()
    await set.kie.finish(set.kie.tasks.at(-1)?.taskId ?? '')
    await set.settled()
    expect(vera.results()).toHaveLength(1)
    expect(errors(set)).toEqual([])
  })
})

/** Vera is asked for words in the group. */
async function askedInGroup(env: Record<string, string> = {}) {
  const all = await gathering(env)
  await all.write(all.vera, `/menu${BOT}`)
  await all.press(all.vera, 'Текст → картинка')
  await all.press(all.vera, 'Z-Image')
  await all.press(all.vera, say.labels.begin)
  return all
}

describe('a form belongs to the chat it was begun in', () => {
  test('words and photos of the private chat are no answer to a question of the group', async () => {
    const { set, group, vera, write, press } = await askedInGroup()
    const shown = countOf(group)
    expect(textOf(await vera.say('Письмо маме о деньгах'))).toContain(
      say.beginning({ media: null, count: 0 }).title,
    )
    await vera.upload('photo', { bytes: SAMPLES.png })
    expect(countOf(group)).toBe(shown)
    await write(vera, 'Рыжий кот', group.last())
    await press(vera, 'Квадрат')
    expect(textOf(group.last())).toContain('Рыжий кот')
    expect(textOf(group.last())).not.toContain('маме')
    expect(errors(set)).toEqual([])
  })

  test('and words of the group none to a question of the private chat', async () => {
    const { set, group, vera, write } = await gathering()
    await toQuestion(vera)
    await write(vera, `${BOT} рыжий кот`)
    expect(textOf(group.last())).toContain(say.beginning({ media: null, count: 0 }).title)
    await vera.say('Синий кит')
    await vera.press('Квадрат')
    expect(vera.text()).toContain('Синий кит')
    expect(errors(set)).toEqual([])
  })

  test('nor does what was sent in private begin a form of the group', async () => {
    const { vera, group, write, press } = await gathering()
    await vera.say('Письмо маме о деньгах')
    await write(vera, `/menu${BOT}`)
    await press(vera, 'Текст → картинка')
    await press(vera, 'Z-Image')
    await press(vera, say.labels.begin)
    expect(textOf(group.last())).toContain(say.answerHere)
  })

  test('a question outside of a form waits where it was asked', async () => {
    const { group, vera, write, press } = await gathering()
    await write(vera, `/menu${BOT}`)
    await press(vera, say.labels.search)
    await vera.say('Рыжий кот')
    expect(vera.text()).toContain(say.beginning({ media: null, count: 0 }).title)
    await write(vera, 'логотип', group.last())
    expect(textOf(group.last())).toContain('Нашлось')
  })
})

describe('in a group', () => {
  test('/cancel ends the form begun there, and nothing of the private chat', async () => {
    const { set, group, vera, write } = await askedInGroup()
    const title = () => textOf(group.last())
    await write(vera, '/cancel')
    expect(title()).not.toContain(say.inPrivate.title)
    expect(title()).toContain(say.running({ why: 'stopped', count: 0 }).title)
    await write(vera, 'Рыжий кот', group.last())
    expect(title()).toContain(say.beginning({ media: null, count: 0 }).title)
    await toQuestion(vera)
    await write(vera, '/cancel')
    expect(title()).toContain(say.running({ why: 'nothing', count: 0 }).title)
    await vera.say('Синий кит')
    await vera.press('Квадрат')
    expect(errors(set)).toEqual([])
  })

  test('a bare /presets shows ready scenarios, a bare /forget the way to the private chat', async () => {
    const { group, vera, write } = await gathering()
    await write(vera, `/menu${BOT}`)
    await write(vera, '/presets')
    expect(textOf(group.last())).toContain(say.presets({ count: 1 }).title.split(' ').at(-1))
    await write(vera, '/forget')
    expect(textOf(group.last())).toContain(say.inPrivate.title)
  })

  test('a price above one’s own sum is asked about without telling the others that sum', async () => {
    const { set, group, vera, write, press } = await gathering(paying())
    await vera.say('/start')
    await setPreference(set.world.db, { userId: vera.id, change: { askAbove: 1 }, at: set.clock.now() })
    await write(vera, `/menu${BOT}`)
    await press(vera, 'Текст → картинка')
    await press(vera, 'Z-Image')
    await press(vera, say.labels.begin)
    await write(vera, 'Рыжий кот', group.last())
    await press(vera, 'Квадрат')
    await press(vera, 'Сгенерировать')
    expect(textOf(group.last())).toContain('Запускаем?')
    expect(textOf(group.last())).not.toContain('переспрашивать')
    expect(vera.fake.toasts.at(-1)?.text).toContain('Вы просили переспрашивать')
    expect(set.kie.tasks).toHaveLength(0)
    await press(vera, 'Сгенерировать')
    expect(set.kie.tasks).toHaveLength(1)
    expect(errors(set)).toEqual([])
  })

  test('a shared result stands under the message that asked, and its button is for whoever asked', async () => {
    const { set, group, vera, oleg, write, press } = await gathering()
    await set.kie.finish(await startPicture(set, oleg, 'Рыжий кот'))
    await set.settled()
    await oleg.press(say.labels.share)
    const payload = /\?start=(\S+)/.exec(oleg.text())?.[1] ?? ''
    const asked = await write(vera, `/start${BOT} ${payload}`)
    expect(group.last().photo).toBeDefined()
    expect(group.last().reply_to_message?.message_id).toBe(asked.message_id)
    await press(vera, say.labels.makeMine)
    expect(vera.fake.toasts.at(-1)?.text).toBeUndefined()
    expect(textOf(group.last())).toContain('Рыжий кот')
    expect(errors(set)).toEqual([])
  })
})

/** Vera is asked for words in the private chat. */
async function toQuestion(vera: Actor): Promise<void> {
  await vera.say('/start')
  await vera.press('Текст → картинка')
  await vera.press('Z-Image')
  await vera.press(say.labels.begin)
}
