import type { FakeKie } from '../kie/index.js'
import type { FakeTelegram } from '../telegram/index.js'

/** What the playground is built on. */
export interface PlaygroundOptions {
  telegram: FakeTelegram
  kie: Pick<FakeKie, 'calls' | 'on'>
  operatorId: number
  /** Available, held and debt of a person with the latest transfers, for the inspector. */
  balance: (userId: number) => Promise<object>
  /** Calls back for every log line from now on; returns how to stop. */
  onLog: (listener: (line: object) => void) => () => void
  /** Log lines so far, oldest first. */
  logs: () => object[]
}
