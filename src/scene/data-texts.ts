import { loadOnce } from "../model/load-once.js";
import type { Texts } from "./languages.js";

const file = (load: () => Promise<{ default: Texts }>): (() => Promise<Texts>) =>
  loadOnce(load, ({ default: texts }) => texts);

/** Loaders of the shipped data's longer texts by language: notes, statements, rules, events and why each assumption was chosen. */
export const TEXTS: Readonly<Record<string, () => Promise<Texts>>> = {
  uk: file(() => import("../../geodata/texts/uk.json")),
  fr: file(() => import("../../geodata/texts/fr.json")),
  de: file(() => import("../../geodata/texts/de.json")),
  pl: file(() => import("../../geodata/texts/pl.json")),
};
