import { wordsOf } from './backends/mistake.js'

/** Calls the cron function every so many seconds (0 = never), one call at a time; returns the way to stop. */
export function startTicker(options: { url: string; secret: string; seconds: number }): () => void {
  if (options.seconds === 0) return () => undefined
  let running = false
  const tick = async () => {
    if (running) return
    running = true
    try {
      const response = await fetch(options.url, { headers: { authorization: `Bearer ${options.secret}` } })
      await response.arrayBuffer()
      if (!response.ok) console.error(`The cron answered ${response.status}.`)
    } catch (error) {
      console.error(`The cron did not answer: ${wordsOf(error)}`)
    } finally {
      running = false
    }
  }
  const timer = setInterval(() => void tick(), options.seconds * 1_000)
  return () => clearInterval(timer)
}
