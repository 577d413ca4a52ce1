import type { Dataset } from "../../model/dataset.js";
import type { Painter } from "./painter.js";

const widthOf = (root: ShadowRoot | null, selectors: string): number =>
  root?.querySelector(selectors)?.getBoundingClientRect().width ?? 0;

/** How far across a stage the host country's label is, in per cent of the width; `undefined` if out of view. */
export function middleOfHost(
  root: ShadowRoot | null,
  dataset: Dataset | undefined,
  painter: Painter | undefined,
): number | undefined {
  const width = widthOf(root, ".stage");
  const host = dataset?.contributors.find(({ role }) => role === "host");
  const place = dataset?.stateLabels.find(({ id }) => id === host?.id);
  if (!place || !width || !painter) return undefined;
  // Side by side the map has half the width, around the same middle.
  const half = widthOf(root, ".map.one") || width;
  const percent = 50 + ((painter.project([place.lon, place.lat]).x - half / 2) / width) * 100;
  return percent > 5 && percent < 95 ? Math.round(percent) : undefined;
}
