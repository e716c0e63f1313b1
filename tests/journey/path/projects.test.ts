import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { DAY_SECONDS } from '../../../lib/kernel/index.js'
import { buttonData } from '../../../lib/telegram/buttons.js'
import type { ProjectAction } from '../../../lib/telegram/project-buttons.js'
import type { Actor } from '../../support/actor.js'
import { expectClean } from '../../support/path.js'
import { startPicture } from '../../support/rig.js'
import { type Stage, stage } from '../../support/stage.js'
import { post, sender, tap } from '../../support/updates.js'

const PAID = { FREE_MODELS: 'none', WELCOME_CREDIT: '10000', RATE_PER_USER: '100000/10s' }

async function make(set: Stage, person: Actor, prompt = 'Рыжий кот'): Promise<void> {
  await set.kie.finish(await startPicture(set, person, prompt))
  await set.settled()
  set.clock.advance(60)
}

/** Somebody with a result whose entry is open. */
async function open(prompt = 'Рыжий кот'): Promise<{ set: Stage; vera: Actor }> {
  const set = await stage(PAID)
  const vera = set.person()
  await make(set, vera, prompt)
  await vera.say('/history')
  await vera.press(`🖼 ${prompt}`)
  return { set, vera }
}

function spoken(person: Actor): string {
  return person.fake.toasts.at(-1)?.text ?? ''
}

function idOf(picture: ReturnType<Actor['results']>[number] | undefined): string | undefined {
  return picture?.photo?.at(-1)?.file_id
}

/** What is in the database, past the bot. */
async function keptOf(set: Stage, person: Actor): Promise<string[]> {
  const rows = await set.rows(sql`select p.name, count(i.id)::int as items from projects p
    left join project_items i on i.project_id = p.id where p.user_id = ${person.id}
    group by p.id order by p.name`)
  return rows.map((row) => `${String(row.name)}: ${String(row.items)}`)
}

describe('a project', () => {
  test('is made by a name one writes, and the result that led here is in it at once', async () => {
    const { set, vera } = await open()
    await vera.press('В проект')
    expect(vera.text()).toContain('Проектов пока нет')
    await vera.press('Новый проект')
    await vera.say('  Кофейня   «Мята» ')
    expect(vera.text()).toContain('Кофейня «Мята»')
    expect(vera.text()).toContain('1 работа')
    expect(await keptOf(set, vera)).toEqual(['Кофейня «Мята»: 1'])
    await vera.press('🖼 Рыжий кот')
    expect(vera.text()).toContain('Проект: Кофейня «Мята»')
    await vera.press('Назад')
    await vera.press('Назад')
    expect(vera.buttons()).toContain('📁 Кофейня «Мята» · 1')
    expectClean(set)
  })

  test('is made with a press, from home, and says how to fill it', async () => {
    const set = await stage(PAID)
    const vera = set.person()
    await vera.say('/start')
    await vera.press('Проекты')
    expect(vera.text()).toContain('Складывайте сюда лучшее')
    await vera.press('Новый проект')
    await vera.press('Соцсети')
    expect(spoken(vera)).toBe('Проект «Соцсети» создан')
    expect(vera.text()).toContain('Пока пусто')
    expect(await keptOf(set, vera)).toEqual(['Соцсети: 0'])
    expectClean(set)
  })

  test('is renamed, noted, put away, taken out and deleted; its results stay', async () => {
    const { set, vera } = await open()
    await vera.press('В проект')
    await vera.press('Новый проект')
    await vera.press('Реклама')
    await vera.press('Настроить')
    await vera.press('Переименовать')
    await vera.say('Весна')
    expect(vera.text()).toContain('Весна')
    await vera.press('Заметка к проекту')
    await vera.say('Показать Ане до пятницы')
    expect(vera.text()).toContain('Показать Ане до пятницы')
    await vera.press('Убрать заметку')
    expect(vera.text()).toContain('Заметки пока нет')
    await vera.press('В архив')
    await vera.say('/projects')
    expect(vera.buttons()).not.toContain('📁 Весна · 1')
    await vera.press('Архив')
    await vera.press('📁 Весна')
    await vera.press('Настроить')
    await vera.press('Вернуть из архива')
    await vera.press('Удалить проект')
    expect(vera.text()).toContain('они останутся в истории')
    await vera.press('Да, удалить')
    expect(spoken(vera)).toContain('работы остались в истории')
    expect(await keptOf(set, vera)).toEqual([])
    await vera.say('/history')
    expect(vera.buttons()[0]).toBe('🖼 Рыжий кот')
    expectClean(set)
  })

  test('whose question was left by another press does not take the next words', async () => {
    const { set, vera } = await open()
    await vera.press('В проект')
    await vera.press('Новый проект')
    await vera.press('Назад')
    await vera.say('просто слова')
    expect(await keptOf(set, vera)).toEqual([])
    expectClean(set)
  })

  test('is made once when the answer comes twice', async () => {
    const { set, vera } = await open()
    await vera.press('В проект')
    await vera.press('Новый проект')
    await vera.say('Реклама')
    await set.telegram.deliver(set.telegram.updates.at(-1) ?? {})
    await set.settled()
    expect(await keptOf(set, vera)).toEqual(['Реклама: 1'])
  })
})

