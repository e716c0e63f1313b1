let playing = null

/** Starts a sound or a video and stops the one that played before: two at once are noise. */
export function playAlone(media) {
  if (playing && playing !== media) playing.pause()
  playing = media
  // A source that cannot be played shows itself: the button stays as it was.
  media.play().catch(() => {})
}
