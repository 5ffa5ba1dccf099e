/** The version of the package; the build fails where it differs from package.json. */
export const version = '2.0.0';

/**
 * A file that stands beside the script. One of another version may be in a browser's cache or have been left on the server: it would put other words
 * beside these rules. Throws then.
 */
export function assertSameVersion<File extends {readonly version: string}>(file: File): File {
  if (file.version !== version) throw new Error(`${file.version} is not ${version}`);
  return file;
}
