import type { Broken } from '../../lib/catalog/rules.js'
import { apart } from '../lengths.js'
import type { RuleNames, Texts } from '../texts.js'
import { exactly, plural } from './numbers.js'

type Rules = Pick<Texts, 'broken' | 'changed' | 'unready' | 'unpriced'>

function named(fields: readonly string[], names: RuleNames): string {
  return fields.map((field) => `“${names.label(field)}”`).join(', ')
}

function unmeasured({ because, media }: Extract<Broken, { kind: 'unmeasured' }>): string {
  if (because === 'link') {
    return 'the price depends on its length, and that cannot be seen. Send the file right into the chat, a link will not do.'
  }
  if (because === 'unseen') {
    return 'the price depends on its length, and the file cannot be opened right now. Send it again in a minute.'
  }
  const other = media === 'audio' ? 'a recording in mp3 or wav' : 'a video in mp4'
  return `the price depends on its length, and that cannot be read in this file. Send ${other}.`
}

function reason(broken: Broken, names: RuleNames): string {
  switch (broken.kind) {
    case 'missing':
      return broken.fields.length === 1
        ? `Still missing: ${named(broken.fields, names)}.`
        : `At least one of these is needed: ${named(broken.fields, names)}.`
    case 'clash':
      return `${named(broken.fields, names)} does not go with what is now in ${named(broken.with, names)}.`
    case 'not-with':
      return `“${names.label(broken.field)}”: “${names.value(broken.field, broken.value)}” does not go with ${named(broken.because, names)}.`
    case 'too-many':
      if (broken.fields.length > 1)
        return `${named(broken.fields, names)}: that is too much together, take something out.`
      return `${named(broken.fields, names)}: ${broken.because ? `together with ${named(broken.because, names)} ` : ''}no more than ${plural(broken.max, 'file', 'files')}.`
    case 'too-long':
      return `“${names.label(broken.field)}”: no more than ${plural(broken.max, 'character', 'characters')} here.`
    case 'seconds':
      return `“${names.label(broken.field)}”: ${broken.min > 0 ? `from ${exactly(broken.min)} to` : 'at most'} ${exactly(broken.max)}, please. That was ${exactly(apart(broken))}.`
    case 'too-large':
      return `“${names.label(broken.field)}”: the result would be too large, the limit is ${plural(broken.max, 'pixel', 'pixels')} on the long side.`
    case 'unmeasured':
      return `“${names.label(broken.field)}”: ${unmeasured(broken)}`
    case 'past-end':
      return `“${names.label(broken.field)}”: the recording lasts ${exactly(broken.seconds)}, so no later than that.`
    case 'order':
      return `“${names.label(broken.fields[0])}” must come before “${names.label(broken.fields[1])}”.`
  }
}

/** Why choices do not go together. */
export const rules: Rules = {
  broken(broken, names) {
    const words = reason(broken, names)
    const { answered } = names
    return answered === null || words.includes(`“${answered}”`)
      ? words
      : `“${answered}”: that does not work. ${words}`
  },
  changed: (changes) =>
    `This changed as well: ${changes.map(({ label, value }) => `“${label}” — ${value ?? 'no longer chosen'}`).join('; ')}.`,
  unready: ({ title, problem }) => ({
    title: `${title}: not ready yet`,
    paragraphs: [problem],
    hint: 'Everything you entered is kept.',
  }),
  unpriced: {
    'no-price': 'This combination has no price. Change something and we count again.',
    unmeasured:
      'The price depends on the length of the file, and it cannot be seen. Send a video in mp4 or a recording in mp3 right into the chat, a link will not do.',
    unseen: 'The price depends on the file, and it cannot be opened right now. Try again in a minute.',
    'too-large': 'The result would be too large. Choose a smaller factor or a smaller picture.',
    'over-cap': 'That is too expensive for one go. Choose a shorter, smaller or single result.',
  },
}
