//! Sessions: begun, listed, left, deleted, forked.

use sqlx::{Row, any::AnyRow};

use super::{
    NewSession, SessionFilter, SessionId, SessionRecord, SessionState, Sessions, StoreProblem,
    UnixMillis,
    link::{Answer, Link},
};

/// What every reading of a session row asks for.
const COLUMNS: &str = "SELECT s.id, s.person, s.header, s.label, s.state, s.started_at, \
    s.touched_at, s.ended_at, s.forked_from, s.forked_at, \
    (SELECT MAX(e.seq) + 1 FROM events e WHERE e.session = s.id) AS events FROM sessions s ";

/// Puts a new session down, with the first events of the one it was forked from, and answers with its number.
pub(super) async fn begin(link: &mut Link, new: NewSession) -> Answer<SessionId> {
    let header = serde_json::to_string(&new.header).map_err(not_json)?;
    link.whole(async |link| {
        super::people::must_exist(link, new.person).await?;
        let id = next_number(link, "session").await?;
        let (forked_from, forked_at) = new.forked_from.unzip();
        sqlx::query(
            "INSERT INTO sessions (id, person, scenario, header, label, state, started_at, \
             touched_at, forked_from, forked_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $7, $8, $9)",
        )
        .bind(id)
        .bind(new.person)
        .bind(storable(&new.header.scenario))
        .bind(header)
        .bind(storable(&new.label))
        .bind(SessionState::Open.word())
        .bind(new.started_at)
        .bind(forked_from)
        .bind(forked_at.map(seq_number))
        .execute(&mut link.conn)
        .await?;
        if let Some((from, count)) = new.forked_from {
            must_exist(link, from).await?;
            sqlx::query(
                "INSERT INTO events (session, seq, json) \
                 SELECT $1, seq, json FROM events WHERE session = $2 AND seq < $3",
            )
            .bind(id)
            .bind(from)
            .bind(seq_number(count))
            .execute(&mut link.conn)
            .await?;
        }
        Ok(id)
    })
    .await
}

/// Sessions that `filter` lets through, newest first.
pub(super) async fn list(link: &mut Link, filter: SessionFilter) -> Answer<Sessions> {
    let sql = joined(
        COLUMNS,
        "WHERE ($1 = 0 OR s.person = $1) AND ($2 = '' OR s.scenario = $2) \
         AND ($3 = '' OR s.state = $3) ORDER BY s.started_at DESC, s.id DESC",
    );
    let rows = sqlx::query(sqlx::AssertSqlSafe(sql))
        .bind(filter.person.unwrap_or_default())
        .bind(filter.scenario.unwrap_or_default())
        .bind(filter.state.map(SessionState::word).unwrap_or_default())
        .fetch_all(&mut link.conn)
        .await?;
    let mut sessions = Sessions::default();
    for row in &rows {
        match record(row) {
            Ok(record) => sessions.found.push(record),
            Err(_) => sessions.unreadable.push(row.try_get(0)?),
        }
    }
    Ok(sessions)
}

/// The session that was touched last, of those whose label begins with `label`.
pub(super) async fn latest(link: &mut Link, label: String) -> Answer<Option<SessionRecord>> {
    link.must_be_there()?;
    let sql = joined(
        COLUMNS,
        "WHERE substr(s.label, 1, length($1)) = $1 ORDER BY s.touched_at DESC, s.id DESC LIMIT 1",
    );
    let row = sqlx::query(sqlx::AssertSqlSafe(sql))
        .bind(label)
        .fetch_optional(&mut link.conn)
        .await?;
    row.as_ref().map(record).transpose()
}

/// One session.
pub(super) async fn one(link: &mut Link, id: SessionId) -> Answer<SessionRecord> {
    let sql = joined(COLUMNS, "WHERE s.id = $1");
    let row = sqlx::query(sqlx::AssertSqlSafe(sql))
        .bind(id)
        .fetch_optional(&mut link.conn)
        .await?;
    record(&row.ok_or(StoreProblem::NoSession(id))?)
}

