import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { ROOMS } from "../scripts/rooms.js";

const root = join(import.meta.dirname, "../src");
const files = readdirSync(root, { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => /\/.*\.ts$/.test(file));
const IMPORT =
  /^(?:import|export)\s+(?:[\w*\s{},$]+?\s+from\s+)?["']([^"'\n]+)["']|\bimport\(\s*(?:\/\*.*?\*\/\s*)?["'`]([^"'`\n]+)["'`]|\bnew URL\(\s*["'`]([^"'`\n]+)["'`],\s*import\.meta/gm;

/** Imports of a file that its room forbids: static or dynamic ones, also of types, and relative addresses of `new URL`. */
function strays(file: string, code: string): string[] {
  const room = file.split("/")[0] ?? "";
  const { rooms, packages } = ROOMS[room] ?? { rooms: "", packages: "" };
  const [mayRooms, mayPackages] = [new Set(rooms.split(" ")), new Set(packages.split(" "))];
  return [...code.matchAll(IMPORT)].flatMap(([, plain, late, address]) => {
    const name = plain ?? late ?? address ?? "";
    if (name.startsWith(".")) {
      const target = join(dirname(file), name).replaceAll("\\", "/").split("/")[0] ?? "";
      const outside = /^\.\.\/(geodata\/(?:(?:names|texts)\/)?[\w-]+\.json|package\.json)$/.test(
        join(dirname(file), name).replaceAll("\\", "/"),
      );
      return target === room || outside || mayRooms.has(target) ? [] : [`${file} -> ${name}`];
    }
    const owner = name.startsWith("node:") ? "node:" : (/^(@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name);
    return mayPackages.has(owner) ? [] : [`${file} -> ${name}`];
  });
}

it("imports only what its room may", () => {
  expect(files.length).toBeGreaterThan(200);
  expect(files.filter((file) => !ROOMS[file.split("/")[0] ?? ""])).toEqual([]);
  expect(files.flatMap((file) => strays(file, readFileSync(join(root, file), "utf8")))).toEqual([]);
});

it("lists no room or package that nothing imports", () => {
  for (const [room, { rooms, packages }] of Object.entries(ROOMS)) {
    const own = files.filter((file) => file.startsWith(`${room}/`));
    const code = own.map((file) => readFileSync(join(root, file), "utf8")).join("\n");
    for (const one of [...rooms.split(" "), ...packages.split(" ")].filter(Boolean))
      expect(code.includes(`"${one}`) || code.includes(`/${one}/`), `${room} imports ${one}`).toBe(true);
  }
});

it("would notice a forbidden import: dynamic, of a type, for a side effect, or of a package that no room lists", () => {
  const bad = [
    'import type { Map } from "maplibre-gl";',
    'export * from "../cli/run.js";',
    'const a = () => import("fontkit");',
    'import "left-pad";',
    'const b = new URL("../cli/help.ts", import.meta.url);',
    'import x from "../../node_modules/lit/index.js";',
    'import y from "../../tests/dataset.js";',
  ];
  expect(strays("elements/probe.ts", bad.join("\n"))).toHaveLength(bad.length);
  for (const room of Object.keys(ROOMS)) expect(strays(`${room}/probe.ts`, 'import "left-pad";'), room).toHaveLength(1);
});
