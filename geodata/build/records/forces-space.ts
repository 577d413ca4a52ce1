import type { Forces, Satellites } from "../../../src/model/forces.js";
import { type Facts, readFacts } from "../facts.js";
import { byId, type ForceFacts, notesOf } from "../forces-facts.js";
import type { SourceRegister } from "../source-register.js";
import { BACKSTOP, SATELLITES, type SatelliteRow, US_SATELLITES, WORTH } from "../tables/forces-space.js";

const buildSatellites = (facts: ForceFacts, id: string, given: SatelliteRow): Satellites => ({
  id,
  name: given.name,
  provider: given.provider,
  use: given.use,
  count: given.count && facts.number(given.fact, given.count[0], given.count[1], given.number),
  text: given.text,
  notes: notesOf(given.notes),
  from: given.from ?? null,
  until: given.until ?? null,
  ...facts.provenance(`satellites/${id}`, given.fact, {
    ...(given.asOf ? { asOf: given.asOf } : {}),
    ...(given.confidence ? { confidence: given.confidence } : {}),
  }),
});

const buildAmerican = (
  fleets: Facts["fleets"],
  register: SourceRegister,
  [id, given]: [string, (typeof US_SATELLITES)[string]],
): Satellites => {
  const fact = fleets.find((fleet) => fleet.id === given.fact);
  if (!fact) throw new Error(`no fleet has the id ${given.fact}`);
  return {
    id,
    name: given.name,
    provider: "us",
    use: given.use,
    count: null,
    text: given.text,
    notes: notesOf(given.notes),
    from: null,
    until: null,
    ...register.provenance(`forces/satellites/${id}`, fact, "2025-03"),
  };
};

export const buildSpace = (
  facts: ForceFacts,
  register: SourceRegister,
): Pick<Forces, "satellites" | "worth" | "backstop"> => {
  const { fleets } = readFacts();
  return {
    satellites: byId([
      ...Object.entries(SATELLITES).map(([id, row]) => buildSatellites(facts, id, row)),
      ...Object.entries(US_SATELLITES).map((entry) => buildAmerican(fleets, register, entry)),
    ]),
    worth: byId(
      Object.entries(WORTH).map(([id, { fact, by, text, date, disputed }]) => ({
        id,
        by,
        text,
        date,
        disputed,
        ...facts.provenance(`worth/${id}`, fact, { asOf: date }),
      })),
    ),
    backstop: byId(
      Object.entries(BACKSTOP).map(([id, { fact, date, stage, text }]) => ({
        id,
        date,
        stage,
        text,
        ...facts.provenance(`backstop/${id}`, fact, { asOf: date }),
      })),
    ),
  };
};
