import type { LegendPicture } from "../../interchange/kml.js";
import type { Layers } from "../../interchange/layer.js";
import type { LayerFile, LayersRequest } from "../../interchange/layer-file.js";
import { layersOf } from "../../interchange/layers.js";
import { legendSvg } from "../../interchange/legend-svg.js";
import { formatsOf, type LayerFormat, writeLayers } from "../../interchange/write.js";
import { factsOf } from "../../model/apply-scenario.js";
import { isBundled, loadBundledForces, loadBundledSources, withForces } from "../../model/bundled-dataset.js";
import { quote } from "../../model/problem.js";
import { THEMES, type ThemeName } from "../../scene/theme.js";
import { reasonOf } from "../late.js";
import type { Stage } from "../stage/stage.js";
import type { Store } from "../store/store.js";
import { canvasFile, rasterise, svgFile } from "./figure-files.js";

/** Pixels of a legend for each of a screen. */
const LEGEND_SCALE = 2;

/** The present situation as layers, with the ranges of its numbers, its sources and its bases. */
export async function presentLayers(store: Store): Promise<Layers> {
  await store.input.needDataset();
  await store.ranges.settled();
  const { dataset: seen, state, area } = store.pictureIn("light").situation;
  const shipped = isBundled(seen);
  const [forces, sources] = await Promise.all([
    shipped && !seen.forces ? loadBundledForces() : undefined,
    shipped && !seen.sources ? loadBundledSources() : undefined,
  ]);
  // Not what the state sees: its edits would be applied twice.
  const facts = factsOf(seen);
  const dataset = forces ? withForces(facts, forces) : facts;
  return layersOf(dataset, state, {
    area,
    baseline: store.baseline,
    ranges: store.session.ranges,
    ...(sources && { sources: [...sources] }),
  });
}

/** The legend as a picture, or why there is none. */
async function legendOf(stage: Stage, layers: Layers, theme: ThemeName): Promise<LegendPicture | string> {
  try {
    const { svg, width, height } = legendSvg(layers, theme);
    const file = await svgFile(await stage.still.loadFigure(), { svg });
    const canvas = await rasterise(file, width * LEGEND_SCALE, height * LEGEND_SCALE);
    const png = new Uint8Array(await (await canvasFile(canvas, "image/png")).arrayBuffer());
    return { png, width, height };
  } catch (error) {
    return reasonOf(error);
  }
}

/** Layers as files. A KMZ whose legend cannot be drawn goes without, which is reported. */
export async function filesIn(
  store: Store,
  stage: Stage,
  layers: Layers,
  formats: readonly LayerFormat[],
  theme: ThemeName = "light",
): Promise<LayerFile[]> {
  const legend = formats.includes("kmz") ? await legendOf(stage, layers, theme) : undefined;
  if (typeof legend !== "string") return writeLayers(layers, formats, { theme, legend });
  store.report([{ code: "legend-missing", path: "layers", message: `the KMZ has no legend: ${legend}` }], true);
  return writeLayers(layers, formats, { theme });
}

/** The present situation as files for a GIS. Rejects unknown formats and themes, quoting them. */
export async function layerFilesOf(
  store: Store,
  stage: Stage,
  { format = "geojson", theme = "light" }: LayersRequest,
): Promise<LayerFile[]> {
  const chosen = formatsOf(format);
  if ("problems" in chosen)
    throw new TypeError(chosen.problems.map(({ path, message }) => `${path}: ${message}`).join("\n"));
  if (!THEMES.includes(theme)) throw new TypeError(`theme: expected ${THEMES.join(", ")}, got ${quote(theme)}`);
  return filesIn(store, stage, await presentLayers(store), chosen.formats, theme);
}
