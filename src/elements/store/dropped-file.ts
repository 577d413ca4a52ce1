import type { FigureRecord } from "../../figure/figure-record.js";
import { MOST_LAYER_BYTES } from "../../interchange/read-parts.js";
import { ofReader } from "../../model/apply-scenario.js";
import type { Baseline } from "../../model/baseline.js";
import { isBundled, loadBundledOblasts, withOblasts } from "../../model/bundled-dataset.js";
import type { Dataset } from "../../model/dataset.js";
import { isItsOwn, openedScenario } from "../../model/edited.js";
import { validateScenario } from "../../model/parse-scenario.js";
import type { Problem } from "../../model/problem.js";
import { isDataset, isScenario, readState, statesIn } from "../../model/read-state.js";
import { MOST_BYTES, textOf, tooLarge } from "../../model/read-text.js";
import type { Scenario } from "../../model/scenario.js";
import type { CoalitionState } from "../../model/state.js";
import type { Words } from "../../scene/words.js";
import { sayExport } from "../export/export-words.js";
import type { House } from "../export/house.js";
import type { LayerFile } from "../import/importing.js";
import type { Store } from "./store.js";

const ENDINGS = /\.(png|svg|pdf)$/i;
const TYPES = ["image/png", "image/svg+xml", "application/pdf"];
/** A picture larger than this is no figure of ours and is not read. */
const MOST_FIGURE_BYTES = 200_000_000;

/** A state that a file holds, with problems to tell the reader; of a figure also its style. */
interface FoundState {
  readonly state: CoalitionState;
  readonly baseline: Baseline | null;
  readonly problems: readonly Problem[];
  readonly style?: Brought;
  /** The area that a figure was drawn with, not yet checked; `null` for Ukraine, or the area of its scenario. */
  readonly area?: { readonly type: string; readonly id?: string | number | undefined } | null;
}
type Brought = NonNullable<House["dropped"]>;

/** What a file holds: a scenario, a state, a style for figures, a layer of a GIS that is not read yet, or neither, with the reasons. */
export type Found =
  | { readonly scenario: Scenario }
  | FoundState
  | { readonly style: Brought }
  | { readonly layer: LayerFile }
  | { readonly problems: readonly Problem[]; readonly style?: undefined };

