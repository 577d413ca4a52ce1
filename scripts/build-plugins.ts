import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin, Rolldown } from "vite";
import manifest from "../package.json" with { type: "json" };
import { type Party, packageAt } from "./third-parties.js";

const root = join(import.meta.dirname, "..");
const FACES = ["400", "600", "400-italic"].map((face) => `coalition-sans-${face}`);

/** Font files that ship, in `dist/assets`. */
export const FONT_FILES: readonly string[] = FACES.flatMap((face) => [
  `${face}.ttf`,
  `${face}.woff2`,
  `${face}-first.woff2`,
  `${face}-rest.woff2`,
]);

const PLACE = "coalition-map:asset-files";

/**
 * The module with the addresses of fonts and workers, in a form that every bundler recognises: plain literals beside
 * `import.meta.url`, evaluated only when a file is needed. It must not be minified, so it is emitted as this text.
 */
const plainAssetFiles =
  (): string => `// Fonts and workers of coalition-map. Each address is a plain literal: bundlers look for exactly this form.
const ADDRESSES = {
${[...FONT_FILES, "maplibre-gl-worker.js", "coverage-worker.js"]
  .map((name) => `  "${name}": () => new URL("./assets/${name}", import.meta.url).href,`)
  .join("\n")}
};
export const FILES = {
  addressOf: (name) => ADDRESSES[name](),
  startAreaWorker: null,
  fontsInParts: true,
};
`;

/** Replaces the development module by the plain one, and emits the fonts beside it. */
export function assetsBeside({ emit = true } = {}): Plugin {
  return {
    name: "assets-beside",
    enforce: "pre",
    resolveId: (source, importer) =>
      source === "./asset-files.js" && /[\\/]src[\\/]assets[\\/]/.test(importer ?? "")
        ? { id: PLACE, external: true }
        : null,
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== "chunk") continue;
        const up = "../".repeat(file.fileName.split("/").length - 1) || "./";
        file.code = file.code.replaceAll(new RegExp(`["'\`]${PLACE}["'\`]`, "g"), `"${up}asset-files.js"`);
      }
      if (!emit) return;
      this.emitFile({ type: "asset", fileName: "asset-files.js", source: plainAssetFiles() });
      for (const name of FONT_FILES) {
        const source = readFileSync(join(root, "src/scene/fonts", name));
        this.emitFile({ type: "asset", fileName: `assets/${name}`, source });
      }
    },
  };
}

/**
 * Makes entries and dynamically imported chunks import everything that their imports import, so that a page requests all
 * files at once instead of one level of imports after the other. Bundlers drop repeated imports.
 */
export function importsAtOnce(): Plugin {
  return {
    name: "imports-at-once",
    generateBundle(_, bundle) {
      const chunkOf = (name: string) => {
        const file = bundle[name];
        return file?.type === "chunk" ? file : undefined;
      };
      const withImports = (name: string, seen = new Set<string>()): Set<string> => {
        for (const next of chunkOf(name)?.imports ?? []) {
          if (seen.has(next) || !chunkOf(next)) continue;
          seen.add(next);
          withImports(next, seen);
        }
        return seen;
      };
      const heads = Object.values(bundle).flatMap((file) => {
        if (file.type !== "chunk" || !(file.isEntry || file.isDynamicEntry)) return [];
        const far = [...withImports(file.fileName)].filter((name) => !file.imports.includes(name));
        const up = "../".repeat(file.fileName.split("/").length - 1) || "./";
        return [[file, far.map((name) => `import"${up}${name}";`).join("")] as const];
      });
      for (const [file, head] of heads) file.code = head + file.code;
    },
  };
}

/** A module whose functions throw, because this build never calls them. */
const unused = (name: string, functions: string): string =>
  `const left = () => { throw new Error("${name} is left out of this build"); };
export { ${functions.replace(/\w+/g, "left as $&")} };`;

/** Modules that packages import for features that are not used here, with their replacements. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  // A decoder with a dictionary of 60 KB, for WOFF2 only: figures use TrueType. On WOFF2 fontkit then throws as for a damaged file.
  "brotli/decompress.js": "export default () => null;",
  // Our scales return numbers, so that these alone are interpolated, by the package's own formula.
  "d3-interpolate": `export const interpolateNumber = (a, b) => (t) => +a * (1 - t) + +b * t;
export { interpolateNumber as interpolate };
${unused("d3-interpolate", "interpolateRound, piecewise")}`,
  // For tick labels: Intl formats them.
  "d3-format": unused(
    "d3-format",
    "format, formatPrefix, formatSpecifier, precisionFixed, precisionPrefix, precisionRound",
  ),
  // CommonJS, which no bundler tree-shakes, for a function of @turf/turf that is not used.
  "fast-deep-equal": unused("fast-deep-equal", "default"),
};

export const leftOut = (): Plugin => ({
  name: "left-out",
  enforce: "pre",
  resolveId: (source) => (Object.hasOwn(LEFT_OUT, source) ? `\0left-out:${source}` : null),
  load: (id) => LEFT_OUT[id.replace("\0left-out:", "")] ?? null,
});

/** What is replaced in Lit, by what; each occurs exactly once. */
const IN_LIT: readonly (readonly [RegExp, string])[] = [
  // Our own policy is used, so that a page has one name to allow, and where it is refused the library still loads.
  [/\w+\?\w+\.createPolicy\("lit-html",\{createHTML:\w+=>\w+\}\):void 0/g, "void 0"],
  [/(\w+)\.innerHTML=(\w+)/g, "fillTemplate($1,$2)"],
  // A page's translator puts its own elements in the place of texts: then a new text takes theirs.
  [/(\w+)\(this\._\$AH\)\?(this\._\$AA\.nextSibling)\.data=/g, "$1(this._$AH)&&3===$2?.nodeType?$2.data="],
  // In names of attributes, where older browsers take no $.
  [/"\$lit\$"/g, '"_lit_"'],
];

