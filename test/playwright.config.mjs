/** Whole pages that embed the built file, in Chromium: Playwright drives only its own builds of Firefox and WebKit, so the element tests cover those. */
import {defineConfig} from '@playwright/test';
import {chromiumOptions} from './support/site.mjs';

const MINUTE = 60_000;

export default defineConfig({
  testDir: '.',
  workers: 2,
  forbidOnly: true,
  timeout: 2 * MINUTE,
  outputDir: '../.cache/playwright',
  reporter: [['list'], ['./support/reporters/playwright.mjs']],
  use: {launchOptions: chromiumOptions()},
  projects: [
    {name: 'e2e', testMatch: 'e2e/*.spec.mjs'},
    // The builder and the demo pages taken to each level: minutes, so not part of `npm test`.
    {name: 'demo', testMatch: 'e2e/demo/*.spec.mjs'},
    {name: 'screens', testMatch: 'e2e/screens/*.spec.mjs', timeout: 20 * MINUTE},
    // Hours: neither part of `npm test` nor of the matrix.
    {name: 'long', testMatch: 'long/*.spec.mjs', timeout: 0},
    {name: 'fuzz', testMatch: 'fuzz/*.spec.mjs', timeout: 20 * MINUTE},
    {name: 'hosts', testMatch: 'compat/hosts/*.spec.mjs', testIgnore: '**/table.spec.mjs', timeout: 15 * MINUTE},
    // With HOST only some rows run, so there is no table to compare.
    ...(process.env.HOST
      ? []
      : [{name: 'hosts-table', testMatch: 'compat/hosts/table.spec.mjs', dependencies: ['hosts']}]),
  ],
});
