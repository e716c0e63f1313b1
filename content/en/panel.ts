import type { Goal } from '../../lib/catalog/variety.js'
import { fourLines } from '../copy.js'
import type { Cost, PanelLabels, PanelTexts, ReportReason } from '../panel-texts.js'
import { duration, money } from './numbers.js'

const GOAL_NAMES: Record<Goal, string> = {
  clicks: 'More clicks',
  sales: 'More sales',
  premium: 'Premium look',
  viral: 'Worth sharing',
  cheaper: 'Cheaper',
}

const REASONS: Record<ReportReason, string> = {
  wrong: 'Not what I asked',
  broken: 'The file is broken',
  missing: 'Nothing came',
  other: 'Something else',
}

/** Labels of the buttons under a result. */
export const panelLabels: PanelLabels = {
  starting: '⏳ Starting…',
  variants: '🎲 3 variants',
  improve: '✨ Make it better',
  goal: GOAL_NAMES,
  way: {
    animate: '🎬 Animate',
    upscale: '🔍 Sharper',
    cutout: '✂️ Cut out',
    edit: '🖌 Edit',
    talk: '🗣 Make it talk',
    remake: '🖌 Remake',
    enhance: '🔍 Sharper',
    lipsync: '🗣 Add a voice',
    longer: '⏩ Continue',
    sing: '🗣 Photo to sound',
    remix: '🎧 Make a cover',
    split: '🎚 Split the voice',
  },
  file: (number) => `File ${number}`,
  recipe: '📋 Prompt',
  report: 'Something is wrong',
  reason: REASONS,
  payBack: (sum) => `Give back ${money(sum)}`,
  decline: 'Decline',
}

const BETTER: Record<Exclude<Goal, 'cheaper'>, Record<'image' | 'video' | 'audio', string>> = {
  clicks: {
    image:
      'The main subject large, contrasting light, a clean background: it catches the eye as a thumbnail.',
    video: 'The best part in the first second: movement toward the camera, a close-up, contrasting light.',
    audio: 'A bright hook from the first second, a tight rhythm, no long intro.',
  },
  sales: {
    image: 'The product in focus, texture and details visible, soft studio light, room for a caption.',
    video: 'The product close and in use: a smooth camera move, visible details, a calm last frame for text.',
    audio: 'A warm, confident advertising mood, a steady rhythm, a clean mix with room for a voice-over.',
  },
  premium: {
    image: 'An expensive magazine shoot: deep shadows, a restrained palette, noble materials, plenty of air.',
    video: 'Like an expensive commercial: a slow smooth camera, cinematic light, restrained colours.',
    audio: 'A rich live arrangement, strings and soft bass, a wide space, a studio mix.',
  },
  viral: {
    image:
      'One surprising funny detail, a strong emotion, bright colours: clear without words, worth sending on.',
    video: 'A surprising turn, a strong emotion, a quick rhythm, an ending that leads into the beginning.',
    audio: 'A catchy chorus, a dance rhythm, one sharp drop to cut a short video to.',
  },
}

/** What was seen when it was checked. */
const CHECKED: Record<ReportReason, string> = {
  wrong: 'We looked: the result is what was asked for.',
  broken: 'We checked: the file opens.',
  missing: 'We checked: the file was sent. /history sends it once more.',
  other: 'We looked: the run is in order.',
}

/** What follows for the money; of a free run there is nothing to say. */
const NO_RETURN: Record<Cost, string> = {
  taken: ' The money stays where it is.',
  free: '',
  back: ' Its money is back with you already.',
}

