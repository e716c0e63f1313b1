import { usableAddress } from './address.js'
import { asFields, decoded, type Fields } from './json.js'

const DEPTH_MAX = 6
const ITEMS_MAX = 32
const ADDRESSES = ['audioUrl', 'audio_url']
// Ids go into rows and requests: printable ASCII only.
const TRACK_ID = /^[\x21-\x7e]{1,200}$/

/** Pairs of address and name wherever a recording says both. */
function named(value: unknown, depth: number): [string, string][] {
  const inner = depth === 0 ? null : decoded(value)
  if (Array.isArray(inner)) return inner.slice(0, ITEMS_MAX).flatMap((item) => named(item, depth - 1))
  const fields = asFields(inner)
  if (!fields) return []
  const { id } = fields
  const address = ADDRESSES.map((name) => fields[name]).find((one) => typeof one === 'string')
  if (typeof id === 'string' && TRACK_ID.test(id) && typeof address === 'string') return [[address, id]]
  const inside = ['resultJson', 'response', 'data', 'sunoData'].map((name) => fields[name])
  return inside.flatMap((one) => named(one, depth - 1))
}

/** The provider's names of the recordings among the files of a task; nothing where none has a name. */
export function tracksOf(
  task: Fields,
  files: readonly string[],
  hosts: readonly string[],
): { tracks?: (string | null)[] } {
  const names = new Map(
    named(task, DEPTH_MAX).flatMap(([address, id]) => {
      const usable = usableAddress(address, hosts)
      return usable === null ? [] : [[usable, id] as const]
    }),
  )
  return names.size === 0 ? {} : { tracks: files.map((file) => names.get(file) ?? null) }
}
