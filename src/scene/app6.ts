import type { MarkStyle } from "./scene.js";

/** The options that both painters give milsymbol, so that a sign looks the same on the map and in a figure. */
export function app6Options({ size, fill, stroke }: MarkStyle) {
  const everywhere = {
    Civilian: stroke,
    Friend: stroke,
    Hostile: stroke,
    Neutral: stroke,
    Unknown: stroke,
    Suspect: stroke,
  };
  return {
    size,
    fillColor: fill,
    iconColor: everywhere,
    frameColor: everywhere,
    fontfamily: "Coalition Sans",
    strokeWidth: 5,
    hqStaffLength: 55,
    outlineWidth: 3,
    outlineColor: fill,
  };
}
