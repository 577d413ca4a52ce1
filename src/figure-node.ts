// coalition-map/figure in Node: fonts from files, pictures by resvg.
import { nodeTools } from "./cli/figure-tools.js";
import { needing } from "./cli/optional.js";
import { type FigureFunctions, figureFunctions } from "./figure/take-figure.js";

export type { FigureRequest, FigureWords } from "./figure/take-figure.js";

const functions = figureFunctions(nodeTools, async (value) =>
  (await import("./interchange/measured-reference.js")).measuredReference(value),
);
export const figureSvg: FigureFunctions["figureSvg"] = (request) =>
  needing("An SVG with its text as shapes", () => functions.figureSvg(request));
export const figurePng: FigureFunctions["figurePng"] = functions.figurePng;
export const figurePdf: FigureFunctions["figurePdf"] = (request) =>
  needing("A PDF", () => functions.figurePdf(request));
export const figureApng: FigureFunctions["figureApng"] = functions.figureApng;
export const figureWords: FigureFunctions["figureWords"] = functions.figureWords;
