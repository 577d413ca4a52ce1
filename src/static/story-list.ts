import { escapeXml, tag } from "../figure/xml.js";
import { sayStory } from "../scene/story-words.js";
import type { Tour, TourSource, TourStep } from "../scene/tour.js";
import type { Words } from "../scene/words.js";

const REL = "noopener noreferrer external";

/** A text in an element that says its language, if that is not the page's; its direction is its own. */
const said = (name: string, text: string, lang: string | undefined): string =>
  tag(name, { dir: "auto", ...(lang && { lang }) }, escapeXml(text));

function sourceItem({ text, lang, href }: TourSource, words: Words): string {
  const linked = href && /^https?:\/\//i.test(href);
  const name = linked ? tag("a", { href, rel: REL, ...(lang && { lang }) }, escapeXml(text)) : said("bdi", text, lang);
  return `<p>${escapeXml(sayStory(words, "story.source"))} ${name}</p>`;
}

const stepItem = ({ title, titleLang, text, lang, source }: TourStep, words: Words): string =>
  tag(
    "li",
    {},
    `${said("h2", title, titleLang)}${said("blockquote", text, lang)}${source ? sourceItem(source, words) : ""}`,
  );

/** A story as a list of HTML: every step with its sentence and source, so that a reader without script has it whole. */
export function storyList({ steps, by }: Tour, words: Words): string {
  if (steps.length === 0) return `<p>${escapeXml(sayStory(words, "story.none"))}</p>`;
  const whose = by ? `<p>${escapeXml(by)}</p>` : "";
  return `${tag("ol", { "data-coalition-story": "" }, steps.map((step) => stepItem(step, words)).join("\n"))}${whose}`;
}
