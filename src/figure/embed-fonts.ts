import { contentHash } from "./content-hash.js";
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
 * in the file says what is in it: in a page that has another version of it, each text keeps its own.
 */
export function embedFonts(svg: string, fonts: FontData): string {
  for (const [face] of FACES)
    if (!/^[A-Za-z0-9+/=]+$/.test(fonts[face])) throw new Error(`the font "${face}" is not base64`);
  const family = `Coalition Sans ${contentHash(FACES.map(([face]) => fonts[face]).join())}`;
  const rules = FACES.map(([face, weight, style]) => {
    const source = `url("data:font/woff2;base64,${fonts[face]}") format("woff2")`;
    return `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};src:${source}}`;
  });
  return svg
    .replace('font-family="', () => `font-family="&#39;${family}&#39;, `)
    .replace("<defs", () => `<style>${rules.join("")}</style>\n<defs`);
}
