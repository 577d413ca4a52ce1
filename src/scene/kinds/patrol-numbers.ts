import { forceLedgerOf } from "../../coverage/force/force-ledger.js";
import type { ForceAmount } from "../../coverage/force/force-schema.js";
import type { Dataset } from "../../model/dataset.js";
import type { CoalitionState } from "../../model/state.js";
import { amountText } from "../force-rows.js";
import type { Words } from "../words.js";

interface Asked {
  readonly dataset: Dataset;
  readonly state: CoalitionState;
}

/** What the ledger says of an area, with its range. */
const amountOf = ({ dataset, state }: Asked, area: string, id: ForceAmount["id"]): ForceAmount | undefined =>
  forceLedgerOf(dataset, state)
    ?.areas.find((one) => one.id === area)
    ?.amounts.find((amount) => amount.id === id);

/** Aircraft that one continuous patrol of an area takes: "46 (25–87)"; `null`: out of reach. */
export function aircraftText(asked: Asked, area: string, words: Words): string | null {
  const needed = amountOf(asked, area, "needed");
  return needed === undefined || needed.value === null ? null : amountText(needed, words);
}

/** Share of an area's patrols that nobody holds, of a `share` of 0 to 1 that is held: "95 % (0–100)". */
export function unfilledText(
  asked: Asked,
  { area, share, patrols }: { readonly area: string; readonly share: number; readonly patrols: number },
  words: Words,
): string {
  const value = words.percent(100 * (1 - share));
  const held = amountOf(asked, area, "held");
  if (!held || held.low === null || held.high === null || patrols === 0) return value;
  const end = (of: number) => words.number(Math.round(100 * Math.max(0, 1 - of / patrols)));
  const [low, high] = [end(held.high), end(held.low)];
  return low === high ? value : `${value} (${low}–${high})`;
}
