import type { Work } from '../context.js'
import type { FamilyShapes } from './family.js'
import { callbackCode } from './family.js'
import { tracksOf } from './tracks.js'

const STAGE_STATUS = ['PENDING', 'TEXT_SUCCESS', 'FIRST_SUCCESS']

/** Suno: two tracks a run, callbacks `text`, `first`, `complete`; only `complete` or `error` ends it. */
export const suno: FamilyShapes = {
  record(work) {
    const { task } = work
    const tracks = tracksOf(work, task.files).camel
    return {
      taskId: task.taskId,
      parentMusicId: '',
      param: JSON.stringify(work.body),
      response: task.state === 'success' ? { taskId: task.taskId, sunoData: tracks } : null,
      status: statusOf(work),
      type: 'GENERATE',
      errorCode: task.failCode === null ? null : Number(task.failCode),
      errorMessage: task.failMsg,
    }
  },
  callback(work) {
    const { task } = work
    if (task.state === 'fail') {
      const ending = { callbackType: 'error', task_id: task.taskId, data: null }
      return { code: callbackCode(work), msg: task.failMsg ?? 'Audio generation failed', data: ending }
    }
    return stage(work, { type: 'complete', msg: 'All generated successfully.', files: task.files })
  },
  stages(work, files) {
    return [
      stage(work, { type: 'text', msg: 'Text generated successfully.', files: [] }),
      stage(work, { type: 'first', msg: 'First track generated successfully.', files: files.slice(0, 1) }),
    ]
  },
}

/** Suno's vocal remover: no tracks but a voice and what is left. */
export const sunoStems: FamilyShapes = {
  record(work) {
    const { task } = work
    const [vocal = '', instrumental = ''] = task.files
    return {
      taskId: task.taskId,
      response:
        task.state === 'success' ? { originUrl: null, vocalUrl: vocal, instrumentalUrl: instrumental } : null,
      successFlag: statusOf(work),
      completeTime: task.completedAt,
      createTime: task.createdAt,
      errorCode: task.failCode === null ? null : Number(task.failCode),
      errorMessage: task.failMsg,
    }
  },
  callback(work) {
    const { task } = work
    const failed = task.state === 'fail'
    const [vocal = '', instrumental = ''] = task.files
    const urls = { origin_url: '', vocal_url: vocal, instrumental_url: instrumental }
    return {
      code: callbackCode(work),
      msg: failed ? task.failMsg : 'vocal Removal generated successfully.',
      data: { task_id: task.taskId, vocal_separation_info: failed ? null : urls },
    }
  },
}

function statusOf(work: Work): string {
  const { state, failCode } = work.task
  if (state === 'success') return 'SUCCESS'
  if (state === 'fail') return failCode === '400' ? 'SENSITIVE_WORD_ERROR' : 'GENERATE_AUDIO_FAILED'
  return STAGE_STATUS[work.stage] ?? 'PENDING'
}

function stage(work: Work, of: { type: string; msg: string; files: string[] }): Record<string, unknown> {
  const tracks = tracksOf(work, of.files).snake
  return {
    code: 200,
    msg: of.msg,
    data: { callbackType: of.type, task_id: work.task.taskId, data: tracks },
  }
}
