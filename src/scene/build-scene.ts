import { EUROPE, extentOf } from "./extent.js";
import { allDrawings, allKinds } from "./kinds/index.js";
import { SLOTS } from "./kinds/kind.js";
import { legendOf } from "./legend.js";
import type { Scene } from "./scene.js";
import type { Situation } from "./situation.js";
import { type Theme, type ThemeName, themeOf } from "./theme.js";
import type { Words } from "./words.js";

/** The name of the area that a user gave; `undefined` for Ukraine. */
export const areaName = ({ area }: Pick<Situation, "area">, words: Words): string | undefined =>
  area && area.id !== "UKR" ? words.country(area.id, area.name) : undefined;

/** The map of a situation as data: the same situation, theme and words give the same scene, byte for byte. */
export function buildScene(situation: Situation, themeName: ThemeName | Theme, words: Words): Scene {
  const theme = themeOf(themeName);
  const stacks = allDrawings().map(({ layers }) => layers(situation, theme, words));
  const layers = SLOTS.flatMap((slot) => stacks.flatMap((stack) => stack[slot] ?? []));
  return {
    background: theme.sea,
    layers,
    // Layers for closer zooms are left out: a figure that shows them makes a legend of its own.
    legend: legendOf(
      layers.filter(({ minZoom }) => minZoom === undefined),
      words,
      areaName(situation, words),
    ),
    bounds: extentOf(situation),
    overview: EUROPE,
    insets: allKinds().flatMap(({ id, insets }) => insets?.(situation).map((bounds) => ({ id, bounds })) ?? []),
    font: "Coalition Sans",
  };
}
