import type { Texts } from '../../../content/index.js'
import { PAST, type WorksAction } from '../../../lib/telegram/works-buttons.js'

/** The shapes of buttons among what was made before. */
export function worksShapes(action: WorksAction, say: Texts): string[] {
  const { labels } = say
  switch (action.go) {
    case 'history':
      return [
        labels.history,
        labels.back,
        labels.previousPage,
        labels.nextPage,
        ...Object.values(PAST).map((name) => labels.past(name)),
      ]
    case 'album':
      return [labels.album, labels.moreFiles]
    case 'work':
      return [labels.details, labels.back]
    default:
      return [labels[action.go]]
  }
}
