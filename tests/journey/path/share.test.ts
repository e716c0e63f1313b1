import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { textsOf } from '../../../content/index.js'
import { buttonData } from '../../../lib/telegram/buttons.js'
import type { Actor } from '../../support/actor.js'
import { keyboardOf } from '../../support/actor.js'
import { SAMPLES } from '../../support/files.js'
import { errors, rig, startPicture } from '../../support/rig.js'
import { type Stage, stage } from '../../support/stage.js'
import { post, sender, tap } from '../../support/updates.js'

const say = textsOf('ru')
const PROMPT = 'Рыжий кот на подоконнике'
const DAY_SECONDS = 86_400

/** Vera makes a picture and shares it; the payload of its link. */
async function shares(set: Stage, vera: Actor): Promise<string> {
  const task = await startPicture(set, vera, PROMPT)
  await set.kie.finish(task)
  await set.settled()
  await vera.press(say.labels.share)
  return payloadOn(vera)
}

const payloadOn = (person: Actor) => /\?start=(\S+)/.exec(person.text())?.[1] ?? ''

describe('a result that is shared', () => {
  test('is seen by whoever has the link, and the friend is brought by its owner', async () => {
    const set = await stage()
    const [vera, guest] = [set.person(), set.person()]
    const payload = await shares(set, vera)
    expect(payload).toMatch(/^g_[\w-]{22}-r_[0-9a-f]{12}$/)
    await guest.say(`/start ${payload}`)
    const [result] = guest.results()
    expect(result?.photo).toBeDefined()
    expect(guest.text()).toContain('Z-Image')
    expect(guest.text()).toContain(PROMPT)
    expect(guest.text()).toContain(say.freeBadge)
    await vera.say('/invite')
    expect(vera.text()).toContain('Пришли по ссылке: 1')
    expect(errors(set)).toEqual([])
  })

  test('is made again by somebody else with the same words and settings, at a price they see', async () => {
    const set = await stage()
    const [vera, guest] = [set.person(), set.person()]
    await guest.say(`/start ${await shares(set, vera)}`)
    await guest.press(say.labels.makeMine)
    expect(guest.text()).toContain(PROMPT)
    expect(guest.buttons()).toContain(say.labels.generateFree)
    await guest.press(say.labels.generateFree)
    const task = set.kie.tasks.at(-1)
    expect(JSON.stringify(task?.input)).toContain(PROMPT)
    await set.kie.finish(task?.taskId ?? '')
    await set.settled()
    expect(guest.results()).toHaveLength(2)
  })

  test('of several files comes as an album, with the way on below it', async () => {
    const set = await stage()
    const [vera, guest] = [set.person(), set.person()]
    const task = await startPicture(set, vera, PROMPT)
    const uploads = [0, 1, 2].map((extra) => {
      const body = Buffer.concat([SAMPLES.png, Buffer.alloc(extra)]) // The same file twice is one file.
      return set.world.kie.upload({ body, name: 'cat.png', mime: 'image/png' })
    })
    await set.kie.finish(task, 'success', { files: await Promise.all(uploads) })
    await set.settled()
    await vera.press(say.labels.share)
    await guest.say(`/start ${payloadOn(vera)}`)
    expect(new Set(guest.results().map((one) => one.media_group_id)).size).toBe(1)
    expect(guest.results()).toHaveLength(3)
    expect(guest.text()).toContain(
      say.shared({ title: '', price: '', asks: false, kept: true }).paragraphs?.[0],
    )
    expect(guest.buttons()).toContain(say.labels.makeMine)
  })

  test('opens weeks later, when the provider has it no more', async () => {
    const set = await stage()
    const [vera, guest] = [set.person(), set.person()]
    const payload = await shares(set, vera)
    set.clock.advance(30 * DAY_SECONDS)
    await guest.say(`/start ${payload}`)
    expect(guest.results()).toHaveLength(1)
  })

  test('opens nothing once its owner closes the link, and again once they open it', async () => {
    const set = await stage()
    const [vera, guest] = [set.person(), set.person()]
    const payload = await shares(set, vera)
    await guest.say(`/start ${payload}`)
    await vera.press(say.labels.unshare)
    expect(vera.text()).toContain('Ссылка закрыта')
    await guest.press(say.labels.makeMine)
    expect(guest.fake.toasts.at(-1)?.text).toBe(say.sharedGone)
    await guest.say(`/start ${payload}`)
    expect(guest.text()).toContain(say.sharedGone)
    expect(guest.buttons()).toContain(say.labels.search)
    await vera.press(say.labels.share)
    expect(payloadOn(vera)).toBe(payload)
    await guest.say(`/start ${payload}`)
    expect(guest.results()).toHaveLength(2)
  })

  test('is told in words when Telegram has the file no more', async () => {
    const set = await stage()
    const [vera, guest] = [set.person(), set.person()]
    const payload = await shares(set, vera)
    for (const method of ['sendPhoto', 'sendDocument']) {
      set.telegram.fail(method, { status: 400, description: 'Bad Request: wrong file identifier' })
    }
    await guest.say(`/start ${payload}`)
    expect(guest.text()).toContain('уже не открыть')
    expect(guest.text()).toContain(PROMPT)
    expect(guest.buttons()).toContain(say.labels.makeMine)
  })

  test('never gives away the files of its owner', async () => {
    const set = await stage()
    const [vera, guest] = [set.person(), set.person()]
    await vera.say('/start')
    await vera.press('Убрать фон')
    await vera.press('Remove Background')
    await vera.press(say.labels.begin)
    await vera.upload('photo', { bytes: SAMPLES.png })
    await vera.press('Сгенерировать')
    await set.kie.finish(set.kie.tasks.at(-1)?.taskId ?? '')
    await set.settled()
    await vera.press(say.labels.share)
    await guest.say(`/start ${payloadOn(vera)}`)
    expect(guest.screen().document).toBeDefined()
    expect(guest.text()).toContain('файлы попрошу ваши')
    await guest.press(say.labels.makeMine)
    expect(guest.text()).toContain('Пришлите')
    expect(guest.buttons().some((one) => one.includes('Сгенерировать'))).toBe(false)
  })

  test('can be posted by its owner in any chat', async () => {
    const set = await stage()
    const vera = set.person()
    const payload = await shares(set, vera)
    const button = keyboardOf(vera.screen()).find((one) => one.text === say.labels.post)
    expect(button).toMatchObject({
      switch_inline_query_chosen_chat: { query: payload.split('-r_')[0], allow_user_chats: true },
    })
  })
})

