import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseButton } from '../../../lib/telegram/buttons.js'
import { cleanText } from '../../../lib/telegram/clean.js'
import {
  type Button,
  cutText,
  escapeHtml,
  keyboard,
  renderCaption,
  renderText,
  type Screen,
} from '../../../lib/telegram/screen.js'

const TAGS = ['<b>', '</b>', '<i>', '</i>', '<blockquote expandable>', '</blockquote>']
const ENTITIES: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"' }
const FAMILY = '👨‍👩‍👧‍👦'

/** Reads HTML as strictly as Telegram at its worst: only our tags, balanced; only known entities. */
function shownText(html: string): string {
  const open: string[] = []
  let shown = ''
  for (let rest = html; rest !== ''; ) {
    const mark = /^(<[^>]*>|&[a-z]+;|[^<>&])/su.exec(rest)?.[0]
    if (mark === undefined) throw new Error(`not valid at: ${rest.slice(0, 20)}`)
    if (mark.startsWith('<') && !TAGS.includes(mark)) throw new Error(`unknown tag ${mark}`)
    if (mark.startsWith('</')) {
      const name = open.pop()
      if (`</${name}>` !== mark) throw new Error(`${mark} closes ${name}`)
    } else if (mark.startsWith('<')) open.push(/\w+/.exec(mark)?.[0] ?? '')
    else if (mark.startsWith('&')) {
      const letter = ENTITIES[mark]
      if (letter === undefined) throw new Error(`unknown entity ${mark}`)
      shown += letter
    } else shown += mark
    rest = rest.slice(mark.length)
  }
  if (open.length > 0) throw new Error(`left open: ${open.join()}`)
  return shown
}

/** Whatever people manage to type, some of it far too long. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({
    unit: fc.constantFrom(
      '<',
      '>',
      '&',
      '"',
      '&lt;',
      '</b>',
      FAMILY,
      '🏳️‍🌈',
      '\u202e',
      'é',
      'й',
      '\ud83d',
      '\0',
      '\n',
    ),
    maxLength: 400,
  }),
  fc
    .tuple(
      fc.constantFrom('<', '&', FAMILY, 'ш', '\u0301', 'нет ', '\udc00', 'न्'),
      fc.integer({ min: 1, max: 5000 }),
    )
    .map(([letter, times]) => letter.repeat(times)),
)

const hostileScreen: fc.Arbitrary<Screen> = fc.record(
  {
    title: hostile,
    paragraphs: fc.array(hostile, { maxLength: 2 }),
    bullets: fc.array(hostile, { maxLength: 4 }),
    quote: hostile,
    bar: hostile,
    hint: hostile,
    rows: fc.constant([]),
  },
  { requiredKeys: ['title', 'rows'] },
)

describe('the text of a screen', () => {
  test('is a bold title, paragraphs, bullets, the quoted words of the user, a bar and a hint', () => {
    const screen: Screen = {
      title: 'Your picture',
      paragraphs: ['First.', 'Second.'],
      bullets: ['one', 'two'],
      quote: 'a cat <3',
      bar: '▰▰▱▱',
      hint: 'Usually 20 s',
      rows: [],
    }
    expect(renderText(screen)).toBe(
      [
        '<b>Your picture</b>',
        'First.',
        'Second.',
        '• one\n• two',
        '<blockquote expandable>a cat &lt;3</blockquote>',
        '▰▰▱▱',
        '<i>Usually 20 s</i>',
      ].join('\n\n'),
    )
  })

  test('leaves out what is blank, and is never empty', () => {
    expect(renderText({ title: 'Home', paragraphs: [' '], bullets: ['', 'two'], hint: '\0', rows: [] })).toBe(
      '<b>Home</b>\n\n• two',
    )
    expect(renderText({ title: '', rows: [] })).toBe('…')
  })

  test('always fits, is valid HTML and has no broken letters, whatever was typed', () => {
    fc.assert(
      fc.property(hostileScreen, (screen) => {
        for (const [html, limit] of [
          [renderText(screen), 4096],
          [renderCaption(screen), 1024],
        ] as const) {
          const shown = shownText(html)
          expect(shown.length).toBeLessThanOrEqual(limit)
          expect(shown.trim()).not.toBe('')
          expect(html).not.toMatch(/\p{Cs}|\0/u)
          expect(Buffer.byteLength(html)).toBeLessThan(32_768)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('shows everything when everything fits', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme', maxLength: 100 }), { minLength: 6, maxLength: 6 }),
        (texts) => {
          const [title = '', paragraph = '', bullet = '', quote = '', bar = '', hint = ''] = texts
          const shown = shownText(
            renderText({ title, paragraphs: [paragraph], bullets: [bullet], quote, bar, hint, rows: [] }),
          )
          for (const text of texts) expect(shown).toContain(cleanText(text))
        },
      ),
    )
  })

  test('shortens the quote first, then the last paragraph, and keeps the rest whole', () => {
    const long = { title: 'Title', paragraphs: ['p'.repeat(900), 'q'.repeat(900)], hint: 'Hint', rows: [] }
    const quoted = shownText(renderText({ ...long, quote: 'u'.repeat(5000) }))
    expect(quoted).toHaveLength(4096)
    expect(quoted).toMatch(/^Title\n\np{900}\n\nq{900}\n\nu+…\n\nHint$/)

    const caption = shownText(renderCaption({ ...long, quote: 'u'.repeat(5000) }))
    expect(caption).toHaveLength(1024)
    expect(caption).toMatch(/^Title\n\np{900}\n\nq+…\n\nHint$/)
  })

  test('is cut between whole emoji, never inside one', () => {
    const shown = shownText(renderText({ title: 'T', quote: FAMILY.repeat(1000), rows: [] }))
    const quote = shown.replace('T\n\n', '')
    expect(quote).toMatch(/…$/)
    expect(quote.slice(0, -1)).toBe(FAMILY.repeat((quote.length - 1) / FAMILY.length))
  })

  test('is refused with more parts than a person reads', () => {
    expect(() => renderText({ title: 'T', paragraphs: ['a', 'b', 'c'], rows: [] })).toThrow('paragraphs')
    expect(() => renderText({ title: 'T', bullets: ['a', 'b', 'c', 'd', 'e'], rows: [] })).toThrow('bullets')
  })
})

test('a cut text is a beginning of the text, in whole graphemes, with a mark', () => {
  fc.assert(
    fc.property(hostile.map(cleanText), fc.integer({ min: 0, max: 300 }), (text, max) => {
      const cut = cutText(text, max)
      expect(cut.length).toBeLessThanOrEqual(max)
      if (cut === '' || cut === text) return
      const kept = cut.slice(0, -1)
      expect(cut).toBe(`${kept}…`)
      expect(text.startsWith(kept)).toBe(true)
      const segments = new Intl.Segmenter().segment(text)
      const space = /^\s*/.exec(text.slice(kept.length))?.[0].length ?? 0
      const ends = Array.from({ length: space + 1 }, (_, index) => kept.length + index)
      expect(ends.some((end) => segments.containing(end)?.index === end)).toBe(true)
    }),
    { numRuns: 300 },
  )
})

