/** The heap in use once the first question shows, beside an element written by hand with the same words; another one that holds the rules as well shows how much of ours is the pack. That a thousand mounts leave nothing behind is a test: `test/e2e/screens/mounts.spec.mjs`. */
import {pause, startBrowser} from '../browser.mjs';
import {median, table, verdict} from '../statistics.mjs';

const names = ['all at once', 'one at a time', 'all at once, and the pack', 'ours'];

export async function memory({quick, log}) {
  const browser = await startBrowser();
  const samples = Object.fromEntries(names.map((name) => [name, {heap: [], nodes: 0, listeners: 0}]));
  for (let round = 0; round < (quick ? 2 : 7); round++) {
    for (const name of names) {
      const tab = await browser.open(name);
      await pause(400);
      await tab.cdp.send('HeapProfiler.enable');
      for (let i = 0; i < 2; i++) await tab.cdp.send('HeapProfiler.collectGarbage');
      samples[name].heap.push((await tab.cdp.send('Runtime.getHeapUsage')).usedSize);
      const {nodes, jsEventListeners} = await tab.cdp.send('Memory.getDOMCounters');
      Object.assign(samples[name], {nodes, listeners: jsEventListeners});
      await tab.close();
    }
  }
  await browser.stop();
  log('memory: done');
  const floor = median(samples['all at once'].heap);
  return {
    title: 'Memory',
    text: table([
      ['element', 'heap', 'nodes', 'listeners'],
      ...names.map((name) => [
        name,
        `${(median(samples[name].heap) / 1e6).toFixed(2)} MB (${(median(samples[name].heap) / floor).toFixed(2)} ×)`,
        samples[name].nodes,
        samples[name].listeners,
      ]),
    ]),
    verdicts: [verdict('heap, beside the element written by hand', median(samples.ours.heap) / floor, 1.9)],
  };
}
