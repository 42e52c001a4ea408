//! The wall clock, the system's chance and the machine's name, for what is recorded and sealed.

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

/// What this machine is called where several work on one event: the system's name for it, and the number of this window's process.
#[cfg(feature = "desktop")]
pub fn machine() -> String {
    #[expect(
        clippy::disallowed_methods,
        reason = "the outer door reads the environment; the core gets the name as a value"
    )]
    let named = ["COMPUTERNAME", "HOSTNAME", "HOST"].map(std::env::var);
    let name = named.into_iter().flatten().find(|it| !it.trim().is_empty());
    let name = name
        .or_else(kernel_name)
        .unwrap_or_else(|| "heard".to_owned());
    format!("{} #{}", name.trim(), std::process::id())
}

/// The name as Linux has it; shells do not always hand it on.
#[cfg(feature = "desktop")]
fn kernel_name() -> Option<String> {
    let path = std::path::Path::new("/proc/sys/kernel/hostname");
    let bytes = crate::store::files::read_source(path).ok()?;
    let name = String::from_utf8(bytes).ok()?;
    Some(name).filter(|it| !it.trim().is_empty())
}
