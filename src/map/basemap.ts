import type { FontFacesSpecification, LayerSpecification, SourceSpecification, SpriteSpecification } from "maplibre-gl";
import type { AttributionPart } from "./attribution.js";

/** A MapLibre style as the ground of our map. Its ids are prefixed, so that they never equal ours. */
export interface Basemap {
  readonly sources: Readonly<Record<string, SourceSpecification>>;
  /** Drawn below the whole scene. */
  readonly ground: readonly LayerSpecification[];
  /** Its symbols and names, drawn above the scene's areas and below its lines, marks and labels. */
  readonly names: readonly LayerSpecification[];
  readonly sprite?: SpriteSpecification;
  readonly glyphs?: string;
  /** Fonts that MapLibre takes from font files instead of `glyphs`, including ours. */
  readonly fontFaces?: FontFacesSpecification;
  /** Receives its credits once it is on the map, or why it cannot be drawn. */
  readonly report: (report: BasemapReport) => void;
}

/** The credits of a basemap's sources, or why it cannot be drawn. */
export type BasemapReport = { readonly credits: readonly AttributionPart[] } | { readonly reason: string };

/** A basemap as read, before it is added to a map. */
export type BasemapStyle = Omit<Basemap, "report">;

/** Prefix of every id that belongs to a basemap. */
export const BASEMAP_PREFIX = "basemap:";

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Resolves an address of a style against the style's own. The braces of placeholders such as `{z}` are kept. */
const absolute = (address: unknown, base: string): unknown =>
  typeof address === "string" && URL.canParse(address, base)
    ? new URL(address, base).href.replaceAll("%7B", "{").replaceAll("%7D", "}")
    : address;

function sourceFrom(source: unknown, base: string): SourceSpecification {
  if (!isObject(source)) return source as SourceSpecification;
  const { url, data, tiles, ...rest } = source;
  return {
    ...rest,
    ...(url !== undefined && { url: absolute(url, base) }),
    ...(data !== undefined && { data: absolute(data, base) }),
    ...(tiles !== undefined && { tiles: Array.isArray(tiles) ? tiles.map((tile) => absolute(tile, base)) : tiles }),
  } as unknown as SourceSpecification;
}

const spriteFrom = (sprite: unknown, base: string): SpriteSpecification =>
  (Array.isArray(sprite)
    ? sprite.map((one) => (isObject(one) ? { ...one, url: absolute(one.url, base) } : one))
    : absolute(sprite, base)) as SpriteSpecification;

function layerFrom(layer: unknown): LayerSpecification {
  const { id, source, ...rest } = isObject(layer) ? layer : {};
  const own = typeof source === "string" ? { source: BASEMAP_PREFIX + source } : {};
  return { ...rest, id: `${BASEMAP_PREFIX}${String(id)}`, ...own } as unknown as LayerSpecification;
}

/**
 * Reads a style loaded from `base`; `ours` are our own fonts, which take precedence. Throws if it is not a style; MapLibre
 * checks the details. The style's camera, light, sky, terrain and projection are ignored: the map has its own.
 */
export function readBasemap(style: unknown, base: string, ours: FontFacesSpecification): BasemapStyle {
  if (!isObject(style) || style.version !== 8 || !isObject(style.sources) || !Array.isArray(style.layers))
    throw new Error("not a MapLibre style: expected version 8, sources and layers");
  const layers = style.layers.map(layerFrom);
  const isName = ({ type }: LayerSpecification) => type === "symbol";
  const { sprite, glyphs, "font-faces": faces } = style;
  const sources = Object.entries(style.sources).map(([id, source]) => [BASEMAP_PREFIX + id, sourceFrom(source, base)]);
  return {
    sources: Object.fromEntries(sources),
    ground: layers.filter((layer) => !isName(layer)),
    names: layers.filter(isName),
    ...(sprite !== undefined && { sprite: spriteFrom(sprite, base) }),
    ...(glyphs !== undefined && { glyphs: absolute(glyphs, base) as string }),
    ...((glyphs !== undefined || faces !== undefined) && {
      fontFaces: { ...(isObject(faces) ? (faces as FontFacesSpecification) : {}), ...ours },
    }),
  };
}
