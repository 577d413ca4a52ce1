import { describe, expect, it } from "vitest";
import { fontFiles } from "../../src/cli/fonts.js";
import { recordOf } from "../../src/figure/figure-record.js";
import { drawFigure } from "../../src/figure/figure-svg.js";
import { parseStyle } from "../../src/figure/parse-style.js";
import { figurePdf } from "../../src/figure/pdf-page.js";
import { figureInput } from "../../src/figure/take-figure.js";
import { captionOf } from "../../src/figure/words.js";
import { type CoalitionState, DEFAULT_STATE } from "../../src/model/state.js";
import { renderStatic } from "../../src/static.js";
import { part } from "../cases.js";
import { dataset } from "../dataset.js";
import { PAYLOADS } from "../injection-payloads.js";
import { poisonedDataset } from "./data.js";
import { additions, dangers, type Markup, readAgain, readHtml, readXml, shown } from "./markup.js";

const READINGS = ["coverage", "contributors", "command"] as const;
/** Numbers of the payloads that this run's datasets start with. Each text has the next one, so a few turns show them all. */
const turnsOf = (reading: CoalitionState["reading"]) =>
  part(
    PAYLOADS.flatMap((_, turn) => (turn % READINGS.length === READINGS.indexOf(reading) ? [turn] : [])),
    4,
  );
const stateOf = (reading: CoalitionState["reading"]) => ({ reading, asOf: "latest", objections: ["HUN"] }) as const;
/** Payloads that a text contains, in the form that markup can hold. */
const held = (text: string) => PAYLOADS.filter((payload) => text.includes(shown(payload)));

/** Expects nothing active in the markup, and no element or attribute that is not in that of the shipped data. */
function expectInert(markup: Markup, clean: Markup, what: string): void {
  expect(dangers(markup), what).toEqual([]);
  expect(additions(markup, clean), what).toEqual([]);
}

describe.each(READINGS)("the element as HTML, %s", (reading) => {
  it("is made of the same elements whatever its texts are", { timeout: 300_000 }, async () => {
    // Which marks are in the frame depends on the room that labels take: any reading's elements may occur in each.
    const pages = await Promise.all(READINGS.map((one) => renderStatic(stateOf(one), { facts: dataset, ...FEW })));
    const clean = readHtml(pages.join(""));
    expect(dangers(clean)).toEqual([]);
    const met = new Set<string>();
    for (const turn of turnsOf(reading)) {
      const html = await renderStatic(stateOf(reading), { facts: poisonedDataset(turn), ...FEW });
      const markup = readHtml(html);
      expectInert(markup, clean, `turn ${turn}`);
      expectInert(readAgain(html), clean, `turn ${turn}, copied`);
      for (const payload of held(markup.text)) met.add(payload);
    }
    expect(PAYLOADS.filter((payload) => !met.has(payload))).toEqual([]);
  });
});

/** Few draws: the tests check what is drawn, not its ranges. */
const FEW = { draws: 4 };

describe("what a server's page gives apart from data", () => {
  it("stays an attribute: locale, theme, state", async () => {
    const clean = readHtml(
      await renderStatic({ usIsr: "off" }, { facts: dataset, locale: "en", theme: "dark", ...FEW }),
    );
    for (const payload of part(PAYLOADS, 8)) {
      const state = { scenario: payload, lead: payload, objections: [payload] } as never;
      const markup = readHtml(await renderStatic(state, { facts: dataset, locale: payload, ...FEW }));
      expect(dangers(markup)).toEqual([]);
      const own = additions(markup, clean).filter((part) => part !== "coalition-map@scenario");
      expect(own).toEqual([]);
    }
  });
});

const draw = (turn: number, state: Partial<CoalitionState>, title: string) => {
  const full = { ...DEFAULT_STATE, ...state };
  const input = figureInput(poisonedDataset(turn), full, "print", "en-GB", { title, version: title }, FEW);
  return { input, figure: drawFigure(input) };
};

