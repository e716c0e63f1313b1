import {
  cardsOnWay,
  catalog,
  check,
  type FileValue,
  type ModelCard,
  type Step,
  WAYS,
  type Way,
  wayOn,
} from '../catalog/index.js'
import { type Draft, recall, refit, stepsOf } from '../draft/index.js'
import type { Generation } from '../generation/index.js'
import { addSeconds, DAY_SECONDS } from '../kernel/index.js'
import type { FilePlace } from '../telegram/port.js'
import { whichFileScreen } from '../telegram/screens/panel.js'
import type { World } from '../world/world.js'
import { onward, rulesOf } from './form.js'
import { reply, toast } from './reply.js'
import { carryOut, fileFor } from './results.js'
import type { Scene } from './scene.js'
import { showConfirm, showOutdated } from './views.js'
import { weighedFile } from './weigh.js'

/** The file of a result begins another form: what it does there stands on the button. */
export async function goOnward(
  world: World,
  scene: Scene,
  asked: { generation: Generation; way: string; file: number | null },
): Promise<Response> {
  const { generation } = asked
  const way = WAYS.find((known) => known === asked.way)
  if (!way) return showOutdated(world, scene)
  const count = Math.max(generation.files?.length ?? 0, generation.result?.files.length ?? 0)
  if (asked.file === null && count > 1) {
    const view = { generation: generation.id, way, count }
    return reply(world, scene, { screen: whichFileScreen(view, scene.say) })
  }
  const found = await fileOf(world, generation, { way, index: asked.file ?? 0 })
  const place = found && placeFor(way, found.file)
  if (!found || !place) return toast(scene, scene.say.resultGone, { alert: true })
  return begin(world, scene, { ...place, found })
}

/**
 * A file of a result: as Telegram keeps it, or, where it is too large for that, at the address it came from,
 * which lives for a day.
 */
async function fileOf(
  world: World,
  generation: Generation,
  asked: { way: Way; index: number },
): Promise<Found | null> {
  const { takes: kind } = wayOn(asked.way)
  const fileId = generation.files?.[asked.index]
  const kept = fileId === undefined ? null : await fileFor(world, { fileId, kind })
  if (kept) return kept
  const url = generation.result?.files[asked.index]
  const made = generation.resolvedAt ?? generation.acceptedAt
  const lives = addSeconds(made, DAY_SECONDS) > world.clock.now()
  return url !== undefined && lives ? { file: { kind, url }, place: null } : null
}

/** The file, and where Telegram keeps it. */
interface Found {
  file: FileValue
  place: FilePlace | null
}

interface Place {
  card: ModelCard
  step: Step
  draft: Pick<Draft, 'format'>
}

/** The first model of a way whose question takes the file. */
function placeFor(way: Way, file: FileValue): Place | null {
  const { takes, format } = wayOn(way)
  for (const card of cardsOnWay(catalog, way)) {
    const step = stepsOf(card, { format }).find((one) => one.required && one.media === takes)
    if (step && check(step, [file], { privateHosts: true }).ok) return { card, step, draft: { format } }
  }
  return null
}

async function begin(world: World, scene: Scene, at: Place & { found: Found }): Promise<Response> {
  const { card, step, found } = at
  const { format } = at.draft
  const empty: Draft = {
    v: 1,
    id: world.ids.short(),
    model: card.id,
    format,
    values: {},
    step: 0,
    quote: null,
  }
  const draft = recall(scene.session, card, empty)
  const given = await weighedFile(world, { ...scene, draft }, found)
  const steps = stepsOf(card, draft)
  const filled = { ...draft, values: { ...draft.values, [step.field]: [given] } }
  const fitted = refit(filled, { card, steps, rules: rulesOf(scene) })
  const decision = onward(scene, { card, draft: filled, steps }, fitted)
  const told = { toast: scene.say.goesOn }
  if (decision.kind === 'confirm') return showConfirm(world, scene, { ...decision, ...told })
  return carryOut(world, scene, decision.kind === 'save' ? { ...decision, ...told } : decision)
}
