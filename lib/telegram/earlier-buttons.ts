import { pack, unpack } from './button-parts.js'

/** A form of a model, by its code, that begins with a result of one's own. */
export interface EarlierAction {
  go: 'onto'
  model: string
  generation: string
}

/** What callback data says of such an action, after the version. */
export function earlierParts({ model, generation }: EarlierAction): string[] {
  return ['eo', model, pack(generation)]
}

/** Reads what `earlierParts` wrote, by the first part. */
export const EARLIER_READERS: Record<string, (parts: string[]) => EarlierAction | null> = {
  eo: ([model, id]) => {
    const generation = unpack(id)
    return model && generation !== null ? { go: 'onto', model, generation } : null
  },
}

/** True for a press that begins a form with an earlier result. */
export function isOnto(action: { go: string }): action is EarlierAction {
  return action.go === 'onto'
}
