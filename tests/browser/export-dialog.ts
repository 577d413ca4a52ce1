import type { CoalitionMap } from "../../src/elements/coalition-map.js";
import { find, query, until } from "./mount.js";

/** Opens the dialog by its button, and waits for the preview. */
export async function openDialog(element: CoalitionMap): Promise<HTMLDialogElement> {
  const button = find<HTMLButtonElement>(element, "[data-export]");
  button.focus();
  button.click();
  await until(
    () => query(element, "dialog.export .preview svg title"),
    "the preview stands",
    () => query(element, ".export-said")?.textContent ?? "there is no dialog",
  );
  return find<HTMLDialogElement>(element, "dialog.export");
}

/** Catches the file that a click on a link would save. */
export async function saved(act: () => void): Promise<{ name: string; bytes: Uint8Array }> {
  const click = HTMLAnchorElement.prototype.click;
  try {
    const file = new Promise<{ name: string; url: string }>((resolve) => {
      HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
        resolve({ name: this.download, url: this.href });
      };
    });
    act();
    const { name, url } = await file;
    return { name, bytes: new Uint8Array(await (await fetch(url)).arrayBuffer()) };
  } finally {
    HTMLAnchorElement.prototype.click = click;
  }
}

/** Types or chooses a value. */
export const pick = (dialog: HTMLElement, selector: string, value: string) => {
  const box = dialog.querySelector<HTMLInputElement>(selector);
  if (!box) throw new Error(`nothing matches ${selector}`);
  box.value = value;
  box.dispatchEvent(new Event("change", { bubbles: true }));
  box.dispatchEvent(new Event("input", { bubbles: true }));
};
export const format = (dialog: HTMLElement, value: string) =>
  dialog.querySelector<HTMLInputElement>(`input[name="export-format"][value="${value}"]`)?.click();
export const download = (dialog: HTMLElement) =>
  saved(() => dialog.querySelector<HTMLButtonElement>('[data-action="download"]')?.click());

/** Drops a file on the map. */
export function drop(element: CoalitionMap, file: File): void {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(file);
  find(element, ".frame").dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer }));
}
