/** Pages by the style sheet they are made with. */
const classicTail = '<p class="lead text-muted">More below.</p>';

export const styleSheets = {
  name: 'Style sheets',
  rows: [
    {
      name: 'Bootstrap',
      version: 'bootstrap3',
      css: ['bootstrap3/dist/css/bootstrap.min.css', 'bootstrap3/dist/css/bootstrap-theme.min.css'],
      js: ['jquery/dist/jquery.min.js'],
      place: (it) =>
        `<div class="container"><div class="panel panel-default"><div class="panel-body">${it}${classicTail}</div></div></div>`,
    },
    {
      name: 'Bootstrap',
      version: 'bootstrap4',
      css: ['bootstrap4/dist/css/bootstrap.min.css'],
      place: (it) =>
        `<div class="container"><div class="row"><div class="col-md-8"><div class="card card-body">${it}</div></div><div class="col">${classicTail}</div></div></div>`,
    },
    {
      name: 'Bootstrap',
      version: 'bootstrap',
      firefox: true,
      css: ['bootstrap/dist/css/bootstrap.min.css'],
      js: ['bootstrap/dist/js/bootstrap.bundle.min.js'],
      place: (it) =>
        `<div class="container"><div class="row"><div class="col-md-8"><div class="card card-body">${it}</div></div></div></div>`,
    },
    {
      name: 'Tailwind preflight',
      version: 'tailwindcss',
      firefox: true,
      css: ['/test/compat/hosts/.work/tailwind.css'],
      place: (it) => `<div class="container mx-auto p-4 text-sm">${it}</div>`,
    },
    {
      name: 'Foundation',
      version: 'foundation-sites',
      css: ['foundation-sites/dist/css/foundation.min.css'],
      place: (it) =>
        `<div class="grid-container"><div class="grid-x"><div class="cell callout">${it}</div></div></div>`,
    },
    {
      name: 'Bulma',
      version: 'bulma',
      css: ['bulma/css/bulma.min.css'],
      place: (it) => `<section class="section"><div class="box content">${it}</div></section>`,
    },
    {
      name: 'Fomantic UI',
      version: 'fomantic-ui-css',
      css: ['fomantic-ui-css/semantic.min.css'],
      js: ['jquery/dist/jquery.min.js'],
      place: (it) => `<div class="ui container"><div class="ui raised segment form">${it}</div></div>`,
    },
    {
      name: 'Pico',
      version: '@picocss/pico',
      css: ['@picocss/pico/css/pico.min.css'],
      attributes: 'lang="en" data-theme="light"',
      place: (it) => `<main class="container"><article>${it}</article></main>`,
    },
    {
      name: 'NHS.UK frontend',
      version: 'nhsuk-frontend',
      css: ['nhsuk-frontend/dist/nhsuk/nhsuk-frontend.min.css'],
      place: (it) => `<div class="nhsuk-width-container"><main class="nhsuk-main-wrapper">${it}</main></div>`,
    },
    {
      name: 'jQuery UI',
      version: 'jquery-ui-dist',
      css: ['jquery-ui-dist/jquery-ui.min.css'],
      js: ['jquery/dist/jquery.min.js', 'jquery-ui-dist/jquery-ui.min.js', '/test/compat/hosts/pages/jquery-ui.js'],
      place: (it) =>
        `<div id="tabs"><ul><li><a href="#tab">Check your back</a></li></ul><div id="tab" class="ui-widget ui-widget-content">${it}</div></div>`,
    },
  ],
};

export const resets = {
  name: 'Resets and hostile styles',
  rows: [
    {name: 'normalize.css', version: 'normalize.css', css: ['normalize.css/normalize.css']},
    {name: 'modern-normalize', version: 'modern-normalize', css: ['modern-normalize/modern-normalize.css']},
    {name: 'Classic reset, reset-css', version: 'reset-css', css: ['reset-css/reset.css']},
    {name: '`* {all: unset}`', firefox: true, style: '* { all: unset } head, style, script, title { display: none }'},
    {name: '`html {font-size: 62.5%}`', firefox: true, style: 'html { font-size: 62.5% } body { font-size: 1.4rem }'},
    {
      name: 'Small grey capitals, set tight',
      style:
        'body { font: italic small-caps 700 11px/1 serif; color: #bbb; text-transform: uppercase; text-align: justify; text-indent: 2em; text-shadow: 1px 1px red; white-space: nowrap; word-break: break-all; cursor: none; list-style: none; hyphens: auto; -webkit-text-fill-color: #bbb; -webkit-text-stroke: 1px red }',
    },
    {
      name: 'Rules for every element, `!important`',
      firefox: true,
      style: hostile(),
      place: (it) => `<main><a href="#a">Before</a>${it}<a href="#z">After</a></main>`,
    },
    {name: 'A dark page', style: ':root { color-scheme: dark } body { background: #000; color: #999 }', compare: false},
    {
      name: 'A narrow column',
      place: (it) => `<div style="display: flex; width: 320px"><div style="flex: 1">${it}</div></div>`,
    },
    {
      name: 'A grid of columns',
      place: (it) =>
        `<div style="display: grid; grid-template-columns: 1fr auto; gap: 20px"><div>${it}</div><aside>Aside</aside></div>`,
    },
  ],
};

/** What a page might do to all elements, aimed at ours by every name they have. */
function hostile() {
  return `
    * { outline: none !important; animation: spin 1s infinite !important; transition: all 9s !important; box-shadow: none !important; line-height: 1 !important; font-size: 8px !important; text-transform: uppercase !important; border-radius: 0 !important; float: left !important; cursor: none !important }
    @keyframes spin { to { letter-spacing: 0 } }
    :focus, :focus-visible { outline: 0 !important }
    label, legend, fieldset, section, h2, h3, p, ul, li, svg, details, summary { display: none !important }
    button, [part], .primary, .frame, .base, .option, .step { display: none !important; background: red !important; color: red !important; opacity: 0 !important }
    input { appearance: none !important; opacity: 0 !important; width: 1px !important }
    main, header, nav, footer, form, table { float: none !important; display: block !important }
    back-pain-checker { float: none !important }
    back-pain-checker * { display: none !important }`;
}
