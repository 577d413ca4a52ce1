/** The source report, and a page that relays all of it, because the report itself is behind a paywall. */
export const REPORT = {
  publisher: "Financial Times",
  via: "Caliber.Az",
  url: "https://caliber.az/en/post/ft-european-allies-discuss-nato-s-involvement-in-ukraine-security-mission",
} as const;
