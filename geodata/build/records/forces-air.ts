import type { FighterFleet, PatrolArea } from "../../../src/model/forces.js";
import { byId, type ForceFacts, notesOf } from "../forces-facts.js";
import { assumed } from "../tables/assumptions.js";
import { FIGHTERS, type FighterRow } from "../tables/forces-fighters.js";
import { PATROL_AREAS, type PatrolAreaRow, SKY_SHIELD } from "../tables/forces-patrol-areas.js";

const buildFleet = (facts: ForceFacts, id: string, given: FighterRow): FighterFleet => {
  const row = facts.row(given.fact);
  return {
    id,
    iso: row.iso as string,
    type: row.type as string,
    aircraft: given.aircraft && facts.number(given.fact, given.aircraft[0], given.aircraft[1], given.number),
    notes: notesOf(given.notes),
    from: given.from ?? null,
    until: given.until ?? null,
    ...facts.provenance(`fighter-fleets/${id}`, given.fact, given.number?.asOf ? { asOf: given.number.asOf } : {}),
  };
};

export const buildFighterFleets = (facts: ForceFacts): FighterFleet[] =>
  byId(Object.entries(FIGHTERS).map(([id, row]) => buildFleet(facts, id, row)));

const buildArea = (facts: ForceFacts, id: string, given: PatrolAreaRow): PatrolArea => ({
  id,
  name: given.name,
  proposal: SKY_SHIELD.proposal,
  by: SKY_SHIELD.by,
  lon: given.lon,
  lat: given.lat,
  radiusKm: assumed("patrol-radius-km"),
  weakness: [SKY_SHIELD.weakness, given.weakness].filter(Boolean).join(" "),
  notes: notesOf([...SKY_SHIELD.notes, ...(given.notes ?? [])]),
  from: SKY_SHIELD.from,
  until: null,
  ...facts.provenance(`patrol-areas/${id}`, SKY_SHIELD.fact, {
    sources: [...facts.row(SKY_SHIELD.fact).sources, SKY_SHIELD.placesFrom],
  }),
});

export const buildPatrolAreas = (facts: ForceFacts): PatrolArea[] => {
  for (const id of ["skyshield-core", "skyshield-bases", "where-2025-11"]) facts.row(id);
  return Object.entries(PATROL_AREAS).map(([id, row]) => buildArea(facts, id, row));
};
