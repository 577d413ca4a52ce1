/** States for which a need for national approval is recorded, in the words of the facts; the rule names the first seven. */
export const APPROVALS: Readonly<Record<string, string>> = {
  DEU: "The chancellor left type and size to the government and the Bundestag.",
  ESP: "Subject to approval by Congress.",
  EST: "The offer is subject to parliament.",
  GBR: "Any deployment would go to a parliamentary vote.",
  LVA: "The prime minister left decisions to the Saeima.",
  ROU: "Measures are to go through parliament.",
  SWE: "The prime minister said that rules and parliamentary approval are required.",
};
