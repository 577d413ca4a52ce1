import { diffWith } from "../coverage/ledger/diff.js";
import type { LedgerDiff } from "../coverage/ledger/diff-schema.js";
import type { LedgerRanges } from "../coverage/ledger/ledger.js";
import type { Picture } from "./picture.js";

/** What changes from the first side of a picture's comparison to the second, with ranges if they have been drawn. */
export function changeOf({ watches, situation }: Picture, ranges?: LedgerRanges): LedgerDiff {
  const { area } = situation;
  return diffWith(watches, area ? { area } : {}, ranges);
}
