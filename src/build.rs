//! Puts the files of `scenarios/` into the program, so that it works from any folder, and rebuilds when one is added.
#![expect(
    clippy::disallowed_methods,
    reason = "a build script is told where to read and write through the environment"
)]

use std::{env, fs, io, path::Path};

fn main() -> io::Result<()> {
    // The Fluent macro watches the files it knows; a new one is seen only through the folder.
    println!("cargo::rerun-if-changed=assets/locales");
    println!("cargo::rerun-if-changed=scenarios");
    println!("cargo::rerun-if-changed=src/build.rs");
    let root = env::var("CARGO_MANIFEST_DIR").map_err(io::Error::other)?;
    let out = env::var("OUT_DIR").map_err(io::Error::other)?;
    let folder = Path::new(&root).join("scenarios");
    let mut files = Vec::new();
    collect(&folder, "", &mut files)?;
    files.sort();
    let rows: String = files
        .iter()
        .map(|path| {
            // From the root that is being compiled: clones that share a build folder lie elsewhere.
            let from_root = format!("/scenarios/{path}");
            format!("    ({path:?}, include_bytes!(concat!(env!(\"CARGO_MANIFEST_DIR\"), {from_root:?}))),\n")
        })
        .collect();
    let table = format!("static SHIPPED: &[(&str, &[u8])] = &[\n{rows}];\n");
    fs::write(Path::new(&out).join("shipped.rs"), table)
}

/// Adds the files of `folder` as paths from `scenarios/` with `/` between the names on every system.
fn collect(folder: &Path, prefix: &str, files: &mut Vec<String>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.starts_with('.') {
            continue;
        }
        let path = format!("{prefix}{name}");
        if entry.file_type()?.is_dir() {
            collect(&entry.path(), &format!("{path}/"), files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}
