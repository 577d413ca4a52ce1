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
  .layers-files { margin: 0; padding: 0; list-style: none; font-size: 13px; }
  .layers-files li { padding: 6px 0; border-block-end: 1px solid var(--_rule); }
  .layers-files p { margin: 0; }
  .layers-files .quiet { font-size: 11.5px; line-height: 1.35; overflow-wrap: anywhere; }
  .layers-files code { font-family: inherit; }
  .layers-files .file { font-weight: 600; }
`;
