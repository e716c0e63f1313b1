import { expect, test } from 'vitest'
import { breaker, isOutage, Outage } from '../../../lib/kernel/index.js'

function scene() {
  let now = 0
  let calls = 0
  const guarded = breaker('db', () => now)
  const away = () =>
    guarded(() => {
      calls += 1
      return Promise.reject(new Outage('db'))
    }).catch((error: unknown) => isOutage(error, 'db'))
  const works = () =>
    guarded(() => {
      calls += 1
      return Promise.resolve('answer')
    })
  return {
    guarded,
    away,
    works,
    pass: (ms: number) => {
      now += ms
    },
    calls: () => calls,
  }
}

async function times(count: number, act: () => Promise<unknown>) {
  for (let index = 0; index < count; index += 1) await act()
}

test('a door that answers is called every time', async () => {
  const { works, guarded, calls } = scene()
  await times(20, works)
  expect(calls()).toBe(20)
  expect(guarded.isOpen()).toBe(false)
})

test('after five outages in a row nobody knocks for five seconds', async () => {
  const { away, works, guarded, pass, calls } = scene()
  await times(4, away)
  expect(guarded.isOpen()).toBe(false)
  await away()
  expect(guarded.isOpen()).toBe(true)
  await expect(works()).rejects.toSatisfy((error) => isOutage(error, 'db'))
  pass(4_999)
  await expect(works()).rejects.toThrow('db is away')
  expect(calls()).toBe(5)
})

test('five outages spread over more than two minutes open nothing', async () => {
  const { away, guarded, pass } = scene()
  await times(4, away)
  pass(120_000)
  await away()
  expect(guarded.isOpen()).toBe(false)
})

test('a door that hangs for twenty seconds each time is known to be away after five calls', async () => {
  const { away, guarded, pass } = scene()
  await times(5, () => {
    pass(20_000)
    return away()
  })
  expect(guarded.isOpen()).toBe(true)
})

test('an answer between slow outages ends the row', async () => {
  const { away, works, guarded, pass } = scene()
  const slowly = () => {
    pass(11_000)
    return away()
  }
  await times(4, slowly)
  await works()
  await times(4, slowly)
  expect(guarded.isOpen()).toBe(false)
})

test('a door that is away four times of five is away, though it answers between', async () => {
  const { away, works, guarded } = scene()
  await times(4, away)
  await works()
  await away()
  expect(guarded.isOpen()).toBe(true)
})

test('after five seconds one call is let through, and its answer opens the door for all', async () => {
  const { away, works, guarded, pass, calls } = scene()
  await times(5, away)
  pass(5_000)
  expect(guarded.isOpen()).toBe(false)
  expect(await works()).toBe('answer')
  await times(3, works)
  expect(calls()).toBe(9)
})

test('while the probe is on its way the others are refused', async () => {
  const { away, works, guarded, pass } = scene()
  await times(5, away)
  pass(5_000)
  const waiting: ((answer: string) => void)[] = []
  const probe = guarded(() => new Promise<string>((resolve) => waiting.push(resolve)))
  expect(guarded.isOpen()).toBe(true)
  await expect(works()).rejects.toThrow('db is away')
  waiting[0]?.('back')
  expect(await probe).toBe('back')
  expect(await works()).toBe('answer')
})

test('a probe that fails closes the door for five seconds more', async () => {
  const { away, guarded, pass } = scene()
  await times(5, away)
  pass(5_000)
  await away()
  pass(4_999)
  expect(guarded.isOpen()).toBe(true)
  pass(1)
  expect(guarded.isOpen()).toBe(false)
})

test('a refusal is an answer: it counts for nothing, and as a probe it shows that the door is back', async () => {
  const { away, works, guarded, pass } = scene()
  const refused = () => guarded(() => Promise.reject(new Error('no'))).catch(() => undefined)
  await times(10, refused)
  expect(guarded.isOpen()).toBe(false)
  await times(5, away)
  pass(5_000)
  await refused()
  expect(await works()).toBe('answer')
})

test('the outage of another door is none of this one', async () => {
  const { guarded } = scene()
  await times(9, () => guarded(() => Promise.reject(new Outage('redis'))).catch(() => undefined))
  expect(guarded.isOpen()).toBe(false)
})
