import * as v from "valibot";
import { label, shortText, summary } from "../model/scenario.js";
import { iso } from "../model/texts.js";
import { THEMES } from "../scene/theme.js";
import { PRESET_NAMES, SIDE_MM } from "./layout.js";

/** Version of the style's format. */
export const STYLE_VERSION = 1;
/** Longest title of a figure, in characters. */
export const MOST_TITLE = 300;
/** Annotations that a figure may have; more would hide the map. */
export const MOST_ANNOTATIONS = 8;
/** Largest logo, in bytes of its file. */
export const MOST_LOGO_BYTES = 300_000;
/** Largest font file, in bytes. */
export const MOST_FONT_BYTES = 1_500_000;

/** Colours that a house decides; the others follow the theme. */
export const HOUSE_COLOURS = ["paper", "text", "sea", "land", "seen", "lost"] as const;
export type HouseColour = (typeof HOUSE_COLOURS)[number];

/** What a figure can leave out. */
export const FIGURE_LAYERS = [
  "bases",
  "headquarters",
  "tankers",
  "unfilled",
  "cities",
  "locator",
  "scale",
  "legend",
  "rows",
] as const;
export type FigureLayer = (typeof FIGURE_LAYERS)[number];

/** Ready-made extents: that of the reading (for coverage Ukraine and the held rings), and parts of Europe. */
export const EXTENTS = ["own", "europe", "black-sea", "poland-and-baltics"] as const;
export type ExtentName = (typeof EXTENTS)[number];

/** What is not finite is beyond the bounds, and so told once. */
const between = (least: number, most: number) => v.pipe(v.number(), v.minValue(least), v.maxValue(most));
const colour = v.pipe(v.string(), v.regex(/^#[0-9a-fA-F]{6}$/, "expected a colour as #rrggbb"));
/** Bytes in base64, at most `most` of them. */
const base64 = (most: number) =>
  v.pipe(
    v.string(),
    v.regex(/^[A-Za-z0-9+/]+={0,2}$/, "expected base64"),
    v.maxLength(Math.ceil(most / 3) * 4, `expected a file of at most ${most / 1000} KB`),
  );
const family = v.pipe(
  v.string(),
  v.regex(/^[\p{L}\p{N}][\p{L}\p{N} _-]{0,60}$/u, "expected the name of a font family"),
);

const FontSchema = v.strictObject({
  family,
  /** The font file (TrueType or OpenType) in base64; without it the family must be installed where the figure is shown. */
  data: v.optional(base64(MOST_FONT_BYTES)),
});
export type HouseFont = v.InferOutput<typeof FontSchema>;

const AnnotationSchema = v.strictObject({
  text: label,
  /** Where its arrow points, in degrees. */
  lon: between(-180, 180),
  lat: between(-85, 85),
  /** From there to the middle of the text, in millimetres right and down; without it, where there is room. */
  offsetMm: v.optional(v.tuple([between(-300, 300), between(-300, 300)])),
});
/** A text with an arrow to a place on the map. */
export type Annotation = v.InferOutput<typeof AnnotationSchema>;

const bounds = v.pipe(
  v.tuple([between(-180, 180), between(-80, 80), between(-180, 180), between(-80, 80)]),
  v.check(
    ([west, south, east, north]) => east - west >= 0.2 && north - south >= 0.2,
    "expected west, south, east, north",
  ),
);
const side = between(SIDE_MM.least, SIDE_MM.most);
const points = v.optional(between(5, 72));
const OwnPageSchema = v.strictObject({
  widthMm: side,
  /** `null`: as tall as its content. */
  heightMm: v.nullable(side),
  /** Width in pixels of a picture at scale 1; without it, that of 300 dots per inch. */
  widthPx: v.optional(v.pipe(between(100, 10_000), v.integer())),
  marginMm: v.optional(between(0, 25)),
  /** Sizes of type in points. */
  title: points,
  body: points,
  note: points,
});

/** How a house sets its figures: what `--style`, the export dialog and a figure's own record hold. Every part is optional. */
export const FigureStyleSchema = v.strictObject({
  version: v.literal(STYLE_VERSION),
  /** In place of the figure's own words; `note` and `source` are added to its own notes and credits. */
  title: v.optional(shortText(MOST_TITLE)),
  subtitle: v.optional(label),
  note: v.optional(summary),
  source: v.optional(label),
  credit: v.optional(label),
  logo: v.optional(
    v.strictObject({
      type: v.picklist(["image/png", "image/svg+xml"]),
      data: base64(MOST_LOGO_BYTES),
      /** What it shows, for readers who cannot see it. */
      alt: label,
      widthMm: v.optional(between(5, 80), 20),
    }),
  ),
  fonts: v.optional(v.strictObject({ heading: v.optional(FontSchema), text: v.optional(FontSchema) })),
  colours: v.optional(v.strictObject(v.entriesFromList(HOUSE_COLOURS, v.optional(colour)))),
  /** `false` leaves a part out. */
  layers: v.optional(v.strictObject(v.entriesFromList(FIGURE_LAYERS, v.optional(v.boolean())))),
  /** States to stand out while the others recede. */
  highlight: v.optional(v.pipe(v.array(iso), v.maxLength(60))),
  extent: v.optional(v.union([v.picklist(EXTENTS), bounds])),
  projection: v.optional(v.picklist(["conic", "mercator"])),
  /** A ready-made one, or of an own size; what is not given follows from that. */
  page: v.optional(v.union([v.picklist(PRESET_NAMES), OwnPageSchema])),
  theme: v.optional(v.picklist(THEMES)),
  annotations: v.optional(v.pipe(v.array(AnnotationSchema), v.maxLength(MOST_ANNOTATIONS))),
});
export type FigureStyle = v.InferOutput<typeof FigureStyleSchema>;

/** A style as its file has it: an editor's JSON Schema may be named in it, which says nothing about the figure. */
export const FigureStyleFileSchema = v.strictObject({
  $schema: v.optional(v.string()),
  ...FigureStyleSchema.entries,
});
