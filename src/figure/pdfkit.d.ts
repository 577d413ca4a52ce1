// The part of PDFKit that figures use. The community's types pull in those of Node, which this folder must not depend on.
declare module "pdfkit" {
  export default class PDFDocument {
    constructor(options: object);
  }
}
declare module "pdfkit/output" {
  import type PDFDocument from "pdfkit";
  /** Resolves to the whole document once it is ended. */
  export function toBytes(document: PDFDocument): Promise<Uint8Array<ArrayBuffer>>;
}
declare module "fontkit" {
  export interface Font {
    readonly unitsPerEm: number;
    layout(text: string): import("./glyph-path.js").GlyphRun;
  }
  /** Opens a font file; of a collection, the font of that name. */
  export function create(file: Uint8Array, postscriptName?: string | undefined): Font;
}
