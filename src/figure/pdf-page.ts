/// <reference path="./pdfkit.d.ts" />
import PDFDocument from "pdfkit";
import { toBytes } from "pdfkit/output";
import { type FigureRecord, pdfKeywords } from "./figure-record.js";
import type { Figure } from "./figure-svg.js";
import { type LayOut, type PdfCanvas, SvgToPdf } from "./svg-to-pdf.js";

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
  registerFont(name: string, face: string | Uint8Array): unknown;
  struct(type: "Figure", options: { alt: string; title: string }, content: () => void): unknown;
  addStructure(element: never): unknown;
  end(): unknown;
}

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
      Creator: creator,
      Producer: creator,
      CreationDate: date,
      ModDate: date,
    },
  };
}

/**
 * A figure as one page of PDF: vectors, embedded fonts, text that can be selected, a title and a language. The same
 * figure gives the same bytes. In Node, `faces` are paths or bytes; in a browser, bytes.
 */
export function figurePdf(figure: Figure, about: PdfAbout, faces: PdfFaces): Promise<Uint8Array<ArrayBuffer>> {
  const made = new PDFDocument(pdfOptions(figure, about));
  const document = made as unknown as PdfDocument;
  const whole = toBytes(made);
  for (const [name, face] of Object.entries(faces)) document.registerFont(name, face);
  // PDFKit keeps the current face in `_font`, which its types lack.
  const current = document as unknown as {
    _font: { font: { layout(text: string): ReturnType<LayOut>["run"]; unitsPerEm: number } };
  };
  const layOut: LayOut = (face, text) => {
    document.font(face);
    const { font } = current._font;
    return { run: font.layout(text), unitsPerEm: font.unitsPerEm };
  };
  const drawing = () => {
    document.save();
    document.scale(POINTS_PER_UNIT);
    new SvgToPdf(document, layOut).draw(figure.svg);
    document.restore();
  };
  document.addStructure(document.struct("Figure", { alt: figure.alt, title: figure.title }, drawing) as never);
  document.end();
  return whole;
}
