/** How files of a GIS begin that are not read, and what they are. */
const SIGNATURES: readonly (readonly [name: string, bytes: readonly number[]])[] = [
  ["a GeoPackage", [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66]],
  ["a shapefile", [0, 0, 0x27, 0x0a]],
  ["a FlatGeobuf file", [0x66, 0x67, 0x62, 3]],
  ["a Parquet file", [0x50, 0x41, 0x52, 0x31]],
  ["a PDF file", [0x25, 0x50, 0x44, 0x46]],
  ["a TIFF picture", [0x49, 0x49, 0x2a, 0]],
  ["a PNG picture", [0x89, 0x50, 0x4e, 0x47]],
  ["a compressed file (gzip)", [0x1f, 0x8b]],
];

/** What a file is that many programs of a GIS write and that is not read here; `undefined` for anything else. */
export const foreignFile = (bytes: Uint8Array): string | undefined =>
  SIGNATURES.find(([, start]) => start.every((byte, index) => bytes[index] === byte))?.[0];
