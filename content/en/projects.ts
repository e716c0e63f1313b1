import type { ProjectLabels, ProjectTexts } from '../project-texts.js'
import { count, plural } from './numbers.js'
import { lineOf } from './works.js'

/** Labels of projects. */
export const projectLabels: ProjectLabels = {
  projects: '📁 Projects',
  project: ({ name, items, has }) => `${has ? '✓ ' : ''}📁 ${name} · ${count(items)}`,
  archive: 'Archive',
  'project-new': '➕ New project',
  projectNames: ['The best', 'Ads', 'For the site', 'Social media', 'Presents', 'Ideas'],
  'project-options': 'Arrange',
  'project-rename': 'Rename',
  'project-note': 'Note on the project',
  'project-unnote': 'Remove the note',
  toArchive: 'Put into the archive',
  fromArchive: 'Take out of the archive',
  'project-delete': 'Delete the project',
  'project-delete-sure': 'Yes, delete it',
  'project-album': '📤 Send everything',
  collect: '📁 Into a project',
  'item-note': '✏️ Note',
  'item-unnote': 'Remove the note',
  'item-remove': 'Take out of the project',
  move: 'Move to…',
  copy: 'Copy to…',
}

const works = (items: number) => plural(items, 'work', 'works')

const AGAIN =
  'It cannot be written down now: the database does not answer. Send it again in a couple of minutes.'

/** Projects: places for finished work. */
export const projects: ProjectTexts = {
  projects: ({ total, archived, page, pages }) => ({
    title: archived ? 'Archived projects' : 'Projects',
    paragraphs: [
      total > 0
        ? archived
          ? 'Put away, with everything inside.'
          : 'Your folders of work, the last used first.'
        : archived
          ? 'The archive is empty.'
          : 'Keep your best here: by client, idea or campaign.',
    ],
    ...(total > 0
      ? {
          hint: `${plural(total, 'project', 'projects')}${pages > 1 ? ` · page ${page + 1} of ${pages}` : ''}`,
        }
      : {}),
  }),
  projectsAway: {
    title: 'Projects are temporarily unavailable',
    paragraphs: [
      'The database does not answer. Everything you saved is safe, look in again in a couple of minutes.',
      'Menus and free models work.',
    ],
  },
  project: ({ name, note, archived, items, page, pages, lines }) => ({
    title: archived ? `${name} · archived` : name,
    paragraphs: [
      ...(note ? [note] : []),
      ...(items === 0 ? ['Nothing here yet. Open a work in your history and press “Into a project”.'] : []),
    ],
    ...(lines.length > 0 ? { bullets: lines.map(lineOf) } : {}),
    ...(items > 0 ? { hint: `${works(items)}${pages > 1 ? ` · page ${page + 1} of ${pages}` : ''}` } : {}),
  }),
  projectName: ({ again, most, saves }) => ({
    title: 'What shall the project be called?',
    paragraphs: [
      ...(again ? [AGAIN] : []),
      saves
        ? 'Send a name or take one of these. The work goes right into it.'
        : 'Send a name or take one of these.',
    ],
    hint: `Up to ${plural(most, 'character', 'characters')}.`,
  }),
  projectRename: ({ name, again, most }) => ({
    title: `A new name for “${name}”?`,
    paragraphs: [...(again ? [AGAIN] : []), 'Send it as a message.'],
    hint: `Up to ${plural(most, 'character', 'characters')}.`,
  }),
  noteAsk: ({ name, again, most }) => ({
    title: `Note: ${name}`,
    paragraphs: [...(again ? [AGAIN] : []), 'Send it as a message. It takes the place of the old note.'],
    hint: `Up to ${plural(most, 'character', 'characters')}. Only you see it.`,
  }),
  projectOptions: ({ name, note, archived, items }) => ({
    title: name,
    paragraphs: [note ?? 'There is no note yet.'],
    hint: `${works(items)}${archived ? ' · archived' : ''}`,
  }),
  projectDelete: ({ name, items }) => ({
    title: `Delete “${name}”?`,
    paragraphs: [
      items > 0
        ? `It holds ${works(items)}: they stay in your history. Only the folder and its notes go.`
        : 'There is nothing in it.',
    ],
  }),
  pick: ({ what, count: there }) => ({
    title: { keep: 'Into which project?', move: 'Where shall it move?', copy: 'Where shall the copy go?' }[
      what
    ],
    ...(there === 0 ? { paragraphs: ['There are no projects yet, make the first one.'] } : {}),
    ...(there > 0 ? { hint: 'The last used first. A tick: it is there already.' } : {}),
  }),
  kept: ({ project, note }) => [`Project: ${project}`, ...(note ? [note] : [])],
  projectToast: {
    made: (name) => `Project “${name}” is made`,
    saved: (name) => `Saved in “${name}”`,
    already: (name) => `Already in “${name}”`,
    full: ({ name, most }) =>
      `“${name}” holds ${plural(most, 'work', 'works')} already and is full. Take another project.`,
    tooMany: (most) =>
      `You have ${count(most)} projects already, there is no room for more. Delete one or use one of them.`,
    renamed: 'Renamed',
    noted: 'The note is saved',
    archived: 'Put into the archive',
    restored: 'Taken out of the archive',
    deleted: (name) => `Project “${name}” is deleted, its works stay in your history`,
    moved: (name) => `Moved to “${name}”`,
    copied: (name) => `Copied to “${name}”`,
    removed: 'Taken out of the project, it stays in your history',
    gone: 'It is not here any more',
    noResult: 'This work cannot be saved: it is not in your history',
    away: 'Projects are temporarily unavailable. Nothing was changed, try again in a couple of minutes',
  },
}
