import type { DomainRanges } from "../../coverage/ledger/ledger.js";
import type { FigureInput, FigureOptions, SeriesInput } from "../../figure/index.js";
import { changesOf, parseSeries, statesOf } from "../../figure/series.js";
import type { Dataset } from "../../model/dataset.js";
import type { CoalitionState } from "../../model/state.js";
import { VERSION } from "../../model/version.js";
import type { ThemeName } from "../../scene/theme.js";
import { derive } from "../../session/derive.js";
import { Ranges } from "../store/ranges.js";
import type { Store } from "../store/store.js";

/** The ranges of a state, which may not be the present one; known ones are taken over. */
async function rangesFor(store: Store, dataset: Dataset, state: CoalitionState): Promise<DomainRanges | undefined> {
  let taken: DomainRanges | undefined;
  const ranges = new Ranges({
    dataset: () => dataset,
    state: () => state,
    area: () => store.session.area,
    ranges: () => taken,
    take: (drawn) => {
      taken = drawn;
    },
    failed: store.ranges.failed,
    lacking: store.missing.of("missing.rest"),
  });
  try {
    await ranges.settled();
  } finally {
    ranges.stop();
  }
  return taken;
}

/** What each map of a series is drawn from: the present state with the values of the series, one after the other. */
export async function seriesInputOf(
  store: Store,
  text: string,
  { theme, ...options }: FigureOptions & { readonly theme: ThemeName },
): Promise<SeriesInput> {
  await store.input.needDataset();
  const { dataset, original, state: present, area, fine, reference } = store.session;
  if (!dataset || !original) throw new Error("there is no dataset yet: await whenIdle() first");
  const found = parseSeries(text, dataset);
  if ("problems" in found) throw new TypeError(found.problems.map(({ message }) => message).join("\n"));
  const members: FigureInput[] = [];
  for (const state of statesOf(found.series, changesOf(present, dataset), dataset)) {
    const ranges = state.reading === "coverage" ? await rangesFor(store, original, state) : undefined;
    const words = store.words();
    const picture = derive({ dataset, state, area, fine, reference, ranges }, theme, words, undefined);
    const { situation, scene, ledger, comparison } = picture;
    members.push({ situation, scene, ledger, comparison, words, theme, options: { version: VERSION, ...options } });
  }
  return { series: found.series, members };
}
