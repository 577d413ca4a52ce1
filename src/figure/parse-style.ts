import { checkSchema } from "../model/check-schema.js";
import { type Problem, quote } from "../model/problem.js";
import { readJson } from "../model/read-json.js";
import { bytesOfBase64 } from "./base64.js";
import { type FontWidths, readFontWidths } from "./font-widths.js";
import { type LogoSvg, readLogo } from "./logo-svg.js";
import { chunksIn, isWholePng, pngSize } from "./png-record.js";
import { type FigureStyle, FigureStyleFileSchema, type HouseFont } from "./style.js";

/** Either a style that may be drawn, or everything that is wrong with it. */
export type StyleResult = { readonly style: FigureStyle } | { readonly problems: readonly Problem[] };

/** A font file in base64 is the longest text of a style. */
const LIMITS = { values: 1_000, depth: 6, characters: 2_000_000 } as const;
/** Longest text of a style's file, in characters. */
export const LONGEST_STYLE = 6_000_000;
/** Longest side of a PNG logo in pixels. */
const MOST_LOGO_PX = 4000;

type Logo = NonNullable<FigureStyle["logo"]>;

/** A logo as it is drawn. */
export type HouseLogo =
  | ({ readonly kind: "svg" } & LogoSvg)
  | { readonly kind: "png"; readonly width: number; readonly height: number };

/** UTF-8 of bytes, one at a time: an SVG of another encoding is refused by its odd letters. */
function textOf(bytes: Uint8Array): string {
  let coded = "";
  for (const byte of bytes)
    coded += byte < 128 ? encodeURIComponent(String.fromCharCode(byte)) : `%${byte.toString(16)}`;
  return decodeURIComponent(coded);
}

/** Reads a logo's file; problems if it is not what its type says, or is refused. */
export function logoOf({ type, data }: Logo): HouseLogo | { readonly problems: readonly Problem[] } {
  const wrong = (message: string) => ({ problems: [{ code: "logo", path: "logo.data", message }] });
  const bytes = bytesOfBase64(data);
  if (type === "image/png") {
    const size = isWholePng(bytes) ? pngSize(bytes) : undefined;
    if (!size) return wrong(`expected a whole PNG, got ${quote(data.slice(0, 16))}`);
    const moving = chunksIn(bytes).find(({ type: kind }) => /^(acTL|fcTL|fdAT)$/.test(kind));
    if (moving) return wrong(`expected a PNG that stands still, got an animated one (${moving.type})`);
    const [width, height] = size;
    if (!(Math.max(width, height) <= MOST_LOGO_PX) || width / height > 20 || height / width > 5)
      return wrong(
        `expected at most ${MOST_LOGO_PX} pixels a side, not much wider than high, got ${width} × ${height}`,
      );
    return { kind: "png", width, height };
  }
  try {
    const logo = readLogo(textOf(bytes));
    return "problems" in logo ? logo : { kind: "svg", ...logo };
  } catch (error) {
    if (error instanceof URIError) return wrong("expected an SVG in UTF-8");
    throw error;
  }
}

const widthsRead = new Map<string, FontWidths>();

/** The widths of a house's font file. Throws if it is broken. */
export function widthsOfFont(data: string): FontWidths {
  const known = widthsRead.get(data) ?? readFontWidths(bytesOfBase64(data));
  // Each is large: only those of the present style are kept.
  if (widthsRead.size > 3) widthsRead.clear();
  widthsRead.set(data, known);
  return known;
}

function fontProblems(font: HouseFont | undefined, path: string): Problem[] {
  if (font?.data === undefined) return [];
  try {
    widthsOfFont(font.data);
    return [];
  } catch (error) {
    const reason = error instanceof RangeError ? error.message : "the file is broken";
    const message = `expected a TrueType or OpenType font, got ${quote(font.data.slice(0, 16))}: ${reason}`;
    return [{ code: "font", path, message }];
  }
}

/** Checks any value: a style, without the `$schema` of its file, or every problem with its path and the value quoted. Never throws. */
export function parseStyle(value: unknown): StyleResult {
  if (Array.isArray(value))
    return { problems: [{ code: "strict-object", path: "", message: "expected an object, got a list" }] };
  const checked = checkSchema(FigureStyleFileSchema, value, LIMITS);
  if ("problems" in checked) return checked;
  const { $schema: _, ...style } = checked.value;
  const logo = style.logo && logoOf(style.logo);
  const problems = [
    ...(logo && "problems" in logo ? logo.problems : []),
    ...fontProblems(style.fonts?.heading, "fonts.heading.data"),
    ...fontProblems(style.fonts?.text, "fonts.text.data"),
  ];
  return problems.length > 0 ? { problems } : { style };
}

/** Reads the text of a style's file. Never throws. */
export function readStyle(text: string): StyleResult {
  if (text.length > LONGEST_STYLE) {
    const message = `expected at most ${LONGEST_STYLE} characters, got ${text.length}`;
    return { problems: [{ code: "too-large", path: "", message }] };
  }
  const read = readJson(text);
  return "problems" in read ? read : parseStyle(read.value);
}
