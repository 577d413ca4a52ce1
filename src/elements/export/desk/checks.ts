import { type ContrastProblem, contrastOf } from "../../../figure/house-theme.js";
import type { FigureStyle, HouseColour } from "../../../figure/style.js";
import { type ThemeName, themeOf } from "../../../scene/theme.js";
import type { Words } from "../../../scene/words.js";
import { sayDesk } from "./desk-words.js";

/** Contrast that text needs; areas beside each other need less. */
const TEXT_NEEDS = 4.5;

/** What the colours of a house are in a theme that leaves them alone. */
export function coloursOf(name: ThemeName): Readonly<Record<HouseColour, string>> {
  const { panel: paper, text, sea, land, lost, coverage } = themeOf(name);
  return { paper, text, sea, land, seen: coverage.seen, lost };
}

/** A pair of colours that are too much alike, in words and numbers: "Text on paper: 3.2 : 1, needs 4.5 : 1". */
export function contrastText({ pair: [front, ground], ratio, needed }: ContrastProblem, words: Words): string {
  // Rounded down: a contrast of 4.49 must not be said to be the 4.5 that it needs.
  const shown = words.number(Math.floor(ratio * 10) / 10, 1);
  const params = {
    front: sayDesk(words, `desk.colour.${front}`),
    ground: sayDesk(words, `desk.ground.${ground}`),
    ratio: shown,
    needed: words.number(needed, 1),
  };
  return sayDesk(words, needed < TEXT_NEEDS ? "desk.contrast.beside" : "desk.contrast", params);
}

/** The pairs of a style's colours that a reader could not tell apart, as texts, with the colours in each. */
export function contrastsOf(
  style: FigureStyle,
  theme: ThemeName,
  words: Words,
): { readonly text: string; readonly colours: readonly string[] }[] {
  return contrastOf(style, theme).map((problem) => ({ text: contrastText(problem, words), colours: problem.pair }));
}
