import { scalePow, scaleSqrt } from "d3-scale";

/** Height of a fleet's sign in CSS pixels by its number of aircraft: areas can be compared, and a single aircraft can be seen. */
export const markHeightPx: (aircraft: number) => number = scaleSqrt([0, 14], [13, 30]).clamp(true);

/** Diameter of a circle of stated personnel in CSS pixels: its area is proportional to the number, also beyond 10,000. */
export const personnelPx: (personnel: number) => number = scaleSqrt([0, 10_000], [0, 34]);

/** Diameter of a city's dot in CSS pixels by its population. */
export const dotPx: (people: number) => number = scaleSqrt([1e5, 3e6], [3, 6]).clamp(true);

/** Metres for a slider's position of 0 to 100, by its square, since heights matter most near the ground. */
const heightM = scalePow([0, 100], [0, 20_000]).exponent(2).clamp(true);

/** The height in metres for a slider's position of 0 to 100, in steps of 10 m below 200, 50 m below 2,000, then 250 m. */
export function heightAtPosition(position: number): number {
  const metres = heightM(position);
  const step = metres < 200 ? 10 : metres < 2000 ? 50 : 250;
  return Math.round(metres / step) * step;
}

/** The position of a slider of 0 to 100 for a height in metres. */
export const positionOfHeight = (metres: number): number => Math.round(heightM.invert(metres));
