import type {
  Claim,
  ComponentLead,
  ForceSize,
  Rule,
  TimelineEvent,
  UsIsrStatement,
} from "../../../src/model/records.js";
import type { PoliticsFacts } from "../facts.js";
import type { SourceRegister } from "../source-register.js";

/** A text as part of an id: letters and digits of the alphabet, joined by hyphens. */
export const slug = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .replaceAll("ø", "o")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

/** Our files call the report of 3 April 2025 "the seed"; readers know it as the report. */
const forReaders = (text: string): string =>
  text
    .replace(/\bseed text\b/g, "the report itself")
    .replace(/\bthe seed\b/g, "the report")
    .replace(/\bThe seed\b/g, "The report");

export const buildRules = (facts: PoliticsFacts, register: SourceRegister): Rule[] =>
  facts.rules.map((fact) => ({
    id: fact.id,
    title: fact.title,
    rule: fact.rule,
    effect: fact.scenario_effect,
    ...register.provenance(`rules/${fact.id}`, fact),
  }));

/** What the source report said, statement by statement. */
export const buildClaims = (facts: PoliticsFacts, register: SourceRegister): Claim[] =>
  facts.seed_statements.map((fact) => ({
    id: fact.id,
    statement: fact.statement,
    attributedTo: forReaders(fact.attributed_to),
    kind: fact.kind,
    check: fact.check,
    checkNote: forReaders(fact.check_note),
    ...register.provenance(`claims/${fact.id}`, fact),
  }));

export const buildTimeline = (facts: PoliticsFacts, register: SourceRegister): TimelineEvent[] =>
  facts.timeline.map((fact) => {
    const id = `${fact.date}-${slug(fact.title)}`;
    const { date, title, summary } = fact;
    return { id, date, title, summary: forReaders(summary), ...register.provenance(`timeline/${id}`, fact, date) };
  });

/** How firm the offer of US surveillance was, from which date. */
export const buildUsIsr = (facts: PoliticsFacts, register: SourceRegister): UsIsrStatement[] =>
  facts.us_isr.map((fact) => {
    const { id, date, status } = fact;
    return { id, date, status, ...register.provenance(`us-isr/${id}`, fact, date) };
  });

export const buildForceSizes = (facts: PoliticsFacts, register: SourceRegister): ForceSize[] =>
  facts.force_size_statements.map((fact) => {
    const id = `${fact.date}-${slug(fact.what)}`;
    const { low, high, what, date } = fact;
    return {
      id,
      low,
      high,
      what,
      statedBy: fact.stated_by,
      date,
      ...register.provenance(`force-sizes/${id}`, fact, date),
    };
  });

export const buildComponentLeads = (facts: PoliticsFacts, register: SourceRegister): ComponentLead[] =>
  facts.component_leads.map((fact) => {
    const id = slug(fact.component);
    const { component, lead, status, note, from } = fact;
    return { id, component, lead, status, note, from, ...register.provenance(`component-leads/${id}`, fact) };
  });
