import { beforeAll, describe, expect, it } from "vitest";
import { loadWholeDataset } from "../../src/figure/take-figure.js";
import { addScenario } from "../../src/model/apply-scenario.js";
import { claimsInTour } from "../../src/model/claims.js";
import type { Dataset } from "../../src/model/dataset.js";
import type { Problem } from "../../src/model/problem.js";
import type { Scenario, StoryStep } from "../../src/model/scenario.js";
import { withUniqueIds } from "../../src/static/unique-ids.js";
import { renderStatic } from "../../src/static.js";
import { dataset as shipped } from "../dataset.js";

const HOSTILE = `"><script>alert(1)</script><img src=x onerror=alert(1)>' onload=alert(1)`;
/** Few draws: the tests check the form, not the ranges. */
const FEW = { draws: 20 } as const;
let usual = "";
let dataset: Dataset;

beforeAll(async () => {
  [usual, dataset] = await Promise.all([renderStatic({}, FEW), loadWholeDataset()]);
});

const all = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map((match) => match[1] ?? "");

describe("the element as HTML", () => {
  it("holds figure, caption and a table of each kind of thing", () => {
    expect(usual).toMatch(/^<coalition-map><div data-coalition-static=""/);
    expect(usual).toMatch(/<figure><svg[\s\S]+<\/svg>\s*<figcaption>[^<]{80,}<\/figcaption><\/figure>/);
    expect(usual).toMatch(/<figcaption>[^<]*\d% \(\d[^<]*\) of Ukraine on average/);
    const captions = all(usual, /<caption>([^<]+)<\/caption>/g).map((text) => text.replace(/ \(\d+\)$/, ""));
    expect(captions).toEqual(["Stations", "Fleets at their bases", "Headquarters", "States", "Cities"]);
    expect(usual).not.toMatch(/\sstyle=|<style|<script|\son\w+=/);
  });

  it("refers only to ids that it has, and has each once", () => {
    const ids = all(usual, /<[^>]*\sid="([^"]+)"/g);
    expect(new Set(ids).size).toBe(ids.length);
    const wanted = [...all(usual, /href="#([^"]+)"/g), ...all(usual, /="url\(#([^)"]+)\)"/g)];
    wanted.push(...all(usual, /aria-labelledby="([^"]+)"/g).flatMap((list) => list.split(" ")));
    expect(wanted.filter((id) => !ids.includes(id))).toEqual([]);
    expect(ids.every((id) => id.startsWith("coalition-"))).toBe(true);
  });

  it("keeps its colours, which begin with # as ids do", () => {
    const paints = all(usual, /\s(?:fill|stroke)="([^"]+)"/g);
    expect(paints.length).toBeGreaterThan(100);
    expect(
      paints.filter((paint) => !/^(none|#[0-9a-f]{3,8}|url\(#coalition-[^)]+\)|rgba?\([^)]*\))$/.test(paint)),
    ).toEqual([]);
  });

  it("shares no id with a second one that has another prefix", async () => {
    const ids = (html: string) => all(html, /<[^>]*\sid="([^"]+)"/g);
    const other = ids(await renderStatic({ usIsr: "off" }, { idPrefix: "second-", draws: 20 }));
    expect(ids(usual).filter((id) => other.includes(id))).toEqual([]);
  });

  it("shares no id with another state, look or language, without a prefix of the page's own", async () => {
    const ids = (html: string) => all(html, /<[^>]*\sid="([^"]+)"/g);
    const pages = [usual, await renderStatic({ usIsr: "off" }, FEW), await renderStatic({}, { ...FEW, theme: "dark" })];
    pages.push(await renderStatic({}, { ...FEW, locale: "de" }));
    const every = pages.flatMap(ids);
    expect(new Set(every).size).toBe(every.length);
  });

  it("writes the same text again", async () => {
    expect(await renderStatic({}, FEW)).toBe(usual);
  });

  it("gives the element the attributes of its state that its scenario does not set", async () => {
    const start = (html: string) => html.slice(0, html.indexOf("><div"));
    expect(start(await renderStatic({ usIsr: "off", objections: ["HUN"] }, { draws: 0 }))).toBe(
      '<coalition-map us-isr="off" objections="HUN"',
    );
    expect(start(await renderStatic({ scenario: "nato-lead" }, { draws: 0 }))).toBe(
      '<coalition-map scenario="nato-lead"',
    );
    expect(start(await renderStatic({ scenario: "nato-lead", lead: "coalition" }, { draws: 0 }))).toBe(
      '<coalition-map scenario="nato-lead" lead="coalition"',
    );
  });

  it("leaves hostile text as text, wherever it comes from", async () => {
    const [fleet] = dataset.fleets;
    const own = structuredClone(dataset) as unknown as Record<string, Record<string, unknown>[]>;
    for (const table of ["fleets", "headquarters", "contributors", "orbits", "sources", "cities"])
      for (const row of own[table] ?? [])
        for (const key of ["name", "base", "note", "title", "publisher", "status"])
          if (typeof row[key] === "string" && !(table === "headquarters" && key === "status")) row[key] = HOSTILE;
    for (const row of own.sources ?? []) row.url = "javascript:alert(1)";
    expect(fleet).toBeDefined();
    const problems: Problem[] = [];
    const html = await renderStatic({ lead: HOSTILE, objections: [HOSTILE] } as never, {
      facts: own as unknown as Dataset,
      onProblems: (found) => problems.push(...found),
    });
    expect(problems.length).toBeGreaterThan(1);
    expect(html).not.toMatch(/<script|<img|href="javascript/i);
    for (const element of all(html, /(<[^>]*>)/g)) expect(element).not.toMatch(/\son\w+=/i);
    expect(html).toContain("&lt;script&gt;");
  });

  it("refuses an invalid prefix", async () => {
    await expect(renderStatic({}, { idPrefix: HOSTILE })).rejects.toThrow("expected an id prefix");
  });
});

