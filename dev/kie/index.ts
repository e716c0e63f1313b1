export { startFakeKie } from './start-fake-kie.js'
export type {
  CallbackOptions,
  FakeKie,
  FakeKieOptions,
  FinishOptions,
  KieCall,
  KieEvents,
  KieTask,
  Outcome,
  Pace,
  Retry,
  ScriptedAnswer,
  SignatureKind,
  TaskState,
} from './types.js'
