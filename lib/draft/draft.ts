import * as z from 'zod'
import { FORMATS } from '../catalog/card.js'

function buildShapes() {
  const kind = z.enum(['image', 'video', 'audio'])
  const sent = { message: z.number().optional(), album: z.string().optional() }
  const file = z.union([
    z.object({ kind, url: z.string(), ...sent }),
    z.object({
      kind,
      ...sent,
      fileId: z.string(),
      mime: z.string().nullable(),
      size: z.number().nullable(),
      seconds: z.number().nullable(),
      name: z.string().nullable(),
      width: z.number().nullish(), // Drafts and rows from before have no sizes.
      height: z.number().nullish(),
    }),
  ])

  const values = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(file)]))

  const draft = z.object({
    v: z.literal(1),
    /** Tag in the buttons of this draft: a button of another draft is outdated. */
    id: z.string(),
    model: z.string(),
    format: z.enum(FORMATS).nullable(),
    values,
    /** Steps answered or skipped, by number. */
    step: z.number().int().min(0),
    /** The list of files that the next file starts over: its person came back to it. */
    redo: z.string().optional(),
    /** Questions whose answer is that of last time: they are asked all the same. */
    recalled: z.array(z.string()).optional(),
    /** The setting that is open: the next message is its new value. */
    setting: z.string().optional(),
    /** The price shown on the confirm screen, and the generation its button is for. */
    quote: z.object({ generation: z.string(), amount: z.number().int(), free: z.boolean() }).nullable(),
  })
  return { draft, values }
}

type Shapes = ReturnType<typeof buildShapes>
let built: Shapes | null = null // Built at the first draft: most cold starts meet none.

function shapes(): Shapes {
  built ??= buildShapes()
  return built
}

/** What someone is choosing. Not paid for, so it may be lost. */
export type Draft = z.infer<Shapes['draft']>

/** Reads a stored draft; one of another version or a damaged one is no draft. */
export function parseDraft(text: string | null): Draft | null {
  if (text === null) return null
  try {
    return shapes().draft.parse(JSON.parse(text))
  } catch {
    return null
  }
}

/** Reads stored choices, of a draft or of a generation. Throws on what we never wrote. */
export function parseValues(stored: unknown): Draft['values'] {
  return shapes().values.parse(stored)
}
