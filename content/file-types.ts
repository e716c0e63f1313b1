// What people call a file of a MIME type, where its second half says something else.
const NAMES: Readonly<Record<string, string>> = {
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
  'audio/wave': 'wav',
  'audio/x-ms-wma': 'wma',
  'video/quicktime': 'mov',
  'video/x-matroska': 'mkv',
  'video/x-msvideo': 'avi',
}

/** MIME types as people know them: “jpeg, png, mov”, each once. */
export function fileTypes(mimes: readonly string[]): string {
  const names = mimes.map((mime) => NAMES[mime] ?? mime.replace(/^.*\/(x-)?/, ''))
  return [...new Set(names)].join(', ')
}
