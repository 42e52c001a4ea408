//! Contest events: records appended without a gap and never changed, read back as the lines they are.

use base64::{Engine, engine::general_purpose::STANDARD};
use sqlx::Row;

use super::{
    StoreProblem, UnixMillis,
    link::{Answer, Link},
    sessions::{next_number, not_json, seq_number, storable},
};
use crate::contest::{Digest, Record, Taker};

/// Number of an event in the database.
pub type EventId = i64;

/// An event that begins.
#[derive(Clone, Debug)]
pub struct NewEvent {
    /// Id of the contest.
    pub contest: String,
    /// Its title.
    pub title: String,
    /// The master key, where it does not follow from a phrase.
    pub master: Option<Digest>,
    /// The first record.
    pub first: Record,
    /// Its sealed pack, where it has one.
    pub pack: Option<Vec<u8>>,
}

/// An event in the list of events.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EventRow {
    /// Its number.
    pub id: EventId,
    /// Id of the contest.
    pub contest: String,
    /// Its title.
    pub title: String,
    /// When it was opened.
    pub opened_at: UnixMillis,
    /// How many records it has.
    pub records: u64,
    /// Whether it is a rehearsal.
    pub rehearsal: bool,
}

/// What others did to an event since it was last read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EventNews {
    /// Records from the number that was asked for, a line each.
    pub lines: Vec<String>,
    /// The last signs of life of everybody who was ever at work: the stage, who, when.
    pub beats: Vec<(String, Taker, UnixMillis)>,
}

/// Puts an event down with its first record, and answers with its number.
pub(super) async fn begin(link: &mut Link, new: NewEvent) -> Answer<EventId> {
    link.whole(async |link| {
        let id = next_number(link, "contest_event").await?;
        sqlx::query(
            "INSERT INTO contest_events (id, contest, title, master, opened_at) \
             VALUES ($1, $2, $3, $4, $5)",
        )
        .bind(id)
        .bind(storable(&new.contest))
        .bind(storable(&new.title))
        .bind(new.master.map(|key| key.to_string()))
        .bind(new.first.at)
        .execute(&mut link.conn)
        .await?;
        insert(link, id, &new.first).await?;
        if let Some(pack) = &new.pack {
            insert_pack(link, id, pack).await?;
        }
        Ok(id)
    })
    .await
}

/// Appends `records`: all or none. Handing in again what is stored does nothing.
pub(super) async fn append(link: &mut Link, event: EventId, records: Vec<Record>) -> Answer<()> {
    link.must_be_there()?;
    link.whole(async |link| {
        let stored = next(link, event).await?;
        if records.first().is_some_and(|first| first.n > stored) {
            return Err(StoreProblem::EventGap {
                event,
                expected: stored,
            });
        }
        for record in &records {
            if record.n < stored {
                must_be_the_same(link, event, record).await?;
            } else {
                insert(link, event, record).await?;
            }
        }
        Ok(())
    })
    .await
}

/// All records of an event as lines.
pub(super) async fn text(link: &mut Link, event: EventId) -> Answer<String> {
    must_exist(link, event).await?;
    let rows = sqlx::query("SELECT line FROM contest_records WHERE event = $1 ORDER BY n")
        .bind(event)
        .fetch_all(&mut link.conn)
        .await?;
    let mut text = String::new();
    for row in rows {
        // A row that is no text is a broken line, which the check of the chain names.
        text += &row.try_get::<String, _>(0).unwrap_or_default();
        text.push('\n');
    }
    Ok(text)
}

/// The records of an event from the number `from`, and everybody's last sign of life.
pub(super) async fn news(link: &mut Link, event: EventId, from: u64) -> Answer<EventNews> {
    link.must_be_there()?;
    let rows =
        sqlx::query("SELECT line FROM contest_records WHERE event = $1 AND n >= $2 ORDER BY n")
            .bind(event)
            .bind(seq_number(from))
            .fetch_all(&mut link.conn)
            .await?;
    // A row that is no text is a broken line, which the check of the chain names.
    let lines = rows.iter().map(|row| row.try_get(0).unwrap_or_default());
    let lines = lines.collect();
    let rows = sqlx::query("SELECT stage, taker, at FROM contest_beats WHERE event = $1")
        .bind(event)
        .fetch_all(&mut link.conn)
        .await?;
    let mut beats = Vec::new();
    for row in rows {
        let taker: String = row.try_get(1)?;
        if let Ok(taker) = serde_json::from_str(&taker) {
            beats.push((row.try_get(0)?, taker, row.try_get(2)?));
        }
    }
    Ok(EventNews { lines, beats })
}

/// All events, the newest first.
pub(super) async fn list(link: &mut Link) -> Answer<Vec<EventRow>> {
    let rows = sqlx::query(
        "SELECT e.id, e.contest, e.title, e.opened_at, \
         (SELECT COUNT(*) FROM contest_records r WHERE r.event = e.id), \
         (SELECT COUNT(*) FROM contest_records r WHERE r.event = e.id AND r.n = 0 \
          AND r.line LIKE '%\"rehearsal\":{%') \
         FROM contest_events e ORDER BY e.id DESC",
    )
    .fetch_all(&mut link.conn)
    .await?;
    let row = |row: &sqlx::any::AnyRow| {
        Ok(EventRow {
            id: row.try_get(0)?,
            contest: row.try_get(1)?,
            title: row.try_get(2)?,
            opened_at: row.try_get(3)?,
            records: u64::try_from(row.try_get::<i64, _>(4)?).unwrap_or_default(),
            // Inside the contest's text quotation marks stand behind a backslash, so that only the record's own field is found.
            rehearsal: row.try_get::<i64, _>(5)? > 0,
        })
    };
    rows.iter().map(row).collect()
}

