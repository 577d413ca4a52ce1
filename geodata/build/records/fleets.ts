import type { Fleet, Owner } from "../../../src/model/records.js";
import type { FleetFact } from "../facts.js";
import type { SourceRegister } from "../source-register.js";
import { ASSUMPTIONS, assumed } from "../tables/assumptions.js";
import { existenceOf } from "../tables/existence.js";

const ownerOf = (fact: FleetFact): Owner => (fact.us_provided ? "us" : fact.nato_owned ? "nato" : "national");

const FURTHER_NOTE: Readonly<Record<string, string>> = {
  usa_rq4b_sigonella: "In April 2025, the date of the source report, the Black Sea flights were paused.",
};

/** A published size needs no assumption; a US detachment has one; any other unknown size stays unknown. */
const modelQuantity = (fact: FleetFact): Fleet["quantityModel"] => {
  const id = `detachment.${fact.id}`;
  return fact.quantity === null && ASSUMPTIONS.some((a) => a.id === id) ? assumed(id) : null;
};

export const buildFleet = (fact: FleetFact, register: SourceRegister): Fleet => ({
  id: fact.id,
  operator: fact.operator,
  owner: ownerOf(fact),
  platform: fact.platform_id,
  quantity: fact.quantity,
  quantityModel: modelQuantity(fact),
  base: fact.base,
  lon: fact.lon,
  lat: fact.lat,
  baseKind: fact.base_kind as Fleet["baseKind"],
  status: fact.status,
  needsConsensus: fact.needs_nato_consensus,
  note: [fact.note, FURTHER_NOTE[fact.id]].filter((note) => note).join(" "),
  ...existenceOf(fact.id),
  ...register.provenance(`fleets/${fact.id}`, fact, fact.as_of),
});
