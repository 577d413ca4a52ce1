import type { Detachment, ForceBase } from "../../../src/model/forces.js";
import { byId, type ForceFacts, type ForceRow, notesOf, type Remark, type Span } from "../forces-facts.js";
import { AIR_BASES, type BaseRow, SEA_BASES } from "../tables/forces-bases.js";
import { DETACHMENTS, type DetachmentRow } from "../tables/forces-detachments.js";

const LAST_REPORT: Remark = ["The end was not reported: shown until the month of the last report."];

const text = (value: unknown): string => value as string;

const precision = (row: ForceRow): ForceBase["precision"] =>
  row.precision === undefined
    ? "site"
    : text(row.precision).startsWith("port")
      ? "port"
      : (row.precision as ForceBase["precision"]);

const buildBase = (facts: ForceFacts, id: string, base: BaseRow, component: "air" | "sea"): ForceBase => {
  const row = facts.row(base.fact);
  const [lon, lat] = (row.lonLat2 ?? [row.lon, row.lat]) as [number, number];
  return {
    id,
    name: text(row.name),
    iso: text(row.iso ?? row.country),
    component,
    lon,
    lat,
    precision: precision(row),
    use: base.use,
    notes: notesOf(base.notes),
    from: null,
    until: null,
    ...facts.provenance(`bases/${id}`, base.fact),
  };
};

export const buildBases = (facts: ForceFacts): ForceBase[] => {
  facts.row("det-fetesti-rou");
  facts.row("det-bap-pattern");
  facts.row("det-campia-rou");
  return byId([
    ...Object.entries(AIR_BASES).map(([id, row]) => buildBase(facts, id, row, "air")),
    ...Object.entries(SEA_BASES).map(([id, row]) => buildBase(facts, id, row, "sea")),
  ]);
};

/** What a detachment was sent with holds from its first day, however late the page that tells of it. */
const stated = (facts: ForceFacts, fact: string, span: Span | undefined, published: unknown) => {
  const [low, high] = span ?? [published as number | null, published as number | null];
  const from = facts.row(fact).from as string | null;
  return low === null && high === null ? null : facts.number(fact, low, high, from === null ? {} : { asOf: from });
};

const buildDetachment = (facts: ForceFacts, id: string, given: DetachmentRow): Detachment => {
  const row = facts.row(given.fact);
  return {
    id,
    iso: text(row.iso),
    base: given.base,
    component: "air",
    kind: row.kind === "gbad" ? "air-defence" : "fighters",
    mission: given.mission,
    equipment: given.equipment ?? text(row.type ?? row.system),
    quantity: stated(facts, given.fact, given.quantity, row.number ?? null),
    people: stated(facts, given.fact, given.people, row.personnel ?? null),
    notes: notesOf([...(given.notes ?? []), ...(given.lastReport ? [LAST_REPORT] : [])]),
    from: row.from as string | null,
    until: given.until ?? (row.until as string | null),
    ...facts.provenance(`detachments/${id}`, given.fact),
  };
};

export const buildDetachments = (facts: ForceFacts): Detachment[] =>
  byId(Object.entries(DETACHMENTS).map(([id, row]) => buildDetachment(facts, id, row)));
