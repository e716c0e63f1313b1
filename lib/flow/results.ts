import { catalog, type FileValue, idOfCode, type MediaKind, type Step } from '../catalog/index.js'
import { answer } from '../draft/index.js'
import { type PastResult, readGeneration, resultsOf } from '../generation/index.js'
import { degrade, isOutage } from '../kernel/index.js'
import type { Action } from '../telegram/buttons.js'
import { mimeOfName } from '../telegram/mime.js'
import { type FilePlace, TelegramRefusal } from '../telegram/port.js'
import { type ListedResult, resultsScreen } from '../telegram/screens/results.js'
import type { World } from '../world/world.js'
import { openSetting, put as putSetting } from './decide-settings.js'
import type { Decision, Picking } from './decision.js'
import { earlierView, emptyForm, readEarlier, withEarlier } from './earlier.js'
import { type Form, formOf, onward, questionAt, refused, wrongOf } from './form.js'
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
  if (!form || !step?.media || step.on) return null
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

/** The form, when its open question is answered by an earlier result and nothing else. */
function pickingForm(scene: Scene): Form | null {
  const form = openSetting(scene) ? null : formOf(scene)
  return form?.steps[form.draft.step]?.on ? form : null
}

/** The question which result to work on, with those that fit; a form that has just come to it is saved. */
async function showEarlier(
  world: World,
  scene: Scene,
  { form, asked }: { form: Form; asked: Picking },
): Promise<Response> {
  const results = await readEarlier(world, scene, { card: form.card })
  const { page, draft, session, remark = null } = asked
  const screen = earlierView(scene, form, { page, results, remark })
  if (!draft) return reply(world, scene, { screen })
  return save(world, scene, { kind: 'save', draft, screen, ...(session && { session }) })
}

/** Gives an earlier result, as the task the provider still has, to a form that works on it. */
async function takeEarlier(
  world: World,
  scene: Scene,
  taken: { form: Form; generation: string; file: number },
): Promise<Response> {
  const { form, generation, file } = taken
  const results = await readEarlier(world, scene, { card: form.card, generation })
  if (!results) return toast(scene, scene.say.databaseAway.title, { alert: true })
  const found = results.find((one) => one.file === file)
  if (!found) return toast(scene, scene.say.earlierGone, { alert: true })
  return carryOut(world, scene, withEarlier(scene, form, found.value))
}

/** Begins the form of a model with a result of one's own; of several recordings one is asked for. */
async function beginOnto(
  world: World,
  scene: Scene,
  asked: { model: string; generation: string; draftTag: string },
): Promise<Response> {
  const id = idOfCode(catalog, asked.model)
  const card = id !== null && catalog.isOffered(id) ? catalog.card(id) : null
  if (!card?.on) return showOutdated(world, scene)
  const { generation } = asked
  const results = await readEarlier(world, scene, { card, generation })
  if (!results) return toast(scene, scene.say.databaseAway.title, { alert: true })
  const [first, ...others] = results
  if (!first) return toast(scene, scene.say.earlierGone, { alert: true })
  const form = emptyForm(scene, card, asked.draftTag)
  const decision = others.length > 0 ? onward(scene, form, form) : withEarlier(scene, form, first.value)
  return carryOut(world, scene, decision)
}

/** The files of earlier generations that fit the open question; says so when the database is away. */
export async function showResults(world: World, scene: Scene, asked: Picking): Promise<Response> {
  const { page } = asked
  const form = pickingForm(asked.draft ? { ...scene, draft: asked.draft } : scene)
  if (form) return showEarlier(world, scene, { form, asked })
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

/** Lists the results that answer the open question, gives it one, or begins a form with one. */
export function giveResult(
  world: World,
  scene: Scene,
  decision: Extract<Decision, { kind: 'results' | 'take' | 'onto' }>,
): Promise<Response> {
  if (decision.kind === 'results') return showResults(world, scene, decision)
  return decision.kind === 'onto' ? beginOnto(world, scene, decision) : takeResult(world, scene, decision)
}

/** Gives a file of an earlier generation as the answer to the open question. */
async function takeResult(
  world: World,
  scene: Scene,
  asked: { generation: string; file: number },
): Promise<Response> {
  const form = pickingForm(scene)
  if (form) return takeEarlier(world, scene, { ...asked, form })
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
    case 'results':
      return showResults(world, scene, decision)
    default:
      return showOutdated(world, scene)
  }
}
