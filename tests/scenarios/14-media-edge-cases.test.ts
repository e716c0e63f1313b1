import { expect, test } from 'vitest'
import { fileIdIn, MESSAGES, type MessageKind } from '../support/messages.js'
import { expectClean } from '../support/path.js'
import { askedFor, draftOf } from '../support/question.js'
import { stage } from '../support/stage.js'

const PICTURES: MessageKind[] = ['photo', 'picture as a file', 'forwarded photo', 'photo with a caption']
const OTHERS: MessageKind[] = ['text', 'video', 'voice', 'audio', 'video note', 'sticker']

test('14 · a picture is taken in every shape and its largest size; anything else is told what is expected', async () => {
  const set = await stage()
  const asked = await askedFor(set, { model: 'recraft/crisp-upscale', format: 'image-upscale', answers: [] })
  for (const kind of PICTURES) {
    await asked.again()
    const content = MESSAGES[kind]()
    await asked.person.sendAny(content)
    const [file] = [(await draftOf(set, asked.person))?.values.image].flat()
    expect(file, kind).toMatchObject({ kind: 'image', fileId: fileIdIn(content) })
  }
  for (const kind of OTHERS) {
    await asked.again()
    await asked.person.sendAny(MESSAGES[kind]())
    expect(asked.person.text(), kind).toContain('«Картинка»')
    expect((await draftOf(set, asked.person))?.values.image, kind).toBeUndefined()
  }
  expectClean(set)
})
