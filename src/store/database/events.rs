//! Events: appended without a gap, never changed, read back with whatever is still readable.

use sqlx::Row;

use super::{
    SessionId, SessionNews, SessionState, StoreProblem, StoredSession, UnixMillis, drafts,
    link::{Answer, Link},
    sessions::{must_exist, not_json, one, seq_number},
};
use crate::session::{Event, Happening, Transcript};

/// Appends `events` at place `seq` of a session: all of them or none. Handing in again what is already stored does
/// nothing, so a caller that did not hear the answer may simply repeat itself.
pub(super) async fn append(
    link: &mut Link,
    session: SessionId,
    seq: u64,
    events: Vec<Event>,
    now: UnixMillis,
) -> Answer<()> {
    link.whole(async |link| {
        let stored = next_seq(link, session).await?;
        if seq > stored {
            return Err(StoreProblem::Gap {
                session,
                expected: stored,
            });
        }
        for (place, event) in (seq..).zip(&events) {
            let json = serde_json::to_string(event).map_err(not_json)?;
            if place < stored {
                must_be_the_same(link, session, place, &json).await?;
            } else {
                insert(link, session, place, json).await?;
                settle(link, session, event).await?;
            }
        }
        touch(link, session, now, &events).await
    })
    .await
}

/// A session with its events and its draft.
pub(super) async fn read(link: &mut Link, session: SessionId) -> Answer<StoredSession> {
    let record = one(link, session).await?;
    let rows = sqlx::query("SELECT seq, json FROM events WHERE session = $1 ORDER BY seq")
        .bind(session)
        .fetch_all(&mut link.conn)
        .await?;
    let mut events = Vec::with_capacity(rows.len());
    let mut unreadable = Vec::new();
    let mut expected = 0;
    for row in rows {
        let seq = u64::try_from(row.try_get::<i64, _>(0)?).unwrap_or_default();
        unreadable.extend(expected..seq);
        expected = seq + 1;
        // A row may hold bytes that are no text, or text that is no event.
        let event = row.try_get::<String, _>(1).ok();
        match event.and_then(|json| serde_json::from_str(&json).ok()) {
            Some(event) => events.push(event),
            None => unreadable.push(seq),
        }
    }
    Ok(StoredSession {
        transcript: Transcript {
            header: record.header.clone(),
            events,
        },
        record,
        unreadable,
        draft: drafts::read(link, session).await?,
    })
}

/// Events read at once: somebody who looks on goes on in the next call.
const AT_ONCE: i64 = 1_000;

/// What happened in a session from the place `from`.
pub(super) async fn news(link: &mut Link, session: SessionId, from: u64) -> Answer<SessionNews> {
    link.must_be_there()?;
    let record = one(link, session).await?;
    let rows = sqlx::query(
        "SELECT seq, json FROM events WHERE session = $1 AND seq >= $2 ORDER BY seq LIMIT $3",
    )
    .bind(session)
    .bind(seq_number(from))
    .bind(AT_ONCE)
    .fetch_all(&mut link.conn)
    .await?;
    let mut events = Vec::with_capacity(rows.len());
    for row in &rows {
        let seq = u64::try_from(row.try_get::<i64, _>(0)?).unwrap_or_default();
        let json = row.try_get::<String, _>(1).ok();
        if let Some(event) = json.and_then(|json| serde_json::from_str(&json).ok()) {
            events.push((seq, event));
        }
    }
    Ok(SessionNews {
        record,
        events,
        more: rows.len() as i64 == AT_ONCE,
    })
}

/// The place the next event goes to.
async fn next_seq(link: &mut Link, session: SessionId) -> Answer<u64> {
    let row = sqlx::query("SELECT MAX(seq) FROM events WHERE session = $1")
        .bind(session)
        .fetch_one(&mut link.conn)
        .await?;
    match row.try_get::<Option<i64>, _>(0)? {
        Some(last) => Ok(u64::try_from(last).unwrap_or_default() + 1),
        None => must_exist(link, session).await.map(|()| 0),
    }
}

async fn insert(link: &mut Link, session: SessionId, seq: u64, json: String) -> Answer<()> {
    let done = sqlx::query(
        "INSERT INTO events (session, seq, json) VALUES ($1, $2, $3) \
         ON CONFLICT (session, seq) DO NOTHING",
    )
    .bind(session)
    .bind(seq_number(seq))
    .bind(json)
    .execute(&mut link.conn)
    .await?;
    match done.rows_affected() {
        // Another process was first; PostgreSQL lets two write at once.
        0 => Err(StoreProblem::Conflict { session, seq }),
        _ => Ok(()),
    }
}

async fn must_be_the_same(link: &mut Link, session: SessionId, seq: u64, json: &str) -> Answer<()> {
    let row = sqlx::query("SELECT json FROM events WHERE session = $1 AND seq = $2")
        .bind(session)
        .bind(seq_number(seq))
        .fetch_optional(&mut link.conn)
        .await?;
    let stored = row.and_then(|row| row.try_get::<String, _>(0).ok());
    match stored.is_some_and(|stored| stored == json) {
        true => Ok(()),
        false => Err(StoreProblem::Conflict { session, seq }),
    }
}

/// What an event changes about its session: sent words are no draft any more, and the end is the end.
async fn settle(link: &mut Link, session: SessionId, event: &Event) -> Answer<()> {
    match &event.what {
        Happening::AgentSaid { text } => drafts::sent(link, session, text).await,
        Happening::Ended { .. } => {
            drafts::write(link, session, String::new(), 0).await?;
            sqlx::query("UPDATE sessions SET state = $1 WHERE id = $2")
                .bind(SessionState::Ended.word())
                .bind(session)
                .execute(&mut link.conn)
                .await?;
            Ok(())
        }
        _ => Ok(()),
    }
}

async fn touch(
    link: &mut Link,
    session: SessionId,
    now: UnixMillis,
    events: &[Event],
) -> Answer<()> {
    let ended = events
        .iter()
        .any(|event| matches!(event.what, Happening::Ended { .. }));
    let sql = match ended {
        true => {
            "UPDATE sessions SET touched_at = $1, ended_at = COALESCE(ended_at, $1) WHERE id = $2"
        }
        false => "UPDATE sessions SET touched_at = $1 WHERE id = $2",
    };
    sqlx::query(sql)
        .bind(now)
        .bind(session)
        .execute(&mut link.conn)
        .await?;
    Ok(())
}
