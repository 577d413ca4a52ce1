import PDFDocument from "pdfkit";
import type { Figure } from "../figure/figure-svg.js";
import { type LayOut, type PdfCanvas, SvgToPdf } from "../figure/svg-to-pdf.js";
import { fontFiles } from "./fonts.js";

const POINTS_PER_UNIT = 72 / 96;

export interface PdfRecord {
  readonly keywords: string;
  readonly creator: string;
  readonly locale: string;
  /** The date that the file bears; the data's own, so that the same figure is the same file. */
  readonly date: Date;
}

/** A figure as one page of PDF: vectors, embedded fonts, text that can be selected, a title and a language. */
export function renderPdf(figure: Figure, record: PdfRecord): Promise<Buffer> {
  const files = fontFiles();
  const document = new PDFDocument({
    size: [figure.width * POINTS_PER_UNIT, figure.height * POINTS_PER_UNIT],
    margin: 0,
    pdfVersion: "1.7",
    lang: record.locale,
    tagged: true,
    displayTitle: true,
    info: {
      Title: figure.title,
      Subject: figure.alt,
      Keywords: record.keywords,
      Creator: record.creator,
      Producer: record.creator,
      CreationDate: record.date,
      ModDate: record.date,
    },
  });
  for (const [name, file] of Object.entries(files)) document.registerFont(name, file);
  const chunks: Buffer[] = [];
  const done = new Promise<Buffer>((resolve, reject) => {
    document.on("data", (chunk: Buffer) => chunks.push(chunk));
    document.on("end", () => resolve(Buffer.concat(chunks)));
    document.on("error", reject);
  });
  // PDFKit keeps the face that is current here; its types do not say so.
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
    new SvgToPdf(document as unknown as PdfCanvas, layOut).draw(figure.svg);
    document.restore();
  };
  document.addStructure(document.struct("Figure", { alt: figure.alt, title: figure.title }, drawing));
  document.end();
  return done;
}
