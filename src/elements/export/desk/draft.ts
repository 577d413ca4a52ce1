import {
  type Annotation,
  type FigureLayer,
  type FigureStyle,
  type HouseColour,
  type HouseFont,
  MOST_ANNOTATIONS,
  STYLE_VERSION,
} from "../../../figure/style.js";
import type { Place } from "../../../model/distance.js";
import { roundedPlace } from "../../../model/placed.js";

/** Texts of a style that a reader types. */
export const TEXTS = ["title", "subtitle", "note", "source", "credit"] as const;
export type TextName = (typeof TEXTS)[number];
/** How long each may be. */
export const LONGEST: Readonly<Record<TextName, number>> = {
  title: 300,
  subtitle: 200,
  note: 2000,
  source: 200,
  credit: 200,
};

/** The two fonts of a style. */
export const FONTS = ["heading", "text"] as const;
export type FontName = (typeof FONTS)[number];
export type Logo = NonNullable<FigureStyle["logo"]>;

/** A style as it is being made: texts may be empty, a logo may lack its alternative text. */
export type Draft = Readonly<Omit<FigureStyle, "version">>;

/** What a draft lacks before a part of it can be drawn. */
export type Lack = "logo" | "annotation";

/** A style to draw, which of the draft's annotations it has, and what keeps others and the logo out. */
export interface Drawable {
  readonly style: FigureStyle;
  /** Place in the draft of each of the style's annotations. */
  readonly annotations: readonly number[];
  readonly lacks: readonly Lack[];
}

/** A draft that starts from a style. */
export function draftOf({ version: _, ...parts }: FigureStyle): Draft {
  return parts;
}

const isBlank = (text: string): boolean => text.trim() === "";
/** An object without its entries that are `undefined`; `undefined` if none is left. */
function filled<T extends object>(object: T | undefined): T | undefined {
  const entries = Object.entries(object ?? {}).filter(([, value]) => value !== undefined);
  return entries.length > 0 ? (Object.fromEntries(entries) as T) : undefined;
}
/** A font with a name; one without is that of the program. */
const named = (font: HouseFont | undefined): HouseFont | undefined =>
  font && !isBlank(font.family) ? font : undefined;
/** Only what is left out is written. */
const leftOut = (layers: Draft["layers"]): Draft["layers"] =>
  filled(Object.fromEntries(Object.entries(layers ?? {}).map(([name, shown]) => [name, shown ? undefined : false])));

/** The style that a draft means: what is empty or not yet complete is left out. */
export function drawable(draft: Draft): Drawable {
  const texts = TEXTS.map((name) => [name, isBlank(draft[name] ?? "") ? undefined : draft[name]?.trim()]);
  const whole = (draft.annotations ?? []).flatMap((one, index) => (isBlank(one.text) ? [] : [{ one, index }]));
  const logo = draft.logo && !isBlank(draft.logo.alt) ? draft.logo : undefined;
  const style: FigureStyle = {
    ...(filled({
      ...draft,
      ...Object.fromEntries(texts),
      logo,
      fonts: filled({ heading: named(draft.fonts?.heading), text: named(draft.fonts?.text) }),
      colours: filled(draft.colours),
      layers: leftOut(draft.layers),
      highlight: draft.highlight?.length ? draft.highlight : undefined,
      annotations: whole.length > 0 ? whole.map(({ one }) => one) : undefined,
    }) ?? {}),
    version: STYLE_VERSION,
  };
  const lacks: Lack[] = [
    ...(draft.logo && !logo ? (["logo"] as const) : []),
    ...(whole.length < (draft.annotations?.length ?? 0) ? (["annotation"] as const) : []),
  ];
  return { style, annotations: whole.map(({ index }) => index), lacks };
}

/** A draft with another colour; `undefined` follows the theme. */
export function withColour(draft: Draft, name: HouseColour, colour: string | undefined): Draft {
  return { ...draft, colours: { ...draft.colours, [name]: colour } };
}

/** A draft with another font; `undefined` is that of the program. */
export function withFont(draft: Draft, name: FontName, font: HouseFont | undefined): Draft {
  return { ...draft, fonts: { ...draft.fonts, [name]: font } };
}

/** A draft that shows a part of the figure, or leaves it out. */
export function withLayer(draft: Draft, name: FigureLayer, shown: boolean): Draft {
  return { ...draft, layers: { ...draft.layers, [name]: shown } };
}

/** A draft in which a state stands out, or no longer. */
export function withHighlight(draft: Draft, iso: string, on: boolean): Draft {
  const others = (draft.highlight ?? []).filter((one) => one !== iso);
  return { ...draft, highlight: on ? [...others, iso].sort() : others };
}

/** A draft with one annotation changed. */
export function withAnnotation(draft: Draft, index: number, patch: Partial<Annotation>): Draft {
  const annotations = (draft.annotations ?? []).map((one, at) => (at === index ? { ...one, ...patch } : one));
  return { ...draft, annotations };
}

/** A draft in which an annotation's text finds its own place again. */
export function withoutOffset(draft: Draft, index: number): Draft {
  const annotations = (draft.annotations ?? []).map((one, at): Annotation => {
    if (at !== index) return one;
    const { offsetMm: _, ...rest } = one;
    return rest;
  });
  return { ...draft, annotations };
}

export function withoutAnnotation(draft: Draft, index: number): Draft {
  return { ...draft, annotations: (draft.annotations ?? []).filter((_, at) => at !== index) };
}

/**
 * A draft with an annotation to a place, and which one it is: the last that has no text yet is taken there, or else there is
 * one more. `null` if there are as many as there may be.
 */
export function annotated(draft: Draft, place: Place): { readonly draft: Draft; readonly index: number } | null {
  const annotations = draft.annotations ?? [];
  const last = annotations.length - 1;
  const at = roundedPlace(place);
  if (isBlank(annotations[last]?.text ?? "-")) return { draft: withAnnotation(draft, last, at), index: last };
  if (annotations.length >= MOST_ANNOTATIONS) return null;
  return { draft: { ...draft, annotations: [...annotations, { text: "", ...at }] }, index: last + 1 };
}
