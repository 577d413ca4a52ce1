import type { TaskGroup } from "../../model/forces.js";
import { commanderAt } from "../../model/sea/task-group-at.js";
import type { Situation } from "../situation.js";
import { nameOf, quotedRow, type Row, type Thing, thingId } from "../thing.js";
import type { Words } from "../words.js";
import { forceThing } from "./force-thing.js";
import { forceViewOf, placeOf } from "./force-view.js";
import { FORCE_TEXTS, numberRow, sayForce } from "./force-words.js";
import type { KindText } from "./kind.js";

/** When the group's ships put to sea together, the latest first. */
function activationRows({ activations }: TaskGroup, words: Words): Row[] {
  return [...activations].reverse().map(({ from, until, ships, sources, grade }) => {
    const params = {
      from: words.date(from),
      until: until ? words.date(until) : "",
      ships: ships.map(words.data).join(", "),
    };
    return {
      term: sayForce(words, "force.group.activations"),
      value: sayForce(words, until ? "force.group.activation" : "force.group.activation.open", params),
      cites: { sources, grade },
    };
  });
}

function describeGroup(group: TaskGroup, situation: Situation, words: Words): Thing {
  const commander = commanderAt(group, situation.date);
  const term = group.command.find(({ iso }) => iso === commander);
  return forceThing(
    situation,
    {
      id: thingId("task-group", group.id),
      kind: "task-group",
      title: words.data(group.name),
      subtitle: sayForce(words, "force.group.of", {
        states: words.list(group.members.map((iso) => nameOf(situation, iso, words))),
      }),
      notional: false,
      at: placeOf(group),
    },
    [
      {
        term: sayForce(words, "force.group.command"),
        value: commander ? nameOf(situation, commander, words) : sayForce(words, "force.group.between"),
        ...(term && { cites: { sources: term.sources, grade: null } }),
      },
      numberRow(sayForce(words, "force.group.ships"), group.ships, words),
      quotedRow(sayForce(words, "force.group.area"), group.area, words),
      ...activationRows(group, words),
    ],
    group,
    words,
    [sayForce(words, "force.group.note")],
  );
}

/** Task groups in words. */
export const taskGroupText: KindText = {
  id: "task-group",
  describe(situation, words) {
    const view = forceViewOf(situation);
    return view?.sea ? view.forces.taskGroups.map((group) => describeGroup(group, situation, words)) : [];
  },
  title: "force.taskGroups",
  columns: ["force.group.command", "force.group.ships"],
  more: FORCE_TEXTS,
  prose: () => "",
};
