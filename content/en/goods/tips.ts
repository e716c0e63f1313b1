import type { Tips } from '../../coach-texts.js'

/** Advice: by format, by purpose and by what a prompt lacks. */
export function allTips(): Tips {
  return {
    formats: {
      'text-to-image': [
        'Tip: begin with the main thing, who or what is in the frame, then the place and the light.',
      ],
      'image-to-image': ['Tip: say what to change, and apart from it what to keep.'],
      'image-upscale': ['Tip: send the picture as a file: Telegram compresses photos, and details are lost.'],
      'background-remove': ['Tip: a thing that does not blend with its background is cut out best.'],
      'text-to-video': ['Tip: one action and one camera move per clip come out cleanest.'],
      'image-to-video': ['Tip: the model sees the photo. Describe what moves and how the camera goes.'],
      'video-editing': ['Tip: one change at a time comes out more exactly than five at once.'],
      'text-to-audio': ['Tip: genre, mood and tempo matter more than fine words.'],
      'audio-editing': ['Tip: the cleaner the recording, the better the result. Record in a quiet room.'],
      'audio-to-video': ['Tip: a face from the front, eyes open, no hands at the mouth, comes alive best.'],
    },
    groups: {
      general: 'Take an example and put your own hero into it.',
      ads: 'In an ad, leave empty room for words and show one thought.',
      shop: 'A product card needs a clean background, a soft shadow and even light.',
      branding: 'For a brand, name two or three colors and keep them in every picture.',
      reels: 'In reels the first two seconds decide: let the movement begin at once.',
      sound: 'For sound under a video take one without a voice: it does not argue with speech.',
      utilities: 'The better the source, the better the result: send it uncompressed.',
    },
    parts: {
      subject: 'Name the main thing: who or what is in the frame.',
      change: 'Say what to do: replace, remove, add.',
      keep: 'Say what to keep: the face, the pose, the product.',
      motion: 'Describe the movement: who does what.',
      place: 'Add a place: where it happens.',
      light: 'Add light: morning, sunset, a studio.',
      camera: 'Add the camera: close-up, push in, top view.',
      style: 'Name a style: photograph, watercolor, minimalist.',
      mood: 'Name a mood: warm, anxious, joyful.',
      pace: 'Say how fast: slowly, smoothly, suddenly.',
      genre: 'Name a genre: pop, jazz, ambient.',
      tempo: 'Name a tempo: slow, upbeat, 120 bpm.',
      instruments: 'Name instruments: guitar, piano, drums.',
      voice: 'Say what voice: female, male, or none.',
      sound: 'Say what is heard: the sea, music, a line.',
      audience: 'Say who it is for: children, businesses.',
      shape: 'Say where to leave room for words.',
    },
  }
}
