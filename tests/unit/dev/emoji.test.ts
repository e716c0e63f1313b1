import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const ROOT = new URL('../../../', import.meta.url)
/** Signs that every font has, drawn in the colour of the text. */
const SIGNS = new Set(['↗', '✓'])

test('the playground draws every emoji of the bot, also where no font has them', () => {
  const art = readFileSync(new URL('dev/playground/page/js/emoji-art.js', ROOT), 'utf8')
  const words = ['ru', 'en'].flatMap((language) =>
    readdirSync(new URL(`content/${language}`, ROOT), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8')),
  )
  const used = new Set([...words.join('\n').matchAll(/\p{Extended_Pictographic}/gu)].map(([emoji]) => emoji))
  expect(used.size).toBeGreaterThan(20)
  expect([...used].filter((emoji) => !SIGNS.has(emoji) && !art.includes(`'${emoji}':`))).toEqual([])
})
