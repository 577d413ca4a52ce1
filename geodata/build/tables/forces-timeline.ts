/** An event of the facts on the force: its row, and what the timeline says of it. Its date is the row's. */
export interface EventRow {
  readonly fact: string;
  readonly title: string;
  readonly summary: string;
}

export const FORCE_EVENTS: readonly EventRow[] = [
  {
    fact: "tl-2022-02-28",
    title: "Türkiye closes the Straits to warships",
    summary: "It applies Article 19 of the Montreux Convention and warns all states not to send warships through.",
  },
  {
    fact: "tl-2023-12",
    title: "Maritime Capability Coalition",
    summary: "The UK and Norway start it to build up Ukraine's navy; the UK announces two minehunters for Ukraine.",
  },
  {
    fact: "tl-2024-01-02",
    title: "Ukrainian minehunters may not pass the Straits",
    summary: "Türkiye tells its allies that they may not pass as long as the war lasts.",
  },
  {
    fact: "tl-2024-01-11",
    title: "Mine countermeasures group for the Black Sea agreed",
    summary: "Türkiye, Romania and Bulgaria sign a memorandum in Istanbul, for three years.",
  },
  {
    fact: "tl-2024-04-11",
    title: "Ukrainian minehunters reach Portsmouth",
    summary: "Chernihiv and Cherkasy, given by the United Kingdom, wait there.",
  },
  {
    fact: "tl-2024-07-01",
    title: "Mine countermeasures group at work",
    summary: "First activation of MCM Black Sea, until 16 July, under Turkish command.",
  },
  {
    fact: "tl-2025-01-15",
    title: "Bulgaria commands the mine group",
    summary: "Command of MCM Black Sea passes from Türkiye.",
  },
  {
    fact: "tl-2025-02-21-uk",
    title: "UK to ask for US fighters on standby",
    summary: "It is to ask also for missiles and ISR behind a force of up to 30,000.",
  },
  {
    fact: "tl-2025-03-06-cso-3",
    title: "Third French CSO satellite",
    summary: "With it the optical imagery satellites are complete.",
  },
  {
    fact: "tl-2025-03-06-sky",
    title: "Sky Shield proposal reported",
    summary:
      "120 European fighters would protect the west of Ukraine; The Guardian reports a paper that was not found.",
  },
  {
    fact: "tl-2025-03-27",
    title: "Bulgaria offers a maritime centre",
    summary: "At the Paris summit it offers to host a coordination centre for the western Black Sea.",
  },
  {
    fact: "tl-2025-04-10-64,000",
    title: "64,000 called out of reach",
    summary: "The Times, relayed: chiefs of defence were asked about 64,000; even 25,000 would be a push.",
  },
  {
    fact: "tl-2025-05-28",
    title: "EU proposes a Black Sea maritime hub",
    summary: "A part of its strategy for the Black Sea; place and kind are left to the members.",
  },
  {
    fact: "tl-2025-06-26",
    title: "Two more minehunters for Ukraine",
    summary: "Belgium and the Netherlands announce the handover of Narcis (Mariupol) and Vlaardingen (Melitopol).",
  },
  {
    fact: "tl-2025-07-09",
    title: "Romania commands the mine group",
    summary: "Command of MCM Black Sea passes from Bulgaria, at Constanța.",
  },
  {
    fact: "tl-2025-07-10-franco-british",
    title: "Franco-British joint force to grow",
    summary: "It is to reach the size of a corps, up to 50,000: a pool, not a deployment.",
  },
  {
    fact: "tl-2025-09-05-wsj",
    title: "Two ground groups reported",
    summary:
      "The Wall Street Journal: more than 10,000, one group to train and one to reassure; air patrols from outside Ukraine.",
  },
  {
    fact: "tl-2025-10-09",
    title: "Ukraine's ships stay abroad",
    summary: "Parliament approves the stay of five minehunters in the UK and of a corvette in Türkiye.",
  },
  {
    fact: "tl-2025-11-03",
    title: "Romania's second minehunter arrives",
    summary: "M271, formerly HMS Pembroke, reaches Constanța: ships of Black Sea states pass the Straits.",
  },
  {
    fact: "tl-2025-12-01-dutch",
    title: "Dutch air defence at Rzeszów",
    summary: "Two Patriot systems and NASAMS take over from Germany, planned until 1 June 2026.",
  },
  {
    fact: "tl-2025-12-03",
    title: "Romania buys a Turkish corvette",
    summary: "A ship of the Hisar class; its delivery is not confirmed.",
  },
  {
    fact: "tl-2025-12-08",
    title: "Bulgarian patrol ship Hrabri in service",
    summary: "The first of two.",
  },
  {
    fact: "tl-2026-01-03-third",
    title: "Five Italian radar satellites",
    summary: "The third COSMO-SkyMed of the second generation is in orbit.",
  },
  {
    fact: "tl-2026-01-06-paris",
    title: "US help struck from the Paris text",
    summary:
      "The draft named US intelligence and logistics and a commitment to support the force; the final text does not.",
  },
  {
    fact: "tl-2026-01-06",
    title: "Türkiye named for the sea",
    summary: "France's president names it in Paris; Romania and Bulgaria tie the mine group to the naval pillar.",
  },
  {
    fact: "tl-2026-01-08",
    title: "Türkiye commands the mine group",
    summary: "Command passes from Romania; the eighth activation follows on 9–19 January.",
  },
  {
    fact: "tl-2026-01-08-french",
    title: "French briefing on the force",
    summary: "By one participant: 6,000 French, two brigades in all. The Élysée did not confirm it.",
  },
  {
    fact: "tl-2026-02-03-ft",
    title: "Plan for breaches of a ceasefire reported",
    summary:
      "Financial Times: a warning within 24 hours, then coalition forces, after 72 hours US forces too. Not verified by Reuters.",
  },
  {
    fact: "tl-2026-02-11",
    title: "Seven minehunters for Bulgaria",
    summary: "The cabinet approves the agreement with Belgium and the Netherlands.",
  },
  {
    fact: "tl-2026-06-01-dutch",
    title: "Dutch air defence due to leave Rzeszów",
    summary: "As planned in December 2025; what followed was not found.",
  },
];
