import { html, nothing, type TemplateResult } from "lit";
import { PRESET_NAMES, type PresetName, SIDE_MM } from "../../../figure/layout.js";
import { EXTENTS, type ExtentName } from "../../../figure/style.js";
import { THEMES, type ThemeName } from "../../../scene/theme.js";
import type { Words } from "../../../scene/words.js";
import { fieldView, numberIn, type Option, plainNumber, selectView } from "../../edit/panel/fields.js";
import { sayExport } from "../export-words.js";
import type { DeskContext } from "./context.js";
import { sayDesk } from "./desk-words.js";
import type { Draft } from "./draft.js";
import { pageIn, type StylePage, themeFor } from "./page-look.js";

const OWN = "own";
/** An own size starts with that of A5. */
const FIRST_OWN = { widthMm: 210, heightMm: 148 } as const;

type Side = "widthMm" | "heightMm";

/** The two sides of a page of an own size. */
function sidesView({ desk, words }: DeskContext, page: Exclude<StylePage, string>): TemplateResult {
  const side = (name: Side, key: "desk.page.width" | "desk.page.height") => {
    const id = `desk-${name}`;
    const { least, most } = SIDE_MM;
    const enter = (text: string) => {
      const mm = numberIn(text);
      if (mm === null || mm < least || mm > most)
        return desk.form.tell(id, sayDesk(words, "desk.page.bad", { least, most, value: text.slice(0, 40) }));
      desk.form.clear(id);
      desk.set({ ...desk.draft, page: { ...page, [name]: mm } });
    };
    return fieldView(desk.form, {
      id,
      label: sayDesk(words, key),
      usual: page[name] === null ? "" : plainNumber(page[name]),
      longest: 8,
      enter,
    });
  };
  return html`<div class="desk-pair">${side("widthMm", "desk.page.width")}${side("heightMm", "desk.page.height")}</div>`;
}

function pageOptions(words: Words): Option[] {
  const presets = PRESET_NAMES.map((name) => ({ value: name, text: sayExport(words, `export.page.${name}`) }));
  return [...presets, { value: OWN, text: sayDesk(words, "desk.page.own") }];
}

function extentOptions({ desk, words, drawn }: DeskContext, { extent }: Draft): Option[] {
  const isCoverage = (drawn?.input.situation.state.reading ?? "coverage") === "coverage";
  const named = EXTENTS.map((name) => ({
    value: name,
    text: sayDesk(words, name === "own" && !isCoverage ? "desk.extent.own.other" : `desk.extent.${name}`),
  }));
  const isFree = typeof extent === "object" && !desk.followsMap;
  return [
    ...named,
    ...(desk.hasMap || desk.followsMap ? [{ value: "view", text: sayDesk(words, "desk.extent.view") }] : []),
    ...(isFree ? [{ value: "bounds", text: sayDesk(words, "desk.extent.bounds") }] : []),
  ];
}

/** Page, extent and theme: what a figure has before anything of a house's own. */
export function pageView(context: DeskContext, ofMap: ThemeName): TemplateResult {
  const { desk, words } = context;
  const { draft } = desk;
  const page = pageIn(draft);
  const themes = [
    {
      value: "",
      text: sayDesk(words, `desk.theme.page.${themeFor({ ...draft, theme: undefined }, ofMap)}`),
    },
    ...["print" as const, ...THEMES.filter((name) => name !== "print")].map((name) => ({
      value: name,
      text: sayExport(words, `export.theme.${name}`),
    })),
  ];
  const setPage = (value: string) => {
    desk.form.clear("desk-widthMm", "desk-heightMm");
    desk.set({ ...draft, page: value === OWN ? FIRST_OWN : (value as PresetName) });
  };
  const setExtent = (value: string) => {
    if (value === "view") desk.followMap();
    else if (value !== "bounds") desk.setExtent(value as ExtentName);
  };
  const extent = typeof draft.extent === "object" ? (desk.followsMap ? "view" : "bounds") : (draft.extent ?? "own");
  return html`${selectView("export-page", sayDesk(words, "desk.page"), pageOptions(words), typeof page === "string" ? page : OWN, setPage)}
  ${typeof page === "object" ? sidesView(context, page) : nothing}
  ${selectView("export-extent", sayDesk(words, "desk.extent"), extentOptions(context, draft), extent, setExtent)}
  ${selectView("export-theme", sayDesk(words, "desk.theme"), themes, draft.theme ?? "", (value) =>
    desk.set({ ...draft, theme: value === "" ? undefined : (value as ThemeName) }),
  )}`;
}
