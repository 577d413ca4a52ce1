import * as v from "valibot";
import { PARTS_OF_EUROPE } from "../scene/extent.js";
import { type HouseMeasures, measuredIn } from "../scene/placement/text-metrics.js";
import { type Theme, themeOf } from "../scene/theme.js";
import type { FigureInput, FigureOptions } from "./figure-svg.js";
import { familiesOf, type HouseFiles, houseFiles, houseMeasures } from "./house-fonts.js";
import { houseScenes } from "./house-scene.js";
import { withHouse } from "./house-theme.js";
import { asOwnPage, isSamePage, ownPage, PRESET_NAMES, PRESETS } from "./layout.js";
import { type HouseLogo, logoOf } from "./parse-style.js";
import { type FigureLayer, type FigureStyle, FigureStyleSchema, STYLE_VERSION } from "./style.js";
import { headedBy } from "./text.js";

/** How a figure's house wants it, with its files read. */
export interface House {
  /** As drawn, for the figure's record; `null` for a figure without a style. */
  readonly recorded: FigureStyle | null;
  readonly style: FigureStyle;
  readonly theme: Theme;
  readonly logo: HouseLogo | null;
  readonly files: HouseFiles;
  /** Whether a part of the figure is shown. */
  readonly shows: (layer: FigureLayer) => boolean;
}

const PLAIN: FigureStyle = { version: STYLE_VERSION };

/** The bounds of a style's extent; `undefined` for the scene's own. */
function boundsOf({ extent }: FigureStyle): FigureOptions["bounds"] {
  if (extent === undefined || extent === "own") return undefined;
  return typeof extent === "string" ? PARTS_OF_EUROPE[extent] : extent;
}

/** A page as a style names it: a ready-made one, or the size of another. */
function pageName(page: NonNullable<FigureOptions["page"]>): FigureStyle["page"] {
  if (typeof page === "string") return page;
  const ready = PRESET_NAMES.find((name) => isSamePage(PRESETS[name], page));
  return ready ?? asOwnPage(page);
}

/** What of some parts a style can have, which a record must be: a title or a page may be beyond its limits. */
const fitting = (parts: Readonly<Record<string, unknown>>): Partial<FigureStyle> =>
  Object.fromEntries(
    Object.entries(parts).filter(([key, part]) => v.is(FigureStyleSchema.entries[key as keyof FigureStyle], part)),
  );

/** How a figure is drawn that nobody has asked anything of. */
const USUAL: Readonly<Record<string, unknown>> = { version: STYLE_VERSION, page: "a4-landscape", theme: "light" };

/** A style as drawn, for a record; `null` if a figure without a style is drawn the same. */
function recordedOf(style: FigureStyle, options: FigureOptions, theme: FigureInput["theme"]): FigureStyle | null {
  const drawn = withOptions(style, options, theme);
  const isUsual = !options.style && Object.entries(drawn).every(([key, part]) => USUAL[key] === part);
  if (isUsual) return null;
  // In the order in which a style is read, so that a figure drawn again has the same bytes.
  const keys = Object.keys(FigureStyleSchema.entries) as (keyof FigureStyle)[];
  return Object.fromEntries(keys.flatMap((key) => (key in drawn ? [[key, drawn[key]]] : []))) as FigureStyle;
}

/** A style with what was given beside it, which takes precedence. */
function withOptions(
  style: FigureStyle,
  { page, title, bounds, projection = "conic" }: FigureOptions,
  theme: FigureInput["theme"],
): FigureStyle {
  return {
    ...style,
    ...fitting({
      ...(page && { page: pageName(page) }),
      ...(title !== undefined && { title }),
      ...(projection !== (style.projection ?? "conic") && { projection }),
      ...(bounds && { extent: [...bounds] }),
      ...(typeof theme === "string" && { theme }),
    }),
  };
}

/** Prepares a figure's input as its style wants it. Throws for a logo or a font that `parseStyle` would refuse. */
export function housed(input: FigureInput): { readonly input: FigureInput; readonly house: House } {
  const { options = {} } = input;
  const style = options.style ?? PLAIN;
  const theme = withHouse(themeOf(input.theme), style.colours);
  const logo = style.logo ? logoOf(style.logo) : null;
  if (logo && "problems" in logo)
    throw new Error(logo.problems.map(({ path, message }) => `${path}: ${message}`).join("\n"));
  const title = options.title ?? style.title;
  const bounds = options.bounds ?? boundsOf(style);
  const { page: given } = style;
  const page = options.page ?? (typeof given === "object" ? ownPage(given) : given);
  const projection = options.projection ?? style.projection;
  const house: House = {
    recorded: recordedOf(style, { ...options, ...(projection && { projection }) }, input.theme),
    style,
    theme,
    logo,
    files: houseFiles(style),
    shows: (layer) => style.layers?.[layer] !== false,
  };
  const more = {
    ...(projection && { projection }),
    ...(page && { page }),
    ...(title !== undefined && { title }),
    ...(bounds && { bounds }),
  };
  return { house, input: { ...input, theme, ...houseScenes(input, theme, style), options: { ...options, ...more } } };
}

/** What `draw` returns, with all text measured and set in the fonts of a style. */
export function inFontsOf<T>({ fonts, ...rest }: FigureStyle, draw: () => T): T {
  const measures: HouseMeasures = houseMeasures({ fonts, ...rest });
  return headedBy(familiesOf(fonts?.heading), () => measuredIn(measures, draw));
}
