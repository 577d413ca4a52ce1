/**
 * Names that a Ukrainian reader is shown in Latin letters, each looked at by hand. The lists are not made from the Ukrainian
 * forms, so that an English name which nobody translated is found. What Ukrainian has a form of its own for (places, states,
 * commands, Russian weapons) is not here.
 */
const SHIPS = [
  "Akhisar",
  "Akçakoca",
  "Akçay",
  "Ayvalık",
  "Aydın",
  "BGS Kapitan I rang Dimitar Dobrev",
  "BGS Priboy",
  "BGS Shkval",
  "BGS Struma",
  "Căpitan Constantin Dumitrescu",
  "Drazki",
  "Edincik",
  "Gordi",
  "HMS Blyth",
  "HMS Grimsby",
  "HMS Pembroke",
  "HMS Shoreham",
  "HMS Stirling Castle",
  "Hrabri",
  "Kapitan I rang Dimitar Dobrev",
  "Makkum",
  "Mesta",
  "Narcis",
  "Priboy",
  "ROS Ion Ghiculescu",
  "ROS Slt. Alexandru Axente",
  "ROS Viceamiral Constantin Bălescu",
  "Regele Ferdinand",
  "Regina Maria",
  "Shkval",
  "Smeli",
  "Struma",
  "Sublocotenent Alexandru Axente",
  "Sublocotenent Ion Ghiculescu",
  "TCG Akçakoca",
  "TCG Akçay",
  "TCG Alanya",
  "TCG Amasra",
  "TCG Anamur",
  "TCG Ayvalık",
  "TCG Barbaros",
  "TCG Burgazada",
  "TCG Büyükada",
  "TCG Heybeliada",
  "TCG Kemalreis",
  "TCG Kınalıada",
  "TCG Oruçreis",
  "TCG Salihreis",
  "TCG Yzb. Güngör Durmuş",
  "TCG İstanbul",
  "TCG Ütğm. Arif Ekmekçi",
  "Tsibar",
  "Verni",
  "Viceamiral Constantin Bălescu",
  "Vlaardingen",
];
const SHIP_CLASSES = [
  "Ada",
  "Amiral Ronarc’h",
  "Barbaros",
  "Circé",
  "City",
  "Cosar",
  "Engin",
  "Gabya",
  "Gaeta",
  "Hisar",
  "Koster",
  "Lerici",
  "Musca",
  "Sandown",
  "Sonya",
  "Tripartite",
  "Type 22",
  "Type 23",
  "Vlissingen",
  "Wielingen",
  "İstif",
];
const AIRCRAFT_AND_WEAPONS = [
  "Airbus",
  "Airseeker",
  "Argus",
  "Aries",
  "Artisan",
  "Block",
  "Boeing",
  "Bombardier Challenger",
  "Combat Sent",
  "Dragon Lady",
  "Embraer",
  "Erieye",
  "Eurofighter",
  "General Atomics",
  "Global Hawk",
  "GlobalEye",
  "Gripen",
  "Gulfstream",
  "Joint STARS",
  "Lockheed",
  "Mirage",
  "Northrop Grumman",
  "Patriot",
  "Peace Eagle",
  "Phoenix",
  "Phénix",
  "Poseidon",
  "Rafale",
  "Reaper",
  "Rheinmetall",
  "Rivet Joint",
  "Saab",
  "Sentry",
  "Signaal",
  "Stratotanker",
  "Thales SMART-S Mk2",
  "Tomahawk",
  "Tornado",
  "Tranche",
  "Triton",
  "Type 997",
  "Typhoon",
  "Voyager",
  "Wedgetail",
];
const SATELLITES = ["COSMO-SkyMed", "MikroSAR", "SARah"];
const OPERATIONS = [
  "Baltic Air Policing",
  "Black Sea Sentry",
  "Eastern Sentry",
  "Sky Shield",
  "enhanced Air Policing",
  "enhanced Air Policing South",
  "enhanced Vigilance Activity",
];
const PUBLISHERS = [
  "Aerospace Global News",
  "Air & Space Forces",
  "Army Recognition",
  "Financial Times",
  "Inside Defense",
  "Janes",
  "Kathimerini",
  "OurAirports",
  "Reuters",
  "The Guardian",
  "The Telegraph",
  "The Times",
  "The Wall Street Journal",
  "Time",
];
/** Words that are quoted, and formulas and fields that are named. */
const VERBATIM = ["beyond very much", "very much", "d_km = 4.12 (sqrt(h1_m) + sqrt(h2_m))", "rcs_generic"];

/** The longest first: "BGS Struma" is one name. */
export const LATIN_NAMES: readonly string[] = [
  ...new Set([
    ...SHIPS,
    ...SHIP_CLASSES,
    ...AIRCRAFT_AND_WEAPONS,
    ...SATELLITES,
    ...OPERATIONS,
    ...PUBLISHERS,
    ...VERBATIM,
  ]),
].sort((a, b) => b.length - a.length);

/** Abbreviations that Ukrainian writes in its own letters. */
const UKRAINIAN_ABBREVIATIONS = new Set(["NATO", "EU", "UN", "US", "USA", "UK", "HQ", "OSCE"]);

/** A name as a pattern; the space in it may be one that does not break. */
const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll(" ", "\\s");
const NAMES = new RegExp(
  `(?<![\\p{L}\\p{M}\\d_])(?:${LATIN_NAMES.map(escaped).join("|")})(?![\\p{L}\\p{M}\\d_])`,
  "gu",
);
/** A word with its digits: "E-3A" is two. What has no small letter is a designation or an abbreviation. */
const WORD = /[\p{Script=Latin}\p{M}\d’]*\p{Script=Latin}[\p{Script=Latin}\p{M}\d’]*/gu;
const isDesignation = (word: string): boolean => !/\p{Ll}/u.test(word) && !UKRAINIAN_ABBREVIATIONS.has(word);

/** Words of a Ukrainian text in Latin letters that belong to no name of the lists and are no designation. */
export const strangeIn = (text: string): string[] =>
  (text.replace(NAMES, " ").match(WORD) ?? []).filter((word) => !isDesignation(word));

/** The names of the lists that a text has. */
export const latinNamesIn = (text: string): string[] => text.match(NAMES) ?? [];
