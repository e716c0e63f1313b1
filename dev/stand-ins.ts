import type { Plan, Started } from './environment.js'
import type { FakeKie } from './kie/index.js'
import type { Logs } from './logs.js'
import { playground } from './playground/routes.js'
import type { Purse } from './purse.js'
import type { FakeTelegram } from './telegram/index.js'

/** The fakes of this run: null where the real one is used. */
export interface StandIns {
  telegram: FakeTelegram | null
  kie: FakeKie | null
  variables: Pick<Started, 'telegram' | 'kie'>
  stop: () => Promise<void>
}

/** Starts the fakes the plan asks for, on free ports. */
export async function startStandIns(plan: Plan): Promise<StandIns> {
  const [telegram, kie] = await Promise.all([startTelegram(plan), startKie(plan)])
  return {
    telegram,
    kie,
    variables: {
      telegram: telegram && {
        token: telegram.token,
        root: telegram.root,
        username: telegram.bot.username,
      },
      kie: kie && { apiKey: kie.apiKey, root: kie.root, uploadRoot: kie.uploadRoot, hmacKey: kie.hmacKey },
    },
    stop: async () => {
      await Promise.all([telegram?.stop(), kie?.stop()])
    },
  }
}

async function startTelegram(plan: Plan): Promise<FakeTelegram | null> {
  if (plan.telegram.mode !== 'fake') return null
  const { startFakeTelegram } = await import('./telegram/index.js')
  return startFakeTelegram({})
}

async function startKie(plan: Plan): Promise<FakeKie | null> {
  if (plan.kie.mode !== 'fake') return null
  const { startFakeKie } = await import('./kie/index.js')
  return startFakeKie(plan.kie.hmacKey === null ? {} : { hmacKey: plan.kie.hmacKey })
}

/** The chat page on top of the fake Telegram. */
export function openPlayground(options: {
  telegram: FakeTelegram
  standIns: StandIns
  plan: Plan
  purse: Purse
  logs: Logs
}): (request: Request) => Promise<Response | null> {
  const { telegram, standIns, plan, purse, logs } = options
  return playground({
    telegram,
    kie: standIns.kie ?? SILENT_KIE,
    operatorId: plan.operatorId,
    balance: purse.read,
    onLog: logs.onLine,
    logs: logs.lines,
  })
}

/** What the inspector sees of a real KIE: nothing, since its calls do not pass through us. */
const SILENT_KIE: Pick<FakeKie, 'calls' | 'on'> = { calls: [], on: () => () => undefined }
