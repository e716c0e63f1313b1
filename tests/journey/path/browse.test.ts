import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { textsOf } from '../../../content/index.js'
import { catalog, codeOf, isListed, type ModelCard } from '../../../lib/catalog/index.js'
import { priceFrom } from '../../../lib/flow/offer.js'
import { buttonData, parseButton } from '../../../lib/telegram/buttons.js'
import { MODELS_PER_PAGE } from '../../../lib/telegram/screens/lists.js'
import { type Actor, keyboardOf } from '../../support/actor.js'
import { expectClean } from '../../support/path.js'
import { draftOf } from '../../support/question.js'
import { rig, startPicture, toConfirm } from '../../support/rig.js'
import { stage } from '../../support/stage.js'
import { post, sender, tap } from '../../support/updates.js'

const say = textsOf('ru')

/** The models on the screen, by the buttons that lead to them. */
function modelsOn(person: Actor): string[] {
  return keyboardOf(person.screen()).flatMap(({ callback_data: data = '' }) => {
    const action = parseButton(data)
    return action?.go === 'model' ? [action.model] : []
  })
}

/** All models of a list, its pages turned to the end. */
async function walkPages(person: Actor): Promise<string[]> {
  const seen = modelsOn(person)
  for (let page = 2; ; page += 1) {
    const next = [say.labels.page(page), say.labels.nextPage].find((text) => person.buttons().includes(text))
    if (next === undefined) return seen
    await person.pressExactly(next)
    seen.push(...modelsOn(person))
  }
}

function cardOf(id: string): ModelCard {
  const card = catalog.card(id)
  if (!card) throw new Error(`there is no model ${id}`)
  return card
}

describe('home', () => {
  test('counts the models of every format, and so many can be opened', async () => {
    const set = await stage()
    const vera = set.person()
    for (const format of catalog.formats()) {
      await vera.say('/start')
      const button = vera.buttons().find((text) => text.startsWith(say.formats[format].name))
      await vera.press(button ?? '')
      const seen = await walkPages(vera)
      expect(button).toBe(`${say.formats[format].name} ${seen.length}`)
      expect(seen).toEqual(catalog.ofFormat(format).map((card) => card.id))
    }
    expectClean(set)
  })

  test('leads to eight to twelve popular models, in our own order', async () => {
    const set = await stage()
    const vera = set.person()
    await vera.say('/start')
    await vera.press(say.shelves.popular.name)
    const seen = await walkPages(vera)
    expect(seen.length).toBeGreaterThanOrEqual(8)
    expect(seen.length).toBeLessThanOrEqual(12)
    const ranks = seen.map((id) => cardOf(id).popularity ?? 0)
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
    expect(vera.text()).toContain('Порядок выбрали мы сами')
  })

  test('says how many free tries are left, and shows which models are free', async () => {
    const set = await stage({ FREE_PER_DAY: '3' })
    const vera = set.person()
    await vera.say('/start')
    expect(vera.text()).toContain('осталось 3 из 3')
    await startPicture(set, vera)
    await vera.say('/start')
    await vera.press(say.shelves.free.name)
    expect(vera.text()).toContain('сегодня осталось 2 из 3')
    expect(await walkPages(vera)).toEqual(catalog.freeModels(null).map((card) => card.id))
    expect(vera.buttons().join()).toContain(say.freeBadge)
  })

  test('says nothing of free tries where there are none', async () => {
    const set = await stage({ FREE_PER_DAY: '0' })
    const vera = set.person()
    const seen: string[] = []
    const look = () => seen.push(vera.text(), vera.buttons().join())
    await vera.say('/start')
    look()
    await vera.press(say.shelves.popular.name)
    look()
    await vera.press('Z-Image')
    look()
    await vera.say('/balance')
    look()
    expect(seen.join().toLowerCase()).not.toContain('бесплатн')
  })
})

