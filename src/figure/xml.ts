const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text made safe for an XML text node or attribute; characters that XML forbids are dropped. */
export function escapeXml(text: string): string {
  return text
    .replace(/[&<>"']/g, (character) => ESCAPES[character] ?? "")
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "");
}

const SIGNS = new Map(Object.entries(ESCAPES).map(([sign, entity]) => [entity, sign]));

/** Reverses `escapeXml`. */
export function unescapeXml(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#39);/g, (entity) => SIGNS.get(entity) ?? entity);
}

/** An element as a string. Attributes that are `undefined` are left out; numbers keep at most two decimals. */
export function tag(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  content = "",
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === "number" ? round(value) : escapeXml(value ?? "")}"`)
    .join("");
  return content ? `<${name}${written}>${content}</${name}>` : `<${name}${written}/>`;
}

/** To two decimals, less than a hundredth of a point in a figure: finer than any printer. */
export function round(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** A part of a figure that can be told by its class; nothing if it is empty. */
export const part = (name: string, content: string): string => content && tag("g", { class: name }, content);

/** JSON with its letters beyond ASCII as escapes. */
export const inAscii = (json: string): string =>
  json.replace(/[^\x20-\x7e]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`);
