import type { Dataset } from "../../model/dataset.js";
import type { City } from "../../model/records.js";
import { type AreaOfInterest, frameOf } from "../area.js";
import type { Cap } from "../geometry/caps-union.js";
import { contains, type Frame } from "../geometry/frame.js";
import { GRID_POINTS, gridCounter, gridOf } from "../geometry/grid.js";
import { EARTH_RADIUS_KM, toVector } from "../geometry/sphere.js";
import type { Region } from "./measures.js";

/** What a ledger measures: an area with its sample of points, and the listed cities in it. */
export interface Ground {
  readonly area: AreaOfInterest;
  readonly frame: Frame;
  readonly cities: readonly City[];
  /** Points of the sample. */
  readonly points: number;
  /** Finds what the caps reach. The first survey is kept, and returned again for equal caps. */
  survey(caps: readonly Cap[]): Survey;
}

/** What caps reach in an area. */
export interface Survey {
  readonly caps: readonly Cap[];
  /** The sample, divided by the caps that reach its points; amounts are shares of the area. */
  readonly regions: readonly Region[];
  /** One region per city, in the order of the ground's cities; amounts are people. */
  readonly people: readonly Region[];
}

const same = (a: readonly Cap[], b: readonly Cap[]): boolean =>
  a.length === b.length &&
  a.every(({ centre, radiusKm }, index) => {
    const other = b[index] as Cap;
    return radiusKm === other.radiusKm && centre[0] === other.centre[0] && centre[1] === other.centre[1];
  });

/** Prepares an area for ledgers and draws, with a sample of about `points` points. */
export function groundOf(dataset: Dataset, area: AreaOfInterest, points = GRID_POINTS): Ground {
  const frame = frameOf(area);
  const grid = gridOf(frame, points);
  const count = gridCounter(grid);
  const cities = dataset.cities.filter(({ lon, lat }) => contains(frame, [lon, lat]));
  const vectors = cities.map(({ lon, lat }) => toVector(lon, lat));
  const reaching = (caps: readonly Cap[]): Region[] => {
    const prepared = caps.map(({ centre, radiusKm }) => ({
      middle: toVector(centre[0], centre[1]),
      least: radiusKm > 0 ? Math.cos(radiusKm / EARTH_RADIUS_KM) : 2,
    }));
    return vectors.map(([x, y, z], city) => {
      const watchers: number[] = [];
      for (const [index, { middle, least }] of prepared.entries())
        if (x * middle[0] + y * middle[1] + z * middle[2] >= least) watchers.push(index);
      return { watchers, amount: cities[city]?.population ?? 0 };
    });
  };
  let first: Survey | undefined;
  const survey = (caps: readonly Cap[]): Survey => {
    // Often the caps are those of the first call: most assumptions move hours, not rings.
    if (first && same(caps, first.caps)) return first;
    const regions = count(caps).map((cell) => ({ watchers: cell.caps, amount: cell.points / grid.count }));
    let people: readonly Region[] | undefined;
    const made: Survey = {
      caps,
      regions,
      get people() {
        people ??= reaching(caps);
        return people;
      },
    };
    first ??= made;
    return made;
  };
  return { area, frame, cities, points: grid.count, survey };
}