/// The master key of an event, where it does not follow from a phrase.
pub(super) async fn master(link: &mut Link, event: EventId) -> Answer<Option<Digest>> {
    let row = sqlx::query("SELECT master FROM contest_events WHERE id = $1")
        .bind(event)
        .fetch_optional(&mut link.conn)
        .await?;
    let row = row.ok_or(StoreProblem::NoEvent(event))?;
    let master: Option<String> = row.try_get(0)?;
    Ok(master.and_then(|text| text.parse().ok()))
}

/// Puts the sealed pack of an event down, in place of one that is there.
pub(super) async fn put_pack(link: &mut Link, event: EventId, pack: Vec<u8>) -> Answer<()> {
    must_exist(link, event).await?;
    insert_pack(link, event, &pack).await
}

async fn insert_pack(link: &mut Link, event: EventId, pack: &[u8]) -> Answer<()> {
    sqlx::query(
        "INSERT INTO contest_packs (event, bytes) VALUES ($1, $2) ON CONFLICT (event) DO UPDATE SET bytes = excluded.bytes",
    )
    .bind(event)
    .bind(STANDARD.encode(pack))
    .execute(&mut link.conn)
    .await?;
    Ok(())
}

/// The sealed pack of an event; none where it lies elsewhere, or is no base64.
pub(super) async fn pack(link: &mut Link, event: EventId) -> Answer<Option<Vec<u8>>> {
    let row = sqlx::query("SELECT bytes FROM contest_packs WHERE event = $1")
        .bind(event)
        .fetch_optional(&mut link.conn)
        .await?;
    let text: Option<String> = row.map(|row| row.try_get(0)).transpose()?;
    Ok(text.and_then(|text| STANDARD.decode(text).ok()))
}

/// Keeps the last sign of life of somebody at work.
pub(super) async fn beat(
    link: &mut Link,
    event: EventId,
    stage: String,
    taker: Taker,
    at: UnixMillis,
) -> Answer<()> {
    sqlx::query(
        "INSERT INTO contest_beats (event, stage, taker, at) VALUES ($1, $2, $3, $4) \
         ON CONFLICT (event, stage, taker) DO UPDATE SET at = excluded.at",
    )
    .bind(event)
    .bind(storable(&stage))
    .bind(serde_json::to_string(&taker).map_err(not_json)?)
    .bind(at)
    .execute(&mut link.conn)
    .await?;
    Ok(())
}

/// The last sign of life of somebody at work.
pub(super) async fn last_beat(
    link: &mut Link,
    event: EventId,
    stage: String,
    taker: Taker,
) -> Answer<Option<UnixMillis>> {
    let row =
        sqlx::query("SELECT at FROM contest_beats WHERE event = $1 AND stage = $2 AND taker = $3")
            .bind(event)
            .bind(storable(&stage))
            .bind(serde_json::to_string(&taker).map_err(not_json)?)
            .fetch_optional(&mut link.conn)
            .await?;
    Ok(row.map(|row| row.try_get(0)).transpose()?)
}

async fn next(link: &mut Link, event: EventId) -> Answer<u64> {
    let row = sqlx::query("SELECT MAX(n) FROM contest_records WHERE event = $1")
        .bind(event)
        .fetch_one(&mut link.conn)
        .await?;
    match row.try_get::<Option<i64>, _>(0)? {
        Some(last) => Ok(u64::try_from(last).unwrap_or_default() + 1),
        None => must_exist(link, event).await.map(|()| 0),
    }
}

async fn must_exist(link: &mut Link, event: EventId) -> Answer<()> {
    let row = sqlx::query("SELECT id FROM contest_events WHERE id = $1")
        .bind(event)
        .fetch_optional(&mut link.conn)
        .await?;
    row.map(drop).ok_or(StoreProblem::NoEvent(event))
}

async fn insert(link: &mut Link, event: EventId, record: &Record) -> Answer<()> {
    let done = sqlx::query(
        "INSERT INTO contest_records (event, n, line) VALUES ($1, $2, $3) \
         ON CONFLICT (event, n) DO NOTHING",
    )
    .bind(event)
    .bind(seq_number(record.n))
    .bind(record.line())
    .execute(&mut link.conn)
    .await?;
    match done.rows_affected() {
        // Another machine was first.
        0 => Err(StoreProblem::EventConflict { event, n: record.n }),
        _ => Ok(()),
    }
}

async fn must_be_the_same(link: &mut Link, event: EventId, record: &Record) -> Answer<()> {
    let row = sqlx::query("SELECT line FROM contest_records WHERE event = $1 AND n = $2")
        .bind(event)
        .bind(seq_number(record.n))
        .fetch_optional(&mut link.conn)
        .await?;
    let stored = row.and_then(|row| row.try_get::<String, _>(0).ok());
    match stored.is_some_and(|stored| stored == record.line()) {
        true => Ok(()),
        false => Err(StoreProblem::EventConflict { event, n: record.n }),
    }
}
