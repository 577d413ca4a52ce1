import { expect } from "chai";
import type { CoalitionMap } from "../../src/elements/coalition-map.js";
import { escapeXml } from "../../src/figure/xml.js";
import type { Dataset } from "../../src/model/dataset.js";
import { validateScenario } from "../../src/model/parse-scenario.js";
import { VIEW_NAMES } from "../../src/model/query.js";
import { MOST_STEPS, type Scenario } from "../../src/model/scenario.js";
import { STATE_FIELDS } from "../../src/model/state.js";
import { FULL, part, SEED } from "../cases.js";
import { dataset } from "../dataset.js";
import { poisonedDataset } from "../injection/data.js";
import { poisoned } from "../injection/poison.js";
import { INHERITED, PAYLOADS } from "../injection-payloads.js";
import { harmIn } from "./injection.js";
import { clear, find, findAll, mount, mountLive, query, shadow, until } from "./mount.js";

const address = window.location.href;
afterEach(() => {
  clear();
  window.history.replaceState(null, "", address);
});

const FOLDS = ["what-if", "legend", "claims", "command", "capability", "force", "timeline", "scenarios", "tables"];
/** Numbers of the payloads that the poisoned datasets start with: in each turn, every text is another payload. */
const TURNS = part([0, 11, 22, 33, 44, 55, 66, 77, 88], 1);
const SOME = (least: number) => part(PAYLOADS, least);

async function expectNoHarm(element: CoalitionMap, what: string): Promise<void> {
  await element.updateComplete;
  expect(await harmIn(element), what).to.deep.equal([]);
}

/** Characters that XML forbids; a figure omits them. */
const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Mounts a map with poisoned data; throws if it refuses them, as the test would then show nothing. */
async function mountPoisoned(
  turn: number,
  attributes: Record<string, string> = {},
  put = mount,
): Promise<CoalitionMap> {
  const element = await put({ "as-of": "latest", ...attributes });
  const poison = poisonedDataset(turn);
  element.facts = poison;
  await element.whenIdle();
  expect(element.store.problems).to.deep.equal([]);
  expect(element.facts?.fleets).to.deep.equal(poison.fleets);
  return element;
}

