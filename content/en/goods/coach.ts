import type { CoachWords } from '../../coach-texts.js'

/** The words by which the coach reads an English prompt, and phrases to add. */
export function allCoachWords(): CoachWords {
  return {
    parts: {
      subject: '',
      change:
        'remove|removes|delete|erase|replace|swap|change|turn|make her|make him|make it|make them|make the|make this|add|put|recolor|recolour|colorize|colourise|fix|restore|retouch|enhance|convert|transform|extend|expand|crop|clean|dress|age|place the|place her|place him|restyle|repaint|in the style|new background|another background',
      keep: 'keep|rest unchanged|everything else|leave the rest|leave everything|unchanged|preserve*|same face|same person|same pose|the same|as is|as it is|recognizable|recognisable|do not change|dont change|don t change',
      motion:
        'walk*|run|runs|running|fly|flies|flying|float*|fall|falls|falling|dance*|dancing|jump*|turn|turns|turning|rotat*|spin*|swim*|drive|drives|driving|ride|rides|riding|sway*|wave|waves|waving|smile|smiles|smiling|blink*|nod|nods|laugh*|talk*|speak*|sing|sings|singing|breathe*|breathing|move|moves|moving|movement|motion|rise|rises|rising|open|opens|opening|pour*|flow*|drift*|gallop*|appear*|vanish*|approach*|explod*|swirl*|flutter*|look|looks|looking|lean*|gestur*|stretch*|sit down|sits down|wake*|race|races|racing|chase*|flicker*|drip*|unfold*|melts|melting|blow|blows|blowing|ripple*|pass|passes|passing|roll|rolls|rolling|glide*|gliding',
      place:
        'background|street*|city|room|studio|forest|beach|sea|ocean|mountain*|kitchen|office|cafe|park|desert|space|garden|bridge|shore|lake|windowsill|rooftop|stage|market|interior|landscape|underwater|outdoors|indoors|re:(?:in|on|at|by|near|under|over|inside|among|against|across|through|along|behind|above|beside|beneath) (?:a |an |the |his |her |its |my )?(?!style|styles|motion|focus|detail|color|colour|profile|dress|suit|hat|coat|glasses|jacket|shirt|front|camera|the style|quality|photo|picture|image|video|tempo|slow|fast|love|\\d)\\p{L}{3,}',
      light:
        'light|lights|lighting|lit|sunset|sunrise|sunlight|sunny|sunlit|sun|neon|shadow*|rays|backlit|backlight*|dusk|dawn|twilight|night|nighttime|morning|evening|noon|candle*|lantern*|lamp*|glow*|foggy|fog|mist*|overcast|golden hour|blue hour|moonlight|moonlit|softbox|spotlight*|gloom*|dim|dark',
      camera:
        'close up|closeup|close-up|wide shot|medium shot|long shot|full shot|full body|shot from|low angle|high angle|angle|lens|camera|macro|bokeh|depth of field|blurred|top view|top down|overhead|side view|front view|aerial|drone|dolly|tracking|pan|pans|panning|zoom*|push in|pull back|orbit*|handheld|pov|first person|portrait|panorama*|wide angle|fisheye|bird s eye|re:\\d{2,3} ?mm|re:f ?/? ?\\d',
      style:
        'style|styled|photoreal*|realistic|photograph|photography|watercolor|watercolour|anime|cartoon*|oil painting|oil paint|gouache|illustration|minimalis*|vintage|retro|cyberpunk|steampunk|cinematic|film still|pixel art|pixar|3d|vector|flat design|pencil|sketch*|comic*|graffiti|baroque|impressionis*|surreal*|pop art|fantasy|noir|analog|35mm film|polaroid|poster|engraving|painting|painted|glossy|documentary|scandinavian|claymation|clay|origami|low poly|editorial|render|line art|ink drawing|art deco|outline|lettering|thin lines|two colors|two colours|kraft',
      mood: 'mood|cozy|cosy|sad|joyful|happy|happily|cheerful|calm|calmly|anxious|gloomy|tender|romantic|dramatic|energetic|solemn|mysterious|dreamy|upbeat|warm|serious|confident|confidently|friendly|emotion*|emotional|melancholic|melancholy|lyrical|tense|inspiring|playful|gentle|strict|quiet|epic|nostalgic|thoughtful|festive|peaceful|hopeful|dark|smile|smiling|loud|soft|excited|intimate',
      pace: 'slow|slowly|fast|quick|quickly|smooth|smoothly|sudden|suddenly|gradual|gradually|gently|slightly|barely|dynamic|timelapse|time lapse|slow motion|loop|looping|at the end|first|then|short|long|fading|fades|rising|rhythmic|steady|energetic|re:\\d+ ?(?:s|sec|seconds)(?!\\p{L})',
      genre:
        'rock|pop|jazz|rap|hip hop|house|techno|ambient|lo fi|lofi|folk|country|blues|classical|metal|punk|indie|electronic|soul|funk|reggae|synthwave|trap|trance|disco|orchestral|soundtrack|lullaby|march|waltz|bossa nova|ballad|jingle|cinematic|acoustic|dance|drum and bass|r b|gospel|edm|phonk',
      tempo:
        're:\\d{2,3} ?bpm|bpm|tempo|slow|fast|mid tempo|midtempo|uptempo|moderate|energetic|dynamic|upbeat|calm|steady|rhythmic|driving|laid back|groovy',
      instruments:
        'guitar*|piano|violin*|cello|drum*|percussion|bass|double bass|synth*|sax*|trumpet*|flute*|accordion|balalaika|ukulele|organ|harp|strings|brass|bells|beat|beats|keys|keyboard|orchestra|claps|xylophone|glockenspiel|harmonica|banjo|808',
      voice:
        'voice|voices|vocal|vocals|sings|sung|singer|female|male|choir|chorus|no vocals|instrumental|spoken|whisper*|baritone|soprano|duet|tenor|rap|rapping|harmonies',
      sound:
        'sound*|music|silence|silent|noise|audio|voiceover|hear|heard|says|line|rustl*|hum|humming|roar*|re:[«"“][^»"”]{3,}',
      audience:
        'for kids|for children|for teens|for teenagers|for moms|for mothers|for women|for men|for parents|for students|for young*|for adults|for customers|for buyers|audience|for business*|for founders|for instagram|for social*|for a social*|for a website|for the website|for an ad|for ads|for a shop|for the shop|for a store|for a product card|for a cover|for a post|for a channel|for a presentation|for packaging|for print|advertising|advertisement|marketplace|ad campaign',
      shape:
        're:\\d{1,2} ?: ?\\d{1,2}|vertical|horizontal|square|banner|cover|poster|stories|reel|reels|copy space|space for text|empty space|thumbnail|product card',
    },
    design:
      'logo*|icon*|emblem*|sticker*|banner*|poster*|flyer*|cover|pattern|business card|label|infographic*|postcard|greeting card|menu|lettering|typography',
    filler:
      'a|an|the|and|or|but|with|of|in|on|at|to|by|for|from|as|is|are|it|this|that|these|my|me|i|you|your|some|something|someone|very|really|just|please|want|need|would|like|can|make|makes|create|draw|generate|show|give|do|picture|image|images|photo|pic|video|clip|song|music|track|tune|sound|beautiful|nice|cool|amazing|awesome|great|good|best|better|pretty|interesting|unusual|bright|high|quality|professional|masterpiece|super|stunning|perfect|hd|4k|8k|uhd|test|hello|hi|detailed|ultra|more|so|all|everything|any|animate|bring|life|thing',
    fixes: {
      picture: {
        light: ['soft window light', 'warm sunset light', 'studio light with soft shadows'],
        style: ['realistic photograph', 'watercolor illustration', 'minimalist, clean colors'],
        camera: ['close-up, blurred background', 'wide shot from slightly above'],
        place: ['on a plain light background', 'on an old town street', 'in a cozy room'],
        audience: ['for a social media post', 'for a product card'],
        shape: ['empty space for text at the top'],
      },
      design: {
        style: ['minimalist, clean colors', 'flat vector graphics', 'bright pop art'],
        audience: ['for young parents', 'for social media'],
        shape: ['empty space for text at the top'],
      },
      edit: {
        keep: ['keep everything else as it is', 'the face and the pose stay the same'],
        light: ['soft natural light', 'warm sunset light'],
        style: ['realistic, like a photograph', 'in the style of a watercolor'],
        change: ['replace the background with a bright studio', 'remove clutter from the background'],
      },
      film: {
        motion: ['the hero slowly turns to the camera', 'wind moves the hair and the leaves'],
        camera: ['the camera slowly pushes in', 'close-up, blurred background', 'a drone shot from above'],
        light: ['warm sunset light', 'soft morning light'],
        place: ['on a city street at night', 'on the sea shore'],
        style: ['cinematic, like a film', 'realistic footage'],
        sound: ['quiet sound of the wind', 'calm music plays'],
      },
      animate: {
        motion: ['the person blinks and smiles slightly', 'wind moves the hair and the clothes'],
        camera: ['the camera slowly pushes in', 'the camera slowly orbits the hero'],
        pace: ['slow and smooth movements', 'everything freezes at the end'],
        mood: ['a calm, warm mood'],
      },
      clip: {
        mood: ['speaks in a friendly way, with a light smile', 'speaks seriously and confidently'],
        motion: ['nods slightly and gestures with the hands', 'looks straight into the camera'],
        camera: ['close-up, the camera stands still'],
      },
      music: {
        genre: ['light acoustic pop', 'lo-fi', 'cinematic ambient'],
        mood: ['warm, bright mood', 'mysterious mood'],
        tempo: ['calm tempo', 'upbeat tempo, 120 bpm'],
        instruments: ['guitar and piano', 'synths and soft drums'],
        voice: ['tender female voice', 'instrumental, no vocals'],
      },
      noise: {
        place: ['in a large empty hall', 'outdoors, close by'],
        mood: ['a quiet, soft sound'],
        pace: ['slowly rising and fading', 'short and sudden'],
      },
    },
  }
}
