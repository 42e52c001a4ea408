//! Words that were typed but not sent, a draft a session: nothing a person wrote is lost with the window.

use sqlx::Row;

use super::{
    SessionId, UnixMillis,
    link::{Answer, Link},
    sessions::not_json,
};

/// Keeps `text` as the draft of a session; a blank one takes the draft away.
pub(super) async fn write(
    link: &mut Link,
    session: SessionId,
    text: String,
    now: UnixMillis,
) -> Answer<()> {
    if text.trim().is_empty() {
        sqlx::query("DELETE FROM drafts WHERE session = $1")
            .bind(session)
            .execute(&mut link.conn)
            .await?;
        return Ok(());
    }
    super::sessions::must_exist(link, session).await?;
    sqlx::query(
        "INSERT INTO drafts (session, json, saved_at) VALUES ($1, $2, $3) \
         ON CONFLICT (session) DO UPDATE SET json = excluded.json, saved_at = excluded.saved_at",
    )
    .bind(session)
    .bind(serde_json::to_string(&text).map_err(not_json)?)
    .bind(now)
    .execute(&mut link.conn)
    .await?;
    Ok(())
}

/// The draft of a session; one that cannot be read any more is none.
pub(super) async fn read(link: &mut Link, session: SessionId) -> Answer<Option<String>> {
    let row = sqlx::query("SELECT json FROM drafts WHERE session = $1")
        .bind(session)
        .fetch_optional(&mut link.conn)
        .await?;
    let json = row.and_then(|row| row.try_get::<String, _>(0).ok());
    Ok(json.and_then(|json| serde_json::from_str(&json).ok()))
}

/// Takes the draft away if it is what was just sent; words typed since then stay.
pub(super) async fn sent(link: &mut Link, session: SessionId, text: &str) -> Answer<()> {
    match read(link, session).await? {
        Some(draft) if draft.trim() == text.trim() => write(link, session, String::new(), 0).await,
        _ => Ok(()),
    }
}
