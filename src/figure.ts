// coalition-map/figure in a browser: fonts are fetched, pictures are drawn on a canvas.
import { browserTools } from "./elements/export/figure-files.js";
import { type FigureFunctions, figureFunctions } from "./figure/take-figure.js";

export type { FigureRequest, FigureWords } from "./figure/take-figure.js";

const functions = figureFunctions(browserTools, async (value) =>
  (await import("./interchange/measured-reference.js")).measuredReference(value),
);
export const figureSvg: FigureFunctions["figureSvg"] = functions.figureSvg;
export const figurePng: FigureFunctions["figurePng"] = functions.figurePng;
export const figurePdf: FigureFunctions["figurePdf"] = functions.figurePdf;
export const figureApng: FigureFunctions["figureApng"] = functions.figureApng;
export const figureWords: FigureFunctions["figureWords"] = functions.figureWords;
