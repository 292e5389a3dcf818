//! Bytes to what they bring: first the kind of file, then the keys of JSON, then the words of the
//! titles. Anything else is a table.

use domain::{ErrorCode, Fault};
use serde_json::Value;

use super::{
    Imported, Reason, Said, Source, Wishes, canvas, decidim, deck, excalidraw, framadate, klaxoon,
    limesurvey, miro, mural, padlet, parabol,
    rows::Rows,
    rules, scrumlr,
    sheet::{self, Understood},
    trello, wekan,
};
use crate::{
    archive::{Archive, is_zip},
    bundle::MAX_BYTES,
    json,
    table::{self, Table},
};

/// A file that was read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Taken {
    /// What it brings.
    pub imported: Imported,
    /// The rows, where it is a table.
    pub table: Option<Table>,
    /// How the table is understood.
    pub understood: Understood,
    /// What it was recognised as, whatever was asked for.
    pub recognised: Source,
}

/// A question of a survey: its column, its heading, and whether it is taken as an open one.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Question {
    /// The column, by number.
    pub column: usize,
    /// Its heading.
    pub title: String,
    /// Whether its answers are notes.
    pub open: bool,
}

impl Taken {
    /// The questions of a survey.
    pub fn questions(&self) -> Vec<Question> {
        let rows = self.table.as_ref().and_then(Rows::of);
        let Some(rows) = rows.filter(|_| self.imported.source == Source::Limesurvey) else {
            return Vec::new();
        };
        let zones = self.imported.boards.iter().flat_map(|board| &board.zones);
        let open: Vec<&str> = zones.map(|zone| zone.title.as_str()).collect();
        limesurvey::questions(&rows)
            .into_iter()
            .map(|column| {
                let title = rows.titles()[column].clone();
                Question {
                    column,
                    open: open.contains(&title.as_str()),
                    title,
                }
            })
            .collect()
    }
    /// Whether rows of it can be made titles.
    pub fn is_list(&self) -> bool {
        self.imported.source == Source::MiroCsv
    }
}

/// Reads a file.
///
/// # Errors
/// Why nothing can be made of it; nothing is half-read.
pub fn read(bytes: &[u8], wishes: &Wishes) -> Result<Taken, Fault> {
    if bytes.len() > MAX_BYTES {
        return Err(Fault::new(ErrorCode::TooLarge)
            .limit(MAX_BYTES)
            .detail(bytes.len()));
    }
    if bytes.is_empty() {
        return Err(Fault::new(ErrorCode::BadFile).at("1:1"));
    }
    if bytes.starts_with(b"\xd0\xcf\x11\xe0") {
        return Err(Fault::new(ErrorCode::UnreadFormat).detail(".xls"));
    }
    if bytes.starts_with(b"SQLite format 3\0") {
        return Err(Fault::new(ErrorCode::OwnFormat).detail(".etabli"));
    }
    if bytes.starts_with(b"%PDF")
        || bytes.starts_with(b"\x89PNG")
        || bytes.starts_with(b"\xff\xd8\xff")
    {
        return Err(Fault::new(ErrorCode::UnknownFormat).detail("PDF, PNG, JPEG"));
    }
    let mut taken = if is_zip(bytes) {
        packed(&mut Archive::open(bytes)?, wishes)?
    } else {
        written(bytes, wishes)?
    };
    if let Some(table) = &taken.table {
        let imported = &mut taken.imported;
        imported.leave(
            Reason::HiddenColumn,
            match wishes.reading.hidden {
                true => 0,
                false => table.hidden_columns as usize,
            },
        );
        imported.leave(Reason::OtherSheet, table.sheets.len().saturating_sub(1));
        imported.say(Said::Formula, table.formulas.len());
        imported.say(Said::Unclosed, table.unclosed.len());
        imported.say(Said::Merged, table.merged as usize);
    }
    rules::settle(&mut taken.imported, wishes.long);
    Ok(taken)
}

fn packed(archive: &mut Archive<'_>, wishes: &Wishes) -> Result<Taken, Fault> {
    let comma = wishes.language == domain::workshop::Language::Fr;
    if klaxoon::is(archive) {
        return Ok(Taken {
            imported: klaxoon::read(archive, wishes)?,
            recognised: Source::Klaxoon,
            ..Taken::default()
        });
    }
    let has = |name: &str| archive.names().iter().any(|own| own == name);
    if has("xl/workbook.xml") {
        return tabled(table::read_xlsx(archive, &wishes.reading, comma)?, wishes);
    }
    if has("content.xml") {
        return tabled(table::read_ods(archive, &wishes.reading)?, wishes);
    }
    let posts = archive.names().iter().find(|name| {
        let name = name.rsplit('/').next().unwrap_or_default();
        name.starts_with("Posts") && name.to_lowercase().ends_with("csv")
    });
    if let Some(posts) = posts.cloned() {
        let bytes = archive.entry(&posts)?.unwrap_or_default();
        let others = archive.names().len() - 1;
        let mut taken = written(&bytes, wishes)?;
        taken.imported.leave(Reason::File, others);
        return Ok(taken);
    }
    if has("xl/workbook.bin") {
        return Err(Fault::new(ErrorCode::UnreadFormat).detail(".xlsb"));
    }
    Err(Fault::new(ErrorCode::UnknownFormat).detail("zip"))
}

