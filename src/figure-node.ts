// coalition-map/figure in Node: fonts from files, pictures by resvg.
import { nodeTools } from "./cli/figure-tools.js";
import { type FigureFunctions, figureFunctions } from "./figure/take-figure.js";

export type { FigureRequest, FigureWords } from "./figure/take-figure.js";

const functions = figureFunctions(nodeTools);
export const figureSvg: FigureFunctions["figureSvg"] = functions.figureSvg;
export const figurePng: FigureFunctions["figurePng"] = functions.figurePng;
export const figurePdf: FigureFunctions["figurePdf"] = functions.figurePdf;
export const figureWords: FigureFunctions["figureWords"] = functions.figureWords;
