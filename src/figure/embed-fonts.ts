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

/** A figure's SVG with the shipped font inside it, so that it looks the same where the font is not installed. */
export function embedFonts(svg: string, fonts: FontData): string {
  const rules = FACES.map(([face, weight, style]) => {
    if (!/^[A-Za-z0-9+/=]+$/.test(fonts[face])) throw new Error(`the font "${face}" is not base64`);
    const source = `url("data:font/woff2;base64,${fonts[face]}") format("woff2")`;
    return `@font-face{font-family:"Coalition Sans";font-weight:${weight};font-style:${style};src:${source}}`;
  });
  return svg.replace("<defs", () => `<style>${rules.join("")}</style>\n<defs`);
}
