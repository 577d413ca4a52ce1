import type { Page } from "playwright-core";

type Watched = typeof globalThis & { contexts: WeakRef<WebGL2RenderingContext>[]; mostContexts: number };

/** Records, from the start of a page, every WebGL context created on it and the most that are live at the same time. */
export async function watchContexts(tab: Page): Promise<void> {
  await tab.addInitScript(() => {
    const watched = globalThis as Watched;
    watched.contexts = [];
    watched.mostContexts = 0;
    const { getContext } = HTMLCanvasElement.prototype;
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...asked: unknown[]) {
      const context = (getContext as (...all: unknown[]) => unknown).apply(this, asked);
      if (!(context instanceof WebGL2RenderingContext)) return context;
      const { contexts } = watched;
      if (!contexts.some((known) => known.deref() === context)) contexts.push(new WeakRef(context));
      const live = contexts.filter((known) => known.deref()?.isContextLost() === false).length;
      watched.mostContexts = Math.max(watched.mostContexts, live);
      return context;
    } as typeof getContext;
  });
}

/** The contexts created so far, those live now, and the most that were live at the same time. */
export function countContexts(tab: Page): Promise<{ made: number; live: number; most: number }> {
  return tab.evaluate(() => {
    const { contexts, mostContexts } = globalThis as Watched;
    const live = contexts.filter((known) => known.deref()?.isContextLost() === false).length;
    return { made: contexts.length, live, most: mostContexts };
  });
}
