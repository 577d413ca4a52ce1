import type * as FigureModule from "../../../figure/index.js";
import type { Figure, FigureInput } from "../../../figure/index.js";
import type { ThemeName } from "../../../scene/theme.js";
import type { Words } from "../../../scene/words.js";
import type { Desk } from "./desk.js";
import type { Drawable } from "./draft.js";

/** A figure with its input, the painter that drew it, and what of the draft it shows. */
export interface Drawn {
  readonly painter: typeof FigureModule;
  readonly input: FigureInput;
  readonly figure: Figure;
  readonly shown: Drawable;
}

/** What the views of the desk are made from. */
export interface DeskContext {
  readonly desk: Desk;
  readonly words: Words;
  /** The theme that the figure has. */
  readonly theme: ThemeName;
  /** The figure last drawn. */
  readonly drawn: Drawn | undefined;
}
