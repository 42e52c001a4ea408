//! The schema and its versions: one file of SQL a step, under `assets/sql/`.

use sqlx::Row;

use super::{
    StoreProblem,
    link::{Answer, Link},
};

/// The steps, in order; a database of version N has had the first N of them. Never edit one that was released.
const STEPS: &[&str] = &[
    include_str!("../../../assets/sql/0001_sessions.sql"),
    include_str!("../../../assets/sql/0002_trainer_marks.sql"),
    include_str!("../../../assets/sql/0003_papers.sql"),
    include_str!("../../../assets/sql/0004_contest_events.sql"),
    include_str!("../../../assets/sql/0005_contest_packs.sql"),
];

/// The newest schema this program knows.
const KNOWN: i64 = STEPS.len() as i64;

/// Refuses a database that another program, or a newer edition of this one, has written. Writes nothing.
pub(super) async fn must_be_ours(link: &mut Link) -> Answer<()> {
    if link.has_table("schema_version").await? && link.has_table("sessions").await? {
        return match version(link).await? {
            found if found > KNOWN => Err(StoreProblem::Newer {
                found,
                known: KNOWN,
            }),
            _ => Ok(()),
        };
    }
    match link.is_blank().await? {
        true => Ok(()),
        false => Err(StoreProblem::Foreign),
    }
}

/// Takes the steps that the database has not had. All of them or none: a step that fails leaves the old version.
pub(super) async fn bring_up_to_date(link: &mut Link) -> Answer<()> {
    if link.has_table("schema_version").await? && version(link).await? == KNOWN {
        return Ok(());
    }
    link.whole(async |link| {
        link.run("CREATE TABLE IF NOT EXISTS schema_version (version BIGINT NOT NULL)")
            .await?;
        // Read again inside: another process may have taken the steps while this one waited for its turn.
        let had = version(link).await?;
        for step in STEPS.iter().skip(usize::try_from(had).unwrap_or_default()) {
            link.run(step).await?;
        }
        sqlx::query("DELETE FROM schema_version")
            .execute(&mut link.conn)
            .await?;
        sqlx::query("INSERT INTO schema_version (version) VALUES ($1)")
            .bind(KNOWN)
            .execute(&mut link.conn)
            .await?;
        Ok(())
    })
    .await
}

/// How many steps the database has had.
async fn version(link: &mut Link) -> Answer<i64> {
    let row = sqlx::query("SELECT MAX(version) FROM schema_version")
        .fetch_one(&mut link.conn)
        .await?;
    Ok(row.try_get::<Option<i64>, _>(0)?.unwrap_or_default())
}
