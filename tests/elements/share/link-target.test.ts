import { describe, expect, it } from "vitest";
import { linkTarget } from "../../../src/elements/share/link-target.js";

const at = { href: "https://news.example/a/story.html?x=1", base: "https://news.example/a/", urlKey: null };

describe("where a link leads", () => {
  it.each([
    ["https://maps.example/full.html?lang=en#top", "https://maps.example/full.html?lang=en#top"],
    ["../map.html", "https://news.example/map.html"],
    [" //maps.example/ ", "https://maps.example/"],
  ])("to the page that share-url names: %s", (shareUrl, href) => {
    expect(linkTarget({ ...at, shareUrl })).toEqual({ href, prefix: "", reads: "read", problems: [] });
  });

  it.each([
    ["https://maps.example/full.html", ""],
    ["other.html", ""],
    ["https://maps.example/a/story.html", ""],
    ["story.html?lang=uk#map", "m."],
    [null, "m."],
    ["javascript:1", "m."],
  ])("with this map's prefix only on the present page: %s", (shareUrl, prefix) => {
    expect(linkTarget({ ...at, urlKey: "m", shareUrl }).prefix).toBe(prefix);
  });

  it.each([
    "javascript:alert(1)",
    "data:text/html,x",
    "file:///etc/passwd",
    "https://me:secret@x.example/",
    "",
    "http://",
  ])("to the present page if share-url is %s, which is reported", (shareUrl) => {
    const { href, reads, problems } = linkTarget({ ...at, shareUrl });
    expect([href, reads]).toEqual([at.href, "unread"]);
    expect(problems).toMatchObject([{ code: "value", path: "share-url" }]);
    expect(problems[0]?.message).not.toContain("secret");
  });

  it("to the present page, which reads it if it keeps the state in its address", () => {
    expect(linkTarget({ ...at, shareUrl: null, urlKey: "" }).reads).toBe("read");
    expect(linkTarget({ ...at, shareUrl: null }).reads).toBe("unread");
  });

  it.each(["file:///home/me/map.html", "about:srcdoc", "blob:https://x.example/1", "data:text/html,x"])(
    "nowhere from a page that only the reader has: %s",
    (href) => {
      expect(linkTarget({ shareUrl: null, urlKey: "", href, base: href })).toMatchObject({ href, reads: "local" });
      expect(linkTarget({ shareUrl: "https://maps.example/", urlKey: null, href, base: href }).reads).toBe("read");
    },
  );
});
