// SHIM: to be replaced by the real index.
import type { Dataset } from "./dataset.js";
import { type Problem, quote } from "./problem.js";
import { type CoalitionState, STATE_FIELDS, type StateField } from "./state.js";
export function parseField(field: StateField, value: unknown): { patch: Partial<CoalitionState>; problems: Problem[] } {
  if (field.kind === "enum")
    return field.values.includes(String(value))
      ? { patch: { [field.key]: value } as never, problems: [] }
      : {
          patch: {},
          problems: [
            { code: "enum", path: field.name, message: `expected ${field.values.join(" or ")}, got ${quote(value)}` },
          ],
        };
  if (field.kind === "number") return { patch: { [field.key]: Number(value) } as never, problems: [] };
  return { patch: { [field.key]: value } as never, problems: [] };
}
export const parseState = (v: object) => ({ patch: v as Partial<CoalitionState>, problems: [] as Problem[] });
export const validateDataset = (v: unknown): { dataset: Dataset } | { problems: Problem[] } => ({
  dataset: v as Dataset,
});
export const decodeQuery = (q: string) => {
  const patch: Record<string, unknown> = {};
  for (const [k, v] of new URLSearchParams(q)) {
    const f = STATE_FIELDS.find((x) => x.name === k);
    if (f) Object.assign(patch, parseField(f, v).patch);
  }
  return { patch: patch as Partial<CoalitionState>, problems: [] as Problem[] };
};
export const encodeQuery = (s: CoalitionState) =>
  STATE_FIELDS.filter((f) => String(s[f.key]) !== String(f.default))
    .map((f) => `${f.name}=${s[f.key]}`)
    .join("&");
