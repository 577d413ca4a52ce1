import { describe, expect, it } from "vitest";
import { core, readJson, sources } from "./built-dataset.js";

/** All texts of our own; titles of sources, which are their publishers', are not in the core. */
const ours = JSON.stringify({ ...core, cities: [], forces: readJson("forces.json") });

describe("names", () => {
  it("keep their diacritics", () => {
    const bare =
      /\b(Bodo\b(?!-)|Torrejon\b|Valerien|Orleans\b|Peter Magyar|Siauliai|Kogalniceanu|Campia Turzii|Izmir\b|Constanta\b|Fetesti|Lask\b|Minsk Maz|Golcuk|Eregli\b|Istif|Aydin\b)/;
    const texts = ours.replaceAll(/"(id|hq|fleet|orbit|candidates|base|carriers)":("[^"]*"|\[[^\]]*\])/g, "");
    expect(bare.exec(texts)?.[0]).toBeUndefined();
    for (const name of [
      "Bodø",
      "Torrejón",
      "Mont-Valérien",
      "Péter Magyar",
      "Câmpia Turzii",
      "Ämari",
      "İzmir",
      "Constanța",
      "Gölcük",
    ])
      expect(ours, name).toContain(name);
    const titles = sources.map(({ title }) => title ?? "").join(" ");
    expect(titles).not.toMatch(/Valerien|Peter Magyar/);
  });

  it("have one name for Türkiye", () => {
    expect(core.contributors.find(({ id }) => id === "TUR")?.name).toBe("Türkiye");
    expect(/\bTurkey\b/.exec(ours)?.[0]).toBeUndefined();
  });

  it("of the force at Sigonella are its official ones", () => {
    const force = core.headquarters.find(({ id }) => id === "nisrf-sigonella");
    expect([force?.name, force?.shortName]).toEqual([
      "NATO Intelligence, Surveillance and Reconnaissance Force (NISRF)",
      "NATO ISR Force",
    ]);
  });

  it("never call the report a seed", () => {
    expect(/\b(the )?seed( text)?\b(?!-)/i.exec(ours.replaceAll(/"seed(Date|-\d+)"/g, ""))?.[0]).toBeUndefined();
  });
});

describe("the report's statements", () => {
  const claim = (id: string) => core.claims.find((row) => row.id === id);

  it("about the only command facilities is disputed, and the corps that dispute it are on the map", () => {
    expect(claim("seed-14")?.check).toBe("disputed");
    const ids = core.headquarters.map(({ id }) => id);
    const corps = ["gnc-muenster", "nrdc-ita", "nrdc-esp", "nrdc-gr", "nrdc-tur", "eurocorps"];
    expect(ids).toEqual(expect.arrayContaining(corps));
  });

  it("that are confirmed only as reported are not called confirmed", () => {
    expect([claim("seed-17")?.check, claim("seed-18")?.check]).toEqual(["confirmed as reported", "partly confirmed"]);
  });

  it("include the three that were missing", () => {
    for (const id of ["seed-23", "seed-24", "seed-25"]) expect(claim(id)?.sources.length, id).toBeGreaterThan(0);
  });

  it("and the rule about the veto rest on the Charter", () => {
    const charter = sources.find(({ url }) => url?.startsWith("https://www.un.org/"))?.id;
    for (const record of [core.rules.find(({ id }) => id === "unsc-veto"), claim("seed-22")])
      expect(record?.sources).toContain(charter);
  });
});
