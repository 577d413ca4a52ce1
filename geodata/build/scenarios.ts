import type { Scenario } from "../../src/model/scenario.js";
import { STATIONS } from "./tables/stations.js";

type ScenarioRow = Pick<Scenario, "id" | "name" | "summary" | "state">;

const ROWS: readonly ScenarioRow[] = [
  {
    id: "nato",
    name: "NATO framework, with US ISR",
    summary:
      "The situation of the source report: NATO assets by consensus, US surveillance proposed but not committed.",
    state: {},
  },
  {
    id: "nato-without-us",
    name: "NATO framework, without US ISR",
    summary: "All allies consent, but the United States gives no intelligence, surveillance or reconnaissance.",
    state: { usIsr: "off" },
  },
  {
    id: "one-ally-objects",
    name: "One ally objects",
    summary:
      "Hungary withholds consensus, so NATO-owned aircraft and headquarters are not available; national ones are.",
    state: { objections: ["HUN"] },
  },
  {
    id: "coalition",
    name: "Coalition of the willing, without US ISR",
    summary:
      "The United Kingdom and France lead with national headquarters and aircraft; no NATO assets, no US surveillance.",
    state: { lead: "coalition", usIsr: "off" },
  },
  {
    id: "un",
    name: "United Nations lead",
    summary: "The Security Council decides; national aircraft take part, NATO's do not.",
    state: { lead: "un" },
  },
  {
    id: "un-vetoed",
    name: "United Nations lead, vetoed",
    summary: "A permanent member votes against, so there is no United Nations mission.",
    state: { lead: "un", vetoes: ["RUS"] },
  },
];

/** Built-in starting situations; all use the same stations and rest on the same sources as the orbits. */
export const buildScenarios = (sources: readonly string[]): Scenario[] =>
  ROWS.map((row) => ({ ...row, stations: [...STATIONS], sources: [...sources] }));
