import type { ExpressionSpecification } from "maplibre-gl";

/** Bound of an offset from a place, in pixels: more than any screen has. */
const FAR = 1e5;

/**
 * An expression for a pair of two numbers in a feature's properties. MapLibre has no operator for it, and an array property
 * becomes a string in `queryRenderedFeatures`, so the pair is interpolated between four corners.
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
