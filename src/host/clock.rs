//! The wall clock and the system's chance, for what is recorded and sealed.

use std::time::{SystemTime, UNIX_EPOCH};

/// Milliseconds since 1970 UTC.
pub fn now_ms() -> i64 {
    #[expect(
        clippy::disallowed_methods,
        reason = "records are dated where they are made; the core gets the time as a value"
    )]
    let now = SystemTime::now().duration_since(UNIX_EPOCH);
    now.map_or(0, |passed| i64::try_from(passed.as_millis()).unwrap_or(0))
}

/// Bytes of the system's own chance; none where it has none to give.
pub fn chance<const N: usize>() -> Option<[u8; N]> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).ok()?;
    Some(bytes)
}
