import { detailsStyles } from "../details/details-styles.js";
import { ledgerStyles } from "../ledger/ledger-styles.js";
import { controlStyles } from "./control-styles.js";
import { frameStyles } from "./frame-styles.js";
import { guestStyles } from "./guest-styles.js";
import { mediaStyles } from "./media-styles.js";
import { sizeStyles } from "./size-styles.js";
import { stageStyles } from "./stage-styles.js";
import { whatIfStyles } from "./what-if-styles.js";

/** Layout and look of the element. Colours come from the theme as custom properties; see `theme-properties.ts`. */
export const styles = [
  frameStyles,
  stageStyles,
  ledgerStyles,
  controlStyles,
  detailsStyles,
  whatIfStyles,
  guestStyles,
  sizeStyles,
  mediaStyles,
];
