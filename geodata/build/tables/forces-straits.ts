/** Where the Straits are shown: the northern end of the Bosphorus, our choice. */
export const STRAITS_PLACE = { lon: 29.12, lat: 41.22 } as const;

export const LITTORAL = ["BGR", "GEO", "ROU", "RUS", "TUR", "UKR"] as const;

/** A limit: its row in the facts, its number and the article. Notice rests on pages that are not the Convention. */
export const LIMITS = {
  allTonnes: { fact: "mx-18-total", value: 45000, article: "18(1)(b)", sources: ["mfa-tr"] },
  stateTonnes: { fact: "mx-18-one", value: 30000, article: "18(1)(c)", sources: ["mfa-tr"] },
  passageTonnes: { fact: "mx-14-transit", value: 15000, article: "14", sources: ["mfa-tr", "froman1977"] },
  passageShips: { fact: "mx-14-transit", value: 9, article: "14", sources: ["mfa-tr", "froman1977"] },
  stayDays: { fact: "mx-18-stay", value: 21, article: "18(2)", sources: ["mfa-tr", "adriatici-1936"] },
  noticeDays: { fact: "mx-13-notice", value: 8, article: "13", sources: ["bsvisits"], confidence: "low" },
  noticeDaysNonLittoral: {
    fact: "mx-13-notice",
    value: 15,
    article: "13",
    sources: ["portalmorski-15"],
    confidence: "low",
  },
} as const;

export const CLOSURE = {
  fact: "mx-closure-2022",
  from: "2022-02-28",
  note: "Article 19 bars the warships of the belligerents by law; Türkiye asked all others not to send any. Ships that return to a registered Black Sea base pass.",
} as const;

/** The rules as text, by id: the row of the facts, and words of ours where its own are too long or too sure. */
export const RULES: Readonly<Record<string, readonly [fact: string, article: string, text?: string]>> = {
  auxiliaries: ["mx-9-auxiliary", "9"],
  "capital-ships": ["mx-11-capital", "11"],
  carriers: ["mx-carriers", "Annex II"],
  "closure-scope": [
    "mx-closure-scope",
    "19",
    "Belligerents are barred by law; non-littoral allies stay away at Türkiye's request; Romania and Bulgaria pass. One text calls the Straits closed to all ships without a home port in the Black Sea.",
  ],
  convention: ["mx-text", ""],
  humanitarian: ["mx-18-humanitarian", "18(1)(d)"],
  kinds: [
    "mx-10-light",
    "10, Annex II",
    "In peacetime light surface vessels pass; only these first words of the article were read. Over 10,000 t standard, or with a gun over 203 mm, a ship is a capital ship.",
  ],
  "littoral-ships": ["mx-romania-pass", "19"],
  minehunters: ["mx-minehunters-2024", "19"],
  notice: [
    "mx-13-notice",
    "13",
    "Notice through diplomatic channels: 8 days for littoral states, 15 for others. The article itself was not read.",
  ],
  passage: ["mx-14-transit", "14"],
  stay: ["mx-18-stay", "18(2)"],
  submarines: ["mx-12-submarines", "12"],
  threat: ["mx-21-threat", "21"],
  tonnage: ["mx-8-tonnage", "8, Annex II"],
  "total-all": [
    "mx-18-total",
    "18(1)(a), (b)",
    "Non-littoral states together: 30,000 t, raised with the strongest Black Sea fleet to at most 45,000 t, which Türkiye's foreign ministry gives as in force.",
  ],
  "total-one": ["mx-18-one", "18(1)(c)"],
  "war-belligerent": ["mx-20-war", "20"],
  "war-neutral": ["mx-19-war", "19"],
};
