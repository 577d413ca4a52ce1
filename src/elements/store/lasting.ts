import type { Problem } from "../../model/problem.js";

/** Whether a problem is with the browser or the page, so that no change of the state ends it. */
export const isLasting = ({ code }: Problem): boolean => code === "webgl" || code === "policy";
