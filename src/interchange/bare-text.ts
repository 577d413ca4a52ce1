/** Signs that nobody sees or that steer a terminal or the direction of a line; line ends and tabs are taken as spaces before. */
const HIDDEN = /[\p{Cc}\p{Cs}\p{Bidi_Control}\u200b\u2028\u2029\ufeff\u{e0000}-\u{e007f}]/gu;

export interface PlainText {
  readonly text: string;
  /** Whether hidden signs were removed. */
  readonly cleaned: boolean;
  readonly cut: boolean;
}

/** A text of a reader on one line: without hidden signs, cut to a length. Markup stays what it is, a text. */
export function plainText(value: string, longest: number): PlainText {
  const line = value.replace(/[\t\n\r\u2028\u2029]+/g, " ");
  const plain = line.replace(HIDDEN, "").replace(/ {2,}/g, " ").trim();
  const cut = plain.length > longest;
  // Never in the middle of a letter of two code units.
  const text = cut ? `${plain.slice(0, longest).replace(/[\ud800-\udbff]$/, "")}…` : plain;
  return { text, cleaned: plain.length < line.length && line.search(HIDDEN) >= 0, cut };
}

const TAG = /<(?:!--[\s\S]*?--|!\[CDATA\[|\/?[a-zA-Z][^<>]*)>/g;
const LETTERS: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };

/** A description without its markup: scripts and styles with what is in them, tags without. Only ever shown as text. */
export function withoutMarkup(value: string): { readonly text: string; readonly had: boolean } {
  const bare = value.replace(/<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, " ").replace(TAG, " ");
  const had = bare !== value;
  const text = had ? bare.replace(/&(amp|lt|gt|quot|apos|nbsp);/g, (all, name: string) => LETTERS[name] ?? all) : value;
  return { text, had };
}
