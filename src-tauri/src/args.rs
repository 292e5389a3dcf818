//! What the arguments ask for: the window (perhaps with a file to open), or a work of the command
//! line. Reads words, does nothing.

mod document;
mod methods;
mod paper;
mod personal;
mod report;
mod search;

use std::{ffi::OsString, path::PathBuf};

use domain::{retention::Clearing, workshop::Language};
use engine::ImportChoice;
use export::Turn;
use lexopt::{Arg, Parser};

use document::document;
pub use document::{Document, Of};
pub use methods::Methods;
pub use paper::Shape;
use paper::{number, paper, tiles};
pub use personal::{Personal, Whom};
pub use report::Report;
pub use search::Wanted;

/// The arguments, read.
#[derive(Debug, PartialEq)]
pub struct Asked {
    /// `--data-dir`.
    pub data_dir: Option<PathBuf>,
    /// Window or command line.
    pub work: Work,
}

/// Window or command line.
#[derive(Debug, PartialEq)]
pub enum Work {
    /// The window, offering to import these files.
    Window {
        /// Files that the system hands over.
        open: Vec<PathBuf>,
    },
    /// The command line.
    Line {
        /// What to do.
        work: Line,
        /// Results as JSON on the standard output.
        json: bool,
    },
}

/// A work of the command line.
#[derive(Debug, PartialEq)]
pub enum Line {
    /// Says what there is.
    Help,
    /// Says which Établi this is.
    Version,
    /// Brings files in.
    Import {
        /// `--merge` or `--copy`, when the file differs from newer work here.
        choice: Option<ImportChoice>,
        /// `--into`: a board of each in that workshop.
        into: Option<domain::Id>,
        /// The files.
        files: Vec<PathBuf>,
    },
    /// Lists projects and workshops.
    List,
    /// Says where words stand.
    Search(Wanted),
    /// Writes the activity report of a period.
    Report(Report),
    /// Looks into a library's file that is not opened.
    Look {
        /// The file.
        file: PathBuf,
    },
    /// Writes a workshop.
    Export {
        /// An id or a title.
        of: Of,
        /// Which document.
        document: Document,
        /// As what.
        format: Format,
        /// Language of the document; the workshop's when absent.
        language: Option<Language>,
        /// Where.
        output: PathBuf,
        /// Over a file that has that name.
        force: bool,
    },
    /// Writes the tables of a board, or of a workshop.
    Tables {
        /// The board's id; else `workshop`.
        board: Option<domain::Id>,
        /// An id or a title.
        workshop: Option<String>,
        /// One workbook; else CSV.
        workbook: bool,
        /// Language of the titles; the workshop's when absent.
        language: Option<Language>,
        /// Where.
        output: PathBuf,
        /// Over a file that has that name.
        force: bool,
    },
    /// Takes a board out as a picture or as a poster.
    Board {
        /// Its id.
        board: domain::Id,
        /// As what.
        shape: Shape,
        /// Language of its words; the workshop's when absent.
        language: Option<Language>,
        /// Where.
        output: PathBuf,
        /// Over a file that has that name.
        force: bool,
    },
    /// Writes the sheet for the register of processing, or what one person gave.
    Personal(Personal),
    /// The methods of the lab.
    Methods(Methods),
    /// Writes the poster of a persona, an empathy map, a journey, a blueprint or a map of actors.
    Poster {
        /// The workshop, by its id or title.
        workshop: String,
        /// What hangs on the wall, by its id or name; the only one where none is named.
        of: Option<String>,
        /// On which paper.
        shape: Shape,
        /// Language of its words; the workshop's when absent.
        language: Option<Language>,
        /// Where.
        output: PathBuf,
        /// Over a file that has that name.
        force: bool,
    },
    /// Lists what a workshop needs on paper.
    Supports {
        /// The workshop, by its id or title.
        workshop: String,
    },
    /// Writes what a workshop needs on paper.
    Support {
        /// The workshop, by its id or title.
        workshop: String,
        /// Which, by their names; `all` for every one.
        names: Vec<String>,
        /// The paper of canvases, where it is not their own.
        shape: Option<Shape>,
        /// In large print.
        large: bool,
        /// Language of their words; the workshop's when absent.
        language: Option<Language>,
        /// Where.
        output: PathBuf,
        /// Over a file that has that name.
        force: bool,
    },
    /// Says what goes of a project, and with its title does it.
    Clear {
        /// What is done.
        clearing: Clearing,
        /// The project, by its id, title or code.
        project: String,
        /// Its title.
        confirm: Option<String>,
    },
    /// Reads the whole library and counts it.
    Check,
    /// Copies the library.
    Backup {
        /// Where.
        file: PathBuf,
        /// Over a file that has that name.
        force: bool,
    },
}

