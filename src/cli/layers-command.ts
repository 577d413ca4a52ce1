import { join } from "node:path";
import { rangesOf } from "../coverage/ledger/ranges.js";
import { watchOf } from "../coverage/watch.js";
import type { LegendPicture } from "../interchange/kml.js";
import type { Layers } from "../interchange/layer.js";
import { layersOf } from "../interchange/layers.js";
import { legendSvg } from "../interchange/legend-svg.js";
import { formatsOf, writeLayers } from "../interchange/write.js";
import { THEMES, type ThemeName } from "../scene/theme.js";
import { givenArea, withArea } from "./area.js";
import { drawsOf } from "./draws.js";
import { MissingPackage, needing } from "./optional.js";
import { type Arguments, oneOf, UsageError } from "./options.js";
import { makeFolder, printable, progress, writeWhole } from "./output.js";
import { datasetFor, statesFor } from "./states.js";

/** Pixels of a legend for each of a screen. */
const LEGEND_SCALE = 2;

/** The legend as a picture; without the package that draws it, nothing, and a line on standard error. */
async function legendOf(layers: Layers, theme: ThemeName, quiet: boolean): Promise<LegendPicture | undefined> {
  const { svg, width, height } = legendSvg(layers, theme);
  try {
    const { drawPng } = await needing("The legend of a KMZ", () => import("./png.js"));
    return { png: drawPng(svg, width * LEGEND_SCALE), width, height };
  } catch (error) {
    if (!(error instanceof MissingPackage)) throw error;
    if (!quiet) process.stderr.write(`coalition-map: ${printable(error.message)}; the KMZ has no legend\n`);
    return undefined;
  }
}

/** Writes situations as layers for a GIS into a folder, or into one of its own for each of many states. */
export async function runLayers(args: Arguments): Promise<void> {
  const { output, format = "geojson" } = args.values;
  if (output === undefined || output === "-") throw new UsageError("-o is missing: the folder that the layers go to");
  const chosen = formatsOf(format);
  if ("problems" in chosen) throw new UsageError(`--format: ${chosen.problems[0]?.message}`);
  const { formats } = chosen;
  const theme = oneOf("theme", args.values.theme, THEMES, "light");
  const draws = drawsOf(args);
  const { dataset, start } = await datasetFor(args);
  const area = await givenArea(args, dataset);
  const states = await statesFor(args, dataset, start);
  const tell = progress(states.length, args.quiet);
  for (const [index, { name, state, baseline }] of states.entries()) {
    const counted = withArea(draws, area, dataset, state);
    const ranges = { [state.domain]: rangesOf(watchOf(dataset, state), counted) };
    const layers = layersOf(dataset, state, { area: counted.area, baseline, ranges });
    const legend = formats.includes("kmz") ? await legendOf(layers, theme, args.quiet) : undefined;
    const folder = states.length > 1 ? join(output, name) : output;
    await makeFolder(folder);
    for (const file of writeLayers(layers, formats, { theme, legend }))
      await writeWhole(join(folder, file.name), file.bytes);
    tell(index + 1, name);
  }
}
