/** What the build makes from `rules/` (src/tools/generate.mjs). Declared here so that a fresh clone opens without an unresolved import. */

declare module '#generated/pack/built-in-data.js' {
  export const pack: unknown;
}

declare module '#generated/verify/expected-data.js' {
  export const tables: unknown;
  export const rows: unknown;
}

declare module '#generated/locales/index.js' {
  /** Language tag → loads its words. English is built in. */
  export const locales: Readonly<Record<string, () => Promise<import('./i18n/load.js').Locale>>>;
}
