import type { Topology } from "topojson-specification";
import type { Dataset } from "../../src/model/dataset.js";
import type { Forces } from "../../src/model/forces.js";
import type { Oblasts } from "../../src/model/oblasts.js";
import type { Source } from "../../src/model/records.js";
import { CREDITS } from "./credits.js";
import { type Fact, readFacts } from "./facts.js";
import { ForceFacts } from "./forces-facts.js";
import { buildOblastShapes } from "./geometry/oblasts.js";
import { buildCities } from "./records/cities.js";
import { buildContributor } from "./records/contributors.js";
import { buildFleet } from "./records/fleets.js";
import { buildForces } from "./records/forces.js";
import { buildForceEvents, buildForceReference } from "./records/forces-background.js";
import { buildHeadquarters } from "./records/headquarters.js";
import { buildOblasts } from "./records/oblasts.js";
import { buildOrbit } from "./records/orbits.js";
import { buildPlatform } from "./records/platforms.js";
import {
  buildClaims,
  buildComponentLeads,
  buildForceSizes,
  buildRules,
  buildTimeline,
  buildUsIsr,
} from "./records/politics.js";
import { buildReferenceFacts } from "./records/reference-facts.js";
import { buildStateLabels } from "./records/state-labels.js";
import { buildScenarios } from "./scenarios.js";
import { SourceRegister } from "./source-register.js";
import { ASSUMPTIONS } from "./tables/assumptions.js";
import { REPORT } from "./tables/report.js";
import { SEA_LABELS } from "./tables/sea-labels.js";
import { STATIONS } from "./tables/stations.js";

/** Raise it with every change of the data: patch for a correction, minor for new facts, major for lost ids. */
const DATA_VERSION = "2.3.0";
const SEED_AS_OF = "2025-04-30";

const byId = <T extends { id: string }>(rows: T[]): T[] => rows.sort((a, b) => (a.id < b.id ? -1 : 1));

/** Whether a fact has a source; a few entries are empty on purpose, and those without one are left out. */
const isSourced = (fact: Fact): boolean => fact.sources.length > 0;

/** The dataset without the outlines of states, which it labels, and apart from its list of sources, which it cites. */
export const buildCore = (
  overview: Topology,
  stateNames: ReadonlyMap<string, string>,
): {
  core: Omit<Dataset, "geography" | "sources" | "forces" | "oblasts">;
  forces: Forces;
  oblasts: Oblasts;
  sources: Source[];
  capped: readonly string[];
} => {
  const facts = readFacts();
  const register = new SourceRegister();
  const force = new ForceFacts(register);
  const { meta, rows } = facts.coalition;
  const compiledThrough = meta.compiled_through.slice(0, 10);
  const factNames = new Map(rows.map((row) => [row.code, row.name]));
  const orbits = byId(facts.orbits.map((fact) => buildOrbit(fact, register)));
  const used = new Set(STATIONS.map((station) => station.orbit));
  const stationSources = new Set(orbits.filter((orbit) => used.has(orbit.id)).flatMap((orbit) => orbit.sources));
  const rules = byId(buildRules(facts.politics, register));
  const approval = rules.find((rule) => rule.id === "national-approval")?.sources ?? [];
  const core: Omit<Dataset, "geography" | "sources" | "forces" | "oblasts"> = {
    version: 2,
    dataVersion: DATA_VERSION,
    compiledThrough,
    seedDate: meta.seed_date,
    report: REPORT,
    asOfDates: { "2025-04": SEED_AS_OF, latest: compiledThrough },
    contributors: byId(rows.map((fact) => buildContributor(fact, register, approval))),
    headquarters: byId(facts.headquarters.map((fact) => buildHeadquarters(fact, register))),
    fleets: byId(facts.fleets.map((fact) => buildFleet(fact, register))),
    platforms: byId(facts.platforms.filter(isSourced).map((fact) => buildPlatform(fact, register))),
    orbits,
    cities: buildCities(),
    stateLabels: buildStateLabels(overview, stateNames, factNames),
    seaLabels: [...SEA_LABELS],
    assumptions: [...ASSUMPTIONS],
    scenarios: buildScenarios([...stationSources].sort()),
    rules,
    claims: byId(buildClaims(facts.politics, register)),
    timeline: byId([...buildTimeline(facts.politics, register), ...buildForceEvents(force)]),
    usIsr: buildUsIsr(facts.politics, register),
    forceSizes: byId(buildForceSizes(facts.politics, register)),
    componentLeads: byId(buildComponentLeads(facts.politics, register)),
    referenceFacts: byId([...buildReferenceFacts(facts, register), ...buildForceReference(force)]),
    natoMembers: facts.politics.nato_members.members.map((member) => member.iso_a3).sort(),
    permanentMembers: [...facts.politics.unsc_permanent_members.members].sort(),
    credits: CREDITS,
  };
  const forces = buildForces(force, register);
  force.checkUse();
  const oblasts = buildOblasts(buildOblastShapes(overview), register);
  return { core, forces, oblasts, sources: register.list(), capped: register.capped };
};
