import regularFirst from "../scene/fonts/coalition-sans-400-first.woff2?url";
import italicFirst from "../scene/fonts/coalition-sans-400-italic-first.woff2?url";
import italicRest from "../scene/fonts/coalition-sans-400-italic-rest.woff2?url";
import regularRest from "../scene/fonts/coalition-sans-400-rest.woff2?url";
import semiboldFirst from "../scene/fonts/coalition-sans-600-first.woff2?url";
import semiboldRest from "../scene/fonts/coalition-sans-600-rest.woff2?url";
import ranges from "../scene/fonts/ranges.json";

/** One file of a face. Without a range it holds every letter. */
export interface FontFile {
  readonly url: string;
  readonly range?: string;
}

const parts = (first: string, rest: string, range = ranges.upright): readonly FontFile[] => [
  { url: first, range: range.first },
  { url: rest, range: range.rest },
];

/** The shipped faces in two parts: what English needs (of the italic, what names of seas do), and all other letters, fetched when a page has one. */
export const FONT_FILES = {
  regular: parts(regularFirst, regularRest),
  semibold: parts(semiboldFirst, semiboldRest),
  italic: parts(italicFirst, italicRest, ranges.italic),
};
