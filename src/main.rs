//! The one binary: the command line, and without a command the desktop app.

use std::process::ExitCode;

fn main() -> ExitCode {
    heard::host::cli::main()
}