describe.each(READINGS)("a figure, %s", (reading) => {
  it("is the same kind of XML whatever its texts and its title are", { timeout: 300_000 }, () => {
    const state = { ...DEFAULT_STATE, ...stateOf(reading) };
    const clean = readXml(drawFigure(figureInput(dataset, state, "print", "en-GB", {}, FEW)).svg);
    const met = new Set<string>();
    for (const turn of turnsOf(reading)) {
      const title = PAYLOADS[turn] ?? "";
      const { figure, input } = draw(turn, state, title);
      for (const markup of [readXml(figure.svg), readHtml(figure.svg), readAgain(figure.svg)])
        expectInert(lowered(markup), lowered(clean), `turn ${turn}`);
      expect(figure.title).toBe(title);
      expect(readXml(figure.svg).text).toContain(shown(title));
      expect(captionOf(input).length).toBeGreaterThan(80);
      for (const payload of held(`${readXml(figure.svg).text} ${figure.alt}`)) met.add(payload);
    }
    expect(met.size).toBeGreaterThan(PAYLOADS.length / 3);
  });
});

/** Names in lower case, because an HTML parser changes the capitals of SVG names. */
const lowered = (markup: Markup): Markup => ({
  ...markup,
  shape: new Set([...markup.shape].map((part) => part.toLowerCase())),
});

describe("a figure with a house style", () => {
  const input = figureInput(dataset, DEFAULT_STATE, "light", "en-GB", { page: "social" }, FEW);
  const svgWith = (parts: Record<string, unknown>): string | null => {
    const result = parseStyle({ version: 1, ...parts });
    if ("problems" in result) return null;
    return drawFigure({ ...input, options: { ...input.options, style: result.style } }).svg;
  };
  const logoOf = (svg: string) => ({
    type: "image/svg+xml",
    data: Buffer.from(svg).toString("base64"),
    alt: "A logo",
  });
  const shape = '<g id="a"><path d="M0 0h9v9z" fill="#123456"/></g>';
  const texts = (text: string) => ({
    ...Object.fromEntries(["title", "subtitle", "note", "source", "credit"].map((key) => [key, text])),
    annotations: [{ text, lon: 30, lat: 50 }],
    logo: { ...logoOf(`<svg viewBox="0 0 9 9">${shape}</svg>`), alt: text },
  });
  const clean = readXml(svgWith(texts("A text")) ?? "");

  it("is the same kind of XML whatever its texts are", { timeout: 300_000 }, () => {
    const met: string[] = [];
    for (const payload of part(PAYLOADS, 12)) {
      const svg = svgWith(texts(payload.slice(0, 150)));
      if (svg === null) continue;
      met.push(payload);
      for (const markup of [readXml(svg), readHtml(svg), readAgain(svg)])
        expectInert(lowered(markup), lowered(clean), payload);
    }
    expect(met.length).toBeGreaterThan(3);
  });

  it("has nothing active of a logo: what could run is refused", () => {
    for (const payload of part(PAYLOADS, 24))
      for (const logo of [
        `<svg viewBox="0 0 9 9">${shape}${payload}</svg>`,
        `<svg viewBox="0 0 9 9" ${payload}/>`,
        payload,
      ]) {
        const result = parseStyle({ version: 1, logo: logoOf(logo) });
        if ("problems" in result) continue;
        const svg = svgWith({ ...texts("A text"), logo: logoOf(logo) }) ?? "";
        for (const markup of [readXml(svg), readHtml(svg)]) expectInert(lowered(markup), lowered(clean), logo);
      }
  });
});

describe("a figure as PDF", () => {
  it("has no action and no link, whatever its title is", async () => {
    const some = part(PAYLOADS.filter((_, index) => index % 6 === 0));
    for (const payload of new Set([...some, ...PAYLOADS.filter((text) => text.includes("OpenAction"))])) {
      const { figure, input } = draw(0, { reading: "command" }, payload);
      const record = recordOf(
        { dataset: { ...input.situation.dataset, dataVersion: payload }, state: input.situation.state },
        payload,
      );
      const bytes = await figurePdf(figure, { record, locale: "en-GB", date: new Date(0) }, fontFiles());
      const text = Buffer.from(bytes).toString("latin1");
      // Strings in brackets and streams are not part of the document's structure.
      const structure = text.replace(/stream\r?\n[\s\S]*?endstream/g, "").replace(/\((?:[^()\\]|\\[\s\S])*\)/g, "()");
      expect(structure).toContain("/Type /Page");
      expect(structure).not.toMatch(
        /\/(JavaScript|JS|OpenAction|AA|Launch|URI|SubmitForm|GoToR|EmbeddedFile|Annots)\b/,
      );
    }
  });
});
