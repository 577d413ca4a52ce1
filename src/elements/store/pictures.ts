import type { Dataset } from "../../model/dataset.js";
import type { ThemeName } from "../../scene/theme.js";
import type { Words } from "../../scene/words.js";
import { type Derived, derive, type Given } from "../../session/derive.js";
import type { Session } from "../../session/session.js";

/** The pictures of a session. */
export class Pictures {
  readonly #session: Session;
  #last: Derived | undefined;

  constructor(session: Session) {
    this.#session = session;
  }

  #given(dataset: Dataset): Given {
    const { state, area, fine, reference, ranges, baseline, baselineRanges } = this.#session;
    return { dataset, state, area, fine, reference, ranges, baseline, baselineRanges };
  }

  /** The present picture, computed once for the same inputs; `undefined` until there is a dataset. */
  now(theme: ThemeName, words: Words): Derived | undefined {
    const { dataset } = this.#session;
    if (!dataset) return undefined;
    this.#last = derive(this.#given(dataset), theme, words, this.#last);
    return this.#last;
  }

  /** The same in another theme, computed each time. Throws while there is no dataset. */
  in(theme: ThemeName, words: Words): Derived {
    const { dataset } = this.#session;
    if (!dataset) throw new Error("there is no dataset yet: await whenIdle() first");
    return derive(this.#given(dataset), theme, words, undefined);
  }
}
