import { describe, expect, test } from 'vitest'
import { type FileValue, inputFor } from '../../../lib/catalog/index.js'
import { addressOf } from './answers.js'
import { madeUp } from './made-up.js'

describe('the request', () => {
  const card = madeUp({
    preset: { size: 'small', model: 'V6' },
    input: {
      type: 'object',
      required: ['prompt', 'model'],
      properties: {
        prompt: { type: 'string' },
        model: { type: 'string' },
        size: { type: 'string', enum: ['small', 'large'], default: 'large' },
        tail: { type: 'string' },
        image: { type: 'string', 'x-media': 'image' },
        images: { type: 'array', 'x-media': 'image', items: { type: 'string' }, maxItems: 2 },
        tags: { type: 'array', items: { type: 'string' }, default: [] },
      },
    },
  })
  const files: FileValue[] = [1, 2, 3].map((number) => ({ url: `https://a.test/${number}`, kind: 'image' }))

  test('says what was chosen, else the preset, else the default, and drops what is empty', () => {
    expect(inputFor(card, { prompt: 'a fox' }, addressOf)).toEqual({
      prompt: 'a fox',
      model: 'V6',
      size: 'small',
    })
    expect(inputFor(card, { prompt: 'a fox', size: 'large' }, addressOf)).toMatchObject({ size: 'large' })
    expect(inputFor(card, { prompt: 'a fox', images: [] }, addressOf)).not.toHaveProperty('images')
  })

  test('gives addresses as one or as a list, as the field wants, and no more than it takes', () => {
    const input = inputFor(card, { prompt: 'a fox', image: files, images: files }, addressOf)
    expect(input.image).toBe('https://a.test/1')
    expect(input.images).toEqual(['https://a.test/1', 'https://a.test/2'])
  })

  test('says nothing the model does not know', () => {
    expect(inputFor(card, { prompt: 'a fox', stranger: 'x' }, addressOf)).not.toHaveProperty('stranger')
  })

  test('says fixed values whatever was chosen, and no empty words', () => {
    const fixed = madeUp({ ...card, fixed: { size: 'large' }, preset: {} })
    expect(inputFor(fixed, { prompt: '', size: 'small' }, addressOf)).toEqual({ size: 'large' })
  })

  test('builds the lists of objects a provider wants: one of the words, one for each file', () => {
    const list = { type: 'array' } as const
    const built = madeUp({
      input: { type: 'object', properties: { speakers: list, turns: list, pictures: list, clips: list } },
      own: {
        text: { type: 'string' },
        images: { type: 'array', 'x-media': 'image', items: { type: 'string' }, maxItems: 3 },
        video: { type: 'string', 'x-media': 'video' },
      },
      build: {
        speakers: { keys: {}, with: { id: 'A' } },
        turns: { keys: { words: 'text' }, with: { id: 'A' } },
        pictures: { keys: { url: 'images' } },
        clips: { keys: { url: 'video' }, with: { start: 0 }, seconds: { key: 'ends', max: 10 } },
      },
    })
    const told = { fileId: 'v', kind: 'video', mime: null, size: null, seconds: 4, name: null } as const
    const video = { ...told, measured: true } as const
    expect(inputFor(built, { text: 'Hello', images: files.slice(0, 2), video: [video] }, addressOf)).toEqual({
      speakers: [{ id: 'A' }],
      turns: [{ id: 'A', words: 'Hello' }],
      pictures: [{ url: 'https://a.test/1' }, { url: 'https://a.test/2' }],
      clips: [{ start: 0, url: 'https://files.test/v', ends: 4 }],
    })
    expect(inputFor(built, { text: 'Hello', video: files.slice(0, 1) }, addressOf)).toMatchObject({
      clips: [{ ends: 10 }],
    })
    expect(inputFor(built, { text: 'Hello', video: [told] }, addressOf)).toMatchObject({
      clips: [{ ends: 10 }],
    })
  })
})
