import fc from "fast-check";
import type { Cap } from "../../src/coverage/geometry/caps-union.js";

const cap = (lon: [number, number], lat: [number, number]): fc.Arbitrary<Cap> =>
  fc
    .tuple(
      fc.double({ min: lon[0], max: lon[1], noNaN: true }),
      fc.double({ min: lat[0], max: lat[1], noNaN: true }),
      fc.double({ min: 20, max: 700, noNaN: true }),
      fc.boolean(),
    )
    // Stations share orbits and radii: half of the caps have a centre in whole degrees and a radius in whole hundreds of km.
    .map(([x, y, km, whole]) =>
      whole
        ? { centre: [Math.round(x), Math.round(y)], radiusKm: Math.ceil(km / 100) * 100 }
        : { centre: [x, y], radiusKm: km },
    );

/** Discs over and around Ukraine; some share centres and radii, as stations of scenarios do. */
export const capNearUkraine = cap([18, 44], [42, 56]);
/** Discs anywhere on the earth. */
export const capAnywhere = cap([-180, 180], [-90, 90]);
export const capsNearUkraine = (maxLength: number) => fc.array(capNearUkraine, { maxLength });
