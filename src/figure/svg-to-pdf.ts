import { type GlyphRun, glyphPath } from "./glyph-path.js";
import type { HouseFiles } from "./house-fonts.js";
import { fontRuns, type OtherFont } from "./missing-letters.js";
import { parseSvg, type SvgNode } from "./parse-svg.js";
import { inherit, type Look, matrices, PLAIN, tileStream } from "./pdf-look.js";

type Paint = string | readonly unknown[];

/** The part of a PDFKit document that figures need; passed in, so that pages and Node can each bring their own. */
export interface PdfCanvas {
  save(): unknown;
  restore(): unknown;
  transform(a: number, b: number, c: number, d: number, e: number, f: number): unknown;
  path(d: string): unknown;
  rect(x: number, y: number, width: number, height: number): unknown;
  roundedRect(x: number, y: number, width: number, height: number, radius: number): unknown;
  circle(x: number, y: number, radius: number): unknown;
  clip(): unknown;
  fill(paint: never, rule?: "even-odd" | "non-zero"): unknown;
  stroke(paint: never): unknown;
  lineWidth(width: number): unknown;
  lineJoin(join: "round" | "miter" | "bevel"): unknown;
  lineCap(cap: "round" | "butt" | "square"): unknown;
  dash(lengths: never): unknown;
  undash(): unknown;
  fillOpacity(opacity: number): unknown;
  strokeOpacity(opacity: number): unknown;
  font(name: string): unknown;
  fontSize(size: number): unknown;
  fillColor(colour: never): unknown;
  widthOfString(text: string): number;
  text(text: string, x: number, y: number, options: Readonly<Record<string, unknown>>): unknown;
  /** Draws a picture from a `data:` address. */
  image(address: string, x: number, y: number, size: { readonly width: number; readonly height: number }): unknown;
  /** Writes PDF operators. */
  addContent(operators: string): unknown;
  pattern(box: readonly number[], xStep: number, yStep: number, stream: string): unknown;
}

const UNSEEN: ReadonlySet<string> = new Set(["defs", "title", "desc", "metadata"]);
const AS_IN_SVG = { lineBreak: false, baseline: "alphabetic" } as const;
/** Text rendering mode of text that can be found and copied, but is not painted. */
const INVISIBLE = 3;

/** Lays out a text in a face, for halos: they are stroked as shapes, so that the text is in the file only once. */
export type LayOut = (face: string, text: string) => { readonly run: GlyphRun; readonly unitsPerEm: number };

/** A logo as a picture: a `data:` address, and where it is on the figure. */
export interface PdfLogo {
  readonly address: string;
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/** A part of a line of text in one look. */
interface Piece {
  readonly text: string;
  readonly look: Look;
  readonly face: string;
  readonly characterSpacing: number;
  readonly width: number;
  readonly leftward: boolean;
}

/** Draws a figure's SVG on a PDF page as vectors and real text. Understands only what figures are made of. */
export class SvgToPdf {
  readonly #canvas: PdfCanvas;
  readonly #layOut: LayOut;
  readonly #byId = new Map<string, SvgNode>();
  readonly #patterns = new Map<string, Paint>();

  readonly #others: readonly OtherFont[];
  readonly #house: HouseFiles;

  readonly #logo: PdfLogo | null;

  /**
   * `others`: fonts for letters that the shipped one lacks, and `house` those of a style; each is a face of the canvas by its
   * path. `logo`: a picture in place of a logo that is not made of what figures are made of.
   */
  constructor(
    canvas: PdfCanvas,
    layOut: LayOut,
    others: readonly OtherFont[] = [],
    house: HouseFiles = {},
    logo: PdfLogo | null = null,
  ) {
    this.#logo = logo;
    this.#house = house;
    this.#canvas = canvas;
    this.#layOut = layOut;
    this.#others = others;
  }

  draw(svg: string): void {
    for (const { draw } of this.parts(svg)) draw();
  }

