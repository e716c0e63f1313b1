import { AsyncLocalStorage } from 'node:async_hooks'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { serveWeb, type WebServer } from './http.js'

export interface Functions {
  /** The answer of the function at this address, or null when there is none. */
  answer: (request: Request) => Promise<Response | null>
  /** Resolves when no request runs and nothing given to `waitUntil` is pending. */
  settled: () => Promise<void>
}

interface Route {
  file: string
  pattern: string[]
}

interface RequestContext {
  waitUntil(promise: unknown): void
}

const API = fileURLToPath(new URL('../api', import.meta.url))
const METHODS = ['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'DELETE', 'PATCH']
const contexts = new AsyncLocalStorage<RequestContext>()

/** Runs the files of `api/` as Vercel does: one address per file, one exported function per method. */
export function functions(options: { folder?: string; onFault?: (error: unknown) => void } = {}): Functions {
  const routes = findRoutes(options.folder ?? API)
  const pending = new Set<Promise<unknown>>()
  const track = <T>(promise: Promise<T>): Promise<T> => {
    const quiet = promise.then(
      () => undefined,
      () => undefined,
    )
    pending.add(quiet)
    void quiet.then(() => pending.delete(quiet))
    return promise
  }
  const fault = options.onFault ?? ((error: unknown) => console.error(error))
  const context: RequestContext = {
    waitUntil: (promise) => void track(Promise.resolve(promise)).catch(fault),
  }
  Object.assign(globalThis, { [Symbol.for('@vercel/request-context')]: { get: () => contexts.getStore() } })

  return {
    answer: async (request) => {
      const route = match(routes, new URL(request.url).pathname)
      if (!route) return null
      return track(contexts.run(context, () => call(route.file, request))).catch((error: unknown) => {
        fault(error)
        return new Response('internal error', { status: 500 })
      })
    },
    settled: async () => {
      while (pending.size > 0) await Promise.all(pending)
    },
  }
}

async function call(file: string, request: Request): Promise<Response> {
  const module: unknown = await import(/* @vite-ignore */ pathToFileURL(file).href)
  const verbs = methodsOf(module)
  const verb = verbs.get(request.method)
  if (verb) return verb(request)
  return new Response('method not allowed', { status: 405, headers: { allow: [...verbs.keys()].join(', ') } })
}

type Verb = (request: Request) => Promise<Response>

function methodsOf(module: unknown): Map<string, Verb> {
  const found = new Map<string, Verb>()
  if (typeof module !== 'object' || module === null) return found
  for (const [name, value] of Object.entries(module)) {
    if (!METHODS.includes(name) || typeof value !== 'function') continue
    found.set(name, async (request) => {
      const response: unknown = await value(request)
      if (response instanceof Response) return response
      throw new Error(`${name} gave no Response`)
    })
  }
  return found
}

/** Every file but `_private`, `.hidden` and declarations; fixed names before `[dynamic]` ones. */
function findRoutes(folder: string, prefix: string[] = ['api']): Route[] {
  const routes: Route[] = []
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (/^[_.]/.test(entry.name)) continue
    const path = join(folder, entry.name)
    if (entry.isDirectory()) routes.push(...findRoutes(path, [...prefix, entry.name]))
    else if (/\.[cm]?[jt]s$/.test(entry.name) && !/\.d\.[cm]?ts$/.test(entry.name)) {
      const name = entry.name.replace(/\.[cm]?[jt]s$/, '')
      routes.push({ file: path, pattern: name === 'index' ? prefix : [...prefix, name] })
    }
  }
  return routes.toSorted((one, other) => dynamicParts(one) - dynamicParts(other))
}

function dynamicParts(route: Route): number {
  return route.pattern.filter(isDynamic).length
}

function isDynamic(part: string): boolean {
  return part.startsWith('[') && part.endsWith(']')
}

function match(routes: Route[], pathname: string): Route | undefined {
  const parts = pathname.replace(/\/$/, '').split('/').slice(1)
  return routes.find(
    ({ pattern }) =>
      pattern.length === parts.length &&
      pattern.every((part, index) => part === parts[index] || (isDynamic(part) && parts[index] !== '')),
  )
}

export interface FunctionsServer extends WebServer {
  settled: Functions['settled']
}

/** The functions on a port of their own (0 = a free one); what is no function is a 404. For tests. */
export async function serveFunctions(
  options: { folder?: string; port?: number; onFault?: (error: unknown) => void } = {},
): Promise<FunctionsServer> {
  const { answer, settled } = functions(options)
  const server = await serveWeb(
    options.port ?? 0,
    async (request) => (await answer(request)) ?? new Response('not found', { status: 404 }),
  )
  return { ...server, settled }
}