async function unfold(element: CoalitionMap): Promise<void> {
  for (const name of FOLDS) {
    find<HTMLDetailsElement>(element, `details.${name}`).open = true;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await element.whenIdle();
}

/** All text in the element and in the parts within it. */
const texts = (element: Element): string =>
  [shadow(element).textContent, ...findAll(element, "*").map(({ shadowRoot }) => shadowRoot?.textContent)].join(" ");
/** Number of payloads that are shown as text. */
const shownIn = (element: CoalitionMap) => PAYLOADS.filter((payload) => texts(element).includes(payload)).length;

it("notices code that runs and addresses that lead to code", async () => {
  const host = document.createElement("div");
  document.body.append(host);
  host.attachShadow({ mode: "open" }).innerHTML = `<p>${PAYLOADS[5]}<a href="java\tscript:x">y</a></p>`;
  await until(() => host.shadowRoot?.querySelector("img")?.complete ?? false, "the picture is missing");
  const found = await harmIn(host);
  host.remove();
  expect(found.sort()).to.deep.equal(["a href=java\tscript:x", "img onerror", "payload 5 ran"]);
});

describe("a poisoned dataset", () => {
  for (const turn of TURNS) {
    it(`runs nothing in panel, tables and legend: ${turn}`, async () => {
      const element = await mountPoisoned(turn);
      for (const reading of ["coverage", "contributors", "command"]) {
        element.setAttribute("reading", reading);
        await element.whenIdle();
        await unfold(element);
        if (reading === "coverage") find<HTMLButtonElement>(element, ".more").click();
        find<HTMLDetailsElement>(element, "details.credits").open = true;
        await element.whenIdle();
        await expectNoHarm(element, reading);
      }
      expect(shownIn(element)).to.be.greaterThan(PAYLOADS.length / 2);
    });

    it(`runs nothing in details: ${turn}`, async () => {
      const element = await mountPoisoned(turn, { reading: "contributors" });
      await unfold(element);
      const buttons = findAll<HTMLButtonElement>(element, "[data-thing]");
      const met = new Set<string>();
      for (const button of buttons.filter((_, index) => index % 5 === 0)) {
        button.click();
        await element.updateComplete;
        // Its view is loaded when it is first shown.
        await until(() => query(element, ".details") !== null, "details are open");
        const details = find(element, ".details");
        for (const payload of PAYLOADS) if (details.textContent?.includes(payload)) met.add(payload);
        expect(await harmIn(element), button.dataset.thing).to.deep.equal([]);
      }
      expect(met.size).to.be.greaterThan(PAYLOADS.length / 3);
    });
  }

  it("runs nothing in a still picture, in two maps and in a card", async () => {
    const still = await mountPoisoned(11, { mode: "static" });
    await until(() => query(still, ".still svg") !== null, "the picture stands");
    await expectNoHarm(still, "still");
    clear();
    const element = await mountPoisoned(22, { compare: "us-isr" }, mountLive);
    await expectNoHarm(element, "two maps");
    element.showBounds([-3, 42, 8, 52]);
    await element.whenIdle();
    const { x, y } = element.stage.pointOf([2.3, 47.2]);
    const canvas = find(element, "canvas");
    const { left, top } = canvas.getBoundingClientRect();
    canvas.dispatchEvent(new MouseEvent("mousemove", { clientX: left + x, clientY: top + y, bubbles: true }));
    await until(() => query(element, ".card strong") !== null, "a card is shown");
    expect(find(element, ".card strong").textContent).to.not.equal("");
    await expectNoHarm(element, "card");
  });

  it("runs nothing in a story", async () => {
    const [report] = dataset.scenarios;
    const steps = PAYLOADS.map((text) => ({ title: text, text, source: { label: text }, state: {} }));
    const story = steps.filter((step) => "scenario" in validateScenario({ ...report, story: [step] }, dataset));
    expect(story.length).to.be.greaterThan(PAYLOADS.length / 2);
    for (let from = 0; from < story.length; from += MOST_STEPS) {
      const told = { ...(report as Scenario), author: story[from]?.title, story: story.slice(from, from + MOST_STEPS) };
      const element = await mount({ mode: "story" });
      element.facts = { ...dataset, scenarios: [told] };
      await element.whenIdle();
      find<HTMLButtonElement>(element, ".story button:last-of-type").click();
      await expectNoHarm(element, `story from ${from}`);
      expect(find(element, ".story").textContent).to.include(story[from]?.text);
      clear();
    }
  });

  it("runs nothing in another language", async () => {
    const element = await mountPoisoned(44, { locale: "uk" });
    await unfold(element);
    await expectNoHarm(element, "uk");
  });

  it("is refused if an id or a code is poisoned, with the problem shown as text", async () => {
    const element = await mount();
    const fields = new Set(["fleets[].id", "sources[].url", "cities[].iso", "timeline[].date", "natoMembers[]"]);
    const before = element.facts;
    element.facts = poisoned(dataset, fields, 0) as never;
    await element.whenIdle();
    expect(element.facts).to.equal(before);
    expect(find(element, ".problems").textContent).to.contain("<script>");
    await expectNoHarm(element, "problems");
    for (const key of INHERITED) {
      element.facts = JSON.parse(`{${JSON.stringify(key)}:{"polluted":1}}`) as Dataset as never;
      await element.whenIdle();
      expect(({} as { polluted?: number }).polluted).to.equal(undefined);
    }
    expect(element.facts).to.equal(before);
  });

  it("is drawn if its ids are names that every object inherits", async () => {
    const element = await mount({ reading: "command", "as-of": "latest" });
    const rename = <T extends { readonly id: string }>(rows: readonly T[]) =>
      rows.map((row, index) => ({ ...row, id: INHERITED.filter((name) => name !== "__proto__")[index] ?? row.id }));
    element.facts = {
      ...dataset,
      headquarters: rename(dataset.headquarters),
      cities: rename(dataset.cities),
      rules: rename(dataset.rules),
      stateLabels: rename(dataset.stateLabels),
      timeline: rename(dataset.timeline),
    } as never;
    await element.whenIdle();
    expect(element.store.problems).to.deep.equal([]);
    await unfold(element);
    expect(texts(element)).to.not.match(/native code|\[object/);
  });
});

describe("the dialog for figures", () => {
  const open = async (element: CoalitionMap) => {
    find<HTMLButtonElement>(element, "[data-export]").click();
    await until(() => query(element, ".preview svg") !== null, "the preview stands");
  };

  it("runs nothing from the data or from a typed title", async () => {
    const element = await mountPoisoned(55, { reading: "command" });
    await open(element);
    await expectNoHarm(element, "preview");
    for (const payload of part(
      PAYLOADS.filter((_, index) => index % 4 === 0),
      4,
    )) {
      const box = find<HTMLInputElement>(element, "#export-heading");
      box.value = payload;
      box.dispatchEvent(new Event("input", { bubbles: true }));
      const wanted = box.value.replace(NOT_XML, "").trim();
      const isDrawn = () => find(element, ".preview svg title").textContent?.trim() === wanted;
      // Signs that hide or turn others are refused, and said to be.
      const isRefused = () => find(element, ".desk-warnings").textContent?.includes("title: expected a text without");
      await until(() => isDrawn() || isRefused(), `the title is ${wanted}`);
      await expectNoHarm(element, payload);
    }
  });

  it("runs nothing from what is typed at the desk, nor from names of files", async () => {
    const element = await mount();
    await open(element);
    for (const payload of part(
      PAYLOADS.filter((_, index) => index % 9 === 0),
      3,
    )) {
      const style = { version: 1, annotations: [{ text: payload || "-", lon: 30, lat: 50 }], subtitle: payload || "-" };
      const transfer = new DataTransfer();
      transfer.items.add(new File([JSON.stringify(style)], payload));
      find(element, "dialog.export").dispatchEvent(
        new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: transfer }),
      );
      const told = () =>
        `${find(element, ".export-said").textContent}${query(element, ".desk-refused")?.textContent ?? ""}`;
      await until(() => told().trim() !== "", "the style is loaded or refused");
      for (const id of [
        "desk-credit",
        "desk-note",
        "desk-annotation-0",
        "desk-place-0",
        "desk-colour-sea",
        "desk-font-text",
      ]) {
        const box = query<HTMLInputElement>(element, `#${id}`);
        if (!box) continue;
        box.value = payload;
        for (const type of ["input", "change"]) box.dispatchEvent(new Event(type, { bubbles: true }));
      }
      await new Promise((resolve) => setTimeout(resolve, 500));
      await expectNoHarm(element, payload);
      find<HTMLButtonElement>(element, '[data-action="start-again"]').click();
    }
  });

  it("copies plain text, and pictures as pictures alone", async () => {
    const element = await mountPoisoned(77);
    await open(element);
    const copied: unknown[] = [];
    const { clipboard } = navigator;
    const fake = {
      writeText: async (text: unknown) => void copied.push(text),
      write: async (items: ClipboardItem[]) => void copied.push(...items.map(({ types }) => types.join())),
    };
    Object.defineProperty(navigator, "clipboard", { configurable: true, value: fake });
    try {
      const parts = findAll(element, ".export-result section").filter((part) => part.querySelector(".text"));
      for (const part of parts) part.querySelector("button")?.click();
      await until(() => copied.length === 2, "both texts are copied");
      expect(copied).to.deep.equal(parts.map((part) => part.querySelector(".text")?.textContent));
      expect(copied.every((text) => typeof text === "string")).to.equal(true);
      find<HTMLButtonElement>(element, '[data-action="copy-picture"]').click();
      await until(() => copied.length === 3, "the picture is copied");
      expect(copied[2]).to.equal("image/png");
    } finally {
      Object.defineProperty(navigator, "clipboard", { configurable: true, value: clipboard });
    }
  });
});

