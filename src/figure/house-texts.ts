import { editedMark } from "../scene/edited-mark.js";
import type { Scene } from "../scene/scene.js";
import type { Words } from "../scene/words.js";
import type { FigureInput } from "./figure-svg.js";
import type { House } from "./house.js";
import { leftOutNote } from "./house-scene.js";
import { sayFigure } from "./messages.js";
import { subtitleOf } from "./words.js";

/** A text as a sentence among others. */
const sentence = (text: string | undefined): string[] => {
  const whole = text?.trim();
  if (!whole) return [];
  return [/[.!?…»”"]$/.test(whole) ? whole : `${whole}.`];
};

/** The subtitle: a house's own, which still says if a reader has edited the situation. */
export function houseSubtitle({ style }: House, input: FigureInput): string {
  if (style.subtitle === undefined) return subtitleOf(input);
  const mark = editedMark(input.situation, input.words);
  return mark ? `${sayFigure(input.words, "figure.edited", { mark })} ${style.subtitle}` : style.subtitle;
}

/**
 * The notes that a style adds to a figure's own. `scenes` are those before any part is left out; `state` says which situation
 * is shown, and is a note where a house's subtitle has taken its place above the map.
 */
export function houseNotes({ style }: House, scenes: readonly Scene[], state: string, words: Words): string[] {
  const left = scenes.map((scene) => leftOutNote(scene, style.layers, words)).find(Boolean);
  return [...(style.subtitle === undefined ? [] : [state]), ...(left ? [left] : []), ...sentence(style.note)];
}

/** A figure's credits between a house's source and its own credit line. */
export const houseCredits = ({ style: { source, credit } }: House, own: string): string =>
  [...sentence(source), own, ...sentence(credit)].join(" ");

/** What a style adds to the alternative text. `written`: the texts that are on the map. */
export function houseAlt(
  { style: { logo } }: House,
  written: readonly string[],
  { words }: Pick<FigureInput, "words">,
): string[] {
  return [
    ...(written.length > 0
      ? [sayFigure(words, "style.alt.annotations", { list: written.join(words.say("list.semicolon")) })]
      : []),
    ...(logo ? [sayFigure(words, "style.alt.logo", { alt: logo.alt })] : []),
  ];
}
