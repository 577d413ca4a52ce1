/** A piece of an attribution: text, with an address if it is a link. */
export interface AttributionPart {
  readonly text: string;
  readonly href?: string;
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  copy: "©",
  reg: "®",
};

function decode(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name) return ENTITIES[String(name).toLowerCase()] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** The address of an opening `<a …>` if it is http or https, the only ones allowed on the page. */
function addressOf(tag: string): string | undefined {
  const [, double, single, bare] = /\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i.exec(tag) ?? [];
  const href = decode(double ?? single ?? bare ?? "").trim();
  return /^https?:\/\//i.test(href) ? href : undefined;
}

/** Characters of an attribution that are read; the rest is ignored. */
const LONGEST = 4000;

/**
 * A source's attribution as text and links. It is untrusted HTML: only its text and its http and https links are kept, to
 * be rendered as text nodes and anchors of our own.
 */
export function attributionParts(html: string): AttributionPart[] {
  const parts: AttributionPart[] = [];
  let href: string | undefined;
  const shown = html.slice(0, LONGEST).replace(/<!--.*?-->|<(script|style)\b.*?(<\/\1\s*>|$)/gis, "");
  for (const [piece] of shown.matchAll(/<\/?[a-z][^>]*>|<?[^<]*/gi)) {
    if (/^<a\b/i.test(piece)) href = addressOf(piece);
    else if (/^<\/a\b/i.test(piece)) href = undefined;
    else if (/^<\/?[a-z]/i.test(piece)) continue;
    else if (piece) parts.push({ text: decode(piece).replace(/\s+/g, " "), ...(href && { href }) });
  }
  return parts.filter(({ text, href }) => text.trim() || !href);
}
