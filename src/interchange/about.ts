import type { Watch } from "../coverage/watch.js";
import { editedOf } from "../model/apply-scenario.js";
import type { Baseline } from "../model/baseline.js";
import type { ComparedStates } from "../model/compared-states.js";
import { encodeQuery } from "../model/query.js";
import { scenarioOf } from "../model/scenario-of.js";
import type { CoalitionState } from "../model/state.js";
import { assumed } from "../model/values.js";
import type { About } from "./layer.js";
import { plainText } from "./plain-text.js";

/** Somebody who has changed a situation, under a name if one was given. */
export interface Reader {
  readonly author: string | null;
}

/** Properties that every feature of every layer has, whatever it is of. */
export const BOOKKEEPING = [
  "id",
  "sources",
  "notional",
  "data_version",
  "as_of",
  "edited",
  "author",
  "baseline_edited",
  "baseline_author",
  "assumptions_set",
] as const;

const NOTE =
  "Notional: stations, racetracks, rings and hours are a model's, made from public sources and assumptions. Not an order of battle, not a plan, not for navigation or targeting.";

const authorOf = (reader: Reader | null | undefined): string | null =>
  reader?.author ? plainText(reader.author) : null;

/** What a reader has assumed in place of our values, as `id:value` separated by "; "; `null` if nothing. */
function assumptionsIn({ overrides }: Pick<CoalitionState, "overrides">): string | null {
  const pairs = Object.entries(overrides)
    .map(([id, value]) => `${id}:${value}`)
    .sort();
  return pairs.length > 0 ? plainText(pairs.join("; ")) : null;
}

/** What every layer says of a situation: whose it is, what it is compared with, and what it assumes. */
export function aboutOf(
  { dataset, state, values }: Watch,
  { basis, before }: ComparedStates,
  { baseline, edited }: { readonly baseline: Baseline | null | undefined; readonly edited: Reader | null },
): About {
  const { id, name } = scenarioOf(dataset, state);
  // Kept, lost and gained are measured against the baseline: what a reader has done to it changes them as much.
  const compared = basis === "baseline" ? before : null;
  const baselineEdited = compared && editedOf(dataset, compared);
  const author = authorOf(edited);
  const baselineAuthor = authorOf(baselineEdited);
  const assumptionsSet = assumptionsIn(state);
  const baselineAssumptions = compared && assumptionsIn(compared);
  const note = [
    NOTE,
    edited && `Edited by ${author ?? "a reader"}: not the project's own situation.`,
    baselineEdited && `Compared with a baseline edited by ${baselineAuthor ?? "a reader"}: not the project's own.`,
    assumptionsSet && `Assumptions set by a reader: ${assumptionsSet}.`,
    baselineAssumptions &&
      baselineAssumptions !== assumptionsSet &&
      `Assumptions set by a reader in the baseline: ${baselineAssumptions}.`,
  ];
  return {
    title: plainText(name),
    note: note.filter(Boolean).join(" "),
    dataVersion: plainText(dataset.dataVersion),
    asOf: dataset.asOfDates[state.asOf],
    situation: encodeQuery(state, dataset, { baseline: baseline ?? null }),
    scenario: plainText(id),
    floorH: assumed(values, "floor-h"),
    edited: Boolean(edited),
    author,
    baselineEdited: Boolean(baselineEdited),
    baselineAuthor,
    assumptionsSet,
    licences: plainText(
      dataset.credits.licences.map(({ what, who, licence }) => `${what}: ${who}, ${licence}`).join("; "),
    ),
  };
}
