/** The heap in use once the first question shows. That a thousand mounts leave nothing behind is a test: `test/e2e/screens/mounts.spec.mjs`. */
import {pause, startBrowser} from '../browser.mjs';
import {median, table, verdict} from '../statistics.mjs';

const names = ['all at once', 'one at a time', 'ours'];

export async function memory({quick, log}) {
  const browser = await startBrowser();
  const found = Object.fromEntries(names.map((name) => [name, {heap: [], nodes: 0, listeners: 0}]));
  for (let round = 0; round < (quick ? 2 : 7); round++) {
    for (const name of names) {
      const one = await browser.open(name);
      await pause(400);
      await one.cdp.send('HeapProfiler.enable');
      for (let i = 0; i < 2; i++) await one.cdp.send('HeapProfiler.collectGarbage');
      found[name].heap.push((await one.cdp.send('Runtime.getHeapUsage')).usedSize);
      const {nodes, jsEventListeners} = await one.cdp.send('Memory.getDOMCounters');
      Object.assign(found[name], {nodes, listeners: jsEventListeners});
      await one.close();
    }
  }
  await browser.stop();
  log('memory: done');
  const floor = median(found['all at once'].heap);
  return {
    title: 'Memory',
    text: table([
      ['element', 'heap', 'nodes', 'listeners'],
      ...names.map((name) => [
        name,
        `${(median(found[name].heap) / 1e6).toFixed(2)} MB (${(median(found[name].heap) / floor).toFixed(2)} ×)`,
        found[name].nodes,
        found[name].listeners,
      ]),
    ]),
    verdicts: [verdict('heap, beside the element written by hand', median(found.ours.heap) / floor, 1.5)],
  };
}
