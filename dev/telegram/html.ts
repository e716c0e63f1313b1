import type { MessageEntity } from './types.js'

/**
 * What can be said with the HTML parse mode; `byteOffset` positions count UTF-8 bytes, as the server does.
 */
export interface Parsed {
  text: string
  entities: MessageEntity[]
  /** Things the server lets pass without doing what was meant. */
  faults: string[]
}

export class MarkupError extends Error {}

interface Tag {
  name: string
  argument: string
  offset: number
}

const SIMPLE: Record<string, string> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  'tg-spoiler': 'spoiler',
  span: 'spoiler',
  code: 'code',
}
const TAGS = new Set([...Object.keys(SIMPLE), 'a', 'pre', 'blockquote', 'tg-emoji'])
const NAMED: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"' }
const LINK = /^(https?:\/\/|tg:\/\/|mailto:|tel:|ton:\/\/)\S+$|^[^\s/]+\.[^\s/]{2,}(\/\S*)?$/i

class HtmlReader {
  private at = 0
  private text = ''
  private readonly open: Tag[] = []
  private readonly entities: MessageEntity[] = []
  private readonly faults: string[] = []
  private readonly source: string

  constructor(source: string) {
    this.source = source
  }

  read(): Parsed {
    while (this.at < this.source.length) {
      const sign = this.source.charAt(this.at)
      if (sign === '&') this.text += this.character()
      else if (sign !== '<') {
        this.text += sign
        this.at += 1
      } else if (this.source[this.at + 1] === '/') this.endTag()
      else this.startTag()
    }
    const left = this.open.at(-1)
    if (left) throw new MarkupError(`Can't find end tag corresponding to start tag "${left.name}"`)
    return { text: this.text, entities: this.entities, faults: this.faults }
  }

  private bytes(position: number): number {
    return Buffer.byteLength(this.source.slice(0, position))
  }

  private fail(reason: string, position: number, more = ''): never {
    throw new MarkupError(`${reason} at byte offset ${this.bytes(position)}${more}`)
  }

  /** A character reference; an unknown one stays as it is written, like on the server. */
  private character(): string {
    const match = /^&(?:#(\d{1,8})|#x([0-9a-f]{1,8})|([a-z0-9]+));?/i.exec(
      this.source.slice(this.at, this.at + 16),
    )
    const [whole, decimal, hex, name] = match ?? []
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : 0
    const known = name ? NAMED[name] : code > 0 && code < 0x10ffff ? String.fromCodePoint(code) : undefined
    if (whole === undefined || known === undefined) {
      this.faults.push(
        whole ? `the HTML entity ${whole} is unknown to Telegram` : 'a bare & in HTML should be &amp;',
      )
      this.at += 1
      return '&'
    }
    this.at += whole.length
    return known
  }

  private skipSpaces(): void {
    while (/\s/.test(this.source.charAt(this.at))) this.at += 1
  }

  private until(stop: RegExp): string {
    const from = this.at
    while (this.at < this.source.length && !stop.test(this.source.charAt(this.at))) this.at += 1
    return this.source.slice(from, this.at)
  }

  private startTag(): void {
    const begin = this.at
    this.at += 1
    const name = this.until(/[\s>]/).toLowerCase()
    if (this.at >= this.source.length) this.fail('Unclosed start tag', begin)
    if (!TAGS.has(name)) this.fail(`Unsupported start tag "${name}"`, begin)
    let argument = ''
    for (;;) {
      this.skipSpaces()
      if (this.at >= this.source.length) this.fail('Unclosed start tag', begin)
      if (this.source[this.at] === '>') break
      argument = this.attribute(name, begin) ?? argument
    }
    this.at += 1
    if (name === 'span' && argument !== 'spoiler') {
      this.fail('Tag "span" must have class "tg-spoiler"', begin)
    }
    if (name === 'tg-emoji' && !argument) this.fail('Tag "tg-emoji" must have attribute "emoji-id"', begin)
    this.open.push({ name, argument, offset: this.text.length })
  }

