import { h } from './dom.js'
import { dateOf, exactTime } from './format.js'
import { jsonView } from './json-view.js'

/** One Bot API call: its method, how it ended, and what of it the specification does not allow. */
export function callEntry(call, say) {
  const faults = call.faults ?? []
  const words = call.params?.text ?? call.params?.caption ?? call.description ?? ''
  const head = [
    line(
      h('b', { class: 'mono' }, call.method),
      statusChip(call.status, call.ok),
      call.via === 'webhook' ? chip('webhook', 'violet', say.webhookVia) : null,
      faults.length ? chip(`⚠ ${faults.length}`, 'red', say.faults) : null,
      timeOf(call.at),
    ),
    h('span', { class: 'entry-note' }, call.ok === false ? (call.description ?? '') : oneLine(words)),
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
  const request = call.request ?? {}
  const answered = call.answer?.code
  const words = request.model ?? request.taskId ?? request.data?.taskId ?? call.answer?.data?.taskId ?? ''
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
    h('span', { class: 'entry-note' }, oneLine([words, request.input?.prompt].filter(Boolean).join(' · '))),
  ]
  const details = () => [
    ...faultList(faults, say),
    section(say.request, call.request),
    section(say.answer, call.answer),
  ]
  return { head, bad: failed || faults.length > 0, details }
}

/** One log line: what happened, how long it took, and how many calls of each kind it cost. */
export function logEntry(log, say) {
  const calls = log.calls ?? {}
  const level = String(log.level ?? 'info').toLowerCase()
  const bad = /warn|error|fatal/.test(level) || Boolean(log.error)
  const counts = ['d', 'r', 't', 'k']
    .filter((door) => calls[door] !== undefined)
    .map((door) => chip(`${door}${calls[door]}`, calls[door] ? `door-${door}` : 'pale', say.door[door]))
  const degraded = [log.degraded ?? []].flat().map((what) => chip(String(what), 'amber'))
  const head = [
    line(
      h('b', {}, String(log.event ?? log.message ?? log.msg ?? 'log')),
      log.outcome ? chip(String(log.outcome), bad ? 'red' : 'blue') : null,
      level === 'info' ? null : chip(level, 'red'),
      timeOf(log.at ?? log.time ?? log.ts),
    ),
    line(
      ...counts,
      log.ms === undefined ? null : h('span', { class: 'entry-ms' }, `${Math.round(log.ms)} ms`),
      ...degraded,
    ),
  ]
  return { head, bad, details: () => [section('', log)] }
}

const line = (...children) => h('span', { class: 'entry-line' }, children)
const chip = (text, colour, title) => h('span', { class: `chip ${colour}`, title }, text)
const oneLine = (text) => String(text).replace(/\s+/g, ' ').slice(0, 160)

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
