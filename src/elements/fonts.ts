import { assetUrl, type Face, fontsInParts } from "../assets/index.js";
import ranges from "../scene/fonts/ranges.json";
import { type Lacking, Late } from "./late.js";

/** How long fonts are waited for: the browser's own will do until they come. */
const FONT_PATIENCE_MS = 3000;

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

/** Whoever draws with the fonts, to be told that one is missing, or that it has come after all. */
const followers = new Set<Lacking>();
const tell: Lacking = (error, again) => {
  for (const lacking of followers) lacking(error, again);
};

/** Tells about fonts that are missing, or have come late, from now on; the returned function ends this. */
export function followFonts(lacking: Lacking): () => void {
  followers.add(lacking);
  return () => followers.delete(lacking);
}

/** The faces of one part (0: the first), and what makes each: a face that has failed never loads. */
const makersOf = (italic: boolean, part: 0 | 1): readonly [key: string, make: () => FontFace][] =>
  FACES.filter(([, , { style }]) => (style === "italic") === italic).flatMap(([family, name, descriptors]) => {
    const file = fontFiles(name)[part];
    const make = ({ url, range }: FontFile) =>
      new FontFace(family, sourceOf(url), { ...descriptors, ...(range && { unicodeRange: range }) });
    return file ? [[`${family} ${name} ${part}`, () => make(file)] as const] : [];
  });

/** Faces in the document. */
const added = new Map<string, FontFace>();

function put(key: string, face: FontFace): void {
  const before = added.get(key);
  if (before) document.fonts.delete(before);
  document.fonts.add(face);
  added.set(key, face);
}

/**
 * Loads the first parts of faces, each added to the document only then, so that nobody waits for one that does not come.
 * The second parts are added at once: the browser fetches one when a text has one of its letters.
 */
async function loadFirst(italic: boolean): Promise<true> {
  if (typeof FontFace === "undefined") return true;
  for (const [key, make] of makersOf(italic, 1)) if (!added.has(key)) put(key, make());
  const missing = makersOf(italic, 0).filter(([key]) => !added.has(key));
  await Promise.all(missing.map(async ([key, make]) => put(key, await make().load())));
  return true;
}

async function loadSecond(): Promise<true> {
  await loadItalic();
  const all = [...makersOf(false, 1), ...makersOf(true, 1)];
  for (const [key, make] of all) if (added.get(key)?.status === "error") put(key, make());
  await Promise.all(all.map(([key]) => added.get(key)?.load()));
  return true;
}

const upright = new Late(() => loadFirst(false), undefined, tell, FONT_PATIENCE_MS);
const italic = new Late(() => loadFirst(true), undefined, tell, FONT_PATIENCE_MS);
const rest = new Late(loadSecond, undefined, tell, FONT_PATIENCE_MS);

/** Loads what the first picture needs, once per document. If that fails, as under a strict policy, the system's font is used. */
export const loadFonts = (): Promise<unknown> => upright.need();

/** Loads the italic too, used for names of seas only; until then the browser slants the upright. */
export const loadItalic = (): Promise<unknown> => Promise.all([upright.need(), italic.need()]);

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
export const loadRest = (): Promise<unknown> => rest.need();
