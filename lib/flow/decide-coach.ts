import { EXAMPLE_GROUPS, type ExampleGroup } from '../../content/index.js'
import { fixesFor, phraseAt, review, termOfField, withPhrases } from '../coach/index.js'
import { answer, type Draft } from '../draft/index.js'
import { rewriteOffer } from '../generation/index.js'
import { unreachable } from '../kernel/index.js'
import type { Action } from '../telegram/buttons.js'
import type { CoachAction } from '../telegram/coach-buttons.js'
import type { Screen } from '../telegram/screen.js'
import { coachScreen, examplesScreen } from '../telegram/screens/coach.js'
import { wordsOf } from '../telegram/screens/field-words.js'
import { type Coached, coachedAt, type Improved, improvedOf } from './coach.js'
import { put as putSetting, settingAt } from './decide-settings.js'
import type { Decision } from './decision.js'
import { exampleFor, examplesOf, groupsOf, type Wanted } from './examples.js'
import { type Form, formOf, onward, outdated, questionAt, stepView, wordsFor, wrongOf } from './form.js'
import { termAside, termName, toGlossary, toTerm, toTerms } from './glossary.js'
import type { Scene } from './scene.js'

/** Back to where the words of a field are: its setting while that is open, the question, or the price. */
function backTo({ draft, steps }: Form, field: string): Action {
  if (draft.setting === field) return { go: 'setting', draft: draft.id, field, page: 0 }
  return draft.step < steps.length ? { go: 'step', draft: draft.id, step: draft.step } : { go: 'confirm' }
}

/** A form with the text of one of its fields under the coach. */
export interface Coaching {
  form: Form
  found: Coached
}

/** The text that a press is about; null for one that is not there any more. */
export function coachingOf(scene: Scene, action: { draft: string; field: string }): Coaching | null {
  const form = formOf(scene, action.draft)
  const found = form && coachedAt(form.card, form.draft, action.field)
  return form && found ? { form, found } : null
}

/** What a text says and lacks, with what can be done about it. */
export function coachView(scene: Scene, { form, found }: Coaching): Screen {
  const { say } = scene
  const { field, maxLength = Number.POSITIVE_INFINITY } = found.step
  const { mine, better, taken, added, rewritten } = improvedOf(form.draft, found)
  const read = review(better, found.kind)
  const isMine = added.length === 0 && rewritten === undefined
  const fits = (phrase: string) => Array.from(withPhrases(better, [phrase])).length <= maxLength
  return coachScreen(
    {
      draft: form.draft.id,
      field,
      label: wordsOf(field, say).label,
      mine,
      score: review(mine, found.kind).score,
      better: isMine ? null : { text: better, score: read.score, taken },
      has: read.has,
      tips: read.tips,
      fixes: fixesFor(read).filter(({ phrase }) => fits(phrase)),
      term: termName(say, termOfField(field, form.draft.format)),
      rewrite: rewriteOffer(scene, scene.incoming.updateId.toString(36)),
      back: backTo(form, field),
    },
    say,
  )
}

/** The improvement with these phrases behind it: kept in the draft, paid for by nobody. */
function improved(
  scene: Scene,
  { form, found }: Coaching,
  { added, rewritten }: Pick<Improved, 'added' | 'rewritten'>,
): Decision {
  const { mine } = improvedOf(form.draft, found)
  const coach = { field: found.step.field, mine, rewritten, added: [...added] }
  const draft: Draft = { ...form.draft, coach }
  const next = { ...form, draft }
  return { kind: 'save', draft, screen: coachView(scene, { form: next, found }) }
}

function fix(scene: Scene, coaching: Coaching, at: { part: string; number: number }): Decision {
  const { form, found } = coaching
  const { added, better, rewritten } = improvedOf(form.draft, found)
  const phrase = phraseAt(review(better, found.kind), at)
  const isThere = phrase === null || added.includes(phrase)
  return isThere
    ? { kind: 'show', screen: coachView(scene, coaching), toast: scene.say.unchanged }
    : improved(scene, coaching, { added: [...added, phrase], rewritten })
}

/**
 * Takes the last phrase away, and what a model wrote when no phrase is left; of a text that was taken
 * already, the answer changes with it.
 */
function undo(scene: Scene, coaching: Coaching): Decision {
  const { form, found } = coaching
  const { mine, taken, ...before } = improvedOf(form.draft, found)
  const rewritten = before.added.length > 0 ? before.rewritten : undefined
  const fewer = { added: before.added.slice(0, -1), rewritten }
  if (!taken) return improved(scene, coaching, fewer)
  const text = withPhrases(rewritten ?? mine, fewer.added)
  const values = { ...form.draft.values, [found.step.field]: text }
  const draft: Draft = { ...form.draft, values, quote: null }
  return improved(scene, { form: { ...form, draft }, found: { ...found, text } }, fewer)
}

