import type { Remark, Span } from "../forces-facts.js";

/** What a row of the facts on a detachment needs to become a record. */
export interface DetachmentRow {
  readonly fact: string;
  /** Id of a base; `null`: not named in any text. */
  readonly base: string | null;
  readonly mission: string;
  readonly equipment?: string;
  readonly quantity?: Span;
  readonly people?: Span;
  readonly until?: string;
  /** The end was not reported: `until` is the month of the last report. */
  readonly lastReport?: true;
  readonly notes?: readonly Remark[];
}

export const DETACHMENTS: Readonly<Record<string, DetachmentRow>> = {
  "amari-nld-2024": {
    fact: "det-amari-nld-24",
    base: "amari",
    mission: "Baltic Air Policing",
    notes: [["Sent for four months; the number was not published."]],
  },
  "es-deu": { fact: "det-es-deu", base: "laage", mission: "Eastern Sentry", until: "2025-10", lastReport: true },
  "es-dnk": {
    fact: "det-es-dnk",
    base: null,
    mission: "Eastern Sentry",
    equipment: "F-16, with an air-defence frigate",
    until: "2025-10",
    lastReport: true,
    notes: [
      ["No base was named.", null],
      ["In October two F-35 stood by at Skrydstrup: another type by another text, or a change.", "2025-10"],
    ],
  },
  "es-fra": {
    fact: "det-es-fra",
    base: "minsk-mazowiecki",
    mission: "Eastern Sentry",
    until: "2025-09",
    lastReport: true,
    notes: [["First alert flight on 13 September 2025."]],
  },
  "es-gbr": {
    fact: "det-es-gbr",
    base: "coningsby",
    mission: "Eastern Sentry",
    equipment: "Typhoon, with a Voyager tanker",
    until: "2025-09",
    lastReport: true,
    notes: [["Flown from the home base. The number was not published."]],
  },
  "fetesti-tur-2023": {
    fact: "det-borcea-tur",
    base: "fetesti",
    mission: "enhanced Air Policing",
    until: "2023-12",
    lastReport: true,
  },
  "krzesiny-nld-2025": {
    fact: "det-nld-f35-25",
    base: "krzesiny",
    mission: "cover of the supply routes to Ukraine",
    notes: [["Two of the four took part in downing drones on 9–10 September 2025.", "2025-09-10"]],
  },
  "krzesiny-nor-2025a": {
    fact: "det-krzesiny-nor-25a",
    base: "krzesiny",
    mission: "cover of the hub at Rzeszów",
    notes: [["Sent until about Easter (20 April 2025)."]],
  },
  "krzesiny-nor-2025b": {
    fact: "det-krzesiny-nor-25b",
    base: "krzesiny",
    mission: "patrols with Polish and Dutch crews",
    until: "2025-10",
    lastReport: true,
    notes: [
      ["The number was not published."],
      ["The year's first mission lasted until Easter by some texts, until summer by others."],
    ],
  },
  "malbork-deu-2025": {
    fact: "det-malbork-deu",
    base: "malbork",
    mission: "air policing and Eastern Sentry",
    notes: [["Two were announced in October 2025, five were sent."]],
  },
  "malbork-gbr-2025": {
    fact: "det-malbork-gbr",
    base: "malbork",
    mission: "enhanced Air Policing",
    people: [194, 200],
    notes: [["More than 460 hours in 127 days, some 20 alert starts.", "2025-07-31"]],
  },
  "malbork-swe-2025": {
    fact: "det-malbork-swe",
    base: "malbork",
    mission: "enhanced Air Policing",
    notes: [
      ["Six to eight were announced, six were seen."],
      [
        "From June cover of the hub at Rzeszów, as announced; still there at the end of July, the end was not reported.",
        "2025-06",
      ],
    ],
  },
  "minsk-deu-2025": {
    fact: "det-minsk-deu",
    base: "minsk-mazowiecki",
    mission: "watch of Polish airspace",
    notes: [["Before, from April 2025, flown from Rostock-Laage."]],
  },
  "mk-deu-2025": {
    fact: "det-mk-deu",
    base: "mihail-kogalniceanu",
    mission: "enhanced Air Policing South",
    notes: [
      ["Two alert pairs and a spare."],
      ["Relief by the Royal Air Force was planned for the end of March 2026 and not seen to happen.", "2026-03"],
    ],
  },
  "mk-esp-2026": {
    fact: "det-mk-esp",
    base: "mihail-kogalniceanu",
    mission: "enhanced Vigilance Activity",
    people: [53, 60],
    notes: [["Planned until 7 March; flights with US aircraft were announced for 9–16 March 2026.", "2026-03"]],
  },
  "mk-gbr-2024": {
    fact: "det-mk-gbr-24",
    base: "mihail-kogalniceanu",
    mission: "enhanced Air Policing South",
    notes: [["More than 150 sorties and 500 hours in four months; the alert was shared with Finnish F-18."]],
  },
  "mk-usa-2026": {
    fact: "det-mk-usa",
    base: "mihail-kogalniceanu",
    mission: "training with Romania, Germany and Spain",
    equipment: "fighters, type not given",
  },
  "rzeszow-deu-2025": {
    fact: "gbad-deu-2025",
    base: "rzeszow",
    mission: "air defence of the hub at Rzeszów",
    equipment: "Patriot batteries",
    notes: [["Planned to mid-2025, then extended to the end of the year.", "2025-07"]],
  },
  "rzeszow-nld-2025": {
    fact: "gbad-nld-2025",
    base: "rzeszow",
    mission: "air defence of the hub at Rzeszów",
    equipment: "Patriot systems, with NASAMS and counter-drone units",
    notes: [["A successor after 1 June 2026 was not found.", "2026-06-01"]],
  },
  "rzeszow-nor-2024": {
    fact: "gbad-nor-2024",
    base: "rzeszow",
    mission: "air defence of the hub at Rzeszów",
    notes: [["Sent until Easter 2025."]],
  },
  "rzeszow-usa-2024": {
    fact: "gbad-usa-2024",
    base: "rzeszow",
    mission: "air defence of the hub at Rzeszów",
    notes: [["Until Germany took over in January 2025."]],
  },
  "siauliai-esp-2025": { fact: "det-siauliai-25b-esp", base: "siauliai", mission: "Baltic Air Policing" },
  "siauliai-hun-2025": {
    fact: "det-siauliai-25b-hun",
    base: "siauliai",
    mission: "Baltic Air Policing",
    notes: [["About 300 people together with the Spanish detachment."]],
  },
  "siauliai-pol-2025": {
    fact: "det-siauliai-25a",
    base: "siauliai",
    mission: "Baltic Air Policing",
    people: [140, 150],
    notes: [["140 people by the Lithuanian ministry, 150 by Polish Radio."]],
  },
  "siauliai-rou-2025": {
    fact: "det-siauliai-25a-rou",
    base: "siauliai",
    mission: "Baltic Air Policing",
    notes: [["The number was not published."]],
  },
};
