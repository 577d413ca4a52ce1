import { describe, expect, it } from "vitest";
import { pictureEmbed } from "../../src/figure/picture-embed.js";
import { loadTexts } from "../../src/scene/languages.js";
import { wordsFor } from "../../src/scene/words.js";

const PICTURES = {
  animation: { address: "pair.png", alt: '24% & "less" <script>alert(1)</script>', width: 800.4, height: 450 },
  still: { address: 'still".png', alt: "Both", width: 800, height: 460 },
};

describe("an embedded animation", () => {
  it("can be stopped, has a still picture for readers who want less motion, and no text of it becomes markup", () => {
    expect(pictureEmbed({ ...PICTURES, words: wordsFor() })).toBe(
      `<div lang="en-GB">
  <details name="pair.png" open="">
    <summary>Animation</summary>
    <picture>
      <source media="(prefers-reduced-motion: reduce)" srcset="still&quot;.png" width="800" height="460">
      <img src="pair.png" alt="24% &amp; &quot;less&quot; &lt;script&gt;alert(1)&lt;/script&gt;" width="800" height="450" style="max-width: 100%; height: auto">
    </picture>
  </details>
  <details name="pair.png">
    <summary>Still picture: all situations at once (stops the animation)</summary>
    <img src="still&quot;.png" alt="Both" width="800" height="460" loading="lazy" style="max-width: 100%; height: auto">
  </details>
</div>
`,
    );
  });

  it.each([
    ["uk", "зупиняє анімацію"],
    ["fr", "arrête l’animation"],
    ["de", "hält die Animation an"],
    ["pl", "zatrzymuje animację"],
  ])("is stopped in the language of its texts: %s", async (locale, stops) => {
    await loadTexts(locale);
    const html = pictureEmbed({ ...PICTURES, words: wordsFor(locale) });
    expect(html).toContain(`<div lang="${locale}">`);
    expect(html).toContain(stops);
  });
});
