import { nothing, type ReactiveController, type TemplateResult } from "lit";
import { spreadsheetCsv } from "../../coverage/ledger/csv-cell.js";
import type { Words } from "../../scene/words.js";
import { adoptStyles } from "../adopt-styles.js";
import { reasonOf } from "../late.js";
import type { CoalitionLedger } from "../parts/ledger.js";
import type { EmbedKind, EmbedSize } from "./embed-code.js";
import { Embeds } from "./embeds.js";
import { type NumberRows, numbersOf } from "./numbers-of.js";
import { type Decimal, decimalOf, type PastedTable, pastedTable } from "./numbers-table.js";
import { saveShared } from "./save-shared.js";
import { shareStyles } from "./share-styles.js";
import {
  type ShareActions,
  type SharedFile,
  type ShownEmbed,
  SIDE_PX,
  shareView,
  sideOf,
  type WrongSides,
} from "./share-view.js";
import { type ShareKey, sayShare } from "./share-words.js";
import { type PresentLink, presentLink, type Sharing } from "./shared-link.js";

const LINK_SAID = { short: "share.link.copied", long: "share.link.long", "too-long": "share.link.tooLong" } as const;

/** The dialog in which a reader copies a link, the code of an embed or numbers, and downloads files. */
export class ShareController implements ReactiveController {
  readonly #sharing: Sharing;
  readonly #embeds: Embeds;
  #open = false;
  #link: PresentLink | undefined;
  #kind: EmbedKind = "script";
  #size: EmbedSize = { width: 900, height: 600 };
  #wrong: WrongSides = {};
  #embed: ShownEmbed | undefined;
  #rows: NumberRows = "cities";
  #decimal: Decimal = decimalOf();
  #numbers: string | undefined;
  #said = "";
  #asked = 0;

  constructor(sharing: Sharing) {
    this.#sharing = sharing;
    this.#embeds = new Embeds(sharing);
    adoptStyles(sharing.host.shadowRoot, shareStyles);
    sharing.host.addController(this);
  }

