import { assetUrl, type Face, fontsInParts } from "../assets/index.js";
import ranges from "../scene/fonts/ranges.json";

/** One file of a face. Without a range it holds every letter. */
export interface FontFile {
  readonly url: string;
  readonly range?: string;
}
export type FaceName = "regular" | "semibold" | "italic";

const ENDINGS: Readonly<Record<FaceName, Face>> = { regular: "400", semibold: "600", italic: "400-italic" };
const rangesOf = (face: FaceName) => (face === "italic" ? ranges.italic : ranges.upright);

/**
 * The files of a shipped face, in two parts: the letters of English (in the italic, those of the names of seas), and all
 * others, fetched when a page has one. The one-file build has one file per face. Throws if a bundler has not copied a file.
 */
export function fontFiles(face: FaceName): readonly FontFile[] {
  const name = `coalition-sans-${ENDINGS[face]}` as const;
  if (!fontsInParts) return [{ url: assetUrl(`${name}.woff2`) }];
  const { first, rest } = rangesOf(face);
  return [
    { url: assetUrl(`${name}-first.woff2`), range: first },
    { url: assetUrl(`${name}-rest.woff2`), range: rest },
  ];
}

/**
 * The shipped font. `@font-face` inside a shadow root does nothing, so the faces go to the document,
 * under names of our own. The map asks for a face by family alone, hence the two extra families.
 */
const FACES: readonly [family: string, face: FaceName, descriptors: FontFaceDescriptors][] = [
  ["Coalition Sans", "regular", { weight: "400" }],
  ["Coalition Sans", "semibold", { weight: "600" }],
  ["Coalition Sans", "italic", { weight: "400", style: "italic" }],
  ["Coalition Sans Semibold", "semibold", { weight: "1 1000" }],
  ["Coalition Sans Italic", "italic", { weight: "1 1000", style: "italic" }],
];

/** A font embedded in the script is passed as bytes: as an address it would need `font-src data:` in the page's policy. */
function sourceOf(url: string): string | Uint8Array<ArrayBuffer> {
  const [head = "", base64 = ""] = url.split(",", 2);
  if (!/^data:.*;base64$/.test(head)) return `url(${JSON.stringify(url)})`;
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}

/** Faces of the second parts. They are in the document, so that the browser fetches one when a text has one of its letters. */
const rest: FontFace[] = [];
let loading: Promise<void> | undefined;
let loadingItalic: Promise<void> | undefined;
let loadingRest: Promise<void> | undefined;

const settled = (faces: readonly FontFace[]): Promise<void> =>
  Promise.allSettled(faces.map((face) => face.load())).then(() => undefined);

/** Adds faces to the document and loads their first parts. If a file cannot be loaded, the system's font is used. */
async function add(italic: boolean): Promise<void> {
  const first: FontFace[] = [];
  for (const [family, name, descriptors] of FACES) {
    if ((descriptors.style === "italic") !== italic) continue;
    for (const [index, { url, range }] of fontFiles(name).entries()) {
      const face = new FontFace(family, sourceOf(url), { ...descriptors, ...(range && { unicodeRange: range }) });
      document.fonts.add(face);
      (index === 0 ? first : rest).push(face);
    }
  }
  return settled(first);
}

/** Loads what the first picture needs, once per document. If that fails, as under a strict policy, the system's font is used. */
export function loadFonts(): Promise<void> {
  loading ??= add(false).catch(() => undefined);
  return loading;
}

/** Loads the italic too, used for names of seas only; until then the browser slants the upright. */
export function loadItalic(): Promise<void> {
  loadingItalic ??= Promise.allSettled([loadFonts(), add(true)]).then(() => undefined);
  return loadingItalic;
}

/** Whether a text needs the second parts. A canvas does not wait for fonts: they must be loaded before it draws the text. */
export function needsRest(text: string, face: "regular" | "italic"): boolean {
  if (!fontsInParts) return false;
  const runs = rangesOf(face)
    .rest.split(", ")
    .map((run) => run.slice(2).split("-"));
  const within = (code: number) =>
    runs.some(([from = "", to = from]) => code >= Number.parseInt(from, 16) && code <= Number.parseInt(to, 16));
  return [...new Set(text)].some((letter) => within(letter.codePointAt(0) ?? 0));
}

/** Loads the second parts, once per document. */
export function loadRest(): Promise<void> {
  loadingRest ??= loadItalic().then(() => settled(rest));
  return loadingRest;
}
