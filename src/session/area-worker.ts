import { areaOfInterest } from "../coverage/area-of-interest.js";

self.onmessage = ({ data }: MessageEvent<unknown>) => {
  self.postMessage(areaOfInterest(data));
};
