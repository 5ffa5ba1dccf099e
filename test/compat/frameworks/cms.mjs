/** Renders a snippet as WordPress and Shopify do, with real parsers of PHP and Liquid. */

/** One function call of a PHP file, with its arguments as values; a function stands for the calls in it. */
function calls(node, results = []) {
  if (!node || typeof node !== 'object') return results;
  if (node.kind === 'call')
    results.push({
      name: node.what.name,
      args: node.arguments.map(valueOf),
      inner: node.arguments.filter(({kind}) => kind === 'closure'),
    });
  for (const [key, value] of Object.entries(node)) if (key !== 'loc') calls(value, results);
  return results;
}

function valueOf(node) {
  if (node.kind === 'string') return node.value;
  if (node.kind === 'call' && node.what.name === 'get_theme_file_uri') return `/theme/${valueOf(node.arguments[0])}`;
  return undefined;
}

/** `$attributes['integrity'] = '…'` in a closure. */
function assignments(node, results = {}) {
  if (!node || typeof node !== 'object') return results;
  if (node.kind === 'assign' && node.left.kind === 'offsetlookup')
    results[node.left.offset.value] = valueOf(node.right);
  for (const [key, value] of Object.entries(node)) if (key !== 'loc') assignments(value, results);
  return results;
}

const attribute = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
const tagOf = (attributes) =>
  `<script ${Object.entries(attributes)
    .map(([name, value]) => `${name}="${attribute(value)}"`)
    .join(' ')}></script>`;

/** The PHP parsed and done as WordPress does: the module enqueued, the filter applied; the block as the editor stores it, shortcodes run. */
export async function wordpress(blocks) {
  const {default: php} = await import('php-parser');
  const [code, block, css] = blocks.map((block) => block.code);
  const tree = new php.Engine({parser: {extractDoc: false}}).parseCode(`<?php\n${code}`, 'functions.php');
  const enqueue = calls(tree).find(({name}) => name === 'wp_enqueue_script_module');
  const [handle, source, , version] = enqueue.args;
  const filter = calls(tree).find(({name, args}) => name === 'add_filter' && args[0] === 'wp_script_attributes');
  const script = {
    type: 'module',
    src: version ? `${source}?ver=${version}` : source,
    id: `${handle}-js-module`,
    ...assignments(filter?.inner[0]),
  };
  // A shortcode of WordPress itself would be replaced by a gallery.
  const body = block.replace(/\[gallery[^\]]*\]/g, '<b>a gallery</b>');
  return {
    script,
    head: css ? `<style>${css}</style>` : '',
    body: `<!-- wp:html -->\n${body}\n<!-- /wp:html -->${tagOf(script)}`,
  };
}

/** The section rendered by a Liquid engine, and its schema read as JSON. */
export async function shopify([{code}]) {
  const {Liquid} = await import('liquidjs');
  const engine = new Liquid({strictFilters: true, strictVariables: true});
  engine.registerFilter('asset_url', (name) => `//cdn.shopify.com/assets/${name}`);
  let schema;
  engine.registerTag('schema', {
    parse(_, remaining) {
      const tokens = [];
      for (let token = remaining.shift(); token && token.name !== 'endschema'; token = remaining.shift())
        tokens.push(token.getText());
      schema = JSON.parse(tokens.join(''));
    },
    render: () => '',
  });
  const body = await engine.parseAndRender(code, {});
  if (!schema.name || !schema.presets[0].name || schema.name.length > 25)
    throw new Error(`a schema Shopify would not take: ${JSON.stringify(schema)}`);
  const [, integrity] = /integrity="([^"]+)"/.exec(body) ?? [];
  return {script: {integrity}, head: '', body};
}
