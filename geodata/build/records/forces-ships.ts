import type { Ship, ShipSensor } from "../../../src/model/forces.js";
import { byId, type ForceFacts, notesOf } from "../forces-facts.js";
import type { ShipRow, Tonnes } from "../tables/forces-ship-row.js";
import { LITTORAL_SHIPS } from "../tables/forces-ships-littoral.js";
import { REFERENCE_SHIPS } from "../tables/forces-ships-reference.js";
import { TURKISH_SHIPS } from "../tables/forces-ships-turkish.js";

/** What a ship measures and how far a radar reaches do not change with the date of the page that says so. */
const UNDATED = { asOf: null } as const;

const displacement = (facts: ForceFacts, fact: string, given: Tonnes | null): Ship["displacement"] =>
  given && {
    tonnes: facts.number(given.fact ?? fact, given.tonnes[0], given.tonnes[1], { ...given.number, ...UNDATED }),
    kind: given.kind,
  };

const buildRow = (facts: ForceFacts, given: ShipRow): Ship[] =>
  Object.entries(given.ships).map(([id, name]) => ({
    id,
    name,
    iso: given.iso,
    shipClass: given.shipClass,
    type: given.type,
    isReference: given.isReference ?? false,
    ...(given.isAnnounced && { isAnnounced: true }),
    ...(given.count ? { count: facts.number(given.fact, given.count, given.count, UNDATED) } : {}),
    displacement: displacement(facts, given.fact, given.displacement),
    base: given.base ?? null,
    status: given.status,
    notes: notesOf(given.notes),
    from: given.from ?? null,
    until: null,
    ...facts.provenance(`ships/${id}`, given.fact, given.confidence ? { confidence: given.confidence } : {}),
  }));

export const buildShips = (facts: ForceFacts): Ship[] =>
  byId([...LITTORAL_SHIPS, ...TURKISH_SHIPS, ...REFERENCE_SHIPS].flatMap((row) => buildRow(facts, row)));

/** Ships that carry a radar, by its row in the facts: whole classes there, ships here. */
const CARRIERS: Readonly<Record<string, readonly string[]>> = {
  "sen-artisan": ["ref-type-23"],
  "sen-da05": ["bgr-drazki", "bgr-gordi", "bgr-verni"],
  "sen-mar-d": ["tur-barbaros", "tur-kemalreis", "tur-orucreis", "tur-salihreis"],
  "sen-smart-s-mk2": ["tur-barbaros", "tur-gabya", "tur-kemalreis", "tur-orucreis", "tur-salihreis"],
};

export const buildShipSensors = (facts: ForceFacts): ShipSensor[] =>
  byId(
    Object.entries(CARRIERS).map(([fact, carriers]): ShipSensor => {
      const row = facts.row(fact);
      const range = row.instrumentedRange_km as number | null;
      return {
        id: fact.replace(/^sen-/, ""),
        name: row.name as string,
        rangeKm: range === null ? null : facts.number(fact, range, range, UNDATED),
        carriers: [...carriers],
        ...facts.provenance(`ship-sensors/${fact}`, fact),
      };
    }),
  );
