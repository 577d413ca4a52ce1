import { queryIn, STEP_NAME } from "../../model/address.js";
import { type Problem, quote } from "../../model/problem.js";

const nameFor = (urlKey: string): string => (urlKey ? `${urlKey}.` : "") + STEP_NAME;

/** What a page's address says about the step. */
export interface AddressedStep {
  /** Index of the step; 0 if the address names none, or none that there is. */
  readonly at: number;
  /** Whether the address also says what the map shows. */
  readonly hasState: boolean;
  /** Whether it says where the map looks, as a shared link does. */
  readonly hasPlace: boolean;
  readonly problems: readonly Problem[];
}

/** The part of a page's address that a story follows: its step, and what the map shows. */
export function storyQuery(search: string, urlKey: string): string {
  const step = new URLSearchParams(search).getAll(nameFor(urlKey));
  return [...step, queryIn(search, urlKey ? `${urlKey}.` : "")].join(" ");
}

/** Whether a view says where the map looks. */
export const leads = (view: string): boolean => new URLSearchParams(view).has("view.at");

/** Reads the step from a page's address, which counts from 1; `urlKey` as for the state, `null` for none. */
export function readStep(search: string, urlKey: string | null, count: number): AddressedStep {
  if (urlKey === null) return { at: 0, hasState: false, hasPlace: false, problems: [] };
  const prefix = urlKey ? `${urlKey}.` : "";
  const hasState = queryIn(search, prefix) !== "";
  const hasPlace = leads(queryIn(search, prefix, "view"));
  const given = new URLSearchParams(search).getAll(nameFor(urlKey));
  const [text = "1"] = given;
  const step = /^[1-9]\d?$/.test(text) ? Number(text) : 0;
  const isGood = given.length < 2 && step >= 1 && step <= count;
  if (isGood) return { at: step - 1, hasState, hasPlace, problems: [] };
  const message = `expected one whole number from 1 to ${count}, got ${quote(given.join(", "))}`;
  return { at: 0, hasState, hasPlace, problems: [{ code: "bad-step", path: STEP_NAME, message }] };
}

/**
 * Writes the step into the page's address, leaving everything else in it but where the map looked; nothing without `urlKey`.
 */
export function writeStep(urlKey: string | null, step: number): void {
  if (urlKey === null) return;
  const name = nameFor(urlKey);
  const gone = [name, `${name.slice(0, -STEP_NAME.length)}view.at`];
  const { pathname, hash, search } = window.location;
  const others = search
    .replace(/^\?/, "")
    .split("&")
    .filter((part) => part && !gone.some((one) => new URLSearchParams(part).has(one)));
  try {
    const whole = [...others, `${name}=${step}`].join("&");
    window.history.replaceState(window.history.state, "", `${pathname}?${whole}${hash}`);
  } catch {
    // A sandboxed frame, or too many changes in a short time: the step is shown all the same.
  }
}
