/** The statistics that describe a run. */

export function median(values) {
  const sorted = values.filter((value) => Number.isFinite(value)).toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Half of the values lie within this distance from the median: how far a single run can be trusted. */
export const spread = (values) => median(values.map((value) => Math.abs(value - median(values))));

export const sum = (values) => values.reduce((total, value) => total + value, 0);

export const table = ([head, ...rows]) =>
  [head, head.map((_, at) => (at ? '---:' : '---')), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** A measured value beside its limit. */
export const verdict = (what, measured, limit, unit = '×') => ({
  what,
  measured: `${measured.toFixed(measured < 10 ? 2 : 0)} ${unit}`,
  limit: `${limit} ${unit}`,
  isWithin: measured <= limit,
});
