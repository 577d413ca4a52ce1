import type { Topology } from "topojson-specification";
import { decodeGeography } from "../../../src/coverage/geography.js";
import { polygonsOf } from "../../../src/coverage/geometry/frame.js";
import type { Oblasts } from "../../../src/model/oblasts.js";
import { OBLAST_CREDIT } from "../credits.js";
import { mainPolygon, poleOfInaccessibility } from "../geometry/label-point.js";
import type { SourceRegister } from "../source-register.js";
import { AREA_SOURCES, OBLASTS } from "../tables/oblasts.js";

const rounded = (degrees: number): number => Math.round(degrees * 1000) / 1000;

/** The oblasts with their published areas; each is labelled at the point of its outline that is farthest from the edge. */
export function buildOblasts(shapes: Topology, register: SourceRegister): Oblasts {
  const geography = shapes as unknown as Oblasts["geography"];
  const { states } = decodeGeography(geography);
  const units = OBLASTS.map(({ id, name, kind, capital, areaKm2 }) => {
    const shape = states.get(id);
    if (!shape) throw new Error(`no outline: ${id}`);
    const [lon, lat] = poleOfInaccessibility(mainPolygon(polygonsOf(shape)));
    const source = id === "UA-40" ? AREA_SOURCES.sevastopol : AREA_SOURCES.list;
    const { sources, asOf, confidence, grade } = register.provenance(`oblasts/${id}`, {
      sources: [source],
      confidence: "medium",
    });
    return { id, name, kind, capital, lon: rounded(lon), lat: rounded(lat), areaKm2, sources, asOf, confidence, grade };
  });
  return { units, geography, credit: OBLAST_CREDIT };
}
