import type { WorkerRefused } from "../../map/index.js";
import type { Problem } from "../../model/problem.js";
import type { Words } from "../../scene/words.js";
import type { NotLoaded } from "./live-map.js";

type Failure = Partial<WorkerRefused & NotLoaded>;

/** Why there is no live map, for its reader: the page's policy, a file that is missing, or no WebGL. */
export function failureText(error: Error | undefined, words: Words): string {
  const { needs, part } = (error ?? {}) as Failure;
  if (needs) return words.say("guest.policy", { needs });
  return part ? words.say("guest.notLoaded", { part }) : words.say("error.webgl");
}

/** The same for the page: `policy`, `load` or `webgl`, the last with what the browser says of it. */
export function failureOf(error: Error, words: Words): Problem {
  const { needs, part } = error as Failure;
  const code = needs ? "policy" : part ? "load" : "webgl";
  const text = failureText(error, words);
  return { code, path: "", message: code === "webgl" ? `${text} (${error.message.slice(0, 120)})` : text };
}
