import { sayFigure } from "./messages.js";
import { firstOf, panelSentences, type SeriesInput, seriesSubtitle, seriesTitle } from "./series-words.js";
import { asOfText, type FigureText, shownText, subtitleOf, titleOf } from "./words.js";

/** Characters of an alternative text in a page, which a screen reader reads out without a pause. */
const MOST = 400;

/** The first of several wordings, from long to short, that is short enough; else the last. A sentence is never cut. */
function shortEnough(...wordings: (readonly string[])[]): string {
  const texts = wordings.map((sentences) => sentences.filter(Boolean).join(" "));
  return texts.find(({ length }) => length <= MOST) ?? texts.at(-1) ?? "";
}

/** Alternative text of a picture in a page, beside a caption that has the rest: the finding, and the situation as far as it is short. */
export function briefAltOf(input: Omit<FigureText, "comparison">): string {
  const { situation, pair, words } = input;
  const title = titleOf(input);
  const opening = pair ? [sayFigure(words, "figure.alt.pair", { ...pair.labels })] : [];
  const told = [title, subtitleOf(input)];
  return shortEnough(
    [...opening, ...told],
    told,
    [title, shownText(situation, words), asOfText(situation, words)],
    [title],
  );
}

/**
 * The same of the animation of a series under its `title`, or of its maps side by side: also the number of each situation, if
 * all are short enough.
 */
export function seriesBriefAlt(
  input: SeriesInput,
  title: string = seriesTitle(input),
  shown: "frames" | "maps" = "frames",
): string {
  const opening = sayFigure(firstOf(input).words, `series.alt.${shown}`, { count: input.members.length });
  const told = [title, seriesSubtitle(input)];
  return shortEnough([opening, ...told, ...panelSentences(input)], [opening, ...told], told, [title]);
}
