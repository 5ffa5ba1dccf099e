/** From the start of the navigation to the first question on screen, on a slow telephone: processor four times slower, slow 4G. */
import {pause, startBrowser} from '../browser.mjs';
import {peerNames} from '../contestants.mjs';
import {median, spread, table, verdict} from '../statistics.mjs';

export async function loads({quick, log}) {
  const browser = await startBrowser();
  const names = ['all at once', 'one at a time', 'ours', 'ours, start screen', ...peerNames];
  const samples = Object.fromEntries(
    names.map((name) => [name, {first: [], task: [], script: [], shifts: [], longest: []}]),
  );
  for (let round = 0; round < (quick ? 3 : 11); round++) {
    for (const name of names) {
      const tab = await browser.open(name, {cpu: 4, network: true});
      const {TaskDuration, ScriptDuration} = await tab.metrics();
      await pause(300);
      const {first, shifts, longTasks} = await tab.seen();
      const all = samples[name];
      all.first.push(first);
      all.task.push(TaskDuration * 1000);
      all.script.push(ScriptDuration * 1000);
      all.shifts.push(shifts);
      all.longest.push(Math.max(0, ...longTasks));
      await tab.close();
    }
    log(`loads: round ${round + 1}`);
  }
  await browser.stop();
  const floor = samples['all at once'];
  const {ours, 'ours, start screen': start} = samples;
  const bestPeer = Math.min(...peerNames.map((name) => median(samples[name].first)));
  const rows = names.map((name) => {
    const {first, task, script, shifts, longest} = samples[name];
    return [
      name,
      `${median(first).toFixed(0)} ± ${spread(first).toFixed(0)} ms (${(median(first) / median(floor.first)).toFixed(2)} ×)`,
      `${median(task).toFixed(0)} ms`,
      `${median(script).toFixed(0)} ms`,
      Math.max(...shifts).toFixed(3),
      `${median(longest).toFixed(0)} ms`,
    ];
  });
  return {
    title: 'First question, on a slow telephone',
    text: table(
      [
        [
          'element',
          'until the first question shows',
          'main thread until then',
          'of that, script',
          'layout shift',
          'longest task',
        ],
      ].concat(rows),
    ),
    verdicts: [
      verdict('first question, beside the element written by hand', median(ours.first) / median(floor.first), 1.4),
      verdict('first question, beside the faster form library', median(ours.first) / bestPeer, 0.8),
      verdict('layout shift with the snippet of the README', Math.max(...start.shifts), 0, ''),
      verdict('longest task (only those above 50 ms are told)', median(start.longest), 50, 'ms'),
    ],
  };
}
