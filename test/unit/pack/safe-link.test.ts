import {expect} from '@open-wc/testing';
import {isSafeLink} from '../../../src/pack/safe-link.js';

describe('isSafeLink', () => {
  const safe = [
    'https://a.b/c?d#e',
    'HTTP://a.b',
    'tel:+1555',
    'mailto:a@b.c',
    'sms:+1555',
    '/book',
    'book.html',
    './a:b',
    '#top',
    '?a=b:c',
    '//a.b/c',
    ' https://a.b',
    ' /book',
    '/book:2',
    '',
  ];
  for (const address of safe)
    it(`accepts ${address || 'an empty address'}`, () => expect(isSafeLink(address)).to.equal(true));
  const unsafe = [
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'JavaScript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc',
    'blob:https://a.b/c',
    ':',
    '1:2',
    '_a:b',
    'http://[',
    'ht tps://x',
    '\0javascript:alert(1)',
  ];
  for (const address of unsafe)
    it(`rejects ${JSON.stringify(address)}`, () => expect(isSafeLink(address)).to.equal(false));
});
