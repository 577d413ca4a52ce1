import type { LegendGroup, Scene } from "../scene/scene.js";
import {
  type Figure,
  type FigureInput,
  isLow,
  isSimple,
  LEAST_NUMBERS_SIZE,
  legendFor,
  legendType,
  withoutSites,
} from "./figure-svg.js";
import { type House, housed, inFontsOf } from "./house.js";
import { planPage, spareOf, typeOf } from "./layout.js";
import { legendHeight, legendSvg } from "./legend-svg.js";
import { sayFigure } from "./messages.js";
import { boundsOfAll, isSettled, merged, seriesLegend } from "./multiples-svg.js";
import { type Block, numbersBlocks } from "./numbers-block.js";
import { drawPanel } from "./panel-svg.js";
import { type PanelTexts, panelSet, panelTextsSvg } from "./panel-texts.js";
import type { Box } from "./projection.js";
import { pageFor, repeatedNote, type SheetTexts, sheetFigure, sheetTexts } from "./series-sheet.js";
import { firstOf, memberNames, panelNumber, type SeriesInput } from "./series-words.js";
import { tag } from "./xml.js";

/** The name of a frame is larger than other headings: it is what tells one from the next. */
const NAME_SIZE = 1.2;

/** Forms of the numbers of each frame, and of one that has the height of the tallest. */
interface Numbers {
  readonly heights: readonly ((width: number) => number)[];
  readonly blocks: readonly (readonly Block[])[];
}

/** The rows of each frame, where all have as many forms; they change with the frames, in the same place. */
function numbersOf(members: readonly FigureInput[], house: House): Numbers {
  const page = pageFor(firstOf({ members }));
  const type = { size: Math.max(typeOf(page).body * 0.94, LEAST_NUMBERS_SIZE), spare: spareOf(page) };
  const blocks = members.map((input) => (house.shows("rows") ? numbersBlocks(input, type, isLow(page, "one")) : []));
  const forms = Math.min(...blocks.map(({ length }) => length));
  const heights = Array.from(
    { length: forms },
    (_, form) => (width: number) => Math.max(...blocks.map((own) => own[form]?.height(width) ?? 0)),
  );
  return { heights, blocks };
}

/** The frames' maps and the page around them. */
function settle(texts: SheetTexts, members: readonly FigureInput[], names: readonly PanelTexts[], numbers: Numbers) {
  const { page, house } = texts;
  const { theme, style } = house;
  const type = typeOf(page);
  const bounds = boundsOfAll(members);
  const simple = isSimple(firstOf({ members }), page, "one");
  const scenes = members.map(({ scene }): Scene => (simple ? withoutSites(scene) : scene));
  const shortened = (whole: readonly LegendGroup[]) =>
    house.shows("legend") ? seriesLegend(whole, page, firstOf({ members })) : [];
  let whole = merged(scenes.map(({ legend }) => legend));
  for (let attempt = 0; ; attempt++) {
    const shown = shortened(whole);
    const plan = planPage(page, {
      header: texts.header,
      footer: texts.footer,
      numbers: numbers.heights,
      legend: (columns, width, free) => legendHeight(shown, columns, width, theme, legendType(page), free),
      pair: false,
    });
    const set = panelSet(names, plan.map.width, type.body * NAME_SIZE);
    const frame: Box = { ...plan.map, y: plan.map.y + set.height, height: plan.map.height - set.height };
    const drawn = scenes.map((scene, index) => {
      const here = members[index] as FigureInput;
      const input = { ...here, options: { ...here.options, bounds } };
      return drawPanel(scene, frame, "", input, house, type.note, null, style.annotations);
    });
    const found = merged(drawn.map(({ map }, index) => legendFor(map, members[index] as FigureInput)));
    if (isSettled(shortened(found), shown, attempt)) return { plan, set, drawn, legend: shown, simple };
    whole = attempt === 0 ? found : merged([whole, found]);
  }
}

/**
 * Draws a series as the frames of an animation: pages that are alike but for the map, its name and its numbers, so that only
 * what changes from one situation to the next moves.
 */
export function drawFrames(series: SeriesInput): Figure[] {
  const dressed = series.members.map(housed);
  const { house } = dressed[0] ?? housed(firstOf(series));
  const members = dressed.map(({ input }) => input);
  return inFontsOf(house.style, () => {
    const shown = { ...series, members };
    const { words } = firstOf(shown);
    const page = pageFor(firstOf(shown));
    const omitted = isSimple(firstOf(shown), page, "one") ? [sayFigure(words, "figure.simple")] : [];
    const texts = sheetTexts(shown, house, [...omitted, ...repeatedNote(shown)]);
    const panelNames = memberNames(shown).map((name, index): PanelTexts => {
      const input = members[index] as FigureInput;
      // The rows beside the map have the numbers of a force.
      return { name, number: input.situation.state.reading === "coverage" ? panelNumber(input) : NO_NUMBER };
    });
    const numbers = numbersOf(members, house);
    const { plan, set, drawn, legend } = settle(texts, members, panelNames, numbers);
    const { theme } = house;
    const { body } = typeOf(page);
    return drawn.map(({ content: map, map: { defs, layers }, maps, annotations }, index) => {
      const above = panelTextsSvg(panelNames[index] as PanelTexts, set, plan.map, body * NAME_SIZE, theme);
      const block = numbers.heights.length > 0 ? numbers.blocks[index]?.[plan.numbers.detail] : undefined;
      const content = [
        tag("g", { class: "panel" }, above + map),
        block?.svg(plan.numbers, layers) ?? "",
        legendSvg(legend, plan.legend, theme, legendType(page)),
      ].join("");
      const sheet = { texts, content, defs, height: plan.height, footerY: plan.footerY, animated: true };
      return sheetFigure(shown, sheet, { legend, maps, annotations });
    });
  });
}

const NO_NUMBER = { value: "", rest: "" } as const;
