import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SHELVES, textsOf } from '../../../content/index.js'
import { catalog, codeOf, FORMATS } from '../../../lib/catalog/index.js'
import { type Action, buttonData, parseButton } from '../../../lib/telegram/buttons.js'
import { FILTERS, fromOf } from '../../../lib/telegram/screens/lists.js'
import { keyboardOf } from '../../support/actor.js'
import { draftOf } from '../../support/question.js'
import { errors, lastLine, paying, startPicture, toConfirm } from '../../support/rig.js'
import { snapshot } from '../../support/snapshot.js'
import { type Stage, stage } from '../../support/stage.js'
import { post, sender, tap } from '../../support/updates.js'

const say = textsOf('ru')
const SEED = Number(process.env.TEST_SEED ?? Date.now() % 1_000_000)
const RUNS = { seed: SEED, numRuns: 2_000 }

/** The button fits, and a press of it asks the same. */
function expectThere(action: Action): void {
  const data = buttonData(action)
  expect(Buffer.byteLength(data), data).toBeLessThanOrEqual(64)
  expect(parseButton(data)).toEqual(action)
}

const models = catalog.cards.map((card) => card.id)
/** The lists that a model can stand on. */
const places = catalog.cards.flatMap((card) =>
  [...catalog.formatsOf(card), ...SHELVES].map((one) => ({ model: card.id, one })),
)
const uuid = fc.uuid()
const tag = fc.stringMatching(/^[A-Za-z0-9_-]{8}$/)
const small = fc.integer({ min: 0, max: 999_999 })
const format = fc.constantFrom(...FORMATS)
const list = fc.constantFrom(...FORMATS, ...SHELVES)
const filter = fc.constantFrom(...Object.keys(FILTERS))
const code = fc.constantFrom(...models.map(codeOf))
const option = fc.stringMatching(/^v[A-Za-z0-9_-]{5}$/)
const field = fc.constantFrom(...catalog.askable().keys())

const actions: fc.Arbitrary<Action> = fc.oneof(
  fc.constantFrom<Action>(
    { go: 'home' },
    { go: 'confirm' },
    { go: 'balance' },
    { go: 'packs' },
    { go: 'payments' },
    { go: 'settings' },
    { go: 'help' },
  ),
  fc.constant<Action>({ go: 'search' }),
  fc.record({ go: fc.constant('list' as const), list, page: small }),
  fc.record({ go: fc.constant('list' as const), list, page: small, filter }),
  fc.record({ go: fc.constant('filters' as const), list }),
  fc.constantFrom(...places).chain(({ model, one }) =>
    fc.record({
      go: fc.constantFrom('model' as const, 'prices' as const, 'like' as const),
      model: fc.constant(model),
      from: fc.oneof(
        fc.constant(one),
        filter.map((letter) => fromOf(one, letter)),
      ),
    }),
  ),
  fc.record({
    go: fc.constantFrom('begin' as const, 'example' as const),
    model: fc.constantFrom(...models),
    format,
  }),
  fc.record({ go: fc.constantFrom('model' as const, 'begin' as const), model: fc.constantFrom(...models) }),
  fc.record({ go: fc.constant('versus' as const), one: code, page: small }),
  fc.record({ go: fc.constant('compare' as const), one: code, other: code }),
  fc.record({ go: fc.constant('refund-sure' as const), payment: uuid }),
  fc.record({ go: fc.constant('choose' as const), draft: tag, step: small, option }),
  fc.record({ go: fc.constantFrom('skip' as const, 'step' as const), draft: tag, step: small }),
  fc.record({
    go: fc.constantFrom('generate' as const, 'progress' as const, 'cancel' as const, 'again' as const),
    generation: uuid,
  }),
  fc.record({ go: fc.constant('pack' as const), stars: small }),
  fc.record({ go: fc.constant('refund' as const), payment: uuid }),
  fc.record({ go: fc.constant('language' as const), language: fc.constantFrom('ru', 'en') }),
  fc.record({ go: fc.constantFrom('tune' as const, 'results' as const), draft: tag, page: small }),
  fc.record({ go: fc.constant('setting' as const), draft: tag, field, page: small }),
  fc.record({ go: fc.constant('value' as const), draft: tag, field, option }),
  fc.record({ go: fc.constant('adjust' as const), draft: tag, field, by: fc.integer({ min: -99, max: 99 }) }),
  fc.record({ go: fc.constantFrom('fix' as const, 'clear' as const), draft: tag, field }),
  fc.record({ go: fc.constantFrom('defaults' as const, 'cheaper' as const), draft: tag }),
  fc.record({ go: fc.constant('take' as const), draft: tag, generation: uuid, file: small }),
)

