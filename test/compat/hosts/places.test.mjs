import {after, before, describe, it} from 'node:test';
import {hostTests} from './family.mjs';
import {places} from './rows/places.mjs';

const hosts = hostTests([places]);

before(hosts.start);
after(hosts.stop);
for (const {title, look, checks} of hosts.rows) {
  describe(title, () => {
    before(look);
    for (const [name, check] of checks) it(name, check);
  });
}
