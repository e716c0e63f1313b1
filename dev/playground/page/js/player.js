import { fileUrl } from './api.js'
import { h } from './dom.js'
import { duration, fileSize } from './format.js'
import { icon } from './icons.js'
import { playAlone } from './playing.js'
import { guessedPeaks, peaksOf } from './waveform.js'

/** A piece of music: title, performer, a bar one can seek on. */
export function audioPlayer(file, ctx) {
  const sound = soundOf(file)
  const title = file.title ?? file.file_name ?? ctx.say.audio
  const by = [file.performer, fileSize(file.file_size, ctx.language)].filter(Boolean).join(' · ')
  const { play, seek, time } = controls(sound, { file, ctx, name: title })
  const line = h('div', { class: 'seek-line' }, seek)
  const save = h(
    'a',
    { class: 'round-link', href: fileUrl(file.file_id), download: title, 'aria-label': ctx.say.download },
    icon('download'),
  )
  const words = h('div', { class: 'file-words' }, h('span', { class: 'file-name' }, title), line)
  words.append(h('span', { class: 'file-size' }, time, by ? ` · ${by}` : ''))
  return h('div', { class: 'player' }, play, words, save)
}

/** A voice message: its loudness as bars, which are also the seek bar. */
export function voicePlayer(file, ctx) {
  const sound = soundOf(file)
  const { play, seek, time } = controls(sound, { file, ctx, name: ctx.say.voice })
  const bars = h('div', { class: 'wave-bars', 'aria-hidden': 'true' })
  const drawBars = (peaks) => {
    const heights = peaks.map((peak) => h('i', { style: { height: `${Math.round(12 + peak * 88)}%` } }))
    bars.replaceChildren(...heights)
    paint()
  }
  const paint = () => {
    const share = Number(seek.value) / 1000
    for (const [index, bar] of [...bars.children].entries())
      bar.classList.toggle('played', share > 0 && index / bars.children.length <= share)
  }
  seek.addEventListener('moved', paint)
  drawBars(guessedPeaks(file.file_unique_id ?? file.file_id))
  void peaksOf(fileUrl(file.file_id), file.file_size).then((peaks) => peaks && drawBars(peaks))
  const wave = h('div', { class: 'wave' }, bars, seek)
  return h(
    'div',
    { class: 'player voice' },
    play,
    h('div', { class: 'file-words' }, wave, h('span', { class: 'file-size' }, time)),
  )
}

const soundOf = (file) => h('audio', { src: fileUrl(file.file_id), preload: 'none' })

/** The button, the slider and the clock of one sound, kept in step with it. */
function controls(sound, { file, ctx, name }) {
  const play = h('button', { type: 'button', class: 'play' }, sound, icon('play'), icon('pause'))
  const seek = h('input', { type: 'range', min: 0, max: 1000, step: 1, value: '0', class: 'seek' })
  seek.setAttribute('aria-label', `${ctx.say.seek}: ${name}`)
  const time = h('span', { class: 'time' }, duration(file.duration))
  const length = () =>
    Number.isFinite(sound.duration) && sound.duration > 0 ? sound.duration : file.duration || 1
  let dragging = false
  let frame = 0

  function show(share) {
    seek.style.setProperty('--share', `${share * 100}%`)
    const started = share > 0 || !sound.paused
    time.textContent = duration(started ? share * length() : length())
    seek.dispatchEvent(new Event('moved'))
  }
  function follow() {
    if (!dragging) {
      const share = Math.min(1, sound.currentTime / length())
      seek.value = String(Math.round(share * 1000))
      show(share)
    }
    if (!sound.paused) frame = requestAnimationFrame(follow)
  }
  function label() {
    play.classList.toggle('on', !sound.paused)
    play.setAttribute('aria-label', `${sound.paused ? ctx.say.play : ctx.say.pause}: ${name}`)
    cancelAnimationFrame(frame)
    follow()
  }
  play.addEventListener('click', () => (sound.paused ? playAlone(sound) : sound.pause()))
  seek.addEventListener('input', () => {
    dragging = true
    show(Number(seek.value) / 1000)
  })
  seek.addEventListener('change', () => {
    dragging = false
    sound.currentTime = (Number(seek.value) / 1000) * length()
    if (sound.paused) playAlone(sound)
  })
  sound.addEventListener('ended', () => {
    sound.currentTime = 0
    label()
  })
  for (const change of ['play', 'pause', 'loadedmetadata']) sound.addEventListener(change, label)
  label()
  return { play, seek, time }
}
