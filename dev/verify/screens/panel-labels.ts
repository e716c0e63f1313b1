import type { Texts } from '../../../content/index.js'
import type { PanelAction } from '../../../lib/telegram/panel-buttons.js'
import { sum } from './shown.js'

/** The shapes of buttons about a result. */
export function panelShapes(action: PanelAction, { labels }: Texts): string[] {
  switch (action.go) {
    case 'panel':
      return [labels.back]
    case 'report':
      return [labels.report, labels.back]
    case 'onward':
      return [...Object.values(labels.way), labels.file(1)]
    case 'goal':
      return Object.values(labels.goal)
    case 'reason':
      return Object.values(labels.reason)
    case 'pay-back':
      return [labels.payBack(sum(1_404))]
    case 'variants':
      return [labels.variants, labels.back]
    default:
      return [labels[action.go]]
  }
}
