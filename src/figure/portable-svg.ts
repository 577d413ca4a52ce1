import { contentHash } from "./content-hash.js";

/** Own markup holds no quote inside a text or a value, so these find attributes and nothing else. */
const ID = / id="([^"]+)"/g;
const ADDRESS = / href="#([^"]+)"/g;
const PAINT = /="url\(#([^")]+)\)"/g;
const HALO = /<text ([^<>]*?) stroke="([^"]*)" stroke-width="([^"]*)" stroke-linejoin="round" paint-order="stroke">/g;

/**
 * A halo as an element of its own below the text: the same text once more by reference, stroked. Programs that do not know
 * `paint-order`, which came with SVG 2, draw the stroke over the letters. As a reference it is not copied with the text, and
 * it is hidden from screen readers.
 */
function withHalosBelow(markup: string): string {
  let count = 0;
  return markup.replace(HALO, (_whole, attributes: string, stroke: string, width: string) => {
    const id = `t${++count}`;
    const halo = `<use href="#${id}" stroke="${stroke}" stroke-width="${width}" stroke-linejoin="round" aria-hidden="true"/>`;
    return `${halo}<text id="${id}" ${attributes}>`;
  });
}

/**
 * Markup of this folder in the forms of SVG 1.1, which every program reads. Its ids get a prefix made from `seed` and the
 * markup itself, so that those of two figures in one page do not meet; the same figure has the same ids again.
 */
export function portableSvg(markup: string, seed: string): { readonly markup: string; readonly prefix: string } {
  const prefix = `f${contentHash(seed + markup)}-`;
  const portable = withHalosBelow(markup)
    .replace(ID, ` id="${prefix}$1"`)
    .replace(ADDRESS, ` xlink:href="#${prefix}$1"`)
    .replace(PAINT, `="url(#${prefix}$1)"`);
  return { markup: portable, prefix };
}
