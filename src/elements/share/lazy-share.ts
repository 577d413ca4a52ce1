import { nothing, type ReactiveController, type TemplateResult } from "lit";
import type { ThemeName } from "../../scene/theme.js";
import type { Words } from "../../scene/words.js";
import { Late } from "../late.js";
import type { Stage } from "../stage/stage.js";
import { Address } from "../store/address.js";
import type { Store } from "../store/store.js";
import type { StoreHost } from "../store/store-host.js";
import type * as RestoreModule from "./restore-view.js";
import type { ShareController } from "./share-controller.js";
import type { SharedView } from "./view-query.js";
import { type Seen, WaitingViews } from "./waiting-views.js";

/** The element whose view is shared. */
export interface ShareHost extends StoreHost {
  theme: "auto" | ThemeName;
  readonly view: string | null;
}

/** How two compared maps share their box. */
export interface ShareWays {
  readonly arrangement: () => Pick<SharedView, "compare" | "swipe">;
  readonly arrange: (asked: Pick<SharedView, "compare" | "swipe">) => void;
}

/** The dialog "Share", loaded when it is opened; and views of links and pages, restored by code that is loaded for them. */
export class LazyShare implements ReactiveController {
  readonly #host: ShareHost;
  readonly #dialog: Late<ShareController>;
  readonly #views: WaitingViews;
  readonly #seen: () => Seen;
  #view: string | null = null;
  /** Whether the reader has come with a link that has a view, which takes precedence over the page's. */
  #isLinked = false;

  constructor(host: ShareHost, store: Store, stage: Stage, ways: ShareWays) {
    const key = () => host.urlKey ?? host.getAttribute("url-key");
    const { missing } = store;
    this.#host = host;
    this.#seen = () => ({ at: stage.map.lastView, open: stage.selection.selected });
    this.#dialog = new Late(
      async () => {
        const { ShareController } = await import("./share-controller.js");
        return new ShareController({ host, store, stage, arrangement: ways.arrangement });
      },
      undefined,
      missing.of("share.open"),
    );
    this.#views = new WaitingViews(async () => {
      const { restoreView }: typeof RestoreModule = await import("./restore-view.js");
      return (...asked) => restoreView(...asked, { host, store, stage, arrange: ways.arrange });
    }, missing.of("missing.rest"));
    host.addController(this);
    new Address(host, {
      key,
      of: "view",
      read: (query) => {
        this.#isLinked ||= query !== "";
        this.#restore(query);
      },
    });
  }

  hostUpdate(): void {
    const { view } = this.#host;
    if (view === this.#view) return;
    this.#view = view;
    if (!this.#isLinked) this.#restore(view);
  }

  /** Settles when the last view that was asked for is restored, or what restores it has failed or is late. */
  get loading(): Promise<void> | undefined {
    return this.#views.loading;
  }

  #restore(query: string | null): void {
    if (query) this.#views.restore(query, this.#seen());
  }

  async open(): Promise<void> {
    (await this.#dialog.need())?.open();
  }

  view(words: Words): TemplateResult | typeof nothing {
    return this.#dialog.value?.view(words) ?? nothing;
  }
}
