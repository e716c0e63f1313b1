export { startFakeKie } from './start-fake-kie.js'
export type {
  CallbackOptions,
  FakeKie,
  FakeKieOptions,
  FinishOptions,
  KieCall,
  KieTask,
  Outcome,
  Pace,
  ScriptedAnswer,
} from './types.js'