/** Files of a GIS; those that are not read are refused by what they are. */
const LAYER_ENDINGS = /\.(geojson|kml|kmz|gpx|csv|tsv|gpkg|shp|fgb|parquet|gml|zip)$/i;
/** How files of GeoJSON begin that have a name like any other JSON file. */
const GEOJSON =
  /^\s*\{\s*"type"\s*:\s*"(?:Feature|FeatureCollection|GeometryCollection|(?:Multi)?(?:Point|LineString|Polygon))"/;
/** As much of a file as is looked at for that. */
const START_BYTES = 200;

/** The bytes of a file that holds a layer, by its name or its first bytes; `undefined` for another file. */
async function layerIn(
  file: File,
): Promise<{ readonly layer: LayerFile } | { readonly problems: readonly Problem[] } | undefined> {
  const { name } = file;
  const isLayer = LAYER_ENDINGS.test(name) || GEOJSON.test(await file.slice(0, START_BYTES).text());
  if (!isLayer) return undefined;
  const large = tooLarge(file.size, MOST_LAYER_BYTES);
  return large ?? { layer: { name, bytes: new Uint8Array(await file.arrayBuffer()) } };
}

/** Hands on what a file holds: to the store, and a layer or what is said of a style to those who asked for it. */
export function takeFound(
  found: Found,
  store: Store,
  { onLayer, onStyle }: { onLayer: (file: LayerFile) => unknown; onStyle: (said: string) => unknown },
): void {
  if ("scenario" in found) store.takeFile(found.scenario);
  else if ("layer" in found) onLayer(found.layer);
  else if ("state" in found) {
    store.change(found.state, found.baseline ?? store.baseline);
    if (found.area) store.input.takeArea(found.area, found.area.id);
    // The area of an edited scenario comes with it.
    else if (found.area === null && store.session.area && !store.session.hasEdits) store.input.takeArea(null);
  }
  if ("style" in found && found.style) {
    store.input.house.dropped = found.style;
    onStyle(found.style.said);
  }
  if ("problems" in found) store.report(found.problems);
}

const refused = (code: string, message: string) => ({ problems: [{ code, path: "", message }] });
const reasonOf = (error: unknown) => (error instanceof Error ? error.message.slice(0, 120) : "unknown reason");

/** Whether a file is a picture or PDF rather than a text, judging by its type or name. */
const isFigureFile = ({ name, type }: File): boolean => TYPES.includes(type) || ENDINGS.test(name);

async function readText(file: File, facts: () => Dataset | undefined, words: Words): Promise<Found> {
  const large = tooLarge(file.size, MOST_BYTES.state);
  if (large) return large;
  const read = textOf(new Uint8Array(await file.arrayBuffer()));
  if ("problems" in read) return read;
  const result = statesIn(read.text);
  if ("problems" in result) return result;
  const { length } = result.values;
  if (length !== 1) return refused("not-one", `expected one scenario or state, got ${length}`);
  const [value] = result.values;
  const dataset = facts();
  if (!dataset) return refused("no-data", "there is no dataset");
  if (isScenario(value)) return scenarioIn(value, dataset);
  if (isDataset(value)) return refused("data-file", sayExport(words, "restore.dataset", { name: file.name }));
  if (isStyle(value)) return styleIn(value, file.name, words);
  const { state, baseline = null, patch, problems } = readState(value, dataset);
  // A file with nothing that is understood says nothing about the state.
  return problems.length > 0 && Object.keys(patch).length === 0 ? { problems } : { state, baseline, problems };
}

/** Whether a value is a style for figures: states, which have no version of their own, are named or have fields. */
const isStyle = (value: unknown): boolean =>
  typeof value === "object" && value !== null && "version" in value && !("state" in value);

const within = (whole: string, path: string): string => (path ? `${whole}.${path}` : whole);
const shortName = (name: string): string => name.slice(0, 80);

/** A style for figures and what is said of it, or all that is wrong with it. */
async function styleIn(value: unknown, name: string, words: Words): Promise<Found> {
  const { parseStyle } = await import("../../figure/parse-style.js");
  const checked = parseStyle(value);
  if ("problems" in checked)
    return { problems: checked.problems.map((problem) => ({ ...problem, path: within("style", problem.path) })) };
  return { style: { style: checked.style, said: sayExport(words, "restore.style", { name: shortName(name) }) } };
}

/**
 * A scenario of a file. One that is based on a scenario of the dataset, or has the id of one, is that one with the differences as edits, so that the
 * map says what has been changed; any other is taken as it is.
 */
function scenarioIn(value: unknown, dataset: Dataset): Found {
  const result = validateScenario(value, dataset);
  if ("problems" in result) return result;
  const { scenario } = result;
  if (isItsOwn(dataset, scenario)) return { scenario: ofReader(scenario) };
  return { state: openedScenario(dataset, scenario), baseline: null, problems: [] };
}

/** A state or an oblast of the data as an area, by its code; one that they lack is refused as it is. */
async function areaByCode(code: string, dataset: Dataset): Promise<NonNullable<FoundState["area"]>> {
  const { areaOfEdited } = await import("../../coverage/area-of-edited.js");
  // The shipped oblasts are loaded only where something shows them.
  const needsThem = code.includes("-") && isBundled(dataset);
  const whole = needsThem ? withOblasts(dataset, await loadBundledOblasts()) : dataset;
  return areaOfEdited(whole, { area: code } as Scenario) ?? { id: code, type: code };
}

/** The state in an exported figure (SVG, PNG or PDF). */
async function readFigure(file: File, facts: () => Dataset | undefined, words: Words): Promise<Found> {
  const { name } = file;
  let record: FigureRecord | null | undefined;
  const { recordOfFile } = await import("../../figure/figure-record.js");
  if (file.size <= MOST_FIGURE_BYTES) record = recordOfFile(new Uint8Array(await file.arrayBuffer()));
  const dataset = facts();
  if (!record || !dataset) return refused("no-state", sayExport(words, "restore.none", { name }));
  const { state, baseline = null, problems } = readState(record.state, dataset);
  const here = dataset.dataVersion;
  const message = sayExport(words, "restore.otherData", { file: record.dataVersion, here });
  const other = record.dataVersion === here ? [] : [{ code: "other-data", path: "", message }];
  const { style, styleProblems = [], styleLeftOut = [] } = record;
  const found = style && { style: { style, said: sayExport(words, "restore.style", { name: shortName(name) }) } };
  const unfit = styleProblems.map((problem) => ({ ...problem, path: within("style", problem.path) }));
  const lost = styleLeftOut.map((path) => ({
    code: "style-left-out",
    path: within("style", path),
    message: sayExport(words, "restore.font", { name: shortName(name) }),
  }));
  const { area: drawnOver, areaLeftOut = false, layerLeftOut } = record.drawnWith ?? {};
  const area = typeof drawnOver === "string" ? await areaByCode(drawnOver, dataset) : drawnOver;
  const noArea = {
    code: "area-left-out",
    path: "area",
    message: sayExport(words, "restore.area", { name: shortName(name) }),
  };
  const noLayer = {
    code: "layer-left-out",
    path: "reference",
    message: sayExport(words, "restore.layer", { name: shortName(name), layer: layerLeftOut ?? "" }),
  };
  const without = [...(areaLeftOut ? [noArea] : []), ...(layerLeftOut === undefined ? [] : [noLayer])];
  return {
    ...found,
    ...(areaLeftOut ? {} : { area: area ?? null }),
    state,
    baseline,
    problems: [...problems, ...other, ...unfit, ...lost, ...without],
  };
}

/** Reads what a reader has picked or dropped: a scenario, a state or a link, an exported figure; finds layers of a GIS. Never rejects. */
export async function readFile(file: File, facts: () => Dataset | undefined, words: Words): Promise<Found> {
  try {
    const layer = isFigureFile(file) ? undefined : await layerIn(file);
    if (layer) return layer;
    return await (isFigureFile(file) ? readFigure : readText)(file, facts, words);
  } catch (error) {
    return refused("unreadable", sayExport(words, "restore.unreadable", { name: file.name, reason: reasonOf(error) }));
  }
}
