import type { FigureRecord } from "../figure/figure-record.js";
import { quote } from "../model/problem.js";
import { languageOf } from "../scene/languages.js";
import { warnAll } from "./house-style.js";
import { type Arguments, type CommonOption, TAKES } from "./options.js";
import { figureIn } from "./state-files.js";

/** The options that a figure's record stands for. */
function optionsIn({ series, drawnWith = {} }: FigureRecord): Partial<Record<CommonOption, string>> {
  const { locale, draws, seed } = drawnWith;
  return {
    ...(series !== undefined && { series }),
    ...(locale !== undefined && languageOf(locale) !== undefined && { locale }),
    ...(draws !== undefined && { draws: String(draws) }),
    ...(seed !== undefined && { seed: String(seed) }),
  };
}

/** What a figure's record says that its figure had, and does not have itself. */
const missingFrom = ({ drawnWith, styleLeftOut = [] }: FigureRecord): string[] => [
  ...(drawnWith?.areaLeftOut ? ["its area of interest was too large for its record; give it by --area"] : []),
  ...(drawnWith?.layerLeftOut !== undefined
    ? [`its layer ${quote(drawnWith.layerLeftOut)} is not in its record; areas that shade coverage are given by --by`]
    : []),
  ...styleLeftOut.map((part) => `${part} of its style was too large for its record; give the style by --style`),
];

/**
 * Arguments with what a figure was drawn with that is the one `--state` given, where no option says otherwise: style, area,
 * series, language, draws. What its record lacks is said. Of several figures, only the states are read.
 */
export async function withFigure(args: Arguments): Promise<Arguments> {
  const [path, ...more] = args.states;
  const figure = path === undefined || more.length > 0 ? undefined : await figureIn(path);
  if (!figure) return args;
  const takes: readonly string[] = TAKES[args.command] ?? [];
  const drawn = Object.entries(optionsIn(figure)).filter(([name]) => takes.includes(name));
  const { area, style } = args.values;
  const isGiven = { area: area !== undefined, style: style !== undefined || !takes.includes("style") };
  const { drawnWith, ...whole } = figure;
  const { areaLeftOut, layerLeftOut, ...rest } = drawnWith ?? {};
  const told = {
    ...whole,
    drawnWith: {
      ...rest,
      ...(!isGiven.area && areaLeftOut && { areaLeftOut }),
      // No number has a layer, so that only what draws misses it.
      ...(takes.includes("preset") && args.values.by === undefined && layerLeftOut !== undefined && { layerLeftOut }),
    },
    styleLeftOut: isGiven.style ? [] : (figure.styleLeftOut ?? []),
  };
  const unused =
    drawnWith?.area !== undefined && !takes.includes("area") ? ["its area of interest is not used here"] : [];
  warnAll([...missingFrom(told), ...unused].map((one) => `${path}: ${one}`));
  return { ...args, figure, values: { ...Object.fromEntries(drawn), ...args.values } };
}
