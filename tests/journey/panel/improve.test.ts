import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { textsOf } from '../../../content/index.js'
import { catalog, GOALS } from '../../../lib/catalog/index.js'
import { newestOf, pressOnPanel } from '../../support/panel.js'
import { expectClean, walk } from '../../support/path.js'
import { paying, startPicture } from '../../support/rig.js'
import { type Stage, stage } from '../../support/stage.js'
import { enrich } from '../../support/walk.js'

const say = textsOf('ru')
const WORDS = 'Рыжий кот на подоконнике'

async function made(set: Stage, words = WORDS) {
  const person = set.person()
  await set.kie.finish(await startPicture(set, person, words))
  await set.settled()
  return person
}

const BY_WORDS = GOALS.filter((goal) => goal !== 'cheaper')

describe('improving a result', () => {
  test.each(BY_WORDS)(
    'for %s adds to the words, shows them before anything is paid and sends them',
    async (goal) => {
      const set = await stage(paying())
      const person = await made(set)
      await person.press(say.labels.improve)
      await person.press(say.labels.goal[goal])
      const more = say.better(goal, 'image')
      expect(person.text()).toContain(`${WORDS}. ${more}`)
      expect(person.text()).toContain(say.improved(goal))
      expect(set.kie.tasks).toHaveLength(1)
      await person.press('Сгенерировать')
      expect(set.kie.tasks.at(-1)?.input.prompt).toBe(`${WORDS}. ${more}`)
      expectClean(set)
    },
  )

  test('lets the new words be changed', async () => {
    const set = await stage(paying())
    const person = await made(set)
    await person.press(say.labels.improve)
    await person.press(say.labels.goal.clicks)
    await person.press(say.labels.edit)
    expect(person.text()).toContain(say.better('clicks', 'image'))
    await person.say('Просто кот')
    while (!person.find('Сгенерировать')) await person.press('Дальше')
    expect(person.text()).toContain('Просто кот')
    expectClean(set)
  })

  test('speaks the language of the request, whatever its person reads', async () => {
    const set = await stage(paying())
    const person = await made(set, 'A red cat')
    await person.press(say.labels.improve)
    await person.press(say.labels.goal.viral)
    expect(person.text()).toContain(`A red cat. ${textsOf('en').better('viral', 'image')}`)
  })

  test('does not say the same twice', async () => {
    const set = await stage(paying())
    const person = await made(set, `${WORDS}. ${say.better('premium', 'image')}`)
    const before = person.text()
    const again = { go: 'goal', generation: await newestOf(set, person), goal: 'premium' } as const
    expect(await pressOnPanel(set, person, again)).toBe(say.fullWords)
    expect(person.text()).toBe(before)
  })

  test('for less shows the cheaper way with its price, and is not offered where there is none', async () => {
    const set = await stage({ FREE_MODELS: 'none', MAX_PRICE: '10000000' })
    const card = catalog.card('veo3')
    if (!card) throw new Error('the model is gone')
    const person = set.person()
    await enrich(set, person, 1_000_000)
    await person.say('/start')
    const { amount } = await walk(set, person, {
      card,
      format: 'text-to-video',
      language: 'ru',
      seed: 1,
      readyMade: true,
    })
    await person.press(say.labels.improve)
    await person.press(say.labels.goal.cheaper)
    expect(person.text()).toContain(say.improved('cheaper'))
    await person.press('Сгенерировать')
    const [row] = await set.rows(
      sql`select amount from generations where id = ${await newestOf(set, person)}`,
    )
    expect(Number(row?.amount)).toBeLessThan(amount ?? 0)
    expectClean(set)
  })

  test('is not offered to what has no words and no cheaper way', async () => {
    const set = await stage()
    const person = set.person()
    const card = catalog.card('recraft/remove-background')
    if (!card) throw new Error('the model is gone')
    await enrich(set, person, 10_000)
    await person.say('/start')
    await walk(set, person, { card, format: 'background-remove', language: 'ru', seed: 1, readyMade: true })
    expect(person.buttons()).not.toContain(say.labels.improve)
    expect(person.buttons()).not.toContain(say.labels.variants)
  })
})
