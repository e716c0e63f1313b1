import { find } from './browse.js'
import type { Decision } from './decision.js'
import { explainWords } from './glossary.js'
import { sumAnswered } from './own-sum.js'
import type { Scene } from './scene.js'
import type { ProjectWords } from './show-projects.js'

/** What a text means as the answer to a question, by the question; `about` is what it was asked about. */
type Answer = (scene: Scene, text: string, about: string) => Decision

function ofProject(what: ProjectWords['what']): Answer {
  return (_, text, about) => ({ kind: 'projects', request: { go: 'project-said', what, about, text } })
}

const ANSWERS: Readonly<Record<string, Answer>> = {
  search: find,
  keep: (_, title, draft) => ({ kind: 'own-preset', request: { go: 'keep-titled', draft, title } }),
  'preset-title': (_, title, id) => ({ kind: 'own-preset', request: { go: 'own-titled', id, title } }),
  'own-sum': sumAnswered,
  term: explainWords,
  project: ofProject('project'),
  'project-rename': ofProject('project-rename'),
  'project-note': ofProject('project-note'),
  'item-note': ofProject('item-note'),
  history: (_, words) => ({ kind: 'works', request: { go: 'history-found', words } }),
  report: (_, words, generation) => ({ kind: 'report', generation, words }),
}

/**
 * What a text leads to as the answer to the question that is open; null when none is. The question ends with
 * it: whoever wants another try asks again, by saving a session that asks.
 */
export function answered(scene: Scene, text: string): Decision | null {
  const { asking } = scene
  if (!asking || !Object.hasOwn(ANSWERS, asking.what)) return null
  return ANSWERS[asking.what]?.(scene, text, asking.about ?? '') ?? null
}
