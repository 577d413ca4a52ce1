import { hearQuestion } from "./area-answer.js";
import type { AreaQuestion } from "./area-question.js";

/**
 * The worker of the one-file build, which only checks areas. A second copy of the model and the ledger would exceed the
 * file's size limit, so there ranges are drawn on the page, in slices.
 */
self.onmessage = ({ data }: MessageEvent<AreaQuestion>) => {
  hearQuestion(data, (message) => self.postMessage(message));
};
