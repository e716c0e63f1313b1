export function emojify(text) {
  return document.createTextNode(text)
}
