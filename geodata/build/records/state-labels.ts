import type { MultiPolygon } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import type { PlaceLabel } from "../../../src/model/records.js";
import { mainPolygon, poleOfInaccessibility } from "../geometry/label-point.js";
import { ringArea } from "../geometry/ring.js";
import { LABEL_NAMES, LABEL_POINTS, LABEL_RANKS, LARGE_DEG2 } from "../tables/state-labels.js";

const rounded = (degrees: number, digits: number): number => Number(degrees.toFixed(digits));
/** Below this area labels are rounded less: rounding to a hundredth of a degree would move them out of the smallest states. */
const SMALL_DEG2 = 0.5;

/** One label for every state that is drawn; `factNames` take precedence over `names`, which are Natural Earth's. */
export const buildStateLabels = (
  topology: Topology,
  names: ReadonlyMap<string, string>,
  factNames: ReadonlyMap<string, string>,
): PlaceLabel[] => {
  const { features } = feature(topology, topology.objects.states as GeometryCollection);
  return features.map(({ id, geometry }): PlaceLabel => {
    const code = String(id);
    const shape = geometry.type === "Polygon" ? [geometry.coordinates] : (geometry as MultiPolygon).coordinates;
    const main = mainPolygon(shape);
    const [lon, lat] = LABEL_POINTS[code] ?? poleOfInaccessibility(main);
    const name = factNames.get(code) ?? LABEL_NAMES[code] ?? names.get(code);
    if (name === undefined) throw new Error(`no name: ${code}`);
    const area = ringArea(main[0] ?? []);
    const digits = area < SMALL_DEG2 ? 4 : 2;
    const rank = LABEL_RANKS[code] ?? (area >= LARGE_DEG2 ? 4 : 5);
    return { id: code, name, lon: rounded(lon, digits), lat: rounded(lat, digits), rank };
  });
};
