import { compareDates, existsAt } from "../as-of.js";
import type { Forces, TaskGroup } from "../forces.js";
import { isLittoral } from "./montreux.js";

/** A task group as it was on a date: without commands, activations and notes that came later. */
export function taskGroupAt(group: TaskGroup, date: string): TaskGroup {
  return {
    ...group,
    command: group.command.filter(({ from }) => from === null || compareDates(from, date) <= 0),
    activations: group.activations.filter(({ from }) => compareDates(from, date) <= 0),
    notes: group.notes.filter((note) => existsAt(note, date)),
  };
}

/** The task groups of Black Sea states that exist on a date, in the order of the data. */
export function littoralGroupsAt({ taskGroups, straits }: Forces, date: string): TaskGroup[] {
  return taskGroups
    .filter((group) => existsAt(group, date) && group.members.every((iso) => isLittoral(iso, straits)))
    .map((group) => taskGroupAt(group, date));
}

/**
 * ISO code of the state that commands a group on a date; `null` between two terms. On the day of a handover, and in a month of
 * which no day is published for it, that is the state whose term began first.
 */
export function commanderAt({ command }: TaskGroup, date: string): string | null {
  const terms = command.filter((term) => existsAt(term, date));
  const [first] = terms.sort((a, b) => compareDates(a.from ?? "", b.from ?? ""));
  return first?.iso ?? null;
}