describe("ids of a figure", () => {
  it("changes ids and references to them, not text", () => {
    const svg = `<svg aria-labelledby="a b"><g id="a" fill="url(#b)">id="a" url(#b)</g><use href="#a"/><use xlink:href="#b"/></svg>`;
    expect(withUniqueIds(svg, "p-")).toBe(
      `<svg aria-labelledby="p-a p-b"><g id="p-a" fill="url(#p-b)">id="a" url(#b)</g><use href="#p-a"/><use xlink:href="#p-b"/></svg>`,
    );
  });
});

describe("a story as HTML", () => {
  const [report] = shipped.scenarios;
  const step = { title: HOSTILE, text: HOSTILE, source: { label: HOSTILE, href: "https://example.org/?a&b" } };
  const told = (story: StoryStep[]): Dataset => addScenario(shipped, { ...(report as Scenario), id: "mine", story });

  it("has the picture of its first step, and every sentence in order", async () => {
    const html = await renderStatic({}, { ...FEW, mode: "story" });
    expect(html.startsWith('<coalition-map mode="story">')).toBe(true);
    const list = /<ol data-coalition-story="">([\s\S]*?)<\/ol>/.exec(html)?.[1] ?? "";
    expect(all(list, /<blockquote[^>]*>([^<]+)<\/blockquote>/g)).toEqual(
      claimsInTour(shipped).map(({ claim }) => claim.statement.replaceAll("'", "&#39;")),
    );
    expect(all(html, /<figcaption>([^<]*)/g).join(), "the first step is about contributors").toContain("soldiers");
  });

  it("is the scenario's own, as text, and says whose words these are", async () => {
    const facts = told([{ ...step, state: { "us-isr": "off" }, lang: "de", bounds: [21, 44, 41, 53] }]);
    const html = await renderStatic({ scenario: "mine" }, { ...FEW, mode: "story", facts });
    expect(all(html, /(<script|<img|<[^>]*\son\w+=)/g)).toEqual([]);
    for (const part of [
      "Text by the author of the scenario, not by the makers of this map.",
      '<h2 dir="auto" lang="de">',
      'href="https://example.org/?a&amp;b"',
    ])
      expect(html.includes(part), part).toBe(true);
  });

  it("says so where there is nothing to tell", async () => {
    const html = await renderStatic({}, { ...FEW, mode: "story", facts: { ...shipped, claims: [] } });
    expect(html.includes("There is no story to tell")).toBe(true);
  });
});
