import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeView, encodeView, type SharedView } from "../../../src/elements/share/view-query.js";
import { queryIn, withQuery } from "../../../src/model/address.js";
import { decodeQuery, encodeQuery, VIEW_NAMES } from "../../../src/model/query.js";
import { THEMES } from "../../../src/scene/theme.js";
import { check } from "../../check.js";
import { dataset } from "../../dataset.js";
import { PAYLOADS } from "../../injection-payloads.js";
import { anyState } from "../../model/states.js";

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true }).map((value) => value + 0);
const pair = (most: number) =>
  fc.tuple(between(-most, most), between(-most, most)).filter(([a, b]) => a < b) as fc.Arbitrary<[number, number]>;

const anyView: fc.Arbitrary<SharedView> = fc.record(
  {
    at: fc.oneof(
      fc.record({ lon: between(-180, 180), lat: between(-85, 85), zoom: between(1.2, 10) }),
      fc.tuple(pair(180), pair(85)).map(([[west, east], [south, north]]) => [west, south, east, north] as const),
    ),
    select: fc.constantFrom("state:POL", "station:pl-east", "patrol-area:baltic", "reference:Łódź & more/ä=1"),
    compare: fc.constantFrom("beside", "swipe"),
    swipe: between(0, 100),
    theme: fc.constantFrom(...THEMES),
  },
  { requiredKeys: [] },
);

describe("the parameters of a view", () => {
  it("give any view back to the last digit, beside any state, in an address that others use too", () => {
    check(
      fc.property(anyView, anyState, fc.constantFrom("", "map.", "view."), (view, state, prefix) => {
        const query = [encodeQuery(state, dataset), encodeView(view)].filter(Boolean).join("&");
        const search = `?${withQuery("?page=2&theme=old&at=home", prefix, query)}`;
        expect(decodeView(queryIn(search, prefix, "view"))).toEqual({ view, problems: [] });
        const back = decodeQuery(queryIn(search, prefix), dataset);
        expect([back.state, back.problems]).toEqual([state, []]);
        expect(withQuery(search, prefix, "")).toBe("page=2&theme=old&at=home");
      }),
      200,
    );
  });

  it("are left out of the state when a whole link is pasted", () => {
    const link = "https://a.example/map.html?map.view.at=1,2,3&map.us-isr=off&map.view.theme=dark";
    expect(decodeQuery(link, dataset)).toMatchObject({ patch: { usIsr: "off" }, problems: [] });
  });

  it("may come with a baseline", () => {
    const { baseline, view, problems } = decodeView("base.us-isr=on&view.swipe=30");
    expect({ baseline, view, problems }).toEqual({ baseline: { "us-isr": "on" }, view: { swipe: 30 }, problems: [] });
  });

  it.each([
    ["view.at=1,2", "1,2"],
    ["view.at=1,2,three", "1,2,three"],
    ["view.at=181,2,3", "181,2,3"],
    ["view.at=1,2,99", "1,2,99"],
    ["view.at=0x10,2,3", "0x10,2,3"],
    ["view.at=5,5,1,6", "5,5,1,6"],
    ["view.at=1,2,3,4,5", "1,2,3,4,5"],
    ["view.at=NaN,2,3", "NaN,2,3"],
    ["view.at=Infinity,2,3", "Infinity,2,3"],
    ["view.at=1e999,2,3", "1e999,2,3"],
    ["view.at=", '""'],
    ["view.swipe=101", "101"],
    ["view.swipe=-1", "-1"],
    ["view.swipe=10,20", "10,20"],
    ["view.swipe=", '""'],
    ["view.compare=overlap", "overlap"],
    ["view.theme=auto", "auto"],
    ["view.theme=__proto__", "__proto__"],
    ["view.select=nothing", "nothing"],
    ["view.select=state:%00", "state:"],
    ["view.at=%E0%A4%A", "%E0%A4%A"],
    ["view.colour=red", "view.colour=red"],
    ["__proto__=x", "__proto__=x"],
  ])("reports %s, quoting it", (query, quoted) => {
    const { view, problems } = decodeView(query);
    expect(view).toEqual({});
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toContain(quoted);
  });

  it("takes the first of two values, and says so", () => {
    const { view, problems } = decodeView("view.theme=dark&view.theme=light");
    expect(view).toEqual({ theme: "dark" });
    expect(problems).toMatchObject([{ code: "given-twice", path: "view.theme" }]);
  });

  it("never throws, whatever it is given", () => {
    for (const payload of PAYLOADS.filter((text) => !/\p{Surrogate}/u.test(text)))
      for (const name of VIEW_NAMES) {
        const { view } = decodeView(`${name}=${encodeURIComponent(payload)}`);
        expect(Object.keys(view).filter((key) => key !== "select")).toEqual([]);
      }
    check(
      fc.property(fc.string(), (text) => void decodeView(text)),
      300,
    );
    expect(decodeView(`view.select=${"x".repeat(1_000_000)}`).problems).toMatchObject([{ code: "too-long" }]);
  });
});