describe('a list', () => {
  test('is narrowed to what is fast, keeps it from page to page and back from a card', async () => {
    const set = await stage()
    const vera = set.person()
    await vera.say('/start')
    await vera.press(say.formats['text-to-image'].name)
    await vera.press(say.labels.filter(null))
    const fast = catalog.ofFormat('text-to-image').filter((card) => isListed(card, 'fast'))
    await vera.press(say.labels.filterBy('fast', fast.length))
    expect(vera.buttons()).toContain(say.labels.filter('fast'))
    expect(await walkPages(vera)).toEqual(fast.map((card) => card.id))
    await vera.press(`${fast.at(-1)?.title} ·`)
    await vera.press(say.labels.back)
    expect(vera.buttons()).toContain(say.labels.filter('fast'))
    expectClean(set)
  })

  test('is narrowed to what the balance pays for', async () => {
    const set = await stage({ WELCOME_CREDIT: '300', FREE_MODELS: 'none' })
    const vera = set.person()
    await vera.say('/start')
    await vera.press(say.formats['text-to-image'].name)
    await vera.press(say.labels.filter(null))
    await vera.press('По балансу')
    const seen = await walkPages(vera)
    expect(seen).toContain('z-image')
    expect(seen).not.toContain('nano-banana-pro')
    expect(seen.length).toBeLessThan(catalog.ofFormat('text-to-image').length)
  })

  test('counts the price in its own use: a model that is cheaper in another is no bargain here', async () => {
    const set = await stage({ WELCOME_CREDIT: '6000', FREE_MODELS: 'none' })
    const vera = set.person()
    await vera.say('/menu')
    await vera.press(say.formats['video-editing'].name)
    await vera.press(say.labels.filter(null))
    await vera.press('По балансу')
    const seen = await walkPages(vera)
    expect(seen.length).toBeGreaterThan(0)
    const dear = catalog
      .ofFormat('video-editing')
      .filter((card) => priceFrom(card, set.world.config, 'video-editing').price.amount > 6_000)
    expect(dear.some((card) => priceFrom(card, set.world.config).price.amount <= 6_000)).toBe(true)
    for (const card of dear) expect(seen).not.toContain(card.id)
  })

  test('narrowed by a letter that stands for nothing is the whole list', async () => {
    const set = await stage()
    const vera = set.person()
    await vera.say('/menu')
    for (const letter of ['constructor', '__proto__', 'zz']) {
      const press = tap(sender(vera), { data: `1.f.text-to-image.0.${letter}` })
      expect((await post(set, press)).status, letter).toBe(200)
    }
    expectClean(set)
  })

  test('of an old button still opens', async () => {
    const set = await stage()
    const vera = set.person()
    await vera.say('/start')
    const messageId = vera.screen().message_id
    for (const data of ['1.f.text-to-image.1', '1.m.text-to-image.z-image', '1.b.text-to-image.z-image']) {
      expect((await post(set, tap(sender(vera), { data, messageId }))).status).toBe(200)
      await set.settled()
      expect(vera.text()).not.toContain(say.toast.outdated)
    }
    expect((await draftOf(set, vera))?.model).toBe('z-image')
  })
})

describe('search', () => {
  test('by /find takes mistakes and the other keyboard, and its pages are turned by button', async () => {
    const set = await stage()
    const vera = set.person()
    await vera.say('/find nano banna')
    expect(vera.buttons()[0]).toContain('Nano Banana')
    await vera.say('/find видео из фото')
    const found = catalog.search('видео из фото', 'ru')
    expect(found.length).toBeGreaterThan(MODELS_PER_PAGE)
    expect(await walkPages(vera)).toEqual(found.map((card) => card.id))
    await vera.say('/find xqzwvk')
    expect(vera.text()).toContain('ничего нет')
    expect(vera.buttons().join()).toContain(say.formats['text-to-image'].name)
    expectClean(set)
  })

  test('by its button takes the next words, once', async () => {
    const set = await stage()
    const vera = set.person()
    await vera.say('/start')
    await vera.press(say.labels.search)
    expect(vera.text()).toContain('Что ищем?')
    await vera.say('апскейл')
    expect(modelsOn(vera)).toEqual(catalog.search('апскейл', 'ru').map((card) => card.id))
    await vera.say('/start')
    await vera.press('Текст → картинка')
    await vera.press('Z-Image')
    await vera.press('Попробовать')
    await vera.say('апскейл')
    expect((await draftOf(set, vera))?.values.prompt).toBe('апскейл')
  })

  test('does not swallow the answer to a form that was begun after it', async () => {
    const set = await stage()
    const vera = set.person()
    await vera.say('/start')
    await vera.press(say.labels.search)
    await vera.press(say.labels.home)
    await vera.press('Текст → картинка')
    await vera.press('Z-Image')
    await vera.press('Попробовать')
    await vera.say('баннер для магазина')
    expect((await draftOf(set, vera))?.values.prompt).toBe('баннер для магазина')
  })

  test('asks no more once something else was pressed: the next words are a beginning', async () => {
    const set = await stage()
    const vera = set.person()
    await vera.say('/start')
    await vera.press('Текст → картинка')
    await vera.press('Z-Image')
    await vera.press('Попробовать')
    await vera.say('/menu')
    await vera.press(say.labels.search)
    await vera.press(say.labels.home)
    await vera.say('рыжий кот на подоконнике')
    expect(vera.text()).toContain('Что сделать из этих слов?')
    expect((await draftOf(set, vera))?.values).toEqual({})
    expectClean(set)
  })

  test('answers words that came by themselves; what means no model is the beginning of a form', async () => {
    const set = await stage()
    const vera = set.person()
    await vera.say('/start')
    await vera.say('хочу логотип')
    expect(vera.text()).toContain('Нашлось')
    await vera.say('Рыжий кот на подоконнике')
    expect(vera.text()).toContain(say.beginning({ media: null, count: 0 }).title)
    expect(vera.text()).toContain('Рыжий кот на подоконнике')
    await vera.press('Текст → картинка')
    await vera.press('Z-Image')
    await vera.press('Попробовать')
    expect((await draftOf(set, vera))?.values.prompt).toBe('Рыжий кот на подоконнике')
    expectClean(set)
  })
})

