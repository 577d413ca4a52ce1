import type { WorkerRefused } from "../../map/index.js";
import { type Problem, withoutSecrets } from "../../model/problem.js";
import type { Words } from "../../scene/words.js";
import type { NotLoaded } from "./live-map.js";

type Failure = Partial<WorkerRefused & NotLoaded>;

/** Why there is no live map, as a text for the reader: the page's policy, a missing file, or no WebGL. */
export function failureText(error: Error | undefined, words: Words): string {
  const { needs, part } = (error ?? {}) as Failure;
  if (needs) return words.say("guest.policy", { needs });
  return part ? words.say("guest.notLoaded", { part }) : words.say("error.webgl");
}

/** The same as a problem for the page: `policy`, `load` or `webgl`. What the browser says, in its own words, is for the console. */
export function failureOf(error: Error, words: Words): Problem {
  const { needs, part } = error as Failure;
  const code = needs ? "policy" : part ? "load" : "webgl";
  if (code === "webgl") console.warn(`coalition-map: ${withoutSecrets(error.message)}`);
  return { code, path: "", message: failureText(error, words) };
}
