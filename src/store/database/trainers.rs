//! Trainers and what they did to the marks of sessions: appended, never changed.

use serde_json::json;
use sqlx::{Row, any::AnyRow};

use super::{
    NewMark, Person, PersonId, SessionId, StoreProblem, UnixMillis,
    link::{Answer, Link},
    people,
    sessions::{self, next_number, not_json, storable},
};
use crate::assess::review::Entry;

/// What every reading of an entry asks for.
const ENTRIES: &str = "SELECT m.id, m.check_id, m.trainer, p.name, m.step, m.note, m.blind, m.supersedes, m.made_at, \
    m.session FROM trainer_marks m JOIN people p ON p.id = m.trainer ";

/// Adds someone who marks.
pub(super) async fn add(link: &mut Link, name: String, now: UnixMillis) -> Answer<Person> {
    link.whole(async |link| {
        let person = people::insert(link, &name, now).await?;
        sqlx::query("INSERT INTO trainers (person) VALUES ($1)")
            .bind(person.id)
            .execute(&mut link.conn)
            .await?;
        Ok(person)
    })
    .await
}

/// Everyone who marks, in the order they were added.
pub(super) async fn all(link: &mut Link) -> Answer<Vec<Person>> {
    people::some(
        link,
        "SELECT id, name, created_at FROM people WHERE id IN (SELECT person FROM trainers) ORDER BY id",
    )
    .await
}

/// Appends what a trainer did; answers with its number.
pub(super) async fn mark(link: &mut Link, new: NewMark, now: UnixMillis) -> Answer<i64> {
    let step = serde_json::to_string(&new.step).map_err(not_json)?;
    link.whole(async |link| {
        sessions::must_exist(link, new.session).await?;
        must_mark(link, new.trainer).await?;
        let id = next_number(link, "mark").await?;
        sqlx::query(
            "INSERT INTO trainer_marks (id, session, trainer, check_id, step, note, blind, supersedes, made_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        )
        .bind(id)
        .bind(new.session)
        .bind(new.trainer)
        .bind(storable(&new.check))
        .bind(step)
        .bind(storable(&new.note))
        .bind(i64::from(new.blind))
        .bind(new.supersedes)
        .bind(now)
        .execute(&mut link.conn)
        .await?;
        Ok(id)
    })
    .await
}

/// What trainers did to a session, oldest first. An entry of a kind this edition does not know is left out.
pub(super) async fn of_session(link: &mut Link, session: SessionId) -> Answer<Vec<Entry>> {
    let sql = format!("{ENTRIES}WHERE m.session = $1 ORDER BY m.id");
    let rows = sqlx::query(sqlx::AssertSqlSafe(sql))
        .bind(session)
        .fetch_all(&mut link.conn)
        .await?;
    Ok(rows.iter().filter_map(|row| entry(row).ok()).collect())
}

/// The lines of an export: what was done to the marks of `session`.
pub(super) async fn export_session(
    link: &mut Link,
    session: SessionId,
    lines: &mut Vec<String>,
) -> Answer<()> {
    for entry in of_session(link, session).await? {
        lines.push(json!({"trainer_mark": entry}).to_string());
    }
    Ok(())
}

/// The lines of an export: what `person` did to the marks of others.
pub(super) async fn export_made(
    link: &mut Link,
    person: PersonId,
    lines: &mut Vec<String>,
) -> Answer<()> {
    let sql = format!("{ENTRIES}WHERE m.trainer = $1 ORDER BY m.id");
    let rows = sqlx::query(sqlx::AssertSqlSafe(sql))
        .bind(person)
        .fetch_all(&mut link.conn)
        .await?;
    for row in rows {
        let session: SessionId = row.try_get(9)?;
        if let Ok(entry) = entry(&row) {
            lines.push(json!({"made_mark": entry, "session": session}).to_string());
        }
    }
    Ok(())
}

async fn must_mark(link: &mut Link, person: PersonId) -> Answer<()> {
    let row = sqlx::query("SELECT person FROM trainers WHERE person = $1")
        .bind(person)
        .fetch_optional(&mut link.conn)
        .await?;
    row.map(drop).ok_or(StoreProblem::NoPerson(person))
}

fn entry(row: &AnyRow) -> Answer<Entry> {
    let step: String = row.try_get(4)?;
    Ok(Entry {
        id: row.try_get(0)?,
        check: row.try_get(1)?,
        trainer: row.try_get(2)?,
        name: row.try_get(3)?,
        step: serde_json::from_str(&step).map_err(not_json)?,
        note: row.try_get(5)?,
        blind: row.try_get::<i64, _>(6)? != 0,
        supersedes: row.try_get(7)?,
        at: row.try_get(8)?,
    })
}
