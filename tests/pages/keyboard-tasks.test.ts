import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
// @ts-expect-error: a plain script without types
import { BROWSER_FLAGS, findBrowser } from "../../scripts/find-browser.mjs";
import { type Served, serve } from "./serve.js";

interface Live extends HTMLElement {
  readonly state: Readonly<Record<string, unknown>>;
  whenIdle(): Promise<void>;
}

/** The whole page is one map; its poster is enough, because no task depends on what is drawn. */
const PAGE =
  '<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><link rel="icon" href="data:,"><style>html, body { margin: 0; height: 100% } coalition-map { display: block; height: 100vh }</style><script type="module" src="/define.js"></script></head><body><coalition-map loading="interaction"></coalition-map></body></html>';

let host: Served;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  host = await serve(join(import.meta.dirname, "../../dist"), { "/page.html": PAGE });
  browser = await chromium.launch({ executablePath: await findBrowser(), args: BROWSER_FLAGS });
});
afterAll(async () => {
  await browser?.close();
  host?.server.close();
});
// One tab for all: what it has loaded and compiled once need not be again.
beforeAll(async () => {
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
});
beforeEach(async () => {
  await page.goto("about:blank");
  await page.goto(`${host.origin}/page.html`);
  await page.waitForFunction(() => customElements.get("coalition-map") !== undefined);
  await settle();
});

const settle = () => page.evaluate(() => (document.querySelector("coalition-map") as unknown as Live).whenIdle());
const state = async (key: string) => {
  await settle();
  return page.evaluate((name) => (document.querySelector("coalition-map") as unknown as Live).state[name], key);
};
const root = () => page.locator("coalition-map");
/** Code of a function that returns the focused element, in the map or in one of its parts. */
const ACTIVE = `() => {
  let active = document.querySelector("coalition-map")?.shadowRoot?.activeElement ?? null;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}`;
const focused = (selector: string) =>
  page.evaluate<boolean>(`(${ACTIVE})()?.matches(${JSON.stringify(selector)}) ?? false`);

/** Whether the focused element, if any, shows its focus, is at least partly on the screen, and is not covered. */
const visible = async () => {
  const active = await page.evaluateHandle<Element | null>(`(${ACTIVE})()`);
  return active.evaluate((one) => {
    if (!one) return true;
    const shown = one.closest("label") ?? one;
    const box = shown.getBoundingClientRect();
    const root = one.getRootNode() as ShadowRoot;
    const at = root.elementFromPoint(box.left + box.width / 2, box.top + Math.min(box.height, 60) / 2);
    return one.matches(":focus-visible, [tabindex='-1']") && (shown.contains(at) || at?.contains(shown) === true);
  });
};

/** Presses a key until what `selector` matches has the focus; expects the focus to be visible. */
async function go(selector: string, key = "Tab", most = 250): Promise<void> {
  for (let i = 0; i < most; i++) {
    if (await focused(selector)) {
      await expect.poll(visible, { message: `the focus on ${selector} is seen` }).toBe(true);
      return;
    }
    await page.keyboard.press(key);
  }
  throw new Error(`${most} times ${key} did not reach ${selector}`);
}

describe("with the keyboard alone, from start to finish", () => {
  it("turns US surveillance off", async () => {
    await go('input[name="us-isr"]');
    await page.keyboard.press("ArrowRight");
    expect(await state("usIsr")).toBe("off");
    await expect.poll(() => root().locator("[role=status]").first().textContent()).not.toBe("");
  });

  it("lets Hungary object", async () => {
    await go("details.what-if > summary");
    await page.keyboard.press("Enter");
    await root().locator("#objection").waitFor();
    await go("#objection");
    await page.keyboard.type("Hungary");
    await page.keyboard.press("Enter");
    expect(await state("objections")).toEqual(["HUN"]);
    await expect.poll(() => focused("#objection")).toBe(true);
  });

  it("changes the reading", async () => {
    await go('input[name="reading"]');
    await page.keyboard.press("ArrowRight");
    expect(await state("reading")).toBe("contributors");
  });

  it("opens a thing from the list, reads its source, closes it and is back", async () => {
    await go("details.tables > summary");
    await page.keyboard.press("Enter");
    await root().locator("[data-thing]").first().waitFor();
    await go("[data-thing]");
    await page.keyboard.press("Enter");
    await root().locator(".details .sources a").first().waitFor();
    await expect.poll(() => focused("#details-title")).toBe(true);
    await go(".details .sources a");
    expect(await root().locator(".details .sources a").first().getAttribute("href")).toMatch(/^https?:/);
    await page.keyboard.press("Escape");
    await root().locator(".details").waitFor({ state: "detached" });
    await expect.poll(() => focused("[data-thing]")).toBe(true);
  });

  it("sorts the cities", async () => {
    await go(".more");
    await page.keyboard.press("Enter");
    const city = root().locator("th[scope=col]:has(button)").first();
    const first = root().locator("table:has(th button) tbody th").first();
    const before = await first.textContent();
    await go("th button");
    await page.keyboard.press("Enter");
    await expect.poll(() => city.getAttribute("aria-sort")).toBe("ascending");
    await expect.poll(() => first.textContent()).not.toBe(before);
    await expect.poll(() => focused("th button")).toBe(true);
  });

  it("undoes, by a button and by keys", async () => {
    await go('input[name="us-isr"]');
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Control+z");
    expect(await state("usIsr")).toBe("on");
    // The focus is still on the option whose choice was undone: the space bar chooses it again.
    await page.keyboard.press("Space");
    expect(await state("usIsr")).toBe("off");
    await go('[data-action="undo"]');
    await page.keyboard.press("Enter");
    expect(await state("usIsr")).toBe("on");
    await expect.poll(() => focused('[data-action="undo"]')).toBe(true);
  });

  it("changes the height of the target", async () => {
    await go("#altitude");
    for (let i = 0; i < 5; i++) await page.keyboard.press("ArrowRight");
    expect(await state("targetAltitude")).toBeGreaterThan(100);
    await page.keyboard.press("End");
    expect(await state("targetAltitude")).toBe(20_000);
  });

  it("compares two maps and swipes", async () => {
    await go('input[name="compare"]');
    await page.keyboard.press("ArrowRight");
    expect(await state("compare")).toBe("us-isr");
    await go("button.view");
    await page.keyboard.press("Enter");
    await go(".swipe-range");
    for (let i = 0; i < 10; i++) await page.keyboard.press("ArrowLeft");
    await expect.poll(() => root().locator(".swipe-range").inputValue()).toBe("40");
    await expect
      .poll(() =>
        root()
          .locator(".edge")
          .evaluate((edge) => Number.parseFloat(getComputedStyle(edge).left) / (edge.parentElement?.clientWidth ?? 1)),
      )
      .toBeCloseTo(0.4, 1);
  });

  it("opens the dialog for figures, chooses PDF and closes it", async () => {
    await go("[data-export]");
    await page.keyboard.press("Enter");
    await root().locator("dialog.export[open] .desk-sheet > svg:not(.desk-lines)").waitFor();
    await go('input[name="export-format"]');
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => root().locator('input[name="export-format"]:checked').getAttribute("value")).toBe("pdf");
    await page.keyboard.press("Escape");
    await root().locator("dialog.export").waitFor({ state: "detached" });
    await expect.poll(() => focused("[data-export]")).toBe(true);
  });

  it("loads the latest date", async () => {
    await go('input[name="as-of"]');
    await page.keyboard.press("ArrowRight");
    expect(await state("asOf")).toBe("latest");
    await expect.poll(() => root().locator(".now").textContent()).toMatch(/As of \d+ \p{L}+ 20\d\d/u);
  });
});

