import { SQL, StringChunk } from 'drizzle-orm'

type Building = Parameters<SQL['toQuery']>[0]
type Built = ReturnType<SQL['toQuery']>

/**
 * A statement on its way to the driver. One of words and plain values, as all hot ones are, is put together
 * at once; any other goes through drizzle's builder, which asks twelve questions about every piece. The text
 * is the same.
 */
export class Statement extends SQL {
  override toQuery(building: Building): Built {
    let sql = ''
    const params: unknown[] = []
    for (const chunk of this.queryChunks) {
      if (chunk instanceof StringChunk) sql += chunk.value.join('')
      else if (isPlain(chunk)) sql += building.escapeParam(params.push(chunk) - 1, chunk)
      else return super.toQuery(building)
    }
    return { sql, params }
  }
}

function isPlain(chunk: unknown): boolean {
  return (
    chunk === null || typeof chunk === 'string' || typeof chunk === 'number' || typeof chunk === 'boolean'
  )
}
