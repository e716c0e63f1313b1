import type { RewriteFailure, RewriteLabels, RewriteTexts } from '../rewrite-texts.js'
import { money } from './numbers.js'

export const rewriteLabels: RewriteLabels = {
  rewrite: (price) => `✨ Improve for me · ${money(price)}`,
  rewriteAgain: (price) => `Another version · ${money(price)}`,
  takeRewrite: 'Take the new one',
  rewriting: 'Writing…',
}

const WHY: Record<RewriteFailure, string> = {
  same: 'Nothing better than yours came out: the words are the same.',
  'too-long': 'It came out longer than what fits here.',
  content: 'This prompt did not pass the content check. Put it another way and try again.',
  busy: 'There are too many requests right now. Try again in a minute.',
  expired: 'No answer came within a minute.',
  failed: 'Something went wrong. Try again a little later.',
}

export const rewrite: RewriteTexts = {
  rewriteTitle: 'Improve the prompt',
  rewriting: ({ label }) => ({
    title: `${label}: writing a new version`,
    paragraphs: ['This usually takes a few seconds. The answer appears right here, next to your text.'],
    hint: 'If it does not work out, the money comes back by itself.',
  }),
  rewritten: ({ label, mine, better, sum, late }) => ({
    title: `${label}: the new version is ready`,
    paragraphs: [...(mine === null ? [] : [`Before: ${mine}`]), `After: ${better}`],
    hint: `${late ? 'It came late, so it is free.' : `${money(sum)} was charged.`} Nothing changes until you take the new one.`,
  }),
  notRewritten: ({ reason, sum }) => ({
    title: 'It could not be improved',
    paragraphs: [WHY[reason]],
    hint: `${money(sum)} is back on your balance. Your prompt is still there.`,
  }),
  rewriteElsewhere: 'This text was for another form. Copy it and send it as a message where you need it.',
}
