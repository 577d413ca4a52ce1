/** The report that the questions come from, and the page that relays all of it: the report itself is behind a paywall. */
export const REPORT = {
  publisher: "Financial Times",
  via: "Caliber.Az",
  url: "https://caliber.az/en/post/ft-european-allies-discuss-nato-s-involvement-in-ukraine-security-mission",
} as const;
