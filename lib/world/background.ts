interface RequestContext {
  get?(): { waitUntil?(work: Promise<unknown>): void } | undefined
}

// Vercel's contract with its runtime (what `waitUntil` of @vercel/functions reads); reading it here saves 68 KB.
const CONTEXT = Symbol.for('@vercel/request-context')

/** Keeps the function alive until `work` ends where the platform can; elsewhere the work just runs. */
export function waitUntil(work: Promise<unknown>): void {
  const holder = (globalThis as Record<symbol, unknown>)[CONTEXT] as RequestContext | undefined
  holder?.get?.()?.waitUntil?.(work)
}
