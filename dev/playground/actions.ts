import * as z from 'zod'
import type { FakePerson, FakeTelegram, SentFile } from '../telegram/index.js'
import { peopleOf } from './people.js'

type Action = (request: Request, url: URL) => Promise<Response>
type Find = (id: number) => FakePerson

const send = z.object({ user: z.number(), text: z.string() })
const inline = z.object({ user: z.number(), query: z.string().max(256) })
const press = z.object({ user: z.number(), message_id: z.number(), data: z.string() })
const pay = z.object({ user: z.number(), message_id: z.number() })
const person = z.object({ name: z.string().trim().min(1).max(64), language: z.string().min(2).max(8) })
const language = z.object({ user: z.number(), language: z.string().min(2).max(8) })
const upload = z.object({
  user: z.coerce.number(),
  kind: z.enum(['photo', 'document', 'video', 'audio', 'voice', 'video_note', 'animation']),
  name: z.string().min(1).optional(),
  mime: z.string().min(1).optional(),
  caption: z.string().optional(),
  seconds: z.coerce.number().optional(),
  album: z.string().min(1).optional(),
})

async function read<T>(shape: z.ZodType<T>, request: Request): Promise<T> {
  const body: unknown = await request.json().catch(() => null)
  return check(shape, body)
}

function check<T>(shape: z.ZodType<T>, value: unknown): T {
  const parsed = shape.safeParse(value)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new Error(`${issue?.path.join('.') || 'the request'}: ${issue?.message ?? 'cannot be read'}`)
}

const done = (more: object = {}): Response => Response.json({ ok: true, ...more })

/** The file of an upload; what was not given is left out. */
async function fileOf(
  request: Request,
  about: Omit<z.infer<typeof upload>, 'user' | 'kind'>,
): Promise<SentFile> {
  const bytes = new Uint8Array(await request.arrayBuffer())
  if (bytes.length === 0) throw new Error('the file is empty')
  const { name, mime, caption, seconds, album } = about
  return {
    bytes,
    ...(name === undefined ? {} : { name }),
    ...(mime === undefined ? {} : { mime }),
    ...(caption ? { caption } : {}),
    ...(seconds === undefined ? {} : { seconds }),
    ...(album === undefined ? {} : { album }),
  }
}

/** Everything a person does in the chat. Each answers after the bot was first told of it. */
export function actionsOf(
  options: { telegram: FakeTelegram; operatorId: number },
  find: Find,
): Record<string, Action> {
  const { telegram } = options
  return {
    'POST /send': async (request) => {
      const { user, text } = await read(send, request)
      await find(user).send(text)
      return done()
    },
    'POST /inline': async (request) => {
      const { user, query } = await read(inline, request)
      const answered = await find(user).inline(query)
      return Response.json({ results: answered?.results ?? [] })
    },
    'POST /press': async (request) => {
      const { user, message_id, data } = await read(press, request)
      await find(user).press(message_id, data)
      return done()
    },
    'POST /pay': async (request) => {
      const { user, message_id } = await read(pay, request)
      return Response.json(await find(user).pay(message_id))
    },
    'POST /person': async (request) => {
      const wanted = await read(person, request)
      const id = Math.max(...telegram.people().map((one) => one.id)) + 1
      telegram.person({ id, ...wanted })
      return Response.json(peopleOf(options).find((one) => one.id === id))
    },
    'POST /language': async (request) => {
      const wanted = await read(language, request)
      find(wanted.user).setLanguage(wanted.language)
      return done()
    },
    'POST /upload': async (request, url) => {
      const { user, kind, ...about } = check(upload, Object.fromEntries(url.searchParams))
      await find(user).sendMedia(kind, await fileOf(request, about))
      return done()
    },
  }
}
