/** A file on its way to Telegram. A stream can be read once, so a call with a stream is never repeated. */
export class Upload {
  readonly body: Uint8Array | ReadableStream<Uint8Array>
  readonly name: string
  readonly mime: string

  constructor(file: { body: Uint8Array | ReadableStream<Uint8Array>; name: string; mime: string }) {
    this.body = file.body
    this.name = file.name
    this.mime = file.mime
  }
}

/** Marks a file to upload wherever a method takes one, albums included; at most 50 MB. */
export function upload(file: {
  body: Uint8Array | ReadableStream<Uint8Array>
  name: string
  mime: string
}): Upload {
  return new Upload(file)
}
