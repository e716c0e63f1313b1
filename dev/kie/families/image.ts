import { callbackCode, type FamilyShapes, isoTime, successFlag } from './family.js'

const PICTURE_STATUS = {
  waiting: 'GENERATING',
  queuing: 'GENERATING',
  generating: 'GENERATING',
  success: 'SUCCESS',
  fail: 'GENERATE_FAILED',
} as const

/** GPT-4o pictures: progress is a text from "0.00" to "1.00". */
export const gptImage: FamilyShapes = {
  record(work) {
    const { task } = work
    return {
      taskId: task.taskId,
      paramJson: JSON.stringify(work.body),
      completeTime: task.completedAt,
      response: task.state === 'success' ? { resultUrls: task.files } : null,
      successFlag: successFlag(work, 2),
      status: PICTURE_STATUS[task.state],
      errorCode: task.failCode === null ? null : Number(task.failCode),
      errorMessage: task.failMsg ?? '',
      createTime: task.createdAt,
      progress: task.state === 'success' ? '1.00' : '0.00',
    }
  },
  callback(work) {
    const { task } = work
    const failed = task.state === 'fail'
    return {
      code: callbackCode(work),
      msg: failed ? task.failMsg : 'success',
      data: { taskId: task.taskId, info: failed ? null : { result_urls: task.files } },
    }
  },
}

/** Flux Kontext: one picture, empty texts instead of addresses on failure. */
export const fluxKontext: FamilyShapes = {
  record(work) {
    const { task } = work
    const [image = ''] = task.files
    return {
      taskId: task.taskId,
      paramJson: JSON.stringify(work.body),
      completeTime: isoTime(task.completedAt),
      response: task.state === 'success' ? { originImageUrl: '', resultImageUrl: image } : null,
      successFlag: successFlag(work, 3),
      errorCode: task.failCode,
      errorMessage: task.failMsg ?? '',
      createTime: isoTime(task.createdAt),
    }
  },
  callback(work) {
    const { task } = work
    const failed = task.state === 'fail'
    const [image = ''] = task.files
    return {
      code: callbackCode(work),
      msg: failed ? task.failMsg : 'BFL image generated successfully.',
      data: { taskId: task.taskId, info: { originImageUrl: '', resultImageUrl: image } },
    }
  },
}
