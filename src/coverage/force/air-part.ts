import { type AirAssessment, assessAir } from "../../model/air/assess-air.js";
import { sourcedBy } from "../../model/grade.js";
import type { Amount, ForcePart, MakePart } from "./force-part.js";

const UNIT = "aircraft";

/** Fighters for continuous patrols: how many they need, who could send them, what would be held. */
export const airPart: MakePart = (dataset, state) => {
  if (!dataset.forces) return null;
  return (values) => partOf(assessAir(dataset, state, values) as AirAssessment);
};

function partOf(air: AirAssessment): ForcePart {
  const { patrols, needed, available, filled, offers, based, holders, uncounted } = air;
  const inReach = patrols.filter(({ aircraft }) => aircraft !== null).length;
  // Where no number of anybody's fighters is published, what they could hold is not known, and not zero.
  const known = (value: number) => (available > 0 || uncounted.length === 0 ? Math.max(0, value) : null);
  const amounts: Amount[] = [
    { id: "patrols", unit: "patrols", value: patrols.length, basis: "chosen" },
    { id: "out-of-reach", unit: "patrols", value: patrols.length - inReach, basis: "model" },
    { id: "needed", unit: UNIT, value: needed, basis: "model" },
    { id: "available", unit: UNIT, value: known(available), basis: "model" },
    { id: "held", unit: "patrols", value: known(filled), basis: "model" },
    { id: "unfilled", unit: "patrols", value: known(patrols.length - filled), basis: "model" },
    {
      id: "offers",
      unit: "states",
      value: new Set(offers.map(({ who }) => who)).size,
      basis: "published",
      ...sourcedBy(offers),
    },
    // No report is not a report of none: detachments are seldom reported when they leave.
    { id: "detachments", unit: "detachments", value: based.length || null, basis: "published", ...sourcedBy(based) },
    { id: "without-number", unit: "states", value: uncounted.length, basis: "published" },
  ];
  const parties = new Map(
    holders.map(({ iso, aircraft, patrols: held }) => [
      iso,
      [
        { id: "available", unit: UNIT, value: aircraft, basis: "model" },
        { id: "held", unit: "patrols", value: held, basis: "model" },
      ] as const,
    ]),
  );
  return { amounts, parties };
}
