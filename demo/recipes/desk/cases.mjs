/** The cases in a SQLite file: who sent them and what they said are in tables of their own. */
import Database from 'libsql';

const tables = `
  CREATE TABLE IF NOT EXISTS cases (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    supersedes TEXT,
    reference TEXT NOT NULL,
    received TEXT NOT NULL,
    deleted TEXT
  ) STRICT;
  CREATE INDEX IF NOT EXISTS cases_supersedes ON cases (supersedes);
  CREATE TABLE IF NOT EXISTS contacts (
    number INTEGER PRIMARY KEY REFERENCES cases ON DELETE CASCADE,
    name TEXT, phone TEXT, email TEXT, time TEXT, note TEXT
  ) STRICT;
  CREATE TABLE IF NOT EXISTS health (
    number INTEGER PRIMARY KEY REFERENCES cases ON DELETE CASCADE,
    level TEXT, disposition TEXT, detail TEXT NOT NULL
  ) STRICT;`;

/** A newer case may arrive before the one it replaces: which one is superseded is looked up, never stored. */
const columns = `cases.number, cases.id, reference, received, level, disposition, name, phone, email,
  (SELECT newer.id FROM cases newer WHERE newer.supersedes = cases.id LIMIT 1) AS supersededBy`;
const joined = 'cases JOIN health USING (number) JOIN contacts USING (number)';

export function openCases(file) {
  const database = new Database(file);
  // What was answered with "received" is on the disk; what is deleted is overwritten.
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  database.pragma('secure_delete = ON');
  database.exec(tables);

  const findDeleted = database.prepare(
    'SELECT id FROM cases WHERE (id = @id OR supersedes = @id) AND deleted IS NOT NULL',
  );
  const insertCase = database.prepare(
    'INSERT INTO cases (id, supersedes, reference, received) VALUES (@id, @supersedes, @reference, @received) ON CONFLICT (id) DO NOTHING',
  );
  const insertContact = database.prepare('INSERT INTO contacts VALUES (@number, @name, @phone, @email, @time, @note)');
  const insertHealth = database.prepare('INSERT INTO health VALUES (@number, @level, @disposition, @detail)');

  /** @returns {'kept' | 'known' | 'deleted'} */
  const keep = database.transaction(({id, supersedes = null, reference, contact, ...health}, received) => {
    if (findDeleted.get({id})) return 'deleted';
    const {changes, lastInsertRowid: number} = insertCase.run({id, supersedes, reference, received});
    if (changes === 0) return 'known';
    const {name = null, phone = null, email = null, time = null, note = null} = contact ?? {};
    insertContact.run({number, name, phone, email, time, note});
    const {level, disposition} = health;
    insertHealth.run({number, level, disposition: disposition?.title ?? null, detail: JSON.stringify(health)});
    return 'kept';
  });

  const page = database.prepare(
    `SELECT ${columns} FROM ${joined} WHERE cases.number < ? ORDER BY cases.number DESC LIMIT 100`,
  );
  const one = database.prepare(`SELECT ${columns}, time, note, detail FROM ${joined} WHERE cases.id = ?`);

  /** A case and all that it replaced. */
  const visit = `WITH RECURSIVE visit (id) AS (
    SELECT @id UNION SELECT cases.supersedes FROM cases JOIN visit USING (id) WHERE cases.supersedes IS NOT NULL)`;
  const numbers = `(SELECT number FROM cases JOIN visit USING (id))`;
  const deleteContacts = database.prepare(`${visit} DELETE FROM contacts WHERE number IN ${numbers}`);
  const deleteHealth = database.prepare(`${visit} DELETE FROM health WHERE number IN ${numbers}`);
  const markDeleted = database.prepare(`${visit} UPDATE cases SET deleted = @now WHERE number IN ${numbers}`);
  const deleteOld = database.prepare('DELETE FROM cases WHERE received < ?');

  /** The ids stay until they expire, so that a late repetition does not bring back what was deleted. */
  const remove = database.transaction((id, now) => {
    const {changes} = deleteHealth.run({id});
    deleteContacts.run({id});
    markDeleted.run({id, now});
    return changes > 0;
  });

  /** Otherwise what was deleted would still be in the log beside the file. */
  const emptyLog = () => database.pragma('wal_checkpoint(TRUNCATE)');

  return {
    keep: (detail) => keep(detail, new Date().toISOString()),
    /** The newest 100 below `before`. */
    list: (before = Number.MAX_SAFE_INTEGER) => page.all(before),
    find(id) {
      const row = one.get(id);
      if (!row) return undefined;
      const {number, reference, received, supersededBy, name, phone, email, time, note, detail} = row;
      return {
        number,
        id,
        reference,
        received,
        supersededBy,
        contact: {name, phone, email, time, note},
        ...JSON.parse(detail),
      };
    },
    remove(id) {
      const isRemoved = remove(id, new Date().toISOString());
      emptyLog();
      return isRemoved;
    },
    /** @returns {number} how many were deleted */
    expire(days) {
      const {changes} = deleteOld.run(new Date(Date.now() - days * 86_400_000).toISOString());
      if (changes > 0) emptyLog();
      return changes;
    },
    close: () => database.close(),
  };
}
