import type { Reference, ReferenceFeature } from "../reference.js";
import type { Situation } from "../situation.js";
import { type Thing, thingId } from "../thing.js";
import type { Words } from "../words.js";
import type { KindText } from "./kind.js";
import { MOST_LISTED, middleOf } from "./reference.js";
import { drawnFeatures, referenceName } from "./reference-parts.js";
import { REFERENCE_TEXTS, type ReferenceKey, sayReference } from "./reference-words.js";

const KINDS: Readonly<Record<ReferenceFeature["geometry"]["type"], ReferenceKey>> = {
  Point: "reference.thing.point",
  MultiPoint: "reference.thing.point",
  LineString: "reference.thing.line",
  MultiLineString: "reference.thing.line",
  Polygon: "reference.thing.area",
  MultiPolygon: "reference.thing.area",
};

function describeFeature(feature: ReferenceFeature, layer: Reference, words: Words): Thing {
  const { id, geometry, properties } = feature;
  const isArea = layer.areas?.some((area) => area.id === id) ?? false;
  const [lon, lat] = middleOf(feature);
  return {
    id: thingId("reference", id),
    kind: "reference",
    title: properties.name || sayReference(words, "reference.thing.unnamed", { id }),
    subtitle: sayReference(words, "reference.legend", { name: referenceName(layer) }),
    rows: [
      { term: sayReference(words, "reference.thing.kind"), value: sayReference(words, KINDS[geometry.type]) },
      {
        term: sayReference(words, "reference.thing.place"),
        value: `${words.number(lat, 2)}°, ${words.number(lon, 2)}°`,
      },
    ],
    notes: [
      ...(properties.description ? [properties.description] : []),
      sayReference(words, isArea ? "reference.thing.counted" : "reference.thing.note"),
    ],
    quoted: [],
    sources: [],
    asOf: null,
    confidence: null,
    grade: null,
    notional: false,
    at: [lon, lat],
  };
}

/** The things of a reader's layer in words; of a long one the first. */
export const referenceText: KindText = {
  id: "reference",
  describe: (situation: Situation, words) => {
    const { reference } = situation;
    if (!reference) return [];
    const listed = drawnFeatures(situation).slice(0, MOST_LISTED);
    return listed.map((feature) => describeFeature(feature, reference, words));
  },
  title: "reference.table",
  columns: ["reference.thing.kind", "reference.thing.place"],
  more: REFERENCE_TEXTS,
  prose(things, situation, words) {
    const { reference } = situation;
    if (!reference) return "";
    const own = sayReference(words, "reference.legend", { name: referenceName(reference) });
    const all = drawnFeatures(situation).length;
    const listed =
      things.length < all ? ` ${sayReference(words, "reference.listed", { listed: things.length, all })}` : "";
    return `${own}.${listed}`;
  },
};
