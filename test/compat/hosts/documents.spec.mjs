import {testHosts} from './family.mjs';
import {documents} from './rows/documents.mjs';

testHosts([documents]);
