import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { amountFor, catalog } from '../../../lib/catalog/index.js'
import { parseValues } from '../../../lib/draft/index.js'
import type { Actor } from '../../support/actor.js'
import { SAMPLES } from '../../support/files.js'
import { mp4, wav } from '../../support/media-files.js'
import { buttonWith, expectClean, moneyOf } from '../../support/path.js'
import { shop } from '../../support/payments.js'
import { askedFor, draftOf, expectNothingDone } from '../../support/question.js'
import type { Stage } from '../../support/stage.js'
import { enrich, openForm, sumIn } from '../../support/walk.js'

const RATES = { usdRate: 78, markup: 2 }
/** Repaints a clip: seconds in and seconds out are paid, 28 credits each, at most a minute. */
const REPAINT = { model: 'happyhorse/video-edit', format: 'video-editing', answers: ['Сделай зиму'] } as const
/** Follows a voice: 3 credits a second, at most fifteen. */
const TALK = { model: 'infinitalk/from-audio', format: 'audio-to-video', answers: ['Говорит'] } as const

/** A dropped call that changes nothing is tried once more. */
const TRIES = 2

/** A recording of fifteen seconds whose head is at odds with itself. */
const SHAM = Buffer.from(wav(15))
SHAM.writeUInt16LE(32, 32)

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
    expect(vera.text()).toContain('«Видео»: нужно от 1 с до 1 мин, а получилось 1 мин 15 с')
    await vera.upload('video', { bytes: mp4({ seconds: 60.4 }), seconds: 60 })
    expect(vera.text()).toContain('нужно от 1 с до 1 мин, а получилось 1 мин 0,4 с')
    await vera.upload('video', { bytes: mp4({ seconds: 0.5 }), seconds: 1 })
    expect(vera.text()).toContain('нужно от 1 с до 1 мин, а получилось 0,5 с')
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
    expect(vera.text()).toContain('«Видео»: от длины зависит цена, а в этом файле её не прочитать')
    await expectNothingDone(set, vera)
    await vera.upload('video', { bytes: mp4({ seconds: 3 }), seconds: 3 })
    expect(shown(vera)).toBe(repaint(3))
    expectClean(set)
  })

  test('whatever was told of it: a file that cannot be read is no shorter for that', async () => {
    const set = await shop({ MAX_PRICE: '1000000' })
    const vera = await toRepaint(set)
    const cut = mp4({ seconds: 60, index: 'last' }).subarray(0, -1)
    await vera.upload('video', { bytes: cut, seconds: 1 })
    expect(vera.text()).toContain('в этом файле её не прочитать. Пришлите видео в mp4.')
    await vera.upload('video', { bytes: mp4({ seconds: 60, fragments: 9 }), seconds: 1 })
    expect(shown(vera)).toBe(repaint(60))
    const { person } = await askedFor(set, TALK)
    await person.upload('photo', { bytes: SAMPLES.png })
    await person.upload('audio', { bytes: SHAM, seconds: 1, mime: 'audio/wav', name: 'a.wav' })
    expect(shown(person)).toBe(talk(15))
    expect(person.text()).toContain('Длину файла не видно, поэтому цена за 15 с')
    expectClean(set)
  })

  test('of a kind that the model takes and we cannot read is asked for in one that we can', async () => {
    const set = await shop()
    const upscale = { model: 'topaz/video-upscale', format: 'video-editing', answers: [] } as const
    const { person } = await askedFor(set, upscale)
    const mkv = Buffer.from('a film of a kind that nobody here can read')
    await person.upload('document', { bytes: mkv, name: 'walk.mkv', mime: 'video/x-matroska' })
    expect(person.text()).toContain('«Видео»: от длины зависит цена, а в этом файле её не прочитать')
    expect(person.text()).not.toContain('ссылка')
    await expectNothingDone(set, person)
  })

  test('is asked for as a file where an address would have no price', async () => {
    const set = await shop()
    const upscale = { model: 'topaz/video-upscale', format: 'video-editing', answers: [] } as const
    const { person } = await askedFor(set, upscale)
    expect(person.text()).toContain('Пришлите видео сюда, файлом.')
    await person.say('https://films.example.org/walk.mp4')
    expect(person.text()).toContain('«Видео»: от длины зависит цена, а её не видно.')
    expect((await draftOf(set, person))?.values).toEqual({})
    await person.upload('video', { bytes: mp4({ seconds: 9 }), seconds: 1 })
    expect((await draftOf(set, person))?.values).toMatchObject({ video_url: [{ seconds: 9 }] })
    await expectNothingDone(set, person)
  })

  test('is looked at again while Telegram’s files are out of reach, and nothing is lost meanwhile', async () => {
    const set = await shop()
    const vera = await toRepaint(set)
    set.telegram.fail('getFile', 'drop', TRIES)
    await vera.upload('video', { bytes: mp4({ seconds: 9 }), seconds: 1 })
    expect(vera.text()).toContain('открыть файл сейчас не получается. Пришлите его ещё раз через минуту.')
    const { person } = await askedFor(set, TALK)
    await person.upload('photo', { bytes: SAMPLES.png })
    set.telegram.fail('getFile', 'drop', TRIES)
    await person.upload('audio', { bytes: wav(9), seconds: 1, mime: 'audio/wav', name: 'a.wav' })
    expect(person.text()).toContain('Сейчас не получается открыть ваш файл')
    expect(person.buttons().join()).not.toContain('Сгенерировать')
    await person.press('Назад')
    expect(shown(person)).toBe(talk(9))
    expectClean(set)
  })
})

