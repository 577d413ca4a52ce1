import { areaOfInterest } from "../coverage/area-of-interest.js";
import type { AreaQuestion } from "./area-checker.js";
import { type ToWorker, workerSide } from "./coverage-work.js";

/** What is too long for a page's own thread: areas are checked, ranges drawn, and what moves a number is found. */
const hear = workerSide((message) => self.postMessage(message));
self.onmessage = ({ data }: MessageEvent<AreaQuestion | ToWorker>) => {
  if (data.kind === "area") self.postMessage(areaOfInterest(data.input));
  else hear(data);
};
