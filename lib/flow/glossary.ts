import { TERM_GROUPS, type Term, type Texts } from '../../content/index.js'
import { findTerms } from '../coach/index.js'
import type { Action } from '../telegram/buttons.js'
import type { Screen } from '../telegram/screen.js'
import { glossaryScreen, termScreen, termsFoundScreen, termsScreen } from '../telegram/screens/coach.js'
import type { Decision } from './decision.js'
import type { Scene } from './scene.js'

/** A screen of the glossary: the next message is a word to explain. */
function asking(scene: Scene, screen: Screen): Decision {
  return { kind: 'save', session: { ...scene.session, asking: { what: 'term' } }, screen }
}

function outdated(scene: Scene): Decision {
  return { kind: 'home', toast: scene.say.toast.outdated }
}

/** The glossary from its beginning. */
export function toGlossary(scene: Scene): Decision {
  return asking(scene, glossaryScreen(scene.say))
}

/** The terms of a section. */
export function toTerms(scene: Scene, asked: { group: string; page: number }): Decision {
  const group = TERM_GROUPS.find((one) => one === asked.group)
  if (!group) return outdated(scene)
  const terms = scene.say.allTerms().filter((term) => term.group === group)
  return asking(scene, termsScreen({ group, page: asked.page, terms }, scene.say))
}

/** One term by its id. */
export function toTerm(scene: Scene, id: string): Decision {
  const term = scene.say.allTerms().find((one) => one.id === id)
  if (!term) return outdated(scene)
  return asking(scene, ofTerm(scene.say, term, { go: 'terms', group: term.group, page: 0 }))
}

function ofTerm(say: Texts, term: Term, back: Action): Screen {
  const near = say.allTerms().filter(({ id }) => term.see.includes(id))
  return termScreen({ term, near, back }, say)
}

/** A term behind a question of a form: it leads back there, and the form goes on. */
export function termAside(say: Texts, id: string, back: Action): Screen | null {
  const term = say.allTerms().find((one) => one.id === id)
  return term ? termScreen({ term, near: [], back }, say) : null
}

/** The name of a term; null for one that is not explained. */
export function termName(say: Texts, id: string | null): string | null {
  return (id !== null && say.allTerms().find((one) => one.id === id)?.name) || null
}

/** What typed words are explained as; without words the glossary asks for them. */
export function explainWords(scene: Scene, words: string): Decision {
  const query = words.trim()
  if (query === '') return toGlossary(scene)
  const terms = findTerms(scene.say.allTerms(), query)
  const [only] = terms
  if (only && terms.length === 1) return toTerm(scene, only.id)
  return asking(scene, termsFoundScreen({ query, terms }, scene.say))
}
