import type { FontFacesSpecification, LayerSpecification, SourceSpecification, SpriteSpecification } from "maplibre-gl";
import type { AttributionPart } from "./attribution.js";

/** A MapLibre style as the ground of our map: what it draws, under names that cannot be ours. */
export interface Basemap {
  readonly sources: Readonly<Record<string, SourceSpecification>>;
  /** Below everything of the scene. */
  readonly ground: readonly LayerSpecification[];
  /** Its symbols and names: above the scene's areas, below its lines, marks and names. */
  readonly names: readonly LayerSpecification[];
  readonly sprite?: SpriteSpecification;
  readonly glyphs?: string;
  /** Font files for names that are not drawn from `glyphs`: ours among them. */
  readonly fontFaces?: FontFacesSpecification;
  /** Takes what became of it on the map. */
  readonly report: (report: BasemapReport) => void;
}

/** Whom the sources of a basemap name as their makers, or why it cannot be drawn. */
export type BasemapReport = { readonly credits: readonly AttributionPart[] } | { readonly reason: string };

/** A basemap as it was read, before a map has it. */
export type BasemapStyle = Omit<Basemap, "report">;

/** Begins every id that came with a basemap. */
export const BASEMAP_PREFIX = "basemap:";

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** An address as the style means it: from the style's own place. The braces of `{z}` stay. */
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
 * Reads a style that came from `base`. Throws where it is none; the details are for MapLibre to judge. Camera, light,
 * sky, terrain and projection of the style are left out: they are the map's own.
 */
export function readBasemap(style: unknown, base: string, ours: FontFacesSpecification): BasemapStyle {
  if (!isObject(style) || style.version !== 8 || !isObject(style.sources) || !Array.isArray(style.layers))
    throw new Error("no MapLibre style: version 8, sources and layers expected");
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
