import { expect, it } from "vitest";
import { pictureEmbed } from "../../src/figure/picture-embed.js";

it("an embedded animation has a still picture for readers who want less motion, and no text of it becomes markup", () => {
  const html = pictureEmbed({
    animation: { address: "pair.png", width: 800.4, height: 450 },
    still: { address: 'still".png', width: 800, height: 460 },
    alt: '24% & "less" <script>alert(1)</script>',
  });
  expect(html).toBe(
    `<picture>
  <source media="(prefers-reduced-motion: reduce)" srcset="still&quot;.png" width="800" height="460">
  <img src="pair.png" alt="24% &amp; &quot;less&quot; &lt;script&gt;alert(1)&lt;/script&gt;" width="800" height="450" style="max-width: 100%; height: auto">
</picture>
`,
  );
});
