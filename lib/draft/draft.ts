import * as z from 'zod/mini'
import { FORMATS } from '../catalog/card.js'

function buildShapes() {
  const kind = z.enum(['image', 'video', 'audio'])
  const sent = { message: z.optional(z.number()), album: z.optional(z.string()) }
  const file = z.union([
    z.object({ kind, url: z.string(), ...sent }),
    z.object({
      kind,
      ...sent,
      generation: z.string(),
      of: z.string(),
      task: z.string(),
      track: z.optional(z.string()),
      at: z.number(),
      made: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
    }),
    z.object({
      kind,
      ...sent,
      fileId: z.string(),
      mime: z.nullable(z.string()),
      size: z.nullable(z.number()),
      seconds: z.nullable(z.number()),
      name: z.nullable(z.string()),
      width: z.nullish(z.number()), // Drafts and rows from before have no sizes.
      height: z.nullish(z.number()),
      measured: z.optional(z.literal(true)), // Of files without it nobody has looked at the bytes.
    }),
  ])

  const values = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(file)]))

  const draft = z.object({
    v: z.literal(1),
    /** Tag in the buttons of this draft: a button of another draft is outdated. */
    id: z.string(),
    model: z.string(),
    format: z.nullable(z.enum(FORMATS)),
    values,
    /** Steps answered or skipped, by number. */
    step: z.int().check(z.gte(0)),
    /** The list of files that the next file starts over: its person came back to it. */
    redo: z.optional(z.string()),
    /** Questions whose answer is that of last time: they are asked all the same. */
    recalled: z.optional(z.array(z.string())),
    /** The setting that is open: the next message is its new value. */
    setting: z.optional(z.string()),
    /**
     * A text that is being improved: as its person wrote it, what a model made of it when that was taken, and
     * the phrases added so far.
     */
    coach: z.optional(
      z.object({
        field: z.string(),
        mine: z.string(),
        rewritten: z.optional(z.string()),
        added: z.array(z.string()),
      }),
    ),
    /** A recording that was sent where words are asked for; nobody has listened to it yet. */
    voice: z.optional(z.object({ field: z.string(), fileId: z.string(), mime: z.nullable(z.string()) })),
    /** The scenario it was begun from: where that stood, and the answers to its questions so far. */
    preset: z.optional(z.object({ name: z.string(), from: z.string(), answers: z.array(z.string()) })),
    /** A text so long that its app may have cut it: for which field, and when, in ms since 1970. */
    long: z.optional(z.object({ field: z.string(), at: z.number() })),
    /** The group it is filled in; absent: the private chat. What comes elsewhere is no answer to it. */
    chat: z.optional(z.int()),
    /** The price shown on the confirm screen, and the generation its button is for. */
    quote: z.nullable(
      z.object({
        generation: z.string(),
        amount: z.int(),
        free: z.boolean(),
        /** Several variants of this generation, for one price together; the id is that of the first. */
        of: z.optional(z.string()),
      }),
    ),
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
