interface RequestContext {
  get?(): { waitUntil?(work: Promise<unknown>): void } | undefined
}

// Vercel's contract with its runtime (what `waitUntil` of @vercel/functions reads); reading it here saves 68
// KB.
const CONTEXT = Symbol.for('@vercel/request-context')

function isContext(holder: unknown): holder is RequestContext {
  return typeof holder === 'object' && holder !== null
}

/** Keeps the function alive until `work` ends where the platform can; elsewhere the work just runs. */
export function waitUntil(work: Promise<unknown>): void {
  const holder: unknown = Reflect.get(globalThis, CONTEXT)
  if (isContext(holder)) holder.get?.()?.waitUntil?.(work)
}
