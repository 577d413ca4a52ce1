import type { HouseMeasures } from "../scene/placement/text-metrics.js";
import { bytesOfBase64 } from "./base64.js";
import { contentHash } from "./content-hash.js";
import type { OtherFont } from "./missing-letters.js";
import { widthsOfFont } from "./parse-style.js";
import type { FigureStyle, HouseFont } from "./style.js";

/** Which texts a house's font is for: `heading` for titles, `text` for all others. */
export type FontUse = "heading" | "text";

/** A house's font of which a figure has the file. */
export interface HouseFile extends OtherFont {
  /** Its name in the figure, which no other font has. */
  readonly family: string;
  /** In base64. */
  readonly data: string;
}
export type HouseFiles = Readonly<Partial<Record<FontUse, HouseFile>>>;

const USES = ["heading", "text"] as const;

/** Ours is named after what is in the file: where another version is installed, a figure keeps its own. */
const ownName = ({ family, data }: HouseFont): string => (data ? `${family} ${contentHash(data)}` : family);

/** Names of a house's font, first its own file's, for `font-family`; empty without one. */
export const familiesOf = (font: HouseFont | undefined): string =>
  font ? [...new Set([ownName(font), font.family])].map((name) => `'${name}', `).join("") : "";

/** The font files of a style. */
export function houseFiles({ fonts }: FigureStyle): HouseFiles {
  const files = USES.flatMap((use) => {
    const font = fonts?.[use];
    if (!font?.data) return [];
    const { data } = font;
    const { widthOf } = widthsOfFont(data);
    const file: HouseFile = {
      name: font.family,
      path: `house-${use}`,
      postscriptName: undefined,
      bytes: () => bytesOfBase64(data),
      has: (code) => widthOf(code) !== undefined,
      family: ownName(font),
      data,
    };
    return [[use, file] as const];
  });
  return Object.fromEntries(files);
}

/** How wide letters are in the fonts of a style. */
export function houseMeasures({ fonts }: FigureStyle): HouseMeasures {
  const measure = (use: FontUse) => {
    const data = fonts?.[use]?.data;
    return data === undefined ? undefined : widthsOfFont(data).widthOf;
  };
  return { text: measure("text"), heading: fonts?.heading ? measure("heading") : measure("text") };
}
