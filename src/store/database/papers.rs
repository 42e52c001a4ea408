//! Theory papers: begun, their entries appended without a gap, listed, deleted.

use serde_json::json;
use sqlx::{Row, any::AnyRow};

use super::{
    NewPaper, PaperId, PersonId, StoreProblem, StoredPaper, UnixMillis,
    link::{Answer, Link},
    people,
    sessions::{next_number, not_json, seq_number},
};
use crate::contest::Entry;

/// What every reading of a paper asks for.
const COLUMNS: &str =
    "SELECT id, person, header, paper, passed, started_at, touched_at FROM papers ";

/// Puts a new paper down; answers with its number.
pub(super) async fn begin(link: &mut Link, new: NewPaper) -> Answer<PaperId> {
    let header = serde_json::to_string(&new.header).map_err(not_json)?;
    let paper = serde_json::to_string(&new.paper).map_err(not_json)?;
    link.whole(async |link| {
        people::must_exist(link, new.person).await?;
        let id = next_number(link, "paper").await?;
        sqlx::query(
            "INSERT INTO papers (id, person, header, paper, passed, started_at, touched_at) \
             VALUES ($1, $2, $3, $4, 0, $5, $5)",
        )
        .bind(id)
        .bind(new.person)
        .bind(header)
        .bind(paper)
        .bind(new.started_at)
        .execute(&mut link.conn)
        .await?;
        Ok(id)
    })
    .await
}

/// Appends `entries` at place `seq` and notes that `passed` milliseconds have passed: all of it or nothing. Handing in again what is
/// already stored does nothing.
pub(super) async fn append(
    link: &mut Link,
    paper: PaperId,
    seq: u64,
    entries: Vec<Entry>,
    passed: u64,
    now: UnixMillis,
) -> Answer<()> {
    link.whole(async |link| {
        let stored = next_seq(link, paper).await?;
        if seq > stored {
            return Err(StoreProblem::PaperElsewhere(paper));
        }
        for (place, entry) in (seq..).zip(&entries) {
            let json = serde_json::to_string(entry).map_err(not_json)?;
            if place < stored {
                must_be_the_same(link, paper, place, &json).await?;
            } else {
                insert(link, paper, place, json).await?;
            }
        }
        // Time on paper never runs backwards, whoever writes last.
        sqlx::query(
            "UPDATE papers SET passed = CASE WHEN passed > $1 THEN passed ELSE $1 END, touched_at = $2 WHERE id = $3",
        )
        .bind(seq_number(passed))
        .bind(now)
        .bind(paper)
        .execute(&mut link.conn)
        .await?;
        Ok(())
    })
    .await
}

/// The papers of `person`, newest first; one that cannot be read any more is left out.
pub(super) async fn of_person(link: &mut Link, person: PersonId) -> Answer<Vec<StoredPaper>> {
    let sql = format!("{COLUMNS}WHERE person = $1 ORDER BY started_at DESC, id DESC");
    let rows = sqlx::query(sqlx::AssertSqlSafe(sql))
        .bind(person)
        .fetch_all(&mut link.conn)
        .await?;
    let mut papers = Vec::with_capacity(rows.len());
    for row in &rows {
        if let Ok(mut paper) = record(row) {
            paper.entries = entries(link, paper.id).await?;
            papers.push(paper);
        }
    }
    Ok(papers)
}

/// One paper, if there is one of this number.
pub(super) async fn one(link: &mut Link, paper: PaperId) -> Answer<Option<StoredPaper>> {
    let sql = format!("{COLUMNS}WHERE id = $1");
    let row = sqlx::query(sqlx::AssertSqlSafe(sql))
        .bind(paper)
        .fetch_optional(&mut link.conn)
        .await?;
    let Some(row) = row else {
        return Ok(None);
    };
    let mut stored = record(&row)?;
    stored.entries = entries(link, paper).await?;
    Ok(Some(stored))
}

