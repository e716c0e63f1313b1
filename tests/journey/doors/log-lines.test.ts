import { describe, expect, test } from 'vitest'
import type { LogLine } from '../../../lib/world/world.js'
import { SAMPLES } from '../../support/files.js'
import { closeEverything } from '../../support/life.js'
import { paying, type Rig, rig } from '../../support/rig.js'
import { CRON_SECRET, KIE_HMAC_KEY, WEBHOOK_SECRET } from '../../support/stage.js'

const PROMPT = 'Секретный замысел про фиолетового кашалота'
const CAPTION = 'Подпись с тайной'
const NAME = 'Аполлинария'

/** A long day with nothing wrong: two people, a picture, a file, a failure, money, languages, the cron. */
async function happyDay(): Promise<{ set: Rig; ids: number[] }> {
  const set = await rig(paying(0))
  await closeEverything(set)
  set.lines.length = 0
  for (const gate of Object.values(set.gates)) gate.exchanges.length = 0
  const vera = set.person({ name: NAME })
  const oleg = set.person({ name: NAME, language: 'en' })
  await vera.say('/start')
  for (const button of ['Настройки', 'English', 'Русский', 'Домой', 'Помощь', 'Домой', 'Баланс', 'Пополнить'])
    await vera.press(button)
  await vera.press('50')
  await vera.pay()
  for (const button of ['Домой', 'Текст → картинка', 'Z-Image', 'Попробовать']) await vera.press(button)
  await vera.say(PROMPT)
  await vera.press('Квадрат')
  await vera.press('Сгенерировать')
  await vera.press('Обновить')
  await set.kie.finish(set.kie.tasks.at(-1)?.taskId ?? '')
  await vera.press('Ещё раз')
  await vera.press('Сгенерировать')
  await set.kie.finish(set.kie.tasks.at(-1)?.taskId ?? '', 'fail')
  await oleg.say('/start')
  await oleg.say('/topup')
  await oleg.press('25')
  await oleg.pay()
  await oleg.say('/start')
  for (const button of ['Remove background', 'Remove Background'])
    if (oleg.find(button)) await oleg.press(button)
  await oleg.press('Try')
  await oleg.upload('document', {
    bytes: SAMPLES.png,
    mime: 'image/png',
    name: `${NAME}.png`,
    caption: CAPTION,
  })
  await oleg.press('Generate')
  await set.kie.finish(set.kie.tasks.at(-1)?.taskId ?? '')
  await oleg.say('/paysupport')
  for (const command of ['/settings', '/privacy', '/support', '/cancel']) await vera.say(command)
  await vera.say('/privacy')
  await vera.press('Скачать мои данные')
  await vera.say('/forget')
  await vera.press('Удалить мои данные')
  await vera.press('Да, удалить всё')
  await set.cron()
  await fetch(`${set.gates.bot.url}/api/health`)
  await set.settled()
  return { set, ids: [vera.id, oleg.id] }
}

function requestsOf(set: Rig): LogLine[] {
  return set.lines.filter((line) => line.request !== undefined)
}

