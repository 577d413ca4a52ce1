import { toJsonSchema } from "@valibot/to-json-schema";
import { FigureStyleFileSchema } from "../../src/figure/style.js";

/** A part of a JSON Schema, as far as it is read here. */
export interface SchemaPart {
  description?: string;
  format?: string;
  readonly properties?: Readonly<Record<string, SchemaPart>>;
  readonly items?: SchemaPart | readonly SchemaPart[];
  readonly anyOf?: readonly SchemaPart[];
  readonly pattern?: string;
}

/** What an editor shows of each part of a style while it is typed, by its path; `[]` is any item of a list. */
const ABOUT: Readonly<Record<string, string>> = {
  $schema: "The address or path of this JSON Schema, for editors. It is not drawn and not recorded.",
  version: "Version of this format: 1.",
  title: "In place of the figure's own title.",
  subtitle: "In place of the figure's own subtitle. The date, “notional” and the mark of an edited situation stay.",
  note: "Added to the figure's own notes.",
  source: "Added to the figure's own sources and licences.",
  credit: "Who made the figure; added to its credits.",
  logo: "A picture of the house. Without an alternative text it is refused.",
  "logo.type": "What the file is: a PNG that stands still, or an SVG of shapes without text, scripts or addresses.",
  "logo.data": "The file in base64; at most 300 KB.",
  "logo.alt": "What the logo shows, for readers who cannot see it.",
  "logo.widthMm": "Width in millimetres: 5 to 80.",
  fonts: "The house's fonts, one for headings and one for the rest. One file serves all weights.",
  "fonts.heading": "The font of title and subtitle.",
  "fonts.text": "The font of everything else.",
  "fonts.heading.family": "The font's name. Without its file it must be installed where the figure is shown.",
  "fonts.text.family": "The font's name. Without its file it must be installed where the figure is shown.",
  "fonts.heading.data":
    "The font file (TrueType or OpenType) in base64; at most 1.5 MB. Beyond 45 KB it is not recorded.",
  "fonts.text.data": "The font file (TrueType or OpenType) in base64; at most 1.5 MB. Beyond 45 KB it is not recorded.",
  colours: "Colours as #rrggbb. What is left open follows from them and from the theme.",
  "colours.paper": "Behind everything.",
  "colours.text": "Text and lines.",
  "colours.sea": "Seas and lakes.",
  "colours.land": "Land without any meaning of its own.",
  "colours.seen": "What is watched.",
  "colours.lost": "What is lost without the other side of a comparison, such as US surveillance.",
  layers: "What is shown: false leaves a part out.",
  "layers.bases": "Bases of aircraft.",
  "layers.headquarters": "Headquarters.",
  "layers.tankers": "Tankers and their orbits.",
  "layers.unfilled": "Stations that nobody holds.",
  "layers.cities": "Cities and their names.",
  "layers.locator": "The small map that shows where a part of Europe lies.",
  "layers.scale": "The scale bar.",
  "layers.legend": "The legend.",
  "layers.rows": "The numbers below or beside the map.",
  highlight: "States to stand out while the others recede, by their ISO 3166-1 alpha-3 codes.",
  "highlight[]": "A state, such as POL.",
  extent: "What the map shows: its own extent, a part of Europe, or west, south, east and north in degrees.",
  projection: "The map's projection: conic without another choice.",
  page: "A ready-made page, or one of an own size.",
  "page.widthMm": "Width in millimetres.",
  "page.heightMm": "Height in millimetres; null for a page as tall as its content.",
  "page.widthPx": "Width in pixels of a picture at scale 1; 300 dots per inch without it.",
  "page.marginMm": "Margin in millimetres.",
  "page.title": "Size of the title's type in points.",
  "page.body": "Size of the legend's and the numbers' type in points.",
  "page.note": "Size of the notes' type in points.",
  theme: "The theme that colours follow: light, dark, or print, which is distinct in greyscale.",
  annotations: "Texts with an arrow to a place on the map; at most 8.",
  "annotations[]": "A text with an arrow to a place.",
  "annotations[].text": "What it says, on one line; it is wrapped where it is drawn.",
  "annotations[].lon": "Longitude of the place, in degrees east.",
  "annotations[].lat": "Latitude of the place, in degrees north.",
  "annotations[].offsetMm": "From the place to the middle of the text, in millimetres right and down.",
};

/** All parts of a schema that have a path of their own, with it. */
export function partsOf(schema: SchemaPart, path = ""): (readonly [path: string, part: SchemaPart])[] {
  const own = Object.entries(schema.properties ?? {}).flatMap(([key, part]) => {
    const at = path ? `${path}.${key}` : key;
    return [[at, part] as const, ...partsOf(part, at)];
  });
  const { items, anyOf = [] } = schema;
  // A list of items is a tuple, whose numbers are described by the tuple.
  const item = items && !("length" in items) ? [[`${path}[]`, items] as const, ...partsOf(items, `${path}[]`)] : [];
  return [...own, ...item, ...anyOf.flatMap((part) => partsOf(part, path))];
}

/**
 * JSON Schema (draft 7) of a style's file, with a description of each part, and a colour picker in editors that have one.
 * Throws if a part has no description, or a description no part.
 */
export function styleSchema(): object {
  const schema = toJsonSchema(FigureStyleFileSchema, { errorMode: "ignore", typeMode: "input" }) as SchemaPart;
  const parts = partsOf(schema);
  for (const [path, part] of parts) {
    const about = ABOUT[path];
    if (about === undefined) throw new Error(`no description of ${path} in the schema of a figure's style`);
    part.description = about;
    if (path.startsWith("colours.")) part.format = "color-hex";
  }
  const paths = new Set(parts.map(([path]) => path));
  const odd = Object.keys(ABOUT).filter((path) => !paths.has(path));
  if (odd.length > 0) throw new Error(`the schema of a figure's style has no ${odd.join(", ")}`);
  return { title: "A house style for figures of coalition-map", ...schema };
}
