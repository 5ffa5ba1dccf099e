/** The version of the package; the build fails where it differs from package.json. */
export const version = '2.0.0';
