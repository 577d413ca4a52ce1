import { areaOfInterest } from "../../../coverage/area-of-interest.js";
import type { Dataset } from "../../../model/dataset.js";
import type { Place } from "../../../model/distance.js";
import type { Edit } from "../../../model/edit.js";
import { OWN_ASSUMPTION, roundedPlace } from "../../../model/placed.js";
import type { Problem } from "../../../model/problem.js";
import type { Scenario } from "../../../model/scenario.js";
import type { Trial } from "../edit-mode.js";
import { roundedTrack, type Track } from "./gestures.js";

/** Ids for records of a reader's own, `my-1` and so on, that neither the scenario nor the dataset has. */
export function ownIds(dataset: Dataset, scenario: Scenario, count: number): string[] {
  const { fleets = [], headquarters = [], bases = [], areas = [] } = scenario.added ?? {};
  const { forces } = dataset;
  const lists = [dataset.fleets, dataset.headquarters, dataset.orbits, scenario.stations, forces?.bases ?? []];
  const taken = new Set([...lists, fleets, headquarters, bases, areas].flatMap((rows) => rows.map(({ id }) => id)));
  const ids: string[] = [];
  for (let n = 1; ids.length < count; n++) if (!taken.has(`my-${n}`)) ids.push(`my-${n}`);
  return ids;
}

/** The commands that put aircraft on a racetrack of their own: a fleet, and a station that only it flies. */
export function aircraftCommands(
  [fleet, station]: readonly [fleet: string, station: string],
  name: string,
  trial: Trial,
  track: Track,
): Edit[] {
  const orbit = { ...roundedTrack(track), source: OWN_ASSUMPTION };
  return [
    { do: "add", what: "fleet", record: { id: fleet, ...trial.fleet } },
    { do: "add", what: "station", record: { id: station, name, orbit, domain: trial.domain, candidates: [fleet] } },
  ];
}

/** The corners of an outline that is being drawn, with one more; one where the last already is changes nothing. */
export function withCorner(corners: readonly Place[], place: Place): readonly Place[] {
  const corner = roundedPlace(place);
  const last = corners.at(-1);
  return last?.lon === corner.lon && last.lat === corner.lat ? corners : [...corners, corner];
}

/** Twice the signed area of a ring in the plane of degrees, more than 0 if it runs counter-clockwise. */
function windingOf(ring: readonly (readonly [number, number])[]): number {
  return ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] as readonly [number, number];
    return sum + x * nextY - nextX * y;
  }, 0);
}

/**
 * The commands that make an outline the area of interest: the area with its corners counter-clockwise, and its choice. Or
 * what is wrong with it, as of any area: fewer than three corners, sides that cross, nothing enclosed.
 */
export function areaCommands(
  id: string,
  name: string,
  corners: readonly Place[],
): { readonly commands: Edit[] } | { readonly problems: readonly Problem[] } {
  const drawn = corners.map(({ lon, lat }): [number, number] => [lon, lat]);
  const open = windingOf(drawn) < 0 ? [...drawn].reverse() : drawn;
  const ring = open.length > 0 ? [...open, open[0] as [number, number]] : [];
  const checked = areaOfInterest({ type: "Polygon", coordinates: [ring] }, name);
  if ("problems" in checked) return checked;
  return {
    commands: [
      { do: "add", what: "area", record: { id, name, polygons: [[ring]], source: OWN_ASSUMPTION } },
      { do: "set", what: "area", value: id },
    ],
  };
}
