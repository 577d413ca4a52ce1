import type { Feature, FeatureCollection, MultiPolygon, Position } from "geojson";
import { feature, mergeArcs } from "topojson-client";
import { topology } from "topojson-server";
import type { MultiPolygon as ArcPolygons, Topology } from "topojson-specification";
import { type Atlas, type AtlasState, readAtlas10m } from "./atlas.js";
import { type DetailBox, simplifyByRegion } from "./detail.js";
import { surrounds } from "./ring.js";

/** Ukraine and its neighbours by ISO numeric code. Russia is left to the overview: see geodata/README.md. */
const FINE_STATES: Readonly<Record<string, string>> = {
  BGR: "100",
  BLR: "112",
  HUN: "348",
  LTU: "440",
  MDA: "498",
  POL: "616",
  ROU: "642",
  SVK: "703",
  TUR: "792",
  UKR: "804",
};
const RUSSIA = "643";
/** A point in Crimea, to find the polygon that Natural Earth draws as Russia. */
const SIMFEROPOL: Position = [34.11, 44.96];
const BOXES: readonly DetailBox[] = [{ west: 21, south: 43, east: 41, north: 53, weight: 4 }];
const MIN_AREA_DEG2 = 0.00004;
const ISLAND_FACTOR = 2;
/** Steps across the extent of these states. */
const QUANTA = 1e5;

const find = (atlas: Atlas, code: string): AtlasState => {
  const state = atlas.objects.countries.geometries.find((g) => g.id === code);
  if (!state) throw new Error(`not in the 1:10m atlas: ${code}`);
  return state;
};

/** Moves the polygon that holds Simferopol from Russia to Ukraine and dissolves the line between the two. */
export const repairCrimea = (atlas: Atlas): ArcPolygons => {
  const russia = find(atlas, RUSSIA);
  if (russia.type !== "MultiPolygon") throw new Error("Russia is expected to have many polygons");
  const outlines = feature(atlas, russia).geometry as MultiPolygon;
  const crimea = russia.arcs.filter((_, i) => surrounds(outlines.coordinates[i]?.[0] ?? [], SIMFEROPOL));
  if (crimea.length !== 1) throw new Error(`expected one polygon around Simferopol, found ${crimea.length}`);
  return mergeArcs(atlas, [find(atlas, "804"), { type: "MultiPolygon", arcs: crimea }] as never) as ArcPolygons;
};

export const buildFine = (): Topology => {
  const atlas = readAtlas10m();
  const ukraine = repairCrimea(atlas);
  const features = Object.entries(FINE_STATES).map(([id, code]): Feature<MultiPolygon> => {
    const { geometry } = feature(atlas, id === "UKR" ? ukraine : find(atlas, code)) as Feature<MultiPolygon>;
    return { type: "Feature", id, properties: null, geometry };
  });
  const states: FeatureCollection<MultiPolygon> = { type: "FeatureCollection", features };
  return simplifyByRegion(topology({ states }), BOXES, MIN_AREA_DEG2, ISLAND_FACTOR, QUANTA);
};
