import type { Fields } from './json.js'

/** Where one API of KIE takes its tasks, where it shows them, and how a request is shaped. */
interface Family {
  createPath: string
  /** Other doors of the same API, by the card's `kieModel`. */
  createPaths?: Readonly<Record<string, string>>
  recordPath: string
  body(kieModel: string, input: Fields): Fields
}

const flat = (_kieModel: string, input: Fields): Fields => ({ ...input })
const flatWithModel = (kieModel: string, input: Fields): Fields => ({ ...input, model: kieModel })

/** The APIs of KIE. All but the market take their fields flat, without an `input` around them. */
export const FAMILIES = {
  market: {
    createPath: '/api/v1/jobs/createTask',
    recordPath: '/api/v1/jobs/recordInfo',
    body: (kieModel, input) => ({ model: kieModel, input }),
  },
  veo: {
    createPath: '/api/v1/veo/generate',
    createPaths: { veo: '/api/v1/veo/extend', 'veo/extend': '/api/v1/veo/extend' },
    recordPath: '/api/v1/veo/record-info',
    // The tiers are models; the extension keeps the words of its own `model` field (fast, quality, lite).
    body: (kieModel, input) =>
      /^veo\d/.test(kieModel) ? flatWithModel(kieModel, input) : flat(kieModel, input),
  },
  suno: {
    createPath: '/api/v1/generate',
    createPaths: {
      'suno/extend': '/api/v1/generate/extend',
      'suno/upload-cover': '/api/v1/generate/upload-cover',
      'suno/upload-extend': '/api/v1/generate/upload-extend',
      'suno/add-instrumental': '/api/v1/generate/add-instrumental',
      'suno/add-vocals': '/api/v1/generate/add-vocals',
      'suno/mashup': '/api/v1/generate/mashup',
      'suno/sounds': '/api/v1/generate/sounds',
    },
    recordPath: '/api/v1/generate/record-info',
    body: flat, // `model` is a version (V5), chosen in the input
  },
  '4o-image': {
    createPath: '/api/v1/gpt4o-image/generate',
    recordPath: '/api/v1/gpt4o-image/record-info',
    body: flat,
  },
  'flux-kontext': {
    createPath: '/api/v1/flux/kontext/generate',
    recordPath: '/api/v1/flux/kontext/record-info',
    body: flatWithModel,
  },
  runway: {
    createPath: '/api/v1/runway/generate',
    createPaths: { 'runway/extend': '/api/v1/runway/extend' },
    recordPath: '/api/v1/runway/record-detail',
    body: flat,
  },
  aleph: {
    createPath: '/api/v1/aleph/generate',
    recordPath: '/api/v1/aleph/record-info',
    body: flat,
  },
} as const satisfies Record<string, Family>

/** Which API of KIE serves a model. */
export type Api = keyof typeof FAMILIES

/** Path and body of the request that starts a task; every API takes `callBackUrl` at the top level. */
export function createRequest(request: { api: Api; kieModel: string; input: Fields; callbackUrl: string }): {
  path: string
  body: Fields
} {
  const family: Family = FAMILIES[request.api]
  return {
    path: family.createPaths?.[request.kieModel] ?? family.createPath,
    body: { ...family.body(request.kieModel, request.input), callBackUrl: request.callbackUrl },
  }
}

/** Path and query of the record of a task. */
export function recordPath(api: Api, taskId: string): string {
  return `${FAMILIES[api].recordPath}?taskId=${encodeURIComponent(taskId)}`
}