fn written(bytes: &[u8], wishes: &Wishes) -> Result<Taken, Fault> {
    let (text, encoding, doubt) = table::decode(bytes, wishes.reading.encoding);
    let start = text.trim_start();
    if start.starts_with("---") && start.contains("excalidraw-plugin") {
        return Err(Fault::new(ErrorCode::UnreadFormat).detail(".excalidraw.md"));
    }
    if wishes.source != Some(Source::Table) && looks_like_json(start) {
        let root = json::parse(text.as_bytes())?;
        return keyed(&root, wishes);
    }
    let mut table = table::read_text(&text, &wishes.reading)?;
    table.encoding = Some(encoding);
    table.doubt = doubt;
    tabled(table, wishes)
}

/// An object, or a list of objects or nothing: a text that begins with a bracket is none.
fn looks_like_json(start: &str) -> bool {
    let after = |open: char| start.strip_prefix(open).map(str::trim_start);
    after('{').is_some_and(|rest| rest.starts_with(['"', '}']))
        || after('[').is_some_and(|rest| rest.starts_with(['{', ']']))
}

fn keyed(root: &Value, wishes: &Wishes) -> Result<Taken, Fault> {
    let imported = if let Some(format) = root.get("format").and_then(Value::as_str) {
        if ["etabli", "workshop-sample"].contains(&format) || format.starts_with("etabli") {
            return Err(Fault::new(ErrorCode::OwnFormat).detail(format));
        }
        return Err(Fault::new(ErrorCode::UnknownFormat).detail(format));
    } else if excalidraw::is(root) {
        excalidraw::read(root, wishes)
    } else if miro::is_items(root) {
        miro::items(root)
    } else if wekan::is(root) {
        wekan::read(root)
    } else if trello::is(root) {
        trello::read(root, wishes)
    } else if deck::is(root) {
        deck::read(root, wishes)
    } else if canvas::is(root) {
        canvas::read(root)
    } else if decidim::is_json(root) {
        decidim::json(root, wishes)
    } else {
        let keys = root.as_object().map(|fields| {
            let keys: Vec<&str> = fields.keys().take(6).map(String::as_str).collect();
            keys.join(", ")
        });
        let detail = format!("JSON ({})", keys.unwrap_or_else(|| "[…]".to_owned()));
        return Err(Fault::new(ErrorCode::UnknownFormat).detail(detail));
    };
    Ok(Taken {
        recognised: imported.source,
        imported,
        ..Taken::default()
    })
}

/// Whether the titles of a table are those of a source.
type Titles = fn(&Rows<'_>) -> bool;

/// What the titles of a table say it is.
fn recognised(table: &Table) -> Source {
    let Some(rows) = Rows::of(table) else {
        return Source::Table;
    };
    let known: [(Titles, Source); 8] = [
        (mural::is, Source::Mural),
        (parabol::is, Source::Parabol),
        (decidim::is, Source::Decidim),
        (limesurvey::is, Source::Limesurvey),
        (scrumlr::is, Source::Scrumlr),
        (deck::is_table, Source::Deck),
        (wekan::is_table, Source::Wekan),
        (padlet::is, Source::Padlet),
    ];
    if let Some((_, source)) = known.iter().find(|(is, _)| is(&rows)) {
        return *source;
    }
    if framadate::is(table) {
        return Source::Framadate;
    }
    if miro::is_list(table) {
        return Source::MiroCsv;
    }
    Source::Table
}

fn tabled(table: Table, wishes: &Wishes) -> Result<Taken, Fault> {
    let recognised = recognised(&table);
    let source = wishes.source.unwrap_or(recognised);
    let mut understood = Understood::default();
    let asked = |is: bool| match is {
        true => Ok(()),
        false => Err(Fault::new(ErrorCode::OtherShape).detail(source.word())),
    };
    let imported = {
        let rows = Rows::of(&table);
        let titled = |is: Titles| {
            let rows = rows.as_ref().filter(|rows| is(rows));
            rows.ok_or_else(|| Fault::new(ErrorCode::OtherShape).detail(source.word()))
        };
        match source {
            Source::Mural => mural::read(titled(mural::is)?, wishes),
            Source::Parabol => parabol::read(titled(parabol::is)?, wishes),
            Source::Decidim => decidim::read(titled(decidim::is)?, wishes),
            Source::Limesurvey => limesurvey::read(titled(limesurvey::is)?, wishes),
            Source::Scrumlr => scrumlr::read(titled(scrumlr::is)?, wishes),
            Source::Deck => deck::table(titled(deck::is_table)?),
            Source::Wekan => wekan::table(titled(wekan::is_table)?, wishes),
            Source::Padlet => padlet::read(titled(padlet::is)?, wishes),
            Source::Framadate => {
                asked(framadate::is(&table))?;
                framadate::read(&table)
            }
            Source::MiroCsv => miro::list(&table, wishes),
            Source::Table => {
                understood = sheet::understand(&table, wishes);
                let mut imported = sheet::read(&table, &mut understood, wishes);
                let other = rows.as_ref().is_some_and(parabol::is_other_meeting);
                imported.say(Said::OtherMeeting, usize::from(other));
                imported
            }
            _ => {
                asked(false)?;
                Imported::default()
            }
        }
    };
    // Those two are read with titles of their own.
    let titled = !matches!(source, Source::Table | Source::MiroCsv | Source::Framadate);
    if let Some(first) = table.rows.first().filter(|_| titled) {
        understood.header = first.line;
        understood.titles.clone_from(&first.cells);
    }
    Ok(Taken {
        imported,
        table: Some(table),
        understood,
        recognised,
    })
}
