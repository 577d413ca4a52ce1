import { describe, expect, it } from "vitest";
import { watchOf } from "../../src/coverage/watch.js";
import { type CoalitionState, DEFAULT_STATE } from "../../src/model/state.js";
import { buildScene } from "../../src/scene/build-scene.js";
import { commandList, commandTree, postsOf, seatsOf } from "../../src/scene/command-tree.js";
import { situationOf } from "../../src/scene/situation.js";
import { wordsFor } from "../../src/scene/words.js";
import { dataset } from "../dataset.js";

const words = wordsFor("en-GB");
const stateOf = (patch: Partial<CoalitionState>): CoalitionState => ({
  ...DEFAULT_STATE,
  reading: "command",
  ...patch,
});
const tree = (patch: Partial<CoalitionState> = {}) => commandTree({ dataset, state: stateOf(patch) }, words);
const seat = (patch: Partial<CoalitionState>, id: string) => {
  const found = seatsOf(tree(patch).root).find((one) => one.id === id);
  if (!found) throw new Error(`no seat: ${id}`);
  return found;
};
const holders = (patch: Partial<CoalitionState>, id: string) => seat(patch, id).holders.map(({ record }) => record.id);
const everyState = (["nato", "coalition", "un"] as const).flatMap((lead) =>
  (["2025-04", "latest"] as const).flatMap((asOf) =>
    [[], ["HUN"]].flatMap((objections) =>
      [[], ["RUS"]].flatMap((vetoes) =>
        (["shared", "none"] as const).map((natoSupport) => ({ lead, asOf, objections, vetoes, natoSupport })),
      ),
    ),
  ),
);

describe("the tree of command", () => {
  it("goes from who decides to the lead, and from the lead to components and Kyiv", () => {
    const { root } = tree({ lead: "nato" });
    expect(root.id).toBe("political");
    expect(root.below.map(({ id }) => id)).toEqual(["lead"]);
    expect(root.below[0]?.below.map(({ id }) => id)).toEqual(["ground", "air", "sea", "coordination"]);
    expect(holders({ lead: "nato" }, "lead")).toEqual(["shape"]);
    expect(holders({ lead: "nato" }, "air")).toEqual(["aircom-ramstein"]);
  });

  it("has NATO's support beside a lead that is not its own, unless somebody objects", () => {
    expect(seat({}, "support").standing).toBe("held");
    expect(seat({ objections: ["HUN"] }, "support")).toMatchObject({ standing: "withheld", remark: "Hungary objects" });
    expect(seat({ natoSupport: "none" }, "support")).toMatchObject({ standing: "withheld", remark: "no NATO support" });
    expect(seatsOf(tree({ lead: "nato" }).root).some(({ id }) => id === "support")).toBe(false);
  });

  it("names the cell in Kyiv only at a date when it exists, and then as planned", () => {
    expect(seat({}, "coordination").standing).toBe("open");
    expect(seat({ asOf: "latest" }, "coordination").holders.map(({ name }) => name)).toEqual(["MNF-U Kyiv (planned)"]);
    expect(JSON.stringify(tree())).not.toContain("mnfu");
  });

  it("says who would hold what is withheld when an ally objects, and why", () => {
    for (const id of ["lead", "ground", "air", "sea"]) {
      const post = seat({ lead: "nato", objections: ["HUN"] }, id);
      expect(post).toMatchObject({ standing: "withheld", remark: "Hungary objects" });
      expect(post.holders.length).toBeGreaterThan(0);
      expect(post.why.join(" ")).toContain("consent of 32 allies");
    }
  });

  it("leaves open what nobody has published, and does not fill it in", () => {
    const open = { standing: "open", holders: [] };
    expect(seat({ asOf: "latest" }, "air")).toMatchObject({ ...open, remark: "no headquarters published" });
    // Named in January 2026, as a state and not as a headquarters.
    expect(seat({ asOf: "latest" }, "sea")).toMatchObject({
      ...open,
      remark: "named to lead: Türkiye; no headquarters published",
    });
    for (const id of ["air", "sea"])
      expect(seat({ asOf: "2025-04" }, id)).toMatchObject({ ...open, remark: "no headquarters published" });
  });

  it("has no mandate, and no lead, after a veto in the Security Council", () => {
    const patch = { lead: "un", vetoes: ["RUS"] } as const;
    expect(seat({ ...patch, vetoes: ["RUS"] }, "political")).toMatchObject({ standing: "withheld" });
    expect(seat({ ...patch, vetoes: ["RUS"] }, "lead")).toMatchObject({
      standing: "withheld",
      remark: "Russia vetoes: no mandate",
    });
    expect(seat({ lead: "un" }, "political").standing).toBe("held");
  });

  it("has five posts, each held, withheld or open, and the same in its list, in every situation", () => {
    for (const patch of everyState) {
      const one = tree(patch);
      expect(postsOf(one)).toHaveLength(5);
      for (const post of postsOf(one)) {
        expect(post.holders.length > 0).toBe(post.standing !== "open");
        expect(post.standing === "held" || post.remark.length > 0).toBe(true);
      }
      const text = JSON.stringify(commandList(one.root, words));
      for (const { title } of seatsOf(one.root)) expect(text).toContain(title);
      expect(text).not.toMatch(/[{]\w+[}]|undefined|grounded/);
    }
  });
});

