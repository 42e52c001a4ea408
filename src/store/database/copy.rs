//! What an unusable file still holds, copied into a store in memory, so that it can be looked at. The file is opened
//! in a way in which nothing can be written to it.

use std::path::Path;

use sqlx::Row;

use super::link::{Answer, Link, encoded};

/// Every row this edition understands, in an order in which each finds what it refers to. Columns are named one by one:
/// a newer edition may have added some.
const ROWS: [&str; 5] = [
    "INSERT INTO people (id, name, created_at) SELECT id, name, created_at FROM old.people",
    "INSERT INTO sessions (id, person, scenario, header, label, state, started_at, touched_at, ended_at, \
     forked_from, forked_at) SELECT id, person, scenario, header, label, state, started_at, touched_at, ended_at, \
     forked_from, forked_at FROM old.sessions",
    "INSERT INTO events (session, seq, json) SELECT session, seq, json FROM old.events",
    "INSERT INTO drafts (session, json, saved_at) SELECT session, json, saved_at FROM old.drafts",
    "INSERT INTO settings (name, json) SELECT name, json FROM old.settings",
];

/// The same of tables that a file of an older edition may not have.
const MARKS: [&str; 2] = [
    "INSERT INTO trainers (person) SELECT person FROM old.trainers",
    "INSERT INTO trainer_marks (id, session, trainer, check_id, step, note, blind, supersedes, made_at) \
     SELECT id, session, trainer, check_id, step, note, blind, supersedes, made_at FROM old.trainer_marks",
];

/// The same of theory papers.
const PAPERS: [&str; 2] = [
    "INSERT INTO papers (id, person, header, paper, passed, started_at, touched_at) \
     SELECT id, person, header, paper, passed, started_at, touched_at FROM old.papers",
    "INSERT INTO paper_entries (paper, seq, json) SELECT paper, seq, json FROM old.paper_entries",
];

/// The same of contest events.
const EVENTS: [&str; 3] = [
    "INSERT INTO contest_events (id, contest, title, master, opened_at) \
     SELECT id, contest, title, master, opened_at FROM old.contest_events",
    "INSERT INTO contest_records (event, n, line) SELECT event, n, line FROM old.contest_records",
    "UPDATE counters SET last = (SELECT COALESCE(MAX(id), 0) FROM contest_events) WHERE name = 'contest_event'",
];

/// The same of their sealed packs.
const PACKS: [&str; 1] =
    ["INSERT INTO contest_packs (event, bytes) SELECT event, bytes FROM old.contest_packs"];

/// Numbers go on behind those that were copied.
const COUNT: &str = "UPDATE counters SET last = CASE name \
     WHEN 'person' THEN (SELECT COALESCE(MAX(id), 0) FROM people) \
     WHEN 'session' THEN (SELECT COALESCE(MAX(id), 0) FROM sessions) \
     WHEN 'paper' THEN (SELECT COALESCE(MAX(id), 0) FROM papers) \
     WHEN 'mark' THEN (SELECT COALESCE(MAX(id), 0) FROM trainer_marks) ELSE last END";

/// Copies what the SQLite file at `path` holds into `link`, which is a new database in memory: all of it or nothing.
pub(super) async fn copy(link: &mut Link, path: &Path) -> Answer<()> {
    sqlx::query("ATTACH DATABASE $1 AS old")
        .bind(for_reading(path))
        .execute(&mut link.conn)
        .await?;
    // One that says at once that it will write would ask that of the file too.
    let copied = link
        .between("BEGIN", async |link| {
            for sql in ROWS {
                link.run(sql).await?;
            }
            for (table, later) in [("trainer_marks", MARKS), ("papers", PAPERS)] {
                if has(link, table).await? {
                    for sql in later {
                        link.run(sql).await?;
                    }
                }
            }
            if has(link, "contest_events").await? {
                for sql in EVENTS {
                    link.run(sql).await?;
                }
            }
            if has(link, "contest_packs").await? {
                for sql in PACKS {
                    link.run(sql).await?;
                }
            }
            link.run(COUNT).await
        })
        .await;
    // The file is let go of whether or not it could be read.
    let _ = link.run("DETACH DATABASE old").await;
    copied
}

/// Whether the file was written by an edition that knows `table`.
async fn has(link: &mut Link, table: &'static str) -> Answer<bool> {
    let sql = "SELECT COUNT(*) FROM old.sqlite_master WHERE type = 'table' AND name = $1";
    let row = sqlx::query(sql)
        .bind(table)
        .fetch_one(&mut link.conn)
        .await?;
    Ok(row.try_get::<i64, _>(0)? > 0)
}

/// The name under which SQLite opens `path` for reading. Without a log beside it nobody is writing, and the file is
/// taken as it stands: SQLite then puts nothing beside it, which a read-only folder would not allow either.
fn for_reading(path: &Path) -> String {
    let mut log = path.as_os_str().to_owned();
    log.push("-wal");
    let how = match Path::new(&log).exists() {
        true => "mode=ro",
        false => "mode=ro&immutable=1",
    };
    let place = encoded(path);
    // A drive letter needs a slash before it.
    let place = match cfg!(windows) {
        true => format!("/{}", place.replace('\\', "/")),
        false => place,
    };
    format!("file:{place}?{how}")
}
