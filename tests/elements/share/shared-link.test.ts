import { afterEach, describe, expect, it, vi } from "vitest";
import { presentLink, type Sharing } from "../../../src/elements/share/shared-link.js";
import { wordsFor } from "../../../src/scene/words.js";

afterEach(() => void vi.unstubAllGlobals());

/** A map with the key `m`, US ISR off, and colours for the dark, on a page with another one. */
function linkOf(shareUrl: string | null): string {
  const href = "https://news.example/story.html?x=1&m.domain=air";
  vi.stubGlobal("window", { location: { href } });
  vi.stubGlobal("document", { baseURI: href });
  const sharing = {
    host: { shareUrl, urlKey: "m" },
    store: {
      query: "us-isr=off",
      state: { compare: "none" },
      session: { files: [], reference: null },
      input: { area: null },
      facts: null,
      themeName: () => "dark",
    },
    stage: { isStill: true, selection: {} },
    arrangement: () => ({}),
  } as unknown as Sharing;
  return presentLink(sharing, wordsFor()).link;
}

describe("the link to what a reader sees", () => {
  it("has plain names for a page that share-url names, whatever the key here", () => {
    expect(linkOf("https://maps.example/")).toBe("https://maps.example/?us-isr=off&view.theme=dark");
  });

  it("has this map's key on the present page, named or not", () => {
    const own = "m.us-isr=off&m.view.theme=dark";
    expect(linkOf(null)).toBe(`https://news.example/story.html?x=1&${own}`);
    expect(linkOf("/story.html")).toBe(`https://news.example/story.html?${own}`);
  });
});
