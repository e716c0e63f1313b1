import { catalog, describedBy, settle } from '../catalog/index.js'
import { settingsOf, stepsOf } from '../draft/index.js'
import {
  type Generation,
  goalsFor,
  isRewriting,
  panelViewOf,
  requestOf,
  titleOf,
} from '../generation/index.js'
import { unreachable } from '../kernel/index.js'
import type { PanelAction } from '../telegram/panel-buttons.js'
import type { Screen } from '../telegram/screen.js'
import { fieldsOf } from '../telegram/screens/form.js'
import { improveScreen, panelScreen, recipeScreen } from '../telegram/screens/panel.js'
import type { World } from '../world/world.js'
import { readOwn, showProgress } from './follow-up.js'
import { improveFor } from './improve.js'
import { goOnward } from './onward.js'
import { reply, toast } from './reply.js'
import { askReport, decideReport, giveReason } from './report.js'
import type { Scene } from './scene.js'
import { showVariants } from './variants.js'
import { showOutdated } from './views.js'

/** Whatever is pressed on the panel under a result, or further in. */
export async function followPanel(world: World, scene: Scene, action: PanelAction): Promise<Response> {
  if (action.go === 'pay-back' || action.go === 'decline') return decideReport(world, scene, action)
  const generation = await readOwn(world, scene, action.generation)
  // The panel stays where it is: it says more than an apology in its place.
  if (generation === 'away') return toast(scene, scene.say.databaseAway.title, { alert: true })
  if (!generation) return showOutdated(world, scene)
  if (!generation.result || isRewriting(generation)) return showProgress(world, scene, generation.id)
  switch (action.go) {
    case 'panel':
      return reply(world, scene, { screen: panelScreen(panelViewOf(world, generation), scene.say) })
    case 'recipe':
      return reply(world, scene, { screen: recipeOf(scene, generation) })
    case 'improve':
      return reply(world, scene, { screen: goalsOf(scene, generation) })
    case 'goal':
      return improveFor(world, scene, { generation, goal: action.goal })
    case 'onward':
      return goOnward(world, scene, { generation, way: action.way, file: action.file })
    case 'variants':
      return showVariants(world, scene, { generation })
    case 'report':
      return reply(world, scene, { screen: askReport(scene, generation) })
    case 'reason':
      return giveReason(world, scene, { generation, reason: action.reason })
    default:
      return unreachable(action)
  }
}

/** The words and the settings a result was made with. */
function recipeOf(scene: Scene, generation: Generation): Screen {
  const request = requestOf(generation)
  const view = { generation: generation.id, title: titleOf(generation) }
  if (!request) return recipeScreen({ ...view, words: null, fields: [], again: false }, scene.say)
  const { card, format, values } = request
  const both = [...settingsOf(card, { format }), ...stepsOf(card, { format })]
  const steps = [...new Map(both.map((step) => [step.field, step])).values()]
  const read = steps.find((step) => step.kind === 'text' && (values[step.field] ?? '') !== '')
  const quoted = describedBy(card, format, values)?.step ?? read
  const words = quoted && values[quoted.field]
  const others = steps.filter(
    ({ field, required }) => field !== quoted?.field && (required || field in values),
  )
  return recipeScreen(
    {
      ...view,
      words: typeof words === 'string' ? words : null,
      fields: fieldsOf(others, settle(card, values).values, scene.say),
      again: catalog.isOffered(card.id),
    },
    scene.say,
  )
}

function goalsOf(scene: Scene, generation: Generation): Screen {
  const request = requestOf(generation)
  const goals = request ? goalsFor(request, scene.config) : []
  return improveScreen({ generation: generation.id, title: titleOf(generation), goals }, scene.say)
}
