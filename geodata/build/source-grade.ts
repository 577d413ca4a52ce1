import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { GRADES, type Grade } from "../../src/model/terms.js";
import type { FactSource } from "./facts.js";

interface GradeTable {
  hosts: Record<string, Grade>;
  publishers: Record<string, Grade>;
}
const table = JSON.parse(
  readFileSync(fileURLToPath(new URL("./source-grades.json", import.meta.url)), "utf8"),
) as GradeTable;

/** The host of an address without `www.`, port and final dot, which do not make it a different publisher. */
export const hostOf = (url: string): string => new URL(url).hostname.replace(/^www\./, "").replace(/\.$/, "");

export const gradeOf = (source: FactSource): Grade | undefined =>
  table.publishers[source.publisher] ?? (source.url === null ? undefined : table.hosts[hostOf(source.url)]);

/** Rank of a grade; 0 is best. */
export const gradeRank = (grade: Grade): number => GRADES.indexOf(grade);

/** Whether a grade is weak: a fact with weak sources alone never has more than low confidence. */
export const isWeak = (grade: Grade): boolean => grade === "mirror" || grade === "belligerent-state-media";
