import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { FontData } from "../figure/embed-fonts.js";

/** The shipped faces as files: beside the built program, or in the sources. */
const FOLDERS = [new URL("./fonts/", import.meta.url), new URL("../scene/fonts/", import.meta.url)];

export type FaceName = "regular" | "semibold" | "italic";
const FILES: Readonly<Record<FaceName, string>> = {
  regular: "coalition-sans-400.ttf",
  semibold: "coalition-sans-600.ttf",
  italic: "coalition-sans-400-italic.ttf",
};

/** Paths of the shipped fonts. Throws where they are missing: a figure in another font would not fit its boxes. */
export function fontFiles(): Readonly<Record<FaceName, string>> {
  const folder = FOLDERS.find((url) => existsSync(new URL(FILES.regular, url)));
  if (!folder) throw new Error("the fonts that ship with the program are missing");
  const path = (name: FaceName) => fileURLToPath(new URL(FILES[name], folder));
  return { regular: path("regular"), semibold: path("semibold"), italic: path("italic") };
}

/** The same faces as WOFF2 in base64, to stand inside an SVG. */
export function fontData(): FontData {
  const files = fontFiles();
  const data = (name: FaceName) => readFileSync(files[name].replace(/ttf$/, "woff2")).toString("base64");
  return { regular: data("regular"), semibold: data("semibold"), italic: data("italic") };
}

/** The same faces as the bytes of their TrueType files. */
export function fontBytes(): Readonly<Record<FaceName, Uint8Array>> {
  const files = fontFiles();
  return {
    regular: readFileSync(files.regular),
    semibold: readFileSync(files.semibold),
    italic: readFileSync(files.italic),
  };
}
