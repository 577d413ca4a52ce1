import { areaOfInterest } from "../coverage/area-of-interest.js";
import type { AreaQuestion } from "./area-checker.js";

/**
 * The worker of the one-file build: it checks areas and nothing else. A second copy of the model and the ledger would not fit the
 * weight that the file promises, so there ranges are drawn on the page, in slices.
 */
self.onmessage = ({ data }: MessageEvent<AreaQuestion>) => {
  self.postMessage(areaOfInterest(data.input));
};
