import { html, type TemplateResult } from "lit";
import type * as FigureModule from "../../figure/index.js";
import type { Figure, FigureInput } from "../../figure/index.js";
import { UNITS_PER_MM } from "../../figure/layout.js";
import { VERSION } from "../../model/version.js";
import { headText } from "../../scene/head-text.js";
import type { Words } from "../../scene/words.js";
import { pngFile } from "../export/figure-files.js";
import { figureInputOf } from "../export/figures.js";
import { saveBlob } from "../save-blob.js";
import { svgNode } from "../svg-node.js";
import { type EmbedKind, type EmbedSize, frameCode, imageCode, scriptCode } from "./embed-code.js";
import { embedAttributes } from "./embed-of.js";
import { nameOf } from "./save-shared.js";
import { type ScriptSource, scriptSource } from "./script-source.js";
import type { ShownEmbed } from "./share-view.js";
import { sayShare } from "./share-words.js";
import type { PresentLink, Sharing } from "./shared-link.js";
import { sourceNotes } from "./source-notes.js";

interface Drawn {
  readonly painter: typeof FigureModule;
  readonly input: FigureInput;
  readonly figure: Figure;
}

/** The embed codes of the present situation, with previews drawn by the painter of figures and stills. */
export class Embeds {
  readonly #sharing: Sharing;
  #source: Promise<ScriptSource> | undefined;

  constructor(sharing: Sharing) {
    this.#sharing = sharing;
  }

  /** The code of one kind. Rejects if its picture cannot be drawn. */
  async of(kind: EmbedKind, size: EmbedSize, link: PresentLink, words: Words): Promise<ShownEmbed> {
    if (kind === "image") return this.#image(size, link, words);
    this.#source ??= scriptSource(import.meta.url);
    const [source, preview] = await Promise.all([this.#source, this.#preview(size, words)]);
    const { situation, sentence } = this.#picture();
    const title = headText(situation, words).question;
    const lang = words.locale;
    if (kind === "frame") {
      const fitting = sayShare(words, "share.embed.fitting");
      const framed = sayShare(words, link.reads === "read" ? "share.embed.framed" : `share.link.${link.reads}`);
      const code = frameCode({ source, link: link.link, size, title: `${title} ${sentence}`, lang });
      return { code, size, preview, notes: [framed, fitting, ...sourceNotes("coalition-frame.js", source, words)] };
    }
    const code = scriptCode({
      source,
      attributes: embedAttributes(this.#sharing, words),
      size,
      text: `${title} ${sentence}`,
      lang,
      link: link.reads === "read" ? link.link : null,
    });
    return { code, size, preview, notes: sourceNotes("embed.js", source, words) };
  }

  async savePicture(size: EmbedSize): Promise<string> {
    const { painter, input, figure } = await this.#draw(size);
    const { dataset, state } = input.situation;
    const name = this.#pictureName;
    saveBlob(
      await pngFile(painter, figure, painter.recordOf({ dataset, state }, VERSION, input.baseline, figure), 1),
      name,
    );
    return name;
  }

  get #pictureName(): string {
    return nameOf(this.#sharing, ".png");
  }

  /** What is on the map now. Throws while there is no data. */
  #picture() {
    const { store } = this.#sharing;
    return store.pictureIn(store.themeName());
  }

  async #draw({ width, height }: EmbedSize): Promise<Drawn> {
    const { store, stage } = this.#sharing;
    const painter = await stage.still.loadFigure();
    const isMoved = !stage.isStill && stage.map.lastView !== undefined;
    const bounds = isMoved ? stage.bounds() : undefined;
    const page = painter.pageOf(width / UNITS_PER_MM, height / UNITS_PER_MM);
    const input = await figureInputOf(store, { page, theme: store.themeName(), ...(bounds && { bounds }) });
    return { painter, input, figure: painter.drawFigure(input) };
  }

  async #image(size: EmbedSize, link: PresentLink, words: Words): Promise<ShownEmbed> {
    const { painter, input, figure } = await this.#draw(size);
    const file = this.#pictureName;
    const caption = painter.captionOf(input);
    // A figure is higher than it was asked to be if its texts need it.
    const shown = { width: size.width, height: Math.round((size.width * figure.height) / figure.width) };
    const code = imageCode({
      file,
      alt: painter.briefAltOf(input),
      size: shown,
      caption,
      open: sayShare(words, "share.embed.open"),
      lang: words.locale,
      link: link.reads === "read" ? link.link : null,
    });
    const taller = sayShare(words, "share.embed.taller", { height: String(shown.height) });
    const notes = [
      ...(shown.height > size.height + 1 ? [taller] : []),
      sayShare(words, "share.embed.file", { name: file }),
    ];
    return { code, size: shown, preview: svgNode(figure.svg), notes };
  }

  /** The map as a still between its question and its finding, as a small picture of the element. */
  async #preview({ width, height }: EmbedSize, words: Words): Promise<TemplateResult> {
    const { store, stage } = this.#sharing;
    const { staticMapSvg } = await stage.still.loadFigure();
    const { situation, scene, pair, sentence } = this.#picture();
    const scenes = pair ? [pair.before, pair.after] : [scene];
    const mercator = stage.isStill ? ("start" as const) : (stage.map.lastView ?? "start");
    const box = { width: width / scenes.length, height: height * 0.7 };
    const maps = scenes.map((one, index) =>
      svgNode(staticMapSvg(one, box, store.themeName(), words, sentence, { prefix: `share${index}-`, mercator })),
    );
    return html`<p class="question">${headText(situation, words).question}</p>
      <div class="maps">${maps}</div>
      <p>${sentence}</p>`;
  }
}
