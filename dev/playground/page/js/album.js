import { h } from './dom.js'
import { formatText } from './entities.js'
import { documentRow, photoOf, videoOf } from './media.js'
import { metaOf } from './message.js'
import { isOutgoing, kindOf } from './message-kind.js'
import { audioPlayer } from './player.js'

/** Several messages of one `media_group_id` in one bubble: pictures in a grid, files below each other. */
export function albumView(first, ctx) {
  const bubble = h('div', { class: 'bubble visual album' })
  const row = h('article', { class: 'row' }, h('div', { class: 'stack' }, bubble))
  let cells = new Map()

  function update(messages) {
    row.classList.add(isOutgoing(messages[0]) ? 'out' : 'in')
    const visual = messages.every((message) => message.photo || message.video)
    const next = new Map()
    for (const message of messages)
      next.set(message.message_id, cellOf(message, { visual, kept: cells, ctx }))
    cells = next
    const spans = visual ? layout(messages.length) : []
    const elements = [...next.values()].map((cell, index) => {
      cell.element.style.gridColumn = visual ? `span ${spans[index]}` : ''
      return cell.element
    })
    const grid = h('div', { class: visual ? 'album-grid' : 'album-list', 'data-count': messages.length })
    grid.append(...elements)
    const worded = messages.find((message) => message.caption)
    bubble.classList.toggle('with-text', Boolean(worded))
    bubble.classList.toggle('visual', visual)
    const meta = metaOf(messages.at(-1), ctx)
    const words = worded ? formatText(worded.caption, worded.caption_entities, ctx.act) : null
    bubble.replaceChildren(grid, words ? h('div', { class: 'text', dir: 'auto' }, words, meta) : meta)
  }

  update(first)
  return { element: row, update }
}

/** A cell is built once per file, so that a growing album does not blink. */
function cellOf(message, { visual, kept, ctx }) {
  const kind = kindOf(message)
  const file = kind === 'photo' ? message.photo.at(-1) : message[kind]
  const known = kept.get(message.message_id)
  if (known?.fileId === file?.file_id) return known
  const element = h(
    'div',
    { class: 'album-cell', 'data-testid': 'message', 'data-kind': kind },
    content(message, kind, ctx),
  )
  element.dataset.messageId = message.message_id
  element.dataset.from = isOutgoing(message) ? 'person' : 'bot'
  element.classList.toggle('album-picture', visual)
  return { element, fileId: file?.file_id }
}

function content(message, kind, ctx) {
  if (kind === 'photo') return photoOf(message, ctx)
  if (kind === 'video') return videoOf(message.video, ctx)
  if (kind === 'audio') return audioPlayer(message.audio, ctx)
  if (kind === 'document') return documentRow(message.document, ctx)
  return h('span', {}, ctx.say[kind] ?? kind)
}

/** How many of six columns each picture takes: full rows of one, two or three. */
function layout(count) {
  const rows = {
    1: [1],
    2: [2],
    3: [1, 2],
    4: [2, 2],
    5: [2, 3],
    6: [3, 3],
    7: [2, 2, 3],
    8: [2, 3, 3],
    9: [3, 3, 3],
  }
  return (rows[count] ?? [2, 2, 3, 3]).flatMap((inRow) => Array.from({ length: inRow }, () => 6 / inRow))
}