describe('a result is not shared', () => {
  test('by somebody else, nor opened by guessing before its owner shares it', async () => {
    const set = await stage()
    const [vera, mallory] = [set.person(), set.person()]
    await mallory.say('/start')
    const task = await startPicture(set, vera, PROMPT)
    await set.kie.finish(task)
    await set.settled()
    const [row] = await set.rows(sql`select id from generations where user_id = ${vera.id}`)
    const generation = String(row?.id)
    for (const go of ['share', 'make-mine'] as const) {
      await post(set, tap(sender(mallory), { data: buttonData({ go, generation }) }))
      await set.settled()
    }
    expect(mallory.results()).toHaveLength(0)
    const packed = buttonData({ go: 'share', generation }).split('.')[2] ?? ''
    await mallory.say(`/start g_${packed}`)
    expect(mallory.text()).toContain(say.sharedGone)
    expect(mallory.results()).toHaveLength(0)
    const [after] = await set.rows(sql`select shared_at from generations where id = ${generation}`)
    expect(after?.shared_at).toBeNull()
  })

  test('while the database is away, which is said', async () => {
    const set = await rig()
    const vera = set.person()
    const task = await startPicture(set, vera, PROMPT)
    await set.kie.finish(task)
    await set.settled()
    await set.gates.db.turn('closed')
    await vera.press(say.labels.share)
    expect(vera.text()).toContain(say.databaseAway.title)
    await vera.say(`/start g_${'A'.repeat(22)}`)
    expect(vera.text()).toContain(say.databaseAway.title)
    expect(errors(set)).toEqual([])
  })
})
