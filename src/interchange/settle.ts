import { plainText, withoutMarkup } from "./bare-text.js";
import { type Gathering, gathering } from "./gathering.js";
import { withLatitudeFirst } from "./latitude-first.js";
import {
  type Layer,
  type LayerFeature,
  type LayerFormat,
  type LayerRead,
  MOST_FEATURES,
  MOST_LAYER_VERTICES,
  type PropertyValue,
  type RawFeature,
  type RawLayer,
  refusedLayer,
} from "./read-parts.js";
import { type SoundGeometry, soundGeometries } from "./sound-geometry.js";

const LONGEST_NAME = 120;
const LONGEST_DESCRIPTION = 2000;
const LONGEST_TEXT = 10_000;
const MOST_PROPERTIES = 200;

const NAMES = ["name", "title", "label", "назва", "найменування", "bezeichnung", "nom", "nazwa", "id"];
const DESCRIPTIONS = ["description", "desc", "cmt", "опис", "beschreibung", "opis"];

/** A text of the file without hidden signs; what was done to it is told. */
function cleaned(value: string, longest: number, told: Gathering, where: string): string {
  const { text, cleaned: had, cut } = plainText(value, longest);
  if (had) told.warn("hidden-signs", `${where}: ${value}`);
  if (cut) told.leave("long-text", `${where}: ${value.length} letters, ${longest} are kept`);
  return text;
}

/** The file's name for a reader, and without its ending for the layer. */
export function namesOf(fileName: string): { readonly file: string; readonly name: string } {
  const file = plainText(fileName, LONGEST_NAME).text || "file";
  return { file, name: file.replace(/\.(?:geojson|json|kml|kmz|gpx|csv|tsv|txt)$/i, "") || file };
}

/** What the reader of one format found, checked and made plain; refused if it is too much, or if nothing of it has a place. */
export function settled(
  format: LayerFormat,
  raw: RawLayer,
  fileName: string,
  told: Gathering = gathering(),
): LayerRead {
  if ("problems" in raw) return raw;
  if (raw.features.length > MOST_FEATURES)
    return refusedLayer("layer-features", `expected at most ${MOST_FEATURES} features, got ${raw.features.length}`);
  const names = namesOf(fileName);
  const own = typeof raw.name === "string" ? cleaned(raw.name, LONGEST_NAME, told, "name") : "";
  const features: LayerFeature[] = [];
  const ids = new Set<string>();
  let vertices = 0;
  for (const one of raw.features) {
    const shapes = soundGeometries(one.geometry, told, one.where);
    if (shapes.length === 0) continue;
    vertices += shapes.reduce((sum, shape) => sum + vertexCount(shape.coordinates), 0);
    if (vertices > MOST_LAYER_VERTICES)
      return refusedLayer("layer-vertices", `expected at most ${MOST_LAYER_VERTICES} corners, got more`, one.where);
    features.push(...featuresOf(one, shapes, ids, told));
    if (features.length > MOST_FEATURES)
      return refusedLayer("layer-features", `expected at most ${MOST_FEATURES} features, got more`, one.where);
  }
  if (features.length === 0) return nothing(told);
  const layer: Layer = {
    format,
    ...names,
    name: own || names.name,
    features,
    left: told.left(),
    warnings: told.warnings(),
  };
  return withLatitudeFirst(layer);
}

/** The refusal of a file without any place, with what was left out of it. */
function nothing(told: Gathering): LayerRead {
  const [first, ...others] = told.left().map(({ what, count, example }) => ({
    code: `layer-${what}`,
    path: "",
    message: `${count} left out (${what}), first: ${example}`,
  }));
  const { problems } = refusedLayer("layer-empty", "expected points, lines or areas, got none that can be drawn");
  return { problems: first ? [...problems, first, ...others] : problems };
}

const vertexCount = (nested: readonly unknown[]): number =>
  typeof nested[0] === "number" ? 1 : nested.reduce<number>((sum, one) => sum + vertexCount(one as unknown[]), 0);

/** The parts of one feature of the file, each under an id of its own. */
function featuresOf(
  { id, properties, where }: RawFeature,
  shapes: readonly SoundGeometry[],
  ids: Set<string>,
  told: Gathering,
): LayerFeature[] {
  const given = typeof properties === "object" && properties !== null ? (properties as Record<string, unknown>) : {};
  const texts = new Map(
    Object.entries(given).flatMap(([key, value]) => {
      const text = textIn(value);
      return text ? [[key.toLowerCase(), text] as const] : [];
    }),
  );
  const first = (keys: readonly string[]) => keys.map((key) => texts.get(key)).find(Boolean) ?? "";
  const name = cleaned(first(NAMES), LONGEST_NAME, told, where);
  const described = withoutMarkup(first(DESCRIPTIONS));
  if (described.had) told.leave("markup", `${where}: ${first(DESCRIPTIONS)}`);
  const description = cleaned(described.text, LONGEST_DESCRIPTION, told, where);
  const kept = propertiesOf(given, told, where);
  return shapes.map((geometry, part) => ({
    id: freeId(part === 0 ? idText(id ?? given.id) : "", ids, told, where),
    name,
    ...(description && description !== name ? { description } : {}),
    geometry,
    properties: kept,
  }));
}

/** A text, or the text of a description that togeojson marks as HTML. */
function textIn(value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value === "number") return String(value);
  const inner = (value as { readonly value?: unknown } | null | undefined)?.value;
  return typeof inner === "string" ? inner : "";
}

const idText = (id: unknown): string =>
  typeof id === "string" || typeof id === "number" ? plainText(String(id), LONGEST_NAME).text : "";

/** The id itself, with a number if another feature has it; a running number if there is none. */
function freeId(wanted: string, ids: Set<string>, told: Gathering, where: string): string {
  if (wanted !== "" && ids.has(wanted)) told.warn("duplicate-id", `${where}: ${wanted}`);
  let id = wanted || String(ids.size + 1);
  for (let number = 2; ids.has(id); number++) id = `${wanted || String(ids.size + 1)}-${number}`;
  ids.add(id);
  return id;
}

/** The values as they are, texts made plain, lists and objects as their JSON. */
function propertiesOf(given: Record<string, unknown>, told: Gathering, where: string): LayerFeature["properties"] {
  const { coordinateProperties, ...others } = given;
  if (coordinateProperties && Object.keys(coordinateProperties).length > 0)
    told.leave("times", `${where}: times or values at each place of a track`);
  const entries = Object.entries(others);
  for (const [key] of entries.slice(MOST_PROPERTIES)) told.leave("property", `${where}: ${key}`);
  return Object.fromEntries(
    entries.slice(0, MOST_PROPERTIES).flatMap(([key, value]): [string, PropertyValue][] => {
      const plain = plainText(key, LONGEST_NAME).text;
      if (DESCRIPTIONS.includes(key.toLowerCase())) return [];
      if (value === undefined || plain === "") return [];
      if (value === null || typeof value === "boolean") return [[plain, value]];
      if (typeof value === "number") return [[plain, Number.isFinite(value) ? value : null]];
      const text = typeof value === "string" ? value : JSON.stringify(value);
      return [[plain, cleaned(text, LONGEST_TEXT, told, `${where}.${plain}`)]];
    }),
  );
}
