import type { Context, Work } from './context.js'
import { trackId } from './families/tracks.js'
import type { Model } from './models.js'
import { textIn } from './text-in.js'

/** KIE keeps its records for 14 days. */
const KEPT_MS = 14 * 86_400_000

/** Whose tasks a model goes on with, as its page says. */
const WORKS_ON: Record<string, RegExp> = {
  'grok-imagine/upscale': /^grok-imagine\/(text|image)-to-video$/,
  'grok-imagine/extend': /^grok-imagine\/(text|image)-to-video$/,
  'veo/extend-video': /^veo3/,
  'veo/get-1080p-video': /^veo3/,
  'ai-music-api/extend': /^ai-music-api\/(generate|extend|add-|upload-and-)/,
  'ai-music-api/create-music-video': /^ai-music-api\/(generate|extend|add-|upload-and-)/,
  'ai-music-api/convert-to-wav-format': /^ai-music-api\/(generate|extend|add-|upload-and-)/,
}
/** What it cannot be given, though the model is right. */
const REFUSES: Record<string, RegExp> = {
  'grok-imagine/upscale': /^1080p$/,
  'grok-imagine/extend': /^1080p$/,
  'veo/extend-video': /^(1080p|4k)$/i,
  'veo/get-1080p-video': /^(1080p|4k)$/i,
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}

/** The task that a request goes on with, or why it cannot; null for a model that needs none. */
export function earlierTask(
  context: Context,
  model: Model,
  input: Record<string, unknown>,
): { work: Work } | { refusal: string } | null {
  const of = WORKS_ON[model.id]
  if (!of) return null
  const [task, track] = [input.task_id ?? input.taskId, input.audio_id].map(textOf)
  const works = [...context.works.values()]
  const work = task ? context.works.get(task) : works.find((one) => hasTrack(one, track ?? null))
  if (!work) return { refusal: 'the earlier task does not exist' }
  const { taskId, state, completedAt } = work.task
  if (!of.test(work.model.id)) return { refusal: `task ${taskId} is of ${work.model.id}` }
  if (state !== 'success' || completedAt === null) return { refusal: `task ${taskId} has no result` }
  if (context.clock() - completedAt > KEPT_MS) return { refusal: `task ${taskId} has expired` }
  if (track && !hasTrack(work, track)) return { refusal: `audio ${track} is not of task ${taskId}` }
  const resolution = resolutionOf(work)
  if (REFUSES[model.id]?.test(resolution)) return { refusal: `task ${taskId} was made in ${resolution}` }
  if (model.id === 'ai-music-api/extend' && input.model !== work.task.input.model) {
    return { refusal: `audio ${track} is of version ${String(work.task.input.model)}` }
  }
  const seconds = Number(work.task.input.duration)
  if (Number(input.extend_at) >= seconds) return { refusal: `task ${taskId} lasts ${seconds} s` }
  return { work }
}

/** What a film was made in. */
export function resolutionOf({ model, task }: Work): string {
  return textIn(task.input.resolution, model.input.properties?.resolution?.default)
}

function hasTrack({ task }: Work, track: string | null): boolean {
  return task.files.some((_, at) => trackId(task.taskId, at) === track)
}
