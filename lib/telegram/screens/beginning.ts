import type { Texts } from '../../../content/texts.js'
import type { Format, MediaKind } from '../../catalog/index.js'
import type { Button, Screen } from '../screen.js'
import { exits, pairs } from './rows.js'

export interface BeginningView {
  /** What was sent: files of a kind, or words alone. */
  media: MediaKind | null
  count: number
  text: string | null
  /** What can be made of it, with the number of models for each. */
  formats: readonly { format: Format; count: number }[]
  /** The words may mean models, too. */
  hasModels: boolean
}

/** Something was sent before anything was chosen: what shall become of it? */
export function beginningScreen(view: BeginningView, say: Texts): Screen {
  const formats = view.formats.map(
    ({ format, count }): Button => ({
      text: say.labels.format(format, count),
      action: { go: 'list', list: format, page: 0 },
    }),
  )
  const models: Button = { text: say.shelves.found.name, action: { go: 'list', list: 'found', page: 0 } }
  return {
    ...say.beginning({ media: view.media, count: view.count }),
    ...(view.text ? { quote: view.text } : {}),
    rows: [...pairs(formats), ...(view.hasModels ? [[models]] : []), exits(say)],
  }
}
