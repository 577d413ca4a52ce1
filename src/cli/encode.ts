import type { Figure, FigureInput } from "../figure/figure-svg.js";
import { encodeFigure, PictureTooLarge } from "../figure/take-figure.js";
import { nodeTools } from "./figure-tools.js";
import { warnOfLetters } from "./letters.js";
import { MissingPackage, needing } from "./optional.js";
import { type Look, UsageError } from "./options.js";
import { OutputError } from "./output.js";

type Format = "svg" | "png" | "pdf";

const WHATS: Readonly<Record<Format, string>> = { svg: "An SVG with its text as shapes", png: "A PNG", pdf: "A PDF" };

/** Encodes a figure, and warns of letters that its font lacks. Throws an {@link OutputError} that names a missing package, a {@link UsageError} if a PNG is too large. */
export async function encode(
  drawn: { readonly figure: Figure; readonly input: FigureInput },
  format: Format,
  look: Look,
): Promise<string | Uint8Array> {
  try {
    const content = await needing(WHATS[format], () => encodeFigure(drawn, format, look, nodeTools));
    warnOfLetters(drawn.figure, format, look.fonts);
    return content;
  } catch (error) {
    if (error instanceof MissingPackage) throw new OutputError(error.message);
    if (error instanceof PictureTooLarge) throw new UsageError(`--${error.message}`);
    throw error;
  }
}
