import type { Texts } from '../../../content/texts.js'
import type { Screen } from '../screen.js'
import { exits } from './rows.js'

/** In a group: what concerns nobody else is shown in the private chat; `url` leads there. */
export function privateScreen(url: string | null, say: Texts): Screen {
  return {
    ...say.inPrivate,
    rows: [...(url === null ? [] : [[{ text: say.labels.toPrivate, url }]]), exits(say)],
  }
}
