import type { Orbit } from "../../../src/model/records.js";
import type { OrbitFact } from "../facts.js";
import type { SourceRegister } from "../source-register.js";
import { assumed } from "../tables/assumptions.js";

const LEG_OF_ROLE: Readonly<Record<Orbit["role"], string>> = {
  aew: "leg-length.awacs",
  gmti: "leg-length.gmti",
  maritime: "leg-length.sigint",
  sigint: "leg-length.sigint",
  tanker: "leg-length.tanker",
};

/** If the facts name two roles, the first is used. */
export const buildOrbit = (fact: OrbitFact, register: SourceRegister): Orbit => {
  const role = fact.role.split("/")[0] as Orbit["role"];
  const orientationDeg = assumed(`orientation.${fact.id}`);
  if (fact.orientation_deg !== null && fact.orientation_deg !== orientationDeg.nominal)
    throw new Error(`orientation of ${fact.id}: the assumption differs from the facts`);
  return {
    id: fact.id,
    name: fact.name,
    role,
    lon: fact.center_lon,
    lat: fact.center_lat,
    uncertaintyKm: fact.center_uncertainty_km,
    centreEastKm: assumed(`centre-east.${fact.id}`),
    centreNorthKm: assumed(`centre-north.${fact.id}`),
    orientationDeg,
    legLengthKm: assumed(LEG_OF_ROLE[role]),
    airspace: fact.airspace_country,
    reportedPeriod: fact.reported_period,
    typicalUsers: fact.typical_users,
    notes: fact.notes,
    ...register.provenance(`orbits/${fact.id}`, fact),
  };
};
