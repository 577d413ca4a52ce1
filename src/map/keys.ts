import { movesWithView } from "../scene/placement/place-marks.js";
import type { MarkStyle, SceneLayer } from "../scene/scene.js";

/** Names a style of a layer: layers share sources, and two of them may have a style of one name. */
export const styleKey = (layer: string, style: string): string => `${layer}/${style}`;

/** Names the picture of a mark. */
export const imageOf = (mark: MarkStyle): string => `mark:${JSON.stringify(mark)}`;

/** The source of labels, of lines to them, and of marks that come, go or move with the view. */
export const PLACED = "placed";

/** Whether a scene layer's features are placed anew for each view. */
export const isPlaced = (layer: SceneLayer): boolean => layer.kind === "label" || movesWithView(layer);

/** The style of a line from a label to its thing. */
export const LEADER = "leader";
