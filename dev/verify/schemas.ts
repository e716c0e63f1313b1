import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { type FileValue, form, inputFor, type ModelCard } from '../../lib/catalog/index.js'
import { eachCard, eachOffered } from './check.js'

const ajv = new Ajv2020({ strict: false, allErrors: true, logger: false })
ajv.addFormat('uri', (text: string) => URL.canParse(text))

/** The validator of a schema, or the reason why it is no schema. */
export function compile(schema: object): ValidateFunction | string {
  try {
    return ajv.compile(schema)
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

function complaints(validate: ValidateFunction): string {
  return ajv.errorsText(validate.errors, { dataVar: 'input' })
}

export const schemasAreValid = eachCard('input schemas are valid', (card) => {
  const compiled = compile(card.input)
  const named = [...(card.input.required ?? []), ...(card.ask ?? []), ...Object.keys(card.preset ?? {})]
  const unknown = named.filter((field) => !Object.hasOwn(card.input.properties, field))
  return [
    ...(typeof compiled === 'string' ? [`the input schema is invalid: ${compiled}`] : []),
    ...unknown.map((field) => `${field} is required, asked or preset, but is no field of the input`),
  ]
})

export const defaultsFit = eachCard('defaults and presets fit their fields', (card) =>
  Object.entries(card.input.properties).flatMap(([name, field]) =>
    (['default', 'preset'] as const).flatMap((which) => {
      const value = which === 'default' ? field.default : card.preset?.[name]
      const validate = value === undefined ? null : compile(field)
      if (validate === null || typeof validate === 'string' || validate(value)) return []
      return [
        `the ${which} ${JSON.stringify(value)} of ${name} is outside its field: ${complaints(validate)}`,
      ]
    }),
  ),
)

/** The shortest way through a form: the example or a few words, one file, everything else skipped. */
function plainAnswers(card: ModelCard): Record<string, string | FileValue[]> {
  const answers: Record<string, string | FileValue[]> = {}
  for (const step of form(card)) {
    if (step.kind === 'text') answers[step.field] = card.words.en.example ?? 'a quiet morning by the sea'
    if (step.media) answers[step.field] = [{ url: 'https://example.com/file', kind: step.media }]
  }
  return answers
}

export const formsFillSchemas = eachOffered('the form gives what the schema wants', (card) => {
  const validate = compile(card.input)
  if (typeof validate === 'string') return []
  const input = inputFor(card, plainAnswers(card), (file) => ('url' in file ? file.url : file.fileId))
  return validate(input) ? [] : [`the request is refused: ${complaints(validate)}`]
})
