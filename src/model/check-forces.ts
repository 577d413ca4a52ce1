import { compareDates } from "./as-of.js";
import type { Dataset } from "./dataset.js";
import type { Forces } from "./forces.js";
import { type Problem, quote } from "./problem.js";
import { checkRecord, idsOf, missing, repeatedIds } from "./reference-problems.js";

const LISTS = [
  "bases",
  "detachments",
  "fighterFleets",
  "statements",
  "patrolAreas",
  "ships",
  "taskGroups",
  "shipSensors",
  "satellites",
  "worth",
  "backstop",
  "sizes",
] as const;

const isDate = (value: unknown): value is string => typeof value === "string";

/** Times that end before they begin, in a record or anything inside it. */
function checkTimes(value: object, path: string): Problem[] {
  const { from, until } = value as { from?: unknown; until?: unknown };
  const own =
    isDate(from) && isDate(until) && compareDates(until, from) < 0
      ? [
          {
            code: "out-of-order",
            path: `${path}.until`,
            message: `expected a date not before ${quote(from)}, got ${quote(until)}`,
          },
        ]
      : [];
  const inside = Object.entries(value).flatMap(([key, part]: [string, unknown]) =>
    typeof part === "object" && part !== null
      ? checkTimes(part, Array.isArray(value) ? `${path}[${key}]` : `${path}.${key}`)
      : [],
  );
  return [...own, ...inside];
}

/** Bases of detachments and ships, carriers of radars, and states that are not among the contributors. */
function checkLinks(forces: Forces, dataset: Pick<Dataset, "contributors">): Problem[] {
  const [bases, ships] = [idsOf(forces.bases), idsOf(forces.ships)];
  const contributors = idsOf(dataset.contributors);
  const based = (list: "detachments" | "ships") =>
    forces[list].flatMap(({ base }, index) =>
      base === null ? [] : missing(bases, `forces.${list}[${index}].base`, "base", base),
    );
  const national = (list: "detachments" | "fighterFleets" | "ships") =>
    forces[list].flatMap(({ iso }, index) => missing(contributors, `forces.${list}[${index}].iso`, "contributor", iso));
  return [
    ...based("detachments"),
    ...based("ships"),
    ...national("detachments"),
    ...national("fighterFleets"),
    ...national("ships"),
    // Other speakers, such as a coalition or an institute, need no record of their own.
    ...forces.statements.flatMap(({ who }, index) =>
      /^[A-Z]{3}$/.test(who) ? missing(contributors, `forces.statements[${index}].who`, "contributor", who) : [],
    ),
    ...forces.taskGroups.flatMap(({ members }, index) =>
      members.flatMap((iso, place) =>
        missing(contributors, `forces.taskGroups[${index}].members[${place}]`, "contributor", iso),
      ),
    ),
    ...forces.shipSensors.flatMap(({ carriers }, index) =>
      carriers.flatMap((id, place) => missing(ships, `forces.shipSensors[${index}].carriers[${place}]`, "ship", id)),
    ),
  ];
}

/** Everything in the forces that refers to a missing record, is given twice or ends before it begins. */
export function checkForces(
  forces: Forces,
  dataset: Pick<Dataset, "contributors" | "assumptions" | "sources">,
): Problem[] {
  const assumptions = idsOf(dataset.assumptions);
  const sources = dataset.sources && idsOf(dataset.sources);
  const { rules } = forces.straits;
  return [
    ...LISTS.flatMap((list) => repeatedIds(forces[list], `forces.${list}`)),
    ...repeatedIds(rules, "forces.straits.rules"),
    ...forces.taskGroups.flatMap(({ activations }, index) =>
      repeatedIds(activations, `forces.taskGroups[${index}].activations`),
    ),
    ...checkRecord(forces, "forces", assumptions, sources),
    ...checkTimes(forces, "forces"),
    ...checkLinks(forces, dataset),
  ];
}
