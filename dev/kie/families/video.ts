import { textIn } from '../text-in.js'
import { callbackCode, type FamilyShapes, successFlag, wallTime } from './family.js'

/** Veo 3.1. */
export const veo: FamilyShapes = {
  record(work) {
    const { task } = work
    const made = { taskId: task.taskId, resultUrls: task.files, resolution: resolutionOf(task.input) }
    return {
      taskId: task.taskId,
      paramJson: JSON.stringify(work.body),
      completeTime: wallTime(task.completedAt),
      response: task.state === 'success' ? made : null,
      successFlag: successFlag(work, 3),
      errorCode: task.failCode,
      errorMessage: task.failMsg ?? '',
      createTime: wallTime(task.createdAt),
      fallbackFlag: false,
    }
  },
  callback(work) {
    const { task } = work
    if (task.state === 'fail') {
      const ending = { taskId: task.taskId, fallbackFlag: false }
      return { code: callbackCode(work), msg: task.failMsg, data: ending }
    }
    const info = { resultUrls: task.files, resolution: resolutionOf(task.input) }
    return {
      code: 200,
      msg: 'Veo3.1 video generated successfully.',
      data: { taskId: task.taskId, promptJson: JSON.stringify(work.body), info, fallbackFlag: false },
    }
  },
}

const RUNWAY_STATE = {
  waiting: 'wait',
  queuing: 'queueing',
  generating: 'generating',
  success: 'success',
  fail: 'fail',
} as const

/** Runway: one video, empty texts instead of addresses on failure. */
export const runway: FamilyShapes = {
  record(work) {
    const { task } = work
    const [video = ''] = task.files
    return {
      taskId: task.taskId,
      parentTaskId: '',
      generateParam: work.body,
      state: RUNWAY_STATE[task.state],
      generateTime: wallTime(task.completedAt),
      videoInfo: { videoId: '', taskId: task.taskId, videoUrl: video, imageUrl: '' },
      failCode: task.failCode === null ? 0 : Number(task.failCode),
      failMsg: task.failMsg ?? '',
      expireFlag: 0,
    }
  },
  callback(work) {
    const { task } = work
    const [video = ''] = task.files
    return {
      code: callbackCode(work),
      msg: task.state === 'fail' ? task.failMsg : 'All generated successfully.',
      data: { task_id: task.taskId, video_id: '', video_url: video, image_url: '' },
    }
  },
}

/** Aleph: the task id stands at the root of its callback, and `data` is null on failure. */
export const aleph: FamilyShapes = {
  record(work) {
    const { task } = work
    const [video = ''] = task.files
    const made = { taskId: task.taskId, resultVideoUrl: video, resultImageUrl: '' }
    return {
      taskId: task.taskId,
      paramJson: JSON.stringify(work.body),
      response: task.state === 'success' ? made : null,
      completeTime: wallTime(task.completedAt),
      createTime: wallTime(task.createdAt),
      successFlag: successFlag(work, 0),
      errorCode: task.failCode === null ? 0 : Number(task.failCode),
      errorMessage: task.failMsg ?? '',
    }
  },
  callback(work) {
    const { task } = work
    const failed = task.state === 'fail'
    const [video = ''] = task.files
    return {
      code: callbackCode(work),
      msg: failed ? task.failMsg : 'success',
      data: failed ? null : { result_video_url: video, result_image_url: '' },
      taskId: task.taskId,
    }
  },
}

function resolutionOf(input: Record<string, unknown>): string {
  return textIn(input.resolution, '720p')
}
