import { type Checking, report } from './findings.js'
import { listOf, numberOf } from './params.js'
import type { Params } from './types.js'

const CURRENCIES = /^(AED|AMD|AZN|BRL|BYN|CNY|EUR|GBP|GEL|INR|JPY|KGS|KRW|KZT|PLN|RSD|RUB|TRY|UAH|USD|UZS)$/
const IGNORED_WITH_STARS =
  /^(need_(name|phone_number|email|shipping_address)|is_flexible|send_(phone_number|email)_to_provider)$/
const MOST_STARS_OF_SUBSCRIPTION = 10_000
const INVALID = 'STARS_INVOICE_INVALID'

function checkStars(checking: Checking, params: Params): void {
  const prices = listOf(params, 'prices').map((one) => numberOf(one, 'amount') ?? 0)
  if (params.provider_token) report(checking, 'Stars need no provider_token', INVALID)
  if (prices.length > 1) report(checking, 'an invoice in Stars has exactly one price', INVALID)
  if (prices.some((one) => one <= 0)) report(checking, 'a price in Stars is positive', INVALID)
  const tips = Array.isArray(params.suggested_tip_amounts) && params.suggested_tip_amounts.length > 0
  if (params.max_tip_amount || tips) report(checking, 'an invoice in Stars has no tips', INVALID)
  for (const [name, value] of Object.entries(params)) {
    if (value === true && IGNORED_WITH_STARS.test(name)) report(checking, `${name} is ignored with Stars`)
  }
}

function checkSubscription(checking: Checking, params: Params): void {
  if (params.subscription_period === undefined) return
  const [price] = listOf(params, 'prices').map((one) => numberOf(one, 'amount') ?? 0)
  if (params.currency !== 'XTR') {
    report(checking, 'a subscription is paid in Stars', 'SUBSCRIPTION_CURRENCY_INVALID')
  }
  if ((price ?? 0) > MOST_STARS_OF_SUBSCRIPTION) {
    report(checking, `a subscription costs at most ${MOST_STARS_OF_SUBSCRIPTION} Stars`, INVALID)
  }
}

/** What holds for invoices: Stars stand alone, other money needs a provider. */
export function checkInvoice(checking: Checking, call: { method: string; params: Params }): void {
  const { method, params } = call
  if (method !== 'sendInvoice' && method !== 'createInvoiceLink') return
  checkSubscription(checking, params)
  if (params.currency === 'XTR') checkStars(checking, params)
  else if (!CURRENCIES.test(String(params.currency))) {
    report(checking, `the currency ${String(params.currency)} is unknown`, 'CURRENCY_INVALID')
  } else if (!params.provider_token) {
    report(checking, 'money other than Stars needs a provider_token', 'PAYMENT_PROVIDER_INVALID')
  }
}
