//! What people bring by letting it go over the window, or by pasting it: files, and pictures on the
//! clipboard. The webview shows neither to its page, so the core takes them, looks what each is, and
//! tells the desk, which knows the place.
//!
//! A place is said as a share of the page's width and height: the page may be zoomed by the text size
//! of the computer, and its own units are not the system's.

#[cfg(not(target_os = "linux"))]
#[path = "dropped/elsewhere.rs"]
mod platform;
#[cfg(target_os = "linux")]
#[path = "dropped/linux.rs"]
mod platform;

#[cfg(not(target_os = "linux"))]
pub use platform::follow;
pub use platform::{pasted, scale, watch};

use std::path::{Path, PathBuf};

use domain::{ErrorCode, Fault};
use serde::Serialize;

use crate::{
    desk::Desk,
    face::{Picked, Told},
    write::read_at_most,
};

/// The largest file of a picture that is read.
const PICTURE_BYTES: u64 = 64 * 1024 * 1024;
/// The largest text that becomes notes.
const TEXT_BYTES: u64 = 4 * 1024 * 1024;
/// So much of a file says what it is.
const BEGINNING: u64 = 4_096;

/// Names of pictures: what bears one and is none is told so.
const PICTURES: [&str; 11] = [
    "png", "jpg", "jpeg", "gif", "webp", "bmp", "tif", "tiff", "svg", "heic", "avif",
];

/// What a file is, by its content; by its name only where the content does not say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A project or a library of Établi, or the exchange JSON.
    Import,
    /// A picture, of a kind that is read or not.
    Picture,
    /// A sheet of cells: XLSX, ODS, CSV.
    Table,
    /// Lines of text.
    Text,
    /// A folder.
    Folder,
    /// No file of this computer: an address of the net.
    Address,
    /// Not there, or not to be read.
    Unreadable,
    /// Anything else.
    Unknown,
}

/// A file as the desk is told of it.
#[derive(Clone, Debug, Serialize)]
pub struct Brought {
    #[serde(flatten)]
    picked: Picked,
    kind: Kind,
}

/// What was taken from the desk of the computer.
pub enum Taken {
    /// A file.
    File(PathBuf),
    /// The bytes of a picture that is in no file.
    Picture(Vec<u8>),
    /// Something else that has an address.
    Address(String),
}

impl Desk {
    /// What was brought, named for the desk.
    pub fn brought(&self, taken: Vec<Taken>) -> Vec<Brought> {
        let brought = taken.into_iter().map(|one| match one {
            Taken::File(path) => Brought {
                kind: kind(&path),
                picked: self.token(path),
            },
            Taken::Picture(bytes) => Brought {
                kind: Kind::Picture,
                picked: self.hold(bytes),
            },
            Taken::Address(address) => Brought {
                kind: Kind::Address,
                picked: Picked {
                    token: String::new(),
                    name: address,
                },
            },
        });
        brought.collect()
    }

    /// Files are held over the window there, or no longer.
    fn held_over(&self, at: Option<(f64, f64)>) {
        self.face.tell(Told::Held(at));
    }

    /// Files were let go there. Looking at them may take a while.
    fn let_go(self: &std::sync::Arc<Self>, taken: Vec<Taken>, at: (f64, f64)) {
        let desk = std::sync::Arc::clone(self);
        std::thread::spawn(move || {
            let files = desk.brought(taken);
            desk.face.tell(Told::Dropped { files, at });
        });
    }

    /// A picture that was brought, re-encoded for the room there is.
    ///
    /// # Errors
    /// What is wrong with the file or the picture.
    pub fn picture(&self, token: &str, room: pictures::Room) -> Result<pictures::Kept, Fault> {
        match self.held(token) {
            Some(bytes) => pictures::kept(&bytes, room),
            None => pictures::kept(&read_at_most(&self.path(token)?, PICTURE_BYTES)?, room),
        }
    }

    /// The text of a file that was brought, in the encoding it shows, as what is imported is read.
    ///
    /// # Errors
    /// It is too long, or no text.
    pub fn text(&self, token: &str) -> Result<String, Fault> {
        let path = self.path(token)?;
        let bytes = read_at_most(&path, TEXT_BYTES)?;
        text(&bytes).ok_or_else(|| Fault::new(ErrorCode::BadFile).at(path.display().to_string()))
    }
}

/// Bytes as text, if that is what they are.
fn text(bytes: &[u8]) -> Option<String> {
    let (text, _, _) = exchange::table::decode(bytes, None);
    (!text.contains('\0')).then(|| text.trim_start_matches('\u{feff}').to_owned())
}

