import type { Figure } from "../figure/figure-svg.js";
import { contrastOf } from "../figure/house-theme.js";
import { LONGEST_STYLE, readStyle } from "../figure/parse-style.js";
import { styleRecordOf, unmeasuredFonts } from "../figure/record-style.js";
import type { FigureStyle } from "../figure/style.js";
import type { Dataset } from "../model/dataset.js";
import { quote } from "../model/problem.js";
import type { Arguments, Look } from "./options.js";
import { printable } from "./output.js";
import { BadData, readText, within } from "./state-files.js";

/** The style of `--style`, or of a figure given by `--state`. Rejects with {@link BadData}: every problem with its path. */
export async function givenStyle({ values, states, figure }: Arguments): Promise<FigureStyle | undefined> {
  const { style: path } = values;
  if (path === undefined && figure?.styleProblems)
    throw new BadData(within(`${states[0]}: style`, figure.styleProblems));
  if (path === undefined) return figure?.style;
  const text = await readText(path, LONGEST_STYLE).catch((error: unknown) => {
    throw error instanceof BadData ? new BadData(within("--style", error.problems)) : error;
  });
  const read = readStyle(text);
  if ("problems" in read) throw new BadData(within(path, read.problems));
  return read.style;
}

/** What a reader could not tell apart in a style's colours, and what of its files a figure's record cannot hold: one line each. */
export function styleWarnings(style: FigureStyle, theme: Look["theme"]): string[] {
  return [
    ...contrastOf(style, theme).map(
      ({ pair: [a, b], colours: [one, other], ratio, needed }) =>
        `--style: ${a} ${one} on ${b} ${other} has a contrast of ${ratio}, and needs ${needed}`,
    ),
    ...unmeasuredFonts(style).map(
      (use) =>
        `--style: fonts.${use} ${quote(style.fonts?.[use]?.family)} is measured with ours; give the font file as its data to have it measured`,
    ),
    ...(styleRecordOf(style)?.leftOut ?? []).map(
      (path) =>
        `--style: ${path} is too large for a figure's record; a style restored from it has only the font's name`,
    ),
  ];
}

/** Highlighted states that the map has no shape of, in one line; none if it has all. */
export function highlightWarnings({ style }: Look, dataset: Dataset): string[] {
  const known = new Set(dataset.stateLabels.map(({ id }) => id));
  const unknown = style?.highlight?.filter((iso) => !known.has(iso)) ?? [];
  return unknown.length > 0 ? [`--style: highlight: the map has no ${unknown.join(", ")}`] : [];
}

/** What a figure's record lacks of its area and of a layer, one line each; none if it lacks nothing. */
export const areaWarnings = ({ drawnWith }: Pick<Figure, "drawnWith">): string[] => [
  ...(drawnWith?.areaLeftOut
    ? ["--area: the area is too large for a figure's record; a figure drawn again from it needs the option again"]
    : []),
  ...(drawnWith?.layerLeftOut !== undefined
    ? ["--by: no figure's record has areas of your own; a figure drawn again from it needs the option again"]
    : []),
];

/** Annotations for which a figure has no place, and what its record lacks, one line each. */
export function annotationWarnings(figure: Pick<Figure, "annotations" | "style" | "drawnWith">): string[] {
  const { annotations = [], style } = figure;
  const unplaced = annotations.flatMap(({ index, dropped }) => {
    if (!dropped) return [];
    const why = dropped === "outside" ? "its place is outside the map" : "no free place is left for it";
    return [`annotations[${index}] ${quote(style?.annotations?.[index]?.text)} is not drawn: ${why}`];
  });
  return [...unplaced, ...areaWarnings(figure)];
}

/** Writes warnings to standard error. */
export function warnAll(warnings: readonly string[]): void {
  for (const warning of warnings) process.stderr.write(`coalition-map: ${printable(warning)}\n`);
}