describe("a file that a reader opens", () => {
  const give = async (element: CoalitionMap, name: string, content: string) => {
    find<HTMLDetailsElement>(element, "details.scenarios").open = true;
    await until(() => query(element, "#scenario-file") !== null, "there is a box for files");
    const transfer = new DataTransfer();
    transfer.items.add(new File([content], name));
    const box = find<HTMLInputElement>(element, "#scenario-file");
    box.files = transfer.files;
    box.dispatchEvent(new Event("change"));
  };

  it("is shown as text, whether it is a good scenario or a bad one", async () => {
    const element = await mount();
    const [scenario] = dataset.scenarios;
    const words = new Set(["name", "summary", "stations[].id", "stations[].name", "stations[].note"]);
    for (const turn of [0, 19, 38, 57, 76]) {
      const good = poisoned({ ...scenario, id: `mine<b>${turn}` }, words, turn);
      await give(element, "good.json", JSON.stringify(good));
      await until(() => element.scenario === good.id, "the scenario is taken");
      await element.whenIdle();
      await expectNoHarm(element, `good ${turn}`);
      expect(texts(element)).to.contain(good.summary);
      const bad = { ...good, state: { lead: PAYLOADS[turn] }, sources: [PAYLOADS[turn]], [PAYLOADS[turn] ?? ""]: 1 };
      await give(element, `${PAYLOADS[turn]}.json`, JSON.stringify(bad));
      await until(() => element.store.problems.length > 1, "problems are told");
      await expectNoHarm(element, `bad ${turn}`);
    }
    for (const [text, code] of [
      [PAYLOADS[0] ?? "", "unknown-key"],
      [`{${PAYLOADS[0]}`, "not-json"],
    ] as const) {
      element.store.dismiss();
      await give(element, "x.json", text);
      await until(() => element.store.problems[0]?.code === code, `the problem is ${code}`);
      await expectNoHarm(element, code);
    }
  });

  it("is read only for its state if it is a figure", async () => {
    const element = await mount();
    for (const payload of SOME(16)) {
      element.store.dismiss();
      const record = { state: `lead=${payload}&us-isr=off`, dataVersion: payload };
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" onload="globalThis.__ran(-1)"><metadata>${escapeXml(JSON.stringify(record))}</metadata><script>globalThis.__ran(-2)</script></svg>`;
      await give(element, `${payload}.svg`, svg);
      await until(() => element.store.problems.length > 0, "problems are told");
      await expectNoHarm(element, payload);
    }
  });
});

