import type { Fleet, Owner } from "../../../src/model/records.js";
import type { FleetFact } from "../facts.js";
import type { SourceRegister } from "../source-register.js";
import { ASSUMPTIONS, assumed } from "../tables/assumptions.js";
import { existenceOf } from "../tables/existence.js";

const ownerOf = (fact: FleetFact): Owner => (fact.us_provided ? "us" : fact.nato_owned ? "nato" : "national");

/** A published size needs no assumption; a US detachment has one; any other unknown size stays unknown. */
const modelQuantity = (fact: FleetFact): Fleet["quantityModel"] => {
  const id = `detachment.${fact.id}`;
  return fact.quantity === null && ASSUMPTIONS.some((a) => a.id === id) ? assumed(id) : null;
};

const quantityFrom = (fact: FleetFact, register: SourceRegister): Fleet["quantityFrom"] =>
  fact.quantity_from ? { ...register.ofAddresses(fact.quantity_from.sources), asOf: fact.quantity_from.as_of } : null;

const pauses = (fact: FleetFact, register: SourceRegister): Fleet["pauses"] =>
  (fact.pauses ?? []).map(({ from, until, note, sources }) => ({
    from,
    until,
    note,
    sources: register.ofAddresses(sources).sources,
  }));

export const buildFleet = (fact: FleetFact, register: SourceRegister): Fleet => {
  const provenance = register.provenance(`fleets/${fact.id}`, fact, fact.as_of);
  return {
    id: fact.id,
    operator: fact.operator,
    owner: ownerOf(fact),
    platform: fact.platform_id,
    quantity: fact.quantity,
    quantityModel: modelQuantity(fact),
    quantityFrom: quantityFrom(fact, register),
    pauses: pauses(fact, register),
    base: fact.base,
    lon: fact.lon,
    lat: fact.lat,
    baseKind: fact.base_kind as Fleet["baseKind"],
    status: fact.status,
    needsConsensus: fact.needs_nato_consensus,
    notes: fact.notes,
    ...existenceOf(fact.id),
    ...provenance,
  };
};
