import { readFileSync } from 'node:fs'
import { catalog } from '../../lib/catalog/index.js'
import type { Family } from './types.js'

/** A node of a JSON Schema (2020-12) with the catalogue's own `x-` remarks. */
export interface Schema {
  type?: string
  enum?: unknown[]
  default?: unknown
  items?: Schema
  properties?: Record<string, Schema>
  required?: string[]
  'x-media'?: 'image' | 'video' | 'audio' | 'file'
  'x-mime'?: string[]
  'x-maxMB'?: number
  'x-openEnum'?: boolean
  'x-special'?: unknown[]
  'x-alsoAccepts'?: string
  [keyword: string]: unknown
}

export interface Pricing {
  unit: string
  by?: string[]
  table?: Record<string, number>
  credits?: number
}

export interface Model {
  id: string
  kieModel: string
  api: string
  output: 'image' | 'video' | 'audio' | 'text'
  formats: string[]
  status: 'live' | 'removed'
  request: { path: string; style: 'market' | 'flat'; callbackRequired?: boolean }
  input: Schema
  pricing: Pricing | null
}

/** Every model KIE documents, as the fake knows it. */
export const models: readonly Model[] = JSON.parse(
  readFileSync(new URL('./data/models.json', import.meta.url), 'utf8'),
)

export const MARKET_CREATE = '/api/v1/jobs/createTask'

const FAMILIES: Record<string, Family> = {
  market: 'market',
  veo: 'veo',
  suno: 'suno',
  '4o-image': '4o-image',
  'flux-kontext': 'flux-kontext',
  runway: 'runway',
  aleph: 'aleph',
}

/** Every address a task can be created at. */
export const createPaths: ReadonlySet<string> = new Set(models.map((model) => model.request.path))

/** What a dedicated address makes when the body does not name its model. */
const UNNAMED: Record<string, string> = {
  '/api/v1/veo/generate': 'veo3_fast',
  '/api/v1/flux/kontext/generate': 'flux-kontext-pro',
}

const documented: ReadonlySet<string> = new Set(models.map((model) => model.kieModel))

/** A model that only our catalogue knows, somebody's new file: the fake believes its card. */
function newModel(named: unknown): Model | null {
  const card = catalog.cards.find((one) => one.kieModel === named && one.api === 'market')
  if (!card || documented.has(card.kieModel)) return null
  const { id, kieModel, api, output, input } = card
  const request = { path: MARKET_CREATE, style: 'market' } as const
  const schema: Schema = JSON.parse(JSON.stringify(input))
  return { id, kieModel, api, output, formats: [], status: 'live', request, input: schema, pricing: null }
}

/** The model a create request means, or null when KIE has no such model there. */
export function findModel(path: string, named: unknown): Model | null {
  const here = models.filter((model) => model.request.path === path && model.status === 'live')
  if (path === MARKET_CREATE) {
    return here.find((model) => model.kieModel === named) ?? newModel(named)
  }
  if (here.length === 1) return here[0] ?? null
  const wanted = named ?? UNNAMED[path]
  return here.find((model) => model.kieModel === wanted) ?? null
}

/** Which shapes of record and callback a model's tasks have. */
export function familyOf(model: Model): Family {
  if (model.request.path === '/api/v1/vocal-removal/generate') return 'suno-stems'
  return FAMILIES[model.api] ?? 'market'
}

/** The addresses at which tasks are looked up, and whose tasks each one knows. */
export const recordPaths: Readonly<Record<string, Family>> = {
  '/api/v1/jobs/recordInfo': 'market',
  '/api/v1/veo/record-info': 'veo',
  '/api/v1/generate/record-info': 'suno',
  '/api/v1/vocal-removal/record-info': 'suno-stems',
  '/api/v1/gpt4o-image/record-info': '4o-image',
  '/api/v1/flux/kontext/record-info': 'flux-kontext',
  '/api/v1/runway/record-detail': 'runway',
  '/api/v1/aleph/record-info': 'aleph',
}
