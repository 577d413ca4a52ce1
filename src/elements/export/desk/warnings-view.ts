import { html, nothing, type TemplateResult } from "lit";
import { unmeasuredFonts } from "../../../figure/record-style.js";
import { contrastsOf } from "./checks.js";
import type { DeskContext } from "./context.js";
import { sayDesk } from "./desk-words.js";
import { drawable } from "./draft.js";

/** As many fit above the buttons; the rest is said by number, and beside the fields that they are about. */
const MOST_SHOWN = 4;

/** What a reader should know before the figure is exported: contrasts, what is not drawn, what cannot be. Empty if nothing. */
export function warningsOf({ desk, words, theme }: DeskContext): (string | TemplateResult)[] {
  const { style, lacks } = drawable(desk.draft);
  return [
    // What checks a style speaks English.
    ...desk.unfit.map(
      ({ path, message }) => html`${sayDesk(words, "desk.unfit")} <span lang="en">${path}: ${message}</span>`,
    ),
    ...contrastsOf(style, theme, words).map(({ text }) => text),
    ...unmeasuredFonts(style).map((use) =>
      sayDesk(words, "desk.font.unmeasured", { font: sayDesk(words, `desk.font.${use}`) }),
    ),
    ...lacks.map((lack) => sayDesk(words, `desk.lacks.${lack}`)),
  ];
}

/** The warnings as a list, said to a screen reader when they change. */
export function warningsView(context: DeskContext): TemplateResult {
  const warnings = warningsOf(context);
  const more = warnings.length - MOST_SHOWN;
  return html`<div class="desk-warnings" role="status">
    ${
      warnings.length > 0
        ? html`<h3>${sayDesk(context.words, "desk.checks")}</h3>
            <ul>
              ${warnings.slice(0, MOST_SHOWN).map((text) => html`<li>${text}</li>`)}
              ${more > 0 ? html`<li>${sayDesk(context.words, "desk.checks.more", { count: more })}</li>` : nothing}
            </ul>`
        : nothing
    }
  </div>`;
}
