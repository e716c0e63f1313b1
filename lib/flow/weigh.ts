import { catalog, type FileValue, type MediaKind, unweighed, weighs } from '../catalog/index.js'
import type { Draft } from '../draft/index.js'
import { isOutage, note } from '../kernel/index.js'
import { type Measured, measureStream } from '../media/index.js'
import type { Action } from '../telegram/buttons.js'
import type { Incoming, IncomingEvent } from '../telegram/parse.js'
import { type FilePlace, MAX_FILE_BYTES, TelegramRefusal } from '../telegram/port.js'
import type { World } from '../world/world.js'
import { hereBegun, type Scene } from './scene.js'

/** An encoder fills its last frame: so little more is no second begun. */
const PADDING_SECONDS = 0.1

/** Presses after which the choices of the draft, or their price, are looked at. */
const ON_DRAFT = new Set<Action['go']>([
  'choose',
  'skip',
  'step',
  'confirm',
  'tune',
  'setting',
  'value',
  'adjust',
  'fix',
  'clear',
  'defaults',
  'cheaper',
  'take',
])

/** What the bytes of a file say; null when nobody can read it, `away` when nobody can look at it now. */
type Found = Measured | null | 'away'

interface Sought {
  fileId: string
  size: number | null
  /** Where Telegram keeps it, when somebody has asked already. */
  place?: FilePlace
}

// One look at a file for an update, however often its turn comes.
const looks = new WeakMap<Incoming, Map<string, Promise<Found>>>()

type Asker = Pick<Scene, 'incoming'>

/**
 * A file just sent, measured by its own bytes where its length or size makes a price or is limited: what
 * Telegram tells of it is what the sender's app said. A photo is Telegram's own work, and believed. While
 * Telegram's files are out of reach it stays as it is, unmeasured.
 */
export async function weighed<E extends IncomingEvent>(
  world: World,
  scene: Asker & Pick<Scene, 'draft'>,
  event: E,
): Promise<E> {
  if (event.kind !== 'media') return event
  const { media } = event
  if (media.source === 'photo') return { ...event, media: { ...media, measured: true } }
  if (!needsLook(scene.draft, media.kind)) return event
  return { ...event, media: withFound(media, await look(world, scene, media)) }
}

/** A file of an earlier result, measured in the same way: the row that remembers it knows no length. */
export async function weighedFile(
  world: World,
  scene: Asker & Pick<Scene, 'draft'>,
  given: { file: FileValue; place: FilePlace | null },
): Promise<FileValue> {
  const { file, place } = given
  if (!('fileId' in file) || !needsLook(scene.draft, file.kind)) return file
  return withFound(file, await look(world, scene, { ...file, ...(place && { place }) }))
}

/**
 * Choices with every file measured that their model weighs: those of another model, of an earlier generation
 * or of a time when Telegram's files were out of reach may hold others. The same draft when there is nothing
 * to do, or nothing could be done.
 */
export async function weighedDraft<D extends Pick<Draft, 'model' | 'values'>>(
  world: World,
  scene: Asker,
  draft: D,
): Promise<D> {
  const card = catalog.card(draft.model)
  let values = draft.values
  for (const field of card ? unweighed(card, values) : []) {
    const files = values[field]
    if (!Array.isArray(files)) continue
    const found = await Promise.all(files.map((file) => looked(world, scene, file)))
    if (found.some((file, index) => file !== files[index])) values = { ...values, [field]: found }
  }
  return values === draft.values ? draft : { ...draft, values }
}

/** A scene whose draft is measured when what came is about it, or what was sent for the form that begins. */
export async function weighedScene(world: World, scene: Scene): Promise<Scene> {
  const { draft } = scene
  const { event } = scene.incoming
  if (event.kind === 'command') return scene
  const action = event.kind === 'tap' ? event.action : null
  if (action?.go === 'begin' || action?.go === 'example') return beginningWeighed(world, scene, action.model)
  if (!draft || (event.kind === 'tap' && !(action && ON_DRAFT.has(action.go)))) return scene
  const measured = await weighedDraft(world, scene, draft)
  return measured === draft ? scene : { ...scene, draft: measured }
}

/** What was sent before a form was begun, measured for the model it will be of. */
async function beginningWeighed(world: World, scene: Scene, model: string): Promise<Scene> {
  const card = catalog.card(model)
  const beginning = hereBegun(scene)
  const files = beginning?.files ?? []
  if (!card || !beginning || files.length === 0) return scene
  const found = await Promise.all(
    files.map(async (file) => (weighs(card, file.kind) ? looked(world, scene, file) : file)),
  )
  return { ...scene, session: { ...scene.session, beginning: { ...beginning, files: found } } }
}

async function looked(world: World, scene: Asker, file: FileValue): Promise<FileValue> {
  return 'fileId' in file && !file.measured ? withFound(file, await look(world, scene, file)) : file
}

function needsLook(draft: Draft | null, kind: MediaKind): boolean {
  const card = draft && catalog.isOffered(draft.model) ? catalog.card(draft.model) : null
  return card ? weighs(card, kind) : false
}

interface Sizes {
  seconds: number | null
  width?: number | null | undefined
  height?: number | null | undefined
}

/** What was told of a file gives way to what its bytes say, and to nothing when they say nothing. */
function withFound<F extends Sizes>(file: F, found: Found): F & { measured?: true } {
  if (found === 'away') return file
  const { seconds, width = null, height = null } = found ?? {}
  return { ...file, seconds: seconds === undefined ? null : whole(seconds), width, height, measured: true }
}

function whole(seconds: number): number {
  return seconds - Math.floor(seconds) <= PADDING_SECONDS ? Math.floor(seconds) : seconds
}

/** How long a file is by its own bytes, seconds; null when nobody can read it, or look at it now. */
export async function heardSeconds(world: World, scene: Asker, fileId: string): Promise<number | null> {
  const found = await look(world, scene, { fileId, size: null })
  return found === 'away' || found?.seconds === undefined ? null : whole(found.seconds)
}

function look(world: World, { incoming }: Asker, file: Sought): Promise<Found> {
  const known = looks.get(incoming) ?? new Map<string, Promise<Found>>()
  looks.set(incoming, known)
  const found = known.get(file.fileId) ?? measure(world, file)
  known.set(file.fileId, found)
  return found
}

async function measure(world: World, { fileId, size, place }: Sought): Promise<Found> {
  // What is too large for a bot is refused by its size where that matters.
  if ((size ?? 0) > MAX_FILE_BYTES) return null
  try {
    const opened = await world.telegram.openFile(fileId, place)
    const found = await measureStream(opened.body, opened.size)
    note('measured', found?.seconds !== undefined || found?.width !== undefined)
    return found
  } catch (error) {
    const isRefused = error instanceof TelegramRefusal
    if (!isRefused && !isOutage(error, 'telegram')) throw error
    note('measured', false)
    return isRefused && error.code !== 429 ? null : 'away'
  }
}
