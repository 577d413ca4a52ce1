import type { MultiLineString, MultiPolygon, Polygon } from "geojson";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import type { Dataset } from "../model/dataset.js";

/** The states of a topology as shapes, and the lines between them. Coordinates in degrees, WGS 84. */
export interface Geography {
  /** ISO alpha-3 code → polygon. */
  readonly states: ReadonlyMap<string, Polygon | MultiPolygon>;
  /** Borders that two states share. */
  readonly borders: MultiLineString;
  /** Lines with a state on one side only. */
  readonly coasts: MultiLineString;
}

const decoded = new WeakMap<object, Geography>();

/** Decodes a topology of states, once per topology object. */
export function decodeGeography(topology: Dataset["geography"]): Geography {
  const known = decoded.get(topology);
  if (known) return known;
  const typed = topology as unknown as Topology<{ states: GeometryCollection }>;
  const states = new Map<string, Polygon | MultiPolygon>();
  for (const { id, geometry } of feature(typed, typed.objects.states).features) {
    if (typeof id === "string" && (geometry.type === "Polygon" || geometry.type === "MultiPolygon")) {
      states.set(id, geometry);
    }
  }
  const geography = {
    states,
    borders: mesh(typed, typed.objects.states, (a, b) => a !== b),
    coasts: mesh(typed, typed.objects.states, (a, b) => a === b),
  };
  decoded.set(topology, geography);
  return geography;
}

/** The lines of a topology that touch none of the given states, for a map that draws those from a finer topology. */
export function linesApartFrom(topology: Dataset["geography"], states: ReadonlySet<string>): MultiLineString {
  const typed = topology as unknown as Topology<{ states: GeometryCollection }>;
  const apart = ({ id }: { id?: string | number }) => !states.has(String(id));
  return mesh(typed, typed.objects.states, (a, b) => apart(a) && apart(b));
}
