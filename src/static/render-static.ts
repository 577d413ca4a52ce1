import { drawFigure, type FigureOptions } from "../figure/figure-svg.js";
import { type DrawsRequest, drawsOf, figureInput, loadWholeDataset } from "../figure/take-figure.js";
import { captionOf } from "../figure/words.js";
import { escapeXml, tag } from "../figure/xml.js";
import type { Dataset } from "../model/dataset.js";
import { loadEditing } from "../model/load-editing.js";
import { parseState } from "../model/parse-state.js";
import type { Problem } from "../model/problem.js";
import { namedValues } from "../model/query.js";
import type { CoalitionState } from "../model/state.js";
import { loadForceKinds, loadOblastKind } from "../scene/kinds/late-kinds.js";
import { languageOf, loadTexts } from "../scene/languages.js";
import type { ThemeName } from "../scene/theme.js";
import { tourOf } from "../scene/tour.js";
import { wordsFor } from "../scene/words.js";
import { storyList } from "./story-list.js";
import { twinTables } from "./twin-tables.js";
import { withUniqueIds } from "./unique-ids.js";

export interface StaticOptions extends DrawsRequest {
  /** The data; by default the shipped dataset with its sources. */
  readonly facts?: Dataset;
  /** Language, as a BCP 47 tag; English where there is no translation. */
  readonly locale?: string;
  readonly theme?: ThemeName;
  /** The element's mode. `story`: the figure shows the first step, and a list has all of them. */
  readonly mode?: "interactive" | "static" | "story";
  /** Page of the figure; `slide` by default, as wide as a column of text. */
  readonly page?: FigureOptions["page"];
  /** Put before each id, so that two figures can share a page; letters, digits and hyphens. Default: by state and look. */
  readonly idPrefix?: string;
  /** Told about values of the state that cannot be used. They are left out, as the element leaves them out. */
  readonly onProblems?: (problems: readonly Problem[]) => void;
}

/** Eight letters and digits made from a value: the same for the same value, another for nearly every other one. */
function hashOf(value: unknown): string {
  let hash = 0x811c9dc5;
  for (const letter of JSON.stringify(value)) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0");
}

/**
 * `<coalition-map>` as HTML with the figure, its caption and the tables inside, for a page made on a server: readers
 * have everything before a script runs, and the element takes its place once it is defined. The same input gives the same
 * text. Holds no script and no inline style; `coalition-map/static.css` styles it.
 */
export async function renderStatic(state: Partial<CoalitionState> = {}, options: StaticOptions = {}): Promise<string> {
  const { theme = "light", page = "slide" } = options;
  const idPrefix = options.idPrefix ?? `coalition-${hashOf([state, options.locale, theme, page])}-`;
  if (!/^[a-z][a-z0-9-]*$/i.test(idPrefix))
    throw new Error(`expected an id prefix of letters, digits and hyphens, got ${JSON.stringify(idPrefix)}`);
  const [dataset] = await Promise.all([
    options.facts ?? loadWholeDataset(),
    loadForceKinds(),
    loadOblastKind(),
    loadEditing(),
  ]);
  const { state: full, problems } = parseState(state, dataset);
  if (problems.length > 0) options.onProblems?.(problems);
  const locale = languageOf(options.locale ?? "") ? (options.locale ?? "en-GB") : "en-GB";
  await loadTexts(locale);
  const story = options.mode === "story" ? tourOf(dataset, full, wordsFor(locale)) : null;
  const [first] = story?.steps ?? [];
  const look = { page, ...(first?.bounds && { bounds: first.bounds }) };
  const shown = first?.state ?? full;
  const input = figureInput(dataset, shown, theme, locale, look, drawsOf(options), first?.baseline);
  const { situation, words } = input;
  const figure = drawFigure(input);
  const attributes = Object.fromEntries([
    ...namedValues(full, dataset),
    ...(options.locale ? [["locale", options.locale]] : []),
    ...(options.theme ? [["theme", options.theme]] : []),
    ...(options.mode ? [["mode", options.mode]] : []),
  ]);
  const caption = tag("figcaption", {}, escapeXml(captionOf(input)));
  const picture = tag("figure", {}, `${withUniqueIds(figure.svg, idPrefix)}${caption}`);
  const parts = [picture, story && storyList(story, words), twinTables(situation, words, idPrefix)];
  const content = parts.filter(Boolean).join("\n");
  return tag("coalition-map", attributes, tag("div", { "data-coalition-static": "", lang: locale }, content));
}
