import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { amountFor } from '../../../lib/catalog/index.js'
import { SAMPLES } from '../../support/files.js'
import { mp4, wav } from '../../support/media-files.js'
import { buttonWith, expectClean, moneyOf } from '../../support/path.js'
import { shop } from '../../support/payments.js'
import { askedFor, draftOf, expectNothingDone } from '../../support/question.js'
import type { Stage } from '../../support/stage.js'
import { enrich, sumIn } from '../../support/walk.js'

const RATES = { usdRate: 78, markup: 2 }
/** Repaints a clip: seconds in and seconds out are paid, 28 credits each, at most a minute. */
const REPAINT = { model: 'happyhorse/video-edit', format: 'video-editing', answers: ['Сделай зиму'] } as const
/** Follows a voice: 3 credits a second, at most fifteen. */
const TALK = { model: 'infinitalk/from-audio', format: 'audio-to-video', answers: ['Говорит'] } as const

const repaint = (seconds: number) => amountFor(seconds * 2 * 28_000, RATES)
const talk = (seconds: number) => amountFor(seconds * 3_000, RATES)

function shown(person: Parameters<typeof buttonWith>[0]): number | null {
  return sumIn(buttonWith(person, 'Сгенерировать').split('·')[1] ?? '')
}

async function toRepaint(set: Stage) {
  const { person } = await askedFor(set, REPAINT)
  return person
}

describe('the price of a clip follows its length', () => {
  test('as Telegram tells it of a video, and as its own bytes tell it of a document', async () => {
    const set = await shop()
    const vera = await toRepaint(set)
    await vera.upload('video', { bytes: mp4({ seconds: 7 }), seconds: 7 })
    expect(shown(vera)).toBe(repaint(7))
    const oleg = await toRepaint(set)
    await oleg.upload('document', { bytes: mp4({ seconds: 12.4 }), name: 'walk.mp4', mime: 'video/mp4' })
    expect(shown(oleg)).toBe(repaint(13)) // Each second begun is paid.
    expect(oleg.text()).toContain('спишем только за готовый файл')
    expect(await draftOf(set, oleg)).toMatchObject({ values: { video_url: [{ seconds: 12.4 }] } })
    await enrich(set, oleg, 1_000_000)
    await oleg.press('Сгенерировать')
    await set.kie.finish(set.kie.tasks[0]?.taskId ?? '')
    await set.settled()
    expect((await moneyOf(set, oleg)).moved).toEqual([`hold ${repaint(13)}`, `capture ${repaint(13)}`])
    expect(set.lines.filter((line) => line.event === 'price drift')).toEqual([])
    expectClean(set)
  })

  test('whatever the app that sent it says: a minute that is told to be a second costs a minute', async () => {
    const set = await shop({ MAX_PRICE: '1000000' })
    const vera = await toRepaint(set)
    await vera.upload('video', { bytes: mp4({ seconds: 60, claimed: 1 }), seconds: 1 })
    expect(shown(vera)).toBe(repaint(60))
  })

  test('and an encoder that fills its last frame begins no second', async () => {
    const set = await shop()
    const vera = await toRepaint(set)
    await vera.upload('video', { bytes: mp4({ seconds: 5.04 }), seconds: 5 })
    expect(shown(vera)).toBe(repaint(5))
  })

  test('a clip longer than the model takes is refused, with its name and the limit, before anything is paid', async () => {
    const set = await shop()
    const vera = await toRepaint(set)
    await vera.upload('document', { bytes: mp4({ seconds: 75 }), name: 'walk.mp4', mime: 'video/mp4' })
    expect(vera.text()).toContain('«Видео»: нужно от 1 до 1 мин, а получилось 1 мин 15 с')
    await expectNothingDone(set, vera)
    expectClean(set)
  })
})

