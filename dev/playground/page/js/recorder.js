import { api } from './api.js'
import { h } from './dom.js'
import { duration } from './format.js'
import { icon } from './icons.js'
import { oggFromWebm } from './ogg.js'

const TYPES = ['audio/ogg;codecs=opus', 'audio/webm;codecs=opus', 'audio/mp4']
const SHORTEST_MS = 500

/** Records a voice message as OGG Opus, as Telegram's apps do; without a microphone it asks for a file. */
export function createRecorder({ user, say, toast, failed, pickSound }) {
  const time = h('span', { class: 'record-time' }, '0:00')
  const level = h('span', { class: 'record-level', 'aria-hidden': 'true' })
  const discard = h(
    'button',
    { type: 'button', class: 'icon-button', 'aria-label': say.discard },
    icon('trash'),
  )
  const send = h('button', { type: 'button', class: 'send ready', 'aria-label': say.send }, icon('send'))
  discard.dataset.testid = 'voice-discard'
  send.dataset.testid = 'voice-send'
  const dot = h('span', { class: 'record-dot', 'aria-hidden': 'true' })
  const bar = h('div', { class: 'record-bar' }, discard, dot, time, level)
  const element = h(
    'div',
    { class: 'recorder', role: 'group', 'aria-label': say.recording, hidden: true },
    bar,
    send,
  )
  let running = null

  async function begin() {
    const stream = await microphone()
    if (!stream) {
      toast(say.voiceFallback)
      return pickSound()
    }
    const type = TYPES.find((one) => MediaRecorder.isTypeSupported(one)) ?? ''
    const recorder = new MediaRecorder(stream, type ? { mimeType: type } : {})
    const pieces = []
    recorder.addEventListener('dataavailable', (event) => pieces.push(event.data))
    recorder.addEventListener('stop', () => void finish(pieces, recorder.mimeType))
    running = { recorder, stream, meter: meter(stream, level), startedAt: performance.now(), wanted: false }
    recorder.start(1000)
    element.hidden = false
    send.focus()
    tick()
  }

  function tick() {
    if (!running) return
    time.textContent = duration((performance.now() - running.startedAt) / 1000)
    running.meter.show()
    requestAnimationFrame(tick)
  }

  function stop(wanted) {
    if (!running) return
    running.wanted = wanted && performance.now() - running.startedAt > SHORTEST_MS
    running.recorder.stop()
  }

  async function finish(pieces, type) {
    const { wanted, startedAt, stream, meter: loudness } = running
    const seconds = Math.max(1, (performance.now() - startedAt) / 1000)
    running = null
    element.hidden = true
    loudness.close()
    for (const track of stream.getTracks()) track.stop()
    if (!wanted) return
    const recorded = new Blob(pieces, { type })
    const ogg = type.includes('webm') ? oggFromWebm(new Uint8Array(await recorded.arrayBuffer())) : null
    const blob = ogg ? new Blob([ogg], { type: 'audio/ogg' }) : recorded
    const mime = blob.type.split(';')[0]
    const name = mime === 'audio/mp4' ? 'voice.m4a' : 'voice.ogg'
    await api.upload(user, { blob, name, mime, kind: 'voice', seconds }).catch(failed)
  }

  discard.addEventListener('click', () => stop(false))
  send.addEventListener('click', () => stop(true))
  element.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') stop(false)
  })
  return { element, begin, close: () => stop(false) }
}

async function microphone() {
  if (!globalThis.MediaRecorder || !navigator.mediaDevices?.getUserMedia) return null
  return navigator.mediaDevices.getUserMedia({ audio: true }).catch(() => null)
}

/** The loudness of the microphone as a row of bars that runs to the left. */
function meter(stream, target) {
  const context = new AudioContext()
  const analyser = context.createAnalyser()
  analyser.fftSize = 512
  context.createMediaStreamSource(stream).connect(analyser)
  const samples = new Uint8Array(analyser.fftSize)
  target.replaceChildren(...Array.from({ length: 40 }, () => h('i')))
  let drawnAt = 0
  return {
    show() {
      if (performance.now() - drawnAt < 70) return
      drawnAt = performance.now()
      analyser.getByteTimeDomainData(samples)
      const loudest = Math.max(...samples.map((sample) => Math.abs(sample - 128))) / 128
      const bar = target.firstElementChild
      bar.style.height = `${Math.round(10 + Math.min(1, loudest * 1.6) * 90)}%`
      target.append(bar)
    },
    close: () => void context.close(),
  }
}
