import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { FontData } from "../figure/embed-fonts.js";
import type { Faces } from "../figure/take-figure.js";

/** Where the shipped fonts may be: seen from the built `cli.js`, from one of its chunks, or from the sources. */
const FOLDERS = ["../assets", "../../assets", "../scene/fonts"].map((folder) =>
  join(dirname(fileURLToPath(import.meta.url)), folder),
);

export type FaceName = "regular" | "semibold" | "italic";
const FILES: Readonly<Record<FaceName, string>> = {
  regular: "coalition-sans-400.ttf",
  semibold: "coalition-sans-600.ttf",
  italic: "coalition-sans-400-italic.ttf",
};

/** Paths of the shipped fonts. Throws if they are missing: text in another font would not fit its boxes. */
export function fontFiles(): Readonly<Record<FaceName, string>> {
  const folder = FOLDERS.find((one) => existsSync(join(one, FILES.regular)));
  if (!folder) throw new Error("the fonts that ship with the program are missing");
  const path = (name: FaceName) => join(folder, FILES[name]);
  return { regular: path("regular"), semibold: path("semibold"), italic: path("italic") };
}

/** The same faces as WOFF2 in base64, to be embedded in an SVG. */
export function fontData(): FontData {
  const files = fontFiles();
  const data = (name: FaceName) => readFileSync(files[name].replace(/ttf$/, "woff2")).toString("base64");
  return { regular: data("regular"), semibold: data("semibold"), italic: data("italic") };
}

/** The same faces as the bytes of their TrueType files. */
export function fontBytes(): Faces {
  const files = fontFiles();
  const read = (name: FaceName) => readFileSync(files[name]);
  return { regular: read("regular"), semibold: read("semibold"), italic: read("italic") };
}
