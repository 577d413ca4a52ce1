import { type ThemeName, themeOf } from "../scene/theme.js";

/**
 * The theme as declarations of the private custom properties that the stylesheet reads; a page's own
 * `--coalition-*` goes first. To be set as a property (`.style=`): a strict policy forbids style attributes.
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
    "--_lost": theme.lost,
    "--_sea": theme.sea,
    "--_hover": `color-mix(in srgb, ${theme.quietText} 14%, transparent)`,
  };
  return Object.entries(properties)
    .map(([property, value]) => `${property}: ${value}`)
    .join("; ");
}
