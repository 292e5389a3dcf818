//! A PDF read from outside: its words with their places (poppler), its text letter for letter
//! (pdfium), its structure (qpdf, by pikepdf).

use std::{collections::BTreeMap, ffi::OsStr, io, path::Path};

use serde_json::Value;

use crate::documents::{checkers, tool};

/// A word and its place in points, from the top left corner of its page.
#[derive(Clone, Debug)]
pub struct Word {
    /// The word.
    pub text: String,
    /// Its left edge.
    pub left: f64,
    /// Its upper edge.
    pub top: f64,
    /// Its right edge.
    pub right: f64,
    /// Its lower edge.
    pub bottom: f64,
}

/// A page with its words.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// Its width in points.
    pub width: f64,
    /// Its height.
    pub height: f64,
    /// Its words.
    pub words: Vec<Word>,
}

/// Every page with the places of its words.
///
/// # Errors
/// What `pdftotext` says.
pub fn sheets(file: &Path) -> io::Result<Vec<Sheet>> {
    let told = tool(
        "pdftotext",
        &[OsStr::new("-bbox-layout"), file.as_ref(), OsStr::new("-")],
    )?;
    let mut sheets: Vec<Sheet> = Vec::new();
    for line in told.lines().map(str::trim) {
        let number = |name: &str| -> f64 {
            line.split_once(&format!(" {name}=\""))
                .and_then(|(_, rest)| rest.split_once('"'))
                .and_then(|(number, _)| number.parse().ok())
                .unwrap_or(f64::NAN)
        };
        if line.starts_with("<page ") {
            sheets.push(Sheet {
                width: number("width"),
                height: number("height"),
                words: Vec::new(),
            });
        } else if line.starts_with("<word ")
            && let Some(sheet) = sheets.last_mut()
        {
            let text = line.split_once('>').map_or("", |(_, rest)| rest);
            sheet.words.push(Word {
                text: text.trim_end_matches("</word>").to_owned(),
                left: number("xMin"),
                top: number("yMin"),
                right: number("xMax"),
                bottom: number("yMax"),
            });
        }
    }
    Ok(sheets)
}

/// The text as pdfium reads it: no-break spaces stay, and a hyphen at the end of a line is one.
///
/// # Errors
/// What Python says.
pub fn by_pdfium(file: &Path) -> io::Result<String> {
    const READ: &str = "import sys, pypdfium2\n\
        pages = pypdfium2.PdfDocument(sys.argv[1])\n\
        text = '\\n'.join(page.get_textpage().get_text_range() for page in pages)\n\
        sys.stdout.buffer.write(text.encode('utf-8'))\n";
    let text = tool(
        checkers().join("python"),
        &[OsStr::new("-c"), OsStr::new(READ), file.as_ref()],
    )?;
    Ok(text.replace("\u{fffe}", "-"))
}

/// What zxing-cpp reads in each picture of a folder (`NAME.pgm`), by its name.
///
/// # Errors
/// What Python says.
pub fn codes(folder: &Path) -> io::Result<BTreeMap<String, Vec<String>>> {
    let text = tool(
        checkers().join("python"),
        &[
            OsStr::new("-c"),
            OsStr::new(include_str!("codes.py")),
            folder.as_ref(),
        ],
    )?;
    let lines = text.lines();
    lines
        .map(|line| serde_json::from_str(line).map_err(io::Error::other))
        .collect()
}

/// An element of the structure tree.
#[derive(Clone, Debug)]
pub struct Element {
    /// Its tags from the root, its own last.
    pub chain: Vec<String>,
    /// Of a header cell: what it heads.
    pub scope: String,
    /// Its alternative text.
    pub alt: String,
    /// Its language, where it has one of its own.
    pub lang: String,
}

impl Element {
    /// Its own tag.
    pub fn tag(&self) -> &str {
        self.chain.last().map_or("", String::as_str)
    }
}

/// The structure tree in reading order.
///
/// # Errors
/// What Python says.
pub fn structure(file: &Path) -> io::Result<Vec<Element>> {
    let told = tool(
        checkers().join("python"),
        &[
            OsStr::new("-c"),
            OsStr::new(include_str!("structure.py")),
            file.as_ref(),
        ],
    )?;
    told.lines()
        .map(|line| {
            let value: Value = serde_json::from_str(line)?;
            let text = |key: &str| value[key].as_str().unwrap_or_default().to_owned();
            let chain = value["chain"].as_array().into_iter().flatten();
            Ok(Element {
                chain: chain
                    .filter_map(|tag| tag.as_str().map(str::to_owned))
                    .collect(),
                scope: text("scope"),
                alt: text("alt"),
                lang: text("lang"),
            })
        })
        .collect()
}

/// A link inside a PDF: from a page to a page, from 1.
#[derive(Clone, Debug)]
pub struct Inside {
    /// The page it stands on.
    pub from: usize,
    /// The page it leads to; 0 where there is none.
    pub to: usize,
    /// Whether the structure knows it, with words of its own.
    pub tagged: bool,
}

/// Every link inside a PDF.
///
/// # Errors
/// What Python says.
pub fn links(file: &Path) -> io::Result<Vec<Inside>> {
    let told = tool(
        checkers().join("python"),
        &[
            OsStr::new("-c"),
            OsStr::new(include_str!("links.py")),
            file.as_ref(),
        ],
    )?;
    told.lines()
        .map(|line| {
            let value: Value = serde_json::from_str(line)?;
            let page = |key: &str| {
                let page = value[key]
                    .as_u64()
                    .and_then(|page| usize::try_from(page).ok());
                page.unwrap_or_default()
            };
            Ok(Inside {
                from: page("from"),
                to: page("to"),
                tagged: value["tagged"].as_bool().unwrap_or_default(),
            })
        })
        .collect()
}

/// Both independent checkers find nothing, and say of nothing that they did not look at it. But for
/// a rule in which one of them has a defect of its own, an address that somebody wrote as text (it
/// stays text), and a table of one question with a heading for each answer, taken for a torn one.
///
/// # Errors
/// What they find.
pub fn accessible(file: &Path) -> io::Result<()> {
    accessible_but(file, &[])
}

/// The same, but for rules that do not hold for what is meant to be so.
///
/// # Errors
/// What they find.
pub fn accessible_but(file: &Path, meant: &[&str]) -> io::Result<()> {
    const KNOWN: &[&str] = &["UA-14-001", "LNK-010", "TBL-010"];
    // One of them refuses a file for what is known: what it says is looked at, line by line.
    let heard = tool(checkers().join("outloud"), &[file.as_ref()]);
    let heard = heard.unwrap_or_else(|refusal| refusal.to_string());
    if !heard.contains(" error(s), ") {
        return Err(io::Error::other(heard));
    }
    let checked = tool(
        checkers().join("pdfua"),
        &[OsStr::new("check"), file.as_ref()],
    )?;
    let told = ["[skip", "not evaluated", " ERROR ", " WARNING "];
    let found: Vec<&str> = heard
        .lines()
        .chain(checked.lines())
        .filter(|line| told.iter().any(|told| line.contains(told)))
        .filter(|line| !KNOWN.iter().chain(meant).any(|rule| line.contains(rule)))
        .collect();
    if found.is_empty() {
        Ok(())
    } else {
        Err(io::Error::other(found.join("\n")))
    }
}
