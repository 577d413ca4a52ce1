import { expect, it } from "vitest";
import { sourcesBib, sourcesCsl } from "../../src/figure/citations.js";
import type { Source } from "../../src/model/records.js";
import { dataset } from "../dataset.js";

const odd: Source = {
  id: "odd-1",
  publisher: "Smith & Sons {100%}",
  title: "Cost_of $5 #1 \\ ~ ^",
  date: "2025-04",
  url: "https://example.org/a_b?c=1%20&d={x}",
  grade: "trade",
};

it("escapes what TeX would run", () => {
  expect(sourcesBib([odd])).toMatchInlineSnapshot(`
    "@misc{odd-1,
      author = {{Smith \\& Sons \\textbraceleft{}100\\%\\textbraceright{}}},
      title = {Cost\\_of \\$5 \\#1 \\textbackslash{} \\textasciitilde{} \\textasciicircum{}},
      year = {2025},
      date = {2025-04},
      url = {https://example.org/a_b?c=1\\%20&d=%7Bx%7D},
      note = {Grade: trade}
    }
    "
  `);
});

it("keeps braces balanced for every shipped source", () => {
  const bib = sourcesBib(dataset.sources ?? []).replace(/\\[{}]/g, "");
  expect(bib.split("{").length).toBe(bib.split("}").length);
  expect(bib.match(/^@misc\{/gm)?.length).toBe(dataset.sources?.length);
});

it("gives CSL dates in parts, and none for an invalid date", () => {
  const [item] = sourcesCsl([odd]);
  expect(item).toMatchObject({ id: "odd-1", type: "webpage", issued: { "date-parts": [[2025, 4]] } });
  expect(sourcesCsl([{ ...odd, date: "spring" }])[0]?.issued).toBeUndefined();
});
