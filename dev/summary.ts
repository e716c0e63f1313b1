import { relative } from 'node:path'
import type { Plan } from './environment.js'

/** What runs and where, in a few lines, without a secret. */
export function summaryOf(plan: Plan, port: number): string {
  const telegram = {
    fake: 'a fake: chat with the bot at the address above',
    polled: 'the real bot, by long polling',
    server: 'the given server, updates expected at /api/telegram',
  }[plan.telegram.mode]
  const lines = [
    ...(plan.publicUrl ? [['Public', plan.publicUrl]] : []),
    ['Telegram', telegram],
    ['KIE', plan.kie.mode === 'fake' ? 'a fake that draws, films and sings' : plan.kie.root],
    ['Postgres', plan.database ? hostOf(plan.database.address) : `embedded, in ${shortPath(plan.dataDir)}`],
    [
      'Redis',
      plan.upstash || plan.redisUrl
        ? hostOf(plan.upstash?.url ?? plan.redisUrl ?? '')
        : 'embedded, in memory',
    ],
  ]
  const rows = lines.map(([name = '', what = '']) => `  ${name.padEnd(9)} ${what}`)
  return [
    '',
    `  Atelier is open at http://localhost:${port}`,
    '',
    ...rows,
    '',
    '  Ctrl-C closes it.',
    '',
  ].join('\n')
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : 'as given'
}

function shortPath(path: string): string {
  const near = relative('.', path)
  return near === '' || near.startsWith('..') ? path : near
}
