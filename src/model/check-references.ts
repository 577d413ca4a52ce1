import { checkForces } from "./check-forces.js";
import { checkOblasts } from "./check-oblasts.js";
import type { Dataset } from "./dataset.js";
import { oblastCodes } from "./oblast-codes.js";
import { parseState } from "./parse-state.js";
import { type Problem, quote } from "./problem.js";
import { checkRecord, idsOf, missing, repeatedIds, unknown } from "./reference-problems.js";
import type { Scenario } from "./scenario.js";
import { checkStory } from "./story.js";

/** The part of a dataset that scenarios refer to. */
export type Referred = Pick<
  Dataset,
  | "fleets"
  | "orbits"
  | "assumptions"
  | "natoMembers"
  | "permanentMembers"
  | "platforms"
  | "contributors"
  | "headquarters"
  | "geography"
> &
  Partial<Pick<Dataset, "forces" | "oblasts">>;

const statesDrawn = ({ geography }: Pick<Dataset, "geography">): string[] =>
  geography.objects.states.geometries.flatMap(({ id }) => id ?? []);

/** What is wrong with the records that a scenario adds: ids that others have, platforms and operators that nobody knows. */
function checkAdded({ added = {}, area }: Scenario, dataset: Referred, at: (rest: string) => string): Problem[] {
  const { fleets = [], headquarters = [], bases = [], areas = [] } = added;
  const known: readonly (readonly [string, readonly { readonly id: string }[], readonly { readonly id: string }[]])[] =
    [
      ["fleets", fleets, dataset.fleets],
      ["headquarters", headquarters, dataset.headquarters],
      ["bases", bases, dataset.forces?.bases ?? []],
      ["areas", areas, [...statesDrawn(dataset), ...oblastCodes(dataset)].map((id) => ({ id }))],
    ];
  const platforms = idsOf(dataset.platforms);
  const operators = new Set([...idsOf(dataset.contributors), "NATO"]);
  const countries = new Set([...statesDrawn(dataset), ...idsOf(dataset.contributors)]);
  const places = new Set([...statesDrawn(dataset), ...oblastCodes(dataset), ...idsOf(areas)]);
  return [
    ...known.flatMap(([list, own, ours]) => {
      const taken = idsOf(ours);
      return [
        ...repeatedIds(own, at(`added.${list}`)),
        ...own.flatMap(({ id }, index) =>
          taken.has(id)
            ? [
                {
                  code: "repeated-id",
                  path: at(`added.${list}[${index}].id`),
                  message: `already in the data: ${quote(id)}`,
                },
              ]
            : [],
        ),
      ];
    }),
    ...fleets.flatMap(({ platform, operator }, index) => [
      ...missing(platforms, at(`added.fleets[${index}].platform`), "platform", platform),
      ...missing(operators, at(`added.fleets[${index}].operator`), "contributor", operator),
    ]),
    ...(["headquarters", "bases"] as const).flatMap((list) =>
      (added[list] ?? []).flatMap(({ country }, index) =>
        missing(countries, at(`added.${list}[${index}].country`), "state", country),
      ),
    ),
    ...(area === undefined ? [] : missing(places, at("area"), "state, oblast or added area", area)),
  ];
}

function checkOverrides({ overrides, added }: Scenario, dataset: Referred, path: string): Problem[] {
  const problems: Problem[] = [];
  const fleets = idsOf([...dataset.fleets, ...(added?.fleets ?? [])]);
  for (const id of Object.keys(overrides?.fleets ?? {}))
    problems.push(...missing(fleets, `${path}.overrides.fleets`, "fleet", id));
  for (const [id, value] of Object.entries(overrides?.assumptions ?? {})) {
    const row = dataset.assumptions.find((assumption) => assumption.id === id);
    if (!row) problems.push(unknown(`${path}.overrides.assumptions`, "assumption", id));
    else if (value < row.low || value > row.high) {
      const message = `expected a number from ${row.low} to ${row.high} for ${quote(id)}, got ${value}`;
      problems.push({ code: "out-of-range", path: `${path}.overrides.assumptions`, message });
    }
  }
  return problems;
}

/** Problems of a scenario: references that are missing or repeated, its overrides, its state. `path` is where the scenario is. */
export function checkScenarioReferences(scenario: Scenario, dataset: Referred, path = ""): Problem[] {
  const at = (rest: string) => (path ? `${path}.${rest}` : rest);
  const orbits = idsOf(dataset.orbits);
  const fleets = idsOf([...dataset.fleets, ...(scenario.added?.fleets ?? [])]);
  const stations = scenario.stations.flatMap((station, index) => [
    ...(typeof station.orbit === "string"
      ? missing(orbits, at(`stations[${index}].orbit`), "orbit", station.orbit)
      : []),
    ...station.candidates.flatMap((id, place) =>
      missing(fleets, at(`stations[${index}].candidates[${place}]`), "fleet", id),
    ),
    ...(new Set(station.candidates).size < station.candidates.length
      ? [{ code: "repeated-id", path: at(`stations[${index}].candidates`), message: "a fleet is given twice" }]
      : []),
  ]);
  return [
    ...parseState(scenario.state, dataset, at("state.")).problems,
    ...checkStory(scenario, dataset, at),
    ...repeatedIds(scenario.stations, at("stations")),
    ...stations,
    ...checkAdded(scenario, dataset, at),
    ...checkOverrides(scenario, dataset, path).map((problem) => ({
      ...problem,
      path: problem.path.replace(/^\./, ""),
    })),
  ];
}

const LISTS = [
  "contributors",
  "headquarters",
  "fleets",
  "platforms",
  "orbits",
  "cities",
  "assumptions",
  "scenarios",
  "rules",
  "claims",
  "timeline",
  "usIsr",
  "forceSizes",
  "componentLeads",
  "referenceFacts",
] as const;

/** Everything in a dataset that refers to a missing record or is given twice; also the lack of a scenario or of Ukraine. */
export function checkDatasetReferences(dataset: Dataset): Problem[] {
  const assumptions = idsOf(dataset.assumptions);
  const sources = dataset.sources && idsOf(dataset.sources);
  const platforms = idsOf(dataset.platforms);
  const operators = new Set([...idsOf(dataset.contributors), "NATO"]);
  const drawn = statesDrawn(dataset);
  return [
    ...LISTS.flatMap((list) => repeatedIds(dataset[list] ?? [], list)),
    ...LISTS.flatMap((list) =>
      (dataset[list] ?? []).flatMap((record, index) => checkRecord(record, `${list}[${index}]`, assumptions, sources)),
    ),
    ...dataset.fleets.flatMap(({ platform, operator }, index) => [
      ...missing(platforms, `fleets[${index}].platform`, "platform", platform),
      ...missing(operators, `fleets[${index}].operator`, "contributor", operator),
    ]),
    ...dataset.scenarios.flatMap((scenario, index) =>
      checkScenarioReferences(scenario, dataset, `scenarios[${index}]`),
    ),
    ...(dataset.forces ? checkForces(dataset.forces, dataset) : []),
    ...(dataset.oblasts ? checkOblasts(dataset.oblasts, dataset) : []),
    ...(dataset.scenarios.length === 0 ? [{ code: "empty", path: "scenarios", message: "expected at least one" }] : []),
    ...(drawn.includes("UKR") ? [] : [{ code: "no-ukraine", path: "geography", message: 'no state has the id "UKR"' }]),
  ];
}
