import { EXAMPLE_GROUPS, type Language, TERM_GROUPS, type Texts } from '../../../content/index.js'
import { FORMATS } from '../../../lib/catalog/index.js'
import { fixesFor, type Kind, review, withPhrases } from '../../../lib/coach/index.js'
import {
  type CoachView,
  coachScreen,
  examplesScreen,
  glossaryScreen,
  TERMS_PER_PAGE,
  termScreen,
  termsFoundScreen,
  termsScreen,
} from '../../../lib/telegram/screens/coach.js'
import { wordsOf } from '../../../lib/telegram/screens/field-words.js'
import { DRAFT, type Shown, type Strangers, sum, views } from './shown.js'

const BACK = { go: 'confirm' } as const
const KINDS: readonly Kind[] = ['picture', 'design', 'edit', 'film', 'animate', 'clip', 'music', 'noise']
const WEAK: Record<Language, string> = { ru: 'сделай красиво', en: 'make it nice' }

function coached(say: Texts, mine: string, change: Partial<CoachView> & { kind: Kind }) {
  const { kind, ...rest } = change
  const read = review(rest.better?.text ?? mine, kind)
  const view: CoachView = {
    draft: DRAFT,
    field: 'prompt',
    label: wordsOf('prompt', say).label,
    mine,
    score: review(mine, kind).score,
    better: null,
    has: read.has,
    tips: read.tips,
    fixes: fixesFor(read),
    term: say.allTerms()[0]?.name ?? null,
    rewrite: null,
    back: BACK,
  }
  return coachScreen({ ...view, ...rest }, say)
}

function improved(say: Texts, { prompt }: Strangers): Shown[] {
  const weak = WEAK[say.language]
  const mine = prompt || weak
  return KINDS.flatMap((kind) => {
    const [fix] = fixesFor(review(weak, kind))
    const better = { text: withPhrases(mine, [fix?.phrase ?? '']), score: 75, taken: false }
    return views('coachScreen', {
      [`${kind}, weak`]: coached(say, weak, { kind }),
      [`${kind}, for sale`]: coached(say, weak, { kind, rewrite: { price: sum(100), mark: 'aB_-zik0zj' } }),
      [`${kind}, improved`]: coached(say, mine, { kind, better }),
      [`${kind}, taken`]: coached(say, mine, { kind, better: { ...better, taken: true } }),
    })
  })
}

function examples(say: Texts, { title }: Strangers): Shown[] {
  return FORMATS.flatMap((format) =>
    Object.entries(say.someExamples().prompts[format]).flatMap(([name, texts]) => {
      const groups = EXAMPLE_GROUPS
      const group = groups.find((one) => one === name) ?? 'general'
      const view = { draft: DRAFT, field: 'prompt', title, group, groups, examples: texts, back: BACK }
      return views('examplesScreen', { [`${format} ${name}`]: examplesScreen(view, say) })
    }),
  )
}

/** The screens of the prompt coach, of examples and of the glossary. */
export function coachScreens(say: Texts, strangers: Strangers): Shown[] {
  const terms = say.allTerms()
  return [
    ...improved(say, strangers),
    ...examples(say, strangers),
    ...views('glossaryScreen', { usual: glossaryScreen(say) }),
    ...TERM_GROUPS.flatMap((group) =>
      [0, 1, 99].flatMap((page) =>
        views('termsScreen', {
          [`${group} ${page}`]: termsScreen(
            { group, page, terms: terms.filter((term) => term.group === group) },
            say,
          ),
        }),
      ),
    ),
    ...terms.flatMap((term) =>
      views('termScreen', {
        [term.id]: termScreen(
          { term, near: terms.filter(({ id }) => term.see.includes(id)), back: BACK },
          say,
        ),
      }),
    ),
    ...views('termsFoundScreen', {
      none: termsFoundScreen({ query: strangers.title, terms: [] }, say),
      many: termsFoundScreen({ query: strangers.title, terms: terms.slice(0, TERMS_PER_PAGE) }, say),
    }),
  ]
}
