import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { StatedNumber } from "../../src/model/forces.js";
import type { Confidence, FactSource } from "./facts.js";
import type { Provenance, SourceRegister } from "./source-register.js";
import { FORCES_LEFT_OUT } from "./tables/forces-left-out.js";

/** A row of the facts on the force: common fields here, those of its kind by name. */
export interface ForceRow {
  id: string;
  text?: string;
  note?: string | null;
  asOf: string | null;
  confidence: Confidence;
  /** Keys of the file's sources. */
  sources: string[];
  [field: string]: unknown;
}
type ForceFile = { sources: Record<string, FactSource> } & Record<string, unknown>;

const read = (name: string): ForceFile =>
  JSON.parse(readFileSync(fileURLToPath(new URL(`../sources/${name}.json`, import.meta.url)), "utf8")) as ForceFile;

const LISTS = [
  "land",
  "air",
  "airBases",
  "fighterFleets",
  "space",
  "timeline",
  "taskGroups",
  "rules",
  "ships",
  "navalBases",
  "statements",
  "sensors",
  "contradictions",
] as const;

/** The facts write some dates with a remark ("2025-04 (inferred)"); the date itself is what records carry. */
const plainDate = (text: string | null): string | null => /^\d{4}(-\d{2}(-\d{2})?)?/.exec(text ?? "")?.[0] ?? null;
/** The date of a fact, if it is one; "2030 (plan)" is none. */
const wholeDate = (text: string | null): string | null =>
  text !== null && /^\d{4}(-\d{2}(-\d{2})?)?$/.test(text) ? text : null;

/** What a record or number may say otherwise than its row. Confidence is only ever lowered. */
export interface Otherwise {
  asOf?: string | null;
  confidence?: Confidence;
  /** Keys of the sources that give the number, where the row does not need all of its own. */
  sources?: readonly string[];
}

const LOWEST: readonly Confidence[] = ["low", "medium", "high"];
const lower = (a: Confidence, b: Confidence | undefined): Confidence =>
  b !== undefined && LOWEST.indexOf(b) < LOWEST.indexOf(a) ? b : a;

/** The two files of facts on the force, by row, and which of their rows have been asked for. */
export class ForceFacts {
  readonly #rows = new Map<string, ForceRow>();
  readonly #sources = new Map<string, FactSource>();
  readonly #used = new Set<string>();
  readonly #register: SourceRegister;

  constructor(register: SourceRegister) {
    this.#register = register;
    for (const file of [read("air_force_space"), read("naval")]) {
      for (const [key, { publisher, title, date, url }] of Object.entries(file.sources))
        this.#sources.set(key, { publisher, title, date: plainDate(date), url });
      for (const list of LISTS)
        for (const row of (file[list] ?? []) as ForceRow[]) {
          if (this.#rows.has(row.id)) throw new Error(`two rows of the facts have the id ${row.id}`);
          this.#rows.set(row.id, row);
        }
    }
  }

  /** A row by its id, which counts as used from then on. */
  row(id: string): ForceRow {
    const row = this.#rows.get(id);
    if (!row) throw new Error(`no row of the facts has the id ${id}`);
    this.#used.add(id);
    return row;
  }

  /** Ids of all rows, and of those that no record has asked for. */
  get ids(): string[] {
    return [...this.#rows.keys()];
  }
  get unused(): string[] {
    return this.ids.filter((id) => !this.#used.has(id));
  }

  /** Nothing is dropped in silence: each row is in a record, or in the table of those left out, with a reason, and not in both. */
  checkUse(): void {
    const isLeftOut = (id: string) => id in FORCES_LEFT_OUT;
    const lost = this.unused.filter((id) => !isLeftOut(id));
    const both = this.ids.filter((id) => isLeftOut(id) && this.#used.has(id));
    const unknown = Object.keys(FORCES_LEFT_OUT).filter((id) => !this.#rows.has(id));
    if (lost.length + both.length + unknown.length > 0)
      throw new Error(
        `rows of the facts: neither used nor left out: ${lost.join(", ")}; both: ${both.join(", ")}; left out but not there: ${unknown.join(", ")}`,
      );
  }

  #provenance(name: string, row: ForceRow, { asOf, confidence, sources }: Otherwise): Provenance {
    const keys = sources ?? row.sources;
    const found = keys.map((key) => {
      const source = this.#sources.get(key);
      if (!source) throw new Error(`no source of the facts has the key ${key}`);
      return source;
    });
    const stated = lower(row.confidence, confidence);
    const date = asOf === undefined ? wholeDate(row.asOf) : asOf;
    return this.#register.provenance(name, { sources: found, confidence: stated }, date);
  }

  /** How well a record that rests on one row is sourced. */
  provenance(name: string, id: string, otherwise: Otherwise = {}): Provenance {
    const provenance = this.#provenance(`forces/${name}`, this.row(id), otherwise);
    return otherwise.asOf === null ? { ...provenance, asOf: null } : provenance;
  }

  /** A number of a row, with the sources that give it. */
  number(id: string, low: number | null, high: number | null, otherwise: Otherwise = {}): StatedNumber {
    return { low, high, ...this.provenance(`${id}/number`, id, otherwise) };
  }

  /** Ids in the register of sources by their keys in the facts. */
  sourceIds(id: string): string[] {
    return this.provenance(id, id).sources;
  }
}

/** A remark and the time for which it was true or known. */
export type Remark = readonly [text: string, from?: string | null, until?: string | null];

export const notesOf = (remarks: readonly Remark[] = []) =>
  remarks.map(([text, from = null, until = null]) => ({ text, from, until }));

/** One end of a count, or both. */
export type Span = readonly [low: number | null, high: number | null];

/** Records in the order of their ids, which must not depend on the order of a table. */
export const byId = <T extends { id: string }>(rows: readonly T[]): T[] =>
  [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));
