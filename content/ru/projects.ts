import type { ProjectLabels, ProjectTexts } from '../project-texts.js'
import { count, plural } from './numbers.js'
import { lineOf } from './works.js'

/** Подписи кнопок проектов. */
export const projectLabels: ProjectLabels = {
  projects: '📁 Проекты',
  project: ({ name, items, has }) => `${has ? '✓ ' : ''}📁 ${name} · ${count(items)}`,
  archive: 'Архив',
  'project-new': '➕ Новый проект',
  projectNames: ['Лучшее', 'Реклама', 'Для сайта', 'Соцсети', 'Подарки', 'Идеи'],
  'project-options': 'Настроить',
  'project-rename': 'Переименовать',
  'project-note': 'Заметка к проекту',
  'project-unnote': 'Убрать заметку',
  toArchive: 'В архив',
  fromArchive: 'Вернуть из архива',
  'project-delete': 'Удалить проект',
  'project-delete-sure': 'Да, удалить',
  'project-album': '📤 Прислать всё',
  collect: '📁 В проект',
  'item-note': '✏️ Заметка',
  'item-unnote': 'Убрать заметку',
  'item-remove': 'Убрать из проекта',
  move: 'Переместить в…',
  copy: 'Скопировать в…',
}

const works = (items: number) => plural(items, 'работа', 'работы', 'работ')

const AGAIN = 'Сейчас не записать: база данных не отвечает. Пришлите ещё раз через пару минут.'

/** Проекты: папки для готовых работ. */
export const projects: ProjectTexts = {
  projects: ({ total, archived, page, pages }) => ({
    title: archived ? 'Архив проектов' : 'Проекты',
    paragraphs: [
      total > 0
        ? archived
          ? 'Убранное с глаз. Работы внутри целы.'
          : 'Ваши папки с работами. Последние — сверху.'
        : archived
          ? 'В архиве пусто.'
          : 'Складывайте сюда лучшее: по клиентам, идеям, кампаниям.',
    ],
    ...(total > 0
      ? {
          hint: `${plural(total, 'проект', 'проекта', 'проектов')}${pages > 1 ? ` · страница ${page + 1} из ${pages}` : ''}`,
        }
      : {}),
  }),
  projectsAway: {
    title: 'Проекты временно недоступны',
    paragraphs: [
      'База данных не отвечает. Всё сохранённое на месте, загляните через пару минут.',
      'Меню и бесплатные модели работают.',
    ],
  },
  project: ({ name, note, archived, items, page, pages, lines }) => ({
    title: archived ? `${name} · в архиве` : name,
    paragraphs: [
      ...(note ? [note] : []),
      ...(items === 0 ? ['Пока пусто. Откройте работу в истории и нажмите «В проект».'] : []),
    ],
    ...(lines.length > 0 ? { bullets: lines.map(lineOf) } : {}),
    ...(items > 0
      ? { hint: `${works(items)}${pages > 1 ? ` · страница ${page + 1} из ${pages}` : ''}` }
      : {}),
  }),
  projectName: ({ again, most, saves }) => ({
    title: 'Как назвать проект?',
    paragraphs: [
      ...(again ? [AGAIN] : []),
      saves
        ? 'Пришлите название или выберите готовое. Работу сохраним туда же.'
        : 'Пришлите название или выберите готовое.',
    ],
    hint: `До ${plural(most, 'символа', 'символов', 'символов')}.`,
  }),
  projectRename: ({ name, again, most }) => ({
    title: `Новое имя для «${name}»?`,
    paragraphs: [...(again ? [AGAIN] : []), 'Пришлите его сообщением.'],
    hint: `До ${plural(most, 'символа', 'символов', 'символов')}.`,
  }),
  noteAsk: ({ name, again, most }) => ({
    title: `Заметка: ${name}`,
    paragraphs: [...(again ? [AGAIN] : []), 'Пришлите её сообщением. Прежняя заметка заменится.'],
    hint: `До ${plural(most, 'символа', 'символов', 'символов')}. Видите её только вы.`,
  }),
  projectOptions: ({ name, note, archived, items }) => ({
    title: name,
    paragraphs: [note ?? 'Заметки пока нет.'],
    hint: `${works(items)}${archived ? ' · в архиве' : ''}`,
  }),
  projectDelete: ({ name, items }) => ({
    title: `Удалить «${name}»?`,
    paragraphs: [
      items > 0
        ? `Внутри ${works(items)}: они останутся в истории. Удалится только папка с заметками.`
        : 'В проекте ничего нет.',
    ],
  }),
  pick: ({ what, count: there }) => ({
    title: { keep: 'В какой проект сохранить?', move: 'Куда переместить?', copy: 'Куда скопировать?' }[what],
    ...(there === 0 ? { paragraphs: ['Проектов пока нет, создайте первый.'] } : {}),
    ...(there > 0 ? { hint: 'Последние — сверху. Галочка: уже там.' } : {}),
  }),
  kept: ({ project, note }) => [`Проект: ${project}`, ...(note ? [note] : [])],
  projectToast: {
    made: (name) => `Проект «${name}» создан`,
    saved: (name) => `Сохранено в «${name}»`,
    already: (name) => `Уже в проекте «${name}»`,
    full: ({ name, most }) =>
      `В «${name}» уже ${plural(most, 'работа', 'работы', 'работ')}, больше не поместится. Возьмите другой проект.`,
    tooMany: (most) =>
      `Проектов уже ${count(most)}, больше не поместится. Удалите ненужный или сохраните в готовый.`,
    renamed: 'Переименовано',
    noted: 'Заметка сохранена',
    archived: 'Убрано в архив',
    restored: 'Возвращено из архива',
    deleted: (name) => `Проект «${name}» удалён, работы остались в истории`,
    moved: (name) => `Перемещено в «${name}»`,
    copied: (name) => `Скопировано в «${name}»`,
    removed: 'Убрано из проекта, осталось в истории',
    gone: 'Этого здесь больше нет',
    noResult: 'Эту работу сохранить не получится: её нет в вашей истории',
    away: 'Проекты временно недоступны. Ничего не изменилось, попробуйте через пару минут',
  },
}
