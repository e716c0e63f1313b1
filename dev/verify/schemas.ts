import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import {
  check,
  type DraftValue,
  type FieldSchema,
  type FileValue,
  fieldOf,
  form,
  inputFor,
  type ModelCard,
  type Rule,
  type Step,
  samplesOf,
  settings,
} from '../../lib/catalog/index.js'
import { eachCard, eachOffered } from './check.js'

const ajv = new Ajv2020({ strict: false, allErrors: true, logger: false })
ajv.addFormat('uri', (text: string) => URL.canParse(text))

const compiled = new WeakMap<object, ValidateFunction | string>()

/** The validator of a schema, or the reason why it is no schema. */
export function compile(schema: object): ValidateFunction | string {
  const known = compiled.get(schema) ?? compiledNow(schema)
  compiled.set(schema, known)
  return known
}

function compiledNow(schema: object): ValidateFunction | string {
  try {
    return ajv.compile(schema)
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

function complaints(validate: ValidateFunction): string {
  return ajv.errorsText(validate.errors, { dataVar: 'input' })
}

/** Facts about files that prices name like fields. */
const FACTS = new Set(['hasVideoInput', 'outputSize', 'sourceResolution', 'sourceDuration', 'model'])

function usedFields(card: ModelCard): string[] {
  const uses = Object.values(card.uses ?? {}).flatMap((use) => [...use.take, ...(use.hide ?? [])])
  const built = Object.values(card.build ?? {}).flatMap((build) => Object.values(build.keys))
  return [...uses, ...built, ...Object.keys(card.build ?? {})]
}

function pricedFields({ price }: ModelCard): string[] {
  const { by = [], quantity, frames = [], length, plus, extra, tokens } = price
  const named = [quantity, length?.of, length?.or, plus?.of, extra?.of, tokens?.of].filter(
    (one) => one !== undefined,
  )
  return [...by.filter((name) => !FACTS.has(name)), ...frames, ...named]
}

function ruledFields(rule: Rule): string[] {
  if ('when' in rule) return [...Object.keys(rule.when), ...Object.keys(rule.must)]
  if ('exactlyOne' in rule) return [...rule.exactlyOne]
  if ('atLeastOne' in rule) return [...rule.atLeastOne]
  if ('notBoth' in rule) return rule.notBoth.flat()
  if ('sumMax' in rule) return [...rule.sumMax]
  if ('weights' in rule) return Object.keys(rule.weights)
  if ('seconds' in rule) return [...Object.keys(rule.seconds), ...Object.keys(rule.during ?? {})]
  if ('secondsMax' in rule) return Object.keys(rule.secondsMax)
  if ('within' in rule) return [...rule.within, rule.of]
  return 'order' in rule ? [...rule.order] : [rule.of, rule.times]
}

/** Every field that a card speaks of. */
function namedFields(card: ModelCard): string[] {
  const { input, ask = [], preset = {}, fixed = {}, offer = {}, rules = [] } = card
  const chosen = [preset, fixed, offer].flatMap((part) => Object.keys(part))
  const worded = rules.flatMap(ruledFields).filter((name) => !FACTS.has(name))
  return [...(input.required ?? []), ...ask, ...chosen, ...usedFields(card), ...pricedFields(card), ...worded]
}

export const schemasAreValid = eachCard('input schemas are valid', (card) => {
  const validate = compile(card.input)
  const unknown = [...new Set(namedFields(card))].filter((field) => fieldOf(card, field) === undefined)
  return [
    ...(typeof validate === 'string' ? [`the input schema is invalid: ${validate}`] : []),
    ...unknown.map((field) => `${field} is spoken of by the card, but is no field of its input`),
  ]
})

/** All values a card itself gives to a field, with what they are. */
function ownValues(card: ModelCard, name: string, field: FieldSchema): [string, unknown][] {
  const offered = card.offer?.[name] ?? []
  const single: [string, unknown][] = [
    ['default', field.default],
    ['preset', card.preset?.[name]],
    ['fixed value', card.fixed?.[name]],
  ]
  return [...single, ...offered.map((value): [string, unknown] => ['offered value', value])]
}

export const defaultsFit = eachCard('defaults, presets and offers fit their fields', (card) =>
  Object.entries({ ...card.input.properties, ...card.own }).flatMap(([name, field]) => {
    const validate = compile(field)
    if (typeof validate === 'string') return []
    return ownValues(card, name, field)
      .filter(([, value]) => value !== undefined && !validate(value))
      .map(([which, value]) => {
        validate(value)
        return `the ${which} ${JSON.stringify(value)} of ${name} is outside its field: ${complaints(validate)}`
      })
  }),
)

export const defaultsAreOffered = eachOffered('every default is among the choices', (card) =>
  [...form(card), ...settings(card)]
    .filter((step) => step.default !== undefined && !check(step, step.default).ok)
    .map((step) => `the default ${String(step.default)} of ${step.field} is not offered`),
)

/** The shortest way through a form: the example or a few words, one file, everything else skipped. */
function plainAnswers(card: ModelCard): Record<string, DraftValue> {
  const answers: Record<string, DraftValue> = {}
  for (const [index, step] of form(card).entries()) {
    if (step.kind === 'text') answers[step.field] = card.words.en.example ?? 'a quiet morning by the sea'
    if (step.media) answers[step.field] = step.on ? samplesOf(card) : filesFor(step)
    if (step.kind === 'number' && step.required) answers[step.field] = (step.min ?? 0) + index
  }
  return answers
}

function filesFor({ media = 'image', many }: Step): FileValue[] {
  return Array.from({ length: many?.min ?? 1 }, () => ({ url: 'https://example.com/file', kind: media }))
}

const addressOf = (file: FileValue) => ('url' in file ? file.url : 'fileId' in file ? file.fileId : file.task)

export const formsFillSchemas = eachOffered('the form gives what the schema wants', (card) => {
  const validate = compile(card.input)
  if (typeof validate === 'string') return []
  const input = inputFor(card, plainAnswers(card), addressOf)
  return validate(input) ? [] : [`the request is refused: ${complaints(validate)}`]
})