describe('the card', () => {
  test('begins with its example, and the example reaches the provider', async () => {
    const set = await stage()
    const vera = set.person()
    await vera.say('/start')
    await vera.press('Текст → картинка')
    await vera.press('Z-Image')
    await vera.press(say.labels.example)
    await vera.press('Квадрат')
    await vera.press('Сгенерировать')
    expect(set.kie.tasks.at(-1)?.input.prompt).toBe(cardOf('z-image').words.ru.example)
    expectClean(set)
  })

  test('shows what its choices cost, each at the price of the confirm screen', async () => {
    const set = await stage({ FREE_MODELS: 'none', WELCOME_CREDIT: '1000000' })
    const vera = set.person()
    await vera.say('/start')
    await vera.press('Текст → картинка')
    await vera.press('Nano Banana Pro')
    await vera.press(say.labels.prices)
    const lines = vera
      .text()
      .split('\n')
      .filter((line) => line.includes(' — '))
    expect(lines.length).toBeGreaterThan(1)
    const price = lines.find((line) => line.includes('4K'))?.split(' — ')[1] ?? 'no 4K'
    await vera.press(say.labels.back)
    await vera.press(say.labels.begin)
    await vera.say('Рыжий кот')
    for (let step = 0; step < 5 && !vera.buttons().join().includes('Сгенерировать'); step += 1) {
      const wanted = ['4K', say.labels.skip, 'Квадрат'].find(
        (words) => vera.find(words)?.message === vera.screen(),
      )
      await vera.press(wanted ?? vera.buttons()[0] ?? '')
    }
    expect(vera.buttons()[0]).toContain(price)
  })

  test('is set beside another of its format, and either can be opened', async () => {
    const set = await stage()
    const vera = set.person()
    await vera.say('/start')
    await vera.press('Текст → картинка')
    await vera.press('Z-Image')
    await vera.press(say.labels.compare)
    await vera.press('Nano Banana Pro ·')
    for (const words of ['Z-Image и Nano Banana Pro', 'Цена:', 'Время:', 'Нужно:', 'Для чего:']) {
      expect(vera.text()).toContain(words)
    }
    await vera.press('Nano Banana Pro')
    expect(vera.buttons()).toContain(say.labels.begin)
    expectClean(set)
  })

  test('of a retired model names its successor, wherever it was met', async () => {
    const set = await stage()
    const vera = set.person()
    await vera.say('/start')
    const retired = catalog.cards.filter((card) => card.status === 'retired' && card.successor)
    expect(retired.length).toBeGreaterThan(5)
    const messageId = vera.screen().message_id
    for (const card of retired) {
      for (const go of ['model', 'begin'] as const) {
        const data = buttonData({ go, model: card.id })
        await post(set, tap(sender(vera), { data, messageId }))
        await set.settled()
        expect(vera.text(), card.id).toContain(`${card.title} больше не работает`)
        const [id = ''] = modelsOn(vera)
        expect(catalog.isOffered(id), card.id).toBe(true)
      }
    }
    await vera.say(`/start m_${codeOf(retired[0]?.id ?? '')}`)
    expect(vera.text()).toContain('больше не работает')
  })
})

