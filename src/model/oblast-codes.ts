import { isBundled } from "./bundled-dataset.js";
import type { Dataset } from "./dataset.js";

/** Numbers of the first-level units of Ukraine in ISO 3166-2, for when their records have not been loaded. */
const NUMBERS = "05 07 09 12 14 18 21 23 26 30 32 35 40 43 46 48 51 53 56 59 61 63 65 68 71 74 77".split(" ");

/** ISO 3166-2 codes of the oblasts that a dataset has, or will have: those of the shipped one are loaded when they are shown. */
export const oblastCodes = ({ oblasts, geography }: Pick<Dataset, "oblasts" | "geography">): readonly string[] =>
  oblasts ? oblasts.units.map(({ id }) => id) : isBundled({ geography }) ? NUMBERS.map((number) => `UA-${number}`) : [];
