import type { PresetWords } from '../../preset-shapes.js'

/** The words of the ready scenarios. */
export const allPresets = (): Record<string, PresetWords> => ({
  'ad-banner': {
    title: 'Ad banner',
    gets: 'A wide banner: the product up close, a headline beside it.',
    blanks: [
      { ask: 'What are we advertising?', example: 'iced peach tea in a glass bottle' },
      { ask: 'What should the headline say?', example: 'Summer in every sip' },
    ],
    prompt:
      'Advertising banner. The hero is {1}, large, on the right. On the left free space and a large readable headline “{2}”. Clean background matching the product, soft studio light, vivid colours, no other text.',
  },
  'ad-poster': {
    title: 'Sale poster',
    gets: 'A tall poster with an event and one big line of text.',
    blanks: [
      { ask: 'What is the event or the offer?', example: 'a night of discounts in a bookshop' },
      { ask: 'What should it say in big letters?', example: 'BOOK NIGHT −30%' },
    ],
    prompt:
      'Poster: {1}. A large neat line “{2}” at the top. Bold flat graphics, two or three rich colours, lots of air, one striking image in the centre, no other text.',
  },
  'ad-scene': {
    title: 'Product in an ad shot',
    gets: 'The product from your photo in a scene from an expensive shoot.',
    blanks: [
      {
        ask: 'Where should it stand?',
        example: 'on wet black stone among splashes of water, a sunset sky behind',
      },
    ],
    prompt:
      'Advertising photograph of this product: {1}. The shape, colour, label and lettering of the product stay exactly the same. Sculpted studio light, realistic shadows and reflections, shallow depth of field.',
  },
  'ad-clip': {
    title: 'Ad clip',
    gets: 'Five seconds of video: one thing and one strong movement.',
    blanks: [
      { ask: 'What do we show?', example: 'coffee pours into a cup and a creamy foam rises' },
      { ask: 'What is the mood?', example: 'a warm morning, golden light from the window' },
    ],
    prompt:
      'Close-up advertising shot: {1}. Mood: {2}. The camera slowly moves in, slow motion, highlights, clean background, cinematic light, no lettering.',
  },
  'reel-scene': {
    title: 'Scene for a reel',
    gets: 'Five seconds of vertical video from your description.',
    blanks: [
      {
        ask: 'What happens in the frame?',
        example: 'a girl in a yellow raincoat spins in the rain on a neon street at night',
      },
    ],
    prompt:
      'Vertical video: {1}. The hero is in the centre, the camera moves smoothly around, lively movement, expressive light, the action starts in the first second, no lettering.',
  },
  'reel-alive': {
    title: 'Bring a photo to life',
    gets: 'A short video: your photo starts to move.',
    blanks: [{ ask: 'What should move?', example: 'wind moves the hair and the leaves, the person smiles' }],
    prompt: '{1}. Natural calm movement, faces and objects do not change, the camera hardly moves.',
  },
  'reel-backdrop': {
    title: 'Moving backdrop',
    gets: 'Vertical video without people: put your text or voice over it.',
    blanks: [{ ask: 'What backdrop?', example: 'golden dust floats slowly in dark blue air' }],
    prompt:
      'Calm vertical backdrop for titles: {1}. Slow even movement, a still camera, an empty middle, no people, no lettering.',
  },
  'reel-change': {
    title: 'Before and after',
    gets: 'A video in which the first photo turns into the second.',
    blanks: [{ ask: 'How does one become the other?', example: 'things fly to their places by themselves' }],
    prompt:
      'A smooth change of the first frame into the second: {1}. One continuous shot, no cuts, no flashes.',
  },
  'reel-moves': {
    title: 'Copy a movement',
    gets: 'The hero of your photo moves like the person in your video.',
    blanks: [],
    prompt: '',
  },
  'shop-white': {
    title: 'Product on white',
    gets: 'A clean catalogue photo: white background, even light, a soft shadow.',
    blanks: [{ ask: 'What is the product?', example: 'a ceramic mug' }],
    prompt:
      'Catalogue shot: {1} from this photo, its shape, colour and lettering unchanged. Pure white background, even soft light, a light shadow below, the whole object, centred.',
  },
  'shop-card': {
    title: 'Marketplace card',
    gets: 'The product photo with a headline and three short benefits.',
    blanks: [
      { ask: 'What is the headline?', example: 'Travel mug 450 ml' },
      {
        ask: 'Three benefits, with commas?',
        example: 'keeps warm for 6 hours, does not leak, fits a cup holder',
      },
    ],
    prompt:
      'Product card for an online shop. The product from the photo large on the right, exactly as it is. On the left the headline “{1}” and three short points with simple icons: {2}. Light background, a large readable font without mistakes, lots of air.',
  },
  'shop-worn': {
    title: 'Worn by a person',
    gets: 'The clothes or the jewellery from your photo on a model.',
    blanks: [{ ask: 'Who wears it, and where?', example: 'a woman with short hair on a bright city street' }],
    prompt:
      'Fashion photograph: {1}. The person wears the item from this photo, its cut, fabric, colour and pattern unchanged. Natural pose, daylight, the figure is seen to the knees.',
  },
  'shop-turn': {
    title: 'Product video',
    gets: 'Five seconds: the camera shows the product from your photo.',
    blanks: [
      { ask: 'What is around it?', example: 'on a wooden table, drops of water and green leaves beside it' },
    ],
    prompt:
      'The camera slowly moves around the product: {1}. The product keeps its shape, colour and lettering, light plays on it, the background is softly blurred.',
  },
  'brand-logo': {
    title: 'Logo idea',
    gets: 'A simple mark and a name: a good start for talking to a designer.',
    blanks: [
      { ask: 'What is the name?', example: 'Mint' },
      { ask: 'What does it do?', example: 'a café with home baking' },
    ],
    prompt:
      'Logo “{1}”: {2}. A simple memorable mark of one or two shapes and the name in an even font below it, two colours, flat vector graphics, white background.',
  },
  'brand-mascot': {
    title: 'Mascot',
    gets: 'A full-length character to be the face of your business.',
    blanks: [
      { ask: 'Who is it?', example: 'a fox postman in a blue jacket' },
      { ask: 'What is it like?', example: 'quick, kind, a little absent-minded' },
    ],
    prompt:
      'Brand mascot: {1}. Character: {2}. Full length, an expressive pose, large simple shapes, a clear outline, bright flat colours, white background, no lettering.',
  },
  'brand-pattern': {
    title: 'Pattern for packaging',
    gets: 'A square of even pattern: for paper, boxes and backgrounds.',
    blanks: [
      { ask: 'What is it made of?', example: 'lemons, leaves and small flowers' },
      { ask: 'Which colours?', example: 'yellow, dark green, cream' },
    ],
    prompt:
      'An even pattern over the whole frame: {1}. Colours: {2}. Flat graphics, figures of one size, even gaps, no shadows, no lettering.',
  },
  'brand-object': {
    title: 'Logo on an object',
    gets: 'Your mark from a picture on a cup, a sign or a T-shirt.',
    blanks: [{ ask: 'What should carry it?', example: 'a paper cup of coffee on a street café table' }],
    prompt:
      'Realistic photograph: {1} carrying the logo from this picture. The mark does not change and follows the shape of the object, natural light and shadows, close shot.',
  },
  'face-business': {
    title: 'Business portrait',
    gets: 'From a plain selfie: a portrait for a CV or a website.',
    blanks: [{ ask: 'What to wear?', example: 'a dark blue jacket and a white shirt' }],
    prompt:
      'Head-and-shoulders business portrait of this person. Clothes: {1}. The face, age and hair stay recognisable, a calm confident smile, a plain light background, soft studio light, natural skin.',
  },
  'face-style': {
    title: 'Avatar in a style',
    gets: 'Your photo drawn again in any style.',
    blanks: [{ ask: 'Which style?', example: 'warm hand-drawn animation, a watercolour background' }],
    prompt:
      'Draw the portrait of this person again. Style: {1}. The features, hair and expression stay recognisable, the face large in the centre, a simple background.',
  },
  'face-figure': {
    title: 'Figure in a box',
    gets: 'You as a collectible figure in its box on a shop shelf.',
    blanks: [
      { ask: 'What should the box say?', example: 'CAPTAIN VERA' },
      { ask: 'What lies beside the figure?', example: 'a laptop, a cup of coffee and a ginger cat' },
    ],
    prompt:
      'A collectible figure of this person in a clear box. The box says “{1}”. Inside, beside the figure: {2}. The face and the clothes are recognisable, plastic with a light gloss, a blurred shop shelf.',
  },
  'face-epoch': {
    title: 'In another age',
    gets: 'Your portrait as if taken in another time.',
    blanks: [{ ask: 'Where to?', example: 'Paris in the twenties, a café in the evening' }],
    prompt:
      'Portrait of this person: {1}. The clothes, hair, objects and the look of the photo fit the time, the face stays recognisable, natural light.',
  },
  'face-talks': {
    title: 'A photo speaks',
    gets: 'The face from your photo says your voice recording.',
    blanks: [{ ask: 'How do they speak?', example: 'calmly, with a smile, looking at the camera' }],
    prompt: 'A person speaks: {1}. The head moves a little, the face is lively, the background is still.',
  },
  'post-picture': {
    title: 'Picture for a post',
    gets: 'A square illustration for any topic, without lettering.',
    blanks: [{ ask: 'What is the post about?', example: 'how to sleep well with small children' }],
    prompt:
      'Illustration for an article about {1}. One clear image, warm colours, soft light, a simple composition with air at the edges, no lettering.',
  },
  'post-quote': {
    title: 'Quote on a picture',
    gets: 'A short phrase in a beautiful font on a fitting background.',
    blanks: [
      { ask: 'Which phrase? Up to ten words.', example: 'Start small, but start today' },
      { ask: 'Which background?', example: 'dawn mist over a lake' },
    ],
    prompt:
      'A card with the quote “{1}” in a large neat font in the centre, without mistakes. Background: {2}, slightly blurred, good contrast with the letters, no other text.',
  },
  'post-cover': {
    title: 'Video cover',
    gets: 'A wide cover with big words that stands out in a feed.',
    blanks: [
      { ask: 'What is the video about?', example: 'building a wardrobe in one evening' },
      { ask: 'What should it say? Two to four words.', example: 'DONE IN ONE EVENING' },
    ],
    prompt:
      'Video cover about {1}. On the right a person with a strong emotion, on the left huge lettering “{2}”, thick outlined letters. Contrasting colours, a simple background, nothing small.',
  },
  'post-sticker': {
    title: 'Sticker',
    gets: 'A character with a white outline on a plain background.',
    blanks: [{ ask: 'Who, and with what emotion?', example: 'a sleepy raccoon hugs a mug of coffee' }],
    prompt:
      'Sticker: {1}. One whole character, an exaggerated emotion, a thick white outline, bright flat colours, a plain light grey background, no lettering.',
  },
  'post-wallpaper': {
    title: 'Phone wallpaper',
    gets: 'A tall picture with a calm top, so that the clock stays readable.',
    blanks: [{ ask: 'What is on it?', example: 'a lighthouse on a cliff under a starry sky' }],
    prompt:
      'Tall phone wallpaper: {1}. The subject in the lower half, a calm empty space above, deep colours, soft light, no lettering.',
  },
  'room-style': {
    title: 'Redo a room',
    gets: 'Your room in a new style, walls and windows in their places.',
    blanks: [{ ask: 'Which style?', example: 'Scandinavian: light wood, linen, many plants' }],
    prompt:
      'Design of this room. Style: {1}. The walls, windows, doors and the angle stay, the finish, furniture, light and textiles change. Realistic interior photograph, daylight.',
  },
  'room-idea': {
    title: 'Room idea',
    gets: 'A photo of an interior that does not exist yet.',
    blanks: [
      { ask: 'Which room?', example: 'a study under the roof with a round window' },
      { ask: 'Which colours and materials?', example: 'dark green walls, walnut, brass' },
    ],
    prompt:
      'Interior photograph: {1}. Colours and materials: {2}. Wide shot at eye level, natural light, tidy, lively details, no people.',
  },
  'room-garden': {
    title: 'A garden by the house',
    gets: 'Your plot from a photo with flowers, paths and light.',
    blanks: [
      {
        ask: 'What should be added?',
        example: 'a stone path, lavender along it and a bench under an apple tree',
      },
    ],
    prompt:
      'Landscape design of this plot. Add: {1}. The house, fence, trees and the angle stay, a sunny day, realistic photograph.',
  },
  'kids-coloring': {
    title: 'Colouring page',
    gets: 'A page to print: clear black outlines on white.',
    blanks: [{ ask: 'Who is on it?', example: 'a little dragon bakes a cake' }],
    prompt:
      'Colouring page for children: {1}. Only black outlines on a white page, large closed shapes, no grey, no fill, no shadows, no lettering.',
  },
  'kids-toy': {
    title: 'A drawing becomes a toy',
    gets: 'A soft toy made after a child’s drawing.',
    blanks: [{ ask: 'Who did the child draw?', example: 'a purple cat with wings' }],
    prompt:
      'Photograph of a soft toy sewn exactly after this child’s drawing: {1}. The colours, proportions and funny details are kept, seams and fabric are visible, a bright nursery.',
  },
  'kids-tale': {
    title: 'Picture for a tale',
    gets: 'An illustration as in a bedtime book.',
    blanks: [
      { ask: 'Who is the hero?', example: 'a hedgehog in a red scarf' },
      { ask: 'What are they doing?', example: 'lights a lantern and walks through a snowy forest' },
    ],
    prompt:
      'Children’s book illustration: {1} {2}. Warm watercolour, soft evening light, a kind mood, many small cosy details, no lettering.',
  },
  'kids-drawing': {
    title: 'A drawing comes alive',
    gets: 'A short video: a child’s drawing starts to move.',
    blanks: [{ ask: 'What happens in the drawing?', example: 'the rocket takes off, the stars wink' }],
    prompt:
      'A child’s drawing comes alive: {1}. Everything stays drawn with pencils and paint, simple merry movement, a still camera.',
  },
  'food-menu': {
    title: 'Dish for a menu',
    gets: 'An appetising photo for a menu or a delivery.',
    blanks: [{ ask: 'Which dish?', example: 'pasta with salmon and spinach in a deep plate' }],
    prompt:
      'Food photograph: {1}. Seen at forty-five degrees, natural window light, fresh details, simple dishes, a wooden table, blurred background, no hands, no lettering.',
  },
  'food-table': {
    title: 'Dish on a fine table',
    gets: 'Your dish from a photo, well lit and well served.',
    blanks: [{ ask: 'What setting?', example: 'dark stone, a linen napkin, a sprig of rosemary' }],
    prompt:
      'Food photograph of this dish. Setting: {1}. The dish itself, its size and ingredients do not change, soft light from the side, appetising natural colours.',
  },
  'food-motion': {
    title: 'Dish on video',
    gets: 'Five seconds: steam, drops and a slow move in.',
    blanks: [{ ask: 'What moves?', example: 'steam rises, melted cheese runs down' }],
    prompt:
      'Appetising shot of this dish: {1}. The camera slowly moves in, warm light, the dish does not change.',
  },
  'sound-voice': {
    title: 'Read a text aloud',
    gets: 'A lively voice reads your text.',
    blanks: [
      { ask: 'Which text?', example: 'Good afternoon! Thank you for calling. We will answer in a minute.' },
    ],
    prompt: '{1}',
  },
  'sound-ad': {
    title: 'Voice for an ad',
    gets: 'A short announcement, read by a voice.',
    blanks: [
      { ask: 'What do you offer?', example: 'Fresh sourdough bread every morning' },
      { ask: 'Where and when?', example: 'The bakery on Garden Street, from eight o’clock' },
    ],
    prompt: '{1}. {2}. Come by, we are waiting for you!',
  },
  'sound-song': {
    title: 'A song about you',
    gets: 'A song with words and a voice on your topic.',
    blanks: [
      {
        ask: 'What or who is it about?',
        example: 'grandma Nina is seventy, she grows tomatoes and loves to dance',
      },
      { ask: 'Which genre?', example: 'cheerful pop with a guitar' },
    ],
    prompt: 'Song: {1}. Genre: {2}. A catchy chorus, a warm voice, English words.',
  },
  'sound-music': {
    title: 'Music for a video',
    gets: 'Background music without words for your clip.',
    blanks: [{ ask: 'What mood?', example: 'light and sunny, ukulele and claps' }],
    prompt: 'Background music for a video: {1}. Even volume, no voice, does not distract from speech.',
  },
  'sound-effect': {
    title: 'Sound from words',
    gets: 'One short sound for a clip, a game or a podcast.',
    blanks: [{ ask: 'What should be heard?', example: 'rain on the roof of a tent, distant thunder' }],
    prompt: '{1}',
  },
  'sound-minus': {
    title: 'Voice and backing track',
    gets: 'From your song: the voice apart, the music apart.',
    blanks: [],
    prompt: '',
  },
  'sound-cover': {
    title: 'Cover version',
    gets: 'Your song or tune in another genre.',
    blanks: [{ ask: 'Which genre?', example: 'jazz with double bass and brushes' }],
    prompt: '{1}',
  },
  'cut-out': {
    title: 'Remove the background',
    gets: 'The object or the person from your photo on a clear background.',
    blanks: [],
    prompt: '',
  },
  sharper: {
    title: 'Make it sharper',
    gets: 'The same photo, larger and crisper.',
    blanks: [],
    prompt: '',
  },
  'old-photo': {
    title: 'Save an old photo',
    gets: 'Without scratches and stains, in natural colours.',
    blanks: [{ ask: 'Who or what is on it?', example: 'a young couple by a wooden house, the fifties' }],
    prompt:
      'Restoration of this old photo: {1}. Remove scratches, stains and creases, bring back sharpness and natural colours. The faces, poses, clothes and background stay the same.',
  },
  erase: {
    title: 'Remove what is in the way',
    gets: 'Your photo without what spoils it.',
    blanks: [{ ask: 'What should go?', example: 'passers-by and wires in the background' }],
    prompt:
      'Remove from this photo: {1}. Continue the background naturally in their place. Change nothing else, neither light nor colours.',
  },
  'bigger-video': {
    title: 'Video in better quality',
    gets: 'Your clip twice as large and sharper.',
    blanks: [],
    prompt: '',
  },
})
