const problems = [];

const readText = (name) => process.env[name]?.trim() || void problems.push(`${name} is missing.`);

function readToken(name) {
  const token = readText(name);
  if (token && token.length < 32) problems.push(`${name} needs at least 32 characters.`);
  return token;
}

function readNumber(name, {allowsZero = false} = {}) {
  const value = Number(readText(name));
  if (!(value > 0 || (allowsZero && value === 0))) problems.push(`${name} needs a number above 0.`);
  return value;
}

/** From the environment; .env.example says what each one is. */
export const settings = {
  pageToken: readToken('PAGE_TOKEN'),
  staffToken: readToken('STAFF_TOKEN'),
  allowedOrigins: readText('ALLOWED_ORIGINS')?.split(/\s+/) ?? [],
  phone: readText('PHONE'),
  database: readText('DATABASE'),
  host: readText('HOST'),
  port: readNumber('PORT', {allowsZero: true}),
  keepDays: readNumber('KEEP_DAYS'),
  expiryMinutes: readNumber('EXPIRY_MINUTES'),
  rateLimit: readNumber('RATE_LIMIT'),
};

if (settings.pageToken && settings.pageToken === settings.staffToken)
  problems.push('STAFF_TOKEN must differ from PAGE_TOKEN, which everybody can read.');
for (const origin of settings.allowedOrigins)
  if (!URL.canParse(origin) || new URL(origin).origin !== origin)
    problems.push(`ALLOWED_ORIGINS: "${origin}" is not an origin, such as https://www.example.com.`);

if (problems.length) {
  console.error(problems.join('\n'));
  process.exit(1);
}
