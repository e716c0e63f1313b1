import { connect, createServer, type Socket } from 'node:net'
import { portOf } from '../dev/backends/loopback.js'

export interface SlowRoad {
  port: number
  stop: () => Promise<void>
}

/**
 * A TCP relay to a port of this machine that lets everything on its way there wait `delayMs`: one wait a
 * round trip.
 */
export async function slowRoad(target: number, delayMs: number): Promise<SlowRoad> {
  const open = new Set<Socket>()
  const server = createServer({ noDelay: true }, (near) => {
    const far = connect({ port: target, host: '127.0.0.1', noDelay: true })
    for (const socket of [near, far]) {
      open.add(socket)
      socket.on('error', () => undefined) // The other end closes with it.
      socket.on('close', () => {
        open.delete(socket)
        near.destroy()
        far.destroy()
      })
    }
    near.on('data', (chunk: Buffer) => void setTimeout(() => far.write(chunk), delayMs))
    far.on('data', (chunk: Buffer) => void near.write(chunk))
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  return {
    port: portOf(server),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const socket of open) socket.destroy()
      }),
  }
}
