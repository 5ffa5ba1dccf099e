/** `npm run verify -- [--json] [--people N] [pack.json …]`: what `npx back-pain-checker verify` does, on the sources. */
import {generateOrFail} from './generate.mjs';
import {load} from './load.mjs';
import {inRoot, runAsCommand} from './shell.mjs';

await runAsCommand(import.meta.url, async (args) => {
  await generateOrFail();
  const {readArguments, verifyFiles, main: showUsage, stop} = await load('../verify/cli');
  const options = readArguments(args);
  if (!options) return showUsage(['--usage']);
  try {
    const locales = inRoot('rules', 'running-back-pain', 'locales');
    const {passed, failed, code} = await verifyFiles({...options, locales});
    if (!args.includes('--json')) console.log(`\n${passed} passed, ${failed} failed`);
    return code;
  } finally {
    await stop();
  }
});