/** The panel under a result and all that begins there. */
export const panel: PanelTexts = {
  panel: ({ title, sum, free, late }) => ({
    title: `${title}: done`,
    paragraphs: [free ? 'Free.' : late ? 'Your money is back: this is a gift.' : `${money(sum)} taken.`],
    hint: 'What next?',
  }),
  resultLink: ({ title, large }) => ({
    title: `${title}: done`,
    paragraphs: [
      large
        ? 'The file is too large for Telegram. Download it with the button: the link lives about a day.'
        : 'Telegram does not have the file. Download it with the button while the link lives.',
    ],
  }),
  recipe: ({ title, fields, wordless }) => ({
    title: `${title}: how it was made`,
    paragraphs: [
      wordless ? 'No words were needed here.' : 'These are your words; take them and change them.',
    ],
    bullets: fourLines(fields.map(({ label, value }) => `${label}: ${value}`)),
  }),
  whichFile: ({ count }) => ({
    title: 'Which file goes on?',
    paragraphs: [`There are ${count}, in order from the top.`],
  }),
  goesOn: 'The file is in the form already',
  variants: ({ title, changes, sum, free, freeLeft, balance, seconds }) => ({
    title: `${title}: three variants`,
    paragraphs: [
      free
        ? `Free: it takes three tries${freeLeft === null ? '' : `, ${freeLeft} left today`}. About ${duration(seconds)}.`
        : `${money(sum)} for all three, about ${duration(seconds)}.${balance ? ` Your balance: ${money(balance)}.` : ''}`,
      changes.length === 0
        ? 'The same words, a random number of its own for each: three different results.'
        : 'The same words, and one phrase more for each:',
    ],
    bullets: [...changes],
    hint: free ? 'Nothing is taken.' : 'We hold the price of all three; what does not work out goes back.',
  }),
  variation: (kind) =>
    kind === 'audio'
      ? ['Another tempo.', 'Another arrangement.', 'Another mood.']
      : kind === 'video'
        ? ['Another camera move.', 'Another light and mood.', 'Another shot and rhythm.']
        : ['Another angle.', 'Another light and colour.', 'Another composition.'],
  noRoom: 'There is no room for three right now: wait until what is running ends.',
  improve: ({ title, goals }) => ({
    title: `${title}: better for what?`,
    paragraphs: [
      goals.some((goal) => goal !== 'cheaper')
        ? 'We add to your words what the goal needs and show them before the start, with the new price.'
        : 'We look for a cheaper way and show the new price before the start.',
    ],
  }),
  better: (goal, kind) => BETTER[goal][kind],
  improved: (goal) =>
    goal === 'cheaper'
      ? 'This way it costs less, the rest stays.'
      : `Goal: ${GOAL_NAMES[goal].toLowerCase()}. The new words are below, you can change them.`,
  fullWords: 'The words are like that already: nothing to add, or no room',
  askReport: ({ title, cost, seen }) => ({
    title: `${title}: what is wrong?`,
    paragraphs: [
      seen
        ? {
            taken: 'A person looks at it and decides whether the money goes back. The answer comes here.',
            free: 'We tell the person who looks after this. The run was free.',
            back: 'We tell the person who looks after this. The money for this run is back with you already.',
          }[cost]
        : `Nobody is here to answer now: we write it down for later${cost === 'taken' ? ', but no money returns by itself' : ''}.`,
    ],
  }),
  askReportWords: {
    title: 'What happened?',
    paragraphs: ['Tell us in your own words, one message of up to 1,000 characters.'],
  },
  reported: ({ cost, seen }) => ({
    title: 'Noted, thank you',
    paragraphs: [
      seen
        ? cost === 'taken'
          ? 'A person looks at it. We write here when it is decided.'
          : 'We told the person who looks after this.'
        : 'Nobody is here to answer now, but it is on record. For top-ups there is /paysupport.',
    ],
  }),
  reportedBefore: {
    open: 'We know of this already, it is being looked at',
    paid_back: 'The money for this went back already',
    declined: 'This was answered already',
  },
  reportAnswer: {
    paid_back: ({ title, sum }) => ({
      title: `${title}: ${money(sum)} returned`,
      paragraphs: ['We looked at your complaint and agree. The money is on your balance.'],
    }),
    declined: ({ title, reason, cost }) => ({
      title: `${title}: about your complaint`,
      paragraphs: [`${CHECKED[reason]}${NO_RETURN[cost]}`],
      hint: {
        wrong: 'Other words often help. Questions: /support.',
        broken: 'If it does not open for you, have it sent again from /history or write to us: /support.',
        missing: 'If it does not come from there either, write to us: /support.',
        other: 'Questions: /support.',
      }[reason],
    }),
  },
  reportFor: ({ person, title, sum, generation, reason, words }) => ({
    title: `Report: ${REASONS[reason].toLowerCase()}`,
    bullets: [`Person: ${person}`, `Model: ${title}`, `Taken: ${money(sum)}`, `Run: ${generation}`],
    ...(words === null ? {} : { hint: 'Their own words are above.' }),
  }),
  reportClosed: {
    paid_back: 'The money went back, the person was told.',
    declined: 'Closed without a refund, the person was told.',
    repeated: 'This report is closed already.',
    unknown: 'There is no such report.',
    nothing: 'There is nothing to give back',
    foreign: 'That is for an operator to decide',
  },
}
