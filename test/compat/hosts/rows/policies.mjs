/** Pages by their content security policy. Where it cannot start, what the page wrote itself stays. */
import {hashOf} from '../page.mjs';

const policy = (text) => () => ({'content-security-policy': text});
const strict = "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:";
const types = "require-trusted-types-for 'script'";
const tag = (src, more = '') => `<script src="${src}"${more}></script>`;
const already = /is already on this page; the second copy/;
/** The browser's own message for a Trusted Types policy that was refused; creating one is the only way to find out. */
const refused = (name) => new RegExp(`^error: .*policy named '?"?${name}\\b`, 'i');
const gaveUp = /could not start on this page\. The page shows its own content instead/;

export const policies = {
  name: 'Content security policies',
  rows: [
    {name: 'Strict, without Trusted Types', firefox: true, headers: policy(strict)},
    {name: 'Strict, with Trusted Types', firefox: true, headers: policy(`${strict}; ${types}; trusted-types lit-html`)},
    {
      name: "`trusted-types 'none'`",
      headers: policy(`${strict}; trusted-types 'none'`),
      says: [refused('lit-html'), refused('back-pain-checker')],
    },
    {
      name: "`trusted-types 'none'`, and required",
      stays: true,
      headers: policy(`${strict}; ${types}; trusted-types 'none'`),
      says: [refused('lit-html'), refused('back-pain-checker'), gaveUp, /^error: .*requires '?TrustedHTML/],
    },
    {
      name: 'A second copy under Trusted Types',
      headers: policy(`${strict}; ${types}; trusted-types lit-html`),
      script: (src) => tag(src) + tag(src),
      says: [already],
    },
    {
      name: 'A page’s own `lit` under Trusted Types, with both names',
      headers: policy(`${strict}; ${types}; trusted-types lit-html back-pain-checker`),
      js: ['/test/compat/hosts/.work/own-lit.js'],
      place: (it) => `<club-hours></club-hours><main>${it}</main>`,
      says: [refused('lit-html')],
    },
    {
      name: 'A page’s own `lit` under Trusted Types, with one',
      stays: true,
      headers: policy(`${strict}; ${types}; trusted-types lit-html`),
      js: ['/test/compat/hosts/.work/own-lit.js'],
      place: (it) => `<club-hours></club-hours><main>${it}</main>`,
      says: [refused('lit-html'), refused('back-pain-checker'), gaveUp, /^error: .*requires '?TrustedHTML/],
    },
    {
      name: 'Hashes only',
      headers: (src) => ({'content-security-policy': `default-src 'none'; img-src data:; script-src '${hashOf(src)}'`}),
      script: (src) => tag(src, ` integrity="${hashOf(src)}" crossorigin="anonymous"`),
    },
    {
      name: 'Nonce only',
      firefox: true,
      headers: policy("default-src 'none'; img-src data:; script-src 'nonce-abc'; style-src 'nonce-abc'"),
      nonce: 'abc',
      style: 'h1 { color: #234 }',
      script: (src) => tag(src, ' nonce="abc"'),
    },
    {
      name: 'Nonce only, in German',
      attributes: 'lang="de"',
      compare: false,
      headers: policy("default-src 'none'; img-src data:; script-src 'nonce-abc'"),
      script: (src) => tag(src, ' nonce="abc"'),
      asks: ['/locales/de.js'],
    },
    {
      name: 'Hashes only, in German: English stands in',
      attributes: 'lang="de"',
      headers: (src) => ({'content-security-policy': `default-src 'none'; img-src data:; script-src '${hashOf(src)}'`}),
      script: (src) => tag(src, ` integrity="${hashOf(src)}" crossorigin="anonymous"`),
      says: [/missing-translation/, /^error: .*locales\/de\.js/],
      asks: ['/locales/de.js'],
    },
    {name: '`sandbox allow-scripts`', headers: policy('sandbox allow-scripts')},
    {name: 'No script at all', stays: true, headers: policy("default-src 'none'; img-src data:")},
  ],
};
