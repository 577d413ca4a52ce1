import { describe, expect, it } from "vitest";
import { sharedLink } from "../../../src/elements/edit/panel/copy-link.js";
import { queryIn } from "../../../src/model/address.js";

describe("a link to what a reader sees", () => {
  it("keeps what else the address has, and replaces what the map had there", () => {
    const { link } = sharedLink(
      { href: "https://a.example/p?x=1&us-isr=on&edits=old#part?two#three", prefix: "" },
      "us-isr=off&edits=new",
    );
    expect(link).toBe("https://a.example/p?x=1&us-isr=off&edits=new#part?two#three");
  });

  it("has the prefix of the page's key, and leaves another map's part alone", () => {
    const { link } = sharedLink({ href: "https://a.example/?b.us-isr=on", prefix: "map." }, "us-isr=off");
    expect(link).toBe("https://a.example/?b.us-isr=on&map.us-isr=off");
    expect(queryIn(new URL(link).search, "map.")).toBe("us-isr=off");
  });

  it("has no question mark for a map that is as it was", () => {
    expect(sharedLink({ href: "https://a.example/p?us-isr=off", prefix: "" }, "").link).toBe("https://a.example/p");
  });

  it.each([
    [2048, "short"],
    [2049, "long"],
    [16_000, "long"],
    [16_001, "too-long"],
  ] as const)("of %i characters is %s", (length, verdict) => {
    const start = "https://a.example/?edits=";
    const found = sharedLink({ href: "https://a.example/", prefix: "" }, `edits=${"x".repeat(length - start.length)}`);
    expect(found).toMatchObject({ length, verdict });
    expect(found.link).toHaveLength(length);
  });
});
