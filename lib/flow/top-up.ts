import { degrade, isOutage, note } from '../kernel/index.js'
import { paymentsOf, refundTopUp, sealInvoice } from '../payment/index.js'
import { TelegramRefusal } from '../telegram/port.js'
import { pageScreen } from '../telegram/screens/menus.js'
import { paymentsScreen } from '../telegram/screens/payments.js'
import type { User } from '../user/index.js'
import type { World } from '../world/world.js'
import { forgetIdle } from './idle.js'
import { sumOf } from './offer.js'
import { reply, toast } from './reply.js'
import type { Scene } from './scene.js'
import { databaseAway, readUser } from './views.js'

/**
 * Sends an invoice in Stars. Its payload is sealed and holds the offer; a forwarded copy leads to the bot.
 */
export async function sendInvoice(world: World, scene: Scene, stars: number): Promise<Response> {
  const { say, config, draft } = scene
  const amount = stars * config.pricing.starRate
  const sum = sumOf(config, amount)
  const words = say.invoice({ stars, sum })
  const payload = sealInvoice(world.seal, {
    userId: scene.incoming.person.id,
    stars,
    amount,
    resume: draft?.quote && !draft.quote.free ? draft.quote.amount : null,
    language: say.language,
  })
  try {
    await world.telegram.call('sendInvoice', {
      chat_id: scene.incoming.chatId,
      title: words.title,
      description: words.description,
      payload,
      provider_token: '',
      currency: 'XTR',
      prices: [{ label: words.label, amount: stars }],
      start_parameter: 'topup',
    })
    return toast(scene)
  } catch (error) {
    if (!(error instanceof TelegramRefusal) && !isOutage(error, 'telegram')) throw error
    note('unsent', 'invoice')
    return toast(scene, say.toast.apology)
  }
}

const SHOWN = 4
const READ = 50

/** The person's top-ups, each unspent one with a return button. */
export async function showPayments(world: World, scene: Scene, known: User | null): Promise<Response> {
  try {
    const user = await readUser(world, scene, known)
    if (!user) return databaseAway(world, scene)
    const payments = await paymentsOf(world.db, { userId: scene.incoming.person.id, limit: READ })
    // What can still be returned comes first: an old top-up is not lost behind newer, returned ones.
    const open = payments.filter((payment) => payment.state !== 'refunded')
    const done = payments.filter((payment) => payment.state === 'refunded')
    const rows = [...open, ...done].slice(0, SHOWN).map((payment) => ({
      id: payment.id,
      stars: payment.stars,
      sum: { amount: payment.amount, currency: payment.currency },
      at: payment.paidAt,
      state: payment.state,
    }))
    return reply(world, scene, { screen: paymentsScreen(rows, user.available, scene.say) })
  } catch (error) {
    if (!isOutage(error, 'db')) throw error
    degrade('db')
    return databaseAway(world, scene)
  }
}

/** Returns an unspent top-up. Closed while nobody counts the taps. */
export async function refundPayment(world: World, scene: Scene, paymentId: string): Promise<Response> {
  const { allowance } = scene.entry
  if (allowance.ok && allowance.blind) return toast(scene, scene.say.toast.unavailable, { alert: true })
  try {
    const outcome = await refundTopUp(world, { paymentId, userId: scene.incoming.person.id })
    if (outcome.kind === 'refunded') {
      const copy = scene.say.refunded({
        stars: outcome.stars,
        available: sumOf(scene.config, outcome.available),
      })
      return reply(world, scene, { screen: pageScreen(copy, scene.say) })
    }
    if (outcome.kind === 'failed') world.background(() => forgetIdle(world))
    return toast(scene, scene.say.refundRefused[outcome.kind], { alert: true })
  } catch (error) {
    if (!isOutage(error, 'db')) throw error
    degrade('db')
    return databaseAway(world, scene)
  }
}
