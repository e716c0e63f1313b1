/** Hand-drawn outlines on a 24 × 24 grid, two units of air around. */
const PATHS = {
  menu: '<path d="M4 7h16M4 12h16M4 17h10"/>',
  commands: '<rect x="4" y="4" width="16" height="16" rx="4.5"/><path d="m13.5 8-3 8"/>',
  attach:
    '<path d="m20 11.2-8.3 8.3a5.2 5.2 0 0 1-7.4-7.4l8.6-8.6a3.5 3.5 0 0 1 5 5l-8.5 8.4a1.7 1.7 0 0 1-2.5-2.5l7.8-7.7"/>',
  send: '<path fill="currentColor" stroke="none" d="M3.6 4.9c-.3-.9.6-1.7 1.5-1.3l15.6 7.5c.8.4.8 1.5 0 1.9L5.1 20.4c-.9.4-1.8-.4-1.5-1.3L5.5 13.3l8.3-1.25-8.3-1.25z"/>',
  mic: '<rect x="9" y="3" width="6" height="11" rx="3"/><path d="M5.5 11.5a6.5 6.5 0 0 0 13 0M12 18v3"/>',
  close: '<path d="m6 6 12 12M18 6 6 18"/>',
  play: '<path fill="currentColor" stroke-linejoin="round" d="M8 5.5v13l10.5-6.5z"/>',
  pause: '<path fill="currentColor" stroke="none" d="M7 5h3.4v14H7zM13.6 5H17v14h-3.4z"/>',
  download: '<path d="M12 4v11m0 0 4.5-4.5M12 15l-4.5-4.5M5 19.5h14"/>',
  ticks: '<path d="m2.5 12.8 4 4 8.5-9.3M11.5 15.5l1.5 1.3 8.5-9.3"/>',
  sun: '<circle cx="12" cy="12" r="4"/><path d="M12 2.8v2M12 19.2v2M2.8 12h2M19.2 12h2M5.5 5.5l1.4 1.4M17.1 17.1l1.4 1.4M18.5 5.5l-1.4 1.4M6.9 17.1l-1.4 1.4"/>',
  moon: '<path d="M20 14.2A8.3 8.3 0 0 1 9.8 4a8.3 8.3 0 1 0 10.2 10.2Z"/>',
  people:
    '<circle cx="9" cy="8.2" r="3.4"/><path d="M3 19c.5-3.4 2.9-5.3 6-5.3s5.5 1.9 6 5.3M16 5.2a3.2 3.2 0 0 1 0 6M17.6 14.2c1.9.7 3.1 2.4 3.4 4.8"/>',
  inspector:
    '<rect x="3" y="4.5" width="18" height="15" rx="3.5"/><path d="m7 9.5 2.8 2.6L7 14.7M12.5 15H17"/>',
  split: '<rect x="3" y="4.5" width="18" height="15" rx="3.5"/><path d="M12 4.5v15"/>',
  plus: '<path d="M12 5v14M5 12h14"/>',
  back: '<path d="m14.5 5.5-6.5 6.5 6.5 6.5"/>',
  chevron: '<path d="m9.5 6 6 6-6 6"/>',
  down: '<path d="m6 9.5 6 6 6-6"/>',
  file: '<path d="M6 3.5h7.5L19 9v9.5a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2v-13a2 2 0 0 1 1-2Z"/><path d="M13 3.8V9.5h5.8"/>',
  image:
    '<rect x="3.5" y="4.5" width="17" height="15" rx="3.5"/><circle cx="9" cy="9.8" r="1.6"/><path d="m4 17 4.5-4 3.5 3 3.5-3.5 4.5 4"/>',
  video: '<rect x="3" y="6" width="12.5" height="12" rx="3.2"/><path d="m15.5 11 5.2-3v8l-5.2-3"/>',
  music:
    '<circle cx="7" cy="17.5" r="2.7"/><circle cx="17" cy="15.5" r="2.7"/><path d="M9.7 17.5V6.8l10-2v10.7"/>',
  copy: '<rect x="8.5" y="8.5" width="11.5" height="11.5" rx="3"/><path d="M15.5 5.5A2.5 2.5 0 0 0 13 4H6.5A2.5 2.5 0 0 0 4 6.5V13a2.5 2.5 0 0 0 1.5 2.5"/>',
  external: '<path d="M9 6h9v9M18 6 6.5 17.5"/>',
  forward: '<path d="M13.5 6.5 20 12l-6.5 5.5v-3.6C9 13.7 6 15 4 18c.3-4.8 3-8.2 9.5-8.7z"/>',
  trash: '<path d="M5 7h14M9.5 7V4.5h5V7M7 7l.8 12h8.4L17 7"/>',
  crown: '<path d="m4 8 4 3.5L12 5l4 6.5L20 8l-1.6 9.5H5.6z"/>',
  search: '<circle cx="10.8" cy="10.8" r="6"/><path d="m15.3 15.3 4.7 4.7"/>',
  alert: '<path d="M12 4.2 3 19.5h18z"/><path d="M12 10v4.5M12 17v.1"/>',
  card: '<rect x="3" y="5.5" width="18" height="13" rx="3"/><path d="M3 10h18"/>',
  check: '<path d="m5 12.5 4.8 4.8L19 7.5"/>',
  wallet: '<rect x="3" y="6" width="18" height="13" rx="3.5"/><path d="M3.5 9.5 14 5M16 12.5h2"/>',
  star: '<path class="star-fill" stroke="none" d="M12 2.6c.5 0 .9.3 1.1.7l2.4 5 5.5.7c1 .1 1.4 1.3.7 2l-4 3.8 1 5.4c.2 1-.8 1.8-1.7 1.3l-5-2.6-4.9 2.6c-.9.5-1.9-.3-1.7-1.3l1-5.4-4-3.8c-.7-.7-.3-1.9.7-2l5.5-.7 2.3-5c.2-.4.6-.7 1.1-.7Z"/>',
  eye: '<path d="M2.5 12C5 7.5 8.3 5.5 12 5.5s7 2 9.5 6.5c-2.5 4.5-5.8 6.5-9.5 6.5S5 16.5 2.5 12Z"/><circle cx="12" cy="12" r="2.8"/>',
}

/** An inline picture that screen readers skip; its name is the caller's business. */
export function icon(name, className = '') {
  const holder = document.createElement('span')
  holder.className = `icon icon-${name} ${className}`.trim()
  holder.setAttribute('aria-hidden', 'true')
  holder.innerHTML = `<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.9" stroke-linecap="round" stroke-linejoin="round">${PATHS[name] ?? ''}</svg>`
  return holder
}
