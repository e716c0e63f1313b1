import type { Work } from '../context.js'
import { textIn } from '../text-in.js'

type Track = Record<string, unknown>

/** The tracks of a music task in both spellings KIE uses: records in camelCase, callbacks in snake_case. */
export function tracksOf(work: Work, files: string[]): { camel: Track[]; snake: Track[] } {
  const { taskId, input, createdAt } = work.task
  const title = textIn(input.title, input.prompt, 'Untitled').slice(0, 80)
  const tags = textIn(input.style, input.tags)
  const prompt = textIn(input.prompt)
  const camel: Track[] = []
  const snake: Track[] = []
  files.forEach((address, at) => {
    const shared = { id: trackId(taskId, at), prompt, title, tags, createTime: createdAt, duration: 6 }
    const model = textIn(input.model, 'V5')
    camel.push({ ...shared, audioUrl: address, streamAudioUrl: address, imageUrl: '', modelName: model })
    snake.push({ ...shared, audio_url: address, stream_audio_url: address, image_url: '', model_name: model })
  })
  return { camel, snake }
}

/** The name of one recording of a task. */
export function trackId(taskId: string, at: number): string {
  const hex = taskId.replaceAll(/[^0-9a-f]/g, '').padEnd(32, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4000-8000-${hex.slice(12, 23)}${at}`
}
