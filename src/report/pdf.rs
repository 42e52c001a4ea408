//! A typst template and what goes into it, set as a PDF. The template reads its data from `data.json`; it sees no disk, no network and
//! no clock, so the same template and data give the same bytes.

use std::sync::LazyLock;

use serde_json::Value;
use typst::{
    Library, LibraryExt, World, WorldExt,
    diag::{FileError, FileResult, SourceDiagnostic},
    foundations::{Bytes, Datetime, Duration, Smart},
    syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot},
    text::{Font, FontBook},
    utils::LazyHash,
};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use super::faces;
use crate::text::{Diagnostic, Message, SourceFile, Span};

/// The faces that a template may use: family `Noto Sans SC`, weights 400 and 500.
static FACES: LazyLock<Vec<Font>> = LazyLock::new(|| {
    [faces::REGULAR, faces::MEDIUM]
        .into_iter()
        .flat_map(|bytes| Font::iter(Bytes::new(bytes)))
        .collect()
});

/// Sets `template` with `data` as a PDF of the archival profile A-2b, dated `date`; `ident` names the document, the same for the same.
///
/// # Errors
/// What typst found wrong, each at its place in the template.
pub fn pdf(
    template: &SourceFile,
    data: &Value,
    date: jiff::civil::Date,
    ident: &str,
) -> Result<Vec<u8>, Vec<Diagnostic>> {
    let world = Desk::new(template, data, date);
    let document = world.set()?;
    let options = PdfOptions {
        ident: Smart::Custom(ident.to_owned()),
        creator: Smart::Custom(Some("Heard".to_owned())),
        timestamp: world.date.map(Timestamp::new_utc),
        standards: PdfStandards::new(&[PdfStandard::A_2b]).unwrap_or_default(),
        ..PdfOptions::default()
    };
    typst_pdf::pdf(&document, &options).map_err(|found| world.findings(&found))
}

/// All that a template sees: itself, its data, the faces, the date.
struct Desk {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    template: Source,
    data: (FileId, Bytes),
    date: Option<Datetime>,
}

impl Desk {
    fn new(template: &SourceFile, data: &Value, date: jiff::civil::Date) -> Self {
        let year = i32::from(date.year());
        let (month, day) = (date.month().unsigned_abs(), date.day().unsigned_abs());
        Self {
            library: LazyHash::new(Library::default()),
            book: LazyHash::new(FontBook::from_fonts(FACES.iter())),
            template: Source::new(file("template.typ"), template.text.to_string()),
            data: (file("data.json"), Bytes::from_string(data.to_string())),
            date: Datetime::from_ymd_hms(year, month, day, 0, 0, 0),
        }
    }

    fn set(&self) -> Result<PagedDocument, Vec<Diagnostic>> {
        let document = typst::compile::<PagedDocument>(self).output;
        document.map_err(|found| self.findings(&found))
    }

    fn findings(&self, found: &[SourceDiagnostic]) -> Vec<Diagnostic> {
        found.iter().map(|one| self.finding(one)).collect()
    }

    fn finding(&self, found: &SourceDiagnostic) -> Diagnostic {
        // A fault that is not in the template itself is told at its first letter.
        let range = self.range(found.span).unwrap_or_default();
        let message =
            Message::new("report-template-fault").with("fault", found.message.to_string());
        let span = Span::new(range.start, range.end);
        let hints = found.hints.iter();
        hints.fold(
            Diagnostic::error("template", span, message),
            |told, hint| {
                told.hint(Message::new("report-template-hint").with("hint", hint.v.to_string()))
            },
        )
    }
}

fn file(name: &str) -> FileId {
    #[expect(
        clippy::expect_used,
        reason = "both names are written here: plain, without dots or slashes that could leave the root"
    )]
    let path = VirtualPath::new(name).expect("a plain name is a path");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    fn main(&self) -> FileId {
        self.template.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.template.id() {
            return Ok(self.template.clone());
        }
        Err(missing(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.data.0 {
            return Ok(self.data.1.clone());
        }
        Err(missing(id))
    }

    fn font(&self, index: usize) -> Option<Font> {
        FACES.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        self.date
    }
}

fn missing(id: FileId) -> FileError {
    FileError::NotFound(id.vpath().get_without_slash().into())
}

/// How many pages `template` takes with `data`.
#[cfg(test)]
pub(super) fn pages(template: &SourceFile, data: &Value, date: jiff::civil::Date) -> usize {
    let set = Desk::new(template, data, date).set();
    set.map(|document| document.pages().len()).unwrap_or(0)
}
