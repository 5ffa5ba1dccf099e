/** Runs in the page before its own scripts: notes when the first question is on screen, what jumps, and what blocks the page for long. */
(() => {
  const seen = {first: null, shifts: 0, longTasks: [], interactions: []};
  const watch = (type, options, note) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({type, buffered: true, ...options});
  watch('layout-shift', {}, ({value, hadRecentInput}) => (seen.shifts += hadRecentInput ? 0 : value));
  watch('longtask', {}, ({duration}) => seen.longTasks.push(duration));
  watch(
    'event',
    {durationThreshold: 16},
    ({interactionId, duration}) => interactionId && seen.interactions.push(duration),
  );

  const tree = () => {
    const element = document.querySelector('main > :nth-child(2)');
    return element?.shadowRoot ?? (element?.id === 'peer' ? element : undefined);
  };
  /** The text of the first question, in each of the pages: our heading, a legend, the label of form-js, the title of SurveyJS. */
  const firstQuestion = 'legend, h2, .fjs-form-field-label, .sd-question__title';
  const isShown = (element) => element?.getBoundingClientRect().height > 0;
  /** Just after the frame in which it was painted. */
  const afterFrame = (call) => {
    const {port1, port2} = new MessageChannel();
    port1.onmessage = call;
    port2.postMessage(0);
  };
  const look = () => {
    if (!isShown(tree()?.querySelector(firstQuestion))) return void requestAnimationFrame(look);
    afterFrame(() => (seen.first = performance.now()));
  };
  requestAnimationFrame(look);

  const middle = (element) => {
    element.scrollIntoView({block: 'center', behavior: 'instant'});
    const {x, y, width, height} = element.getBoundingClientRect();
    return {x: x + Math.min(width / 2, 30), y: y + height / 2};
  };
  window.probe = {
    seen,
    choice: (id, value) => {
      const input = tree().querySelector(`input[name="${id}"][value="${value}"]`);
      return input && middle(input.labels[0]);
    },
    button: (words) =>
      middle([...tree().querySelectorAll('button')].find(({textContent}) => textContent.trim() === words)),
  };
})();