describe("attributes, an area and the page's address", () => {
  it("are shown as text if they cannot be used", async () => {
    const element = await mount();
    // Different payloads for each name.
    const every = FULL ? 19 : 51;
    const mine = (index: number) => PAYLOADS.filter((_, each) => each % every === (index + SEED) % every);
    const names = [...STATE_FIELDS.map(({ name }) => name), "theme", "locale", "mode", "controls", "loading"];
    for (const [index, name] of names.entries()) {
      for (const payload of mine(index)) {
        // A scenario that looks like an address would be fetched, and not found.
        if (name === "scenario" && payload.includes("/")) continue;
        element.setAttribute(name, payload);
        await expectNoHarm(element, `${name}=${payload}`);
      }
      element.removeAttribute(name);
    }
    await element.whenIdle();
  });

  it("are refused in text if the page's own area is not an area", async () => {
    const element = await mount();
    for (const payload of PAYLOADS.filter((_, index) => index % 16 === 0)) {
      element.area = { type: payload, coordinates: payload };
      await element.whenIdle();
      expect(element.store.problems[0]?.path).to.equal("area.type");
      await expectNoHarm(element, payload);
    }
  });

  it("are read without running, alongside parameters that cannot be decoded", async () => {
    for (const start of [0, 24, 48, 72]) {
      const names = [...STATE_FIELDS.map(({ name }) => name), ...VIEW_NAMES];
      const query = names.map((name, index) => {
        const payload = (PAYLOADS[start + index] ?? "").replace(/\p{Surrogate}/gu, "");
        return `map.${name}=${encodeURIComponent(name === "scenario" ? payload.replaceAll("/", "") : payload)}`;
      });
      const foreign = `<script>=1&%zz=%E0%A4&__proto__=x`;
      window.history.replaceState(
        null,
        "",
        `?${[...query, "map.__proto__=x", "map.constructor=y", foreign].join("&")}`,
      );
      const element = await mount({ "url-key": "map" });
      expect(element.store.problems.length).to.be.greaterThan(5);
      await expectNoHarm(element, `address ${start}`);
      find<HTMLInputElement>(element, 'input[name="us-isr"][value="off"]').click();
      await element.updateComplete;
      expect(window.location.search).to.contain("map.us-isr=off").and.to.contain("%zz=%E0%A4");
      expect(element.usIsr).to.equal("off");
      clear();
    }
  });
});