/// What a file is.
fn kind(path: &Path) -> Kind {
    if path.is_dir() {
        return Kind::Folder;
    }
    let Ok(beginning) = beginning(path) else {
        return Kind::Unreadable;
    };
    let end = path
        .extension()
        .map(|end| end.to_string_lossy().to_ascii_lowercase())
        .unwrap_or_default();
    let text = without_half_a_letter(&beginning);
    if crate::import::is_sqlite_beginning(&beginning) {
        Kind::Import
    } else if pictures::is_picture(&beginning) || PICTURES.contains(&&*end) {
        Kind::Picture
    } else if beginning.starts_with(b"PK\x03\x04") {
        match &*end {
            "xlsx" | "xlsm" | "ods" => Kind::Table,
            _ => Kind::Unknown,
        }
    } else if end == "xls" || end == "xlsb" || end == "csv" || end == "tsv" {
        Kind::Table
    } else if end == "etabli" || end == "json" {
        Kind::Import
    } else if let Some(text) = text {
        if text
            .trim_start_matches('\u{feff}')
            .trim_start()
            .starts_with('{')
        {
            Kind::Import
        } else {
            Kind::Text
        }
    } else if end == "txt" || end == "md" {
        Kind::Text
    } else {
        Kind::Unknown
    }
}

fn beginning(path: &Path) -> std::io::Result<Vec<u8>> {
    use std::io::Read;
    let mut bytes = Vec::new();
    std::fs::File::open(path)?
        .take(BEGINNING)
        .read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// A beginning as text, if it is one; a letter that it cuts is left out.
fn without_half_a_letter(bytes: &[u8]) -> Option<&str> {
    if bytes.contains(&0) {
        return None;
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Some(text),
        Err(error) if error.error_len().is_none() => {
            std::str::from_utf8(&bytes[..error.valid_up_to()]).ok()
        }
        Err(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_what_it_holds_and_its_name_decides_only_where_that_says_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let file = |name: &str, bytes: &[u8]| {
            let path = folder.path().join(name);
            std::fs::write(&path, bytes).unwrap();
            kind(&path)
        };
        for (name, bytes, found) in [
            ("a.etabli", &b"SQLite format 3\0rest"[..], Kind::Import),
            ("renommé.pdf", b"SQLite format 3\0rest", Kind::Import),
            ("a.json", b"{\"format\":1}", Kind::Import),
            ("a.txt", "\u{feff} {\"a\":1}".as_bytes(), Kind::Import),
            ("cassé.etabli", b"", Kind::Import),
            ("photo", b"\xff\xd8\xff\xe0", Kind::Picture),
            ("photo.txt", b"\x89PNG\r\n", Kind::Picture),
            ("photo.heic", b"\0\0\0\x18ftypheix", Kind::Picture),
            ("dessin.svg", b"<svg/>", Kind::Picture),
            ("photo.JPG", b"pas une image", Kind::Picture),
            ("a.xlsx", b"PK\x03\x04", Kind::Table),
            ("a.zip", b"PK\x03\x04", Kind::Unknown),
            ("a.docx", b"PK\x03\x04", Kind::Unknown),
            ("a.csv", "a;b\né;ü".as_bytes(), Kind::Table),
            ("a.csv", b"a;b\n\xe9", Kind::Table),
            ("notes", "Une idée\nUne autre".as_bytes(), Kind::Text),
            ("notes.txt", b"\xe9t\xe9", Kind::Text),
            ("a.bin", b"\0\x01\xff", Kind::Unknown),
        ] {
            assert_eq!(file(name, bytes), found, "{name}");
        }
        // Its first accent lies far behind what was looked at.
        let mut windows = b"Plus de bancs. ".repeat(1_000);
        windows.extend(b"Un caf\xe9.");
        assert_eq!(file("lettre.txt", &windows), Kind::Text);
        assert!(text(&windows).unwrap().ends_with(" Un café."));
        assert_eq!(text("\u{feff}Été".as_bytes()).unwrap(), "Été");
        assert_eq!(text(b"\xff\xfe\xc9\0t\0\xe9\0").unwrap(), "Été");
        assert_eq!(text(b"\0\x01\xff"), None);
        let long = "é".repeat(3_000);
        assert_eq!(file("long", format!("a{long}").as_bytes()), Kind::Text);
        assert_eq!(kind(folder.path()), Kind::Folder);
        assert_eq!(kind(&folder.path().join("none")), Kind::Unreadable);
    }
}
