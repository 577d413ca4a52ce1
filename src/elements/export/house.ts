import type { FigureStyle } from "../../figure/style.js";

/** Styles of figures that come from outside the export dialog, kept for the life of the element. */
export interface House {
  /** The page's own, checked; `null` for none. */
  ofPage: FigureStyle | null;
  /** One that a reader has brought with a file, until the dialog takes it over, and what is said of it. */
  dropped: { readonly style: FigureStyle; readonly said: string } | null;
}
