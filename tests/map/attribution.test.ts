import { describe, expect, it } from "vitest";
import { attributionParts } from "../../src/map/attribution.js";

const textOf = (html: string) =>
  attributionParts(html)
    .map(({ text }) => text)
    .join("");
const linksOf = (html: string) => attributionParts(html).flatMap(({ href }) => href ?? []);

describe("an attribution that cannot be trusted", () => {
  it("keeps words and links over http and https", () => {
    expect(
      attributionParts(
        '&copy; <a href="https://www.openstreetmap.org/copyright" target="_blank">OpenStreetMap</a> makers',
      ),
    ).toEqual([
      { text: "© " },
      { text: "OpenStreetMap", href: "https://www.openstreetmap.org/copyright" },
      { text: " makers" },
    ]);
    expect(linksOf("<A class=x HREF='http://a.example/?x=1&amp;y=2'>a</A>")).toEqual(["http://a.example/?x=1&y=2"]);
    expect(linksOf("<a href=https://a.example>a</a> <a href=https://b.example>b</a>")).toHaveLength(2);
  });

  it("keeps no other address", () => {
    for (const href of [
      "javascript:alert(1)",
      " javascript:alert(1)",
      "java&#115;cript:alert(1)",
      "data:text/html,x",
      "/x",
      "//x",
    ])
      expect(linksOf(`<a href="${href}">a</a>`), href).toEqual([]);
  });

  it("keeps no script, style, comment or tag", () => {
    expect(textOf("a<script>b</script>c<style>d</style><!-- e <b> -->f<img src=x onerror=g>h<script>i")).toBe("acfh");
    expect(textOf("<svg onload=a><b>c</b><")).toBe("c<");
  });

  it("decodes HTML's named and numbered characters, once", () => {
    expect(textOf("&#169; &#xA9; &copy; &amp;copy; &nosuch; &#9999999; 1 < 2")).toBe(
      "© © © &copy; &nosuch; &#9999999; 1 < 2",
    );
  });

  it("takes time in proportion to the length of an unclosed text, not to its square", () => {
    const began = process.cpuUsage();
    for (const bad of ["<a ".repeat(50_000), "<!--".repeat(50_000), "<script".repeat(20_000), "&".repeat(100_000)])
      attributionParts(bad);
    // About 20 ms of processor time, however busy the machine is; if quadratic, it would be minutes.
    expect(process.cpuUsage(began).user / 1000).toBeLessThan(5000);
  });
});
