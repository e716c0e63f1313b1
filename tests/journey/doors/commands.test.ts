import { expect, test } from 'vitest'
import { LANGUAGES, textsOf } from '../../../content/index.js'
import { COMMANDS } from '../../support/commands.js'
import { expectClean } from '../../support/path.js'
import { stage } from '../../support/stage.js'

test.each(LANGUAGES)(
  'every command has a screen of its own, whatever is being filled in: %s',
  async (language) => {
    const set = await stage()
    const vera = set.person({ language })
    await vera.say('/start')
    await vera.say('/menu') // The first start may greet.
    const home = vera.text()
    const seen = new Map<string, string>()
    for (const command of COMMANDS) {
      await vera.say(`/${command}`)
      const title = vera.text().split('\n')[0] ?? ''
      if (command === 'start' || command === 'menu') continue
      expect(vera.text(), command).not.toBe(home)
      expect(seen.get(title), `${command} shows «${title}»`).toBeUndefined()
      seen.set(title, command)
    }
    expectClean(set)
  },
)

test.each(LANGUAGES)('the menu shows at most ten commands, all of which work: %s', (language) => {
  const shown = textsOf(language).commands.map(({ command }) => command)
  expect(shown.length).toBeLessThanOrEqual(10)
  expect(shown.filter((command) => !COMMANDS.includes(command))).toEqual([])
  expect(shown).toEqual(textsOf('ru').commands.map(({ command }) => command))
})
