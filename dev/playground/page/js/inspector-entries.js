import { h } from './dom.js'
import { dateOf, exactTime } from './format.js'
import { jsonView } from './json-view.js'

/** One Bot API call: its method, how it ended, and what of it the specification does not allow. */
export function callEntry(call, say) {
  const faults = call.faults ?? []
  const head = [
    line(
      h('b', { class: 'mono' }, call.method),
      statusChip(call.status, call.ok),
      call.via === 'webhook' ? chip('webhook', 'violet', say.webhookVia) : null,
      faults.length ? chip(`⚠ ${faults.length}`, 'red', say.faults) : null,
      timeOf(call.at),
    ),
    h(
      'span',
      { class: 'entry-note' },
      call.ok === false ? (call.description ?? '') : summaryOf(call.params ?? {}),
    ),
  ]
  const details = () => [
    ...faultList(faults, say),
    section(say.params, call.params),
    section(say.answer, call.answer ?? call.description),
  ]
  return { head, bad: faults.length > 0 || call.ok === false, details }
}

/** One conversation with KIE, in either direction. */
export function kieEntry(call, say) {
  const faults = call.faults ?? []
  const body = call.request?.body ?? call.request ?? {}
  const about = body.data ?? call.answer?.data ?? {}
  const answered = call.answer?.code
  const words = [
    body.model ?? about.model,
    about.state,
    body.input?.prompt,
    call.taskId ?? body.taskId ?? about.taskId ?? call.request?.path,
  ]
  const failed = call.status >= 400 || (typeof answered === 'number' && answered >= 400)
  const head = [
    line(
      h('b', { class: 'mono' }, call.what),
      statusChip(call.status, call.status < 400),
      typeof answered === 'number' && answered !== call.status
        ? chip(`code ${answered}`, answered < 400 ? 'green' : 'red')
        : null,
      faults.length ? chip(`⚠ ${faults.length}`, 'red', say.faults) : null,
      timeOf(call.at),
    ),
    h('span', { class: 'entry-note' }, oneLine(words.filter(Boolean).join(' · '))),
  ]
  const details = () => [
    ...faultList(faults, say),
    section(say.request, call.request),
    section(say.answer, call.answer),
  ]
  return { head, bad: failed || faults.length > 0, details }
}

const LOG_KNOWN = new Set([
  'level',
  'event',
  'status',
  'calls',
  'ms',
  'degraded',
  'request',
  'at',
  'time',
  'user',
])

/** One log line: what happened, how it ended, how long it took, and how many calls of each kind it cost. */
export function logEntry(log, say, seenAt) {
  const level = String(log.level ?? 'info').toLowerCase()
  const bad = /warn|error|fatal/.test(level)
  const counts = Object.entries(log.calls ?? {}).map(([door, count]) =>
    chip(`${door.slice(0, 1)}${count}`, count ? `door-${door}` : 'pale', say.door[door] ?? door),
  )
  const degraded = [log.degraded ?? []].flat().map((what) => chip(String(what), 'amber'))
  // Whatever else the line says in one word each: the outcome, the kind of update, an error.
  const notes = Object.entries(log)
    .filter(([key, value]) => !LOG_KNOWN.has(key) && typeof value !== 'object')
    .map(([key, value]) => `${key} ${value}`)
  const head = [
    line(
      h('b', {}, String(log.event ?? log.message ?? log.msg ?? 'log')),
      log.status === undefined ? null : statusChip(log.status, log.status < 400),
      bad ? chip(level, level.startsWith('warn') ? 'amber' : 'red') : null,
      timeOf(log.at ?? log.time ?? seenAt),
    ),
    line(
      ...counts,
      log.ms === undefined ? null : h('span', { class: 'entry-ms' }, `${Math.round(log.ms)} ms`),
      ...degraded,
    ),
    h('span', { class: 'entry-note' }, notes.join(' · ')),
  ]
  return { head, bad, details: () => [section('', log)] }
}

const line = (...children) => h('span', { class: 'entry-line' }, children)
const chip = (text, colour, title) => h('span', { class: `chip ${colour}`, title }, text)
const oneLine = (text) => String(text).replace(/\s+/g, ' ').slice(0, 160)

/** The words of a call, or else its small parameters by name. */
function summaryOf(params) {
  const words = params.text ?? params.caption
  if (words) return oneLine(words)
  const small = Object.entries(params).filter(
    ([name, value]) => name !== 'chat_id' && typeof value !== 'object',
  )
  return oneLine(small.map(([name, value]) => `${name}: ${value}`).join(' · '))
}

function statusChip(status, ok) {
  return status === undefined ? null : chip(String(status), ok === false ? 'red' : 'green')
}

function timeOf(at) {
  const date = dateOf(at)
  return date ? h('time', { class: 'entry-time', datetime: date.toISOString() }, exactTime(date)) : null
}

function faultList(faults, say) {
  if (faults.length === 0) return []
  const items = faults.map((fault) => h('li', {}, String(fault)))
  return [h('div', { class: 'fault-list' }, h('b', {}, say.faults), h('ul', {}, items))]
}

function section(title, value) {
  return h('div', { class: 'entry-section' }, title ? h('b', {}, title) : null, jsonView(value))
}
