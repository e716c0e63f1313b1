import { catalog, type FileValue, type MediaKind, weighs } from '../catalog/index.js'
import { isOutage, note } from '../kernel/index.js'
import { type Measured, measureStream } from '../media/index.js'
import type { IncomingMedia } from '../telegram/parse.js'
import { MAX_FILE_BYTES, TelegramRefusal } from '../telegram/port.js'
import type { World } from '../world/world.js'
import type { Talk } from './decide.js'
import type { Scene } from './scene.js'

/** An encoder fills its last frame: so little more is no second begun. */
const PADDING_SECONDS = 0.1

// One look for an update, however often its turn comes.
const looked = new WeakMap<Talk, Promise<Talk>>()

/**
 * A file whose length or size makes a price, measured by its own bytes: of a document Telegram tells nothing,
 * of anything else what its sender's app said. Whatever cannot be read stays as it was told.
 */
export function weighed(world: World, scene: Pick<Scene, 'draft'>, event: Talk): Promise<Talk> {
  if (event.kind !== 'media' || !needsLook(scene, event.media)) return Promise.resolve(event)
  const known = looked.get(event) ?? look(world, event.media).then((media) => ({ ...event, media }))
  looked.set(event, known)
  return known
}

/** A file of an earlier result, measured in the same way: the row that remembers it knows no length. */
export async function weighedFile(
  world: World,
  scene: Pick<Scene, 'draft'>,
  file: Extract<FileValue, { fileId: string }>,
): Promise<FileValue> {
  if (!needsLook(scene, file)) return file
  const { seconds = null, width = null, height = null } = (await measure(world, file.fileId)) ?? {}
  return { ...file, seconds: seconds === null ? null : whole(seconds), width, height }
}

function needsLook(
  { draft }: Pick<Scene, 'draft'>,
  file: { kind: MediaKind; size: number | null; source?: string },
): boolean {
  const card = draft && catalog.isOffered(draft.model) ? catalog.card(draft.model) : null
  // A photo is Telegram's own work, and what is too large for a bot is refused by its size.
  if (!card || file.source === 'photo' || (file.size ?? 0) > MAX_FILE_BYTES) return false
  return weighs(card, file.kind)
}

async function look(world: World, media: IncomingMedia): Promise<IncomingMedia> {
  const found = await measure(world, media.fileId)
  note('measured', found?.seconds !== undefined || found?.width !== undefined)
  const seconds = Math.max(media.seconds ?? 0, whole(found?.seconds ?? 0))
  return {
    ...media,
    seconds: seconds > 0 ? seconds : null,
    width: media.width ?? found?.width ?? null,
    height: media.height ?? found?.height ?? null,
  }
}

function whole(seconds: number): number {
  return seconds - Math.floor(seconds) <= PADDING_SECONDS ? Math.floor(seconds) : seconds
}

async function measure(world: World, fileId: string): Promise<Measured | null> {
  try {
    const { body, size } = await world.telegram.openFile(fileId)
    return await measureStream(body, size)
  } catch (error) {
    if (!(error instanceof TelegramRefusal) && !isOutage(error, 'telegram')) throw error
    return null
  }
}
