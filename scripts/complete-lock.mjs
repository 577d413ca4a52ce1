// Adds to package-lock.json the optional packages of other platforms that a registry did not list, without which
// `npm ci` refuses the file. Run after changing a dependency: node scripts/complete-lock.mjs package-lock.json
import { readFileSync, writeFileSync } from "node:fs";

const file = process.argv[2];
const lock = JSON.parse(readFileSync(file, "utf8"));
const has = (parent, name) => {
  let at = parent;
  for (;;) {
    if (lock.packages[`${at ? `${at}/` : ""}node_modules/${name}`]) return true;
    if (!at) return false;
    const i = at.lastIndexOf("node_modules/");
    at = at.slice(0, Math.max(0, i - 1));
  }
};
let added = 0;
for (const [path, pkg] of Object.entries({ ...lock.packages })) {
  for (const [name, version] of Object.entries(pkg.optionalDependencies ?? {})) {
    if (has(path, name)) continue;
    const t = name.replace(/^@/, "").split(/[-/]/);
    const os = t.find((x) =>
      [
        "darwin",
        "linux",
        "win32",
        "android",
        "freebsd",
        "openbsd",
        "netbsd",
        "sunos",
        "aix",
        "openharmony",
        "wasm32",
        "wasi",
      ].includes(x),
    );
    const cpu =
      t.find((x) =>
        ["x64", "arm64", "arm", "ia32", "riscv64", "ppc64", "s390x", "loong64", "mips64el", "wasm32"].includes(x),
      ) ?? (t.includes("ppc64le") ? "ppc64" : undefined);
    const libc = t.some((x) => x.startsWith("musl"))
      ? "musl"
      : t.some((x) => x.startsWith("gnu"))
        ? "glibc"
        : undefined;
    const entry = {
      version: version.replace(/^[\^~]/, ""),
      ...(cpu && { cpu: [cpu] }),
      dev: pkg.dev,
      license: pkg.license,
      optional: true,
      ...(os && !["wasm32", "wasi"].includes(os) && { os: [os] }),
      ...(libc && os === "linux" && { libc: [libc] }),
    };
    if (!entry.dev) delete entry.dev;
    lock.packages[`node_modules/${name}`] = entry;
    console.log(path, "+", name, version, JSON.stringify({ os: entry.os, cpu: entry.cpu, libc: entry.libc }));
    added++;
  }
}
const sorted = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
lock.packages = sorted;
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log("added", added);
