import { existsSync } from "node:fs";
import { basename } from "node:path";
import type { AreaOfInterest } from "../coverage/area.js";
import { areaOfState } from "../coverage/area-of-interest.js";
import { areasOfInterest } from "../coverage/areas-input.js";
import { areasToCsv, areasToMarkdown } from "../coverage/ledger/areas-forms.js";
import { type ByAreaOptions, ledgerByArea } from "../coverage/ledger/by-area.js";
import type { CsvForm } from "../coverage/ledger/csv-cell.js";
import { MOST_LAYER_BYTES } from "../interchange/read-parts.js";
import type { Dataset } from "../model/dataset.js";
import { needsOblasts } from "../model/needs-oblasts.js";
import type { CoalitionState } from "../model/state.js";
import { loadReferenceKind } from "../scene/kinds/late-kinds.js";
import type { Reference } from "../scene/reference.js";
import { warn, warnOfLayer } from "./area.js";
import { type Arguments, UsageError } from "./options.js";
import { jsonText, OutputError, writeWhole } from "./output.js";
import { BadData, readBytes, within } from "./state-files.js";

/** The areas in a file of any format that is read, each with its own name, and the layer that draws the whole file. */
async function fromFile(
  path: string,
): Promise<{ readonly areas: readonly AreaOfInterest[]; readonly reference: Reference }> {
  const bytes = await readBytes(path, MOST_LAYER_BYTES);
  // Read only where a file is given: its formats need libraries of their own.
  const [{ areasOf, referenceOf }, { readLayer }, { nodeXml }] = await Promise.all([
    import("../interchange/layer-uses.js"),
    import("../interchange/read-layer.js"),
    import("../interchange/xml-in-node.js"),
  ]);
  const layer = readLayer(bytes, basename(path), { xml: nodeXml });
  if ("problems" in layer) throw new BadData(within(path, layer.problems));
  warnOfLayer(path, layer);
  const features = areasOf(layer).map(({ id, name, geometry }) => ({
    type: "Feature",
    id,
    properties: { name },
    geometry,
  }));
  const result = areasOfInterest({ type: "FeatureCollection", features });
  if ("problems" in result) throw new BadData(within(path, result.problems));
  warn(path, result.notices);
  return { areas: result.areas, reference: { ...referenceOf(layer), use: "areas", areas: result.areas } };
}

/**
 * The layer of `figure --by FILE`, by whose areas coverage is shaded in place of oblasts; `null` without that option. Throws a
 * {@link UsageError} unless all of the states are shaded so, {@link BadData} on a bad file.
 */
export async function givenReference(
  { values: { by } }: Arguments,
  states: readonly { readonly state: CoalitionState }[],
): Promise<Reference | null> {
  if (by === undefined) return null;
  if (by === "oblast") throw new UsageError("--by oblast: a figure takes --shade oblast in its place");
  if (by !== "-" && !existsSync(by))
    throw new UsageError(`--by: expected a file with polygons such as districts.geojson, got "${by}"`);
  const others = states.filter(({ state }) => !needsOblasts(state));
  if (others.length > 0)
    throw new UsageError(
      `--by "${by}": coverage is shaded by its areas only with --shade oblast and --reading coverage`,
    );
  await loadReferenceKind();
  return (await fromFile(by)).reference;
}

/**
 * The areas of `--by`: the oblasts, for which nothing need be given, or those of a file; `undefined` without that option.
 * Throws a {@link UsageError} on options that do not go with it, {@link BadData} on a bad file.
 */
export async function givenAreas(
  { values, fields }: Arguments,
  dataset: Dataset,
): Promise<Pick<ByAreaOptions, "areas"> | undefined> {
  const { by } = values;
  if (by === undefined) return undefined;
  if (values.area !== undefined)
    throw new UsageError(`--area "${values.area}": not with --by, whose areas are those of its rows`);
  if (values.table !== undefined) throw new UsageError(`--table "${values.table}": not with --by, which is one table`);
  const compares = fields.some(([name, value]) => name === "compare" && value === "baseline");
  if (values.baseline !== undefined || compares)
    throw new UsageError("--by: areas are compared with and without US ISR only; leave out --baseline");
  if (by === "oblast") {
    if (!dataset.oblasts) throw new UsageError("--by oblast: the dataset has no oblasts");
    return {};
  }
  const isFile = by === "-" || existsSync(by);
  // The code of one oblast or state is an area, not a list of them.
  if (!isFile && "area" in areaOfState(dataset, by))
    throw new UsageError(`--by "${by}": that is one area; use --area ${by.toUpperCase()}`);
  if (!isFile)
    throw new UsageError(`--by: expected oblast, or a file with polygons such as districts.geojson, got "${by}"`);
  const { areas, reference } = await fromFile(by);
  const others = reference.features.length - areas.length;
  if (others > 0) warn(by, [{ code: "left-out", path: "", message: `left out: ${others} × what is not a polygon` }]);
  return { areas };
}

/** Writes a ledger by area in a format, then throws an {@link OutputError} with its first problem if it has any. */
export async function writeByArea(
  dataset: Dataset,
  state: CoalitionState,
  options: ByAreaOptions,
  format: "json" | "csv" | "md",
  path: string,
  form: CsvForm,
): Promise<void> {
  const ledger = ledgerByArea(dataset, state, options);
  const content =
    format === "csv" ? areasToCsv(ledger, form) : format === "md" ? areasToMarkdown(ledger) : jsonText(ledger);
  await writeWhole(path, content);
  const [worst] = ledger.problems;
  if (worst) throw new OutputError(`${worst.path}: ${worst.message}`);
}
