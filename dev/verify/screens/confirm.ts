import type { Texts } from '../../../content/index.js'
import { wordsOf } from '../../../lib/telegram/screens/field-words.js'
import { confirmScreen } from '../../../lib/telegram/screens/form.js'
import { AUDIO, CHOICE, changedIn, IMAGE, IMAGES, NO_COACH, NUMBER, TEXT, TOGGLE } from './form.js'
import { DRAFT, GENERATION, type Shown, type Strangers, sum, views } from './shown.js'

const STEPS = [TEXT, IMAGES, AUDIO, CHOICE, TOGGLE, NUMBER]

/** The last look before anything is paid, in each of its forms. */
export function confirmScreens(say: Texts, { title, prompt }: Strangers): Shown[] {
  const image = { url: 'https://example.org/cat.png', kind: 'image' as const }
  const audio = { ...image, kind: 'audio' as const }
  const full = {
    title,
    draft: DRAFT,
    generation: GENERATION,
    steps: STEPS,
    values: {
      prompt,
      image_urls: [image, image],
      audio_url: [audio],
      aspect_ratio: '16:9',
      generate_audio: true,
      duration: 5,
    },
    sum: sum(1_404),
    free: false,
    freeLeft: 3,
    balance: sum(2_900),
    seconds: 150,
    refundable: false,
    assumed: null,
    notice: null,
    tunable: true,
    coach: NO_COACH,
    cheaper: null,
  }
  const faster = { title: 'Seedance 1.0 Lite', sum: sum(390), free: true, seconds: 40 }
  const plainer = {
    title: `${wordsOf('resolution', say).label}: 480p`,
    sum: sum(702),
    free: false,
    seconds: 90,
  }
  return views('confirmScreen', {
    'paid after an answer that moved another': confirmScreen({ ...full, notice: changedIn(say) }, say),
    'paid beside a faster model': confirmScreen({ ...full, cheaper: faster }, say),
    'paid beside a plainer setting': confirmScreen({ ...full, cheaper: plainer, tunable: false }, say),
    paid: confirmScreen(full, say),
    'paid after a weak answer': confirmScreen({ ...full, coach: { weak: 'prompt', taken: null } }, say),
    'paid after an improved one': confirmScreen({ ...full, coach: { weak: null, taken: 'prompt' } }, say),
    'paid for the largest result': confirmScreen({ ...full, refundable: true }, say),
    'paid for the longest file': confirmScreen(
      { ...full, refundable: true, assumed: { seconds: 60 }, notice: changedIn(say) },
      say,
    ),
    'paid for the largest file': confirmScreen(
      { ...full, refundable: true, assumed: { seconds: null } },
      say,
    ),
    'paid while the balance is unknown': confirmScreen({ ...full, balance: null }, say),
    free: confirmScreen({ ...full, free: true }, say),
    'free while the database is away': confirmScreen(
      { ...full, free: true, freeLeft: null, balance: null },
      say,
    ),
    'with nothing but a picture': confirmScreen(
      { ...full, steps: [IMAGE], values: { image_url: [image] } },
      say,
    ),
  })
}
