import { type Checking, report } from './findings.js'
import { listOf, objectOf, rowsOf, textOf } from './params.js'
import type { InlineButton, Params } from './types.js'

/** In the order in which the server looks; the first kind found wins. */
const KINDS =
  'url callback_data callback_game pay switch_inline_query switch_inline_query_chosen_chat ' +
  'switch_inline_query_current_chat login_url web_app copy_text disabled'
const MOST_BUTTONS = 100
const MOST_IN_ROW = 8
const TEXT_ONLY = "can't parse inline keyboard button: text buttons are unallowed in the inline keyboard"

/** Why Telegram would refuse the address of a button, or null. */
function addressProblem(address: string): string | null {
  const match = /^(?:([a-z][a-z0-9+.-]*):)?(?:\/\/)?([^/?#]*)/i.exec(address)
  const [protocol, host] = [match?.[1]?.toLowerCase() ?? 'http', match?.[2] ?? '']
  if (protocol === 'tg' || protocol === 'ton') return null
  if (protocol !== 'http' && protocol !== 'https') return 'Unsupported URL protocol'
  return /^[^\s.]+(\.[^\s.]+)+$/.test(host.replace(/:\d+$/, '')) ? null : 'Wrong HTTP URL'
}

function checkAddress(checking: Checking, button: InlineButton, path: string): void {
  if (typeof button.url === 'string' && button.url !== '') {
    const problem = addressProblem(button.url)
    if (problem) {
      const description = `inline keyboard button URL '${button.url}' is invalid: ${problem}`
      report(checking, `${path}.url: ${problem}`, description)
    }
    const start = /^(?:https?:\/\/)?t\.me\/\w+\?(?:start|startgroup)=([^&]*)/i.exec(button.url)?.[1]
    if (start !== undefined && !/^[A-Za-z0-9_-]{1,64}$/.test(start)) {
      report(checking, `${path}.url: a start payload is 1–64 of A-Za-z0-9_-`)
    }
  }
  const app = textOf(objectOf(button, 'web_app') ?? {}, 'url')
  if (app !== undefined && !app.startsWith('https://')) {
    const reason = `inline keyboard button Web App URL '${app}' is invalid: Only HTTPS links are allowed`
    report(checking, `${path}.web_app: https only`, reason)
  }
}

function checkButton(checking: Checking, button: InlineButton, path: string): void {
  if (button.callback_data === '') delete button.callback_data
  if (button.pay === false) delete button.pay
  const kinds = KINDS.split(' ').filter((kind) => button[kind] !== undefined)
  if (kinds.length === 0) report(checking, `${path} does nothing: it has no kind`, TEXT_ONLY)
  if (kinds.length > 1) report(checking, `${path} has several kinds: ${kinds.join(', ')}; the first wins`)
  for (const extra of kinds.slice(1)) delete button[extra]
  if (button.icon_custom_emoji_id !== undefined) {
    report(checking, `${path}.icon_custom_emoji_id needs a bot allowed to use custom emoji`)
  }
  checkAddress(checking, button, path)
}

function checkPay(checking: Checking, rows: InlineButton[][], method: string): void {
  const buttons = rows.flat()
  if (method !== 'sendInvoice') {
    if (buttons.some((button) => button.pay)) {
      report(checking, 'a pay button belongs to an invoice', 'BUTTON_TYPE_INVALID')
    }
  } else if (buttons.length > 0 && !buttons[0]?.pay) {
    report(checking, 'the first button of an invoice is the pay button', 'REPLY_MARKUP_BUY_EMPTY')
  } else if (buttons.slice(1).some((button) => button.pay)) {
    report(checking, 'only the first button of an invoice is a pay button', 'BUTTON_POS_INVALID')
  }
}

function keyboardsOf(params: Params): { rows: InlineButton[][]; path: string }[] {
  const places: [string, unknown][] = [['reply_markup', params.reply_markup]]
  const results = listOf(params, 'results')
  for (const [index, result] of results.entries()) places.push([`results[${index}]`, result.reply_markup])
  return places.flatMap(([path, markup]) => {
    const rows = rowsOf(markup)
    return rows ? [{ rows, path: `${path}.inline_keyboard` }] : []
  })
}

/** One kind per button, addresses Telegram opens, pay only first in invoices, and no endless keyboards. */
export function checkKeyboard(checking: Checking, call: { method: string; params: Params }): void {
  for (const { rows, path } of keyboardsOf(call.params)) {
    for (const [y, row] of rows.entries()) {
      if (row.length === 0) report(checking, `${path}[${y}] is an empty row`)
      if (row.length > MOST_IN_ROW) report(checking, `${path}[${y}] has ${row.length} buttons, 8 are shown`)
      for (const [x, button] of row.entries()) checkButton(checking, button, `${path}[${y}][${x}]`)
    }
    if (rows.flat().length > MOST_BUTTONS) {
      report(checking, `${path} has over ${MOST_BUTTONS} buttons`, 'reply markup is too long')
    }
    checkPay(checking, rows, call.method)
  }
}
