import { catalog, type FileValue, type MediaKind, type Step } from '../catalog/index.js'
import { answer } from '../draft/index.js'
import { type PastResult, readGeneration, resultsOf } from '../generation/index.js'
import { degrade, isOutage } from '../kernel/index.js'
import type { Action } from '../telegram/buttons.js'
import { mimeOfName } from '../telegram/mime.js'
import { type FilePlace, TelegramRefusal } from '../telegram/port.js'
import { type ListedResult, resultsScreen } from '../telegram/screens/results.js'
import type { World } from '../world/world.js'
import { openSetting, put as putSetting } from './decide-settings.js'
import type { Decision } from './decision.js'
import { formOf, onward, questionAt, refused, wrongOf } from './form.js'
import { reply, toast } from './reply.js'
import { save } from './save.js'
import type { Scene } from './scene.js'
import { showConfirm, showOutdated } from './views.js'
import { weighedFile } from './weigh.js'

/** So many of the newest generations are looked through: what fits may be rare among them. */
const LOOKED_THROUGH = 50
const LISTED_MOST = 24

/** The question or the setting that a file of an earlier generation can answer. */
interface Place {
  step: Step
  media: MediaKind
  back: Action
  give(file: FileValue): Decision
}

function placeFor(scene: Scene): Place | null {
  const open = openSetting(scene)
  if (open?.step.media) {
    const { step, tuning } = open
    const back = { go: 'setting', draft: tuning.draft.id, field: step.field, page: 0 } as const
    return { step, media: open.step.media, back, give: (file) => putSetting(scene, open, [file]) }
  }
  const form = formOf(scene)
  const step = form?.steps[form.draft.step]
  if (!form || !step?.media) return null
  const index = form.draft.step
  const give = (file: FileValue): Decision => {
    const result = answer(form.draft, questionAt(scene, form, index), [file])
    return result.ok ? onward(scene, form, result) : refused(scene, form, wrongOf(result))
  }
  return { step, media: step.media, back: { go: 'step', draft: form.draft.id, step: index }, give }
}

function listed(past: readonly PastResult[], media: MediaKind): ListedResult[] {
  return past
    .flatMap(({ generation, model, at, files }) => {
      const card = catalog.card(model)
      if (card?.output !== media) return []
      return files.map((_, file) => ({ generation, title: card.title, at, file, of: files.length }))
    })
    .slice(0, LISTED_MOST)
}

/** The files of earlier generations that fit the open question; says so when the database is away. */
export async function showResults(world: World, scene: Scene, page: number): Promise<Response> {
  const place = placeFor(scene)
  if (!place) return showOutdated(world, scene)
  const { media, back } = place
  const past = await readResults(world, scene)
  const results = past && listed(past, media)
  const draft = scene.draft?.id ?? ''
  return reply(world, scene, { screen: resultsScreen({ draft, media, page, results, back }, scene.say) })
}

async function readResults(world: World, scene: Scene): Promise<PastResult[] | null> {
  try {
    return await resultsOf(world.db, { userId: scene.incoming.person.id, limit: LOOKED_THROUGH })
  } catch (error) {
    if (!isOutage(error, 'db')) throw error
    degrade('db')
    return null
  }
}

/** Gives a file of an earlier generation as the answer to the open question. */
export async function takeResult(
  world: World,
  scene: Scene,
  asked: { generation: string; file: number },
): Promise<Response> {
  const place = placeFor(scene)
  if (!place) return showOutdated(world, scene)
  const files = await filesOf(world, scene, { ...asked, media: place.media })
  if (files === 'away') return toast(scene, scene.say.databaseAway.title, { alert: true })
  const fileId = files[asked.file]
  const found = fileId === undefined ? null : await fileFor(world, { fileId, kind: place.media })
  if (!found) return toast(scene, scene.say.resultGone, { alert: true })
  return carryOut(world, scene, place.give(await weighedFile(world, scene, found)))
}

/** The files of a generation, when they are of the kind asked for now: its button may be an older one. */
async function filesOf(
  world: World,
  scene: Scene,
  asked: { generation: string; media: MediaKind },
): Promise<string[] | 'away'> {
  try {
    const generationId = asked.generation
    const row = await readGeneration(world.db, { generationId, userId: scene.incoming.person.id })
    const fits = row && catalog.card(row.model)?.output === asked.media
    return fits ? (row.files ?? []) : []
  } catch (error) {
    if (!isOutage(error, 'db')) throw error
    degrade('db')
    return 'away'
  }
}

/** The file as Telegram has it now: its size and type are checked before anything is paid. Null when gone. */
export async function fileFor(
  world: World,
  { fileId, kind }: { fileId: string; kind: MediaKind },
): Promise<{ file: Extract<FileValue, { fileId: string }>; place: FilePlace | null } | null> {
  const file = { fileId, kind, mime: null, size: null, seconds: null, name: null }
  try {
    const place = await world.telegram.call('getFile', { file_id: fileId })
    const { file_size: size = null, file_path: path } = place
    return { file: { ...file, mime: mimeOfName(path ?? ''), size }, place }
  } catch (error) {
    if (error instanceof TelegramRefusal) return null
    if (!isOutage(error, 'telegram')) throw error
    return { file, place: null }
  }
}

/** Carries out what an answer given by a file led to. */
export function carryOut(world: World, scene: Scene, decision: Decision): Promise<Response> {
  switch (decision.kind) {
    case 'save':
      return save(world, scene, decision)
    case 'confirm':
      return showConfirm(world, scene, decision)
    case 'show':
      return reply(world, scene, decision)
    default:
      return showOutdated(world, scene)
  }
}
