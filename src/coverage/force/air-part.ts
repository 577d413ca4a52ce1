import { type AirAssessment, assessAir, type PatrolView } from "../../model/air/assess-air.js";
import { fightersSent } from "../../model/air/fighters.js";
import { participatingStates } from "../../model/force-size.js";
import { sourcedBy } from "../../model/grade.js";
import type { Contributor } from "../../model/records.js";
import type { Values } from "../../model/values.js";
import type { Amount, AreaPart, ForcePart, MakePart } from "./force-part.js";

const UNIT = "aircraft";

/** Fighters for continuous patrols: how many they need, who could send them, what would be held. */
export const airPart: MakePart = (dataset, state) => {
  if (!dataset.forces) return null;
  const pledged = participatingStates(dataset).filter(({ posture }) => posture[state.asOf].air === "pledged");
  const reached = (assessAir(dataset, state) as AirAssessment).patrols.filter(({ aircraft }) => aircraft !== null);
  const ids = new Set(reached.map(({ id }) => id));
  return (values) => partOf(assessAir(dataset, state, values) as AirAssessment, { pledged, reached: ids }, values);
};

/** Aircraft that each nation could send, whether or not a patrol is left for them. */
function sentByNation({ fighters }: AirAssessment, values: Values): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { fighters: of, aircraft } of fightersSent(fighters, values))
    sums.set(of.fleet.iso, (sums.get(of.fleet.iso) ?? 0) + aircraft);
  return sums;
}

/** The proposed areas: how many patrols each has, what one of them takes, and how many are held. */
function areasOf(patrols: readonly PatrolView[], known: (value: number) => number | null): AreaPart[] {
  const areas = new Map(patrols.map(({ area }) => [area.id, area]));
  return [...areas.values()].map(({ id, name }) => {
    const own = patrols.filter(({ area }) => area.id === id);
    const held = own.reduce((sum, { unfilled }) => sum + 1 - unfilled, 0);
    return {
      id,
      name,
      amounts: [
        { id: "patrols", unit: "patrols", value: own.length, basis: "chosen" },
        // All patrols of an area are flown from the same base by the same sortie.
        { id: "needed", unit: UNIT, value: own[0]?.aircraft ?? Number.POSITIVE_INFINITY, basis: "model" },
        { id: "held", unit: "patrols", value: known(held), basis: "model" },
      ],
    };
  });
}

/** What the numbers of a state rest on, whatever the values of its assumptions. */
interface Fixed {
  readonly pledged: readonly Contributor[];
  /** Ids of the patrols that are within reach at the state's own values. */
  readonly reached: ReadonlySet<string>;
}

/** Aircraft for the patrols within reach; `Infinity` if there is none, or one of them is out of reach at these values. */
const neededFor = (patrols: readonly PatrolView[], reached: ReadonlySet<string>): number =>
  reached.size === 0
    ? Number.POSITIVE_INFINITY
    : patrols
        .filter(({ id }) => reached.has(id))
        .reduce((sum, { aircraft }) => sum + (aircraft ?? Number.POSITIVE_INFINITY), 0);

function partOf(air: AirAssessment, { pledged, reached }: Fixed, values: Values): ForcePart {
  const { patrols, available, filled, based, fighters, holders, uncounted } = air;
  const ours = based.filter(({ forForce }) => forForce);
  const others = based.filter(({ forForce }) => !forForce);
  const counts = sourcedBy(
    fighters.flatMap(({ available: may, fleet }) => (may && fleet.aircraft ? [fleet.aircraft] : [])),
  );
  const inReach = patrols.filter(({ aircraft }) => aircraft !== null).length;
  // Where no number of anybody's fighters is published, what they could hold is not known, and not zero.
  const known = (value: number) => (available > 0 || uncounted.length === 0 ? Math.max(0, value) : null);
  const amounts: Amount[] = [
    { id: "patrols", unit: "patrols", value: patrols.length, basis: "chosen" },
    { id: "out-of-reach", unit: "patrols", value: patrols.length - inReach, basis: "model" },
    { id: "needed", unit: UNIT, value: neededFor(patrols, reached), basis: "model" },
    { id: "available", unit: UNIT, value: known(available), basis: "model", ...counts },
    { id: "held", unit: "patrols", value: known(filled), basis: "model", ...counts },
    { id: "unfilled", unit: "patrols", value: known(patrols.length - filled), basis: "model", ...counts },
    { id: "pledged", unit: "states", value: pledged.length, basis: "published", ...sourcedBy(pledged) },
    { id: "based", unit: "detachments", value: ours.length || null, basis: "published", ...sourcedBy(ours) },
    // No report is not a report of none: detachments are seldom reported when they leave.
    { id: "detachments", unit: "detachments", value: others.length || null, basis: "published", ...sourcedBy(others) },
    { id: "without-number", unit: "states", value: uncounted.length, basis: "published" },
  ];
  const heldBy = new Map(holders.map(({ iso, patrols: held }) => [iso, held]));
  const parties = new Map(
    [...sentByNation(air, values)].map(([iso, aircraft]) => [
      iso,
      [
        { id: "available", unit: UNIT, value: aircraft, basis: "model" },
        { id: "held", unit: "patrols", value: heldBy.get(iso) ?? 0, basis: "model" },
      ] as const,
    ]),
  );
  return { amounts, parties, areas: areasOf(patrols, known) };
}
