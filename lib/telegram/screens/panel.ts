import {
  type Cost,
  REPORT_REASONS,
  type ReportReason,
  type ReportView,
  type Sum,
  type Texts,
} from '../../../content/index.js'
import type { Goal, Way } from '../../catalog/index.js'
import type { Button, Screen } from '../screen.js'
import { exits, pairs } from './rows.js'
import { keepButton } from './works.js'

/** What can be done with a result, by what it is and how it was made. */
export interface Offers {
  again: boolean
  variants: boolean
  improve: boolean
  ways: readonly Way[]
  /** Models that work on this very result: their codes and names. */
  onto: readonly { code: string; title: string }[]
}

export interface PanelView {
  generation: string
  title: string
  sum: Sum
  free: boolean
  late: boolean
  offers: Offers
}

/** The panel under a result. */
export function panelScreen(view: PanelView, say: Texts): Screen {
  return { ...say.panel(view), rows: panelRows(view, say) }
}

/** A result too large for Telegram: a link in its place. */
export function linkScreen(
  view: { generation: string; title: string; large: boolean; urls: string[]; offers: Offers },
  say: Texts,
): Screen {
  const links = view.urls.map((url, index): Button[] => [
    { text: view.urls.length > 1 ? `${say.labels.open} ${index + 1}` : say.labels.open, url },
  ])
  return { ...say.resultLink(view), rows: [...links, ...panelRows(view, say)] }
}

function panelRows({ generation, offers }: Pick<PanelView, 'generation' | 'offers'>, say: Texts): Button[][] {
  const { labels } = say
  const more: Button[] = [
    ...(offers.again ? [againButton(generation, say)] : []),
    ...(offers.variants ? [{ text: labels.variants, action: { go: 'variants', generation } } as const] : []),
    ...(offers.improve ? [{ text: labels.improve, action: { go: 'improve', generation } } as const] : []),
  ]
  const ways = offers.ways.map(
    (way): Button => ({ text: labels.way[way], action: { go: 'onward', generation, way, file: null } }),
  )
  const onto = offers.onto.map(
    ({ code, title }): Button => ({ text: title, action: { go: 'onto', model: code, generation } }),
  )
  const share: Button = { text: labels.share, action: { go: 'share', generation } }
  const recipe: Button = { text: labels.recipe, action: { go: 'recipe', generation } }
  return [
    ...pairs(more),
    ...pairs(ways),
    ...pairs(onto),
    ...pairs([keepButton(generation, say), share, recipe, reportButton(generation, say)]),
    exits(say),
  ]
}

/** "Again": the same request once more. */
export function againButton(generation: string, say: Texts): Button {
  return { text: say.labels.again, action: { go: 'again', generation } }
}

/** "Something is wrong". */
export function reportButton(generation: string, say: Texts): Button {
  return { text: say.labels.report, action: { go: 'report', generation } }
}

function backTo(generation: string, say: Texts): Button {
  return { text: say.labels.back, action: { go: 'panel', generation } }
}

/** The words and settings of a result; the words can be copied. */
export function recipeScreen(
  view: {
    generation: string
    title: string
    words: string | null
    fields: { label: string; value: string }[]
    again: boolean
  },
  say: Texts,
): Screen {
  const { generation, words } = view
  const copy: Button[] = words === null ? [] : [{ text: say.labels.copyText, copy: words }]
  return {
    ...say.recipe({ ...view, wordless: words === null }),
    ...(words === null ? {} : { quote: words }),
    rows: [
      ...pairs([...copy, ...(view.again ? [againButton(generation, say)] : [])]),
      exits(say, backTo(generation, say)),
    ],
  }
}

/** Which of several files goes on. */
export function whichFileScreen(view: { generation: string; way: Way; count: number }, say: Texts): Screen {
  const { generation, way, count } = view
  const files = Array.from(
    { length: count },
    (_, file): Button => ({
      text: say.labels.file(file + 1),
      action: { go: 'onward', generation, way, file },
    }),
  )
  return { ...say.whichFile(view), rows: [...pairs(files), exits(say, backTo(generation, say))] }
}

/** What a result can be improved for. */
export function improveScreen(
  view: { generation: string; title: string; goals: readonly Goal[] },
  say: Texts,
): Screen {
  const { generation, goals } = view
  const buttons = goals.map(
    (goal): Button => ({ text: say.labels.goal[goal], action: { go: 'goal', generation, goal } }),
  )
  return { ...say.improve(view), rows: [...pairs(buttons), exits(say, backTo(generation, say))] }
}

/** Three variants: how they will differ, and one price for all of them. */
export function variantsScreen(
  view: Parameters<Texts['variants']>[0] & {
    /** The generation that is varied, and the first of the three. */
    of: string
    first: string
    words: string | null
  },
  say: Texts,
): Screen {
  return {
    ...say.variants(view),
    ...(view.words === null ? {} : { quote: view.words }),
    rows: [
      [
        {
          text: view.free ? say.labels.generateFree : say.labels.generate(view.sum),
          action: { go: 'generate', generation: view.first },
          style: 'primary',
        },
      ],
      exits(say, backTo(view.of, say)),
    ],
  }
}

/** What is wrong with a result? `seen`: there is somebody to look at it. */
export function askReportScreen(
  view: { generation: string; title: string; cost: Cost; seen: boolean },
  say: Texts,
): Screen {
  const { generation } = view
  const reasons = REPORT_REASONS.map((reason): Button[] => [
    { text: say.labels.reason[reason], action: { go: 'reason', generation, reason } },
  ])
  return { ...say.askReport(view), rows: [...reasons, exits(say, backTo(generation, say))] }
}

/** What happened, in the person's own words. */
export function reportWordsScreen(generation: string, say: Texts): Screen {
  const back: Button = { text: say.labels.back, action: { go: 'report', generation } }
  return { ...say.askReportWords, rows: [exits(say, back)] }
}

/** A report was written down. */
export function reportedScreen(view: { generation: string; cost: Cost; seen: boolean }, say: Texts): Screen {
  return { ...say.reported(view), rows: [exits(say, backTo(view.generation, say))] }
}

/** What became of a report. */
export function reportAnswerScreen(
  view: {
    generation: string
    state: keyof Texts['reportAnswer']
    reason: ReportReason
    title: string
    sum: Sum
    cost: Cost
  },
  say: Texts,
): Screen {
  const { reportAnswer } = say
  const copy = view.state === 'paid_back' ? reportAnswer.paid_back(view) : reportAnswer.declined(view)
  return {
    ...copy,
    rows: [exits(say, backTo(view.generation, say))],
  }
}

/** A report as an operator gets it, to be decided. */
export function reportForScreen(view: ReportView, say: Texts): Screen {
  const { generation, sum, words } = view
  const payBack: Button = { text: say.labels.payBack(sum), action: { go: 'pay-back', generation } }
  return {
    ...say.reportFor(view),
    ...(words === null ? {} : { quote: words }),
    rows: [
      [
        ...(sum.amount > 0 ? [payBack] : []),
        { text: say.labels.decline, action: { go: 'decline', generation }, style: 'danger' },
      ],
    ],
  }
}