/// What a workshop or a board is written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// The synthesis, or the poster of a board.
    Pdf,
    /// The exchange file.
    Json,
    /// The project file.
    Etabli,
    /// The project file of an anonymised case.
    Case,
    /// Tables, a file each.
    Csv,
    /// Tables, one workbook.
    Xlsx,
    /// The agenda, for a calendar.
    Ics,
    /// A board as a picture.
    Png,
    /// A board as shapes.
    Svg,
    /// The synthesis, for Word.
    Docx,
    /// The synthesis, for LibreOffice.
    Odt,
    /// The synthesis, for the web.
    Html,
    /// The synthesis, as plain text with marks.
    Markdown,
}

impl Format {
    /// Whether a document can be written so.
    const fn is_document(self) -> bool {
        matches!(
            self,
            Self::Pdf | Self::Docx | Self::Odt | Self::Html | Self::Markdown
        )
    }

    /// Whether it holds tables.
    const fn is_tables(self) -> bool {
        matches!(self, Self::Csv | Self::Xlsx)
    }
}

/// Arguments that ask for nothing known: the message that says so, and its value.
#[derive(Debug, PartialEq)]
pub struct Misuse {
    /// Id of the message.
    pub id: &'static str,
    /// The word met, or the one missing.
    pub value: String,
}

fn misuse(id: &'static str, value: impl Into<String>) -> Misuse {
    Misuse {
        id,
        value: value.into(),
    }
}

/// Reads the arguments.
///
/// # Errors
/// A word or an option that is not known, or one that is missing.
pub fn read(words: impl Iterator<Item = OsString>) -> Result<Asked, Misuse> {
    let mut parser = Parser::from_args(words);
    let mut raw = Raw::default();
    while let Some(arg) = parser.next().map_err(unexpected)? {
        match arg {
            Arg::Short('h') | Arg::Long("help") => raw.help = true,
            Arg::Short('V') | Arg::Long("version") => raw.version = true,
            Arg::Long("json") => raw.json = true,
            Arg::Long("merge") => raw.merge = true,
            Arg::Long("copy") => raw.copy = true,
            Arg::Long("force") => raw.force = true,
            Arg::Long("data-dir") => raw.data_dir = Some(value(&mut parser)?.into()),
            Arg::Long("into") => raw.into = Some(id(&text(&mut parser)?)?),
            Arg::Long("board") => raw.board = Some(id(&text(&mut parser)?)?),
            Arg::Long("workshop") => raw.workshop = Some(text(&mut parser)?),
            Arg::Long("project") => raw.project = Some(text(&mut parser)?),
            Arg::Long("participant") => raw.participant = Some(text(&mut parser)?),
            Arg::Long("confirm") => raw.confirm = Some(text(&mut parser)?),
            Arg::Long("kind") => raw.search.kinds.push(search::kind(&text(&mut parser)?)?),
            Arg::Long("from") => raw.search.from = Some(search::day(&text(&mut parser)?)?),
            Arg::Long("to") => raw.search.to = Some(search::day(&text(&mut parser)?)?),
            Arg::Long("tag") => raw.search.tag = Some(text(&mut parser)?),
            Arg::Long("document") => raw.document = Some(document(&text(&mut parser)?)?),
            Arg::Long("format") => raw.format = Some(format(&text(&mut parser)?)?),
            Arg::Long("width") => raw.width = Some(number(&text(&mut parser)?)?),
            Arg::Long("paper") => raw.paper = Some(paper(&text(&mut parser)?)?),
            Arg::Long("portrait") => raw.turn = Turn::Portrait,
            Arg::Long("landscape") => raw.turn = Turn::Landscape,
            Arg::Long("large-print") => raw.large = true,
            Arg::Long("of") => raw.what = Some(text(&mut parser)?),
            Arg::Long("support" | "supports") => raw.supports.push(text(&mut parser)?),
            Arg::Long("tiles") => raw.tiles = Some(tiles(&text(&mut parser)?)?),
            Arg::Long("lang") => raw.language = Some(language(&text(&mut parser)?)?),
            Arg::Short('o') | Arg::Long("output") => raw.output = Some(value(&mut parser)?.into()),
            Arg::Value(word) => raw.words.push(word),
            other => return Err(unexpected(other.unexpected())),
        }
    }
    raw.asked()
}

