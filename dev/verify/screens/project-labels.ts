import type { Texts } from '../../../content/index.js'
import type { Action } from '../../../lib/telegram/buttons.js'
import type { ProjectAction } from '../../../lib/telegram/project-buttons.js'

/** The shapes of buttons about projects; null: the name of a project leads it. */
export function projectShapes(action: ProjectAction, say: Texts): string[] | null {
  const { labels } = say
  const around = [labels.back, labels.previousPage, labels.nextPage]
  switch (action.go) {
    case 'projects':
      return [labels.projects, labels.archive, ...around]
    case 'project-named':
      return [...labels.projectNames]
    case 'project-options':
      return [labels['project-options'], labels.back]
    case 'project-archive':
      return [labels.toArchive, labels.fromArchive]
    case 'project-album':
      return [labels.album, labels['project-album'], labels.moreFiles]
    case 'collect':
      return [labels.collect, ...around]
    case 'place':
      return [labels.move, labels.copy, ...around]
    case 'project':
    case 'item':
    case 'put':
    case 'placed':
      return null
    default:
      return [labels[action.go]]
  }
}

const PROJECT = /^📁 .* · [\d.,\s]+$/su
const WORK = /^(🖼|🎬|🎵|⏳|✕) ./u

/** True for a button that is led by the name of a project or by the words of a result. */
export function isNamed(text: string, action: Action, { labels }: Texts): boolean {
  switch (action.go) {
    case 'work':
      return WORK.test(text)
    case 'item':
      return WORK.test(text) || text === labels.back
    case 'project':
    case 'put':
    case 'placed':
      return PROJECT.test(text) || [labels.back, labels.previousPage, labels.nextPage].includes(text)
    default:
      return false
  }
}
