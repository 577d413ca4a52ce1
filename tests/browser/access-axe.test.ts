import axe from "axe-core";
import { expect } from "chai";
import type { CoalitionMap } from "../../src/elements/coalition-map.js";
import { openDialog } from "./export-dialog.js";
import { clear, find, mount, mountFake, mountLive, query, until } from "./mount.js";

afterEach(() => {
  clear();
  document.documentElement.dir = "ltr";
});

/** Violations of axe's default rules, and of its rule on the size of targets. */
async function complaints(element: CoalitionMap): Promise<string[]> {
  const { violations } = await axe.run(element, {
    resultTypes: ["violations"],
    rules: { "target-size": { enabled: true } },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(" | ")}`);
}

/** Taps a place on the map, and waits for its card. */
async function tap(element: CoalitionMap): Promise<void> {
  const canvas = find<HTMLCanvasElement>(element, ".map.one canvas");
  const box = canvas.getBoundingClientRect();
  const { x, y } = element.stage.pointOf([22, 49.5]);
  const at = { bubbles: true, composed: true, clientX: box.left + x, clientY: box.top + y, button: 0, pointerId: 1 };
  canvas.dispatchEvent(new PointerEvent("pointerdown", { ...at, pointerType: "touch" }));
  for (const type of ["mousedown", "mouseup", "click"]) canvas.dispatchEvent(new MouseEvent(type, at));
  await until(() => query(element, ".card.pinned"), "a card is open");
}

async function openTables(element: CoalitionMap): Promise<void> {
  find<HTMLDetailsElement>(element, "details.tables").open = true;
  await until(() => query(element, "[data-row] button"), "the tables stand");
  find(element, "[data-row] button").focus();
}

async function openKeys(element: CoalitionMap): Promise<void> {
  find(element, ".map.one canvas").focus();
  await until(() => query(element, "dialog.keys"), "the list of keys is there");
  find<HTMLButtonElement>(element, ".keys-open").click();
}

async function openDetails(element: CoalitionMap): Promise<void> {
  await openTables(element);
  find<HTMLButtonElement>(element, "[data-thing]").click();
  await until(() => query(element, ".details .sources a"), "the sources stand");
}

/** Opens the dialog "Share" with a kind of embed. */
const openShare =
  (kind: string) =>
  async (element: CoalitionMap): Promise<void> => {
    find<HTMLButtonElement>(element, "[data-share]").click();
    await until(() => query(element, "#share-code"), "the code stands");
    find<HTMLInputElement>(element, `input[name="share-kind"][value="${kind}"]`).click();
    await until(() => query(element, "#share-code"), "the other code stands");
  };

async function openLayers(element: CoalitionMap): Promise<void> {
  await openDialog(element);
  find<HTMLButtonElement>(element, '[data-action="layers"]').click();
  await until(() => query(element, "dialog.layers .layers-files li"), "the list of files stands");
}

/** Drops a table whose latitude seems to be first, with a row without a place: everything that the dialog can say. */
async function dropTable(element: CoalitionMap): Promise<void> {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File(["name,lat,lon\nA,30.5,50.4\nB,31,50\nC,x,y"], "stations.csv"));
  find(element, ".frame").dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer }));
  await until(() => query<HTMLDialogElement>(element, "dialog.import")?.open, "the dialog is open");
  find<HTMLInputElement>(element, '.import input[value="stations"]').click();
  await until(() => query(element, "#import-fleet"), "the stations are asked about");
}

async function openOblasts(element: CoalitionMap): Promise<void> {
  find<HTMLDetailsElement>(element, "details.oblasts").open = true;
  await until(() => query(element, ".oblasts tbody tr"), "the table of oblasts is there");
}

interface State {
  /** A live map or a fake one, for a state that the poster cannot be in. */
  readonly put?: typeof mount;
  readonly attributes?: Record<string, string>;
  readonly width?: number;
  readonly direction?: "rtl";
  readonly reach?: (element: CoalitionMap) => Promise<void>;
}
const STATES: Readonly<Record<string, State>> = {
  default: {},
  "card open": { put: mountLive, reach: tap },
  "details open": { reach: openDetails },
  "tables open": { reach: openTables },
  "by oblast": { reach: openOblasts, attributes: { shade: "oblast" } },
  "list of keys": { put: mountFake, reach: openKeys },
  "export dialog": { reach: async (element) => void (await openDialog(element)) },
  "share dialog": { reach: openShare("frame") },
  "share dialog, dark, right to left": {
    reach: openShare("image"),
    direction: "rtl",
    attributes: { theme: "dark", locale: "ar-XB" },
  },
  "GIS layers": { reach: openLayers },
  "a reader's file": { reach: dropTable },
  "a reader's file, dark": { reach: dropTable, attributes: { theme: "dark" } },
  error: {
    attributes: { "us-isr": "perhaps" },
    reach: (element) => until(() => query(element, ".problems li"), "the error is shown"),
  },
  dark: { attributes: { theme: "dark" } },
  "right to left": { direction: "rtl" },
  "a story, dark and right to left": { attributes: { mode: "story", theme: "dark" }, direction: "rtl" },
  "320 px": { width: 320, reach: async (element) => find<HTMLButtonElement>(element, ".sheet-button").click() },
};

describe("axe finds no violation", () => {
  for (const [name, { attributes, width, direction, reach, put = mount }] of Object.entries(STATES)) {
    it(name, async () => {
      if (direction) document.documentElement.dir = direction;
      const element = await put(attributes, width);
      await reach?.(element);
      await element.updateComplete;
      expect(await complaints(element)).to.deep.equal([]);
    });
  }
});