describe('a result', () => {
  test('is saved once, with the projects used last on top', async () => {
    const { set, vera } = await open()
    for (const name of ['Один', 'Два']) {
      await vera.say('/projects')
      await vera.press('Новый проект')
      await vera.say(name)
      set.clock.advance(60)
    }
    await vera.say('/history')
    await vera.press('🖼 Рыжий кот')
    await vera.press('В проект')
    expect(vera.buttons().slice(0, 2)).toEqual(['📁 Два · 0', '📁 Один · 0'])
    await vera.press('📁 Один')
    expect(spoken(vera)).toBe('Сохранено в «Один»')
    expect(vera.buttons().slice(0, 2)).toEqual(['✓ 📁 Один · 1', '📁 Два · 0'])
    await vera.press('📁 Один')
    expect(spoken(vera)).toBe('Уже в проекте «Один»')
    expect(await keptOf(set, vera)).toEqual(['Два: 0', 'Один: 1'])
    expectClean(set)
  })

  test('that was said to be saved is there after everything else was lost', async () => {
    const { set, vera } = await open()
    await vera.press('В проект')
    await vera.press('Новый проект')
    await vera.press('Реклама')
    expect(spoken(vera)).toBe('Сохранено в «Реклама»')
    await set.world.redis.remove(set.world.redis.keys.session(vera.id))
    set.redeploy({})
    await vera.say('/projects')
    await vera.press('📁 Реклама')
    expect(vera.buttons()[0]).toBe('🖼 Рыжий кот')
    expectClean(set)
  })

  test('is noted, moved, copied and taken out', async () => {
    const { set, vera } = await open()
    await vera.press('В проект')
    await vera.press('Новый проект')
    await vera.press('Реклама')
    await vera.say('/projects')
    await vera.press('Новый проект')
    await vera.press('Идеи')
    await vera.say('/projects')
    await vera.press('📁 Реклама')
    await vera.press('🖼 Рыжий кот')
    await vera.press('✏️ Заметка')
    await vera.say('Взять на обложку')
    expect(vera.text()).toContain('Взять на обложку')
    await vera.press('Переместить')
    expect(vera.buttons()).toContain('✓ 📁 Реклама · 1')
    await vera.press('📁 Идеи')
    expect(spoken(vera)).toBe('Перемещено в «Идеи»')
    expect(vera.text()).toContain('Взять на обложку')
    expect(await keptOf(set, vera)).toEqual(['Идеи: 1', 'Реклама: 0'])
    await vera.press('Скопировать в')
    await vera.press('📁 Реклама')
    expect(spoken(vera)).toBe('Скопировано в «Реклама»')
    expect(await keptOf(set, vera)).toEqual(['Идеи: 1', 'Реклама: 1'])
    await vera.press('Убрать заметку')
    expect(vera.text()).not.toContain('Взять на обложку')
    await vera.press('Убрать из проекта')
    expect(spoken(vera)).toContain('осталось в истории')
    expect(await keptOf(set, vera)).toEqual(['Идеи: 1', 'Реклама: 0'])
    expectClean(set)
  })

  test('of a project is sent again, and the whole project as albums, weeks later', async () => {
    const { set, vera } = await open()
    await vera.press('В проект')
    await vera.press('Новый проект')
    await vera.press('Реклама')
    for (let number = 1; number <= 11; number += 1) {
      await make(set, vera, `Кот ${number}`)
      await vera.say('/history')
      await vera.press(`🖼 Кот ${number}`)
      await vera.press('В проект')
      await vera.press('📁 Реклама')
    }
    set.clock.advance(15 * DAY_SECONDS)
    const rows = await set.rows(sql`select g.files->>0 as file from project_items i
      join generations g on g.id = i.generation_id where g.user_id = ${vera.id} order by i.id desc`)
    const files = rows.map((row) => String(row.file))
    const had = vera.results().length
    await vera.say('/projects')
    await vera.press('📁 Реклама')
    expect(vera.text()).toContain('12 работ · страница 1 из 3')
    await vera.press('Прислать всё')
    expect(vera.results().slice(had).map(idOf)).toEqual(files.slice(0, 10))
    await vera.press('Показать ещё')
    expect(vera.results().slice(had).map(idOf)).toEqual(files)
    await vera.press('Назад')
    expect(vera.text()).toContain('страница 3 из 3')
    await vera.press('🖼 Рыжий кот')
    await vera.press('Прислать ещё раз')
    expect(idOf(vera.results().at(-1))).toBe(files.at(-1))
    expectClean(set)
  })
})

