import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { textsOf } from '../../../content/index.js'
import { catalog, codeOf, isListed } from '../../../lib/catalog/index.js'
import type { Actor } from '../../support/actor.js'
import { errors, requests, rig, startPicture } from '../../support/rig.js'
import { type Stage, stage } from '../../support/stage.js'

const say = textsOf('ru')
const PROMPT = 'Рыжий кот на подоконнике'
const popular = catalog.offered().filter((card) => isListed(card, 'popular'))

interface Found {
  type: string
  id: string
  caption?: string
  reply_markup?: { inline_keyboard: { text: string; url?: string }[][] }
}

async function found(person: Actor, words: string): Promise<Found[]> {
  const answer = await person.fake.inline(words)
  return (answer?.results ?? []) as Found[]
}

/** What is found of models and of one's own. */
async function foundModels(person: Actor, words: string): Promise<Found[]> {
  return (await found(person, words)).filter((one) => !one.id.startsWith('p.'))
}

const linkOf = (one: Found | undefined) => one?.reply_markup?.inline_keyboard.flat()[0]?.url ?? ''

async function makes(set: Stage, person: Actor, prompt = PROMPT): Promise<void> {
  await set.kie.finish(await startPicture(set, person, prompt))
  await set.settled()
}

async function codeFor(set: Stage, person: Actor): Promise<string> {
  const [row] = await set.rows(sql`select code from users where id = ${person.id}`)
  return String(row?.code)
}

describe('`@bot` without words', () => {
  test('finds one’s own latest results first, each with a button in the name of who posts it', async () => {
    const set = await stage()
    const [vera, oleg] = [set.person(), set.person()]
    await makes(set, vera)
    const code = await codeFor(set, vera)
    const [own, ...models] = await foundModels(vera, '')
    expect(own).toMatchObject({ type: 'photo' })
    expect(own?.caption).toContain('Z-Image')
    expect(own?.caption).not.toContain(PROMPT)
    expect(linkOf(own)).toMatch(new RegExp(`\\?start=m_[\\w-]{8}-r_${code}$`))
    expect(models.map((one) => one.id)).toEqual(popular.map((card) => codeOf(card.id)))
    for (const one of models) expect(linkOf(one)).toContain(`?start=m_${one.id}-r_${code}`)
    expect((await found(oleg, '')).filter((one) => one.type !== 'article')).toEqual([])
    expect(set.telegram.faults).toEqual([])
    expect(errors(set)).toEqual([])
  })

  test('is answered for the asker alone, and for a short time', async () => {
    const set = await stage()
    const vera = set.person()
    await makes(set, vera)
    expect(await vera.fake.inline('')).toMatchObject({ is_personal: true, cache_time: 20 })
  })
})

describe('ready scenarios', () => {
  test('stand between one’s own results and the models: one of each shelf, or those the words mean', async () => {
    const set = await stage()
    const [vera, guest] = [set.person(), set.person()]
    await makes(set, vera)
    const code = await codeFor(set, vera)
    const all = await found(vera, '')
    const presets = all.filter((one) => one.id.startsWith('p.'))
    expect(presets).toHaveLength(5)
    expect(all.indexOf(presets[0] as Found)).toBe(1)
    for (const one of presets) expect(linkOf(one)).toContain(`?start=p_${one.id.slice(2)}-r_${code}`)
    const [first] = (await found(vera, 'баннер')).filter((one) => one.id.startsWith('p.'))
    expect(first?.id).toBe('p.ad-banner')
    await guest.say(`/start ${new URL(linkOf(first)).searchParams.get('start')}`)
    expect(guest.text()).toContain(say.preset('ad-banner')?.title ?? 'no title')
    expect((await found(vera, `g_${'A'.repeat(22)}`)).map((one) => one.id)).toEqual([])
  })

  test('have prices that are those of their cards', async () => {
    const set = await stage()
    const vera = set.person()
    const [first] = await found(vera, '')
    const answer = first as Found & { description: string; title: string }
    await vera.say(`/start ${new URL(linkOf(first)).searchParams.get('start')}`)
    expect(vera.text()).toContain(answer.title)
    expect(vera.text().toLowerCase()).toContain(answer.description.split(' · ')[0] ?? 'no price')
  })
})

