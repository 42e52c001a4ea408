//! What the person prefers: named values as JSON.

use serde_json::Value;
use sqlx::Row;

use super::{
    StoreProblem,
    link::{Answer, Link},
};

/// The value under `name`, if one was put there.
pub(super) async fn get(link: &mut Link, name: String) -> Answer<Option<Value>> {
    let row = sqlx::query("SELECT json FROM settings WHERE name = $1")
        .bind(&name)
        .fetch_optional(&mut link.conn)
        .await?;
    let Some(row) = row else {
        return Ok(None);
    };
    let json = row.try_get::<String, _>(0).ok();
    let value = json.and_then(|json| serde_json::from_str(&json).ok());
    value.map(Some).ok_or(StoreProblem::BadSetting(name))
}

/// Puts `value` under `name`, in place of what was there.
pub(super) async fn put(link: &mut Link, name: String, value: Value) -> Answer<()> {
    sqlx::query(
        "INSERT INTO settings (name, json) VALUES ($1, $2) \
         ON CONFLICT (name) DO UPDATE SET json = excluded.json",
    )
    .bind(name)
    .bind(value.to_string())
    .execute(&mut link.conn)
    .await?;
    Ok(())
}
