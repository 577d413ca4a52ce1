import type { Dataset } from "../../../src/model/dataset.js";
import type { ForceBase, Forces, Ship, Straits, TaskGroup } from "../../../src/model/forces.js";
import type { CountedShip } from "../../../src/model/sea/montreux.js";
import { dataset } from "../../dataset.js";

/** The provenance of what is made up here. */
export const said = { sources: ["s"], asOf: null, confidence: "high" as const, grade: "official" as const };
const always = { from: null, until: null };
const limit = (value: number, article: string) => ({ value, article, ...said });

/** The limits as the Turkish foreign ministry gives them. */
export const straits: Straits = {
  lon: 29,
  lat: 41,
  littoral: ["BGR", "GEO", "ROU", "RUS", "TUR", "UKR"],
  limits: {
    allTonnes: limit(45_000, "18"),
    stateTonnes: limit(30_000, "18"),
    passageTonnes: limit(15_000, "14"),
    passageShips: limit(9, "14"),
    stayDays: limit(21, "18"),
    noticeDays: limit(8, "13"),
    noticeDaysNonLittoral: limit(15, "13"),
  },
  closed: [{ from: "2022-02-28", until: null, note: "", sources: ["closure"] }],
  rules: [],
};

/** A ship as the Convention counts it. */
export const counted = (iso: string, tons: number | null, rest: Partial<CountedShip> = {}): CountedShip => ({
  id: `${iso}-${tons}`,
  iso,
  type: "frigate",
  tons,
  sources: ["s"],
  ...rest,
});

/** A ship of a state; its standard displacement is given in tons of the Convention. */
export const ship = (id: string, iso: string, tons: number | null, rest: Partial<Ship> = {}): Ship => ({
  id,
  name: id,
  iso,
  shipClass: "",
  type: "frigate",
  isReference: false,
  displacement: tons === null ? null : { tonnes: { low: tons * 1.016, high: tons * 1.016, ...said }, kind: "standard" },
  base: null,
  status: "",
  notes: [],
  ...always,
  ...said,
  ...rest,
});

const base = (id: string, iso: string): ForceBase => ({
  id,
  name: id,
  iso,
  component: "sea",
  lon: 28,
  lat: 44,
  precision: "port",
  use: "",
  notes: [],
  ...always,
  ...said,
});

export const mcm: TaskGroup = {
  id: "mcm",
  name: "Mine Countermeasures Black Sea Task Group",
  shortName: "MCM Black Sea",
  members: ["TUR", "ROU", "BGR"],
  lon: 29,
  lat: 42,
  area: "",
  command: [
    { iso: "TUR", from: "2024-07-02", until: "2025-01-02", sources: [] },
    { iso: "BGR", from: "2025-01-02", until: "2025-07-02", sources: [] },
    { iso: "ROU", from: "2025-07-09", until: "2026-01-08", sources: [] },
    { iso: "TUR", from: "2026-01-08", until: "2026-07-08", sources: [] },
    { iso: "BGR", from: "2026-07", until: "2026-12", sources: [] },
  ],
  activations: [
    { id: "a1", from: "2024-07-01", until: "2024-07-16", ships: [], ...said },
    { id: "a8", from: "2026-01-09", until: "2026-01-19", ships: [], ...said },
  ],
  ships: null,
  notes: [],
  from: "2024-07-01",
  until: null,
  ...said,
};

export const forcesWith = (ships: readonly Ship[]): Forces => ({
  bases: [base("constanta", "ROU"), base("odesa", "UKR"), base("golcuk", "TUR"), base("portsmouth", "GBR")],
  detachments: [],
  fighterFleets: [],
  statements: [],
  patrolAreas: [],
  ships: [...ships],
  taskGroups: [mcm],
  shipSensors: [],
  straits,
  satellites: [],
  worth: [],
  backstop: [],
  sizes: [],
});

/** The shipped dataset with these ships as its whole force. */
export const datasetWith = (ships: readonly Ship[]): Dataset => ({ ...dataset, forces: forcesWith(ships) });
