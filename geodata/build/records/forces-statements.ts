import type { Statement } from "../../../src/model/forces.js";
import type { Component } from "../../../src/model/terms.js";
import { byId, type ForceFacts } from "../forces-facts.js";
import type { StatementRow } from "../tables/forces-statement-row.js";
import { AIR_STATEMENTS } from "../tables/forces-statements-air.js";
import { LAND_STATEMENTS } from "../tables/forces-statements-land.js";
import { SEA_STATEMENTS } from "../tables/forces-statements-sea.js";

const buildStatement = (facts: ForceFacts, id: string, given: StatementRow, component: Component): Statement => {
  const row = facts.row(given.fact);
  const date = given.date ?? (row.date as string | null | undefined) ?? row.asOf;
  if (date === null) throw new Error(`a statement needs a date: ${id}`);
  return {
    id,
    who: given.who,
    by: given.by,
    component,
    kind: given.kind,
    people: given.people ? facts.number(given.fact, given.people[0], given.people[1], given.number) : null,
    where: given.where ?? "",
    text: given.text ?? row.text ?? "",
    date,
    ...facts.provenance(`statements/${id}`, given.fact, {
      asOf: date,
      ...(given.confidence ? { confidence: given.confidence } : {}),
    }),
  };
};

export const buildStatements = (facts: ForceFacts): Statement[] => {
  const of = (table: Readonly<Record<string, StatementRow>>, component: Component) =>
    Object.entries(table).map(([id, row]) => buildStatement(facts, id, row, component));
  return byId([...of(LAND_STATEMENTS, "ground"), ...of(AIR_STATEMENTS, "air"), ...of(SEA_STATEMENTS, "sea")]);
};
