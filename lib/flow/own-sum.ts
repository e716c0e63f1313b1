import { LANGUAGES, textsOf } from '../../content/index.js'
import { ownSumScreen } from '../telegram/screens/preferences.js'
import type { Decision } from './decision.js'
import type { Scene } from './scene.js'

/** Asks for a sum of the person's own: the next message is the answer. */
export function askSum(
  scene: Scene,
  view: { of: 'cap' | 'ask'; again: boolean },
): Extract<Decision, { kind: 'save' }> {
  const session = { ...scene.session, asking: { what: 'own-sum', about: view.of } }
  return { kind: 'save', session, screen: ownSumScreen(view, scene.say) }
}

const MOST = 10 ** 11 // Minor units; nobody sets more.
const WRITTEN = /^(\p{Sc}?)(\d{1,12})(?:[.,](\d{1,3}))?(.*)$/u

/**
 * Minor units in what somebody wrote (750, 1 500 RUB, 99,50, 1.5k); null for nothing, for another currency
 * and for anything that is not understood to its end.
 */
export function sumIn(text: string, currency: string): number | null {
  // Whatever they read, people write in both languages.
  const words = LANGUAGES.map((language) => textsOf(language).sumWords)
  const thousands = words.flatMap(({ thousand }) => thousand)
  const names = [
    currency.toLowerCase(),
    ...LANGUAGES.map((language) => signOf(currency, language)),
    ...words.flatMap(({ money }) => money[currency] ?? []),
  ]
  const [, sign = '', whole, part = '', behind = ''] =
    WRITTEN.exec(text.toLowerCase().replaceAll(/\s/g, '')) ?? []
  if (whole === undefined || (sign !== '' && !names.includes(sign))) return null
  const isKnown = (name: string) => name === '' || names.includes(name)
  const plain = behind.replaceAll('.', '')
  if (isKnown(plain)) return part.length > 2 ? null : minorUnits(whole + part.padEnd(2, '0'))
  const isThousand = thousands.some((word) => plain.startsWith(word) && isKnown(plain.slice(word.length)))
  return isThousand ? minorUnits(`${whole}${part.padEnd(3, '0')}00`) : null
}

function signOf(currency: string, language: string): string {
  const format = new Intl.NumberFormat(language, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
  })
  return (
    format
      .formatToParts(1)
      .find(({ type }) => type === 'currency')
      ?.value.toLowerCase() ?? ''
  )
}

function minorUnits(digits: string): number | null {
  const amount = Number(digits)
  return amount > 0 && amount <= MOST ? amount : null
}

/** A sum that was asked for: set, or asked for once more. */
export function sumAnswered(scene: Scene, text: string, about: string): Decision {
  const amount = sumIn(text, scene.config.pricing.currency)
  const of = about === 'cap' ? 'cap' : 'ask'
  if (amount === null) return askSum(scene, { of, again: true })
  return {
    kind: 'preference',
    action: of === 'cap' ? { go: 'day-cap', amount, sure: false } : { go: 'ask-above', amount },
  }
}