  /** What a figure consists of, from the back to the front: the class of each part, if it has one, and how to draw it. */
  parts(svg: string): { readonly kind: string; readonly draw: () => void }[] {
    const root = parseSvg(svg);
    this.#index(root);
    return root.children
      .filter(({ name }) => !UNSEEN.has(name))
      .map((child) => ({ kind: child.attributes.class ?? "", draw: () => this.#node(child, PLAIN) }));
  }

  #index(node: SvgNode): void {
    if (node.attributes.id) this.#byId.set(node.attributes.id, node);
    for (const child of node.children) this.#index(child);
  }

  #node(node: SvgNode, above: Look): void {
    const { name, attributes: a, children } = node;
    if (UNSEEN.has(name)) return;
    const canvas = this.#canvas;
    if (a.class === "logo" && this.#logo) {
      const { address, box } = this.#logo;
      canvas.image(address, box.x, box.y, box);
      return;
    }
    const look = inherit(above, a);
    canvas.save();
    for (const matrix of matrices(a.transform ?? "")) canvas.transform(...matrix);
    const clip = this.#byId.get(/url\(#(.*)\)/.exec(a["clip-path"] ?? "")?.[1] ?? "")?.children[0]?.attributes;
    if (clip) {
      canvas.rect(Number(clip.x), Number(clip.y), Number(clip.width), Number(clip.height));
      canvas.clip();
    }
    if (name === "use") {
      canvas.transform(1, 0, 0, 1, Number(a.x ?? 0), Number(a.y ?? 0));
      const target = this.#byId.get((a["xlink:href"] ?? "").slice(1));
      if (target?.name === "text") this.#halo(target, look);
      else if (target) this.#node(target, look);
    } else if (name === "text") this.#text(node, above);
    else if (name === "path" || name === "rect" || name === "circle") this.#shape(node, look);
    else {
      if (name === "svg" && a.viewBox) {
        const [x = 0, y = 0, width = 1] = a.viewBox.split(/[\s,]+/).map(Number);
        const scale = Number(a.width) / width;
        canvas.transform(scale, 0, 0, scale, -x * scale, -y * scale);
      }
      for (const child of children) this.#node(child, look);
    }
    canvas.restore();
  }

  #outline({ name, attributes: a }: SvgNode): void {
    const canvas = this.#canvas;
    if (name === "path") canvas.path(a.d ?? "");
    else if (name === "rect") {
      const box = [Number(a.x ?? 0), Number(a.y ?? 0), Number(a.width), Number(a.height)] as const;
      if (a.rx) canvas.roundedRect(...box, Number(a.rx));
      else canvas.rect(...box);
    } else canvas.circle(Number(a.cx ?? 0), Number(a.cy ?? 0), Number(a.r));
  }

  #shape(node: SvgNode, look: Look): void {
    const canvas = this.#canvas;
    if (look.fill !== "none") {
      canvas.fillOpacity(look.opacity);
      this.#outline(node);
      canvas.fill(
        this.#paint(look.fill) as never,
        node.attributes["fill-rule"] === "evenodd" ? "even-odd" : "non-zero",
      );
    }
    if (look.stroke !== "none" && look.width > 0) {
      this.#pen(look);
      this.#outline(node);
      canvas.stroke(look.stroke as never);
    }
  }

