import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { AIMS, type Aim, LANGUAGES, textsOf } from '../../../content/index.js'
import { filesOf } from '../../../lib/catalog/index.js'
import { readConfig } from '../../../lib/config.js'
import { presetsOf } from '../../../lib/flow/aims.js'
import { isFree } from '../../../lib/flow/offer.js'
import { presetPrice } from '../../../lib/flow/presets.js'
import { give } from '../../support/files.js'
import { expectClean } from '../../support/path.js'
import { stage } from '../../support/stage.js'
import { enrich } from '../../support/walk.js'

const PLENTY = { RATE_PER_USER: '100000/10s', RATE_GLOBAL: '100000/10s', MAX_RUNNING: '50' }
const say = textsOf('ru')

for (const language of LANGUAGES) {
  test.each(AIMS.flatMap((aim) => [0, 1, 2].map((number) => [aim, number] as const)))(
    `from /start through the goal to a result in at most six taps: ${language} %s, scenario %i`,
    async (aim, number) => {
      const set = await stage(PLENTY)
      const words = textsOf(language)
      const vera = set.person({ language, isNew: true })
      await vera.say('/start')
      if (aim !== 'free') await enrich(set, vera, 100_000_000)
      const offered = presetsOf(aim, { config: set.world.config, say: words })[number]
      if (!offered) throw new Error('an aim has three scenarios')
      let taps = 0
      const press = async (label: string) => {
        taps += 1
        await vera.press(label)
      }
      await press(words.labels.aim(aim))
      await press(`${words.preset(offered.plan.name)?.title} ·`)
      const asks = words.preset(offered.plan.name)?.blanks.length ?? 0
      await press(asks > 0 ? words.labels.example : words.labels.presetStart)
      for (const kind of filesOf(offered.plan)) await give(set, vera, { kind, way: 'document' })
      await press(language === 'ru' ? 'Сгенерировать' : 'Generate')
      await set.kie.finish(set.kie.tasks.at(-1)?.taskId ?? '')
      await set.settled()
      expect(vera.results().length).toBeGreaterThan(0)
      expect(taps).toBeLessThanOrEqual(6)
      if (aim === 'free') {
        expect(await set.rows(sql`select 1 from transfers where user_id = ${vera.id}`)).toEqual([])
      }
      expectClean(set)
    },
    60_000,
  )
}

test.each(AIMS)('the goal %s offers exactly three scenarios that can be had', async (aim: Aim) => {
  const { world } = await stage(PLENTY)
  const offered = presetsOf(aim, { config: world.config, say })
  expect(offered).toHaveLength(3)
  for (const one of offered) {
    expect(presetPrice(one, { config: world.config, say }).price.amount).toBeGreaterThan(0)
    if (aim === 'free') expect(isFree(one.card, world.config), one.plan.name).toBe(true)
  }
})

test('the free goal follows what the operator gives away, and is not there when nothing is free', async () => {
  const given = await stage({ ...PLENTY, FREE_MODELS: 'nano-banana-2-lite' })
  const offered = presetsOf('free', { config: given.world.config, say })
  expect(offered.length).toBeGreaterThan(0)
  for (const { card } of offered) expect(card.id).toBe('nano-banana-2-lite')
  const none = readConfig({ ...given.env, FREE_PER_DAY: '0' })
  expect(presetsOf('free', { config: none, say })).toEqual([])
  const set = await stage({ ...PLENTY, FREE_PER_DAY: '0' })
  const vera = set.person({ isNew: true })
  await vera.say('/start')
  expect(vera.buttons()).not.toContain(say.labels.aim('free'))
  expect(vera.buttons()).toContain(say.labels.aim('ads'))
})

test('the question is asked once in a lifetime, skipped or not, and by whoever wants it again', async () => {
  const set = await stage(PLENTY)
  const vera = set.person({ isNew: true })
  await vera.say('/start')
  expect(vera.text()).toContain('что хотите сделать?')
  expect(vera.buttons()).toEqual([...AIMS.map((aim) => say.labels.aim(aim)), say.labels.skip])
  await vera.press(say.labels.skip)
  expect(vera.buttons()).toContain(say.labels.presets)
  await vera.say('/start')
  expect(vera.buttons()).toContain(say.labels.presets)
  set.clock.advance(86_400_000)
  await set.world.redis.remove(set.world.redis.keys.seen(vera.id))
  await set.world.redis.remove(set.world.redis.keys.session(vera.id))
  set.redeploy({})
  await vera.say('/start')
  expect(vera.text()).not.toContain('что хотите сделать?')
  await vera.say('/help')
  await vera.press(say.labels.aims)
  expect(vera.text()).toContain('что хотите сделать?')
  await vera.press(say.labels.aim('shop'))
  await vera.press('Товар на белом фоне ·')
  await vera.press(say.labels.back)
  expect(vera.text()).toContain('Фото товара')
  await vera.press(say.labels.back)
  await vera.press(say.labels.home)
  expect(vera.buttons()).toContain(say.labels.presets)
})

test('whoever comes by a link is greeted once and lands where it says, and is not asked later', async () => {
  const set = await stage(PLENTY)
  const vera = set.person({ isNew: true })
  await vera.say('/start p_brand-logo')
  const [greeting] = vera.fake.messages().filter((one) => one.from?.is_bot)
  expect(greeting?.text).toBe(say.greeting)
  expect(vera.text()).toContain('Идея логотипа')
  await vera.say('/start p_kids-toy')
  expect(vera.fake.messages().filter((one) => one.text === say.greeting)).toHaveLength(1)
  await vera.say('/start')
  expect(vera.text()).not.toContain('что хотите сделать?')
})

test('of two starts at the same time one asks', async () => {
  const set = await stage(PLENTY)
  const vera = set.person({ isNew: true })
  await Promise.all([vera.fake.send('/start'), vera.fake.send('/start')])
  await set.telegram.settled()
  const asked = vera.fake.messages().filter((one) => one.text?.includes('что хотите сделать?'))
  expect(asked).toHaveLength(1)
})

test('while the database is away, a new person sees the home screen and is asked another day', async () => {
  const set = await stage(PLENTY)
  const vera = set.person({ isNew: true })
  const { NEON_FETCH_ENDPOINT: usual = '' } = set.env
  set.redeploy({ NEON_FETCH_ENDPOINT: 'http://127.0.0.1:1/sql' })
  await vera.say('/start')
  expect(vera.buttons()).toContain(say.labels.presets)
  await set.settled()
  set.redeploy({ NEON_FETCH_ENDPOINT: usual })
  await vera.say('/start')
  expect(vera.text()).toContain('что хотите сделать?')
})
