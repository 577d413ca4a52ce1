import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import manifest from "../package.json" with { type: "json" };

const root = join(import.meta.dirname, "..");
interface Locked {
  readonly integrity?: string;
  readonly resolved?: string;
  readonly link?: boolean;
}

describe("package.json", () => {
  it("has no runtime dependencies: bundled packages are for development, optional ones are peers", () => {
    expect(manifest).not.toHaveProperty("dependencies");
    expect(manifest).not.toHaveProperty("optionalDependencies");
    const { peerDependencies, peerDependenciesMeta } = manifest;
    for (const name of Object.keys(peerDependencies))
      expect(Reflect.get(peerDependenciesMeta, name), name).toEqual({ optional: true });
  });

  it("has the packages of the design, and pins every package to one version", () => {
    for (const name of ["maplibre-gl", "@turf/turf", "lit", "vite", "d3-scale", "vitest", "@web/test-runner"])
      expect(manifest.devDependencies, name).toHaveProperty([name]);
    for (const [name, version] of Object.entries(manifest.devDependencies))
      expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
  });

  it("has an integrity hash in the lock file for each package, and no address of a registry", () => {
    const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as {
      packages: Record<string, Locked>;
    };
    const others = Object.entries(packages).filter(([path]) => path);
    expect(others.length).toBeGreaterThan(500);
    expect(others.filter(([, { integrity, link }]) => !integrity && !link).map(([path]) => path)).toEqual([]);
    const strong = /^sha512-[A-Za-z0-9+/]{86}==$/;
    expect(others.filter(([, { integrity = "", link }]) => !link && !strong.test(integrity))).toEqual([]);
    expect(others.filter(([, { resolved }]) => resolved).map(([path]) => path)).toEqual([]);
  });
});
