{
  const file = new URL('/dist/back-pain-checker.js', location).href; // your address of the file
  const requests = [];
  const readPage = () => ({
    requests,
    cookies: document.cookie.split('; ').filter(Boolean),
    storage: [localStorage, sessionStorage].flatMap((area) =>
      Object.entries(area).map(([key, value]) => `${key}=${value}`),
    ),
    globals: [
      ...Object.getOwnPropertyNames(window),
      ...Object.getOwnPropertyNames(Symbol).map((name) => `Symbol.${name}`),
    ],
  });
  const addedByLit = [
    'litElementVersions',
    'litHtmlVersions',
    'reactiveElementVersions',
    'litPropertyMetadata',
    'Symbol.metadata',
  ];
  const expected = new Set([file, ...addedByLit, ...Object.values(readPage()).flat()]);
  let lastReport;
  const report = (resultEvent) => {
    const added = Object.entries(readPage()).map(([kind, names]) => [
      kind,
      names.filter((name) => !expected.has(name)),
    ]);
    const text = added
      .map(([kind, names]) => `${names.length} ${kind}${names.length ? ` (${names.join(', ')})` : ''}`)
      .join(', ');
    if (resultEvent || text !== lastReport) console.log(`${resultEvent ? 'At the result' : 'So far'}: ${text}`);
    lastReport = text;
  };
  new PerformanceObserver((list) => requests.push(...list.getEntries().map(({name}) => name))).observe({
    type: 'resource',
  });
  document.addEventListener('checker-result', report);
  setInterval(report, 500);
  if (!document.querySelector('back-pain-checker')) {
    document.head.append(Object.assign(document.createElement('script'), {src: file}));
    document.body.prepend(document.createElement('back-pain-checker'));
  }
}