/// Deletes a paper with its entries.
pub(super) async fn delete(link: &mut Link, paper: PaperId) -> Answer<()> {
    link.whole(async |link| {
        for sql in [
            "DELETE FROM paper_entries WHERE paper = $1",
            "DELETE FROM papers WHERE id = $1",
        ] {
            sqlx::query(sql).bind(paper).execute(&mut link.conn).await?;
        }
        Ok(())
    })
    .await?;
    link.forget_deleted().await
}

/// The lines of an export: each paper of `person` with its entries, oldest first.
pub(super) async fn export(
    link: &mut Link,
    person: PersonId,
    lines: &mut Vec<String>,
) -> Answer<()> {
    for stored in of_person(link, person).await?.into_iter().rev() {
        let about = json!({
            "id": stored.id, "header": stored.header, "paper": stored.paper, "passed": stored.passed,
            "started_at": stored.started_at, "touched_at": stored.touched_at,
        });
        lines.push(json!({"paper": about}).to_string());
        let entries = stored.entries.iter();
        lines.extend(entries.map(|entry| json!({"entry": entry}).to_string()));
    }
    Ok(())
}

async fn next_seq(link: &mut Link, paper: PaperId) -> Answer<u64> {
    let row = sqlx::query(
        "SELECT (SELECT COUNT(*) FROM papers WHERE id = $1), (SELECT MAX(seq) FROM paper_entries WHERE paper = $1)",
    )
    .bind(paper)
    .fetch_one(&mut link.conn)
    .await?;
    if row.try_get::<i64, _>(0)? == 0 {
        return Err(StoreProblem::NoPaper(paper));
    }
    let last: Option<i64> = row.try_get(1)?;
    Ok(last.map_or(0, |last| u64::try_from(last).unwrap_or_default() + 1))
}

async fn insert(link: &mut Link, paper: PaperId, seq: u64, json: String) -> Answer<()> {
    let done = sqlx::query(
        "INSERT INTO paper_entries (paper, seq, json) VALUES ($1, $2, $3) ON CONFLICT (paper, seq) DO NOTHING",
    )
    .bind(paper)
    .bind(seq_number(seq))
    .bind(json)
    .execute(&mut link.conn)
    .await?;
    match done.rows_affected() {
        // Another process was first.
        0 => Err(StoreProblem::PaperElsewhere(paper)),
        _ => Ok(()),
    }
}

async fn must_be_the_same(link: &mut Link, paper: PaperId, seq: u64, json: &str) -> Answer<()> {
    let row = sqlx::query("SELECT json FROM paper_entries WHERE paper = $1 AND seq = $2")
        .bind(paper)
        .bind(seq_number(seq))
        .fetch_optional(&mut link.conn)
        .await?;
    let stored = row.and_then(|row| row.try_get::<String, _>(0).ok());
    match stored.is_some_and(|stored| stored == json) {
        true => Ok(()),
        false => Err(StoreProblem::PaperElsewhere(paper)),
    }
}

/// What happened in a sitting; an entry of a kind this edition does not know is passed over.
async fn entries(link: &mut Link, paper: PaperId) -> Answer<Vec<Entry>> {
    let rows = sqlx::query("SELECT json FROM paper_entries WHERE paper = $1 ORDER BY seq")
        .bind(paper)
        .fetch_all(&mut link.conn)
        .await?;
    let read = rows.iter().filter_map(|row| {
        let json: String = row.try_get(0).ok()?;
        serde_json::from_str(&json).ok()
    });
    Ok(read.collect())
}

fn record(row: &AnyRow) -> Answer<StoredPaper> {
    let header: String = row.try_get(2)?;
    let paper: String = row.try_get(3)?;
    Ok(StoredPaper {
        id: row.try_get(0)?,
        person: row.try_get(1)?,
        header: serde_json::from_str(&header).map_err(not_json)?,
        paper: serde_json::from_str(&paper).map_err(not_json)?,
        entries: Vec::new(),
        passed: u64::try_from(row.try_get::<i64, _>(4)?).unwrap_or_default(),
        started_at: row.try_get(5)?,
        touched_at: row.try_get(6)?,
    })
}