describe('a file of which nobody has looked at the bytes', () => {
  const told = { seconds: 1, width: null, height: null, measured: undefined }

  /** Changes the files of a field to what a draft or a row from before says of them. */
  function asBefore<V extends object>(values: V, field: keyof V, change: object = told): V {
    const files: unknown = values[field]
    return {
      ...values,
      [field]: Array.isArray(files) ? files.map((file) => ({ ...file, ...change })) : files,
    }
  }

  /** Telegram's id of a recording that a person sent. */
  async function sentAudio(person: Actor, bytes: Uint8Array): Promise<string> {
    await person.upload('audio', { bytes, mime: 'audio/wav', name: 'b.wav' })
    return person.fake.messages().findLast((message) => message.audio)?.audio?.file_id ?? ''
  }

  async function talking(set: Stage, model: string = TALK.model) {
    const { person } = await askedFor(set, { ...TALK, model })
    await enrich(set, person, 1_000_000)
    await person.upload('photo', { bytes: SAMPLES.png })
    await person.upload('audio', { bytes: wav(15), seconds: 1, mime: 'audio/wav', name: 'a.wav' })
    return person
  }

  test('is measured before another model is named for less: no price is shown that is not the price', async () => {
    const set = await shop({ FREE_MODELS: 'none' })
    const person = await talking(set, 'wan/2-2-a14b-speech-to-video-turbo')
    await person.press('720p')
    while (!person.find('Сгенерировать')) await person.press('Пропустить')
    // InfiniteTalk costs less for any recording, but how much for this one nobody knows yet.
    expect(shown(person)).toBeGreaterThan(2 * talk(15))
    expect(person.buttons().join()).not.toContain('InfiniteTalk')
    expectClean(set)
  })

  test('is measured for the model that is chosen for it afterwards', async () => {
    const set = await shop()
    const person = set.person()
    await person.say('/start')
    await person.upload('video', { bytes: mp4({ seconds: 12.4 }), seconds: 1 })
    const card = catalog.card(REPAINT.model)
    if (!card) throw new Error('the model is gone')
    await openForm(person, { card, format: REPAINT.format, language: 'ru' })
    await person.say('Сделай зиму')
    expect(shown(person)).toBe(repaint(13))
    expectClean(set)
  })

  test('of a draft from before is measured before a price is shown or held', async () => {
    const set = await shop()
    const person = await talking(set)
    expect(shown(person)).toBe(talk(15))
    const draft = await draftOf(set, person)
    if (!draft?.quote) throw new Error('nothing was offered')
    const old = { ...draft, values: asBefore(draft.values, 'audio_url') }
    const quote = { ...draft.quote, amount: talk(1) }
    const { redis } = set.world
    await redis.set(redis.keys.draft(person.id), JSON.stringify({ ...old, quote }), 3_600)
    await person.press('Сгенерировать')
    expect(person.fake.toasts.at(-1)?.text).toContain('Цена изменилась')
    expect(shown(person)).toBe(talk(15))
    expect(set.kie.tasks).toEqual([])

    const now = await draftOf(set, person)
    if (!now) throw new Error('the draft is gone')
    const unseen = JSON.stringify({ ...now, values: asBefore(now.values, 'audio_url') })
    await redis.set(redis.keys.draft(person.id), unseen, 3_600)
    set.telegram.fail('getFile', 'drop', TRIES)
    await person.press('Сгенерировать')
    expect(person.fake.toasts.at(-1)?.text).toContain('Сейчас не получается открыть ваш файл')
    expect(set.kie.tasks).toEqual([])
    await person.press('Сгенерировать')
    expect(set.kie.tasks).toHaveLength(1)
    expect((await moneyOf(set, person)).moved).toEqual([`hold ${talk(15)}`])
    expectClean(set)
  })

  test('of an earlier generation is measured when it is made again', async () => {
    const set = await shop()
    const person = await talking(set)
    await person.press('Сгенерировать')
    await set.kie.finish(set.kie.tasks[0]?.taskId ?? '')
    await set.settled()
    const [row] = await set.rows(sql`select id, input from generations where user_id = ${person.id}`)
    const input = JSON.stringify(asBefore(parseValues(row?.input), 'audio_url'))
    await set.rows(sql`update generations set input = ${input}::jsonb where id = ${row?.id} returning id`)
    set.telegram.fail('getFile', 'drop', TRIES)
    await person.press('Ещё раз')
    expect(person.fake.toasts.at(-1)?.text).toContain('Сейчас не получается открыть ваш файл')
    await person.press('Ещё раз')
    expect(shown(person)).toBe(talk(15))

    const long = { fileId: await sentAudio(person, wav(30)), ...told }
    const values = asBefore(parseValues(row?.input), 'audio_url', long)
    await set.rows(
      sql`update generations set input = ${JSON.stringify(values)}::jsonb where id = ${row?.id} returning id`,
    )
    await person.press('Ещё раз')
    expect(person.text()).toContain('«Запись»: нужно от 1 с до 15 с, а получилось 30 с')
    expect(await draftOf(set, person)).toMatchObject({ values: { audio_url: [{ seconds: 30 }] } })
    expectClean(set)
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