  /** The meaning of one attribute for its tag; null when it has none, which is a fault. */
  private attribute(tag: string, begin: number): string | null {
    const key = this.until(/[\s=>]/).toLowerCase()
    if (key === '') this.fail(`Empty attribute name in the tag "${tag}"`, begin)
    this.skipSpaces()
    if (this.source[this.at] !== '=') {
      if (tag === 'blockquote' && key === 'expandable') return 'expandable'
      this.fail(`Expected equal sign in declaration of an attribute of the tag "${tag}"`, begin)
    }
    this.at += 1
    this.skipSpaces()
    const value = this.attributeValue(begin)
    if (tag === 'a' && key === 'href') return value
    if (tag === 'code' && key === 'class' && value.startsWith('language-')) return value.slice(9)
    if (tag === 'span' && key === 'class' && value.startsWith('tg-')) return value.slice(3)
    if (tag === 'tg-emoji' && key === 'emoji-id') return value
    if (tag === 'blockquote' && key === 'expandable') return 'expandable'
    this.faults.push(`the attribute ${key} of <${tag}> means nothing to Telegram`)
    return null
  }

  private attributeValue(begin: number): string {
    const quote = this.source.charAt(this.at)
    const from = this.at
    if (quote !== '"' && quote !== "'") {
      const token = this.until(/[^A-Za-z0-9.-]/).toLowerCase()
      if (this.at >= this.source.length) this.fail('Unclosed start tag', begin)
      if (!/[\s>]/.test(this.source.charAt(this.at))) this.fail('Unexpected end of name token', from)
      return token
    }
    this.at += 1
    let value = ''
    while (this.at < this.source.length && this.source[this.at] !== quote) {
      if (this.source[this.at] === '&') value += this.character()
      else {
        value += this.source.charAt(this.at)
        this.at += 1
      }
    }
    if (this.at >= this.source.length) this.fail('Unclosed start tag', begin)
    this.at += 1
    return value
  }

  private endTag(): void {
    const begin = this.at
    const tag = this.open.pop()
    if (!tag) this.fail('Unexpected end tag', begin)
    this.at += 2
    const name = this.until(/[\s>]/).toLowerCase()
    this.skipSpaces()
    if (this.source[this.at] !== '>') this.fail('Unclosed end tag', begin)
    this.at += 1
    if (name !== '' && name !== tag.name) {
      this.fail('Unmatched end tag', begin, `, expected "</${tag.name}>", found "</${name}>"`)
    }
    const length = this.text.length - tag.offset
    if (length > 0) this.entity(tag, length)
  }

  private entity(tag: Tag, length: number): void {
    const place = { offset: tag.offset, length }
    const simple = SIMPLE[tag.name]
    if (tag.name === 'a') this.link(tag, length)
    else if (tag.name === 'pre') this.pre(place)
    else if (tag.name === 'blockquote') {
      this.entities.push({ type: tag.argument ? 'expandable_blockquote' : 'blockquote', ...place })
    } else if (tag.name === 'tg-emoji') {
      this.entities.push({ type: 'custom_emoji', ...place, custom_emoji_id: tag.argument })
    } else if (tag.name === 'code' && tag.argument) {
      this.entities.push({ type: 'code', ...place, language: tag.argument })
    } else if (simple) this.entities.push({ type: simple, ...place })
  }

  /** `<pre><code class="language-x">` is one entity with a language. */
  private pre(place: { offset: number; length: number }): void {
    const inner = this.entities.at(-1)
    if (inner?.type === 'code' && inner.offset === place.offset && inner.length === place.length) {
      this.entities.pop()
      this.entities.push({ ...inner, type: 'pre' })
    } else this.entities.push({ type: 'pre', ...place })
  }

  private link(tag: Tag, length: number): void {
    const url = tag.argument || this.text.slice(tag.offset)
    const mention = /^tg:\/\/user\?id=(\d+)$/.exec(url)
    if (mention) {
      const user = { id: Number(mention[1]), is_bot: false, first_name: '' }
      this.entities.push({ type: 'text_mention', offset: tag.offset, length, user })
    } else if (LINK.test(url)) this.entities.push({ type: 'text_link', offset: tag.offset, length, url })
    else this.faults.push(`the link address "${url}" is dropped by Telegram`)
  }
}

/** Reads the HTML parse mode as strictly as the server; throws `MarkupError` with the server's reason. */
export function parseHtml(source: string): Parsed {
  const parsed = new HtmlReader(source).read()
  for (const entity of parsed.entities) if (entity.type === 'code') delete entity.language
  return parsed
}
