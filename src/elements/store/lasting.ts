import type { Problem } from "../../model/problem.js";

/** Whether a problem lies with the browser or the page, so that no change of the state can resolve it. */
export const isLasting = ({ code }: Problem): boolean => code === "webgl" || code === "policy";