/// Marks an open session as one the person will not go on with.
pub(super) async fn leave(link: &mut Link, id: SessionId, now: UnixMillis) -> Answer<()> {
    let done =
        sqlx::query("UPDATE sessions SET state = $1, touched_at = $2 WHERE id = $3 AND state = $4")
            .bind(SessionState::Left.word())
            .bind(now)
            .bind(id)
            .bind(SessionState::Open.word())
            .execute(&mut link.conn)
            .await?;
    match done.rows_affected() {
        0 => must_exist(link, id).await,
        _ => Ok(()),
    }
}

/// Gives a session a word of the person's own.
pub(super) async fn label(link: &mut Link, id: SessionId, label: String) -> Answer<()> {
    let done = sqlx::query("UPDATE sessions SET label = $1 WHERE id = $2")
        .bind(storable(&label))
        .bind(id)
        .execute(&mut link.conn)
        .await?;
    match done.rows_affected() {
        0 => Err(StoreProblem::NoSession(id)),
        _ => Ok(()),
    }
}

/// Deletes a session with its events, its draft and what trainers did to its marks.
pub(super) async fn delete(link: &mut Link, id: SessionId) -> Answer<()> {
    link.whole(async |link| {
        must_exist(link, id).await?;
        for sql in [
            "DELETE FROM trainer_marks WHERE session = $1",
            "DELETE FROM drafts WHERE session = $1",
            "DELETE FROM events WHERE session = $1",
            "DELETE FROM sessions WHERE id = $1",
        ] {
            sqlx::query(sql).bind(id).execute(&mut link.conn).await?;
        }
        Ok(())
    })
    .await?;
    link.forget_deleted().await
}

/// The next number of a kind; inside a transaction, so that two processes never draw the same.
pub(super) async fn next_number(link: &mut Link, name: &'static str) -> Answer<i64> {
    let row = sqlx::query("UPDATE counters SET last = last + 1 WHERE name = $1 RETURNING last")
        .bind(name)
        .fetch_one(&mut link.conn)
        .await?;
    Ok(row.try_get(0)?)
}

pub(super) async fn must_exist(link: &mut Link, id: SessionId) -> Answer<()> {
    let row = sqlx::query("SELECT id FROM sessions WHERE id = $1")
        .bind(id)
        .fetch_optional(&mut link.conn)
        .await?;
    row.map(drop).ok_or(StoreProblem::NoSession(id))
}

/// An event's place as the database counts it; places past `i64` cannot be reached.
pub(super) fn seq_number(seq: u64) -> i64 {
    i64::try_from(seq).unwrap_or(i64::MAX)
}

/// Names and labels without U+0000, which PostgreSQL takes in no text.
pub(super) fn storable(text: &str) -> String {
    text.replace('\0', "")
}

pub(super) fn not_json(error: serde_json::Error) -> StoreProblem {
    StoreProblem::Other(error.to_string())
}

fn record(row: &AnyRow) -> Answer<SessionRecord> {
    let header: String = row.try_get(2)?;
    let forked_from: Option<i64> = row.try_get(8)?;
    let forked_at: Option<i64> = row.try_get(9)?;
    let count = |number: i64| u64::try_from(number).unwrap_or_default();
    Ok(SessionRecord {
        id: row.try_get(0)?,
        person: row.try_get(1)?,
        header: serde_json::from_str(&header).map_err(not_json)?,
        label: row.try_get(3)?,
        state: SessionState::of_word(&row.try_get::<String, _>(4)?),
        started_at: row.try_get(5)?,
        touched_at: row.try_get(6)?,
        ended_at: row.try_get(7)?,
        forked_from: forked_from.zip(forked_at.map(count)),
        events: count(row.try_get::<Option<i64>, _>(10)?.unwrap_or_default()),
    })
}

/// Two constant pieces of SQL as one.
fn joined(head: &'static str, tail: &'static str) -> String {
    format!("{head}{tail}")
}