  get #words(): Words {
    return this.#sharing.store.words();
  }

  hostDisconnected(): void {
    this.#open = false;
  }

  hostUpdated(): void {
    const dialog = this.#sharing.host.shadowRoot?.querySelector<HTMLDialogElement>("dialog.share");
    if (this.#open && dialog && !dialog.open) dialog.showModal();
  }

  open(): void {
    if (!this.#sharing.host.isConnected) return;
    this.#open = true;
    this.#link = presentLink(this.#sharing, this.#words);
    this.#numbers = undefined;
    this.#wrong = {};
    this.#said = "";
    this.#sharing.store.report(this.#link.problems, true);
    // The reader sees what the link will show: the map without the room that the numbers have taken in other situations.
    const strips = this.#sharing.host.shadowRoot?.querySelectorAll<CoalitionLedger>("coalition-ledger");
    for (const strip of strips ?? []) strip.release();
    void this.#make();
  }

  view(words: Words): TemplateResult | typeof nothing {
    if (!this.#open || !this.#link) return nothing;
    const shown = {
      link: this.#link,
      kind: this.#kind,
      size: this.#size,
      wrong: this.#wrong,
      embed: this.#embed,
      rows: this.#rows,
      decimal: this.#decimal,
      numbers: this.#numbers,
      said: this.#said,
    };
    return shareView(shown, words, this.#actions);
  }

  readonly #actions: ShareActions = {
    closed: () => {
      this.#open = false;
      this.#embed = undefined;
      this.#changed();
    },
    copyLink: () => void this.#copyLink(),
    setKind: (kind) => {
      this.#kind = kind;
      void this.#make();
    },
    setSize: (side, text) => {
      const { [side]: _, ...wrong } = this.#wrong;
      const pixels = sideOf(text);
      this.#wrong = pixels === undefined ? { ...wrong, [side]: text } : wrong;
      if (pixels === undefined) {
        this.#say("share.embed.waits", SIDE_PX);
        return;
      }
      this.#size = { ...this.#size, [side]: pixels };
      void this.#make();
    },
    copyCode: () => void this.#copyText(this.#embed?.code ?? "", "#share-code", () => this.#say("share.embed.copied")),
    picture: () => void this.#save(() => this.#embeds.savePicture(this.#size)),
    setRows: (rows) => {
      this.#rows = rows;
      this.#numbers = undefined;
      this.#changed();
    },
    setDecimal: (decimal) => {
      this.#decimal = decimal;
      this.#numbers = undefined;
      this.#changed();
    },
    copyNumbers: () => void this.#copyNumbers(),
    download: (file) => void this.#save(() => this.#download(file)),
  };

  #changed(): void {
    this.#sharing.host.requestUpdate();
  }

  #say(key: ShareKey, params: Parameters<typeof sayShare>[2] = {}): void {
    const text = sayShare(this.#words, key, params);
    // A repeated text must differ from the one before, or a screen reader stays silent.
    this.#said = this.#said === text ? `${text}\u00a0` : text;
    this.#changed();
  }

  /** Makes the code of the chosen kind; what is asked for later takes precedence. */
  async #make(): Promise<void> {
    const asked = ++this.#asked;
    this.#embed = undefined;
    this.#said = "";
    this.#changed();
    const link = this.#link;
    if (!link) return;
    try {
      const embed = await this.#embeds.of(this.#kind, this.#size, link, this.#words);
      if (asked === this.#asked && this.#open) this.#embed = embed;
    } catch (error) {
      if (asked === this.#asked) this.#fail(error);
    }
    this.#changed();
  }

  #fail(error: unknown): void {
    this.#said = this.#words.say("export.failed", { reason: reasonOf(error) });
    this.#changed();
  }

  async #copyLink(): Promise<void> {
    const { link, length, verdict } = this.#link ?? { link: "", length: 0, verdict: "short" };
    await this.#copyText(link, "#share-link-text", () => this.#say(LINK_SAID[verdict], { count: length }));
  }

  /** Copies a text; where that is not allowed, selects it in its field. */
  async #copyText(text: string, field: string, done: () => void): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      done();
    } catch {
      this.#select(field);
    }
  }

  #select(field: string): void {
    const box = this.#sharing.host.shadowRoot?.querySelector<HTMLInputElement | HTMLTextAreaElement>(field);
    box?.focus();
    box?.select();
    this.#say("share.select");
  }

  async #copyNumbers(): Promise<void> {
    const numbers = numbersOf(this.#rows, this.#sharing.store, this.#words);
    const table = numbers.then((all) => pastedTable(all, this.#decimal));
    const [text, html] = [
      table.then((made) => new Blob([made.text], { type: "text/plain" })),
      table.then((made) => new Blob([made.html], { type: "text/html" })),
    ];
    // A browser may ask for one of them alone; why there are no numbers is said once, below.
    for (const blob of [text, html]) blob.catch(() => {});
    try {
      // Passed as promises, because browsers require the call during the click's user activation.
      if (typeof ClipboardItem === "undefined") await navigator.clipboard.writeText((await table).text);
      else await navigator.clipboard.write([new ClipboardItem({ "text/plain": text, "text/html": html })]);
      this.#say("share.numbers.copied", { count: (await table).count });
    } catch {
      await this.#showNumbers(table);
    }
  }

  /** Shows numbers where the page may not copy them, or says why there are none. */
  async #showNumbers(table: Promise<PastedTable>): Promise<void> {
    try {
      this.#numbers = (await table).text;
    } catch (error) {
      this.#fail(error);
      return;
    }
    this.#changed();
    await this.#sharing.host.updateComplete;
    this.#select("#share-table");
  }

  async #download(file: SharedFile): Promise<string> {
    const { separator } = spreadsheetCsv(this.#decimal === "," ? "de" : "en");
    const form = { separator, decimal: this.#decimal, mark: true } as const;
    return saveShared(file, this.#sharing, this.#words, form);
  }

  /** Saves a file and says its name, or why that has failed. */
  async #save(save: () => Promise<string>): Promise<void> {
    try {
      this.#say("share.done.download", { name: await save() });
    } catch (error) {
      this.#fail(error);
    }
  }
}
