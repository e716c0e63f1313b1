import type { Examples } from '../../coach-texts.js'

/** Examples: how a prompt may begin and what file will do. */
export function allExamples(): Examples {
  return {
    prompts: {
      'text-to-image': {
        general: [
          'A ginger cat asleep on a windowsill, first snow outside, soft morning light, close-up, realistic photograph',
          'A small house at the edge of a pine forest, evening mist, warm light in the windows, watercolor illustration',
        ],
        ads: [
          'A smoking burger on a wooden board, drops of sauce, dark background, backlight, macro, advertising photograph, copy space on the left',
          'A runner on a bridge at dawn, sneakers in focus, golden hour, dynamic low angle, sports advertising style',
        ],
        shop: [
          'A glass jar of cream on light marble, a twig of eucalyptus beside it, soft studio light, realistic photograph for a product card',
          'A leather backpack on a beige background, a slight shadow, even studio light, front view, realistic photograph',
        ],
        branding: [
          'A coffee shop logo: a cup shaped like the moon, minimalist, two colors, dark blue on white, flat vector graphics',
          'A pattern for tea packaging: jasmine leaves and flowers, watercolor, pastel colors, for print on a box',
        ],
        reels: [
          'Cover of a vertical clip: a surprised girl with a phone, neon light, close-up, bright pop art, space for text at the top',
        ],
      },
      'image-to-image': {
        general: [
          'Replace the background with an autumn park, soft evening light, keep the face and the clothes as they are',
          'Turn the photo into a watercolor illustration, keep the pose and the features recognizable',
        ],
        ads: [
          'Put the product on a wet black stone, add splashes of water and backlight, keep the product unchanged',
        ],
        shop: [
          'Remove everything behind the product, make the background white, add a soft shadow, keep the product as it is',
        ],
        branding: [
          'Put the logo from the picture on a kraft bag and a cup, studio light, keep its colors unchanged',
        ],
        reels: [
          'Turn the portrait into a cover in the style of pop art, bright background, keep the face recognizable',
        ],
      },
      'image-upscale': {},
      'background-remove': {},
      'text-to-video': {
        general: [
          'A lighthouse on a cliff in a storm, waves break on the rocks, the camera slowly orbits the tower, dusk, cinematic, the sea roars',
          'A puppy runs across a summer meadow to us, camera at grass level, golden hour, slow motion',
        ],
        ads: [
          'A drop of honey slowly flows from a spoon into tea, macro, warm window light, the camera smoothly pushes in, advertising footage',
        ],
        shop: [
          'A wristwatch rotates on a dark stone, highlights glide over the glass, close-up, studio light, realistic footage',
        ],
        branding: [
          'Petals fly together and form a round sign on a white background, soft light, the camera stands still, minimalist',
        ],
        reels: [
          'A barista pours milk into coffee, a heart appears, top view, morning window light, sound of a cafe, vertical frame',
        ],
      },
      'image-to-video': {
        general: [
          'The person blinks and smiles slightly, wind moves the hair, the camera slowly pushes in',
          'Clouds drift, the grass sways, the light gradually turns to sunset, the camera slowly pulls back',
        ],
        ads: [
          'The product slowly rotates, highlights glide over it, the camera smoothly moves in to the label',
        ],
        shop: ['The model turns and adjusts a sleeve, the fabric moves softly, the camera stands still'],
        branding: [
          'The logo smoothly appears out of light, sparks drift apart and vanish, the camera stands still',
        ],
        reels: ['The hero turns to the camera and laughs, a quick push in, hair flying'],
      },
      'video-editing': {
        general: [
          'Replace the sky with a sunset and light clouds, keep the people and the movement as they are',
          'Turn the clip into hand-drawn anime, keep the movements and the faces recognizable',
        ],
        ads: ['Remove the people in the background, add warm evening light, keep the hero unchanged'],
        shop: ['Replace the background with a bright studio, keep the product and the hands as they are'],
        branding: ['Recolor the uniforms to dark green, leave everything else unchanged'],
        reels: [
          'Make the footage look like film of the nineties, add grain and warm shadows, keep the story',
        ],
      },
      'text-to-audio': {
        general: [
          'Light acoustic pop about the first snow, guitar and piano, calm tempo, tender female voice',
          'Lo-fi for work, soft drums, warm mood, slow tempo, no vocals',
        ],
        ads: ['An upbeat ten-second jingle, pop, claps and ukulele, cheerful mood, fast tempo, no vocals'],
        shop: ['Calm house for a clothes shop, soft bass, moderate tempo, warm mood, no vocals'],
        branding: ['A short signature tune: ambient, four notes of piano, calm and confident mood'],
        sound: ['Background music for a story: ambient, piano and strings, calm mood, slow tempo, no vocals'],
        reels: ['Phonk for quick cuts, heavy bass, 140 bpm, bold energetic mood, no vocals'],
      },
      'audio-editing': {
        general: [
          'An acoustic cover: guitar and double bass, warm mood, calm tempo',
          'Dance house, bright synths, 124 bpm, joyful mood',
        ],
        ads: ['Upbeat pop with claps and bass, fast tempo, cheerful mood'],
        branding: ['An orchestral version: strings and piano, solemn mood, slow tempo'],
        reels: ['Synthwave with dense drums, 110 bpm, mysterious night mood'],
      },
      'audio-to-video': {
        general: [
          'Speaks in a friendly way with a light smile, nods slightly, looks straight into the camera',
          'Sings tenderly, eyes half closed, sways with the beat, soft evening light, calm mood',
        ],
        ads: [
          'Speaks with energy and confidence, gestures with the hands, smiles at the end, the camera stands still',
        ],
        branding: ['Speaks calmly and seriously, gestures little, an office background, close-up'],
        reels: ['Speaks quickly and cheerfully, raises the eyebrows, leans to the camera, close-up'],
      },
    },
    noises: [
      'Distant thunder and steady rain on a tin roof, slowly rising and fading',
      'Footsteps on fresh snow in a quiet forest, a steady pace, a crow far away',
    ],
    fields: {
      text: ['Hi! I am Anna. In one minute I will tell you how to choose the coffee you will love.'],
      full_lyrics: [
        'Quiet snow is falling on the roofs,\nAll the town asleep and out of view.\nOnly light behind your window pane\nTells me that I will be home again.',
      ],
      style: ['Light acoustic pop, guitar, warm mood, calm tempo, female voice'],
      tags: ['acoustic pop, guitar, soft drums, warm mood'],
      title: ['First Snow'],
      negative_prompt: ['blur, extra fingers, distorted face, watermark, text, low quality'],
      negative_tags: ['heavy metal, screaming, noise, distorted voice'],
    },
    files: {
      image: 'a sharp photo, the whole hero in the frame, even light, no lettering on it.',
      video: 'a clip up to half a minute, one scene, a steady camera, the hero well in sight.',
      audio: 'a recording in a quiet room, one voice, no music behind it.',
    },
  }
}
