import type { Ledger } from "../coverage/ledger/schema.js";
import { allTexts } from "./kinds/texts.js";
import type { Situation } from "./situation.js";
import type { Thing } from "./thing.js";
import type { Words } from "./words.js";

export type { Thing } from "./thing.js";

/** All things of a situation, in the order of its lists; hours have their ranges if a ledger with ranges is given. */
export const listThings = (situation: Situation, words: Words, ledger?: Ledger): Thing[] =>
  allTexts().flatMap(({ describe }) => describe(situation, words, ledger));
