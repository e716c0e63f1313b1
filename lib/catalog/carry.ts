import type { Format, ModelCard } from './card.js'
import { check } from './check.js'
import { form } from './form.js'
import { settings } from './settings.js'
import type { DraftValue, DraftValues, FileValue } from './values.js'

function filesOf(values: DraftValues, kind: FileValue['kind']): readonly FileValue[] | undefined {
  const lists = Object.values(values).filter((value) => typeof value === 'object')
  return lists.find((files) => files[0]?.kind === kind)
}

/**
 * What another model can take over of a draft, each value checked there: fields of the same name, and files
 * of the kind it needs. The draft itself stays.
 */
export function carry(values: DraftValues, to: { card: ModelCard; format: Format | null }): DraftValues {
  const format = to.format ?? undefined
  const carried: Record<string, DraftValue> = {}
  for (const step of [...form(to.card, format), ...settings(to.card, format)]) {
    const spare = step.media && step.required ? filesOf(values, step.media) : undefined
    const value = values[step.field] ?? spare
    if (value === undefined || carried[step.field] !== undefined) continue
    const checked = check(step, value, { privateHosts: true }) // It was checked when it was given.
    if (checked.ok) carried[step.field] = checked.value
  }
  return carried
}
