import type { ReferenceFact } from "../../../src/model/records.js";
import type { Fact, Facts } from "../facts.js";
import type { SourceRegister } from "../source-register.js";

interface Row {
  readonly id: string;
  readonly fact: string;
  readonly derived: string;
  readonly from: Fact;
}

const rows = ({ politics, coverage }: Facts): Row[] => [
  ...politics.surveillance_reference.map((f) => ({ id: f.id, fact: f.fact, derived: f.derived, from: f })),
  ...coverage.published_checks.map((f) => ({
    id: `check.${f.id}`,
    fact: [`${f.description}: ${f.value} ${f.unit}.`, f.note].filter((text) => text).join(" "),
    derived: f.use_in_check,
    from: f,
  })),
  ...coverage.orbit_sustainment.tempo_facts.map((f, i) => ({
    id: `tempo.${String(i + 1).padStart(2, "0")}`,
    fact: f.value === null ? `${f.fact}.` : `${f.fact}: ${[f.value].flat().join(" and ")} ${f.unit}.`,
    derived: "",
    from: f,
  })),
  ...coverage.us_isr_off.reported_effects.map((f, i) => ({
    id: `us-isr-off.${i + 1}`,
    fact: f.effect,
    derived: "",
    from: f,
  })),
  ...coverage.target_classes.map((f) => ({ id: `target.${f.id}`, fact: `${f.name}. ${f.note}`, derived: "", from: f })),
  {
    id: "radio-horizon",
    fact: `Radio horizon: ${coverage.radio_horizon.formula}, effective Earth radius ${coverage.radio_horizon.effective_earth_radius_km} km (4/3).`,
    derived: coverage.radio_horizon.published_tables_note,
    from: coverage.radio_horizon,
  },
  {
    id: "radar-range-law",
    fact: `${coverage.radar_range_scaling.law} (R range, RCS radar cross-section).`,
    derived: "",
    from: coverage.radar_range_scaling,
  },
];

export const buildReferenceFacts = (facts: Facts, register: SourceRegister): ReferenceFact[] =>
  rows(facts).map(({ id, fact, derived, from }) => ({
    id,
    fact,
    derived,
    ...register.provenance(`reference/${id}`, from),
  }));
