import type { ExpressionSpecification } from "maplibre-gl";

/** Between a place and what is drawn for it, in pixels: more than any screen has. */
const FAR = 1e5;

/**
 * A pair from two numbers among a feature's properties. MapLibre has no word for that, and an array among properties becomes
 * a string when it is asked what lies under the pointer: so the pair is mixed from four corners.
 */
export function pairOf(x: string, y: string): ExpressionSpecification {
  const alongX = (at: number) => [
    "interpolate",
    ["linear"],
    ["get", x],
    -FAR,
    ["literal", [-FAR, at]],
    FAR,
    ["literal", [FAR, at]],
  ];
  const pair = ["interpolate", ["linear"], ["get", y], -FAR, alongX(-FAR), FAR, alongX(FAR)];
  return pair as unknown as ExpressionSpecification;
}