describe("for readers who listen or use the keyboard", () => {
  it("the first two stops lead past the header, to the map and to the finding", async () => {
    await page.keyboard.press("Tab");
    await expect.poll(visible, { message: "the way to the map is seen" }).toBe(true);
    await page.keyboard.press("Enter");
    await expect.poll(() => focused(".use-map, .map canvas")).toBe(true);
    await page.reload();
    await page.waitForFunction(() => customElements.get("coalition-map") !== undefined);
    await settle();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect.poll(() => focused("#lead")).toBe(true);
  });

  it("the finding is read before the folded parts, each heading once, and each option once", async () => {
    const folds = root().locator("details.fold > summary");
    for (let index = 0; index < (await folds.count()); index++) {
      const fold = folds.nth(index);
      if (await fold.evaluate((summary) => (summary.parentElement as HTMLDetailsElement).open)) continue;
      await fold.focus();
      await page.keyboard.press("Enter");
    }
    await settle();
    const read = await root().ariaSnapshot();
    const finding = await root().locator("#lead").textContent();
    const fold = await root().locator("details.fold > summary h3").first().textContent();
    expect(read.indexOf(finding?.trim().slice(0, 40) ?? "?")).toBeGreaterThan(-1);
    expect(read.indexOf(finding?.trim().slice(0, 40) ?? "?")).toBeLessThan(read.indexOf(`heading "${fold?.trim()}"`));
    const headings = [...read.matchAll(/heading "([^"]+)"/g)].map(([, name]) => name as string);
    expect(headings.length).toBeGreaterThan(6);
    expect(
      headings.filter((name, index) => headings.indexOf(name) !== index),
      "said twice",
    ).toEqual([]);
    const names = [...read.matchAll(/radio "([^"]+)"/g)].map(([, name]) => name as string);
    expect(names.length).toBeGreaterThan(8);
    for (const name of names) {
      expect(name, "an arrow is spoken as a word").not.toMatch(/[→≤]/);
      const words = name.toLowerCase().split(/[^\p{L}\p{N}]+/u);
      const half = Math.floor(words.length / 2);
      if (half > 0)
        expect(words.slice(words.length - half).join(" "), `${name} is said once`).not.toBe(
          words.slice(0, half).join(" "),
        );
    }
  });

  it("opens a station from a fleet that holds it, and the holder from the station", async () => {
    await go("details.tables > summary");
    await page.keyboard.press("Enter");
    await root().locator("[data-thing^='station:']").first().waitFor();
    await root().locator("[data-thing^='station:']").first().focus();
    await page.keyboard.press("Enter");
    const title = root().locator("#details-title");
    await title.waitFor();
    const station = await title.textContent();
    await go(".details [data-open^='fleet:']");
    await page.keyboard.press("Enter");
    await page.waitForFunction(
      (before) =>
        document.querySelector("coalition-map")?.shadowRoot?.querySelector("#details-title")?.textContent !== before,
      station,
    );
    await expect.poll(() => focused("#details-title")).toBe(true);
    await go(".details [data-open^='station:']");
    await page.keyboard.press("Enter");
    await page.waitForFunction(
      (before) =>
        document.querySelector("coalition-map")?.shadowRoot?.querySelector("#details-title")?.textContent === before,
      station,
    );
    await page.keyboard.press("Escape");
    await root().locator(".details").waitFor({ state: "detached" });
  });
});
