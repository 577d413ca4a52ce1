import { REASONS } from "../model/reason.js";
import { ENGLISH } from "./english.js";
import type { Catalogue, Message, PluralMessage } from "./message.js";
import access from "./messages/access.en.json" with { type: "json" };
import editing from "./messages/edit.en.json" with { type: "json" };
import edited from "./messages/edited.en.json" with { type: "json" };
import exporting from "./messages/export.en.json" with { type: "json" };
import figure from "./messages/figure.en.json" with { type: "json" };
import finding from "./messages/finding.en.json" with { type: "json" };
import folds from "./messages/folds.en.json" with { type: "json" };
import force from "./messages/force.en.json" with { type: "json" };
import forceThings from "./messages/force-things.en.json" with { type: "json" };
import oblast from "./messages/oblast.en.json" with { type: "json" };
import reference from "./messages/reference.en.json" with { type: "json" };
import series from "./messages/series.en.json" with { type: "json" };
import share from "./messages/share.en.json" with { type: "json" };
import table from "./messages/table.en.json" with { type: "json" };
import whatIf from "./messages/whatif.en.json" with { type: "json" };

const ACCENTS: Readonly<Record<string, string>> = { a: "á", e: "ë", i: "ï", o: "ö", u: "ü", c: "ç", n: "ñ", s: "š" };
/** How much longer than English a translation may be, as a fraction. */
const LONGER = 0.35;
const PADDING = " łöñğęř";

function disguise(text: string): string {
  const accented = text.replace(/\{\w+\}|[aeioucns]/g, (part) => ACCENTS[part] ?? part);
  const extra = Math.ceil(text.replace(/\{\w+\}/g, "").length * LONGER);
  return `[${accented}${PADDING.repeat(Math.ceil(extra / PADDING.length)).slice(0, extra)}]`;
}

function disguiseMessage(message: Message): Message {
  if (typeof message === "string") return disguise(message);
  const { by, ...forms } = message;
  const entries = Object.entries(forms).map(([form, text]) => [form, disguise(text as string)]);
  return { ...Object.fromEntries(entries), ...(by !== undefined && { by }) } as PluralMessage;
}

/** English in brackets, accented and a third longer: text that stays plain has not come from a catalogue. */
export function pseudoCatalogue(): Catalogue {
  const reasons = Object.fromEntries(Object.entries(REASONS).map(([code, text]) => [`reason.${code}`, text]));
  const early = { ...reasons, ...ENGLISH, ...access };
  const all: Catalogue = {
    ...early,
    ...figure,
    ...series,
    ...finding,
    ...folds,
    ...reference,
    ...oblast,
    ...share,
    ...force,
    ...forceThings,
    ...table,
    ...whatIf,
    ...exporting,
    ...editing,
    ...edited,
  };
  return Object.fromEntries(Object.entries(all).map(([key, message]) => [key, disguiseMessage(message)]));
}
