import type { Straits, TaskGroup } from "../../../src/model/forces.js";
import { byId, type ForceFacts, notesOf } from "../forces-facts.js";
import { CLOSURE, LIMITS, LITTORAL, RULES, STRAITS_PLACE } from "../tables/forces-straits.js";
import { MCM_ACTIVATIONS, MCM_BLACK_SEA, MCM_COMMAND, MCM_NOTED } from "../tables/forces-task-group.js";

const command = (facts: ForceFacts): TaskGroup["command"] =>
  Object.entries(MCM_COMMAND).map(([fact, [from, until]]) => ({
    iso: facts.row(fact).lead as string,
    from,
    until,
    sources: facts.sourceIds(fact),
  }));

const activations = (facts: ForceFacts): TaskGroup["activations"] =>
  Object.entries(MCM_ACTIVATIONS).map(([fact, start]) => {
    const row = facts.row(fact);
    return {
      id: fact.replace(/^tg-/, ""),
      from: (row.from as string | null) ?? start ?? "",
      until: row.until as string | null,
      ships: row.ships as string[],
      ...facts.provenance(`activations/${fact}`, fact),
    };
  });

export const buildTaskGroups = (facts: ForceFacts): TaskGroup[] => {
  const { id, fact, name, shortName, members, lon, lat, area, from, ships, notes } = MCM_BLACK_SEA;
  for (const noted of MCM_NOTED) facts.row(noted);
  return [
    {
      id,
      name,
      shortName,
      members: [...members],
      lon,
      lat,
      area,
      command: command(facts),
      activations: activations(facts),
      ships: facts.number(ships.fact, ships.count, ships.count, { asOf: ships.asOf }),
      notes: notesOf(notes),
      from,
      until: null,
      ...facts.provenance(`task-groups/${id}`, fact, { asOf: from }),
    },
  ];
};

const limit = (facts: ForceFacts, key: keyof typeof LIMITS): Straits["limits"]["allTonnes"] => {
  const { fact, value, article, ...rest } = LIMITS[key];
  return { value, article, ...facts.provenance(`straits/${key}`, fact, rest) };
};

export const buildStraits = (facts: ForceFacts): Straits => ({
  ...STRAITS_PLACE,
  littoral: [...LITTORAL],
  limits: {
    allTonnes: limit(facts, "allTonnes"),
    stateTonnes: limit(facts, "stateTonnes"),
    passageTonnes: limit(facts, "passageTonnes"),
    passageShips: limit(facts, "passageShips"),
    stayDays: limit(facts, "stayDays"),
    noticeDays: limit(facts, "noticeDays"),
    noticeDaysNonLittoral: limit(facts, "noticeDaysNonLittoral"),
  },
  closed: [{ from: CLOSURE.from, until: null, note: CLOSURE.note, sources: facts.sourceIds(CLOSURE.fact) }],
  rules: byId(
    Object.entries(RULES).map(([id, [fact, article, text]]) => {
      const row = facts.row(fact);
      return {
        id,
        article,
        title: row.title as string,
        text: text ?? row.text ?? "",
        ...facts.provenance(`straits/rules/${id}`, fact),
      };
    }),
  ),
});
