import type { Texts } from '../../../content/texts.js'
import type { Button, Screen } from '../screen.js'
import { INVITATIONS, type Invitation } from '../share-buttons.js'
import { exits } from './rows.js'

/** So many friends reach a step; their names are `say.steps`. */
export const STEPS = [1, 3, 5, 10, 25] as const

const SEGMENTS = 10

/** Ten segments from the step before to the next one; full when there is no next. */
export function friendsBar(counted: number): string {
  const next = STEPS.findIndex((needed) => counted < needed)
  const [from, to] = [next > 0 ? (STEPS[next - 1] ?? 0) : 0, STEPS[next] ?? 0]
  const full = next < 0 ? SEGMENTS : Math.floor(((counted - from) / (to - from)) * SEGMENTS)
  return `${'▰'.repeat(full)}${'▱'.repeat(SEGMENTS - full)}`
}

/** The friends somebody brought, the steps, and the link that brings more; null: there can be no link. */
export function inviteScreen(
  view: { link: string | null; came: number; counted: number },
  say: Texts,
): Screen {
  const { link, came, counted } = view
  const next = STEPS.findIndex((needed) => counted < needed)
  const reached = (next < 0 ? STEPS.length : next) - 1
  return {
    ...say.invite({
      link,
      came,
      counted,
      step: reached < 0 ? null : reached,
      next: next < 0 ? null : { step: next, missing: (STEPS[next] ?? 0) - counted },
    }),
    ...(link === null ? {} : { quote: link }),
    bar: friendsBar(counted),
    rows: [...(link === null ? [] : inviting(link, say)), exits(say)],
  }
}

function inviting(link: string, say: Texts): Button[][] {
  return [
    [
      { text: say.labels.copyLink, copy: link },
      { text: say.labels.send, url: shareUrl(say.inviting('message', link)) },
    ],
    INVITATIONS.map((of): Button => ({ text: say.labels.invitation[of], action: { go: 'invitation', of } })),
  ]
}

/** Telegram's own choice of chats, with these words ready to be sent. */
export function shareUrl(words: string): string {
  const link = /https:\/\/\S+/.exec(words)?.[0] ?? ''
  const rest = words.replace(link, '').trim()
  return `https://t.me/share/url?url=${encodeURIComponent(link)}&text=${encodeURIComponent(rest)}`
}

/** Ready words with the link, to be copied or sent. */
export function invitationScreen(view: { of: Invitation; link: string }, say: Texts): Screen {
  const words = say.inviting(view.of, view.link)
  return {
    ...say.invitation(view.of),
    quote: words,
    rows: [
      [{ text: say.labels.copyText, copy: words }],
      [{ text: say.labels.send, url: shareUrl(words) }],
      exits(say, { text: say.labels.back, action: { go: 'invite' } }),
    ],
  }
}
