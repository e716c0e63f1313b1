import { expect, test } from 'vitest'
import { textsOf } from '../../content/index.js'
import { booksOf, expectAgreement } from '../support/books.js'
import { lastTask, life, PRICE, start, storiesOf } from '../support/life.js'
import { MESSAGES } from '../support/messages.js'
import { expectClean } from '../support/path.js'
import { askedFor, draftOf } from '../support/question.js'

const say = textsOf('ru')

test('9 · cancelling at once gives the money back, and a late result comes free', async () => {
  const set = await life()
  const vera = set.person()
  const { task } = await start(set, vera)
  await vera.press(say.labels.cancel(false))
  expect((await booksOf(set, vera)).moved.slice(-2)).toEqual([`hold ${PRICE}`, `release ${PRICE}`])
  await set.kie.finish(task.taskId)
  await set.settled()
  expect(vera.results()).toHaveLength(1)
  expect((await booksOf(set, vera)).moved.slice(-1)).toEqual([`release ${PRICE}`])
  await expectAgreement(set)
  expectClean(set)
})

test('9 · a failed run says why and that nothing was taken', async () => {
  const set = await life()
  const vera = set.person()
  await start(set, vera)
  await set.kie.finish(lastTask(set.kie).taskId, 'fail', { failCode: '501', failMsg: 'generation failed' })
  await set.settled()
  expect(vera.results()).toEqual([])
  expect(await storiesOf(set, vera)).toMatchObject([{ state: 'failed', money: 'released' }])
  expect(vera.find(say.labels.again)).not.toBeNull()
  await expectAgreement(set)
  expectClean(set)
})

test('9 · the wrong kind of file is refused by the name of its field, and the right one goes on', async () => {
  const set = await life()
  const asked = await askedFor(set, { model: 'recraft/crisp-upscale', format: 'image-upscale', answers: [] })
  const { person } = asked
  await person.sendAny(MESSAGES.video())
  expect(person.text()).toContain('«Картинка»: здесь нужно прислать картинку или фото')
  await person.sendAny(MESSAGES.photo())
  expect((await draftOf(set, person))?.values.image).toBeDefined()
  expectClean(set)
})
