import type { Params, Words } from "../scene/words.js";

/** Sentences that only figures say. A catalogue of another language may have them under the same keys. */
const ENGLISH = {
  "figure.contributors.none": "No government has pledged {component}",
  "figure.contributors.pledged.one": "{count} government has pledged {component}",
  "figure.contributors.pledged": "{count} governments have pledged {component}",
  "figure.contributors.open.one": "{count} would under conditions or is considering it",
  "figure.contributors.open": "{count} would under conditions or are considering it",
  "figure.contributors.out.one": "{count} rules it out",
  "figure.contributors.out": "{count} rule it out",
  "figure.contributors.ground": "ground forces",
  "figure.contributors.air": "air forces",
  "figure.contributors.sea": "naval forces",
  "figure.command": "{available} of {all} headquarters could be used under {lead}.",
  "figure.lead.nato": "a NATO lead",
  "figure.lead.coalition": "a coalition lead (United Kingdom and France)",
  "figure.lead.un": "a United Nations lead",
  "figure.setting.lead": "Under {lead}",
  "figure.setting.tankers.on": "with tankers",
  "figure.setting.tankers.off": "without tankers",
  "figure.setting.mmf": "the multinational tankers flying on hours that nations have bought",
  "figure.setting.objections": "objections in NATO: {states}",
  "figure.setting.vetoes": "vetoes in the Security Council: {states}",
  "figure.asOf": "As of {date}.",
  "figure.notional": "Stations, racetracks and rings are notional.",
  "figure.postures": "Postures are statements about the time after a ceasefire; unknown is not no.",
  "figure.simple": "Bases and headquarters are left out at this size.",
  "figure.proposed": "US support is proposed, not committed.",
  "figure.licence": "{what}: {who} ({licence})",
  "figure.data": "Data {version}, compiled through {date}.",
  "figure.sources.one": "Rests on {count} source, listed with the data.",
  "figure.sources": "Rests on {count} sources, listed with the data.",
  "figure.alt.map": "Map of Europe centred on Ukraine.",
  "figure.alt.pair": "Two maps side by side: with US surveillance and without.",
  "figure.alt.with":
    "With US surveillance {with} of {area} would be seen ({withKm2} km²); without it {without} ({withoutKm2} km²).",
  "figure.alt.parts": "Of the area {parts}.",
  "figure.alt.stations": "{held} of {all} stations are held: {list}.",
  "figure.alt.shown": "Shown: {list}.",
} as const;
export type FigureKey = keyof typeof ENGLISH;

/** A figure's sentence: from the catalogue of `words` where it has the key, else in English. */
export function sayFigure(words: Words, key: FigureKey, params: Params = {}): string {
  const known = words.find(key, params);
  if (known !== undefined) return known;
  const one = `${key}.one`;
  const single = params.count === 1 && Object.hasOwn(ENGLISH, one);
  const template: string = single ? ENGLISH[one as FigureKey] : ENGLISH[key];
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = Object.hasOwn(params, name) ? params[name] : undefined;
    return value === undefined ? whole : typeof value === "number" ? words.number(value) : value;
  });
}
