/** The source of a place that a reader has chosen, where no other is given. */
export const OWN_ASSUMPTION = "my assumption";

/** Nearer to a pole a racetrack has no east and west worth the name, and the map does not reach. */
export const MOST_LATITUDE = 85;

/** A whole number of steps: 50.123456 in steps of 0.0001 is 50.1235. Never −0. */
const inSteps = (value: number, stepsPerUnit: number): number => Math.round(value * stepsPerUnit) / stepsPerUnit + 0;

/**
 * A place as it is kept: to four decimals of a degree, about ten metres, with a longitude from −180 to 180. A dragged and a
 * typed place are rounded by this one function, so that they give the same bytes.
 */
export function roundedPlace({ lon, lat }: { readonly lon: number; readonly lat: number }): {
  readonly lon: number;
  readonly lat: number;
} {
  const turned = lon >= -180 && lon <= 180 ? lon : ((((lon + 180) % 360) + 360) % 360) - 180;
  return { lon: inSteps(turned, 10_000), lat: inSteps(lat, 10_000) };
}

/** The direction of a racetrack as it is kept: 0 to below 180 degrees, since it is flown both ways, to a tenth. */
export function roundedOrientation(degrees: number): number {
  const rounded = inSteps(((degrees % 180) + 180) % 180, 10);
  return rounded === 180 ? 0 : rounded;
}

/** Length of a leg as it is kept: to a tenth of a kilometre. */
export const roundedLeg = (km: number): number => inSteps(km, 10);
