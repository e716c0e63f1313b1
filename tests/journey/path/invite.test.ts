import { sql } from 'drizzle-orm'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { textsOf } from '../../../content/index.js'
import { catalog, codeOf } from '../../../lib/catalog/index.js'
import { linkTo, readLink, type Target } from '../../../lib/flow/deep-link.js'
import { friendsBar } from '../../../lib/telegram/screens/share.js'
import { INVITATIONS } from '../../../lib/telegram/share-buttons.js'
import type { Actor } from '../../support/actor.js'
import { keyboardOf } from '../../support/actor.js'
import { errors, rig, startPicture } from '../../support/rig.js'
import { type Stage, stage } from '../../support/stage.js'

const say = textsOf('ru')

/** The link that a person sees under /invite. */
async function linkOf(person: Actor): Promise<string> {
  await person.say('/invite')
  return /https:\/\/t\.me\/\S+/.exec(person.text())?.[0] ?? ''
}

const payloadOf = (link: string) => new URL(link).searchParams.get('start') ?? ''

async function referrerOf(set: Stage, person: Actor) {
  const [row] = await set.rows(sql`select referrer_id from users where id = ${person.id}`)
  return row?.referrer_id ?? null
}

describe('the link of a person', () => {
  test('brings a friend once, names nobody, and opens home', async () => {
    const set = await stage()
    const [vera, oleg, guest] = [set.person(), set.person(), set.person({ name: 'Лиза' })]
    const link = await linkOf(vera)
    expect(link).toMatch(/\?start=r_[0-9a-f]{12}$/)
    expect(link).not.toContain(String(vera.id))
    await guest.say(`/start ${payloadOf(link)}`)
    expect(guest.text()).toContain(say.home({ name: 'Лиза', free: null }).title)
    await guest.say(`/start ${payloadOf(await linkOf(oleg))}`)
    expect(Number(await referrerOf(set, guest))).toBe(vera.id)
    expect(await referrerOf(set, vera)).toBeNull()
    expect(errors(set)).toEqual([])
  })

  test('together with a model opens the card of the model and brings the friend', async () => {
    const set = await stage()
    const [vera, guest] = [set.person(), set.person()]
    const author = payloadOf(await linkOf(vera)).slice(2)
    const target: Target = { kind: 'model', code: codeOf('nano-banana-pro') }
    const link = linkTo(set.world.config, { target, author }) ?? ''
    await guest.say(`/start ${payloadOf(link)}`)
    expect(guest.text()).toContain('Nano Banana Pro')
    expect(Number(await referrerOf(set, guest))).toBe(vera.id)
  })

  test.each(['r_zzz', 'r_0123456789ab', 'x_1-r_0123456789ab', 'g_short', 'm_', '-r_', 'что-то', '%00', '🙂'])(
    'that says «%s» opens home',
    async (payload) => {
      const set = await stage()
      const guest = set.person()
      await guest.say(`/start ${payload}`)
      expect(guest.text()).toContain(say.home({ name: 'Вера', free: null }).title)
      expect(await referrerOf(set, guest)).toBeNull()
      expect(errors(set)).toEqual([])
    },
  )

  test('20 presses of Start at once by two links make one person and one friend', async () => {
    const set = await stage()
    const [vera, oleg, guest] = [set.person(), set.person(), set.person()]
    const links = [await linkOf(vera), await linkOf(oleg)]
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        guest.fake.send(`/start ${payloadOf(links[index % 2] ?? '')}`),
      ),
    )
    await set.settled()
    expect([vera.id, oleg.id]).toContain(Number(await referrerOf(set, guest)))
    const [row] = await set.rows(
      sql`select count(*)::int as brought from users where referrer_id in (${vera.id}, ${oleg.id})`,
    )
    expect(row?.brought).toBe(1)
  })
})

describe('a link says what it was made of', () => {
  const codes = catalog.cards.map((card) => codeOf(card.id))
  const target = fc.oneof(
    fc.constant(null),
    fc.constantFrom(...codes).map((code): Target => ({ kind: 'model', code })),
    fc.uuid().map((generation): Target => ({ kind: 'shared', generation })),
    // An id that ends like the code of an author.
    fc.constant<Target>({ kind: 'shared', generation: 'aaaaaaaa-abfa-bd35-db7e-39ebbf3d77d6' }),
  )
  const author = fc.option(fc.stringMatching(/^[0-9a-f]{12}$/))
  const config = { telegram: { username: 'a_bot' } }

  test('whatever it opens and whoever gave it, in 64 letters', () => {
    fc.assert(
      fc.property(target, author, (opens, by) => {
        const link = linkTo(config as never, { target: opens, author: by }) ?? ''
        const payload = new URL(link).searchParams.get('start') ?? ''
        expect(payload).toMatch(/^[A-Za-z0-9_-]{0,64}$/)
        expect(readLink(payload)).toEqual({ target: opens, author: by })
      }),
    )
  })

  test('and never fails on words of strangers', () => {
    fc.assert(fc.property(fc.string(), (payload) => void readLink(payload)))
  })
})

