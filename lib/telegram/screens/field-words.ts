import type { FieldWords, Texts } from '../../../content/texts.js'
import { type Format, madeBy } from '../../catalog/index.js'

/** The words for a field; a field without words of its own shows its name made readable. */
export function wordsOf(field: string, say: Texts): FieldWords {
  const name = field.replaceAll('_', ' ')
  return say.field(field) ?? { label: name, ask: name }
}

/** The question of a field in a format: there is no light in what is to be heard. */
export function askOf(field: string, format: Format | null, say: Texts): string {
  const isHeard = format !== null && madeBy(format) === 'audio'
  return isHeard && field === 'prompt' ? say.soundPrompt : wordsOf(field, say).ask
}
