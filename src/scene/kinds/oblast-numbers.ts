import type { AreaRow, AreasLedger } from "../../coverage/ledger/areas-schema.js";
import { byAreaOf } from "../../coverage/ledger/by-area.js";
import type { Watch } from "../../coverage/watch.js";
import { withOblasts } from "../../model/bundled-dataset.js";
import { needsOblasts } from "../../model/needs-oblasts.js";
import type { Oblast, Oblasts } from "../../model/oblasts.js";
import type { Situation } from "../situation.js";
import { vetoesOf } from "../vetoes.js";

const made = new WeakMap<Watch, AreasLedger>();

/** The ledger by oblast of a watch, computed once; `oblasts` are those of its dataset, or others that it may have. */
export function oblastLedger(watch: Watch, oblasts: Oblasts): AreasLedger {
  const whole = () => ({ ...watch, dataset: withOblasts(watch.dataset, oblasts) });
  const known = made.get(watch) ?? byAreaOf(whole());
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

/** The oblasts that a situation shows, in the order of their codes: none unless its coverage is shaded by them. */
export function oblastViews(situation: Situation): readonly OblastView[] {
  const { dataset, watch, state } = situation;
  const { oblasts } = dataset;
  if (!oblasts || !needsOblasts(state) || isVetoed(situation)) return [];
  const rows = new Map(oblastLedger(watch, oblasts).areas.map((row) => [row.id, row]));
  return oblasts.units.flatMap((record): OblastView[] => {
    const row = rows.get(record.id);
    return row ? [{ record, row }] : [];
  });
}