test('a stranger’s projects and results cannot be reached by any button', async () => {
  const { set, vera } = await open()
  await vera.press('В проект')
  await vera.press('Новый проект')
  await vera.press('Реклама')
  const [row] = await set.rows(sql`select i.id, i.project_id, i.generation_id from project_items i
    join projects p on p.id = i.project_id where p.user_id = ${vera.id}`)
  const [item, project, work] = [Number(row?.id), String(row?.project_id), String(row?.generation_id)]
  const oleg = set.person()
  await oleg.say('/projects')
  await oleg.press('Новый проект')
  await oleg.press('Идеи')
  const own = await set.rows(sql`select id from projects where user_id = ${oleg.id}`)
  const his = String(own[0]?.id)
  const messageId = oleg.screen().message_id
  const before = oleg.text()
  const presses: ProjectAction[] = [
    { go: 'project', project, page: 0 },
    { go: 'project-options', project },
    { go: 'project-rename', project },
    { go: 'project-note', project },
    { go: 'project-unnote', project },
    { go: 'project-archive', project, archived: true },
    { go: 'project-delete', project },
    { go: 'project-album', project, from: 0 },
    { go: 'project-named', project, name: 0, work: null },
    { go: 'put', work, project: his },
    { go: 'put', work, project },
    { go: 'item', item, page: 0 },
    { go: 'item-note', item },
    { go: 'item-unnote', item },
    { go: 'item-remove', item },
    { go: 'place', item, move: true, page: 0 },
    { go: 'placed', item, move: true, project: his },
    { go: 'placed', item, move: false, project: his },
  ]
  for (const action of presses) {
    const answer = await post(set, tap(sender(oleg), { data: buttonData(action), messageId }))
    expect(await answer.text(), action.go).toMatch(/больше нет|сохранить не получится/)
    expect(oleg.text(), action.go).toBe(before)
  }
  await post(set, tap(sender(oleg), { data: buttonData({ go: 'project-delete-sure', project }), messageId }))
  expect(oleg.results()).toEqual([])
  expect([await keptOf(set, vera), await keptOf(set, oleg)]).toEqual([['Реклама: 1'], ['Идеи: 0']])
})
