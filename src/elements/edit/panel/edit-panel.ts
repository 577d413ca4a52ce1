import { html, nothing, type TemplateResult } from "lit";
import type { Place } from "../../../model/distance.js";
import type { Edit } from "../../../model/edit.js";
import { scenarioOf } from "../../../model/scenario-of.js";
import type { Words } from "../../../scene/words.js";
import { adoptStyles } from "../../adopt-styles.js";
import { linkTargetOf } from "../../share/link-target.js";
import type { Store } from "../../store/store.js";
import type { StoreHost } from "../../store/store-host.js";
import { DraftKeeper } from "../draft.js";
import type { Tool } from "../edit-mode.js";
import { type EditKey, sayEdit } from "../edit-words.js";
import type { Editor } from "../editor.js";
import { addPart } from "./add-part.js";
import { aircraftPart } from "./aircraft-part.js";
import { areaPart } from "./area-part.js";
import { assumptionPart } from "./assumption-part.js";
import { changesView } from "./changes.js";
import type { After, PanelContext } from "./context.js";
import { draftView } from "./draft-view.js";
import { fieldView } from "./fields.js";
import { Form } from "./form.js";
import { panelStyles } from "./panel-styles.js";
import { sharePart } from "./share-part.js";
import { stationPart } from "./station-part.js";
import { SuggestPart } from "./suggest-part.js";

/** What the panel needs of the frame around it. */
export interface PanelWays {
  readonly load: (file: File) => void;
  /** Opens or closes the sheet that the panel is where it lies over the map. */
  readonly setSheet: (open: boolean) => void;
  readonly isSheet: () => boolean;
  /** Asks for the live map, if a picture of it is shown. */
  readonly showMap: () => void;
}

/** The parts of the fold, in their order; each is a fold of its own. */
const PARTS = ["station", "aircraft", "add", "area", "assumptions", "share"] as const;
type Part = (typeof PARTS)[number];
const AUTHOR = "edit-author";

/** The fold "Your scenario": what has been changed, and forms for everything that can be. */
export class EditPanel {
  readonly #host: StoreHost;
  readonly #store: Store;
  readonly #editor: Editor;
  readonly #ways: PanelWays;
  readonly #form: Form;
  readonly #suggest: SuggestPart;
  readonly #draft: DraftKeeper;
  readonly #open = new Set<Part>(["station"]);
  #said = "";
  /** While something is done on the map for the panel: what had the focus, and whether the sheet is to be opened again. */
  #away: { readonly focus: string; readonly sheet: boolean } | undefined;
  /** The station whose form is shown, so that one chosen on the map opens it. */
  #chosen: string | null = null;

  constructor(host: StoreHost, store: Store, editor: Editor, ways: PanelWays) {
    this.#host = host;
    this.#store = store;
    this.#editor = editor;
    this.#ways = ways;
    this.#form = new Form(() => host.requestUpdate());
    this.#suggest = new SuggestPart(store);
    this.#draft = new DraftKeeper(store);
    store.follow({ changed: () => this.#comeBack(), idle: () => Promise.resolve() });
    adoptStyles(host.shadowRoot, panelStyles, true);
  }

  begin(): void {
    this.#ways.showMap();
    this.#draft.begin();
    this.#editor.mode.set({ isOn: true });
    this.#say(sayEdit(this.#store.words(), "edit.begun"));
  }

  end(): void {
    this.#said = "";
    this.#editor.mode.end();
  }

  /** Gives up what is being placed, tried or drawn, else ends editing; returns whether there was either. */
  escape(): boolean {
    const { isOn, tool } = this.#editor.mode.now;
    if (!isOn) return false;
    if (tool.kind === "move") {
      this.end();
      void this.#focus('[data-action="edit"]');
    } else this.#putDown();
    return true;
  }

  #putDown(): void {
    this.#editor.mode.set({ tool: { kind: "move" } });
    this.#say(sayEdit(this.#store.words(), "edit.said.takenBack"));
  }

  #say(text: string): void {
    // A repeated text must differ from the one before, or a screen reader stays silent.
    this.#said = this.#said === text && text ? `${text}\u00a0` : text;
    this.#host.requestUpdate();
  }

