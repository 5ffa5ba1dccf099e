/** The accessibility tree as Chromium hands it to a screen reader, written as text: one line for each thing that is announced. */

/** Roles that are not announced; their content is. */
const BOXES = new Set([
  'none',
  'generic',
  'LabelText',
  'Legend',
  'DescriptionList',
  'Section',
  'strong',
  'emphasis',
  'Details',
  'ListMarker',
  'LineBreak',
]);
const NAMES = {
  StaticText: 'text',
  DisclosureTriangle: 'fold',
  DescriptionListTerm: 'term',
  DescriptionListDetail: 'definition',
};
/** States that are written. `checked` and `expanded` also where they are false. */
const STATES = [
  'checked',
  'expanded',
  'invalid',
  'disabled',
  'required',
  'readonly',
  'focused',
  'live',
  'level',
  'modal',
];
const BOTH_WAYS = ['checked', 'expanded'];

const clean = (text = '') => text.replace(/\s+/g, ' ').trim();

/** The tree under `selector` as text. Words that are the name of what they stand in, such as a heading's or a label's, are written once. */
export async function accessibilitySnapshot(page, selector = 'back-pain-checker') {
  const session = await page.context().newCDPSession(page);
  const {result} = await session.send('Runtime.evaluate', {expression: `document.querySelector('${selector}')`});
  const {node} = await session.send('DOM.describeNode', {objectId: result.objectId});
  const {nodes} = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const host = nodes.find(({backendDOMNodeId}) => backendDOMNodeId === node.backendNodeId);
  const children = ({childIds = []}) => childIds.map((id) => byId.get(id)).filter(Boolean);

  const name = (node) => clean(node.name?.value);
  /** Everything named in `one`, so that a label's own words are known from the words of what it labels. */
  const namesIn = (node) =>
    children(node)
      .flatMap((child) => [child.role?.value === 'StaticText' ? '' : name(child), ...namesIn(child)])
      .join(' ');

  /** `one` as blocks of lines; texts that follow each other flow together. */
  function tell(node, around) {
    const role = node.role?.value;
    if (role === 'InlineTextBox') return [];
    if (role === 'StaticText') return name(node) && !around.includes(name(node)) ? [{text: name(node)}] : [];
    const silent = node.ignored || BOXES.has(role) || node === host;
    const own = silent ? around : name(node);
    const aroundChildren = role === 'LabelText' ? `${around} ${namesIn(node)}` : own;
    const inner = flow(children(node).flatMap((child) => tell(child, aroundChildren)));
    if (silent) return inner;
    const only = inner.length === 1 && 'text' in inner[0] && !name(node) ? inner[0].text : undefined;
    return [{line: line(node, only ?? name(node)), inner: only === undefined ? inner : []}];
  }

  return `${print(tell(host, ''), '').join('\n')}\n`;
}

/** Of a whole summary, the beginning: what it says is tested elsewhere. */
const short = (text) => (text.length > 400 ? `${text.slice(0, 100)}… and ${text.length - 100} more characters` : text);

const flow = (parts) =>
  parts.reduce((all, part) => {
    const last = all.at(-1);
    if (last && 'text' in last && 'text' in part)
      return [...all.slice(0, -1), {text: `${last.text} ${part.text}`.replace(/ (?=[.:;,])/g, '')}];
    return [...all, part];
  }, []);

const print = (parts, indent) =>
  parts.flatMap((part) =>
    'text' in part
      ? [`${indent}text “${short(part.text)}”`]
      : [indent + part.line, ...print(part.inner, `${indent}  `)],
  );

function line({role, properties = [], description, value}, words) {
  const kind = NAMES[role.value] ?? role.value;
  const states = properties
    .filter(
      ({name, value: {value: is}}) =>
        STATES.includes(name) &&
        !(name === 'level' && kind !== 'heading') &&
        (BOTH_WAYS.includes(name) || ![false, 'false', ''].includes(is)),
    )
    .map(({name, value: {value: is}}) => {
      if (String(is) === 'true') return name;
      return String(is) === 'false' ? `not ${name}` : `${name} ${is}`;
    });
  return [
    kind,
    words && `“${short(words)}”`,
    states.length && `[${states.join(', ')}]`,
    clean(description?.value) && `(${clean(description.value)})`,
    value?.value !== undefined && `= ${value.value}`,
  ]
    .filter(Boolean)
    .join(' ');
}
