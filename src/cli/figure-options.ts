import type { FigureOptions } from "../figure/figure-svg.js";
import { VERSION } from "../model/version.js";
import type { Look } from "./options.js";

/** What the painter is asked for by the options of a command. */
export const figureOptions = ({ page, projection, bounds, title, style }: Look): FigureOptions => ({
  page,
  projection,
  version: VERSION,
  ...(bounds && { bounds }),
  ...(title !== undefined && { title }),
  ...(style && { style }),
});
