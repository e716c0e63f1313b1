import type { RewriteFailure, RewriteLabels, RewriteTexts } from '../rewrite-texts.js'
import { money } from './numbers.js'

export const rewriteLabels: RewriteLabels = {
  rewrite: (price) => `✨ Improve for me · ${money(price)}`,
  rewriteAgain: (price) => `Another version · ${money(price)}`,
  dictate: (price) => `🎙 Turn into text · ${money(price)}`,
  takeRewrite: 'Take the new one',
  rewriting: 'Writing…',
}

const WHY: Record<RewriteFailure, string> = {
  same: 'Nothing better than yours came out: the words are the same.',
  'too-long': 'It came out longer than what fits here.',
  content: 'This prompt did not pass the content check. Put it another way and try again.',
  busy: 'There are too many requests right now. Try again in a minute.',
  expired: 'No answer came within a minute.',
  unheard: 'No words can be heard in the recording. Try speaking closer to the microphone.',
  failed: 'Something went wrong. Try again a little later.',
}

export const rewrite: RewriteTexts = {
  rewriteTitle: 'Improve the prompt',
  dictateTitle: 'Turn the recording into text',
  dictation: ({ label, whole }) => ({
    title: `${label}: turn the recording into text?`,
    paragraphs: [
      whole
        ? 'I listen to the recording and write it down word for word. You look and decide whether to take it.'
        : 'I listen to the recording, write it down and make a good prompt of it. You see both.',
    ],
    hint: 'If I cannot make out the words, the money comes back by itself. Or just write your answer.',
  }),
  voiceTooLong: (seconds) =>
    `I listen to recordings of up to ${seconds} seconds. Say it shorter or write it.`,
  rewriting: ({ label, voice }) => ({
    title: voice ? `${label}: listening` : `${label}: writing a new version`,
    paragraphs: [
      voice
        ? 'This usually takes a few seconds. The answer appears right here.'
        : 'This usually takes a few seconds. The answer appears right here, next to your text.',
    ],
    hint: 'If it does not work out, the money comes back by itself.',
  }),
  rewritten: ({ label, voice, mine, better, sum, late }) => ({
    title: voice ? `${label}: here it is` : `${label}: the new version is ready`,
    paragraphs:
      mine === null
        ? [`Written down: ${better}`]
        : [`${voice ? 'Heard' : 'Before'}: ${mine}`, `After: ${better}`],
    hint: `${late ? 'It came late, so it is free.' : `${money(sum)} was charged.`} Nothing changes until you take the new one.`,
  }),
  notRewritten: ({ reason, voice, sum }) => ({
    title: voice ? 'The recording could not be made out' : 'It could not be improved',
    paragraphs: [WHY[reason]],
    hint: `${money(sum)} was returned to your balance. ${voice ? 'Everything you chose is still there.' : 'Your prompt is still there.'}`,
  }),
  rewriteElsewhere:
    'This text was for another form. Select it in the message, copy it and send it where you need it.',
}
