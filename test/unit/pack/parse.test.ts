import {expect} from '@open-wc/testing';
import {parsePack} from '../../../src/pack/parse.js';
import {syntaxProblem} from '../../../src/pack/syntax.js';

describe('parsePack', () => {
  it('reads JSON', () => expect(parsePack('{"id": "a"}')).to.deep.equal({value: {id: 'a'}, problems: []}));

  it('reports a text that is not JSON, with the message of JSON.parse', () => {
    const {value, problems} = parsePack('{"id": }', 'https://a.b/pack.json');
    expect(value).to.equal(undefined);
    expect(problems).to.have.length(1);
    expect(problems[0]).to.include({code: 'bad-pack', name: 'https://a.b/pack.json', value: '{"id": }', fatal: true});
    expect(problems[0]!.message).to.match(
      /^“{"id": }” cannot be used for https:\/\/a\.b\/pack\.json\. Allowed: JSON\. \S/,
    );
  });

  it('rejects a text of more than a million characters', () => {
    const {value, problems} = parsePack(`"${'x'.repeat(1_000_000)}"`);
    expect(value).to.equal(undefined);
    expect(problems[0]!.message).to.equal('“1000002 characters” cannot be used for pack. Allowed: up to 1000000.');
  });

  it('does not change Object.prototype', () => {
    const {value} = parsePack('{"__proto__": {"polluted": true}}');
    expect(Object.hasOwn(value as object, '__proto__')).to.equal(true);
    expect(({} as {polluted?: boolean}).polluted).to.equal(undefined);
  });
});

describe('syntaxProblem', () => {
  const cases: [string, string, number, number, string][] = [
    ['a missing value', '{\n  "id": }', 2, 9, 'a value'],
    ['a missing comma', '{"a": 1\n "b": 2}', 2, 2, ', or }'],
    ['a missing comma in a list', '[1 2]', 1, 4, ', or ]'],
    ['a comma too many', '{"a": 1,}', 1, 9, 'a “key”'],
    ['a comma too many in a list', '[1,]', 1, 4, 'a value'],
    ['a key without quotes', '{a: 1}', 1, 2, 'a “key” or }'],
    ['a missing colon', '{"a" 1}', 1, 6, ':'],
    ['the wrong bracket', '[1}', 1, 3, ', or ]'],
    ['a text that does not end', '["a]', 1, 2, 'a value or ]'],
    ['a new line in a text', '["a\nb"]', 1, 2, 'a value or ]'],
    ['single quotes', "['a']", 1, 2, 'a value or ]'],
    ['a comment', '{} // done', 1, 4, 'the end of the file'],
    ['a number that is none', '[01]', 1, 2, 'a value or ]'],
    ['a word that is none', '[trueish]', 1, 2, 'a value or ]'],
    ['a second value', '{"a": {"b": [1, "x", null, -1.5e3]}} {}', 1, 38, 'the end of the file'],
    ['nothing', '', 1, 1, 'a value'],
    ['an end that comes too early', '{"a": [', 1, 8, 'a value or ]'],
  ];
  for (const [name, text, line, column, allowed] of cases) {
    it(`finds ${name}`, () => {
      expect(() => JSON.parse(text) as unknown).to.throw();
      const problem = syntaxProblem(text, 'a.json');
      expect(problem.message).to.match(new RegExp(`^a\\.json, line ${line}, column ${column}: `));
      expect(problem.allowed).to.equal(allowed);
    });
  }
});
