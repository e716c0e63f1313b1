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

const MOST_DIGITS = 9

/** Minor units in what somebody wrote (750, 1 500 RUB, 99,50); null for nothing and for anything else. */
export function sumIn(text: string): number | null {
  const plain = text.replaceAll(/[\s\p{Sc}]/gu, '').replace(/\p{L}{1,6}\.?$/u, '')
  const [, whole, part = ''] = /^(\d+)(?:[.,](\d{1,2}))?$/.exec(plain) ?? []
  if (whole === undefined || whole.length > MOST_DIGITS) return null
  return Number(whole) * 100 + Number(part.padEnd(2, '0')) || null
}

/** A sum that was asked for: set, or asked for once more. */
export function sumAnswered(scene: Scene, text: string, about: string): Decision {
  const amount = sumIn(text)
  const of = about === 'cap' ? 'cap' : 'ask'
  if (amount === null) return askSum(scene, { of, again: true })
  return {
    kind: 'preference',
    action: of === 'cap' ? { go: 'day-cap', amount, sure: false } : { go: 'ask-above', amount },
  }
}