describe(`callback data (seed ${SEED})`, () => {
  test('of every action comes back as the same action and fits into 64 bytes', () => {
    fc.assert(
      fc.property(actions, (action) => {
        const data = buttonData(action)
        expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64)
        expect(parseButton(data)).toEqual(action)
      }),
      RUNS,
    )
  })

  test('of every model in every format fits, with the longest names there are', () => {
    for (const model of models) {
      const card = catalog.card(model)
      for (const one of card ? catalog.formatsOf(card) : []) {
        const from = fromOf(one, 'a')
        for (const go of ['model', 'prices', 'like'] as const) expectThere({ go, model, from })
        for (const go of ['begin', 'example'] as const) expectThere({ go, model, format: one })
      }
    }
  })

  test('of any other make is no action, or one that has this very data', () => {
    const near = fc.tuple(actions, fc.nat(), fc.string({ maxLength: 3 })).map(([action, place, noise]) => {
      const data = buttonData(action)
      const at = place % (data.length + 1)
      return data.slice(0, at) + noise + data.slice(at + noise.length)
    })
    fc.assert(
      fc.property(fc.oneof(fc.string({ maxLength: 64 }), near), (data) => {
        const action = parseButton(data)
        if (action) expect(parseButton(buttonData(action))).toEqual(action)
      }),
      RUNS,
    )
  })

  test('of a screen as it is sent fits and is understood, on every screen of a whole form', async () => {
    const set = await stage(paying())
    await startPicture(set, set.person())
    const markups = set.telegram.calls.flatMap((call) =>
      keyboardOf({ reply_markup: call.params.reply_markup } as never),
    )
    expect(markups.length).toBeGreaterThan(20)
    const pressed = markups.flatMap(({ callback_data: data }) => data ?? []) // Others copy, or wait.
    expect(pressed.length).toBeGreaterThan(20)
    for (const data of pressed) {
      expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64)
      expect(parseButton(data), data).not.toBeNull()
    }
  })
})

/** A press of recorded data under the newest message of the bot. */
async function press(set: Stage, person: ReturnType<Stage['person']>, data: string) {
  const answer = await post(set, tap(sender(person), { data, messageId: person.screen().message_id }))
  return { status: answer.status, body: (await answer.json()) as { method?: string; text?: string } }
}

