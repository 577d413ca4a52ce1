import type { AreaRow, AreasLedger } from "../../coverage/ledger/areas-schema.js";
import { byAreaOf } from "../../coverage/ledger/by-area.js";
import type { Watch } from "../../coverage/watch.js";
import type { Dataset } from "../../model/dataset.js";
import { needsOblasts } from "../../model/needs-oblasts.js";
import type { Oblast } from "../../model/oblasts.js";
import type { Situation } from "../situation.js";
import { vetoesOf } from "../vetoes.js";

const made = new WeakMap<Watch, AreasLedger>();

/** The ledger by oblast of a watch, whose dataset has oblasts; computed once. */
export function oblastLedger(watch: Watch): AreasLedger {
  const known = made.get(watch) ?? byAreaOf(watch);
  made.set(watch, known);
  return known;
}

/** An oblast with what is watched in it. */
export interface OblastView {
  readonly record: Oblast;
  readonly row: AreaRow;
}

/** Whether vetoes leave no mandate, hence no mission and no coverage. */
export const isVetoed = ({ state }: Pick<Situation, "state">): boolean =>
  vetoesOf({ state: { lead: state.lead, vetoes: [...state.vetoes] } }).length > 0;

/** The oblasts of a watch, in the order of their codes; none without their records. */
export function viewsOf(watch: Watch): readonly OblastView[] {
  const { oblasts } = watch.dataset as Dataset;
  if (!oblasts) return [];
  const rows = new Map(oblastLedger(watch).areas.map((row) => [row.id, row]));
  return oblasts.units.flatMap((record): OblastView[] => {
    const row = rows.get(record.id);
    return row ? [{ record, row }] : [];
  });
}

/** The oblasts that a situation shows: none unless its coverage is shaded by them. */
export const oblastViews = (situation: Situation): readonly OblastView[] =>
  needsOblasts(situation.state) && !isVetoed(situation) ? viewsOf(situation.watch) : [];