/** Makes a text the answer to its question and goes on from where the form stands. */
export function fill(scene: Scene, form: Form, given: { field: string; text: string }): Decision {
  const index = form.steps.findIndex(({ field }) => field === given.field)
  if (index === -1 || form.draft.setting === given.field) {
    const at = settingAt(scene, { draft: form.draft.id, field: given.field })
    return at ? putSetting(scene, at, given.text) : outdated(scene)
  }
  const result = answer(form.draft, questionAt(scene, form, index), given.text)
  if (!result.ok) {
    const asked = { ...form, draft: { ...form.draft, step: index } }
    return { kind: 'show', screen: stepView(scene, asked, { problem: wordsFor(wrongOf(result), scene.say) }) }
  }
  // An answer to an earlier question takes nobody back.
  const step = index < form.draft.step ? form.draft.step : result.draft.step
  return onward(scene, form, { draft: { ...result.draft, step }, changes: result.changes })
}

function takeBetter(scene: Scene, { form, found }: Coaching): Decision {
  const { better } = improvedOf(form.draft, found)
  return fill(scene, form, { field: found.step.field, text: better })
}

function keepMine(scene: Scene, { form, found }: Coaching): Decision {
  const { mine } = improvedOf(form.draft, found)
  const { coach: _, ...draft } = form.draft
  return fill({ ...scene, draft }, { ...form, draft }, { field: found.step.field, text: mine })
}

type OfDraft = Exclude<CoachAction, { go: 'glossary' | 'terms' | 'term' }>

function ofExamples(
  scene: Scene,
  form: Form,
  action: Extract<OfDraft, { go: 'examples' | 'sample' }>,
): Decision {
  const { field } = action
  const step = form.steps.find((one) => one.field === field) ?? settingAt(scene, action)?.step
  if (!step) return outdated(scene)
  const wanted = { card: form.card, format: form.draft.format, step }
  const group = EXAMPLE_GROUPS.find((one) => one === action.group)
  const examples = group ? (examplesOf(wanted, scene.say)[group] ?? []) : []
  if (action.go === 'sample') {
    const text = action.group === 'card' ? exampleFor(wanted, scene.say) : examples[action.number]
    return text && !step.media ? fill(scene, form, { field, text }) : outdated(scene)
  }
  return shown(scene, form, { wanted, group })
}

/** The examples of a purpose; where it has none, those of the first that has. */
function shown(
  scene: Scene,
  form: Form,
  asked: { wanted: Wanted; group: ExampleGroup | undefined },
): Decision {
  const { wanted } = asked
  const { field } = wanted.step
  const groups = groupsOf(wanted, scene.say)
  const group = groups.find((one) => one === asked.group) ?? (asked.group ? groups[0] : undefined)
  const examples = group && examplesOf(wanted, scene.say)[group]
  if (!group || !examples) return outdated(scene)
  const view = {
    draft: form.draft.id,
    field,
    title: form.card.title,
    group,
    groups,
    examples,
    back: backTo(form, field),
  }
  return { kind: 'show', screen: examplesScreen(view, scene.say) }
}

function explain(scene: Scene, form: Form, field: string): Decision {
  const id = termOfField(field, form.draft.format)
  const screen = id === null ? null : termAside(scene.say, id, backTo(form, field))
  return screen ? { kind: 'show', screen } : outdated(scene)
}

function ofDraft(scene: Scene, action: OfDraft): Decision {
  const form = formOf(scene, action.draft)
  if (!form) return outdated(scene)
  if (action.go === 'examples' || action.go === 'sample') return ofExamples(scene, form, action)
  if (action.go === 'explain') return explain(scene, form, action.field)
  const coaching = coachingOf(scene, action)
  if (!coaching) return outdated(scene)
  switch (action.go) {
    case 'coach':
      return { kind: 'show', screen: coachView(scene, coaching) }
    case 'fix-text':
      return fix(scene, coaching, action)
    case 'undo-fix':
      return undo(scene, coaching)
    case 'take-better':
      return takeBetter(scene, coaching)
    case 'keep-mine':
      return keepMine(scene, coaching)
    default:
      return unreachable(action)
  }
}

/** What a press about words leads to. */
export function coachTapped(scene: Scene, action: CoachAction): Decision {
  switch (action.go) {
    case 'glossary':
      return toGlossary(scene)
    case 'terms':
      return toTerms(scene, action)
    case 'term':
      return toTerm(scene, action.term)
    default:
      return ofDraft(scene, action)
  }
}
