import { describe, expect, test } from 'vitest'
import { textsOf } from '../../../content/index.js'
import type { Actor } from '../../support/actor.js'
import { errors, paying, type Rig, rig, startPicture } from '../../support/rig.js'

const say = textsOf('ru')

/** Somebody has made a picture and looks at it when the database goes away. */
async function without(look: (vera: Actor) => Promise<void>): Promise<{ set: Rig; vera: Actor }> {
  const set = await rig(paying())
  const vera = set.person()
  await set.kie.finish(await startPicture(set, vera))
  await set.settled()
  await look(vera)
  await set.gates.db.turn('closed')
  return { set, vera }
}

async function back(set: Rig): Promise<void> {
  await set.gates.db.turn('open')
  set.pastBreakers()
}

describe('while the database is away', () => {
  test('the history says so, the rest of the bot works, and all is there when it is back', async () => {
    const { set, vera } = await without(async () => {})
    await vera.say('/history')
    expect(vera.text()).toContain('История временно недоступна')
    await vera.press('Домой')
    await vera.press('Текст → картинка')
    expect(vera.text()).toContain(say.formats['text-to-image'].ask)
    await vera.press('Домой')
    await vera.press('История')
    expect(vera.text()).toContain('История временно недоступна')
    await back(set)
    await vera.say('/history')
    expect(vera.text()).toContain('Рыжий кот')
    expect(errors(set)).toEqual([])
  })

  test('sending again says so over the screen, which stays, and works when it is back', async () => {
    const { set, vera } = await without(async (person) => {
      await person.say('/history')
      await person.press('🖼 Рыжий кот')
    })
    const [screen, sent] = [vera.text(), vera.results().length]
    for (const button of ['Прислать ещё раз', 'Файлом']) {
      await vera.press(button)
      expect(vera.fake.toasts.at(-1)).toEqual({ text: say.worksToast.away, alert: true })
      expect(vera.text()).toBe(screen)
    }
    await back(set)
    await vera.press('Прислать ещё раз')
    expect(vera.results()).toHaveLength(sent + 1)
    expect(errors(set)).toEqual([])
  })

  test('a search says so instead of finding nothing', async () => {
    const { set, vera } = await without(async (person) => {
      await person.say('/history')
      await person.press('🔎 Поиск')
    })
    await vera.say('кот')
    expect(vera.text()).toContain('История временно недоступна')
    expect(errors(set)).toEqual([])
  })
})

describe('projects while the database is away', () => {
  test('say so in words, and are there when it is back', async () => {
    const { set, vera } = await without(async (person) => {
      await person.say('/projects')
      await person.press('Новый проект')
      await person.press('Реклама')
    })
    await vera.say('/projects')
    expect(vera.text()).toContain('Проекты временно недоступны')
    expect(vera.buttons()).toEqual([say.labels.home])
    await back(set)
    await vera.say('/projects')
    expect(vera.buttons()).toContain('📁 Реклама · 0')
    expect(errors(set)).toEqual([])
  })

  test('say that a result was not saved, and save it when it is back', async () => {
    const { set, vera } = await without(async (person) => {
      await person.say('/projects')
      await person.press('Новый проект')
      await person.press('Реклама')
      await person.say('/history')
      await person.press('🖼 Рыжий кот')
      await person.press('В проект')
    })
    await vera.press('📁 Реклама')
    expect(vera.fake.toasts.at(-1)).toEqual({ text: say.projectToast.away, alert: true })
    await back(set)
    await vera.press('📁 Реклама')
    expect(vera.fake.toasts.at(-1)?.text).toBe(say.projectToast.saved('Реклама'))
    expect(errors(set)).toEqual([])
  })

  test('keep asking for the name that could not be written down', async () => {
    const { set, vera } = await without(async (person) => {
      await person.say('/projects')
      await person.press('Новый проект')
    })
    await vera.say('Весна')
    expect(vera.text()).toContain('Сейчас не записать')
    await back(set)
    await vera.say('Весна')
    expect(vera.text()).toContain('Пока пусто')
    expect(vera.text()).toContain('Весна')
    expect(errors(set)).toEqual([])
  })

  test('keep asking for the new name and the note, too', async () => {
    const { set, vera } = await without(async (person) => {
      await person.say('/projects')
      await person.press('Новый проект')
      await person.press('Реклама')
      await person.press('Настроить')
      await person.press('Заметка к проекту')
    })
    await vera.say('До пятницы')
    expect(vera.text()).toContain('Сейчас не записать')
    await back(set)
    await vera.say('До пятницы')
    expect(vera.text()).toContain('До пятницы')
    expect(errors(set)).toEqual([])
  })
})

describe('while Telegram is away', () => {
  test('nothing is said to be sent, and the next press sends it', async () => {
    const { set, vera } = await without(async (person) => {
      await person.say('/history')
      await person.press('🖼 Рыжий кот')
    })
    await back(set)
    const sent = vera.results().length
    await set.gates.telegram.turn('closed')
    await vera.press('Прислать ещё раз')
    await set.gates.telegram.turn('open')
    set.pastBreakers()
    expect(vera.fake.toasts.at(-1)?.text).toBe(say.toast.apology)
    expect(vera.results()).toHaveLength(sent)
    await vera.press('Прислать ещё раз')
    expect(vera.results()).toHaveLength(sent + 1)
    expect(errors(set)).toEqual([])
  })
})
