import { expect, test } from 'vitest'
import { LANGUAGES, type Language, textsOf } from '../../../content/index.js'
import { filesOf, presetPlans } from '../../../lib/catalog/index.js'
import { offeredPreset } from '../../../lib/flow/presets.js'
import type { Actor } from '../../support/actor.js'
import { give, sampleFor } from '../../support/files.js'
import { MESSAGES } from '../../support/messages.js'
import { expectClean } from '../../support/path.js'
import { type Stage, stage } from '../../support/stage.js'
import { enrich, sumIn } from '../../support/walk.js'

const PLENTY = { RATE_PER_USER: '100000/10s', RATE_GLOBAL: '100000/10s', MAX_RUNNING: '50' }
const ALL_PAID = { ...PLENTY, FREE_PER_DAY: '0' }

const generateWord = { ru: 'Сгенерировать', en: 'Generate' } as const

/** Opens a scenario by its link and begins it, typing the examples and giving the files. */
async function fill(set: Stage, person: Actor, asked: { name: string; language: Language }): Promise<string> {
  const say = textsOf(asked.language)
  const words = say.preset(asked.name)
  const offered = offeredPreset(asked.name, say)
  if (!words || !offered) throw new Error(`no scenario ${asked.name}`)
  await person.say(`/start p_${asked.name}`)
  expect(person.text()).toContain(words.title)
  const card = person.text()
  await person.press(say.labels.presetStart)
  for (const { ask, example } of words.blanks) {
    expect(person.text()).toContain(ask)
    await person.say(example)
  }
  for (const kind of filesOf(offered.plan)) await give(set, person, { kind, way: 'document' })
  return card
}

const SHARES = 4

for (const language of LANGUAGES) {
  test.each(Array.from({ length: SHARES }, (_, share) => share))(
    `every scenario gives a result for nothing but its blanks and files: ${language}, part %i`,
    async (share) => {
      const set = await stage(ALL_PAID)
      const say = textsOf(language)
      const person = set.person({ language })
      await person.say('/start')
      await enrich(set, person, 100_000_000)
      for (const plan of presetPlans().filter((_, index) => index % SHARES === share)) {
        const offered = offeredPreset(plan.name, say)
        const card = await fill(set, person, { name: plan.name, language })
        const confirm = person.buttons().find((text) => text.includes(generateWord[language]))
        expect(confirm, `${plan.name}: ${person.text()}`).toBeDefined()
        const held = sumIn(confirm?.split('·')[1] ?? '')
        const line = card.split('\n').find((one) => one.includes(language === 'ru' ? 'Цена' : 'Price')) ?? ''
        const told = sumIn(line.split(':')[1]?.replace(/^\D*/, '') ?? '')
        const open = / от | from /.test(line)
        if (open) expect(told ?? 0, plan.name).toBeLessThanOrEqual(held ?? 0)
        else expect(told, plan.name).toBe(held)
        const seen = person.results().length
        const before = set.kie.tasks.length
        await person.press(generateWord[language])
        expect(set.kie.tasks.length, `${plan.name}: ${set.kie.faults.at(-1) ?? ''}`).toBe(before + 1)
        expect(offered?.card.kieModel).toBe(set.kie.tasks.at(-1)?.model)
        await set.kie.finish(set.kie.tasks.at(-1)?.taskId ?? '')
        await set.settled()
        expect(person.results().length, plan.name).toBeGreaterThan(seen)
      }
      expectClean(set)
    },
    240_000,
  )
}

test('somebody finds a scenario on its shelf, comes back to the same page, and takes its examples', async () => {
  const set = await stage(PLENTY)
  const vera = set.person()
  const say = textsOf('ru')
  await vera.say('/presets')
  await vera.press('Звук')
  await vera.press('Звук по описанию ·')
  await vera.press(say.labels.back)
  expect(vera.text()).toContain('Звук')
  await vera.press('Звук по описанию ·')
  await vera.press(say.labels.example)
  expect(vera.text()).toContain('дождь стучит по крыше палатки')
  await vera.press('Сгенерировать · Бесплатно')
  expect(set.kie.tasks.at(-1)?.input).toMatchObject({ prompt: 'дождь стучит по крыше палатки, вдалеке гром' })
})

test('one answer is written, the other taken from the example; a wrong one is asked again', async () => {
  const set = await stage(PLENTY)
  const vera = set.person()
  const say = textsOf('ru')
  await vera.say('/start p_ad-banner')
  await vera.press(say.labels.presetStart)
  await vera.say('я'.repeat(400))
  expect(vera.text()).toContain('Слишком длинно')
  await vera.say('мёд с $& и {2} в банке.')
  expect(vera.text()).toContain('2 из 2')
  await vera.press(say.labels.back)
  expect(vera.text()).toContain('1 из 2')
  await vera.say('мёд с $& и {2} в банке.')
  await vera.press(say.labels.example)
  expect(vera.text()).toContain('Главный герой кадра — мёд с $& и {2} в банке, крупно')
  expect(vera.text()).toContain('«Лето в каждом глотке»')
})

test('a photo that comes before the answers is kept, and its caption is the answer', async () => {
  const set = await stage(PLENTY)
  const vera = set.person()
  const say = textsOf('ru')
  await vera.say('/start p_face-style')
  await vera.press(say.labels.presetStart)
  await vera.upload('photo', sampleFor('image', 'photo'))
  expect(vera.text()).toContain('В каком стиле?')
  await vera.say('акварель')
  expect(vera.text()).toContain('Стиль: акварель')
  expect(vera.buttons().join()).toContain('Сгенерировать')

  await vera.say('/start p_face-figure')
  await vera.press(say.labels.presetStart)
  await vera.sendAny({ ...MESSAGES.photo(), caption: 'ВЕРА' })
  expect(vera.text()).toContain('Что положить рядом?')
  await vera.say('лейка')
  expect(vera.text()).toContain('надпись «ВЕРА»')
  expect(vera.buttons().join()).toContain('Сгенерировать')
})

test('words mean scenarios too, and lead back to what was found', async () => {
  const set = await stage(PLENTY)
  const vera = set.person()
  const say = textsOf('ru')
  await vera.say('/find раскраска')
  await vera.press('Раскраска ·')
  expect(vera.text()).toContain('чёткие чёрные контуры')
  await vera.press(say.labels.back)
  expect(vera.text()).toContain('раскраска')
  expect(vera.buttons().join()).toContain('Раскраска ·')
})

test('what a scenario chose is not remembered as the taste of its person', async () => {
  const set = await stage(PLENTY)
  const vera = set.person()
  const say = textsOf('ru')
  await vera.say('/start p_post-wallpaper')
  await vera.press(say.labels.example)
  expect(vera.text()).toContain('9:16')
  await vera.say('/start')
  await vera.press('Текст → картинка')
  await vera.press('Z-Image')
  await vera.press(say.labels.begin)
  await vera.say('кот')
  expect(vera.buttons()).toContain('✓ Квадрат 1:1')
})

test('the card of a scenario shows its picture above the text where Telegram can fetch it', async () => {
  const set = await stage(PLENTY)
  const vera = set.person()
  await vera.say('/start p_ad-banner')
  expect(vera.screen().link_preview_options).toEqual({
    url: `${set.world.config.publicUrl}/presets/ad-banner.jpg`,
    prefer_large_media: true,
    show_above_text: true,
  })
  expect(vera.text()).toContain('не результат')
  await vera.press(textsOf('ru').labels.back)
  expect(vera.screen().link_preview_options).toEqual({ is_disabled: true })
})
