/** The page at `/` when the chat is elsewhere: one sentence. */
export function frontPage(sentence: string): (request: Request) => Promise<Response | null> {
  return async (request) => {
    if (new URL(request.url).pathname !== '/') return null
    return new Response(`Atelier\n\n${sentence}\n`, {
      headers: { 'content-type': 'text/plain; charset=utf-8' },
    })
  }
}