/// The options, in any order.
#[derive(Default)]
struct Raw {
    help: bool,
    version: bool,
    json: bool,
    merge: bool,
    copy: bool,
    force: bool,
    data_dir: Option<PathBuf>,
    into: Option<domain::Id>,
    board: Option<domain::Id>,
    workshop: Option<String>,
    project: Option<String>,
    participant: Option<String>,
    confirm: Option<String>,
    document: Option<Document>,
    format: Option<Format>,
    language: Option<Language>,
    width: Option<u32>,
    paper: Option<u8>,
    tiles: Option<(u32, u32)>,
    turn: Turn,
    large: bool,
    what: Option<String>,
    supports: Vec<String>,
    search: Wanted,
    output: Option<PathBuf>,
    words: Vec<OsString>,
}

impl Raw {
    fn asked(mut self) -> Result<Asked, Misuse> {
        let data_dir = self.data_dir.take();
        let json = self.json;
        let line = |work| {
            Ok(Asked {
                data_dir: data_dir.clone(),
                work: Work::Line { work, json },
            })
        };
        if self.help {
            return line(Line::Help);
        }
        if self.version {
            return line(Line::Version);
        }
        let verb = self.words.first().and_then(|word| word.to_str());
        let files = || self.words.iter().skip(1).map(PathBuf::from);
        match verb {
            Some("help") => line(Line::Help),
            Some("import") => {
                let choice = match (self.merge, self.copy) {
                    (true, true) => return Err(misuse("cli-misuse-both", "--merge --copy")),
                    (true, false) => Some(ImportChoice::Merge),
                    (false, true) => Some(ImportChoice::Copy),
                    (false, false) => None,
                };
                let files: Vec<PathBuf> = files().collect();
                if files.is_empty() {
                    return Err(misuse("cli-misuse-missing", "FILE"));
                }
                if self.into.is_some() && choice.is_some() {
                    return Err(misuse("cli-misuse-both", "--into --merge/--copy"));
                }
                let into = self.into;
                line(Line::Import {
                    choice,
                    into,
                    files,
                })
            }
            Some("list") => {
                none_left(files())?;
                line(Line::List)
            }
            Some("report") => {
                none_left(files())?;
                line(Line::Report(self.report()?))
            }
            Some("search") => line(Line::Search(self.wanted()?)),
            Some("look") => {
                let mut rest = files();
                let file = rest
                    .next()
                    .ok_or_else(|| misuse("cli-misuse-missing", "FILE"))?;
                none_left(rest)?;
                line(Line::Look { file })
            }
            Some("methods") => line(self.methods()?),
            Some(verb @ ("purge" | "anonymise")) => {
                none_left(files())?;
                let clearing = match verb {
                    "purge" => Clearing::Purge,
                    _ => Clearing::Anonymise,
                };
                line(Line::Clear {
                    clearing,
                    project: self
                        .project
                        .ok_or_else(|| misuse("cli-misuse-missing", "--project"))?,
                    confirm: self.confirm,
                })
            }
            Some("check") => {
                none_left(files())?;
                line(Line::Check)
            }
            Some("supports") => {
                none_left(files())?;
                let workshop = self
                    .workshop
                    .ok_or_else(|| misuse("cli-misuse-missing", "--workshop"))?;
                line(Line::Supports { workshop })
            }
            Some("export") => {
                none_left(files())?;
                let missing = |option: &str| misuse("cli-misuse-missing", option);
                if let Some(work) = self.personal()? {
                    return line(work);
                }
                if let Some(work) = self.on_paper()? {
                    return line(work);
                }
                let of = self.of()?;
                // Those of a document that is named, or of a project's, are the document's own.
                let of_document = self.document.is_some() || self.project.is_some();
                if self.format.is_some_and(Format::is_tables) && !of_document {
                    if self.board.is_none() && self.workshop.is_none() {
                        return Err(missing("--board"));
                    }
                    return line(Line::Tables {
                        board: self.board,
                        workshop: self.workshop,
                        workbook: self.format == Some(Format::Xlsx),
                        language: self.language,
                        output: self.output.ok_or_else(|| missing("--output"))?,
                        force: self.force,
                    });
                }
                let shape = self.shape()?;
                if let (Some(board), Some(shape)) = (self.board, shape) {
                    return line(Line::Board {
                        board,
                        shape,
                        language: self.language,
                        output: self.output.ok_or_else(|| missing("--output"))?,
                        force: self.force,
                    });
                }
                line(Line::Export {
                    of: of.ok_or_else(|| missing("--workshop"))?,
                    document: self.document.unwrap_or_default(),
                    format: self.format.ok_or_else(|| missing("--format"))?,
                    language: self.language,
                    output: self.output.ok_or_else(|| missing("--output"))?,
                    force: self.force,
                })
            }
            Some("backup") => {
                let mut rest = files();
                let file = rest
                    .next()
                    .ok_or_else(|| misuse("cli-misuse-missing", "FILE"))?;
                none_left(rest)?;
                line(Line::Backup {
                    file,
                    force: self.force,
                })
            }
            // What the system hands over when a file is double-clicked.
            Some(word) if !looks_like_a_file(word) => {
                Err(misuse("cli-misuse-unknown", word.to_owned()))
            }
            _ => Ok(Asked {
                data_dir,
                work: Work::Window {
                    open: self.words.iter().map(PathBuf::from).collect(),
                },
            }),
        }
    }
}

