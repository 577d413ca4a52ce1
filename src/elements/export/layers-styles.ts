import { css } from "lit";

/** Styles of the dialog for GIS layers; what it shares with the export dialog is there. */
export const layersStyles = css`
  dialog.export.layers { width: min(860px, 100vw - 16px); height: auto; max-height: calc(100vh - 16px); }
  .layers-body { flex: 1; min-height: 0; padding: 12px 18px 18px; overflow: auto; overscroll-behavior: contain; }
  .layers-body > p { margin: 4px 0 8px; font-size: 13px; max-width: 75ch; }
  .layers-formats { display: flex; flex-wrap: wrap; gap: 4px 18px; margin: 8px 0 12px; padding: 0; border: 0; }
  .layers-formats legend { padding: 0; font-size: 13px; font-weight: 600; }
  .layers-formats label { display: flex; gap: 6px; align-items: center; min-height: 28px; font-size: 13px; }
  .layers-formats small { color: var(--_quiet); }
  .layers-files { width: 100%; border-collapse: collapse; font-size: 12.5px; }
  .layers-files caption { text-align: start; font-size: 13px; font-weight: 600; padding: 4px 0; }
  .layers-files :is(th, td) { padding: 4px 8px 4px 0; border-block-end: 1px solid var(--_rule); text-align: start; vertical-align: top; font-weight: 400; }
  .layers-files thead th { color: var(--_quiet); }
  .layers-files .number { text-align: end; white-space: nowrap; font-variant-numeric: tabular-nums; }
  .layers-files code { font-size: 11.5px; overflow-wrap: anywhere; }
  @media (max-width: 719px) {
    .layers-files, .layers-files :is(tbody, tr, td, th) { display: block; }
    .layers-files thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
    .layers-files :is(td, th) { border: 0; padding: 1px 0; text-align: start; }
    .layers-files .number { text-align: start; }
    .layers-files tr { padding: 6px 0; border-block-end: 1px solid var(--_rule); }
  }
`;