describe('the screen of friends', () => {
  test('counts a friend from the first result, and says what the next step needs', async () => {
    const set = await stage()
    const [vera, guest] = [set.person(), set.person()]
    await guest.say(`/start ${payloadOf(await linkOf(vera))}`)
    await vera.say('/invite')
    expect(vera.text()).toContain('Пришли по ссылке: 1')
    expect(vera.text()).toContain('Уже что-то сделали: 0')
    expect(vera.text()).toContain(friendsBar(0))
    const task = await startPicture(set, guest)
    await vera.say('/invite')
    expect(vera.text()).toContain('Уже что-то сделали: 0')
    await set.kie.finish(task)
    await set.settled()
    await vera.say('/start')
    await vera.press(say.labels.invite)
    expect(vera.text()).toContain('Уже что-то сделали: 1')
    expect(vera.text()).toContain('Ваша ступень: «Искра»')
    expect(vera.text()).toContain('До ступени «Компания»: ещё 2 друга')
  })

  test('gives the link and three texts to copy or send on', async () => {
    const set = await stage()
    const vera = set.person()
    const link = await linkOf(vera)
    const copied = (text: string) =>
      keyboardOf(vera.screen()).find((button) => button.text === text) as {
        copy_text?: { text: string }
        url?: string
      }
    expect(copied(say.labels.copyLink).copy_text?.text).toBe(link)
    for (const of of INVITATIONS) {
      await vera.press(say.labels.invitation[of])
      const words = copied(say.labels.copyText).copy_text?.text ?? ''
      expect(words).toBe(say.inviting(of, link))
      expect(vera.text()).toContain(words)
      const sent = new URL(copied(say.labels.send).url ?? '').searchParams
      expect(sent.get('url')).toBe(link)
      expect(`${sent.get('text')}`.length).toBeGreaterThan(20)
      await vera.press(say.labels.back)
    }
    expect(vera.text()).toContain(link)
  })

  test('fills its bar from step to step', () => {
    const filled = (counted: number) => friendsBar(counted).replaceAll('▱', '').length
    expect([0, 1, 2, 3, 4, 5, 9, 10, 17, 24, 25, 99].map(filled)).toEqual([
      0, 0, 5, 0, 5, 0, 8, 0, 4, 9, 10, 10,
    ])
    expect(friendsBar(7)).toHaveLength(10)
  })

  test('says that it cannot be read while the database is away', async () => {
    const set = await rig()
    const vera = set.person()
    await vera.say('/start')
    await set.gates.db.turn('closed')
    await vera.press(say.labels.invite)
    expect(vera.text()).toContain(say.databaseAway.title)
    await set.gates.db.turn('open')
    set.pastBreakers()
    await vera.press(say.labels.home)
    await vera.press(say.labels.invite)
    expect(vera.text()).toContain(say.invite({ link: '', came: 0, counted: 0, step: null, next: null }).title)
    expect(errors(set)).toEqual([])
  })

  test('without a name of the bot there is no link, and it says so', async () => {
    const set = await stage({ TELEGRAM_BOT_USERNAME: '' })
    const vera = set.person()
    expect(await linkOf(vera)).toBe('')
    expect(vera.text()).toContain('Ссылку сейчас не собрать')
    expect(vera.buttons()).toEqual([say.labels.home])
  })
})

describe('the first result of a friend', () => {
  const news = (set: Stage, person: Actor) => {
    expect(errors(set)).toEqual([])
    return person.fake.messages().filter((one) => one.text?.includes(say.friendMade.title)).length
  }

  test('is news to whoever brought them, once', async () => {
    const set = await rig()
    const [vera, guest] = [set.person(), set.person()]
    await guest.say(`/start ${payloadOf(await linkOf(vera))}`)
    for (let run = 1; run <= 2; run += 1) {
      await set.kie.finish(await startPicture(set, guest))
      await set.settled()
      expect(news(set, vera)).toBe(1)
    }
    expect(news(set, guest)).toBe(0)
  })

  test('is not told to whoever switched such news off', async () => {
    const set = await rig()
    const [vera, guest] = [set.person(), set.person()]
    await guest.say(`/start ${payloadOf(await linkOf(vera))}`)
    await vera.say('/settings')
    await vera.press(say.labels.switches.friends)
    await set.kie.finish(await startPicture(set, guest))
    await set.settled()
    expect(news(set, vera)).toBe(0)
  })
})
