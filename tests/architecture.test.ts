import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { ARCHITECTURE, roomsTable, withTable } from "../scripts/architecture.js";
import { ROOMS } from "../scripts/rooms.js";

it("the table of folders in docs/architecture.md matches scripts/rooms.ts; if not, run `npm run architecture`", () => {
  const text = readFileSync(ARCHITECTURE, "utf8");
  expect(text).toBe(withTable(text));
});

it("has a row for each folder of src", () => {
  const folders = readdirSync(join(import.meta.dirname, "../src"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  expect(Object.keys(ROOMS).sort()).toEqual(folders.sort());
  for (const folder of folders) expect(roomsTable()).toContain(`| \`src/${folder}\` |`);
});

it("says which marker is missing", () => {
  expect(() => withTable("# Architecture")).toThrow("docs/architecture.md");
});
