import type { Words } from "../scene/words.js";
import { sayFigure } from "./messages.js";
import { escapeXml, tag } from "./xml.js";

/** A picture as a page refers to it, with its size in CSS pixels. */
export interface PlacedPicture {
  readonly address: string;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
}

/**
 * HTML that shows an animation, and lets each reader stop it: the still picture opens in its place, by mouse, touch or keyboard
 * (WCAG 2.2.2). Readers who have asked for less motion have the still picture from the start. The two are `<details>` of one
 * name, of which browsers have one open at a time; where a browser does not know that, the animation is closed by itself. It
 * has no script and no style sheet, so that any page may contain it, and all texts are escaped. Its one inline style lets
 * pictures shrink with their column; a page whose policy forbids that does so by its own style.
 */
export function pictureEmbed({
  animation,
  still,
  words,
}: {
  readonly animation: PlacedPicture;
  readonly still: PlacedPicture;
  /** The language of the alternative texts and of what readers press. */
  readonly words: Words;
}): string {
  const sizeOf = ({ width, height }: PlacedPicture) => ({ width: Math.round(width), height: Math.round(height) });
  const style = "max-width: 100%; height: auto";
  const media = "(prefers-reduced-motion: reduce)";
  const imageOf = (picture: PlacedPicture, more: Readonly<Record<string, string>> = {}) =>
    tag("img", { src: picture.address, alt: picture.alt, ...sizeOf(picture), ...more, style });
  const source = tag("source", { media, srcset: still.address, ...sizeOf(still) });
  const name = animation.address;
  const folded = (label: "moving" | "still", content: string, more: Readonly<Record<string, string>> = {}) =>
    tag(
      "details",
      { name, ...more },
      `\n    ${tag("summary", {}, escapeXml(sayFigure(words, `series.embed.${label}`)))}\n    ${content}\n  `,
    );
  const moving = folded("moving", `<picture>\n      ${source}\n      ${imageOf(animation)}\n    </picture>`, {
    open: "",
  });
  // It is loaded when it is opened.
  const stopped = folded("still", imageOf(still, { loading: "lazy" }));
  // In HTML these elements have no closing slash.
  return `${tag("div", { lang: words.locale }, `\n  ${moving}\n  ${stopped}\n`)}\n`.replaceAll("/>\n", ">\n");
}
