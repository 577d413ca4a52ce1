import type * as v from "valibot";
import type { BackstopSchema, Satellites } from "../../../src/model/forces.js";
import type { Otherwise, Remark, Span } from "../forces-facts.js";

/** Satellites of one owner and use. Those that were counted again have a row for each time. */
export interface SatelliteRow {
  /** A row of the facts on the force, or of the facts on fleets. */
  readonly fact: string;
  readonly name: string;
  readonly provider: string;
  readonly use: Satellites["use"];
  readonly count: Span | null;
  readonly number?: Otherwise;
  readonly text: string;
  readonly notes?: readonly Remark[];
  readonly from?: string;
  readonly until?: string;
  readonly asOf?: string;
  readonly confidence?: "low" | "medium";
}

export const SATELLITES: Readonly<Record<string, SatelliteRow>> = {
  "deu-sarah-2023": {
    fact: "sarah",
    name: "SARah",
    provider: "DEU",
    use: "imagery-radar",
    count: [1, 1],
    number: { sources: ["dpa-sarah24", "fmring-sarah"], asOf: "2025-04-14" },
    asOf: "2025-04-14",
    text: "One at work since October 2023; the antennas of two others, launched in December 2023, were stuck.",
    from: "2023-10",
    until: "2025-06",
  },
  "deu-sarah-2025": {
    fact: "sarah",
    name: "SARah",
    provider: "DEU",
    use: "imagery-radar",
    count: [1, 3],
    number: { asOf: "2025", confidence: "low" },
    asOf: "2025",
    confidence: "low",
    text: "Three in orbit; the antennas of two were reported freed in 2025, their entry into service was not found.",
    from: "2025-07",
  },
  "fin-iceye": {
    fact: "iceye-fleet",
    name: "ICEYE",
    provider: "FIN",
    use: "imagery-radar",
    count: [48, 48],
    number: { sources: ["govcon-iceye"], asOf: "2025-05" },
    text: "Satellites of a company, which sells images and whole satellites to states.",
    notes: [
      ["48 in orbit for the company and its customers in May 2025.", "2025-05"],
      ["54 launched by July 2025, about half of them for armed forces; how many work was not found.", "2025-07-21"],
    ],
  },
  "fra-ceres": {
    fact: "ceres",
    name: "CERES",
    provider: "FRA",
    use: "signals",
    count: [3, 3],
    text: "Three in formation, which hear radars and radios; the only such system in Europe when launched.",
    from: "2021-11-16",
  },
  "fra-cso-2020": {
    fact: "cso",
    name: "CSO",
    provider: "FRA",
    use: "imagery-optical",
    count: [2, 2],
    number: { sources: ["sv-cso3", "ar-cso3", "dm-cso3"], asOf: "2020-12-29" },
    asOf: "2020-12-29",
    text: "Two in orbit, optical and infrared.",
    from: "2020-12-29",
    until: "2025-03-05",
  },
  "fra-cso-2025": {
    fact: "cso",
    name: "CSO",
    provider: "FRA",
    use: "imagery-optical",
    count: [3, 3],
    number: { sources: ["sv-cso3", "ar-cso3", "dm-cso3"] },
    text: "Three in orbit, optical and infrared; shared with partners, Germany, Sweden, Belgium, Italy, Spain and Poland among them.",
    from: "2025-03-06",
  },
  "grc-iceye": {
    fact: "iceye-grc",
    name: "ICEYE",
    provider: "GRC",
    use: "imagery-radar",
    count: [2, 2],
    text: "Two launched, by one copy only.",
    from: "2025-11-28",
  },
  "ita-cosmo-skymed-2022": {
    fact: "csg",
    name: "COSMO-SkyMed",
    provider: "ITA",
    use: "imagery-radar",
    count: [4, 5],
    number: { asOf: "2022", confidence: "low" },
    asOf: "2022",
    text: "Two of the second generation, and two or three of the first.",
    from: "2022",
    until: "2026-01-02",
  },
  "ita-cosmo-skymed-2026": {
    fact: "csg",
    name: "COSMO-SkyMed",
    provider: "ITA",
    use: "imagery-radar",
    count: [5, 5],
    text: "Five at work: three of the second generation and two of the first.",
    notes: [["Another text counts three of the first."]],
    from: "2026-01-03",
  },
  "pol-mikrosar": {
    fact: "iceye-pol",
    name: "MikroSAR",
    provider: "POL",
    use: "imagery-radar",
    count: null,
    text: "Three ordered, with an option of three; no launch was found.",
    from: "2025-05-14",
  },
  "prt-iceye": {
    fact: "iceye-prt",
    name: "ICEYE",
    provider: "PRT",
    use: "imagery-radar",
    count: [1, 1],
    number: { asOf: "2026-03" },
    asOf: "2026-03",
    text: "The first of its own; two more are ordered.",
    from: "2026-03",
  },
  "us-signals": {
    fact: "us-signals",
    name: "US signals satellites",
    provider: "us",
    use: "signals",
    count: null,
    text: "Satellites that hear radios and radars, by one copied text. The number is not published.",
  },
  "ukr-iceye": {
    fact: "iceye-ukr",
    name: "ICEYE",
    provider: "UKR",
    use: "imagery-radar",
    count: [1, 1],
    number: { asOf: "2022-08" },
    asOf: "2022-08",
    text: "The capability of one commercial satellite; more images through Rheinmetall since October 2024.",
    from: "2022-08",
  },
};

