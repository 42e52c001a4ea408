//! People: added, listed, exported as a file of their own, deleted with everything they did.

use serde_json::json;
use sqlx::Row;

use super::{
    Person, PersonId, SessionFilter, SessionId, StoreProblem, UnixMillis, drafts,
    link::{Answer, Link},
    papers,
    sessions::{self, next_number, storable},
    trainers,
};

/// Adds a person.
pub(super) async fn add(link: &mut Link, name: String, now: UnixMillis) -> Answer<Person> {
    link.whole(async |link| insert(link, &name, now).await)
        .await
}

/// The first person who practises; one without a name where there is none yet.
pub(super) async fn first(link: &mut Link, now: UnixMillis) -> Answer<Person> {
    // Who is there can be read while another program writes.
    if let Some(person) = practising(link).await?.into_iter().next() {
        return Ok(person);
    }
    link.whole(
        async |link| match practising(link).await?.into_iter().next() {
            Some(person) => Ok(person),
            None => insert(link, "", now).await,
        },
    )
    .await
}

/// Everyone, in the order they were added.
pub(super) async fn all(link: &mut Link) -> Answer<Vec<Person>> {
    some(link, "SELECT id, name, created_at FROM people ORDER BY id").await
}

/// Everyone but those who only mark.
async fn practising(link: &mut Link) -> Answer<Vec<Person>> {
    let sql = "SELECT id, name, created_at FROM people WHERE id NOT IN (SELECT person FROM trainers) ORDER BY id";
    some(link, sql).await
}

/// The people that `sql` gives: number, name, when they were added.
pub(super) async fn some(link: &mut Link, sql: &'static str) -> Answer<Vec<Person>> {
    let rows = sqlx::query(sql).fetch_all(&mut link.conn).await?;
    rows.iter()
        .map(|row| {
            Ok(Person {
                id: row.try_get(0)?,
                name: row.try_get(1)?,
                created_at: row.try_get(2)?,
            })
        })
        .collect()
}

/// Gives a person another name.
pub(super) async fn rename(link: &mut Link, id: PersonId, name: String) -> Answer<()> {
    let done = sqlx::query("UPDATE people SET name = $1 WHERE id = $2")
        .bind(storable(&name))
        .bind(id)
        .execute(&mut link.conn)
        .await?;
    match done.rows_affected() {
        0 => Err(StoreProblem::NoPerson(id)),
        _ => Ok(()),
    }
}

/// Deletes a person with their sessions, events, drafts and marks, given and received; answers with how many sessions went.
pub(super) async fn delete(link: &mut Link, id: PersonId) -> Answer<u64> {
    let gone = link
        .whole(async |link| {
            must_exist(link, id).await?;
            for sql in [
                "DELETE FROM trainer_marks WHERE trainer = $1 \
                 OR session IN (SELECT id FROM sessions WHERE person = $1)",
                "DELETE FROM trainers WHERE person = $1",
                "DELETE FROM paper_entries WHERE paper IN (SELECT id FROM papers WHERE person = $1)",
                "DELETE FROM papers WHERE person = $1",
                "DELETE FROM drafts WHERE session IN (SELECT id FROM sessions WHERE person = $1)",
                "DELETE FROM events WHERE session IN (SELECT id FROM sessions WHERE person = $1)",
            ] {
                sqlx::query(sql).bind(id).execute(&mut link.conn).await?;
            }
            let gone = sqlx::query("DELETE FROM sessions WHERE person = $1")
                .bind(id)
                .execute(&mut link.conn)
                .await?;
            sqlx::query("DELETE FROM people WHERE id = $1")
                .bind(id)
                .execute(&mut link.conn)
                .await?;
            Ok(gone.rows_affected())
        })
        .await?;
    link.forget_deleted().await?;
    Ok(gone)
}

/// Everything stored about a person as JSON lines: first `{"format":1,"person":{…}}`, then for each session
/// `{"session":{…}}`, its events as `{"event":{…}}`, its draft as `{"draft":"…"}`, in the order they happened, and what
/// trainers did to its marks as `{"trainer_mark":{…}}`; then theory papers with their entries; last the marks the person gave others.
/// What cannot be read any more is there as `{"unreadable":"…"}` in the words it was stored in.
pub(super) async fn export(link: &mut Link, id: PersonId) -> Answer<Vec<u8>> {
    // Both kinds of transaction give one picture of the data even while a session goes on elsewhere.
    link.whole(async |link| {
        let person = all(link).await?.into_iter().find(|person| person.id == id);
        let person = person.ok_or(StoreProblem::NoPerson(id))?;
        let mut lines = vec![json!({"format": 1, "person": person}).to_string()];
        let filter = SessionFilter {
            person: Some(id),
            ..SessionFilter::default()
        };
        let sessions = sessions::list(link, filter).await?;
        for record in sessions.found.iter().rev() {
            lines.push(json!({"session": record}).to_string());
            export_events(link, record.id, &mut lines).await?;
        }
        for session in sessions.unreadable {
            lines.push(json!({"session": {"id": session}, "unreadable": true}).to_string());
            export_events(link, session, &mut lines).await?;
        }
        papers::export(link, id, &mut lines).await?;
        trainers::export_made(link, id, &mut lines).await?;
        lines.push(String::new());
        Ok(lines.join("\n").into_bytes())
    })
    .await
}

pub(super) async fn must_exist(link: &mut Link, id: PersonId) -> Answer<()> {
    let row = sqlx::query("SELECT id FROM people WHERE id = $1")
        .bind(id)
        .fetch_optional(&mut link.conn)
        .await?;
    row.map(drop).ok_or(StoreProblem::NoPerson(id))
}

pub(super) async fn insert(link: &mut Link, name: &str, now: UnixMillis) -> Answer<Person> {
    let person = Person {
        id: next_number(link, "person").await?,
        name: storable(name),
        created_at: now,
    };
    sqlx::query("INSERT INTO people (id, name, created_at) VALUES ($1, $2, $3)")
        .bind(person.id)
        .bind(&person.name)
        .bind(person.created_at)
        .execute(&mut link.conn)
        .await?;
    Ok(person)
}

async fn export_events(link: &mut Link, session: SessionId, lines: &mut Vec<String>) -> Answer<()> {
    let rows = sqlx::query("SELECT json FROM events WHERE session = $1 ORDER BY seq")
        .bind(session)
        .fetch_all(&mut link.conn)
        .await?;
    for row in rows {
        let stored: String = row.try_get(0).unwrap_or_default();
        // As a value, not as an event: an export keeps also what this edition does not understand.
        lines.push(match serde_json::from_str::<serde_json::Value>(&stored) {
            Ok(event) => json!({"event": event}).to_string(),
            Err(_) => json!({"unreadable": stored}).to_string(),
        });
    }
    if let Some(draft) = drafts::read(link, session).await? {
        lines.push(json!({"draft": draft}).to_string());
    }
    trainers::export_session(link, session, lines).await
}