describe('the log of a day with nothing wrong', () => {
  test('has one line for each request, no error, no secret and nothing personal', async () => {
    const { set, ids } = await happyDay()
    expect(set.kie.tasks).toHaveLength(3)

    // One line for each request, wherever it came in.
    const knocks = set.gates.bot.exchanges
    const asked = knocks.length + 1 // The cron is asked past the gate.
    expect(knocks.length).toBeGreaterThan(30)
    expect(requestsOf(set)).toHaveLength(asked)
    const names = requestsOf(set).map((line) => line.request)
    expect(new Set(names).size).toBe(names.length)

    // Nothing but information.
    expect(set.lines.filter((line) => line.level !== 'INFO')).toEqual([])
    for (const line of requestsOf(set)) {
      expect(line).toMatchObject({ status: 200, calls: { d: expect.any(Number) }, ms: expect.any(Number) })
      expect(line.degraded).toBeUndefined()
    }

    // Each says what it was and, when there was a person, which one, without saying who.
    for (const line of requestsOf(set)) {
      expect(['telegram', 'kie', 'media', 'cron', 'health']).toContain(line.event)
      if (line.event === 'telegram') expect(line).toMatchObject({ update: expect.any(Number) })
      if (line.event === 'kie') expect(line).toMatchObject({ generation: expect.any(String) })
      if (line.event === 'telegram' || line.event === 'kie') expect(line.user).toMatch(/^[0-9a-f]{12}$/)
    }
    expect(new Set(requestsOf(set).flatMap((line) => line.user ?? [])).size).toBe(2)

    const text = JSON.stringify(set.lines)
    for (const word of forbidden(set, ids)) expect(text.includes(word), word).toBe(false)
    expect(text).not.toMatch(/https?:\/\//)
    expect(text).not.toMatch(/\/api\/(kie|media)\//)
    expect(JSON.parse(text)).toHaveLength(set.lines.length)
  })
})

/** What never belongs into a log. */
function forbidden(set: Rig, ids: number[]): string[] {
  const { token } = set.telegram
  const tokens = set.gates.bot.exchanges
    .map((one) => one.path.split('/').at(-1) ?? '')
    .filter((one) => one.length > 40)
  expect(tokens.length).toBeGreaterThan(2)
  return [
    'кашалота',
    'замысел',
    CAPTION,
    NAME,
    token,
    token.split(':')[1] ?? token,
    set.kie.apiKey,
    CRON_SECRET,
    KIE_HMAC_KEY,
    WEBHOOK_SECRET,
    set.env.APP_SECRET ?? '',
    set.env.DATABASE_URL ?? '',
    set.env.UPSTASH_REDIS_REST_TOKEN ?? '',
    ...ids.map(String),
    ...tokens,
  ]
}

describe('the log of trouble', () => {
  test('is a warning with the name of what is away, and as silent about secrets', async () => {
    const set = await rig(paying())
    const vera = set.person({ name: NAME })
    await vera.say('/start')
    for (const button of ['Текст → картинка', 'Z-Image', 'Попробовать']) await vera.press(button)
    await vera.say(PROMPT)
    await vera.press('Квадрат')
    for (const name of ['kie', 'telegram', 'redis', 'db'] as const) {
      await set.gates[name].turn(name === 'kie' ? 'closed' : 'cut')
      const mark = set.lines.length
      await vera.press('Сгенерировать').catch(() => null)
      await vera.say('/start')
      await vera.press('Баланс')
      await set.cron()
      const degraded = set.lines.slice(mark).flatMap((line) => (line.degraded as string[] | undefined) ?? [])
      expect(degraded, name).toContain(name)
      await set.gates[name].turn('open')
      set.pastBreakers()
    }
    await set.settled()
    expect(set.lines.filter((line) => line.level === 'ERROR')).toEqual([])
    const text = JSON.stringify(set.lines)
    for (const word of [
      'кашалота',
      NAME,
      set.telegram.token,
      set.kie.apiKey,
      String(vera.id),
      'http://',
      'postgres:',
    ])
      expect(text.includes(word), word).toBe(false)
  })

  test('names a bug by its kind and place, never by the words of a person', async () => {
    const set = await rig()
    const vera = set.person({ name: NAME })
    await vera.say('/start')
    const { db } = set.world
    const broken = { ...db, one: () => Promise.reject(new TypeError(`cannot read ${PROMPT} of ${NAME}`)) }
    Object.assign(set.world, { db: broken })
    await vera.fake.send('/balance')
    await expect.poll(() => set.lines.filter((line) => line.level === 'ERROR').length).toBeGreaterThan(0)
    Object.assign(set.world, { db })
    await set.settled()
    const bug = set.lines.find((line) => line.level === 'ERROR' && line.request !== undefined)
    expect(bug).toMatchObject({ status: 500, error: 'TypeError' })
    expect(JSON.stringify(set.lines)).not.toContain('кашалота')
  })
})