/** US satellites: the numbers are not published in the texts read. Their rows rest on the facts on fleets. */
export const US_SATELLITES: Readonly<Record<string, Omit<SatelliteRow, "provider" | "count">>> = {
  "us-imagery-optical": {
    fact: "usa_imagery_satellites",
    name: "US optical imagery",
    use: "imagery-optical",
    text: "Military satellites and images bought from companies. The number is not published.",
    notes: [["Cut off for Ukraine for about a week from 5 March 2025.", "2025-03-05"]],
  },
  "us-imagery-radar": {
    fact: "usa_imagery_satellites",
    name: "US radar imagery",
    use: "imagery-radar",
    text: "Military satellites and images bought from companies. The number is not published.",
    notes: [["Cut off for Ukraine for about a week from 5 March 2025.", "2025-03-05"]],
  },
  "us-warning": {
    fact: "usa_sbirs",
    name: "US early warning (SBIRS)",
    use: "warning",
    text: "Infrared sensors that see the launch of missiles; no European system was found. The number is not published here.",
  },
};

interface Dated {
  readonly fact: string;
  readonly date: string;
  readonly text: string;
}

/** What somebody says that US help is worth. */
export const WORTH: Readonly<Record<string, Dated & { readonly by: string; readonly disputed: string }>> = {
  "budanov-2025-12": {
    fact: "us-budanov",
    date: "2025-12-20",
    by: "Budanov, head of Ukraine's military intelligence",
    text: "Without US aid Ukraine would lose 15 to 17 per cent of optical and about 46 per cent of radar imagery, nearly all if contracts were blocked too; warning of ballistic missiles is the second dependence.",
    disputed: "About Ukraine, not about a European force; one interview.",
  },
  "iiss-2025-05": {
    fact: "iiss-trillion",
    date: "2025-05-15",
    by: "IISS",
    text: "About 1 trillion dollars over 25 years to replace the US conventional part in Europe, with 400 tactical aircraft and 128,000 troops.",
    disputed: "Leaves out command, space, ISR and nuclear weapons.",
  },
  "macron-2026-01": {
    fact: "us-macron",
    date: "2026-01-15",
    by: "President Macron",
    text: "Two thirds of the intelligence for Ukraine now come from France.",
    disputed:
      "Disputed: Reuters found no sign of a drastic cut of the US share and sets Budanov against it; the base of the fraction is not known.",
  },
  "time-2025-03": {
    fact: "us-suspension-effect",
    date: "2025-03",
    by: "Ukrainian officials, Time",
    text: "Hundreds died for want of imagery and warning during the pause of March 2025, above all in Kursk region.",
    disputed: "One report, relayed.",
  },
};

type Stage = v.InferOutput<typeof BackstopSchema>["stage"];

/** What of a US backstop was asked, answered, offered, drafted and struck out. */
export const BACKSTOP: Readonly<Record<string, Dated & { readonly stage: Stage }>> = {
  "asked-2025-02": {
    fact: "us-asked-2025-02",
    date: "2025-02-21",
    stage: "asked",
    text: "The United Kingdom asks for US fighters and missiles on standby, intelligence from aircraft, drones and satellites, transport and logistics.",
  },
  "answered-2025-02": {
    fact: "us-answer-2025-02",
    date: "2025-02-26",
    stage: "answered",
    text: "President Trump: guarantees not “beyond very much”; that is for Europe.",
  },
  "asked-2025-07": {
    fact: "us-2025-07",
    date: "2025-07-10",
    stage: "asked",
    text: "European leaders still say that the plan depends on a US guarantee, likely air support; it is not given.",
  },
  "offered-2025-08": {
    fact: "us-offered-2025-08",
    date: "2025-08-26",
    stage: "offered",
    text: "“Strategic enablers” offered in talks: ISR, command, air defence, aircraft, logistics, radars, satellite monitoring. Conditional on tens of thousands of European troops; no US ground troops; can be withdrawn.",
  },
  "offered-2025-12": {
    fact: "us-2025-12-berlin",
    date: "2025-12-15",
    stage: "offered",
    text: "By the Dutch government, the United States undertook in Berlin to offer the guarantees together with Europeans and to lead the monitoring of a truce.",
  },
  "drafted-2026-01": {
    fact: "us-draft-2026-01",
    date: "2026-01-06",
    stage: "drafted",
    text: "The draft of the Paris Declaration has US intelligence and logistics, and a commitment to support the force if attacked.",
  },
  "struck-out-2026-01": {
    fact: "us-final-2026-01",
    date: "2026-01-06",
    stage: "struck-out",
    text: "The final text keeps a “proposed US-led ceasefire monitoring” and a force “with proposed support of the US”; the US did not sign.",
  },
  "reported-2026-01": {
    fact: "us-monitoring-means",
    date: "2026-01-06",
    stage: "reported",
    text: "Monitoring likely by drones, sensors and satellites, not by American troops.",
  },
  "reported-2026-02": {
    fact: "size-2026-02-ft",
    date: "2026-02-03",
    stage: "reported",
    text: "A response in tiers: within 24 hours a warning and Ukrainian action, then coalition forces, after 72 hours US forces too. Financial Times; Reuters could not verify it.",
  },
};
