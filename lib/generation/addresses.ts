import { catalog, type FileValue, inputFor } from '../catalog/index.js'
import { type Draft, parseValues } from '../draft/index.js'
import { addSeconds, assert, HOUR_SECONDS } from '../kernel/index.js'
import type { World } from '../world/world.js'
import type { Generation } from './row.js'

/** KIE fetches its inputs when a task starts; queues were seen to take minutes, never hours. */
const LINK_SECONDS = 6 * HOUR_SECONDS

/**
 * The input to send: files become addresses KIE can fetch — sealed links of ours, so that the bot token stays
 * here, or copies at KIE when we cannot be reached from outside. In safe mode the filters of the model are
 * on. Throws Outage('telegram' | 'kie').
 */
export async function inputOf(world: World, generation: Generation): Promise<Record<string, unknown>> {
  const card = catalog.card(generation.model)
  assert(card, 'an accepted generation has a card')
  const values = parseValues(generation.input)
  const addresses = new Map<FileValue, string>()
  for (const file of filesIn(values)) addresses.set(file, await addressOf(world, file))
  const input = inputFor(card, values, (file) => {
    const address = addresses.get(file)
    assert(address, 'every file of the input has an address')
    return address
  })
  return generation.prefs.safe ? { ...input, ...card.safe } : input
}

type Sendable = Exclude<FileValue, { task: string }>

/** The files of a request; an earlier result is sent by the name of its task. */
function filesIn(values: Draft['values']): Sendable[] {
  return Object.values(values).flatMap((value) =>
    Array.isArray(value) ? value.filter((file): file is Sendable => !('task' in file)) : [],
  )
}

/**
 * Where KIE can fetch a file: a sealed link of ours, or a copy at KIE. Throws Outage('telegram' | 'kie').
 */
export async function addressOf(
  world: World,
  file: { url: string } | { fileId: string; mime: string | null },
): Promise<string> {
  if (!('fileId' in file)) return file.url
  if (world.config.publicUrlReachable) {
    const expiresAt = addSeconds(world.clock.now(), LINK_SECONDS)
    const token = world.seal.seal(
      'media',
      { f: file.fileId, ...(file.mime ? { m: file.mime } : {}) },
      { expiresAt },
    )
    return `${world.config.publicUrl}/api/media/${token}`
  }
  const opened = await world.telegram.openFile(file.fileId)
  return world.kie.upload({ body: opened.body, name: opened.name, mime: file.mime ?? opened.mime })
}
