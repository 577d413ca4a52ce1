import { createHash } from "node:crypto";
import { afterEach, describe, expect, it, vi } from "vitest";
import { scriptSource } from "../../../src/elements/share/script-source.js";

/** Answers for the files that there are; every other address is not found. */
function files(found: Readonly<Record<string, string>>): string[] {
  const asked: string[] = [];
  vi.stubGlobal("fetch", async (address: URL) => {
    asked.push(address.href);
    const text = found[address.href];
    return new Response(text ?? "", { status: text === undefined ? 404 : 200 });
  });
  return asked;
}
afterEach(() => vi.unstubAllGlobals());

const HASH = `sha384-${"A".repeat(64)}`;
const LISTED = JSON.stringify({ "embed.js": HASH, "coalition-frame.js": HASH, "x.js": "sha1-no" });

describe("where the code of an embed takes the script from", () => {
  it.each(["https://cdn.example/map/embed.js", "https://cdn.example/map/chunks/share-controller-ab12cd34.js?x"])(
    "from the folder of %s, with the hashes beside it",
    async (module) => {
      files({ "https://cdn.example/map/integrity.json": LISTED });
      expect(await scriptSource(module)).toEqual({
        folder: "https://cdn.example/map/",
        isKnown: true,
        integrity: { "embed.js": HASH, "coalition-frame.js": HASH },
      });
    },
  );

  it("makes the hash of the one file where none is listed", async () => {
    files({ "https://cdn.example/embed.js": "the file" });
    const hash = createHash("sha384").update("the file").digest("base64");
    const { integrity } = await scriptSource("https://cdn.example/embed.js");
    expect(integrity).toEqual({ "embed.js": `sha384-${hash}` });
  });

  it("has no hash where the file cannot be read", async () => {
    files({});
    expect(await scriptSource("https://cdn.example/embed.js")).toMatchObject({ isKnown: true, integrity: {} });
  });

  it("has a placeholder where the modules are not the package's own", async () => {
    files({ "https://cdn.example/integrity.json": "<!doctype html>" });
    expect((await scriptSource("https://cdn.example/chunks/page.js")).isKnown).toBe(false);
  });

  it.each([
    "https://news.example/assets/index-12.js",
    "file:///home/me/embed.js",
    "data:text/javascript,1",
    "blob:x",
    "",
  ])("asks nobody about %j", async (module) => {
    const asked = files({});
    const { folder, isKnown } = await scriptSource(module);
    expect([folder, isKnown, asked]).toEqual(["https://your-server.example/", false, []]);
  });
});
