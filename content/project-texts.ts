import type { Copy } from './copy.js'
import type { WorkLine } from './works-texts.js'

/** Labels of projects. */
export interface ProjectLabels {
  projects: string
  /** One of them: its name, and how much it keeps. */
  project(view: { name: string; items: number; has: boolean }): string
  archive: string
  'project-new': string
  /** Names one may take with a press. */
  projectNames: readonly [string, string, string, string, string, string]
  'project-options': string
  'project-rename': string
  'project-note': string
  'project-unnote': string
  toArchive: string
  fromArchive: string
  'project-delete': string
  'project-delete-sure': string
  'project-album': string
  collect: string
  'item-note': string
  'item-unnote': string
  'item-remove': string
  move: string
  copy: string
}

/** Words about projects. */
export interface ProjectTexts {
  projects(view: { total: number; archived: boolean; page: number; pages: number }): Copy
  projectsAway: Copy
  project(view: {
    name: string
    note: string | null
    archived: boolean
    items: number
    page: number
    pages: number
    lines: readonly WorkLine[]
  }): Copy
  /** What shall it be called? `again`: the last answer could not be written down. */
  projectName(view: { again: boolean; most: number; saves: boolean }): Copy
  projectRename(view: { name: string; again: boolean; most: number }): Copy
  noteAsk(view: { name: string; again: boolean; most: number }): Copy
  projectOptions(view: { name: string; note: string | null; archived: boolean; items: number }): Copy
  projectDelete(view: { name: string; items: number }): Copy
  /** In which project shall it be kept, moved, copied? `count`: how many there are. */
  pick(view: { what: 'keep' | 'move' | 'copy'; count: number }): Copy
  /** A result in a project, above what is known of it. */
  kept(view: { project: string; note: string | null }): string[]
  /** Words over the screen. */
  projectToast: {
    made(name: string): string
    saved(name: string): string
    already(name: string): string
    full(view: { name: string; most: number }): string
    tooMany(most: number): string
    renamed: string
    noted: string
    archived: string
    restored: string
    deleted(name: string): string
    moved(name: string): string
    copied(name: string): string
    removed: string
    /** It is not there (any more), or it is not theirs. */
    gone: string
    noResult: string
    away: string
  }
}