describe("headquarters on the map", () => {
  const sceneOf = (patch: Partial<CoalitionState>) =>
    buildScene(situationOf(watchOf(dataset, stateOf(patch))), "light", words);

  it("have no line from one to another", () => {
    for (const patch of everyState)
      expect(sceneOf(patch).layers.filter(({ id, kind }) => kind === "line" && id.startsWith("command"))).toEqual([]);
  });

  it("are drawn once at every zoom, where they are, with a name", () => {
    for (const asOf of ["2025-04", "latest"] as const) {
      const { layers } = sceneOf({ asOf });
      const state = stateOf({ asOf });
      const present = situationOf(watchOf(dataset, state))
        .headquarters.map(({ record }) => record.id)
        .sort();
      for (const zoom of [2.5, 4.19, 4.2, 5, 5.6, 8]) {
        const shown = layers.filter(({ minZoom = 0, maxZoom = 99 }) => zoom >= minZoom && zoom < maxZoom);
        const marks = shown.flatMap((layer) =>
          layer.kind === "mark" && layer.id.startsWith("headquarters") ? layer.features : [],
        );
        const names = shown.flatMap((layer) =>
          layer.kind === "label" && layer.id.startsWith("headquarters") ? layer.features : [],
        );
        expect(marks.map(({ id }) => id).sort()).toEqual(present);
        expect(names).toHaveLength(present.length);
        for (const { shift } of marks) expect(Math.hypot(...shift)).toBeLessThanOrEqual(30);
      }
    }
  });

  it("have a ring if they hold a post in the tree", () => {
    for (const patch of everyState) {
      const { layers } = sceneOf(patch);
      const rings = new Map(
        layers.flatMap((layer) =>
          layer.kind === "mark" && layer.id.startsWith("command-marks")
            ? layer.features.map(({ thing, style }) => [thing, style] as const)
            : [],
        ),
      );
      const posts = postsOf(tree(patch)).flatMap(({ holders: all, standing }) =>
        all.map(({ record }) => [`headquarters:${record.id}`, standing] as const),
      );
      expect(new Map([...rings].sort())).toEqual(new Map([...posts].sort()));
    }
  });

  it("are one crowd around the Channel and the Rhine, with a map of its own", () => {
    const { insets } = sceneOf({ asOf: "latest" });
    expect(insets).toHaveLength(1);
    const [west, south, east, north] = insets[0]?.bounds ?? [0, 0, 0, 0];
    const inside = (id: string) => {
      const record = dataset.headquarters.find((one) => one.id === id);
      return record && record.lon > west && record.lon < east && record.lat > south && record.lat < north;
    };
    for (const id of ["shape", "aircom-ramstein", "marcom-northwood", "arrc-innsworth", "cpco-balard"])
      expect(inside(id)).toBe(true);
    for (const id of ["jfc-naples", "mncne-szczecin", "nrdc-esp", "mnfu-kyiv"]) expect(inside(id)).toBe(false);
  });

  it("leave the map to states in the reading of contributors", () => {
    const { layers, insets } = sceneOf({ reading: "contributors" });
    expect(layers.filter(({ id, features }) => /^(headquarters|command)/.test(id) && features.length > 0)).toEqual([]);
    expect(insets).toEqual([]);
  });
});
