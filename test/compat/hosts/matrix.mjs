/** The data of the published host table. */
import {readFileSync, readdirSync} from 'node:fs';
import {columns} from './visit.mjs';

/** One row a host, from what the test files left in `results`. A column counts as passed when it passed in every browser. */
export function matrix(results) {
  const rows = new Map();
  for (const file of readdirSync(results).sort()) {
    for (const {family, host, browser, ...ways} of JSON.parse(readFileSync(`${results}/${file}`, 'utf8'))) {
      const row = rows.get(`${family}: ${host}`) ?? {family, host, browsers: []};
      row.browsers.push(browser);
      for (const column of columns)
        row[column] = row[column] === undefined || row[column] === ways[column] ? ways[column] : 'no';
      rows.set(`${family}: ${host}`, row);
    }
  }
  return `[\n${[...rows.values()].map((row) => `  ${JSON.stringify(row)}`).join(',\n')}\n]\n`;
}