  #pen(look: Look): void {
    const canvas = this.#canvas;
    canvas.strokeOpacity(look.opacity);
    canvas.lineWidth(look.width);
    canvas.lineJoin(look.join);
    canvas.lineCap(look.cap);
    if (look.dash.length > 0) canvas.dash(look.dash as never);
  }

  #paint(fill: string): Paint {
    const id = /^url\(#(.*)\)$/.exec(fill)?.[1];
    if (id === undefined) return fill;
    const known = this.#patterns.get(id);
    if (known) return known;
    const pattern = this.#byId.get(id);
    if (!pattern) throw new Error(`unknown pattern: ${id}`);
    const scale = Number(/scale\(([\d.]+)\)/.exec(pattern.attributes.patternTransform ?? "")?.[1] ?? 1);
    const [width, height] = [Number(pattern.attributes.width) * scale, Number(pattern.attributes.height) * scale];
    const { stream, colour } = tileStream(pattern);
    const tile = scale === 1 ? stream : `${scale} 0 0 ${scale} 0 0 cm ${stream}`;
    const paint = [this.#canvas.pattern([0, 0, width, height], width, height, tile), colour];
    this.#patterns.set(id, paint);
    return paint;
  }

  /** Where and how a line of text is set. */
  #line(node: SvgNode, above: Look) {
    const a = node.attributes;
    const pieces = this.#pieces(node, inherit(above, a));
    const width = pieces.reduce((sum, piece) => sum + piece.width, 0);
    const before = a["text-anchor"] === "middle" ? width / 2 : a["text-anchor"] === "end" ? width : 0;
    return { pieces, x: Number(a.x ?? 0) - before, y: Number(a.y ?? 0) };
  }

  /** The texts of a line, one for each look. */
  #pieces(node: SvgNode, look: Look): Piece[] {
    const canvas = this.#canvas;
    if (node.children.length > 0)
      return node.children.flatMap((child) => this.#pieces(child, inherit(look, child.attributes)));
    const usual = look.italic ? "italic" : look.weight === "400" ? "regular" : "semibold";
    const characterSpacing = Number(node.attributes["letter-spacing"] ?? 0);
    const own = look.heading ? this.#house.heading : this.#house.text;
    return fontRuns(node.text, this.#others, own).map(({ text, font, leftward }) => {
      const face = font?.path ?? usual;
      canvas.font(face);
      canvas.fontSize(look.size);
      // As in SVG, the last letter has its space too.
      const width = canvas.widthOfString(text) + characterSpacing * [...text].length;
      return { text, look, face, characterSpacing, width, leftward };
    });
  }

  /** The halo of a text, stroked as shapes, so that the text is in the file only once. */
  #halo(node: SvgNode, above: Look): void {
    const { pieces, x, y } = this.#line(node, above);
    let at = x;
    for (const { text, look, face, characterSpacing, width } of pieces) {
      this.#pen(look);
      this.#canvas.path(this.#glyphs(face, text, at, y, look.size, characterSpacing));
      this.#canvas.stroke(look.stroke as never);
      at += width;
    }
  }

  #text(node: SvgNode, above: Look): void {
    const canvas = this.#canvas;
    const { pieces, x, y } = this.#line(node, above);
    let at = x;
    for (const piece of pieces) {
      const { text, look, face, characterSpacing, width, leftward } = piece;
      canvas.font(face);
      canvas.fontSize(look.size);
      canvas.fillOpacity(look.opacity);
      if (characterSpacing) this.#spaced(piece, at, y);
      else {
        canvas.fillColor(look.fill as never);
        // A space keeps words of two lines apart where they are read aloud. With a list of features, even an empty one, PDFKit lays out all words in one go: those from right to left.
        if (text.trim())
          canvas.text(leftward ? text : `${text} `, at, y, leftward ? { ...AS_IN_SVG, features: [] } : AS_IN_SVG);
      }
      at += width;
    }
  }

  /**
   * A word with space between its letters. Readers of PDF take such gaps for spaces between words, and a search for the word
   * fails. So the letters are drawn as shapes, and under them is the word as invisible text, stretched until it has no gaps.
   */
  #spaced({ text, look, face, characterSpacing, width }: Piece, x: number, y: number): void {
    const canvas = this.#canvas;
    canvas.path(this.#glyphs(face, text, x, y, look.size, characterSpacing));
    canvas.fill(look.fill as never);
    const letters = width - characterSpacing * [...text].length;
    const stretch = ((width - characterSpacing) / letters) * 100;
    canvas.save();
    canvas.addContent(`${INVISIBLE} Tr`);
    canvas.text(`${text} `, x, y, { ...AS_IN_SVG, horizontalScaling: Math.round(stretch * 100) / 100 });
    canvas.restore();
  }

  #glyphs(face: string, text: string, x: number, y: number, size: number, spacing: number): string {
    const { run, unitsPerEm } = this.#layOut(face, text);
    return glyphPath(run, unitsPerEm, x, y, size, spacing);
  }
}
