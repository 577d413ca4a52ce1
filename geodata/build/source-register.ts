import { createHash } from "node:crypto";
import type { Grade, Source } from "../../src/model/records.js";
import type { Confidence, Fact, FactSource } from "./facts.js";
import { gradeOf, gradeRank, hostOf, isWeak } from "./source-grade.js";

const keyOf = (source: FactSource): string => source.url ?? `${source.publisher}\n${source.title ?? ""}`;

const slug = (text: string): string =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

const idOf = (source: FactSource): string => {
  const hash = createHash("sha256").update(keyOf(source)).digest("hex").slice(0, 3);
  const name = source.url === null ? source.publisher : hostOf(source.url);
  return `${slug(name).slice(0, 5).replace(/-$/, "")}-${hash}`;
};

const isFuller = (a: FactSource, b: FactSource): boolean =>
  (a.title ?? "").length > (b.title ?? "").length || (a.title === b.title && (a.date ?? "") > (b.date ?? ""));

const DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/** Whether a source is a file of coordinates: it says where a base is, not when aircraft were there, so its date is not used. */
const isOfPlaces = (source: FactSource): boolean => source.url?.includes("ourairports-data") ?? false;

/** How well a fact is sourced, in the form that every record carries. */
export interface Provenance {
  sources: string[];
  asOf: string | null;
  confidence: Confidence;
  grade: Grade | null;
}

/** Collects the sources of all facts: each address once, with its grade. */
export class SourceRegister {
  readonly #byKey = new Map<string, FactSource>();
  readonly #ungraded = new Set<string>();
  /** Facts whose confidence was lowered because only weak sources support them. */
  readonly capped: string[] = [];

  add(source: FactSource): string {
    const key = keyOf(source);
    const known = this.#byKey.get(key);
    if (!known || isFuller(source, known)) this.#byKey.set(key, source);
    if (gradeOf(source) === undefined) this.#ungraded.add(source.url === null ? source.publisher : hostOf(source.url));
    return idOf(source);
  }

  #at(url: string): FactSource {
    const source = this.#byKey.get(url);
    if (!source) throw new Error(`no source has the address ${url}`);
    return source;
  }

  /** Ids of the sources of one number, by address, best first, and the grade of the best. */
  ofAddresses(urls: readonly string[]): { sources: string[]; grade: Grade | null } {
    const graded = urls.map((url) => this.#at(url)).map((source) => ({ source, grade: gradeOf(source) ?? "mirror" }));
    graded.sort((a, b) => gradeRank(a.grade) - gradeRank(b.grade));
    return { sources: graded.map(({ source }) => idOf(source)), grade: graded[0]?.grade ?? null };
  }

  /** Best source first; the latest date of any source is used where the fact has no date of its own. */
  provenance(name: string, fact: Fact, asOf?: string | null): Provenance {
    const graded = fact.sources
      .map((source) => ({
        id: this.add(source),
        grade: gradeOf(source) ?? ("mirror" as Grade),
        date: isOfPlaces(source) ? null : source.date,
      }))
      .sort((a, b) => gradeRank(a.grade) - gradeRank(b.grade));
    const best = graded[0]?.grade ?? null;
    const stated = fact.confidence ?? "medium";
    const mustCap = stated !== "low" && (best === null || isWeak(best));
    if (mustCap) this.capped.push(name);
    const dates = graded.map((s) => s.date ?? "").filter((date) => DATE.test(date));
    return {
      sources: [...new Set(graded.map((s) => s.id))],
      asOf: asOf ?? dates.sort().at(-1) ?? null,
      confidence: mustCap ? "low" : stated,
      grade: best,
    };
  }

  list(): Source[] {
    if (this.#ungraded.size > 0)
      throw new Error(`no grade in source-grades.json for: ${[...this.#ungraded].sort().join(", ")}`);
    const sources = [...this.#byKey.values()].map((s): Source => {
      const { publisher, title, date, url } = s;
      return { id: idOf(s), publisher, title, date, url, grade: gradeOf(s) as Grade };
    });
    sources.sort((a, b) => (a.id < b.id ? -1 : 1));
    const twin = sources.find((s, i) => s.id === sources[i + 1]?.id);
    if (twin) throw new Error(`two sources have the id ${twin.id}`);
    return sources;
  }
}
