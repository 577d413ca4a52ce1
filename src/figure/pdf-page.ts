/// <reference path="./pdfkit.d.ts" />
import PDFDocument from "pdfkit";
import { toBytes } from "pdfkit/output";
import { base64Of } from "./base64.js";
import { type FigureRecord, pdfEntries, pdfKeywords } from "./figure-record.js";
import type { Figure } from "./figure-svg.js";
import { withLookupsOnce } from "./glyph-path.js";
import type { OtherFont } from "./missing-letters.js";
import { type LayOut, type PdfCanvas, type PdfLogo, SvgToPdf } from "./svg-to-pdf.js";

const POINTS_PER_UNIT = 72 / 96;

/** The three shipped faces by their names in a PDF: paths or bytes of TrueType files. */
export type PdfFaces = Readonly<Record<"regular" | "semibold" | "italic", string | Uint8Array>>;

export interface PdfAbout {
  readonly record: FigureRecord;
  /** BCP 47. */
  readonly locale: string;
  /** The file's date: that of the data, so that the same figure gives the same file. */
  readonly date: Date;
}

/** The part of a PDFKit document, beyond its canvas, that a figure's page needs. */
interface PdfDocument extends PdfCanvas {
  scale(factor: number): unknown;
  registerFont(name: string, face: string | Uint8Array, postscriptName?: string | undefined): unknown;
  struct(type: string, options: { readonly alt?: string }, content: (() => void) | readonly unknown[]): unknown;
  markContent(tag: "Artifact"): unknown;
  endMarkedContent(): unknown;
  addStructure(element: never): unknown;
  end(): unknown;
}

/** The parts of a figure that are texts, and what they are in a PDF's structure. */
const TEXTS: Readonly<Record<string, string>> = { title: "H1", subtitle: "P", notes: "P", credits: "P" };

/** PDFKit's options for a figure: page, language, title and record. */
function pdfOptions({ title, alt, width, height }: Figure, { record, locale, date }: PdfAbout) {
  const creator = `coalition-map ${record.version}`.trim();
  return {
    size: [width * POINTS_PER_UNIT, height * POINTS_PER_UNIT] as [number, number],
    margin: 0,
    pdfVersion: "1.7" as const,
    lang: locale,
    tagged: true,
    displayTitle: true,
    // No standard font: all text is set in the shipped faces, which are embedded.
    font: null as unknown as string,
    info: {
      Title: title,
      Subject: alt,
      Keywords: pdfKeywords(record),
      ...pdfEntries(record),
      Creator: creator,
      Producer: creator,
      CreationDate: date,
      ModDate: date,
    },
  };
}

/** The logo as a picture; `null` if it is drawn as vectors, or is a picture itself. */
function logoAs({ logo }: Figure, png: Uint8Array | null): PdfLogo | null {
  if (!logo || logo.isPlain) return null;
  if (!png) throw new Error("this logo is drawn in a PDF as a picture, which is missing");
  return { address: `data:image/png;base64,${base64Of(png)}`, box: logo.box };
}

/**
 * A figure as one page of PDF: vectors, embedded fonts, text that can be selected and searched, a title and a language,
 * tagged as a heading, texts and a figure with its alternative text. The same figure gives the same bytes. In Node, `faces` are paths or bytes; in a browser, bytes. `others` draw what
 * the faces lack. `logo`: the figure's logo as PNG, needed if it is not plain. Throws without it.
 */
export function figurePdf(
  figure: Figure,
  about: PdfAbout,
  faces: PdfFaces,
  others: readonly OtherFont[] = [],
  logo: Uint8Array | null = null,
): Promise<Uint8Array<ArrayBuffer>> {
  const made = new PDFDocument(pdfOptions(figure, about));
  const document = made as unknown as PdfDocument;
  const whole = toBytes(made);
  for (const [name, face] of Object.entries(faces)) document.registerFont(name, face);
  const house = figure.fonts ?? {};
  for (const { path, bytes, postscriptName } of [...others, ...Object.values(house)])
    document.registerFont(path, bytes(), postscriptName);
  // PDFKit keeps the current face in `_font`, which its types lack.
  const current = document as unknown as {
    _font: { font: { layout(text: string): ReturnType<LayOut>["run"]; unitsPerEm: number } };
  };
  const choose = document.font.bind(document);
  document.font = (face) => {
    const chosen = choose(face);
    withLookupsOnce(current._font.font);
    return chosen;
  };
  const layOut: LayOut = (face, text) => {
    document.font(face);
    const { font } = current._font;
    return { run: font.layout(text), unitsPerEm: font.unitsPerEm };
  };
  const painter = new SvgToPdf(document, layOut, others, house, logoAs(figure, logo));
  const drawn = (parts: readonly (() => void)[]) => () => {
    document.save();
    document.scale(POINTS_PER_UNIT);
    for (const draw of parts) draw();
    document.restore();
  };
  const parts = painter.parts(figure.svg);
  document.markContent("Artifact");
  drawn(parts.filter(({ kind }) => kind === "").map(({ draw }) => draw))();
  document.endMarkedContent();
  const elements: unknown[] = [];
  let shown: (() => void)[] = [];
  /** What is neither heading nor text is one figure, in the place that it has among them. */
  const addFigure = () => {
    if (shown.length > 0) elements.push(document.struct("Figure", { alt: figure.alt }, drawn(shown)));
    shown = [];
  };
  for (const { kind, draw } of parts) {
    const type = TEXTS[kind];
    if (kind === "") continue;
    if (type === undefined) shown.push(draw);
    else {
      addFigure();
      elements.push(document.struct(type, {}, drawn([draw])));
    }
  }
  addFigure();
  document.addStructure(document.struct("Document", {}, elements) as never);
  document.end();
  return whole;
}
