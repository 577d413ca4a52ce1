import type { LedgerDiff } from "../coverage/ledger/diff-schema.js";
import { addingUp } from "../coverage/ledger/rounding.js";
import type { Ledger, LedgerMeasure, LedgerRange } from "../coverage/ledger/schema.js";
import { usIsrIn } from "./comparison.js";
import { usIsrFinding } from "./finding.js";
import { isNothing, partText, percentText, rangeText } from "./range-text.js";
import { vetoesOf, vetoSentence } from "./vetoes.js";
import type { Words } from "./words.js";

/** What becomes of a place without US surveillance, or since a baseline; their shares add up to the whole. */
export const FATES = ["kept", "thinned", "lost", "gained", "unseen"] as const;
export type FateId = (typeof FATES)[number];

/**
 * The result of the comparison with and without US ISR, in one printable sentence without its caveat: that there is no
 * mandate, or the finding of the ledger's domain.
 */
export function ledgerFinding(ledger: Ledger, words: Words): string {
  const vetoes = vetoesOf(ledger);
  return vetoes.length > 0 ? vetoSentence(vetoes, words) : `${usIsrFinding(usIsrIn(ledger), words)}.`;
}

/** Rounds to `figures` significant figures, and to whole numbers. */
function toFigures(value: number, figures: number): number {
  if (value < 10 ** figures) return Math.round(value);
  const step = 10 ** (Math.floor(Math.log10(value)) - figures + 1);
  return Math.round(value / step) * step;
}
/** People in cities, to two figures: the model is not a census. */
export const roundPeople = (people: number): number => toFigures(people, 2);
/** Areas in a sentence, to three figures: the ledger itself has them to the square kilometre. */
export const roundArea = (km2: number): number => toFigures(km2, 3);

/** The finding with its caveat: "notional; rests on N assumptions". */
export function ledgerSentence(ledger: Ledger, words: Words): string {
  return `${ledgerFinding(ledger, words)} ${ledgerCaveat(ledger, words)}`;
}

/** "Notional", and the number of assumptions that can move a number; 0 before draws have found them. */
export const caveatText = (assumptions: number, words: Words): string =>
  assumptions === 0 ? words.say("ledger.notional") : words.say("ledger.caveat", { count: assumptions });

/** The caveat of one ledger. */
export const ledgerCaveat = ({ assumptions }: Pick<Ledger, "assumptions">, words: Words): string =>
  caveatText(assumptions.length, words);

/** The same comparison as two averages side by side: the strip's headline. */
export function ledgerHeadline({ average, atMost }: Ledger, words: Words): string {
  return words.say("ledger.headline", {
    with: rangeText(average.with.percent, words, { atMost }),
    without: rangeText(average.without.percent, words, { atMost }),
  });
}

/** What is watched at some time and what two or more watch, with US surveillance and without, as printed. */
export function smallNumbers({ atSomeTime, twoOrMore, atMost }: Ledger, words: Words) {
  const said = ({ percent }: { readonly percent: LedgerRange }) => rangeText(percent, words, { atMost });
  return {
    someWith: said(atSomeTime.with),
    someWithout: said(atSomeTime.without),
    twoWith: said(twoOrMore.with),
    twoWithout: said(twoOrMore.without),
  };
}

/** The same as one line below the headline. */
export const ledgerSmallLine = (ledger: Ledger, words: Words): string =>
  words.say(`ledger.small.${ledger.domain === "signals" ? "hear" : "watch"}`, smallNumbers(ledger, words));

/** The name of a fate; for signals "unheard" instead of "unseen". */
export const fateName = (id: FateId, { domain }: Pick<Ledger, "domain">, words: Words): string =>
  words.say(id === "unseen" && domain === "signals" ? "strip.unheard" : `strip.${id}`);

/** What becomes of an area: in a ledger without US ISR, or since a baseline, in which case something may also be gained. */
export type Fates = Pick<Ledger, "domain" | "atMost" | "kept" | "thinned" | "lost" | "unseen"> & {
  readonly gained?: LedgerMeasure;
};

/** The fates of a ledger or of a comparison with a baseline. Where some reach is an upper bound, less may be seen. */
export const fatesOf = (of: Ledger | LedgerDiff): Fates =>
  "atMost" in of ? of : { ...of, atMost: of.baseline.atMost || of.state.atMost };

/** A fate as it is printed: its share, which adds up to 100 % with the others', alone and with its range. */
export interface PrintedFate {
  readonly id: FateId;
  readonly name: string;
  /** Per cent of the area, as printed. */
  readonly percent: number;
  readonly share: string;
  /** The share with its 5–95 % range; "at least" for what is unseen, where reach is an upper bound. */
  readonly range: string;
  readonly part: LedgerMeasure;
}

/**
 * The fates that occur, or may within the range of the draws, with printed shares that add up to 100: whole per cent, or one
 * decimal for all if one is below ten.
 */
export function printedFates(ledger: Fates, words: Words): PrintedFate[] {
  const values = FATES.map((id) => ledger[id]?.percent.value ?? 0);
  if (values.every((value) => value === 0)) return [];
  const decimals = values.some((value) => value > 0 && value < 10) ? 1 : 0;
  const printed = addingUp(values, 100, decimals === 1 ? 0.1 : 1);
  return FATES.flatMap((id, index): PrintedFate[] => {
    const part = ledger[id];
    if (!part || isNothing(part.percent)) return [];
    const { percent: range } = part;
    const percent = printed[index] as number;
    // A share that would print as zero is printed as "less than 0.1%".
    const share = percent === 0 ? percentText(Math.min(range.value, 0.01), words) : partText(percent, decimals, words);
    const text = rangeText(range, words, { shown: share });
    const least = ledger.atMost && id === "unseen";
    return [
      {
        id,
        name: fateName(id, ledger, words),
        percent,
        share,
        range: least ? words.say("range.atLeast", { value: text }) : text,
        part,
      },
    ];
  });
}

/**
 * The fates in the bar, which are the classes of the map, without any of zero width; none if the map is shaded by something else, or there is no
 * mandate.
 */
export function barFates(ledger: Fates & Pick<Ledger, "state">, words: Words): PrintedFate[] {
  const isShown = ledger.state.shade === "difference" && vetoesOf(ledger).length === 0;
  return isShown ? printedFates(ledger, words).filter(({ part }) => part.percent.value > 0) : [];
}
