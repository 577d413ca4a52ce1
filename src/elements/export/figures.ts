import type * as FigureModule from "../../figure/index.js";
import type { Figure, FigureInput, FigureOptions, FigureStyle } from "../../figure/index.js";
import { VERSION } from "../../model/version.js";
import type { LedgerDiff } from "../../scene/ledger-text.js";
import type { Picture } from "../../scene/picture.js";
import type { ThemeName } from "../../scene/theme.js";
import { takePicture } from "../stage/map-picture.js";
import type { Stage } from "../stage/stage.js";
import type { Store } from "../store/store.js";

export type FigureRequest = FigureOptions & { readonly theme?: ThemeName };

/** Two maps share their box side by side; or the first shows up to `swipe` per cent of the width, and the second beyond. */
export interface Arrangement {
  readonly beside: boolean;
  readonly swipe: number;
}

/** The diff from the baseline, with its ranges. */
async function changeIn(store: Store, picture: Picture): Promise<LedgerDiff> {
  const [{ changeOf }, ranges] = await Promise.all([import("../../scene/picture-change.js"), store.ranges.ofChange()]);
  return changeOf(picture, ranges);
}

/** The input for a figure of the present state. It waits for the ranges, because figures are kept and quoted. */
export async function figureInputOf(store: Store, request: FigureRequest): Promise<FigureInput> {
  const { theme = request.style?.theme ?? "print", ...rest } = request;
  await store.input.needDataset();
  await store.ranges.settled();
  const picture = store.pictureIn(theme);
  const { situation, scene, pair, ledger, comparison, compared } = picture;
  const isBaseline = pair !== null && compared.basis === "baseline";
  const diff = isBaseline ? await changeIn(store, picture) : null;
  return {
    situation,
    scene,
    pair,
    ledger,
    comparison,
    baseline: store.baseline,
    diff,
    words: store.words(),
    theme,
    options: { version: VERSION, ...rest },
  };
}

/** The style that a page has asked for, checked, or else the one that it has set. Throws with everything that is wrong with it. */
function styleFor(store: Store, { parseStyle }: typeof FigureModule, given: unknown): FigureStyle | null {
  if (given === undefined) return store.input.house.ofPage;
  const checked = parseStyle(given);
  if ("style" in checked) return checked.style;
  const lines = checked.problems.map(({ path, message }) => `${path ? `style.${path}` : "style"}: ${message}`);
  throw new TypeError(lines.join("\n"));
}

/**
 * The present state as a figure, in the page's style if it has one. Throws on an unknown page and on a bad style, and
 * `NotArrived` if the page's cannot be checked yet.
 */
export async function figureOf(store: Store, stage: Stage, request: FigureRequest): Promise<Figure> {
  const { style: given, ...rest } = request;
  const isPages = given === undefined;
  const [painter] = await Promise.all([stage.still.loadFigure(), isPages ? store.input.needStyle() : undefined]);
  const style = styleFor(store, painter, given);
  return painter.drawFigure(await figureInputOf(store, { ...rest, ...(style && { style }) }));
}

/** The map as it is on the screen, in a sheet. Rejects an unknown type and a scale outside 1 to 4, quoting the value. */
export async function pictureBlob(
  store: Store,
  stage: Stage,
  box: HTMLElement | null,
  arrangement: Arrangement,
  { type = "image/png", scale = 2 }: { type?: string | undefined; scale?: number | undefined },
): Promise<Blob> {
  await stage.whenIdle();
  const figure = await stage.still.loadFigure();
  const derived = store.picture();
  if (!derived || !box) throw new Error("there is no map yet: await whenIdle() first");
  const shown = () => ({
    derived,
    words: store.words(),
    theme: store.themeName(),
    width: box.clientWidth,
    height: box.clientHeight,
    painters: stage.isStill ? undefined : [stage.map.painter, stage.other.painter],
    look: stage.look,
    ...arrangement,
  });
  const painter = () => (stage.isStill ? undefined : stage.map.painter);
  const before = painter();
  try {
    return await takePicture(figure, shown(), type, scale);
  } catch (error) {
    // The live map has come to its end meanwhile: its still is taken, or the map that has followed it.
    if (painter() === before) throw error;
    await stage.whenIdle();
    return takePicture(figure, shown(), type, scale);
  }
}
