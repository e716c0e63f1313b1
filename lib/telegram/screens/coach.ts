import type { ExampleGroup, Part, Term, TermGroup, Texts } from '../../../content/index.js'
import { TERM_GROUPS } from '../../../content/index.js'
import type { Action } from '../buttons.js'
import type { Button, Screen } from '../screen.js'
import { type RewriteOffer, rewriteButton } from './rewrite.js'
import { exits, pairs, turns } from './rows.js'

export const TERMS_PER_PAGE = 10

/** A text that is being improved: as it is, and with what was added. */
export interface CoachView {
  draft: string
  field: string
  label: string
  mine: string
  score: number
  better: { text: string; score: number; taken: boolean } | null
  has: readonly Part[]
  tips: readonly Part[]
  fixes: readonly { part: Part; number: number; phrase: string }[]
  /** The name of what is being improved, explained at a press. */
  term: string | null
  /** It can be written anew by a model, at this price; null: it cannot. */
  rewrite: RewriteOffer | null
  back: Action
}

/** What a text says and lacks, phrases to add, and both versions before anything is taken. */
export function coachScreen(view: CoachView, say: Texts): Screen {
  const { draft, field, better, mine, label, score } = view
  const { parts, names } = say.tips()
  const fixes = view.fixes.map(({ part, number, phrase }): Button[] => [
    { text: say.labels.addPhrase(phrase), action: { go: 'fix-text', draft, field, part, number } },
  ])
  return {
    ...say.coach({
      label,
      score,
      mine,
      better,
      tips: view.tips.map((part) => parts[part]),
      has: view.has.map((part) => names[part]),
    }),
    ...(better ? {} : { quote: mine }),
    rows: [
      ...choiceRows(view, say),
      ...(view.rewrite ? [[rewriteButton({ draft, field, voice: false, offer: view.rewrite }, say)]] : []),
      ...fixes,
      [
        { text: say.labels.copyText, copy: better?.text ?? mine },
        ...(view.term === null ? [] : [explainButton({ draft, field, term: view.term }, say)]),
      ],
      exits(say, { text: say.labels.back, action: view.back }),
    ],
  }
}

function choiceRows({ draft, field, better }: CoachView, say: Texts): Button[][] {
  if (!better) return []
  const take: Button = {
    text: say.labels.takeBetter,
    action: { go: 'take-better', draft, field },
    style: 'primary',
  }
  return [
    ...(better.taken ? [] : [[take]]),
    [
      { text: say.labels.keepMine, action: { go: 'keep-mine', draft, field } },
      { text: say.labels.undoFix, action: { go: 'undo-fix', draft, field } },
    ],
  ]
}

/** Which texts of a draft can be improved, and which were: their fields. */
export interface CoachOffer {
  weak: string | null
  taken: string | null
}

/** The ways from a form to what the coach has to say; none when that is nothing. */
export function coachRows(offer: CoachOffer, draft: string, say: Texts): Button[][] {
  const { weak, taken } = offer
  return [
    ...(weak === null
      ? []
      : [[{ text: say.labels.coach, action: { go: 'coach', draft, field: weak } as const }]]),
    ...(taken === null
      ? []
      : [[{ text: say.labels.keepMine, action: { go: 'keep-mine', draft, field: taken } as const }]]),
  ]
}

/** The button that explains the word behind a question. */
export function explainButton(at: { draft: string; field: string; term: string }, say: Texts): Button {
  const { draft, field, term } = at
  return { text: say.labels.whatIs(term), action: { go: 'explain', draft, field } }
}

/** The ways to an example for a question: the one that is shown, and more of them. */
export function exampleRow(
  at: { draft: string; field: string; hasMore: boolean; isUsual: boolean },
  say: Texts,
): Button[] {
  const { draft, field, hasMore, isUsual } = at
  const text = isUsual ? say.labels.usualSet : say.labels.example
  const more: Button = {
    text: say.labels.moreExamples,
    action: { go: 'examples', draft, field, group: 'general' },
  }
  return [
    { text, action: { go: 'sample', draft, field, group: 'card', number: 0 } },
    ...(hasMore ? [more] : []),
  ]
}

export interface ExamplesView {
  draft: string
  field: string
  title: string
  group: ExampleGroup
  groups: readonly ExampleGroup[]
  examples: readonly string[]
  back: Action
}

/** Examples of one purpose: a press makes one the answer. */
export function examplesScreen(view: ExamplesView, say: Texts): Screen {
  const { draft, field, title, group } = view
  const examples = view.examples.slice(0, 2)
  const take = examples.map(
    (_, number): Button => ({
      text: say.labels.takeExample(number + 1),
      action: { go: 'sample', draft, field, group, number },
    }),
  )
  const others = view.groups.filter((one) => one !== group)
  const groups = others.map(
    (one): Button => ({
      text: say.labels.exampleGroups[one],
      action: { go: 'examples', draft, field, group: one },
    }),
  )
  return {
    ...say.examples({ title, group, examples }),
    rows: [take, ...pairs(groups), exits(say, { text: say.labels.back, action: view.back })],
  }
}

const GLOSSARY: Action = { go: 'glossary' }

function groupRows(say: Texts): Button[][] {
  return pairs(
    TERM_GROUPS.map(
      (group): Button => ({ text: say.labels.termGroups[group], action: { go: 'terms', group, page: 0 } }),
    ),
  )
}

/** The glossary: write a word, or pick a section. */
export function glossaryScreen(say: Texts): Screen {
  return {
    ...say.glossary,
    rows: [...groupRows(say), exits(say, { text: say.labels.back, action: { go: 'help' } })],
  }
}

function termRows(terms: readonly Term[]): Button[][] {
  return pairs(terms.map(({ id, name }): Button => ({ text: name, action: { go: 'term', term: id } })))
}

/** The terms of a section; a page that is gone shows the last one. */
export function termsScreen(
  view: { group: TermGroup; page: number; terms: readonly Term[] },
  say: Texts,
): Screen {
  const { group, terms } = view
  const pages = Math.max(1, Math.ceil(terms.length / TERMS_PER_PAGE))
  const page = Math.min(view.page, pages - 1)
  return {
    ...say.termSection({ group, page, pages }),
    rows: [
      ...termRows(terms.slice(page * TERMS_PER_PAGE, (page + 1) * TERMS_PER_PAGE)),
      ...turns({ page, pages }, (to) => ({ go: 'terms', group, page: to }), say),
      exits(say, { text: say.labels.back, action: GLOSSARY }),
    ],
  }
}

/** One term with its example, and terms near to it. */
export function termScreen(view: { term: Term; near: readonly Term[]; back: Action }, say: Texts): Screen {
  return {
    ...say.term(view.term),
    rows: [...termRows(view.near), exits(say, { text: say.labels.back, action: view.back })],
  }
}

/** The terms that some words name; the sections when they name none. */
export function termsFoundScreen(view: { query: string; terms: readonly Term[] }, say: Texts): Screen {
  const { query, terms } = view
  return {
    ...say.termsFound({ query, count: terms.length }),
    rows: [
      ...(terms.length > 0 ? termRows(terms) : groupRows(say)),
      exits(say, { text: say.labels.back, action: GLOSSARY }),
    ],
  }
}
