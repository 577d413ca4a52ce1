/** A file that leaves. */
export interface LayerFile {
  readonly name: string;
  /** Media type. */
  readonly type: string;
  readonly bytes: Uint8Array;
  /** The same as text, unless it is packed. */
  readonly text?: string;
  /** How many features it has. */
  readonly features: number;
  /** Names of their properties; a format without properties has none. */
  readonly properties: readonly string[];
}
