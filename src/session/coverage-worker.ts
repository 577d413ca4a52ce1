import { addEditing } from "../model/apply-scenario.js";
import { EDITING } from "../model/edited.js";
import { hearQuestion } from "./area-answer.js";
import type { AreaQuestion } from "./area-question.js";
import { type ToWorker, workerSide } from "./coverage-work.js";

/** Does the work that is too long for the page's thread: checks areas, draws ranges and finds what moves a number. */
addEditing(EDITING);
const hear = workerSide((message) => self.postMessage(message));
self.onmessage = ({ data }: MessageEvent<AreaQuestion | ToWorker>) => {
  if (data.kind === "area") hearQuestion(data, (message) => self.postMessage(message));
  else hear(data);
};