describe('whoever types too fast', () => {
  test('finds nothing for a moment, costs one look at Redis, and may still tap here', async () => {
    const set = await stage({ RATE_PER_USER: '5/1d' })
    const [vera, oleg] = [set.person(), set.person({ name: 'Олег' })]
    for (let number = 0; number < 5; number += 1) expect(await found(vera, 'кот')).not.toEqual([])
    for (let number = 0; number < 3; number += 1)
      expect(await vera.fake.inline('кот')).toMatchObject({ results: [], is_personal: true, cache_time: 60 })
    expect(requests(set).at(-1)).toMatchObject({ limited: true, calls: { d: 0, r: 1, t: 0, k: 0 } })
    expect(await found(oleg, 'кот')).not.toEqual([])
    await vera.say('/help')
    expect(vera.text()).toContain(say.help.title)
    expect(set.telegram.faults).toEqual([])
  })

  test('is not stopped while Redis is away for the first finds', async () => {
    const set = await rig()
    const vera = set.person()
    await set.gates.redis.turn('closed')
    expect(await found(vera, 'кот')).not.toEqual([])
  })
})

test('what is found is in the language chosen in the settings, not in that of the phone', async () => {
  const set = await stage()
  const vera = set.person({ language: 'ru' })
  await vera.say('/language')
  await vera.press('English')
  const [first] = (await found(vera, '')).filter((one) => one.id.startsWith('p.'))
  expect(JSON.stringify(first)).not.toMatch(/[а-яё]/i)
})

describe('`@bot words`', () => {
  test('find one’s own results by their words and by their model', async () => {
    const set = await stage()
    const vera = set.person()
    await makes(set, vera, 'Рыжий кот на подоконнике')
    await makes(set, vera, 'Зимний лес, 100% снега')
    const own = async (words: string) =>
      (await found(vera, words)).filter((one) => one.type === 'photo').length
    expect(await own('КОТ')).toBe(1)
    expect(await own('100%')).toBe(1)
    expect(await own('z-image')).toBe(2)
    expect(await own('ни о чём таком')).toBe(0)
    expect(await own('\ud800')).toBe(2)
  })

  test('that name one result find it, and a shared one shows its words and leads to itself', async () => {
    const set = await stage()
    const [vera, oleg, guest] = [set.person(), set.person(), set.person()]
    await makes(set, vera, 'Зимний лес')
    await makes(set, vera)
    await vera.press(say.labels.share)
    const payload = /\?start=(\S+)/.exec(vera.text())?.[1] ?? ''
    const query = payload.split('-r_')[0] ?? ''
    const results = await found(vera, query)
    expect(results).toHaveLength(1)
    expect(results[0]?.caption).toContain(PROMPT)
    expect(linkOf(results[0])).toContain(`?start=${payload}`)
    expect(await found(oleg, query)).toEqual([])
    await guest.say(`/start ${new URL(linkOf(results[0])).searchParams.get('start')}`)
    expect(guest.results()).toHaveLength(1)
  })

  test('find models alone when Telegram has lost a file, or the database is away', async () => {
    const set = await rig()
    const vera = set.person()
    await makes(set, vera)
    set.telegram.fail('answerInlineQuery', { status: 400, description: 'Bad Request: wrong file identifier' })
    expect((await foundModels(vera, '')).map((one) => one.type)).toEqual(popular.map(() => 'article'))
    await set.gates.db.turn('closed')
    const models = await foundModels(vera, '')
    expect(models.map((one) => one.type)).toEqual(popular.map(() => 'article'))
    expect(linkOf(models[0])).toMatch(/\?start=m_[\w-]{8}$/)
    expect(errors(set)).toEqual([])
  })
})
