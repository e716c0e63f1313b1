import { once } from 'node:events'
import { expect, test } from 'vitest'
import { timeLimit } from '../../../lib/db/time-limit.js'

test('calls that begin together share a limit, and it comes', async () => {
  const limit = timeLimit(2_000)
  expect(limit()).toBe(limit())
  const short = timeLimit(20)()
  if (!short.aborted) await once(short, 'abort')
  expect(short.reason).toMatchObject({ name: 'TimeoutError' })
})

test('a call that begins after a limit has passed gets one of its own', async () => {
  const limit = timeLimit(1_000)
  const first = limit()
  await once(first, 'abort')
  expect(limit()).not.toBe(first)
  expect(limit().aborted).toBe(false)
})
