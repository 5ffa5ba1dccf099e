import * as data from '#generated/verify/expected-data.js';
import type {Tables} from './tables.js';

/** The expected results, transcribed from rules/basis.md into `test/rules/`. */
export const tables = data.tables as Tables;

/** Id of a red flag → the rows of the tables that it comes from. The pack in the published script does not contain them. */
export const rows = data.rows as Readonly<Record<string, readonly string[]>>;
