import {after, before, describe, it} from 'node:test';
import {hostTests} from './family.mjs';
import {resets, styleSheets} from './rows/style-sheets.mjs';

const hosts = hostTests([styleSheets, resets]);

before(hosts.start);
after(hosts.stop);
for (const {title, look, checks} of hosts.rows) {
  describe(title, () => {
    before(look);
    for (const [name, check] of checks) it(name, check);
  });
}
