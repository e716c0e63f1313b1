const gold = '#ffb52e'
const blue = '#3d8bfd'
const red = '#ef4a57'
const green = '#2fb36d'
const violet = '#8b6cf6'
const grey = '#8a94a6'
const ink = '#5f6d87'
const star = 'M12 2.5 15 8.7l6.8.9-5 4.7 1.3 6.7-6.1-3.3L5.9 21l1.3-6.7-5-4.7L9 8.7z'

const line = (path, colour, width = 2.2) =>
  `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`
const shape = (path, colour) => `<path d="${path}" fill="${colour}"/>`
const disc = ([x, y, radius], colour) => `<circle cx="${x}" cy="${y}" r="${radius}" fill="${colour}"/>`
const box = ([x, y, width, height, round], colour) =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${round}" fill="${colour}"/>`

const turning = (colour) =>
  line('M19.5 9A8 8 0 0 0 5.3 7.5M4.5 15a8 8 0 0 0 14.2 1.5', colour, 2.6) +
  shape('M3.2 3.8v5.4h5.4zM20.8 20.2v-5.4h-5.4z', colour)

/** Our own drawings of the emoji that turn up most, on a 24 × 24 grid. */
export const EMOJI_ART = {
  '⭐': shape(star, gold),
  '🌟': shape(star, gold),
  '✨':
    shape('M10 3c1.2 6 3 7.8 9 9-6 1.2-7.8 3-9 9-1.2-6-3-7.8-9-9 6-1.2 7.8-3 9-9Z', gold) +
    shape(
      'M19 2c.5 2.5 1.2 3.2 3.7 3.7-2.5.5-3.2 1.2-3.7 3.7-.5-2.5-1.2-3.2-3.7-3.7C17.8 5.2 18.5 4.5 19 2Z',
      gold,
    ),
  '🏠':
    shape('M5 10.5h14V20a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 5 20z', '#f2c38b') +
    shape('M12 2.5 1.8 11.6l1.5 1.7L12 5.7l8.7 7.6 1.5-1.7z', red) +
    box([9.7, 14, 4.6, 7.5, 1], '#9a5b34'),
  '🔄': turning(blue),
  '🔁': turning(violet),
  '💳': box([2, 5, 20, 14, 3], blue) + box([2, 8, 20, 3.2, 0], ink) + box([5, 14, 5, 2, 1], '#ffffff'),
  '⚙':
    line('M12 2.8v18.4M2.8 12h18.4M5.5 5.5l13 13M18.5 5.5l-13 13', grey, 3.4) +
    disc([12, 12, 6.6], grey) +
    disc([12, 12, 2.8], '#f4f6fa'),
  '⚠':
    shape(
      'M12 2.5c.7 0 1.3.4 1.6 1l8.7 15.6c.7 1.2-.2 2.7-1.6 2.7H3.3c-1.4 0-2.3-1.5-1.6-2.7L10.4 3.5c.3-.6.9-1 1.6-1Z',
      gold,
    ) + line('M12 9v5M12 17.8v.1', ink, 2.4),
  '✅': box([2.5, 2.5, 19, 19, 5], green) + line('m7 12.5 3.5 3.5L17 8.5', '#ffffff', 2.8),
  '☑': box([2.5, 2.5, 19, 19, 5], blue) + line('m7 12.5 3.5 3.5L17 8.5', '#ffffff', 2.8),
  '✔': line('m4.5 13 5 5L19.5 6.5', green, 3.2),
  '❌': line('m5 5 14 14M19 5 5 19', red, 3.6),
  '🚫': `<circle cx="12" cy="12" r="8.5" fill="none" stroke="${red}" stroke-width="3"/>${line('m6 6 12 12', red, 3)}`,
  '⏳':
    line('M6 2.5h12M6 21.5h12', '#9a5b34', 2.6) +
    shape('M7.5 4h9c0 5-4.5 5-4.5 8s4.5 3 4.5 8h-9c0-5 4.5-5 4.5-8S7.5 9 7.5 4Z', '#cfe4ff') +
    shape('M9 19.8c.3-2.3 1.7-3.3 3-4.3 1.3 1 2.7 2 3 4.3z', gold),
  '⌛':
    line('M6 2.5h12M6 21.5h12', '#9a5b34', 2.6) +
    shape('M7.5 4h9c0 5-4.5 5-4.5 8s4.5 3 4.5 8h-9c0-5 4.5-5 4.5-8S7.5 9 7.5 4Z', '#cfe4ff'),
  '🕐': disc([12, 12, 9.5], '#e8eef8') + line('M12 6.5V12l3.5 2', ink),
  '🖼':
    box([2, 4, 20, 16, 2.5], '#c98a3d') +
    box([4.5, 6.5, 15, 11, 1], '#bfe3ff') +
    disc([9, 10, 1.7], gold) +
    shape('m4.5 17.5 5-4.5 3 2.5 3-3.5 4 4v1.5z', green),
  '📷':
    box([2, 7, 20, 13, 3.5], ink) +
    shape('m8 7 1.5-3h5L16 7z', ink) +
    disc([12, 13.5, 4.4], '#bfe3ff') +
    disc([12, 13.5, 2.2], blue),
  '🎨':
    shape(
      'M12 2.5c-5.5 0-10 4-10 9.3C2 17 6.3 21.5 12 21.5c2 0 2.6-1.3 2.2-2.8-.5-1.9.7-3.2 2.6-3.2h2.4c1.8 0 2.8-1.4 2.8-3.6 0-5.3-4.5-9.4-10-9.4Z',
      '#f0c28d',
    ) +
    disc([7, 10.5, 1.7], red) +
    disc([10.5, 6.7, 1.7], blue) +
    disc([15, 7, 1.7], green) +
    disc([18, 10.8, 1.7], violet),
  '🎬':
    box([2, 9, 20, 12, 2.5], ink) +
    shape('m2.3 8.3-.7-3L20.5 1.5l.7 3.2z', ink) +
    line('m6 4.7 2 3M11 3.7l2 3M16 2.7l2 3', '#ffffff', 1.6) +
    line('M7 9.5l-2 3M12 9.5l-2 3M17 9.5l-2 3', '#ffffff', 1.6),
  '🎥':
    box([2, 8, 13.5, 11, 3], ink) +
    shape('m15.5 12 6-3.5v10l-6-3.5z', ink) +
    disc([6, 5, 2.8], grey) +
    disc([12, 5, 2.8], grey) +
    disc([8, 13.5, 2], red),
  '📹': box([2, 6, 14, 12, 3], ink) + shape('m16 11 6-3.5v9L16 13z', ink) + disc([7, 12, 2.2], red),
  '🎞':
    box([3, 2.5, 18, 19, 2.5], ink) +
    box([7.5, 5, 9, 6, 1], '#bfe3ff') +
    box([7.5, 13, 9, 6, 1], '#ffd9a8') +
    line(
      'M5.2 6v.1M5.2 10v.1M5.2 14v.1M5.2 18v.1M18.8 6v.1M18.8 10v.1M18.8 14v.1M18.8 18v.1',
      '#ffffff',
      1.8,
    ),
  '🎵': disc([8, 18, 3.6], violet) + line('M11.3 18V3.5c1 3 5.7 3 6.2 7.5', violet, 2.4),
  '🎶':
    disc([5.8, 18.5, 3], violet) +
    disc([16.8, 16.5, 3], violet) +
    line('M8.5 18.5V6l11-2.3v12.8', violet, 2.4),
  '🎙': box([8.5, 2, 7, 12, 3.5], grey) + line('M5.5 11a6.5 6.5 0 0 0 13 0M12 17.5V21M8.5 21.5h7', ink, 2),
  '🎧':
    line('M4 15v-3a8 8 0 0 1 16 0v3', ink, 2.4) +
    box([2.5, 13, 5, 8, 2.4], blue) +
    box([16.5, 13, 5, 8, 2.4], blue),
  '🔊':
    shape('M3 9v6h4l5.5 5V4L7 9z', grey) + line('M15.5 9a4.2 4.2 0 0 1 0 6M18 6.2a8 8 0 0 1 0 11.6', blue, 2),
  '🎚':
    line('M6 3v18M12 3v18M18 3v18', grey, 1.8) +
    box([3.5, 13, 5, 4, 1.5], blue) +
    box([9.5, 6, 5, 4, 1.5], red) +
    box([15.5, 15, 5, 4, 1.5], green),
  '🗣':
    disc([8.5, 9, 5.5], '#6d7c98') +
    shape('M1.5 21c.3-4.5 3-6.5 7-6.5s6.5 2 6.8 6.5z', '#6d7c98') +
    line('M17 7l3.5-1.5M17.5 10.5h4M17 14l3.5 1.5', blue, 2),
  '👤': disc([12, 8, 5], '#7384a3') + shape('M2.8 21.5c.5-5.5 4-8 9.2-8s8.7 2.5 9.2 8z', '#7384a3'),
  '🔍': `<circle cx="10" cy="10" r="6.5" fill="#d6ebff" stroke="${ink}" stroke-width="2.2"/>${line('m15 15 6 6', '#9a5b34', 3)}`,
  '✂': `<circle cx="6" cy="18" r="3" fill="none" stroke="${red}" stroke-width="2.2"/><circle cx="18" cy="18" r="3" fill="none" stroke="${red}" stroke-width="2.2"/>${line('M8 15.8 16.5 3M16 15.8 7.5 3', grey, 2.2)}`,
  '💰':
    shape(
      'M9 6.5 7.5 2.5h9L15 6.5c4 2 6 6 6 9.5 0 4-3 5.5-9 5.5s-9-1.5-9-5.5c0-3.5 2-7.5 6-9.5Z',
      '#d59a3a',
    ) +
    line('M14.2 11.5c-1-1.2-4.2-1-4.2.8 0 2.2 4.4 1.2 4.4 3.5 0 1.9-3.5 2.1-4.7.7M12 9.5v9', '#fff6dc', 1.7),
  '🎁':
    box([3, 10, 18, 11.5, 2], red) +
    box([2, 7, 20, 4.5, 1.5], '#ff6d78') +
    box([10.3, 7, 3.4, 14.5, 0], gold) +
    line('M12 7C9 2 4.5 4 7 6.8M12 7c3-5 7.5-3 5-.2', gold, 2),
  '💡':
    shape('M12 2a7 7 0 0 1 4.2 12.6c-.8.6-1.2 1.4-1.2 2.4H9c0-1-.4-1.8-1.2-2.4A7 7 0 0 1 12 2Z', '#ffd34d') +
    box([9, 18, 6, 3.8, 1.5], grey),
  '📝':
    box([4, 2.5, 15, 19, 2.5], '#f3f6fb') +
    line('M7.5 8h8M7.5 12h8M7.5 16h4', grey, 1.8) +
    line('m14 19 6.5-7', gold, 2.8),
  '📄': box([4.5, 2.5, 15, 19, 2.5], '#f3f6fb') + line('M8 8h8M8 12h8M8 16h5', grey, 1.8),
  '📁': shape('M2 6a2 2 0 0 1 2-2h5l2.5 2.5H20a2 2 0 0 1 2 2V18a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2z', '#f5bd4f'),
  '❓': line('M7.5 8.5c0-6.5 9.5-6 9 0-.3 3.5-4.5 3.5-4.5 7M12 20.4v.1', red, 3),
  '❤': shape(
    'M12 21C4.5 15.5 2 12 2 8.3 2 5.3 4.3 3 7.2 3 9.2 3 11 4.1 12 6c1-1.9 2.8-3 4.8-3C19.7 3 22 5.3 22 8.3c0 3.7-2.5 7.2-10 12.7Z',
    red,
  ),
  '🔥':
    shape(
      'M12.5 1.5c1 4.5 7 7 7 13a7.5 7.5 0 0 1-15 0c0-3.5 2-5.5 3-8 1 1 1.5 2 1.7 3.3 2-2 3.5-4.8 3.3-8.3Z',
      '#ff7a2f',
    ) + shape('M12.3 12c.5 2.2 3 3.2 3 5.8a3.3 3.3 0 0 1-6.6 0c0-2.3 2-3.3 3.6-5.8Z', '#ffd34d'),
  '🎉':
    shape('m2.5 21.5 5-13 8 8z', gold) +
    line('M14 9c0-3 2-4 1.5-6.5M16 11c3 .5 4-1.5 5.5-1M18 5v.1M21 15v.1M11 4v.1', violet, 2.2),
  '🚀':
    shape('M21.5 2.5c.5 6-2 11-7.5 14.5L9 12C11.5 6 15.5 3 21.5 2.5Z', '#dfe6f2') +
    disc([15.5, 8.5, 2], blue) +
    shape('M9 12 3.5 13.5 7 10zM14 17l-1.5 5 3-3.5zM8 13.5c-3 .5-4.5 3-5.5 8 5-1 7.5-2.5 8-5.5z', red),
  '🔎': `<circle cx="14" cy="10" r="6.5" fill="#d6ebff" stroke="${ink}" stroke-width="2.2"/>${line('m9 15-6 6', '#9a5b34', 3)}`,
  '♥': shape(
    'M12 21C4.5 15.5 2 12 2 8.3 2 5.3 4.3 3 7.2 3 9.2 3 11 4.1 12 6c1-1.9 2.8-3 4.8-3C19.7 3 22 5.3 22 8.3c0 3.7-2.5 7.2-10 12.7Z',
    red,
  ),
  '🎛':
    box([2.5, 2.5, 19, 19, 4], '#5b6780') +
    disc([8, 8, 2.6], gold) +
    disc([16, 8, 2.6], blue) +
    line('M7 13.5v5M12 13.5v5M17 13.5v5', '#f3f6fb', 2),
  '🔒': line('M7.5 11V7.5a4.5 4.5 0 0 1 9 0V11', grey, 2.4) + box([4.5, 10.5, 15, 11, 2.5], gold),
  '🗂':
    shape('M2 8a2 2 0 0 1 2-2h5l2 2h9a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2z', '#f5bd4f') +
    line('M6 3.5h12', blue, 2.4),
  '🎲':
    box([3, 3, 18, 18, 4], red) +
    disc([8, 8, 1.7], '#ffffff') +
    disc([12, 12, 1.7], '#ffffff') +
    disc([16, 16, 1.7], '#ffffff'),
  '🖌':
    line('M20.5 3.5 11 14', '#9a5b34', 3.4) +
    shape('M10.5 12.5c2 .5 3 2 2.5 4-.6 2.6-4.5 4.6-9.5 4 2-1.5 1.5-3 2.3-5.2.7-2 2.7-3.3 4.7-2.8Z', blue),
  '⏩': box([2.5, 2.5, 19, 19, 5], blue) + shape('M6 7.5 12 12l-6 4.5zM12 7.5l6 4.5-6 4.5z', '#ffffff'),
  '📋':
    box([4, 4, 16, 17.5, 2.5], '#b98350') +
    box([6.5, 7, 11, 12, 1], '#f3f6fb') +
    box([8.5, 2, 7, 4.5, 1.5], grey) +
    line('M9 11h6M9 14.5h6', grey, 1.6),
  '🌐': `<circle cx="12" cy="12" r="9" fill="#d6ebff" stroke="${blue}" stroke-width="2"/>${line('M3 12h18M12 3c-6 6-6 12 0 18M12 3c6 6 6 12 0 18', blue, 1.6)}`,
  '📌': line('M12 14v7.5', grey, 2.2) + shape('M8 2.5h8l-1 6 3 3.5v2H6v-2L9 8.5z', red),
  '➕': line('M12 4v16M4 12h16', green, 3.6),
  '📤':
    shape('M3 13h5l1.5 3h5L16 13h5v6a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2z', '#7384a3') +
    line('M12 13V3.5M8 7l4-4 4 4', blue, 2.4),
  '✏': line('M6 18 18.5 5.5', gold, 4) + shape('M3 21l1.2-4.6 3.4 3.4z', ink),
  '🤝': line('M2.5 9.5 7 7l5 2 5-2 4.5 2.5', '#e0a86b', 3) + line('M6.5 13.5 11 17.5l5.5-5', '#c98a4b', 3),
  '🕘': disc([12, 12, 9.5], '#e8eef8') + line('M12 6.5V12H7.5', ink),
}
