import type { Scenario } from "../../src/model/scenario.js";
import { STATIONS } from "./tables/stations.js";

type ScenarioRow = Pick<Scenario, "id" | "name" | "summary" | "state">;

const ROWS: readonly ScenarioRow[] = [
  {
    id: "report",
    name: "The report's plan",
    summary:
      "The United Kingdom and France lead, NATO shares its structures and aircraft, and US surveillance takes part.",
    state: {},
  },
  {
    id: "without-us",
    name: "The report's plan, without US surveillance",
    summary: "The same lead and NATO support, but no US intelligence, surveillance or reconnaissance.",
    state: { usIsr: "off" },
  },
  {
    id: "nato-lead",
    name: "NATO leads",
    summary: "All allies consent, NATO's own headquarters command, and US surveillance takes part.",
    state: { lead: "nato" },
  },
  {
    id: "one-ally-objects",
    name: "One ally objects",
    summary:
      "Hungary withholds consent: NATO-owned aircraft and headquarters are not for this force; national ones still are.",
    state: { objections: ["HUN"] },
  },
  {
    id: "coalition-alone",
    name: "The coalition alone",
    summary:
      "The United Kingdom and France lead with national headquarters and aircraft; no NATO support, no US surveillance, European tankers only.",
    state: { natoSupport: "none", usIsr: "off", tankers: "european" },
  },
  {
    id: "un",
    name: "The United Nations lead",
    summary: "The Security Council gives the mandate and no permanent member vetoes it; NATO shares its aircraft.",
    state: { lead: "un" },
  },
  {
    id: "un-vetoed",
    name: "The United Nations lead, vetoed",
    summary: "A permanent member votes against: there is no mandate, and so no United Nations mission.",
    state: { lead: "un", vetoes: ["RUS"] },
  },
];

/** Built-in starting situations; all use the same stations and rest on the same sources as the orbits. */
export const buildScenarios = (sources: readonly string[]): Scenario[] =>
  ROWS.map((row) => ({ ...row, stations: [...STATIONS], sources: [...sources] }));
