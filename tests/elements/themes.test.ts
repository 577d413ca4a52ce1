import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const root = join(import.meta.dirname, "../..");
const read = (path: string) => readFileSync(join(root, path), "utf8");
const themes = readdirSync(join(root, "themes")).filter((name) => name.endsWith(".css"));
const contract = new Set(
  [...read("src/elements/coalition-map.ts").matchAll(/@cssprop(?:erty)?\s+\[?(--[\w-]+)/g)].map(([, name]) => name),
);

it.each(themes)("sets only properties that the element has: %s", (name) => {
  const set = [...read(`themes/${name}`).matchAll(/(--[\w-]+)\s*:/g)].map(([, property]) => property);
  expect(set.length).toBeGreaterThan(5);
  expect(set.filter((property) => !contract.has(property))).toEqual([]);
});

it.each(["examples/themes/index.html", "tests/browser/access-themes.test.ts"])("has every theme in %s", (file) => {
  const text = read(file);
  expect(themes.filter((name) => !text.includes(`themes/${name}`))).toEqual([]);
});
