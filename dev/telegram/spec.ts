import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * One parameter or field with its limits; lengths count code points, after the markup when `afterEntities`.
 */
export interface Field {
  types: string[]
  required: boolean
  minLength?: number
  maxLength?: number
  afterEntities?: boolean
  minBytes?: number
  maxBytes?: number
  min?: number
  max?: number
  minItems?: number
  maxItems?: number
  enum?: (string | number)[]
  pattern?: string
  const?: string
  nonZero?: boolean
  maxUploadBytes?: number
  maxUrlBytes?: number
  noUrl?: boolean
}

export interface TypeSpec {
  fields?: Record<string, Field>
  oneOf?: string[]
}

export interface MethodSpec {
  returns: string[]
  params: Record<string, Field>
}

export interface Queue {
  kinds: string[]
  key: string
  ttlS: number
}

export interface Spec {
  methods: Record<string, MethodSpec>
  types: Record<string, TypeSpec>
  behaviour: {
    webhook: {
      secretPattern: string
      ports: number[]
      readIdleTimeoutS: number
      maxConnections: { default: number }
      retry: { thenSeconds: number[]; retryAfterHeader: { clampS: [number, number] } }
    }
    queues: Queue[]
    parsing: { inlineButton: string; maxTextBytesBeforeParsing: number }
    files: Record<
      'photoUploadBytes' | 'otherUploadBytes' | 'photoByUrlBytes' | 'otherByUrlBytes' | 'getFileBytes',
      number
    >
    timing: { preCheckoutAnswerS: number }
    deletion: { privateChatHours: number }
  }
}

const SHIPPED = fileURLToPath(new URL('./data', import.meta.url))

function read(folder: string, name: string): string {
  return readFileSync(join(folder, name), 'utf8')
}

/** The specification and the observed behaviour, from `folder` (the shipped copies by default). */
export function loadSpec(folder: string = SHIPPED): Spec {
  const api: Pick<Spec, 'methods' | 'types'> = JSON.parse(read(folder, 'bot-api.compact.json'))
  const behaviour: Spec['behaviour'] = JSON.parse(read(folder, 'server-behaviour.json'))
  return { methods: api.methods, types: api.types, behaviour }
}
