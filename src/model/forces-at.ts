import { compareDates, type Existing, existsAt, hasBegun } from "./as-of.js";
import type { Forces, StatedNumber } from "./forces.js";

/** A number if it had been published by a date. */
const knownAt = (stated: StatedNumber | null, date: string): StatedNumber | null =>
  stated?.asOf && compareDates(stated.asOf, date) > 0 ? null : stated;

/**
 * The forces as they were known on a date: without what did not exist then, and without what was said, done or counted later.
 * Counts of fighters stay, because a later one may replace them: see `countedAt`.
 */
export function forcesAt(forces: Forces, date: string): Forces {
  const present = <T extends Existing>(records: readonly T[]) => records.filter((record) => existsAt(record, date));
  const said = <T extends { readonly date: string }>(records: readonly T[]) =>
    records.filter((record) => compareDates(record.date, date) <= 0);
  return {
    ...forces,
    bases: present(forces.bases),
    detachments: present(forces.detachments).map((one) => ({
      ...one,
      quantity: knownAt(one.quantity, date),
      people: knownAt(one.people, date),
    })),
    fighterFleets: present(forces.fighterFleets),
    statements: said(forces.statements).map((one) => ({ ...one, people: knownAt(one.people, date) })),
    patrolAreas: present(forces.patrolAreas),
    ships: present(forces.ships),
    taskGroups: present(forces.taskGroups).map((group) => ({
      ...group,
      command: group.command.filter((term) => hasBegun(term, date)),
      activations: group.activations.filter(({ from }) => compareDates(from, date) <= 0),
      ships: knownAt(group.ships, date),
    })),
    straits: { ...forces.straits, closed: present(forces.straits.closed) },
    satellites: present(forces.satellites).map((one) => ({ ...one, count: knownAt(one.count, date) })),
    worth: said(forces.worth),
    backstop: said(forces.backstop),
    sizes: said(forces.sizes),
  };
}
