import { contentHash } from "./content-hash.js";
import type { HouseFiles } from "./house-fonts.js";

/** The three shipped faces as WOFF2 in base64. */
export interface FontData {
  readonly regular: string;
  readonly semibold: string;
  readonly italic: string;
}

const FACES = [
  ["regular", 400, "normal"],
  ["semibold", 600, "normal"],
  ["italic", 400, "italic"],
] as const;

/**
 * A figure's SVG with the shipped font inside it, so that it looks the same where the font is not installed. The font's name
 * in the file says what is in it: in a page that has another version of it, each text keeps its own. `house`: the font files of the figure's style, which come first.
 */
export function embedFonts(svg: string, fonts: FontData, house: HouseFiles = {}): string {
  for (const [face] of FACES)
    if (!/^[A-Za-z0-9+/=]+$/.test(fonts[face])) throw new Error(`the font "${face}" is not base64`);
  const family = `Coalition Sans ${contentHash(FACES.map(([face]) => fonts[face]).join())}`;
  const rules = FACES.map(([face, weight, style]) => {
    const source = `url("data:font/woff2;base64,${fonts[face]}") format("woff2")`;
    return `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};src:${source}}`;
  });
  for (const { family: own, data } of Object.values(house)) {
    // One file is for all weights: a program must not embolden it, as its letters would no longer fit.
    const source = `url("data:font/ttf;base64,${data}")`;
    rules.push(`@font-face{font-family:"${own}";font-weight:1 1000;font-style:normal;src:${source}}`);
  }
  return svg
    .replace(
      /(font-family="[^"]*?)(&#39;Coalition Sans&#39;)/g,
      (_, before, shipped) => `${before}&#39;${family}&#39;, ${shipped}`,
    )
    .replace("<defs", () => `<style>${rules.join("")}</style>\n<defs`);
}
