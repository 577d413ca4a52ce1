import type { Remark } from "../forces-facts.js";

/** A base of the facts that something is at, or that the air model may reach an area from. */
export interface BaseRow {
  readonly fact: string;
  readonly use: string;
  readonly notes?: readonly Remark[];
}

/** What a base is for at any date; what came later is a note with its date. */
export const AIR_BASES: Readonly<Record<string, BaseRow>> = {
  amari: {
    fact: "base_eeei",
    use: "Baltic Air Policing, one of three detachments",
    notes: [
      ["Who was here in these months was not found.", "2025-04", "2025-07"],
      ["An Italian detachment was here in August 2025 (Polish Radio).", "2025-08", "2025-08"],
    ],
  },
  "campia-turzii": {
    fact: "base_lrct",
    use: "Romanian F-16, national alert",
    notes: [["A Romanian pair on alert was scrambled from here on 19 November 2025.", "2025-11-19"]],
  },
  coningsby: { fact: "base_egxc", use: "British Typhoon" },
  fetesti: {
    fact: "base_lrft",
    use: "Romanian F-16, national alert",
    notes: [["A Romanian pair on alert was scrambled from here on 26 February 2026.", "2026-02-26"]],
  },
  krzesiny: { fact: "base_epks", use: "Polish F-16; allied F-35 in turns" },
  laage: {
    fact: "base_etnl",
    use: "German Eurofighter",
    notes: [["From here German fighters have helped to watch Polish airspace since April 2025.", "2025-04"]],
  },
  lask: {
    fact: "base_eplk",
    use: "Polish air base; no allied detachment was found here",
  },
  malbork: { fact: "base_epmb", use: "air policing in turns" },
  "mihail-kogalniceanu": {
    fact: "base_lrck",
    use: "air policing in the south, in turns",
    notes: [["Who was here in these months was not found.", "2025-04", "2025-07"]],
  },
  "minsk-mazowiecki": { fact: "base_epmm", use: "Polish air base; allied detachments in turns" },
  rzeszow: { fact: "base_eprz", use: "airport and hub of aid for Ukraine, with allied air defence" },
  siauliai: {
    fact: "base_eysa",
    use: "Baltic Air Policing, two of three detachments",
    notes: [["What followed the handover of 27 November 2025 was not found.", "2025-11-28"]],
  },
};

export const SEA_BASES: Readonly<Record<string, BaseRow>> = {
  burgas: {
    fact: "naval-base-burgas",
    use: "headquarters of the Bulgarian flotilla; port of call of the mine group",
    notes: [["The ships lie at Atia, south of the port; no coordinates of it were found, so the port is shown."]],
  },
  constanta: {
    fact: "naval-base-constanta",
    use: "Romanian fleet command, frigates and mine division; port of call of the mine group",
  },
  "den-helder": { fact: "naval-base-den-helder", use: "home port of the Dutch navy" },
  eregli: { fact: "naval-base-eregli", use: "Turkish regional command for the Black Sea" },
  erdek: { fact: "naval-base-erdek", use: "Turkish mine fleet command" },
  golcuk: { fact: "naval-base-golcuk", use: "main base of the Turkish navy" },
  istanbul: {
    fact: "naval-base-istanbul",
    use: "Turkish Bosphorus command; assembly port of the mine group",
    notes: [["The city's port is shown; no coordinates of Umuryeri, near the Black Sea, were found."]],
  },
  odesa: { fact: "naval-base-odesa", use: "home of Ukraine's mine countermeasures division, by public data" },
  portsmouth: {
    fact: "naval-base-portsmouth",
    use: "British naval base",
    notes: [["Host of the Ukrainian minehunters.", "2024-04-11"]],
  },
  varna: {
    fact: "naval-base-varna",
    use: "headquarters of the Bulgarian navy",
    notes: [["The patrol ship Hrabri was commissioned here.", "2025-12-08"]],
  },
  zeebrugge: {
    fact: "naval-base-zeebrugge",
    use: "base of the Belgian navy",
    notes: [["Narcis and Vlaardingen were handed over to Ukraine here.", "2025-06-26"]],
  },
};
