import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseStyle } from "../../src/figure/parse-style.js";
import type { FigureStyle } from "../../src/figure/style.js";

const base64 = (text: string) => Buffer.from(text).toString("base64");

export const LOGO = `<?xml version="1.0"?><!-- an editor's comment --><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40"><style>.a{fill:#e4a11b}</style><rect class="a" width="40" height="40"/><path id="name" fill="currentColor" d="M50 8h64v10h-64zM50 22h40v10h-40z"/></svg>`;

/** A logo of an SVG's text. */
export const logoOf = (svg: string) => ({ type: "image/svg+xml", data: base64(svg), alt: "The Daily Test" });

/** A font file of the project's own, as a house's font. */
export const fontOf = (file: string, family: string) => ({
  family,
  data: readFileSync(join(import.meta.dirname, "../../src/scene/fonts", file)).toString("base64"),
});

/** A checked style. Throws with its problems. */
export function styleOf(parts: Record<string, unknown>): FigureStyle {
  const result = parseStyle({ version: 1, ...parts });
  if ("problems" in result) throw new Error(JSON.stringify(result.problems));
  return result.style;
}

/** A house with everything: dark blue paper, logo, eight annotations. */
export const HOUSE = {
  title: "What would be watched over western Ukraine",
  note: "Graphic made for a test.",
  source: "Source: own research",
  credit: "Graphic: A. Editor",
  logo: logoOf(LOGO),
  colours: {
    paper: "#0d1b3e",
    text: "#f3f1ea",
    sea: "#10244f",
    land: "#2b3b66",
    seen: "#6fb7d6",
    lost: "#8a2b3c",
  },
  highlight: ["POL", "ROU"],
  annotations: [
    { text: "Rzeszów: most supplies pass here", lon: 22, lat: 50.04 },
    { text: "Odesa: watched by day", lon: 30.7, lat: 46.48 },
    { text: "No flights here", lon: 37.6, lat: 48.5, offsetMm: [20, -15] },
    { text: "The capital", lon: 30.52, lat: 50.45, offsetMm: [0, 0] },
    { text: "Far away", lon: 100, lat: 10 },
    { text: "Over the sea", lon: 33, lat: 44 },
    { text: "Constanța", lon: 28.6, lat: 44.2, offsetMm: [-30, 10] },
    { text: "Lviv", lon: 24, lat: 49.8 },
  ],
};
