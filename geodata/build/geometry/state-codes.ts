/** Pieces that Natural Earth draws separately and that this map joins to a state with an ISO code. */
export const JOINED_TO: Readonly<Record<string, string>> = {
  CYN: "CYP",
  SOL: "SOM",
};

/** Left out: Antarctica, and areas too small to be seen at this detail or with neither an ISO code nor inhabitants. */
export const LEFT_OUT: readonly string[] = ["ATA", "ATC", "HKG", "IOA", "KAS", "MAC", "MAF", "MCO", "SXM", "VAT"];