/** Lets Lit make its templates by `fillTemplate`, which works on pages that require trusted types too. */
export const trustedTemplates = (): Plugin => ({
  name: "trusted-templates",
  transform(code, id) {
    if (!/[\\/]lit-html[\\/]lit-html\.js$/.test(id)) return null;
    const changed = IN_LIT.reduce((text, [found, by]) => {
      const times = text.match(found)?.length ?? 0;
      if (times !== 1) throw new Error(`${found} occurs ${times} times in ${id}: has Lit changed?`);
      return text.replace(found, by);
    }, code);
    return { code: `import { fillTemplate } from "${join(root, "src/assets/markup.ts")}";\n${changed}`, map: null };
  },
});

/** Lets the inlined worker be started from a trusted address; and from a file on disk, where Chrome starts none from `blob:`. */
export const trustedWorker = (): Plugin => ({
  name: "trusted-worker",
  enforce: "post",
  transform(code, id) {
    if (!/area-worker\.ts\?worker&inline$/.test(id)) return null;
    const opaque = code.replace(/if \(!objURL\)/, 'if (!objURL || globalThis.origin === "null")');
    if (opaque === code || !code.includes("new Worker("))
      throw new Error(`no worker is started in ${id}: has Vite changed?`);
    return {
      code: `import { trustedAddress } from "${join(root, "src/assets/trusted.ts")}";
const start = (address, options) => new Worker(trustedAddress(address), options);
${opaque.replaceAll("new Worker(", "start(")}`,
      map: null,
    };
  },
});

const known = new Map<string, Party | undefined>();

function packageOf(id: string): Party | undefined {
  const path = id.replaceAll("\\", "/").replace(/^\0/, "").split("?")[0] ?? "";
  const folder = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1];
  if (!folder) return undefined;
  if (!known.has(folder)) known.set(folder, existsSync(join(folder, "package.json")) ? packageAt(folder) : undefined);
  return known.get(folder);
}

/** The packages whose code is in a chunk. */
export function bundledIn({ modules }: Pick<Rolldown.OutputChunk, "modules">): readonly Party[] {
  const found = new Map<string, Party>();
  for (const [id, { renderedLength }] of Object.entries(modules)) {
    const bundled = packageOf(id);
    if (bundled && renderedLength > 0) found.set(`${bundled.name}@${bundled.version}`, bundled);
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * Starts each built file with a comment that lists its third-party code with licences, and records the packages in
 * `dist/.bundled/<part>.json`, from which the build writes THIRD-PARTY-LICENSES.
 */
export function licences(part: string): Plugin {
  return {
    name: "licences",
    generateBundle(_, bundle) {
      const all = new Map<string, Party>();
      for (const file of Object.values(bundle)) {
        if (file.type !== "chunk") continue;
        const inside = bundledIn(file);
        for (const one of inside) all.set(`${one.name}@${one.version}`, one);
        const list = inside.map(({ name, version, licence }) => `${name} ${version} (${licence})`).join(", ");
        const own = `coalition-map ${manifest.version} (${manifest.license})`;
        const text = list ? `${own} with ${list}; texts in THIRD-PARTY-LICENSES` : own;
        const [shebang = ""] = /^#!.*\n/.exec(file.code) ?? [];
        file.code = `${shebang}/*! ${text.replaceAll("*/", "")} */\n${file.code.slice(shebang.length)}`;
      }
      const folder = join(root, "dist/.bundled");
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, `${part}.json`), JSON.stringify([...all.values()]));
    },
  };
}

/** Copies files as they are. */
export function files(list: Readonly<Record<string, string>>): Plugin {
  return {
    name: "files",
    generateBundle() {
      for (const [fileName, path] of Object.entries(list))
        this.emitFile({ type: "asset", fileName, source: readFileSync(join(root, path)) });
    },
  };
}

/** Styles of a template without the line ends and spaces that only people need. Selectors keep their spaces. */
const tightened = (styles: string): string =>
  styles
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/\s+/g, " ")
    .replace(/ ?([{};]) ?/g, "$1")
    .replace(/([:,]) /g, "$1")
    .replace(/;\}/g, "}");

/** Tightens the elements' styles, which are templates of Lit and therefore texts to a minifier. */
export function tightStyles(): Plugin {
  return {
    name: "coalition-map:tight-styles",
    enforce: "pre",
    transform(code, id) {
      if (!/[\\/]src[\\/]elements[\\/].*styles\.ts$/.test(id)) return undefined;
      return { code: code.replace(/css`([^`]*)`/g, (_, styles: string) => `css\`${tightened(styles)}\``), map: null };
    },
  };
}
