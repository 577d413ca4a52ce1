import type { MapEnded, WorkerRefused } from "../../map/index.js";
import { type Problem, withoutSecrets } from "../../model/problem.js";
import type { Words } from "../../scene/words.js";
import type { NotLoaded } from "./live-map.js";

type Failure = Error & Partial<WorkerRefused & MapEnded & NotLoaded>;

/** Why there is no live map, as a text for the reader: the page's policy, a missing file, or no WebGL. */
export function failureText(error: Error | undefined, words: Words): string {
  const { needs, ends, seconds, message: part = "" } = (error ?? {}) as Partial<Failure>;
  if (needs) return words.say("guest.policy", { needs });
  if (seconds) return words.say("missing.part", { part, reason: words.say("missing.slow", { n: seconds }) });
  return ends === "load" ? words.say("guest.notLoaded", { part }) : words.say("error.webgl");
}

/** The same as a problem for the page: `policy`, `load` or `webgl`. What the browser says, in its own words, is for the console. */
export function failureOf(error: Error, words: Words): Problem {
  const { needs, ends } = error as Failure;
  const code = needs ? "policy" : (ends ?? "webgl");
  if (code === "webgl") console.warn(`coalition-map: ${withoutSecrets(error.message)}`);
  return { code, path: "", message: failureText(error, words) };
}

/** Whether it is worth trying again: files may come, and a graphics context be free; a policy does not change. */
export const mayPass = (error: Error): boolean => "ends" in error;
