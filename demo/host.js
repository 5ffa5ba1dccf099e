/** Shows in `.how` the checker's tag as it stands in this page, so that what is read is what runs. Long children are cut in the middle. */
const LONG = 90;

const escape = (value) => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

function tag({localName, attributes}, indent = '') {
  const parts = [...attributes]
    .filter(({name}) => name !== 'id')
    .map(({name, value}) => (value ? `${name}="${escape(value)}"` : name));
  const line = [localName, ...parts].join(' ');
  return line.length > LONG
    ? `<${localName}\n${parts.map((part) => `${indent}  ${part}`).join('\n')}\n${indent}>`
    : `<${line}>`;
}

function child(element) {
  const inner = element.innerHTML.replace(/\s+/g, ' ').trim();
  return `  ${tag(element, '  ')}${inner.length > LONG ? '…' : inner}</${element.localName}>`;
}

const checker = document.querySelector('back-pain-checker');
const lines = [
  '<script type="module" src="back-pain-checker.js"></script>',
  tag(checker),
  ...[...checker.children].map(child),
  '</back-pain-checker>',
];
document.getElementById('how-html').textContent = lines.join('\n');
