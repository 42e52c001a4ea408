//! The pools of a folder of cases: the files in its folder `pools`.

use std::path::{Path, PathBuf};

use super::files;
use crate::{
    scenario::{POOLS, is_pool},
    text::{Companion, Content, repair::decode},
};

/// The pools in `folders`, as files that lie beside a case; a later folder comes later. Files that are no pools or cannot
/// be read are left out: `heard check` names them.
pub fn pools(folders: &[PathBuf]) -> Vec<Companion> {
    let folders = folders.iter().map(|folder| folder.join("pools"));
    let walked = folders.filter(|folder| folder.is_dir());
    let paths = walked.flat_map(|folder| files::walk(&folder, "ron").unwrap_or_default());
    paths.filter_map(|path| pool(&path)).collect()
}

fn pool(path: &Path) -> Option<Companion> {
    let bytes = files::read_source(path).ok()?;
    let decoded = decode(&bytes).ok()?;
    let name = path.file_name()?.to_string_lossy();
    is_pool(&decoded.text).then(|| Companion {
        name: format!("{POOLS}{name}"),
        content: Content::Bytes(decoded.text.as_bytes().into()),
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used)]
mod tests {
    use crate::{scenario::read, store::library};

    #[test]
    fn the_pools_of_a_folder_serve_every_case_on_the_shelf() {
        let folder = tempfile::tempdir().unwrap();
        let more =
            r#"Pool(language: Zh, extends: true, families: [(name: "欧阳", latin: "Ouyang")])"#;
        std::fs::create_dir(folder.path().join("pools")).unwrap();
        std::fs::write(folder.path().join("pools/mine.ron"), more).unwrap();
        let shelf = library::load(&[folder.path().to_owned()]);
        assert!(shelf.problems.is_empty());
        let case = read(&shelf.files[0]).0.unwrap();
        let families = &case.pools.zh.as_ref().unwrap().families;
        assert!(families.iter().any(|family| family.name.value == "欧阳"));
        let without = read(&library::load(&[]).files[0]).0.unwrap();
        assert!(without.pools.hash.is_empty());
    }
}
