import type { Work } from '../context.js'
import { textIn } from '../text-in.js'
import type { FamilyShapes } from './family.js'
import { tracksOf } from './tracks.js'

/** Record and callback of the unified jobs API. */
export const market: FamilyShapes = {
  record: (work) => recordOf(work, ''),
  callback(work) {
    const failed = work.task.state === 'fail'
    return {
      code: failed ? 501 : 200,
      msg: failed ? 'Playground task failed.' : 'Playground task completed successfully.',
      data: recordOf(work, null),
    }
  },
}

/** `none` is what stands for a missing result: an empty text in records, null in callbacks. */
function recordOf(work: Work, none: '' | null): Record<string, unknown> {
  const { task } = work
  const ended = task.completedAt !== null
  return {
    taskId: task.taskId,
    model: task.model,
    state: task.state,
    param: paramOf(work),
    resultJson: task.state === 'success' ? JSON.stringify(resultOf(work)) : none,
    failCode: task.failCode,
    failMsg: task.failMsg,
    costTime: ended ? Math.round(((task.completedAt ?? 0) - task.createdAt) / 1000) : null,
    completeTime: task.completedAt,
    createTime: task.createdAt,
    ...(ended ? { updateTime: task.completedAt, creditsConsumed: task.credits } : {}),
  }
}

/** The request as a text in which the input is a text again. */
function paramOf(work: Work): string {
  return JSON.stringify({
    ...(work.task.callBackUrl ? { callBackUrl: work.task.callBackUrl } : {}),
    input: JSON.stringify(work.task.input),
    model: work.task.model,
  })
}

function resultOf(work: Work): Record<string, unknown> {
  const { model, task } = work
  if (model.output === 'text') return { resultObject: textResult(work) }
  if (isTrackModel(model.id) && task.files.length > 0) return { data: tracksOf(work, task.files).snake }
  return { resultUrls: task.files }
}

function textResult(work: Work): Record<string, unknown> {
  const prompt = textIn(work.task.input.prompt)
  if (work.model.id === 'ai-music-api/generate-lyrics') {
    return { lyricsData: [{ text: `[Verse]\n${prompt}\n[Chorus]\n${prompt}`, title: prompt.slice(0, 80) }] }
  }
  return { text: prompt }
}

/** Music models answer with tracks; their converters and splitters with plain addresses. */
function isTrackModel(id: string): boolean {
  return /^ai-music-api\/(generate|extend|add-|mashup|sounds|replace-section|upload-and-)/.test(id)
}
