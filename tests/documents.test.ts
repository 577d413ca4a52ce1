import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "..");
const MADE = new Set(["node_modules", "dist", "dist-docs", "coverage-report", ".git", ".vite", "tmp"]);

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (MADE.has(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesIn(path) : [relative(root, path).replaceAll("\\", "/")];
  });
}

const files = filesIn(root);
const documents = files.filter((file) => file.endsWith(".md"));
const sources = files.filter(
  (file) =>
    /\.(ts|mjs|js|css|html|ya?ml|json|cff)$/.test(file) &&
    !file.startsWith("geodata/s") &&
    file !== "tests/documents.test.ts",
);
const read = (file: string) => readFileSync(join(root, file), "utf8");
/** A document without its blocks of code. */
const prose = (file: string) => read(file).replace(/^```[\s\S]*?^```/gm, "");
const top = new Set(readdirSync(root));

/** A path as written in a file means one from the file's own folder, or one from the root. */
const placesOf = (file: string, path: string) => [join(root, dirname(file), path), join(root, path)];

/** Whether a path is there; a `*` means any name, and at least one of them. */
function isThere(place: string): boolean {
  if (!place.includes("*")) return existsSync(place);
  const [folder, name] = [dirname(place), basename(place)];
  const parts = name.split("*");
  const fits = (one: string) => one.startsWith(parts[0] ?? "") && one.endsWith(parts.at(-1) ?? "");
  return existsSync(folder) && readdirSync(folder).some(fits);
}

/** As GitHub and its kin name a heading. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .trim()
    .replace(/\s/g, "-");
const anchorsOf = (text: string) => [...text.matchAll(/^#+\s+(.*)$/gm)].map(([, heading = ""]) => anchorOf(heading));

/** Links of a Markdown file that lead nowhere. */
function brokenLinks(file: string, text: string): string[] {
  const links = [...text.matchAll(/\]\(([^)\s]+)\)|(?:href|src)="([^"]+)"/g)].map(([, a, b]) => a ?? b ?? "");
  return links.flatMap((link) => {
    if (/^[a-z]+:/.test(link)) return [];
    const [path = "", anchor] = link.split("#");
    const target = path ? join(root, dirname(file), path) : join(root, file);
    if (!existsSync(target)) return [`${file}: ${link}`];
    if (!anchor || !target.endsWith(".md")) return [];
    const headings = anchorsOf(path ? prose(relative(root, target)) : text);
    return headings.includes(anchor) ? [] : [`${file}: ${link}`];
  });
}

/** A decision, named by its number alone. */
const DECISION = /^docs\/adr\/\d{4}$/;

/** Paths of this repository, between backticks, that are not there. What is built is not asked for. */
function brokenPaths(file: string, text: string): string[] {
  const near = new Set(readdirSync(join(root, dirname(file))));
  return [...text.matchAll(/`([\w.@*-]+(?:\/[\w.@*-]+)+\/?)`/g)].flatMap(([, path = ""]) => {
    const first = path.split("/")[0] ?? "";
    if (MADE.has(first) || DECISION.test(path) || !(top.has(first) || near.has(first))) return [];
    return placesOf(file, path).some(isThere) ? [] : [`${file}: ${path}`];
  });
}

/** Markdown files and decisions that a text names and that are not there. Those behind an address elsewhere are not ours. */
function brokenMentions(file: string, text: string): string[] {
  const named = [...text.matchAll(/(?<![\w/:.*-])[\w.-]+(?:\/[\w.-]+)*\.md\b|\bdocs\/adr\/\d{4}(?![\w-])/g)];
  return named.flatMap(([path]) => {
    const there = placesOf(file, DECISION.test(path) ? `${path}-*` : path).some(isThere);
    return there ? [] : [`${file}: ${path}`];
  });
}

/** The comments of a source file, and nothing else of it. */
const commentsOf = (text: string) =>
  [...text.matchAll(/\/\*[\s\S]*?\*\/|(?<![:"'`])\/\/.*|<!--[\s\S]*?-->|^\s*#.*/gm)]
    .map(([comment]) => comment)
    .join("\n");

describe("documents", () => {
  it("link to what is there", () => {
    expect(documents.length).toBeGreaterThan(10);
    expect(documents.flatMap((file) => brokenLinks(file, prose(file)))).toEqual([]);
  });

  it("name files that are there", () => {
    expect(
      documents.flatMap((file) => [...brokenPaths(file, read(file)), ...brokenMentions(file, read(file))]),
    ).toEqual([]);
  });

  it("that comments name are there", () => {
    expect(sources.length).toBeGreaterThan(300);
    expect(sources.flatMap((file) => brokenMentions(file, commentsOf(read(file))))).toEqual([]);
  });

  it("cite the version that is in package.json", () => {
    expect(/^version: (.*)$/m.exec(read("CITATION.cff"))?.[1]).toBe(JSON.parse(read("package.json")).version);
  });

  it("would be noticed: a link, a heading, a path, a document, a decision", () => {
    const bad = "[a](nowhere.md) [b](docs/glossary.md#no-such-heading) `src/nowhere.ts` NOWHERE.md docs/adr/9999";
    expect(brokenLinks("probe.md", bad)).toHaveLength(2);
    expect(brokenPaths("probe.md", bad)).toEqual(["probe.md: src/nowhere.ts"]);
    expect(
      brokenMentions("src/probe.ts", commentsOf(`/** See NOWHERE.md and docs/adr/9999. */ "OTHER.md"`)),
    ).toHaveLength(2);
  });
});
