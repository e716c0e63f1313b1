import type { Texts } from '../../../content/texts.js'
import { pack } from '../button-parts.js'
import { cleanText } from '../clean.js'
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
    bar: `${friendsBar(counted)} ${counted}${next < 0 ? '' : ` / ${STEPS[next]}`}`,
    rows: [...(link === null ? [] : inviting(link, say)), exits(say)],
  }
}

function inviting(link: string, say: Texts): Button[][] {
  return [
    [{ text: say.labels.copyLink, copy: link }],
    [{ text: say.labels.send, url: shareUrl({ link, words: say.inviting('message', link) }) }],
    INVITATIONS.map((of): Button => ({ text: say.labels.invitation[of], action: { go: 'invitation', of } })),
  ]
}

/** Telegram's own choice of chats, with the link and the words ready to be sent. */
export function shareUrl({ link, words }: { link: string; words: string }): string {
  const rest = cleanText(words.replace(link, '')).trim()
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
      [{ text: say.labels.send, url: shareUrl({ link: view.link, words }) }],
      exits(say, { text: say.labels.back, action: { go: 'invite' } }),
    ],
  }
}

/** The link to a result of one's own. */
export function shareScreen(
  view: { generation: string; title: string; link: string | null },
  say: Texts,
): Screen {
  const { generation, title, link } = view
  const stop: Button = { text: say.labels.unshare, action: { go: 'unshare', generation } }
  return {
    ...say.share({ title, link }),
    ...(link === null ? {} : { quote: link }),
    rows: [
      ...(link === null
        ? []
        : [
            [{ text: say.labels.copyLink, copy: link }],
            [
              { text: say.labels.send, url: shareUrl({ link, words: say.sharing({ title, link }) }) },
              { text: say.labels.post, inline: `${SHARED_QUERY}${pack(generation)}` },
            ],
          ]),
      [stop],
      exits(say),
    ],
  }
}

/** Before the packed id of a result: what is asked inline to post this one. */
export const SHARED_QUERY = 'g_'

/** The link is closed; it can be opened again. */
export function unsharedScreen(view: { generation: string; title: string }, say: Texts): Screen {
  return {
    ...say.unshared(view),
    rows: [[{ text: say.labels.share, action: { go: 'share', generation: view.generation } }], exits(say)],
  }
}

export interface SharedView {
  generation: string
  title: string
  prompt: string
  price: string
  /** The form wants files. */
  asks: boolean
  /** Telegram still has the file. */
  kept: boolean
  /** The model is still sold. */
  offered: boolean
}

/** What somebody shares, as a message or as the caption of the result itself. */
export function sharedScreen(view: SharedView, say: Texts): Screen {
  const { generation } = view
  return {
    ...say.shared(view),
    quote: view.prompt,
    rows: [
      ...(view.offered
        ? [
            [
              {
                text: say.labels.makeMine,
                action: { go: 'make-mine', generation } as const,
                style: 'primary' as const,
              },
            ],
          ]
        : []),
      [{ text: say.labels.copyText, copy: view.prompt }], // A longer one is copied from the quote.
      exits(say),
    ],
  }
}

/** A result of one's own, posted in any chat: the caption of its file. */
export function postedScreen(
  view: { title: string; prompt: string; url: string | null },
  say: Texts,
): Screen {
  const { title, prompt, url } = view
  return { title, quote: prompt, rows: url === null ? [] : [[{ text: say.labels.makeMine, url }]] }
}