describe('favourites and recent models', () => {
  test('are one shelf, the favourites first, and outlive everything Redis knows', async () => {
    const set = await stage()
    const vera = set.person()
    await vera.say('/start')
    await vera.press(say.shelves.mine.name)
    expect(vera.text()).toContain('Здесь появятся')
    await toConfirm(vera)
    await vera.press('Сгенерировать')
    await vera.say('/find nano banana pro')
    await vera.press('Nano Banana Pro ·')
    await vera.press(say.labels.like)
    expect(vera.buttons()).toContain(say.labels.unlike)
    await set.world.redis.remove(set.world.redis.keys.session(vera.id))
    await vera.say('/start')
    await vera.press(say.shelves.mine.name)
    expect(modelsOn(vera)).toEqual(['nano-banana-pro', 'z-image'])
    expect(vera.buttons()[0]).toMatch(/^♥ Nano Banana Pro/)
    await vera.press('Nano Banana Pro ·')
    await vera.press(say.labels.unlike)
    await vera.press(say.labels.back)
    expect(modelsOn(vera)).toEqual(['z-image'])
    expectClean(set)
  })

  test('of a person whose row is gone are kept all the same', async () => {
    const set = await stage({ WELCOME_CREDIT: '0' })
    const vera = set.person()
    await vera.say('/start')
    await set.rows(sql`delete from balances where user_id = ${vera.id}`)
    await set.rows(sql`delete from users where id = ${vera.id}`)
    await vera.say('/find z-image')
    await vera.press('Z-Image ·')
    await vera.press(say.labels.like)
    expect(vera.buttons()).toContain(say.labels.unlike)
    expect(set.lines.filter((line) => line.level === 'ERROR')).toEqual([])
  })

  test('say that they are unavailable while the database is away, and nothing else does', async () => {
    const set = await rig()
    const vera = set.person()
    await vera.say('/start')
    await set.gates.db.turn('closed')
    await vera.press(say.shelves.mine.name)
    expect(vera.text()).toContain(say.databaseAway.title)
    await vera.say('/find z-image')
    await vera.press('Z-Image ·')
    await vera.press(say.labels.like)
    expect(vera.fake.toasts.at(-1)).toEqual({ text: say.databaseAway.title, alert: true })
    await vera.press(say.labels.back)
    expect(vera.text()).toContain('Нашлось')
  })
})

describe('from another chat', () => {
  test('every offered model has a link that opens its card', async () => {
    const codes = catalog.cards.map((card) => codeOf(card.id))
    expect(new Set(codes).size).toBe(codes.length)
    for (const code of codes) expect(`m_${code}`).toMatch(/^[A-Za-z0-9_-]{1,64}$/)
    const set = await stage()
    const vera = set.person()
    await vera.say(`/start m_${codeOf('nano-banana-pro')}`)
    expect(vera.text()).toContain('Nano Banana Pro')
    expect(vera.buttons()).toContain(say.labels.begin)
    await vera.say('/start m_unknown1')
    expect(vera.buttons()).toContain(say.labels.search)
  })

  test('words find models, page by page, each with its way here; no words find the popular ones', async () => {
    const set = await stage()
    const vera = set.person()
    const found: string[] = []
    for (let offset = ''; found.length === 0 || offset !== ''; ) {
      const page = await vera.fake.inline('видео', offset)
      const all = (page?.results ?? []) as { id: string; title: string; reply_markup: unknown }[]
      const results = all.filter((one) => !one.id.startsWith('p.')) // Ready scenarios come first.
      expect(results.length).toBeGreaterThan(0)
      for (const one of results) expect(JSON.stringify(one.reply_markup)).toContain(`?start=m_${one.id}`)
      found.push(...results.map((one) => one.title))
      offset = typeof page?.next_offset === 'string' ? page.next_offset : ''
    }
    expect(found).toEqual(catalog.search('видео', 'ru').map((card) => card.title))
    const shown = ((await vera.fake.inline(''))?.results ?? []) as { id: string }[]
    const popular = catalog.offered().filter((card) => isListed(card, 'popular'))
    expect(shown.map((one) => one.id).filter((id) => !id.startsWith('p.'))).toEqual(
      popular.map((card) => codeOf(card.id)),
    )
    expect((await vera.fake.inline('ъъъъ'))?.results).toEqual([])
    expect(set.lines.at(-1)).toMatchObject({ kind: 'inline', calls: { d: 1, r: 1, t: 0, k: 0 } })
    expectClean(set)
  })

  test('a find that was posted here is no message to us', async () => {
    const set = await stage()
    const vera = set.person()
    await vera.say('/start')
    const before = vera.fake.messages().length
    await vera.fake.sendAny({ text: 'Z-Image', via_bot: { id: 1, is_bot: true, first_name: 'Atelier' } })
    await set.settled()
    expect(vera.fake.messages()).toHaveLength(before + 1)
  })
})
