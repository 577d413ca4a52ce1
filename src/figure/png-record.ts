/** A record uses two chunk types of PNG: physical size (pHYs) and international text (iTXt; PNG specification, 11.3). */
export const SIGNATURE = [137, 80, 78, 71, 13, 10, 26, 10];
/** End of signature and header, in bytes; other chunks may follow. */
const HEADER_END = 8 + 25;
const INCH_M = 0.0254;

/** The checksum of PNG chunks (PNG specification, annex D), one table entry a byte. */
const CHECKS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let check = byte;
  for (let bit = 0; bit < 8; bit++) check = check & 1 ? 0xedb88320 ^ (check >>> 1) : check >>> 1;
  return check;
});

function checksum(bytes: Uint8Array): number {
  let check = 0xffffffff;
  for (const byte of bytes) check = (CHECKS[(check ^ byte) & 0xff] ?? 0) ^ (check >>> 8);
  return (check ^ 0xffffffff) >>> 0;
}

/** The bytes of all parts, one after the other. */
export function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** UTF-8 by way of percent escapes, which every runtime has; lone surrogates become U+FFFD. */
const utf8 = (text: string): Uint8Array =>
  Uint8Array.from(
    encodeURIComponent(
      text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd"),
    ).replace(/%([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
    (letter) => letter.charCodeAt(0),
  );

const latin1 = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");

function fromUtf8(bytes: Uint8Array): string {
  try {
    return decodeURIComponent(
      latin1(bytes).replace(/[^A-Za-z0-9]/g, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, "0")}`),
    );
  } catch {
    return latin1(bytes);
  }
}

/** A chunk of a PNG: length, type, data and checksum. */
export function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = joined([utf8(type), data]);
  const framed = new Uint8Array(body.length + 8);
  const view = new DataView(framed.buffer);
  view.setUint32(0, data.length);
  framed.set(body, 4);
  view.setUint32(body.length + 4, checksum(body));
  return framed;
}

function resolution(dotsPerInch: number): Uint8Array {
  const data = new Uint8Array(9);
  const view = new DataView(data.buffer);
  view.setUint32(0, Math.round(dotsPerInch / INCH_M));
  view.setUint32(4, Math.round(dotsPerInch / INCH_M));
  data[8] = 1;
  return chunk("pHYs", data);
}

/** A chunk as it is in a file. */
export interface PngChunk {
  readonly type: string;
  readonly data: Uint8Array;
  /** With its length, type and checksum. */
  readonly whole: Uint8Array;
}

/** The chunks of a PNG in their order; of a broken file, those before the break. */
export function chunksIn(png: Uint8Array): PngChunk[] {
  const chunks: PngChunk[] = [];
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  for (let at = 8; at + 12 <= png.length; ) {
    const end = at + 12 + view.getUint32(at);
    if (end > png.length) break;
    const type = latin1(png.subarray(at + 4, at + 8));
    chunks.push({ type, data: png.subarray(at + 8, end - 4), whole: png.subarray(at, end) });
    at = end;
  }
  return chunks;
}

/** Whether bytes begin with the PNG signature. */
export function isPng(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, index) => bytes[index] === byte);
}

/** Width and height of a PNG in pixels; `undefined` if its header is broken. */
export function pngSize(png: Uint8Array): readonly [width: number, height: number] | undefined {
  if (png.length < HEADER_END || latin1(png.subarray(12, 16)) !== "IHDR") return undefined;
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  return width > 0 && height > 0 ? [width, height] : undefined;
}

/** Whether a PNG is whole: header first, some pixels, an end, nothing after it, and every checksum right. */
export function isWholePng(png: Uint8Array): boolean {
  if (!isPng(png)) return false;
  const chunks = chunksIn(png);
  const types = chunks.map(({ type }) => type);
  const length = chunks.reduce((sum, { whole }) => sum + whole.length, SIGNATURE.length);
  const isSound = ({ whole }: PngChunk) => chunkSum(whole) === checksum(whole.subarray(4, -4));
  const inOrder = types[0] === "IHDR" && types.includes("IDAT") && types.at(-1) === "IEND";
  return length === png.length && inOrder && chunks.every(isSound);
}

/** The checksum that a chunk says it has. */
const chunkSum = (whole: Uint8Array): number =>
  new DataView(whole.buffer, whole.byteOffset, whole.byteLength).getUint32(whole.length - 4);

/** Puts a resolution and texts (keyword → text, as iTXt) into a PNG, before its pixels. Throws if it is not a PNG. */
export function withRecord(
  png: Uint8Array,
  dotsPerInch: number,
  texts: Readonly<Record<string, string>>,
): Uint8Array<ArrayBuffer> {
  if (!isPng(png) || png.length < HEADER_END) throw new Error("the picture is not a PNG");
  // Keyword, then: not compressed, no language, no translated keyword.
  const chunks = Object.entries(texts).map(([keyword, text]) => chunk("iTXt", utf8(`${keyword}\0\0\0\0\0${text}`)));
  return joined([png.subarray(0, HEADER_END), resolution(dotsPerInch), ...chunks, png.subarray(HEADER_END)]);
}

/** The uncompressed texts before a PNG's pixels, by keyword; of a broken file, those before the break. */
export function recordIn(png: Uint8Array): Record<string, string> {
  const texts: Record<string, string> = {};
  if (!isPng(png)) return texts;
  for (const { type, data } of chunksIn(png)) {
    if (type === "IDAT") break;
    const keywordEnd = data.indexOf(0);
    if (type === "iTXt" && keywordEnd > 0 && data[keywordEnd + 1] === 0) {
      const languageEnd = data.indexOf(0, keywordEnd + 3);
      const translatedEnd = languageEnd < 0 ? -1 : data.indexOf(0, languageEnd + 1);
      if (translatedEnd >= 0) texts[latin1(data.subarray(0, keywordEnd))] = fromUtf8(data.subarray(translatedEnd + 1));
    }
  }
  return texts;
}
