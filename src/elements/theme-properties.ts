import { type ThemeName, themeOf } from "../scene/theme.js";

/**
 * The theme as declarations of the private custom properties that the stylesheet reads; a page's own
 * `--coalition-*` take precedence. Set them as a property (`.style=`): a strict policy forbids style attributes.
 */
export function themeDeclarations(name: ThemeName): string {
  const theme = themeOf(name);
  const open = (property: string, value: string) => `var(--coalition-${property}, ${value})`;
  const properties = {
    "--_text": open("text", theme.text),
    "--_quiet": open("quiet-text", theme.quietText),
    "--_panel": open("panel", theme.panel),
    "--_rule": open("rule", theme.rule),
    "--_control": open("control", theme.quietText),
    "--_link": open("link", theme.owner.nato.line),
    "--_focus": open("focus", "var(--_link)"),
    "--_accent": open("accent", "var(--_text)"),
    "--_accent-text": open("accent-text", "var(--_panel)"),
    "--_alert": open("alert", theme.lost),
    "--_hover": open("hover", "color-mix(in srgb, var(--_quiet) 14%, transparent)"),
    // The map takes its colours from the `theme` attribute alone, and so does the background behind it.
    "--_sea": theme.sea,
    // The browser's own controls: radio buttons, sliders, lists, scroll bars.
    "color-scheme": name === "dark" ? "dark" : "light",
  };
  return Object.entries(properties)
    .map(([property, value]) => `${property}: ${value}`)
    .join("; ");
}