fn looks_like_a_file(word: &str) -> bool {
    let path = std::path::Path::new(word);
    path.extension()
        .is_some_and(|end| end.eq_ignore_ascii_case("etabli") || end.eq_ignore_ascii_case("json"))
        || path.is_file()
}

fn none_left(mut rest: impl Iterator<Item = PathBuf>) -> Result<(), Misuse> {
    match rest.next() {
        Some(word) => Err(misuse("cli-misuse-unknown", word.display().to_string())),
        None => Ok(()),
    }
}

fn format(word: &str) -> Result<Format, Misuse> {
    match word {
        "pdf" => Ok(Format::Pdf),
        "json" => Ok(Format::Json),
        "etabli" => Ok(Format::Etabli),
        "case" => Ok(Format::Case),
        "csv" => Ok(Format::Csv),
        "xlsx" => Ok(Format::Xlsx),
        "ics" => Ok(Format::Ics),
        "png" => Ok(Format::Png),
        "svg" => Ok(Format::Svg),
        "docx" => Ok(Format::Docx),
        "odt" => Ok(Format::Odt),
        "html" => Ok(Format::Html),
        "md" => Ok(Format::Markdown),
        _ => Err(misuse("cli-misuse-unknown", word)),
    }
}

fn id(word: &str) -> Result<domain::Id, Misuse> {
    word.parse().map_err(|_| misuse("cli-misuse-unknown", word))
}

fn language(word: &str) -> Result<Language, Misuse> {
    match word {
        "fr" => Ok(Language::Fr),
        "en" => Ok(Language::En),
        _ => Err(misuse("cli-misuse-unknown", word)),
    }
}

fn value(parser: &mut Parser) -> Result<OsString, Misuse> {
    parser.value().map_err(unexpected)
}

fn text(parser: &mut Parser) -> Result<String, Misuse> {
    value(parser)?
        .into_string()
        .map_err(|word| misuse("cli-misuse-unknown", word.to_string_lossy()))
}

fn unexpected(error: lexopt::Error) -> Misuse {
    match error {
        lexopt::Error::MissingValue { option } => {
            misuse("cli-misuse-missing", option.unwrap_or_default())
        }
        lexopt::Error::UnexpectedOption(option) => misuse("cli-misuse-unknown", option),
        lexopt::Error::UnexpectedValue { value, .. } | lexopt::Error::NonUnicodeValue(value) => {
            misuse("cli-misuse-unknown", value.to_string_lossy())
        }
        // Nothing is parsed through lexopt that could say more.
        _ => misuse("cli-misuse-unknown", "…"),
    }
}

#[cfg(test)]
mod tests;
