import { scalePow, scaleSqrt } from "d3-scale";

/** Height of a fleet's sign in CSS pixels by its number of aircraft: areas compare, and even one is seen. */
export const markHeightPx: (aircraft: number) => number = scaleSqrt([0, 14], [13, 30]).clamp(true);

/** Radius of a circle of stated personnel in CSS pixels: its area is the number, also beyond 10,000. */
export const personnelPx: (personnel: number) => number = scaleSqrt([0, 10_000], [0, 34]);

/** Radius of a city's dot in CSS pixels by its people. */
export const dotPx: (people: number) => number = scaleSqrt([1e5, 3e6], [3, 6]).clamp(true);

/** Heights matter most near the ground: metres for a position of 0 to 100, by its square. */
const heightM = scalePow([0, 100], [0, 20_000]).exponent(2).clamp(true);

/** The height in metres that a slider's position of 0 to 100 means, in steps that suit it: 10 m below 200, 50 m below 2,000. */
export function heightAtPosition(position: number): number {
  const metres = heightM(position);
  const step = metres < 200 ? 10 : metres < 2000 ? 50 : 250;
  return Math.round(metres / step) * step;
}

/** Where a slider of 0 to 100 stands for a height in metres. */
export const positionOfHeight = (metres: number): number => Math.round(heightM.invert(metres));
