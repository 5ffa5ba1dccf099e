/** What Firefox may see differently, and costs little. */
import {after, before, describe, it} from 'node:test';
import {hostTests} from './family.mjs';
import {copies} from './rows/copies.mjs';
import {places} from './rows/places.mjs';
import {policies} from './rows/policies.mjs';
import {builtIns, swapping} from './rows/scripts.mjs';
import {resets, styleSheets} from './rows/style-sheets.mjs';

const hosts = hostTests([styleSheets, resets, builtIns, swapping, places, copies, policies], 'firefox');

before(hosts.start);
after(hosts.stop);
for (const {title, look, checks} of hosts.rows) {
  describe(title, () => {
    before(look);
    for (const [name, check] of checks) it(name, check);
  });
}
