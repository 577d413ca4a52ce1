import { foldStyles } from "../folds/fold-styles.js";
import { stageStyles } from "../stage/stage-styles.js";
import { touchStyles } from "../touch-styles.js";
import { frameStyles } from "./frame-styles.js";
import { headStyles } from "./head-styles.js";
import { mediaStyles } from "./media-styles.js";

/** Layout and look of the map element. Colours come from the theme as custom properties; see `theme-properties.ts`. */
export const styles = [headStyles, frameStyles, stageStyles, foldStyles, touchStyles, mediaStyles];
