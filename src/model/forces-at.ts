import { compareDates, type Existing, existsAt } from "./as-of.js";
import type { Forces, StatedNumber } from "./forces.js";

type Note = Existing & { text: string };
interface Dated {
  readonly asOf: string | null;
}

/** Whether a date was reached by another. A month or year counts from its first day, as in `hasBegun`. */
const reached = (date: string | null, by: string): boolean => date === null || compareDates(date, by) <= 0;

/** The same times as they could be known: an end that lies ahead is not known yet. */
const asKnown = <T extends Existing>(row: T, date: string): T =>
  row.until !== null && !reached(row.until, date) ? { ...row, until: null } : row;

/** A number that was counted or stated by a date, else `null`: it was not known then. */
const counted = <T extends StatedNumber>(number: T | null, date: string): T | null =>
  number !== null && reached(number.asOf, date) ? number : null;

/** A record whose page is later keeps what it says of all times, but loses the date of the page. */
const undated = <T extends Dated>(row: T, date: string): T => (reached(row.asOf, date) ? row : { ...row, asOf: null });

function present<T extends Existing & Dated & { notes: Note[] }>(rows: readonly T[], date: string): T[] {
  return rows
    .filter((row) => existsAt(row, date))
    .map((row) => ({
      ...undated(asKnown(row, date), date),
      notes: row.notes.filter((note) => existsAt(note, date)).map((note) => asKnown(note, date)),
    }));
}

const said = <T extends { date: string }>(rows: readonly T[], date: string): T[] =>
  rows.filter((row) => reached(row.date, date));

/** The limits of the Convention do not change; only the date of a later page is left out. */
function straitsAt(straits: Forces["straits"], date: string): Forces["straits"] {
  const limits = Object.fromEntries(
    Object.entries(straits.limits).map(([key, limit]) => [key, limit && undated(limit, date)]),
  ) as Forces["straits"]["limits"];
  return {
    ...straits,
    limits,
    closed: straits.closed.filter((row) => reached(row.from, date)).map((row) => asKnown(row, date)),
    rules: straits.rules.filter((row) => reached(row.asOf, date)),
  };
}

/**
 * The forces as they were known on a date (`YYYY-MM-DD`): only what existed, with the notes of that time and without what was
 * stated or counted later. A number that was counted later is `null`, an end that lay ahead is open.
 */
export function forcesAt(forces: Forces, date: string): Forces {
  return {
    bases: present(forces.bases, date),
    detachments: present(forces.detachments, date).map((row) => ({
      ...row,
      quantity: counted(row.quantity, date),
      people: counted(row.people, date),
    })),
    fighterFleets: present(forces.fighterFleets, date).map((row) => ({
      ...row,
      aircraft: counted(row.aircraft, date),
    })),
    statements: said(forces.statements, date),
    patrolAreas: present(forces.patrolAreas, date),
    ships: present(forces.ships, date).map((row) => ({
      ...row,
      displacement: row.displacement && reached(row.displacement.tonnes.asOf, date) ? row.displacement : null,
    })),
    taskGroups: present(forces.taskGroups, date).map((row) => ({
      ...row,
      command: row.command.filter((term) => reached(term.from, date)).map((term) => asKnown(term, date)),
      activations: row.activations
        .filter((activation) => reached(activation.from, date))
        .map((activation) => undated(asKnown(activation, date), date)),
      ships: counted(row.ships, date),
    })),
    shipSensors: forces.shipSensors.map((row) => ({ ...undated(row, date), rangeKm: counted(row.rangeKm, date) })),
    straits: straitsAt(forces.straits, date),
    satellites: present(forces.satellites, date).map((row) => ({ ...row, count: counted(row.count, date) })),
    worth: said(forces.worth, date),
    backstop: said(forces.backstop, date),
    sizes: said(forces.sizes, date),
  };
}
