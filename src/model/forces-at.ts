import { compareDates, type Existing, existsAt, hasBegun } from "./as-of.js";
import type { Forces } from "./forces.js";

/** The forces as they were known on a date: without what did not exist then, and without what was said or done later. */
export function forcesAt(forces: Forces, date: string): Forces {
  const present = <T extends Existing>(records: readonly T[]) => records.filter((record) => existsAt(record, date));
  const said = <T extends { readonly date: string }>(records: readonly T[]) =>
    records.filter((record) => compareDates(record.date, date) <= 0);
  return {
    ...forces,
    bases: present(forces.bases),
    detachments: present(forces.detachments),
    fighterFleets: present(forces.fighterFleets),
    statements: said(forces.statements),
    patrolAreas: present(forces.patrolAreas),
    ships: present(forces.ships),
    taskGroups: present(forces.taskGroups).map((group) => ({
      ...group,
      command: group.command.filter((term) => hasBegun(term, date)),
      activations: group.activations.filter(({ from }) => compareDates(from, date) <= 0),
    })),
    straits: { ...forces.straits, closed: present(forces.straits.closed) },
    satellites: present(forces.satellites),
    worth: said(forces.worth),
    backstop: said(forces.backstop),
    sizes: said(forces.sizes),
  };
}
