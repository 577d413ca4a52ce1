import * as v from "valibot";
import { areaOfEdited } from "../coverage/area-of-edited.js";
import { decodeGeography } from "../coverage/geography.js";
import { oblastFeature } from "../coverage/oblast-areas.js";
import { editedOf } from "../model/apply-scenario.js";
import { readJson } from "../model/read-json.js";
import { findScenario } from "../model/scenario-of.js";
import { referenceName } from "../scene/kinds/reference-parts.js";
import type { Situation } from "../scene/situation.js";
import type { FigureInput } from "./figure-svg.js";
import { inAscii } from "./xml.js";

/** An area with more characters as JSON is left out of a record: it would be larger than the figure. */
const LONGEST_AREA = 60_000;
/** What is not in a record, because figures are drawn so without being asked. */
const USUAL = { locale: "en-GB", draws: 1000, seed: 1 } as const;

const whole = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2 ** 32 - 1));
const DrawnWithSchema = v.strictObject({
  area: v.optional(
    v.union([
      v.pipe(v.string(), v.regex(/^([A-Z]{3}|[A-Z]{2}-\d\d)$/)),
      v.strictObject({
        type: v.literal("Feature"),
        properties: v.strictObject({ name: v.string() }),
        geometry: v.strictObject({ type: v.picklist(["Polygon", "MultiPolygon"]), coordinates: v.array(v.unknown()) }),
      }),
    ]),
  ),
  areaLeftOut: v.optional(v.literal(true)),
  layerLeftOut: v.optional(v.pipe(v.string(), v.maxLength(200))),
  locale: v.optional(v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{2,35}$/))),
  draws: v.optional(whole),
  seed: v.optional(whole),
});

/** An area in a record: GeoJSON with nothing but a name, whose coordinates are not checked. */
export interface RecordedArea {
  readonly type: "Feature";
  readonly properties: { readonly name: string };
  readonly geometry: { readonly type: "Polygon" | "MultiPolygon"; readonly coordinates: readonly unknown[] };
}

/** What a figure was drawn with beside its state and its style. What is as usual is not in it. */
export interface DrawnWith {
  /** The area of interest that its scenario does not name: the code of a state or oblast, or a Feature. */
  readonly area?: string | RecordedArea | undefined;
  /** There was an area that is too large for the record. */
  readonly areaLeftOut?: true | undefined;
  /** The name of a layer that is not ours, which no record has: it may be a reader's own secret. */
  readonly layerLeftOut?: string | undefined;
  readonly locale?: string | undefined;
  readonly draws?: number | undefined;
  readonly seed?: number | undefined;
}

function areaIn({ dataset, state, area }: Situation): Pick<DrawnWith, "area" | "areaLeftOut"> {
  if (!area) return {};
  const { id, name, geometry } = area;
  // Areas of the dataset are the same object wherever they come from.
  const ofDataset = oblastFeature(dataset, id)?.geometry ?? decodeGeography(dataset.geography).states.get(id);
  const ofScenario = areaOfEdited(dataset, editedOf(dataset, state)?.scenario ?? findScenario(dataset, state.scenario));
  const isSame = JSON.stringify(ofScenario?.geometry.coordinates) === JSON.stringify(geometry.coordinates);
  if (ofScenario && (ofScenario.id === id || (ofScenario.properties.name === name && isSame))) return {};
  if (ofDataset === geometry) return id === "UKR" ? {} : { area: id };
  const { type, coordinates } = geometry;
  const feature = { type: "Feature", properties: { name }, geometry: { type, coordinates } } as const;
  return JSON.stringify(feature).length > LONGEST_AREA ? { areaLeftOut: true } : { area: feature };
}

/** What a figure is drawn with, for its record; `null` if all of it is as usual. */
export function drawnWithOf({
  situation,
  ledger,
  words,
}: Pick<FigureInput, "situation" | "ledger" | "words">): DrawnWith | null {
  const { draws, seed } = ledger.method;
  const hasRanges = situation.state.reading === "coverage";
  const found: DrawnWith = {
    ...areaIn(situation),
    ...(situation.reference && { layerLeftOut: referenceName(situation.reference) }),
    ...(words.locale !== USUAL.locale && { locale: words.locale }),
    ...(hasRanges && draws !== USUAL.draws && { draws }),
    ...(hasRanges && draws > 0 && seed !== USUAL.seed && { seed }),
  };
  return Object.keys(found).length > 0 ? found : null;
}

/** As one text in ASCII, whatever the encoding of the file. */
export const writtenDrawnWith = (drawnWith: DrawnWith): string => inAscii(JSON.stringify(drawnWith));

/** Reads what a file claims to have been drawn with; nothing of what is not of its form. The caller must check the area. */
export function readDrawnWith(text: unknown): DrawnWith | null {
  if (typeof text !== "string") return null;
  const read = readJson(text);
  const checked = "value" in read ? v.safeParse(DrawnWithSchema, read.value) : undefined;
  return checked?.success ? checked.output : null;
}
