import {executeServerCommand} from '@web/test-runner-commands';

/**
 * Sets media features such as `{'forced-colors': 'active', 'prefers-reduced-motion': 'reduce'}`; `{}` takes them back.
 * Only Chromium can: elsewhere the answer is false, and the test asserts what does not depend on them.
 */
export async function mediaFeatures(features: Record<string, string>): Promise<boolean> {
  const {supported} = await executeServerCommand<{supported: boolean}, Record<string, string>>(
    'media-features',
    features,
  );
  return supported;
}