describe('a file that nobody can measure', () => {
  test('is priced as the longest the model takes, which is said, and what is not used goes back', async () => {
    const set = await shop()
    const { person } = await askedFor(set, TALK)
    await enrich(set, person, 100_000)
    await person.upload('photo', { bytes: SAMPLES.png })
    const address = 'https://sounds.example.org/voice.wav'
    set.web.set(address, new Uint8Array(wav(6)))
    await person.say(address)
    expect(shown(person)).toBe(talk(15))
    expect(person.text()).toContain(
      'Длину файла не видно, поэтому цена за 15 с. Что не израсходуется, вернём.',
    )
    const receiptAt = person.screen().message_id
    await person.press('Сгенерировать')
    await set.kie.finish(set.kie.tasks[0]?.taskId ?? '')
    await set.settled()
    expect((await moneyOf(set, person)).moved).toEqual([
      `hold ${talk(15)}`,
      `capture ${talk(6)}`,
      `release ${talk(15) - talk(6)}`,
    ])
    const receipt = person.fake.messages().find((message) => message.message_id === receiptAt)
    expect(receipt?.text).toMatch(/Отложено 35,10\s₽, списано 14,04\s₽, возвращено 21,06\s₽/)
    expect(person.text()).toMatch(/Списано 14,04\s₽/)
    expectClean(set)
  })

  test('is refused where its price would have no end, with its name, and the next one is taken', async () => {
    const set = await shop()
    const vera = await toRepaint(set)
    await vera.say('https://clips.example.org/walk.mp4')
    expect(vera.text()).toContain('«Видео»: от длины зависит цена, а её не видно')
    await vera.upload('document', {
      bytes: mp4({ seconds: 4, index: 'last' }).subarray(0, 900),
      name: 'walk.mp4',
      mime: 'video/mp4',
    })
    expect(vera.text()).toContain('«Видео»: от длины зависит цена, а её не видно')
    await expectNothingDone(set, vera)
    await vera.upload('video', { bytes: mp4({ seconds: 3 }), seconds: 3 })
    expect(shown(vera)).toBe(repaint(3))
    expectClean(set)
  })

  test('costs what Telegram tells while its files cannot be read', async () => {
    const set = await shop()
    const vera = await toRepaint(set)
    set.telegram.fail('getFile', 'drop')
    await vera.upload('video', { bytes: mp4({ seconds: 9 }), seconds: 9 })
    expect(shown(vera)).toBe(repaint(9))
  })
})

test('a picture is measured in pixels, sent as a photo or as a document', async () => {
  const set = await shop()
  const place = { model: 'topaz/image-upscale', format: 'image-upscale', answers: [] } as const
  const costs = (credits: number) => amountFor(credits * 1_000, RATES)
  for (const kind of ['photo', 'document'] as const) {
    const { person } = await askedFor(set, place)
    await person.upload(kind, { bytes: SAMPLES.png, name: 'cat.png', mime: 'image/png' })
    await person.press('4')
    expect(shown(person), kind).toBe(costs(10))
  }
  const { person } = await askedFor(set, place)
  await person.say('https://pictures.example.org/cat.png')
  await person.press('4')
  expect(shown(person)).toBe(costs(40))
  expect(person.text()).toContain('Размер файла не видно, поэтому цена за самый большой')
})

describe('a cap on one generation', () => {
  test('shows both sums and the way to change instead of the button, and is asked for again at the press', async () => {
    const set = await shop({ MAX_PRICE: String(repaint(10)) })
    const vera = await toRepaint(set)
    await enrich(set, vera, 1_000_000)
    await vera.upload('video', { bytes: mp4({ seconds: 11 }), seconds: 11 })
    expect(vera.text()).toMatch(/Это стоит 480,48\s₽, а за один раз можно до 436,80\s₽/)
    expect(vera.buttons().join()).not.toContain('Сгенерировать')
    expect(vera.buttons()).toEqual(expect.arrayContaining(['Изменить', '‹ Назад']))

    const oleg = await toRepaint(set)
    await enrich(set, oleg, 1_000_000)
    await oleg.upload('video', { bytes: mp4({ seconds: 10 }), seconds: 10 })
    expect(shown(oleg)).toBe(repaint(10))
    set.redeploy({ MAX_PRICE: String(repaint(9)) })
    await oleg.press('Сгенерировать')
    expect(oleg.text()).toContain('а за один раз можно до')
    expect(await set.rows(sql`select 1 from generations where user_id = ${oleg.id}`)).toEqual([])
    expect(set.kie.tasks).toEqual([])
    expectClean(set)
  })
})