  async #focus(selector: string): Promise<void> {
    await this.#host.updateComplete;
    this.#host.shadowRoot?.querySelector<HTMLElement>(selector)?.focus();
  }

  /** Gives a focus that has gone with what had it to something else; what was given it meanwhile keeps it. */
  async #focusIfLost(selector: string): Promise<void> {
    await this.#host.updateComplete;
    await new Promise((done) => setTimeout(done));
    const { shadowRoot } = this.#host;
    if (shadowRoot?.activeElement === null) shadowRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  #pressMap(take: (place: Place) => void, focus: string): void {
    const { mode } = this.#editor;
    const taken = (place: Place) => {
      mode.set({ tool: { kind: "move" } });
      take(place);
    };
    this.#goToMap({ kind: "place", take: taken }, sayEdit(this.#store.words(), "edit.place.press"), focus);
  }

  /** Begins something on the map; the panel gives way where it lies over it. */
  #goToMap(tool: Tool, said: string, focus: string): void {
    this.#away = { focus, sheet: tool.kind === "place" && this.#ways.isSheet() };
    this.#say(said);
    this.#editor.mode.set({ tool });
    this.#ways.setSheet(false);
  }

  /** Once that is done or has been given up, here or on the map: opens the sheet again, and puts a lost focus back. */
  #comeBack(): void {
    const away = this.#away;
    if (!away || this.#editor.mode.now.tool.kind !== "move") return;
    this.#away = undefined;
    this.#said = "";
    if (away.sheet) this.#ways.setSheet(this.#ways.isSheet());
    void this.#focusIfLost(away.focus);
  }

  #apply(commands: readonly Edit[], { said, focus, group, field }: After = {}): boolean {
    this.#draft.begin();
    const result = this.#editor.apply(commands, group);
    if ("problems" in result) {
      const message = result.problems.map((one) => one.message).join("; ");
      if (field) this.#form.tell(field, message);
      else this.#store.report(result.problems);
      return false;
    }
    if (field) this.#form.tell(field, undefined);
    this.#say(said ?? "");
    if (focus) void this.#focus(focus);
    return true;
  }

  #context(words: Words): PanelContext | undefined {
    const { facts, dataset: seen, state, session } = this.#store;
    if (!facts || !seen) return undefined;
    const { edited } = this.#editor;
    return {
      words,
      facts,
      seen,
      state,
      edited,
      scenario: edited?.scenario ?? scenarioOf(facts, state),
      area: session.area,
      editor: this.#editor,
      form: this.#form,
      apply: (commands, after) => this.#apply(commands, after),
      say: (text) => this.#say(text),
      focus: (selector) => void this.#focus(selector),
      pressMap: (take, focus) => this.#pressMap(take, focus),
      goToMap: (tool, said, focus) => this.#goToMap(tool, said, focus),
    };
  }

  view(words: Words): TemplateResult {
    const { mode, edited } = this.#editor;
    const { isOn } = mode.now;
    const offer = this.#draft.offer;
    const toggle = (event: Event) => {
      const open = (event.currentTarget as HTMLDetailsElement).open;
      if (open && !mode.now.isOn) this.begin();
      else if (!open && mode.now.isOn) this.end();
    };
    const context = isOn ? this.#context(words) : undefined;
    return html`${
      offer
        ? draftView(offer, words, {
            takeUp: () => {
              this.#draft.takeUp((state) => this.#editor.goOn(state));
              this.begin();
              void this.#focus("#edit-changes");
            },
            discard: () => {
              this.#draft.discard();
              void this.#focus('[data-action="edit"]');
            },
          })
        : nothing
    }
    ${
      isOn || edited
        ? html`<details class="fold your-scenario" data-fold="edit" ?open=${isOn} @toggle=${toggle}>
            <summary><h3>${sayEdit(words, "edit.fold")}</h3></summary>
            ${context ? this.#content(context) : nothing}
          </details>`
        : nothing
    }`;
  }

  #content(context: PanelContext): TemplateResult {
    const { words, editor } = context;
    const { tool, chosen } = editor.mode.now;
    if (chosen !== this.#chosen && chosen !== null) this.#open.add("station");
    this.#chosen = chosen;
    return html`<section class="edit-fold">
      <p class="hint">${sayEdit(words, "edit.hint")}</p>
      <p class="edit-said" role="status">${this.#said}</p>
      ${
        tool.kind === "move"
          ? nothing
          : html`<button type="button" data-action="put-down" @click=${() => this.#putDown()}>${sayEdit(words, "edit.cancel")}</button>`
      }
      ${changesView(context, {
        takeBack: (which) => this.#takeBack(which),
        takeBackAll: () => this.#takeBackAll(),
      })}
      ${this.#authorView(context)} ${PARTS.map((part) => this.#partView(part, context))}
    </section>`;
  }

  #authorView({ words, scenario, form, apply }: PanelContext): TemplateResult {
    const enter = (text: string) => {
      const said = sayEdit(words, "edit.said.set");
      if (apply([{ do: "set", what: "author", value: text.trim() || null }], { field: AUTHOR, said }))
        form.clear(AUTHOR);
    };
    return fieldView(form, {
      id: AUTHOR,
      label: sayEdit(words, "edit.author"),
      hint: sayEdit(words, "edit.author.hint"),
      usual: scenario.author ?? "",
      longest: 200,
      enter,
    });
  }

  #partView(part: Part, context: PanelContext): TemplateResult {
    const open = this.#open.has(part);
    const toggle = (event: Event) => {
      const now = (event.currentTarget as HTMLDetailsElement).open;
      if (now === this.#open.has(part)) return;
      if (now) this.#open.add(part);
      else this.#open.delete(part);
      this.#host.requestUpdate();
    };
    const title: EditKey = `edit.part.${part}`;
    return html`<details class="part" data-part=${part} ?open=${open} @toggle=${toggle}>
      <summary><h4>${sayEdit(context.words, title)}</h4></summary>
      ${open ? this.#partContent(part, context) : nothing}
    </details>`;
  }

  #partContent(part: Part, context: PanelContext): TemplateResult {
    switch (part) {
      case "station":
        return stationPart(context);
      case "aircraft":
        return aircraftPart(context, this.#suggest);
      case "add":
        return addPart(context);
      case "area":
        return areaPart(context, { load: this.#ways.load });
      case "assumptions":
        return assumptionPart(context, this.#mattering());
      case "share":
        return sharePart(context, {
          load: this.#ways.load,
          query: () => this.#store.query,
          target: () => linkTargetOf(this.#host),
        });
    }
  }

  /** The assumptions that move the present numbers, those that move them most first. */
  #mattering(): readonly string[] {
    const rows = this.#store.picture()?.ledger.assumptions ?? [];
    return [...rows].sort((a, b) => b.effect - a.effect).map(({ id }) => id);
  }

  #takeBack(which: number | string): void {
    this.#draft.begin();
    const words = this.#store.words();
    let others = 0;
    if (typeof which === "number") others = this.#editor.takeBack(which);
    else this.#editor.apply([{ do: "set", what: "assumption", id: which, value: null }]);
    this.#say(sayEdit(words, others > 0 ? "edit.back.others" : "edit.said.takenBack", { count: others }));
    void this.#focus("#edit-changes");
  }

  #takeBackAll(): void {
    this.#draft.begin();
    this.#editor.clear();
    this.#say(sayEdit(this.#store.words(), "edit.said.takenBack"));
    void this.#focus("#edit-changes");
  }
}