describe('an outdated button', () => {
  const recorded = [
    '0.h',
    '0.f.text-to-image.0',
    '2.g.AAAAAAAAAAAAAAAAAAAAAA',
    'v3:menu:home',
    'format_text_to_image',
    'confirm:123',
    '',
    '1',
    '1.',
    '1.zz',
    '1.g.short',
    '1.f',
    '1.c.tag.x.y',
    '1.__proto__',
    '1.constructor.x',
    '{"go":"home"}',
    '💥'.repeat(16),
    'x'.repeat(64),
  ]
  test.each(recorded)('«%s» leads to a fresh menu, with a word why', async (data) => {
    const set = await stage()
    const vera = set.person()
    await vera.say('/start')
    const pressed = await press(set, vera, data)
    expect(pressed).toMatchObject({
      status: 200,
      body: { method: 'answerCallbackQuery', text: say.toast.outdated },
    })
    expect(vera.buttons()).toContain(say.labels.search)
    expect(errors(set)).toEqual([])
  })

  test('of a question that was answered long ago leads to a fresh menu', async () => {
    const set = await stage()
    const vera = set.person()
    await toConfirm(vera)
    const old = buttonData({ go: 'choose', draft: 'otherTag', step: 1, option: 'v12345' })
    expect((await press(set, vera, old)).body.text).toBe(say.toast.outdated)
    expect(vera.buttons()).toContain(say.labels.search)
  })

  test.each([
    ['names a choice that is not on the list any more', 'vAAAAA'],
    ['counted the choices of a list, as buttons did before', '0'],
  ])('that %s asks the question again and chooses nothing', async (_, option) => {
    const set = await stage()
    const vera = set.person()
    await vera.say('/start')
    await vera.press('Текст → картинка')
    await vera.press('Z-Image')
    await vera.press(say.labels.begin)
    await vera.say('Рыжий кот')
    const shown = vera.buttons()
    const draft = (await draftOf(set, vera))?.id ?? ''
    const old = buttonData({ go: 'choose', draft, step: 1, option })
    expect((await press(set, vera, old)).body.text).toBe(say.toast.outdated)
    expect(vera.buttons()).toEqual(shown)
    expect((await draftOf(set, vera))?.values).toEqual({ prompt: 'Рыжий кот' })
    expect(errors(set)).toEqual([])
  })

  const strange: Action[] = [
    { go: 'list', list: 'text-to-smell', page: 0 },
    { go: 'list', list: 'text-to-image', page: 999_999 },
    { go: 'list', list: 'text-to-image', page: 0, filter: '?' },
    { go: 'filters', list: 'mine' },
    { go: 'versus', one: 'nobody', page: 0 },
    { go: 'compare', one: 'nobody', other: 'nothing' },
    { go: 'like', model: 'nobody/nothing' },
    { go: 'model', model: 'nobody/nothing', from: 'text-to-image' },
    { go: 'begin', model: 'nobody/nothing' },
    { go: 'begin', model: 'z-image', format: 'text-to-smell' },
    { go: 'choose', draft: 'none', step: 0, option: 'v12345' },
    { go: 'skip', draft: 'none', step: 999_999 },
    { go: 'step', draft: 'none', step: 7 },
    { go: 'confirm' },
    { go: 'pack', stars: 1 },
    { go: 'pack', stars: 999_999 },
    { go: 'language', language: 'xx' },
  ]
  test('to something that does not exist is answered with a screen or a word, never with silence', async () => {
    const set = await stage({ RATE_PER_USER: '1000/1d' })
    const vera = set.person()
    for (const action of strange) {
      await vera.say('/start')
      const calls = set.telegram.calls.length
      const pressed = await press(set, vera, buttonData(action))
      expect(pressed.status, action.go).toBe(200)
      const said = pressed.body.text !== undefined || set.telegram.calls.length > calls
      expect(said, JSON.stringify(action)).toBe(true)
    }
    expect(set.telegram.calls.filter((call) => call.method === 'sendInvoice')).toEqual([])
    expect(errors(set)).toEqual([])
  })
})

describe('a button with the generation of somebody else', () => {
  const verbs = ['generate', 'progress', 'cancel', 'again'] as const
  test('has no effect and shows nothing of it', async () => {
    const set = await stage(paying())
    const [vera, mallory] = [set.person(), set.person()]
    await startPicture(set, vera, 'Тайный замысел Веры')
    const data = set.telegram.calls
      .flatMap((call) => keyboardOf({ reply_markup: call.params.reply_markup } as never))
      .map((button) => parseButton(button.callback_data ?? ''))
      .find((action) => action?.go === 'cancel')
    const generation = data?.go === 'cancel' ? data.generation : ''
    await mallory.say('/start')
    const before = await snapshot(set)
    for (const go of verbs) {
      const pressed = await press(set, mallory, buttonData({ go, generation }))
      expect(pressed, go).toMatchObject({ status: 200, body: { text: say.toast.outdated } })
      expect(lastLine(set).status, go).toBe(200)
    }
    const after = await snapshot(set)
    expect(after).toMatchObject({
      generations: before.generations,
      balances: before.balances,
      transfers: before.transfers,
    })
    expect(JSON.stringify(mallory.fake.messages())).not.toContain('замысел')
    expect(set.kie.tasks).toHaveLength(1)
  })

  test('returns no payment that is not one’s own', async () => {
    const set = await stage()
    const [vera, mallory] = [set.person(), set.person()]
    await vera.say('/topup')
    await vera.press('25')
    await vera.pay()
    await vera.say('/paysupport')
    await vera.press('Вернуть')
    const refund = vera.find(say.labels.refundSure)?.button.callback_data ?? ''
    expect(parseButton(refund)).toMatchObject({ go: 'refund-sure' })
    await mallory.say('/start')
    const before = await snapshot(set)
    const pressed = await press(set, mallory, refund)
    expect(pressed.body.text).toBe(say.refundRefused.unknown)
    const after = await snapshot(set)
    expect([after.payments, after.transfers]).toEqual([before.payments, before.transfers])
    expect(set.telegram.calls.filter((call) => call.method === 'refundStarPayment')).toEqual([])
  })
})
