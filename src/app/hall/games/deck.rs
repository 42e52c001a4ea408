//! The slides of a defence: pages between rules of a Markdown file with the pictures they name, or the pictures of a folder in the order of
//! their names.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use crate::{
    contest::{Digest, practical::defence::slides},
    store::{FileError, files},
    text::Message,
};

/// Kinds of pictures by their endings.
pub const PICTURES: [&str; 3] = ["png", "jpg", "jpeg"];
/// The largest picture that is read, in bytes.
const LARGEST: u64 = 16 * 1024 * 1024;
/// Most pages that are read; an exercise allows fewer.
const MOST_PAGES: usize = 200;

/// The slides of one talk.
#[derive(Clone, Debug, PartialEq)]
pub struct Deck {
    /// Where they come from.
    pub path: PathBuf,
    /// The pages, in order.
    pub pages: Arc<Vec<Page>>,
    /// Fingerprint of all that they are made of.
    pub digest: Digest,
}

/// One page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// Its Markdown; empty where it is a picture alone.
    pub text: String,
    /// Its pictures.
    pub pictures: Vec<Picture>,
}

/// A picture as it lies on the disk.
#[derive(Clone, PartialEq, Eq)]
pub struct Picture {
    /// Name of the file.
    pub name: String,
    /// Its bytes: PNG or JPEG.
    pub bytes: Arc<[u8]>,
}

impl std::fmt::Debug for Picture {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} ({} bytes)", self.name, self.bytes.len())
    }
}

/// Reads the slides at `path`.
///
/// # Errors
/// As a sentence: the file or a picture cannot be read, it is no text, there is no page in it.
pub fn read(path: &Path) -> Result<Deck, Message> {
    let pages = match files::folders(path) {
        Ok(_) => of_folder(path).map_err(|error| error.message())?,
        Err(_) => of_markdown(path)?,
    };
    if pages.is_empty() {
        let path = path.display().to_string();
        return Err(Message::new("game-slides-none").with("path", path));
    }
    let mut all = Vec::new();
    for page in &pages {
        all.extend_from_slice(page.text.as_bytes());
        for picture in &page.pictures {
            all.extend_from_slice(&Digest::of(&picture.bytes).0);
        }
        all.push(b'\n');
    }
    Ok(Deck {
        path: path.to_owned(),
        pages: Arc::new(pages),
        digest: Digest::of(&all),
    })
}

fn of_folder(folder: &Path) -> Result<Vec<Page>, FileError> {
    let mut paths = Vec::new();
    for ending in PICTURES {
        paths.extend(files::walk(folder, ending)?);
    }
    paths.sort();
    paths.truncate(MOST_PAGES);
    let page = |path: &PathBuf| {
        Ok(Page {
            text: String::new(),
            pictures: vec![picture(path)?],
        })
    };
    paths.iter().map(page).collect()
}

fn of_markdown(path: &Path) -> Result<Vec<Page>, Message> {
    let unread = |error: FileError| error.message();
    let bytes = files::read_source(path).map_err(unread)?;
    let text = String::from_utf8(bytes).map_err(|_| {
        Message::new("game-slides-no-text").with("path", path.display().to_string())
    })?;
    let folder = path.parent().unwrap_or(Path::new(""));
    let mut pages = Vec::new();
    for slide in slides(&text).into_iter().take(MOST_PAGES) {
        let mut pictures = Vec::new();
        for name in &slide.pictures {
            pictures.push(picture(&folder.join(name)).map_err(unread)?);
        }
        pages.push(Page {
            text: without_pictures(&slide.text),
            pictures,
        });
    }
    Ok(pages)
}

fn picture(path: &Path) -> Result<Picture, FileError> {
    let bytes = files::read_within(path, LARGEST)?;
    let name = path.file_name().unwrap_or_default();
    Ok(Picture {
        name: name.to_string_lossy().into_owned(),
        bytes: bytes.into(),
    })
}

/// The text without the `![…](…)` in it: pictures are drawn beside the words.
fn without_pictures(text: &str) -> String {
    let mut left = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("![") {
        let end = after
            .split_once("](")
            .and_then(|(_, it)| it.split_once(')'));
        let Some((_, after)) = end else {
            break;
        };
        left.push_str(before);
        rest = after;
    }
    left.push_str(rest);
    left.trim().to_owned()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn pages_of_markdown_and_of_a_folder_are_read_with_their_pictures() {
        let folder = tempfile::tempdir().unwrap();
        let write = |name: &str, bytes: &[u8]| {
            files::write_atomic(&folder.path().join(name), bytes).unwrap();
        };
        write("2.png", b"two");
        write("1.jpg", b"one");
        write(
            "talk.md",
            "# 一\n要点\n---\n图 ![数](2.png) 后\n".as_bytes(),
        );
        let talk = read(&folder.path().join("talk.md")).unwrap();
        assert_eq!(talk.pages.len(), 2);
        assert_eq!(talk.pages[1].text, "图  后");
        assert_eq!(&*talk.pages[1].pictures[0].bytes, b"two");
        let pictures = read(folder.path()).unwrap();
        let names: Vec<&str> = pictures
            .pages
            .iter()
            .map(|page| page.pictures[0].name.as_str())
            .collect();
        assert_eq!(names, ["1.jpg", "2.png"]);
        assert_ne!(talk.digest, pictures.digest);
        write("bad.md", &[0xff, 0xfe, 0x00]);
        assert!(read(&folder.path().join("bad.md")).is_err());
        write("gone.md", b"![](nowhere.png)");
        assert!(read(&folder.path().join("gone.md")).is_err());
        write("empty.md", b"---\n---\n");
        assert!(read(&folder.path().join("empty.md")).is_err());
    }
}
