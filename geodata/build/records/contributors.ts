import type { Contributor, PostureSet } from "../../../src/model/records.js";
import type { CountryFact } from "../facts.js";
import { gradeOf } from "../source-grade.js";
import type { SourceRegister } from "../source-register.js";
import { APPROVALS } from "../tables/approvals.js";

const posture = (fact: CountryFact["posture_latest"]): PostureSet =>
  ({
    asOf: fact.as_of,
    ground: fact.ground,
    air: fact.air,
    sea: fact.sea,
    other: fact.other,
    note: fact.note,
  }) as PostureSet;

const personnel = (fact: CountryFact, register: SourceRegister): Contributor["personnel"] => {
  const stated = fact.personnel_stated;
  if (stated === null) return null;
  const { low, high, note, source } = stated;
  return { low, high, note, date: source.date, sources: [register.add(source)], grade: gradeOf(source) ?? null };
};

/** `ruleSources` are the sources of the rule on national approval; the country's own are added to them. */
export const buildContributor = (
  fact: CountryFact,
  register: SourceRegister,
  ruleSources: readonly string[],
): Contributor => {
  const provenance = register.provenance(`contributors/${fact.code}`, fact, fact.posture_latest.as_of);
  const approval = APPROVALS[fact.code];
  return {
    id: fact.code,
    name: fact.name,
    kind: fact.entity_type,
    natoMember: fact.nato_member ?? false,
    euMember: fact.eu_member ?? false,
    participant: fact.coalition_participant,
    role: fact.role as Contributor["role"],
    notes: fact.participation_notes,
    posture: { "2025-04": posture(fact.posture_2025_04), latest: posture(fact.posture_latest) },
    personnel: personnel(fact, register),
    approval: approval ? { note: approval, sources: [...new Set([...ruleSources, ...provenance.sources])] } : null,
    ...provenance,
  };
};
