import { describe, expect, it } from "vitest";
import { discoveryOf, oembedOf } from "../scripts/oembed.js";

describe("the answer to oEmbed", () => {
  const answer = oembedOf("https://maps.example/guide");

  it("has all that version 1.0 asks of a rich answer", () => {
    expect(answer).toMatchObject({ version: "1.0", type: "rich", provider_url: "https://maps.example/guide/" });
    for (const key of ["html", "title", "provider_name"]) expect(answer[key], key).toMatch(/\S/);
    for (const key of ["width", "height", "cache_age"]) expect(answer[key], key).toBeGreaterThan(0);
    expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
  });

  it("frames the hosted page with a title, and fits it by a script from the same place", () => {
    const { html, width, height } = answer;
    expect(html).toContain('<iframe src="https://maps.example/guide/frame.html" title="');
    expect(html).toContain(`max-width: ${width}px; height: ${height}px`);
    expect(html).toContain('src="https://maps.example/guide/coalition-frame.js"');
  });

  it.each(["https://maps.example/guide", "https://maps.example/guide/"])("is found from the page at %s", (site) => {
    expect(discoveryOf(site)).toContain('type="application/json+oembed" href="https://maps.example/guide/oembed.json"');
  });

  it.each(["", "maps.example", "ftp://maps.example/", "javascript:1"])("is not built for %j", (site) => {
    expect(() => oembedOf(site)).toThrow(`"${site}"`);
    expect(() => discoveryOf(site)).toThrow(`"${site}"`);
  });
});
