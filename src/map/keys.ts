import { movesWithView } from "../scene/placement/place-marks.js";
import type { MarkStyle, SceneLayer } from "../scene/scene.js";

/** Identifies a style across layers: layers share sources, and two of them may have a style of the same name. */
export const styleKey = (layer: string, style: string): string => `${layer}/${style}`;

/** The name of a mark's image. */
export const imageOf = (mark: MarkStyle): string => `mark:${JSON.stringify(mark)}`;

/** The source of labels, their leaders, and marks that appear, disappear or move with the view. */
export const PLACED = "placed";

/** Whether a scene layer's features are placed anew for each view. */
export const isPlaced = (layer: SceneLayer): boolean => layer.kind === "label" || movesWithView(layer);

/** The style of leaders. */
export const LEADER = "leader";