test('a text that fits is not cut', () => {
  expect(cutText('abc', 3)).toBe('abc')
  expect(cutText('abcd', 3)).toBe('ab…')
  expect(cutText('ab cd', 4)).toBe('ab…')
  expect(cutText('abcd', 1)).toBe('')
})

test('escaped text is shown as it was written', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(shownText(escapeHtml(text))).toBe(text)
    }),
  )
})

function buttons(length: number): Button[] {
  return Array.from({ length }, () => ({ text: 'Home', action: { go: 'home' } }))
}

function column(length: number): Button[][] {
  return buttons(length).map((button) => [button])
}

describe('the keyboard of a screen', () => {
  test('has buttons that act, open and copy', () => {
    const { inline_keyboard: rows } = keyboard([
      [{ text: 'Create · 48 ₽', action: { go: 'confirm' }, style: 'success' }],
      [
        { text: 'Site', url: 'https://example.org' },
        { text: 'Copy', copy: 'a cat' },
      ],
    ])
    expect(rows).toHaveLength(2)
    expect(rows[0]?.[0]).toMatchObject({ text: 'Create · 48 ₽', style: 'success' })
    expect(parseButton(rows[0]?.[0]?.callback_data ?? '')).toEqual({ go: 'confirm' })
    expect(rows[1]).toEqual([
      { text: 'Site', url: 'https://example.org' },
      { text: 'Copy', copy_text: { text: 'a cat' } },
    ])
  })

  test('leaves out a copy button that Telegram would refuse', () => {
    const rows: Button[][] = [[{ text: 'Copy', copy: 'x'.repeat(257) }], [{ text: 'Copy', copy: '' }]]
    expect(keyboard(rows)).toEqual({ inline_keyboard: [] })
  })

  test('is refused with a nameless button, a row of nine or a hundred and one buttons', () => {
    expect(() => keyboard([[{ text: ' ', action: { go: 'home' } }]])).toThrow('has a text')
    expect(() => keyboard([buttons(9)])).toThrow('row')
    expect(() => keyboard(column(101))).toThrow('keyboard')
    expect(keyboard(column(100)).inline_keyboard).toHaveLength(100)
  })
})
