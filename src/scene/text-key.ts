/**
 * The key of a text of the data: 32 bits of FNV-1a and the text's length. A translation is found by it in a file that
 * need not have the English texts too. The build stops if two texts of the shipped data have the same key.
 */
export function textKey(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return `${(hash >>> 0).toString(36)}.${text.length.toString(36)}`;
}
