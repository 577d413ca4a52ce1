import type { ForceAmount, ForceLedger } from "../../coverage/force/force-schema.js";
import { amountText } from "../force-rows.js";
import type { Words } from "../words.js";
import { sayForce, unbroken } from "./force-words.js";

/** The numbers of the air component; `null` while its data are absent. */
type Force = ForceLedger | null;

/** What the ledger says of an area or, without one, of all of them, with its range. */
function amountOf(force: Force, id: ForceAmount["id"], area?: string): ForceAmount | undefined {
  const of = area === undefined ? force : force?.areas.find((one) => one.id === area);
  return of?.amounts.find((amount) => amount.id === id);
}

/** Aircraft that one continuous patrol of an area takes: "46 (25–87)"; `null`: out of reach. */
export function aircraftText(force: Force, area: string, words: Words): string | null {
  const needed = amountOf(force, "needed", area);
  return needed === undefined || needed.value === null ? null : amountText(needed, words);
}

/** The share of patrols that could be held, 0 to 1, with its ends. */
interface Share {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** How much of an area's patrols, or of all, could be held: `none` is asked for, or how many fighters there are is `unknown`. */
export function shareOf(force: Force, area?: string): Share | "none" | "unknown" {
  const [patrols, held] = [amountOf(force, "patrols", area)?.value ?? 0, amountOf(force, "held", area)];
  if (patrols === 0 || !held) return "none";
  if (held.value === null || held.low === null || held.high === null) return "unknown";
  return { value: held.value / patrols, low: held.low / patrols, high: held.high / patrols };
}

/** A share with its range on one line: "5% (0–100)". */
export function shareText({ value, low, high }: Share, words: Words): string {
  const end = (share: number) => words.number(Math.round(100 * share));
  const range = end(low) === end(high) ? "" : ` (${end(low)}–${end(high)})`;
  return unbroken(`${words.percent(100 * value)}${range}`);
}

/** What a map says of an area: for how much of the time it could be held; empty where no patrol is asked for. */
export function heldText(force: Force, area: string, words: Words): string {
  const share = shareOf(force, area);
  if (share === "none") return "";
  if (share === "unknown") return sayForce(words, "force.patrol.unknown");
  if (share.high === 0) return sayForce(words, "force.map.unfilled");
  return sayForce(words, "force.map.held", { percent: shareText(share, words) });
}

/** The share of an area's patrols that nobody could hold, with its range; `null` where no patrol is asked for. */
export function unfilledText(force: Force, area: string, words: Words): string | null {
  const share = shareOf(force, area);
  if (share === "none") return null;
  if (share === "unknown") return sayForce(words, "force.patrol.unknown");
  return shareText({ value: 1 - share.value, low: 1 - share.high, high: 1 - share.low }, words);
}
