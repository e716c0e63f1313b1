/** A body that says when somebody reads it, and breaks off at once. */
export function untouchable(): { stream: ReadableStream<Uint8Array>; read: () => boolean } {
  let read = false
  const stream = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        read = true
        controller.error(new Error('the body was read'))
      },
    },
    { highWaterMark: 0 },
  )
  return { stream, read: () => read }
}

/** A POST whose body is a stream, as the host gives it to a function. */
export function streamed(
  url: string,
  headers: Record<string, string>,
  body: ReadableStream<Uint8Array>,
): Request {
  const init = { method: 'POST', headers, body, duplex: 'half' }
  return new Request(url, init as RequestInit)
}
