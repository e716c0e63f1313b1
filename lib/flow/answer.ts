const JSON_TYPE = { 'content-type': 'application/json' }

function json(status: number, body: object, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), { status, headers: { ...JSON_TYPE, ...headers } })
}

/** The answers of our doors. A 503 always says when to ask again; Telegram and KIE obey or simply repeat. */
export const answer = {
  ok: (body: object = { ok: true }) => json(200, body),
  badRequest: (why: string) => json(400, { ok: false, error: why }),
  unauthorized: () => json(401, { ok: false, error: 'unauthorized' }),
  notFound: () => json(404, { ok: false, error: 'not found' }),
  tooLarge: () => json(413, { ok: false, error: 'body too large' }),
  wrongType: () => json(415, { ok: false, error: 'expected application/json' }),
  failed: () => json(500, { ok: false, error: 'failed' }),
  askAgain: (seconds: number) =>
    json(503, { ok: false, error: 'ask again' }, { 'retry-after': String(seconds) }),
} as const
