import type { RewriteFailure, Sum, Texts } from '../../../content/index.js'
import type { Action } from '../buttons.js'
import { type Button, cutText, type Screen } from '../screen.js'
import { exits } from './rows.js'

/** Where a text that is written anew belongs, and what the next attempt costs. */
export interface RewriteView {
  draft: string
  field: string
  label: string
  /** It was said, not written. */
  voice: boolean
  /** Null: it is not sold any more. */
  offer: RewriteOffer | null
  back: Action
}

/** What stands on the button: the price, and the mark of the screen it stands on. */
export interface RewriteOffer {
  price: Sum
  mark: string
}

/** Both versions have to stand on one screen; the new one is what is being read. */
const MINE_LETTERS = 700

type At = Pick<RewriteView, 'draft' | 'field' | 'voice'> & { offer: RewriteOffer }

/** The button that has a text written anew, or a recording written down, at its price. */
export function rewriteButton({ draft, field, voice, offer }: At, say: Texts): Button {
  const { labels } = say
  return {
    text: voice ? labels.dictate(offer.price) : labels.rewrite(offer.price),
    action: { go: voice ? 'dictate' : 'rewrite', draft, field, mark: offer.mark },
  }
}

/** A recording where words are asked for: shall it be written down? */
export function dictationScreen(
  view: RewriteView & { offer: RewriteOffer; whole: boolean },
  say: Texts,
): Screen {
  return {
    ...say.dictation(view),
    rows: [
      [{ ...rewriteButton(view, say), style: 'primary' }],
      exits(say, { text: say.labels.back, action: view.back }),
    ],
  }
}

function ends(view: RewriteView, say: Texts): Button[][] {
  const { offer, back } = view
  const { labels } = say
  const again = offer && {
    ...rewriteButton({ ...view, offer }, say),
    text: labels.rewriteAgain(offer.price),
  }
  return [...(again ? [[again]] : []), exits(say, { text: say.labels.back, action: back })]
}

/** It is being written: a dead button stands where it was asked for, so that a second tap meets nothing. */
export function rewritingScreen(view: RewriteView, say: Texts): Screen {
  return {
    ...say.rewriting(view),
    rows: [
      [{ text: say.labels.rewriting, disabled: true }],
      exits(say, { text: say.labels.back, action: view.back }),
    ],
  }
}

/** What a person wrote and what came of it, side by side; nothing is taken yet. */
export function rewrittenScreen(
  view: RewriteView & {
    generation: string
    mine: string | null
    better: string
    sum: Sum
    late: boolean
  },
  say: Texts,
): Screen {
  const { draft, field, generation, better, voice } = view
  const mine = view.mine === null ? null : cutText(view.mine, MINE_LETTERS)
  return {
    ...say.rewritten({ ...view, mine }),
    rows: [
      [
        {
          text: say.labels.takeRewrite,
          action: { go: 'take-rewrite', generation },
          style: 'primary',
        },
        ...(voice ? [] : [{ text: say.labels.keepMine, action: { go: 'keep-mine', draft, field } } as const]),
      ],
      [{ text: say.labels.copyText, copy: better }],
      ...ends(view, say),
    ],
  }
}

/** Nothing came of it: why, and that the money is back. */
export function rewriteFailedScreen(
  view: RewriteView & { reason: RewriteFailure; sum: Sum },
  say: Texts,
): Screen {
  return { ...say.notRewritten(view), rows: ends(view, say) }
}
