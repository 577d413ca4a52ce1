const isRecord = (value: unknown): boolean => typeof value === "object" && value !== null;

/** JSON with one record per line: small, and a change of one fact is a change of one line. */
export const recordsPerLine = (value: object): string => {
  const fields = Object.entries(value).map(([key, field]) => {
    const list = Array.isArray(field) && field.some(isRecord) ? field : undefined;
    const text = list ? `[\n${list.map((item) => JSON.stringify(item)).join(",\n")}\n]` : JSON.stringify(field);
    return `${JSON.stringify(key)}: ${text}`;
  });
  return `{\n${fields.join(",\n")}\n}\n`;
};

/** JSON of records by kind and id with one record per line. */
export const entriesPerLine = (value: object): string => {
  const lines = (kind: object) =>
    Object.entries(kind).map(([id, own]) => `${JSON.stringify(id)}: ${JSON.stringify(own)}`);
  const kinds = Object.entries(value).map(([key, kind]) => `${JSON.stringify(key)}: {\n${lines(kind).join(",\n")}\n}`);
  return `{\n${kinds.join(",\n")}\n}\n`;
};

export const listPerLine = (list: readonly unknown[]): string =>
  `[\n${list.map((item) => JSON.stringify(item)).join(",\n")}\n]\n`;

interface TopologyText {
  arcs: unknown[];
  objects: { states?: { geometries?: unknown[] } };
}

/** A topology with one state and one arc per line. */
export const topologyPerLine = (topology: object): string => {
  const { arcs, objects, ...rest } = topology as TopologyText;
  const states = objects.states?.geometries ?? [];
  const head = Object.entries(rest).map(([key, field]) => `${JSON.stringify(key)}: ${JSON.stringify(field)}`);
  const lines = (list: unknown[]) => list.map((item) => JSON.stringify(item)).join(",\n");
  const collection = `"objects": {"states": {"type": "GeometryCollection", "geometries": [\n${lines(states)}\n]}}`;
  return `{\n${[...head, collection, `"arcs": [\n${lines(arcs)}\n]`].join(",\n")}\n}\n`;
};

interface OblastsText {
  readonly units: readonly object[];
  readonly geography: object;
  readonly credit?: object | undefined;
}

/** Oblasts with one unit, one outline and one arc per line. */
export const oblastsPerLine = ({ units, geography, credit }: OblastsText): string =>
  `{\n"units": ${listPerLine(units).trimEnd()},\n"credit": ${JSON.stringify(credit)},\n"geography": ${topologyPerLine(geography).trimEnd()}\n}\n`;
