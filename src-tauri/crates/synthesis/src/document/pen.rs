//! What every section needs to write itself: the records, their figures, the words, the
//! typography, and the running numbers of tables, figures and notes.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use domain::{
    Id,
    note::Note,
    results::{BoardTally, WorkshopResults},
    workshop::{Language, SynthesisOptions},
};
use wording::{FluentValue, Wording};

use super::{
    Kind, Options,
    model::{Caption, Column, Part, Style, TableCell, Text, Words, plain, run},
    numbered,
};
use crate::{Records, typography::Typography};

/// The accent of the screens, for a lab without a colour that can be read.
const ACCENT: &str = "#0d5c49";

/// The writer of a document.
pub(crate) struct Pen<'a> {
    /// What is told.
    pub records: &'a Records,
    /// Its figures.
    pub results: &'a WorkshopResults,
    /// What the facilitator chose.
    pub options: SynthesisOptions,
    /// Which document.
    pub kind: Kind,
    /// The keys of the sections that it has.
    pub kept: HashSet<String>,
    /// The number of every visible note, as in the annex.
    pub numbers: HashMap<Id, usize>,
    /// The first and the last number of a board's notes in a cluster (`None`: in none).
    pub ranges: HashMap<(Id, Option<Id>), (usize, usize)>,
    /// The words.
    pub wording: Wording,
    letters: Typography,
    tables: u32,
    figures: u32,
}

impl<'a> Pen<'a> {
    pub fn new(records: &'a Records, results: &'a WorkshopResults, options: &Options) -> Self {
        let language = options.language.unwrap_or(records.workshop().language);
        let mut numbers = HashMap::new();
        let mut ranges = HashMap::new();
        for (board, cluster, notes) in numbered::groups(records) {
            let first = numbers.len() + 1;
            for note in notes {
                numbers.insert(note.id, numbers.len() + 1);
            }
            ranges.insert((board.id, cluster), (first, numbers.len()));
        }
        let workshop = records.workshop();
        let own = match options.kind {
            Kind::Synthesis => workshop.synthesis.clone(),
            Kind::Bilan => workshop.bilan.clone(),
            Kind::Project | Kind::Report => SynthesisOptions::default(),
        };
        Self {
            records,
            results,
            options: options.synthesis.clone().unwrap_or(own),
            kind: options.kind,
            kept: HashSet::new(),
            numbers,
            ranges,
            wording: Wording::new(language),
            letters: Typography::new(language),
            tables: 0,
            figures: 0,
        }
    }

    pub fn language(&self) -> Language {
        self.wording.language()
    }

    /// A message.
    pub fn say(&self, id: &str) -> String {
        self.letters.text(&self.wording.say(id))
    }

    /// A column of a table, named by a message; its share of the width left over.
    pub fn column(&self, id: &str, weight: u32) -> Column {
        Column::new(self.say(id), weight)
    }

    /// The words that a document says of itself.
    pub fn words(&self) -> Words {
        Words {
            table: self.say("doc-table"),
            figure: self.say("doc-figure"),
            contents: self.say("doc-contents"),
            replaced: self.with("doc-replaced", &[("count", "{count}".into())]),
        }
    }

    /// A message with arguments.
    pub fn with(&self, id: &str, arguments: &[(&str, FluentValue<'_>)]) -> String {
        self.letters.text(&self.wording.say_with(id, arguments))
    }

    /// A message about a count.
    pub fn count(&self, id: &str, count: u32) -> String {
        self.with(id, &[("count", count.into())])
    }

    /// A message about a count; nothing about none.
    pub fn count_if_any(&self, id: &str, count: u32) -> String {
        if count > 0 {
            self.count(id, count)
        } else {
            String::new()
        }
    }

    /// Somebody's text, as it is printed.
    pub fn own(&self, text: &str) -> String {
        self.letters
            .text(text.trim_matches(['\n', '\r', ' ', '\t']))
    }

    /// Somebody's texts, empty ones left out.
    pub fn owns(&self, texts: &[String]) -> Vec<String> {
        texts
            .iter()
            .filter(|text| !text.trim().is_empty())
            .map(|text| self.own(text))
            .collect()
    }

    /// Somebody's text between quotation marks; nothing around nothing.
    pub fn quote(&self, text: &str) -> String {
        if text.trim().is_empty() {
            String::new()
        } else {
            self.letters.quoted(text)
        }
    }

    /// A word of a closed list.
    pub fn word(&self, list: &str, value: &impl serde::Serialize) -> String {
        self.letters.text(&self.wording.word(list, value))
    }

    /// A title that may be empty.
    pub fn titled(&self, title: &str) -> String {
        if title.trim().is_empty() {
            self.say("doc-untitled")
        } else {
            self.own(title)
        }
    }

    /// A category of people; that of those whom nobody gave one has no name.
    pub fn category(&self, label: &str) -> String {
        if label.trim().is_empty() {
            self.say("doc-no-category")
        } else {
            self.own(label)
        }
    }

    /// The caption of the next table.
    pub fn table(&mut self, text: String) -> Caption {
        self.tables += 1;
        Caption {
            number: self.tables,
            text,
        }
    }

    /// The caption of the next figure.
    pub fn figure(&mut self, text: String) -> Caption {
        self.figures += 1;
        Caption {
            number: self.figures,
            text,
        }
    }

    /// A share in per cent.
    pub fn percent(&self, share: f64) -> String {
        let value = self.wording.number(share * 100.0, 0);
        self.with("doc-percent", &[("value", value.into())])
    }

    /// A signed number of minutes.
    pub fn signed(&self, value: i64) -> String {
        #[allow(clippy::cast_precision_loss)] // minutes of a day
        let text = self.wording.number(value as f64, 0);
        if value > 0 { format!("+{text}") } else { text }
    }

    /// A time of day from minutes since midnight: « 9 h 05 », "9:05"; « 0 h 30 (+1) » in the
    /// night after that day.
    pub fn clock(&self, minutes: u32) -> String {
        self.after_midnight("doc-clock-after", minutes, self.time(minutes))
    }

    /// A time of day in a sentence: « 9 h », « 12 h 31 », « 0 h 30 le lendemain ».
    pub fn hour(&self, minutes: u32) -> String {
        let time = if minutes.is_multiple_of(60) {
            let hours = (minutes / 60 % 24).to_string();
            self.with("doc-full-hour", &[("hours", hours.into())])
        } else {
            self.time(minutes)
        };
        self.after_midnight("doc-hour-after", minutes, time)
    }

    fn time(&self, minutes: u32) -> String {
        let (hours, minutes) = (minutes / 60 % 24, minutes % 60);
        self.with(
            "doc-clock",
            &[
                ("hours", hours.to_string().into()),
                ("minutes", format!("{minutes:02}").into()),
            ],
        )
    }

    fn after_midnight(&self, id: &str, minutes: u32, time: String) -> String {
        match minutes / (24 * 60) {
            0 => time,
            days => self.with(id, &[("time", time.into()), ("days", days.into())]),
        }
    }

    /// A length of time: « 45 min », « 3 h 31 », "3 h 31 min".
    pub fn duration(&self, minutes: u32) -> String {
        let (hours, rest) = (minutes / 60, minutes % 60);
        let id = match (hours, rest) {
            (0, _) => "doc-minutes",
            (_, 0) => "doc-hours",
            _ => "doc-hours-minutes",
        };
        let arguments = [
            ("hours", hours.to_string().into()),
            ("minutes", rest.to_string().into()),
            ("padded", format!("{rest:02}").into()),
        ];
        self.with(id, &arguments)
    }

    /// A day in a column: « 27/03/2026 », "27 Mar 2026": in English, figures alone are read both ways.
    pub fn short_day(&self, day: NaiveDate) -> String {
        let form = match self.language() {
            Language::Fr => "%d/%m/%Y",
            Language::En => "%-d\u{a0}%b\u{a0}%Y",
        };
        day.format(form).to_string()
    }

    /// The day of the document: the workshop's, else that of its last change.
    pub fn day(&self) -> NaiveDate {
        let workshop = self.records.workshop();
        workshop
            .date
            .or_else(|| {
                self.records
                    .local(workshop.updated_at)
                    .map(|moment| moment.date())
            })
            .unwrap_or_default()
    }

    /// The foot of every page.
    pub fn foot(&self) -> String {
        let kind = self.of_kind("doc-kind");
        match self.records.workshop().date {
            Some(day) => self.with(
                "doc-foot",
                &[
                    ("kind", kind.into()),
                    ("date", self.wording.day(day).into()),
                ],
            ),
            None => kind,
        }
    }

    /// A message that each kind of document has for itself.
    pub fn of_kind(&self, id: &str) -> String {
        self.say(&self.id_of_kind(id))
    }

    /// Its id.
    pub fn id_of_kind(&self, id: &str) -> String {
        match self.kind {
            Kind::Synthesis => id.to_owned(),
            Kind::Bilan => format!("{id}-bilan"),
            Kind::Project => format!("{id}-project"),
            Kind::Report => format!("{id}-report"),
        }
    }

    /// Whether a note is quoted in the body: as the facilitator chose for this document, else where
    /// it is put forward.
    pub fn quotes(&self, note: &Note) -> bool {
        let chosen = self.options.verbatims.get(&note.id).copied();
        chosen.unwrap_or(note.starred)
    }

    /// The tally of a board.
    pub fn tally(&self, board: Id) -> Option<&'a BoardTally> {
        self.results
            .boards
            .iter()
            .find(|tally| tally.board == board)
    }

    /// The facilitator's own title of a section.
    pub fn retitled(&self, key: &str) -> Option<String> {
        let title = self.options.titles.get(key)?;
        (!title.trim().is_empty()).then(|| self.own(title))
    }

    /// The title of a workshop, in a document of several; nothing in one of its own.
    pub fn workshop_named(&self, id: Id) -> String {
        let several = self.records.among();
        let named = several
            .iter()
            .map(Records::workshop)
            .find(|own| own.id == id);
        named
            .filter(|_| several.len() > 1)
            .map(|own| self.own(&own.title))
            .unwrap_or_default()
    }

    /// The facilitator's introduction of a section.
    pub fn introduction(&self, key: &str) -> Vec<Part> {
        let text = self
            .options
            .introductions
            .get(key)
            .map_or("", String::as_str);
        paragraphs(text)
            .map(|paragraph| Part::Paragraph {
                label: String::new(),
                text: plain(self.own(paragraph)),
            })
            .collect()
    }

    /// The lab's colour where white text on it and it on white can be read (4.5 : 1).
    pub fn accent(&self) -> String {
        let colour = self.records.lab().and_then(|lab| lab.colour.clone());
        colour
            .filter(|colour| contrast_on_white(colour).is_some_and(|c| c >= 4.5))
            .unwrap_or_else(|| ACCENT.to_owned())
    }
}

/// The lines of a text that say something.
pub(crate) fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines().filter(|line| !line.trim().is_empty())
}

/// The paragraphs of a text, divided where a line is empty.
fn paragraphs(text: &str) -> impl Iterator<Item = &str> {
    text.split("\n\n")
        .filter(|paragraph| !paragraph.trim().is_empty())
}

/// A cell of text.
pub(crate) fn cell(text: impl Into<String>) -> TableCell {
    TableCell {
        text: plain(text),
        ..TableCell::default()
    }
}

/// A cell of several runs.
pub(crate) fn rich(text: Text) -> TableCell {
    TableCell {
        text,
        ..TableCell::default()
    }
}

/// A cell of emphasised text.
pub(crate) fn strong(text: impl Into<String>) -> TableCell {
    TableCell {
        text: vec![run(text, Style::Strong)],
        ..TableCell::default()
    }
}

/// A cell with a bar before its figure.
pub(crate) fn bar(text: impl Into<String>, length: f64, leads: bool) -> TableCell {
    TableCell {
        text: plain(text),
        bar: Some(length),
        leads,
        ..TableCell::default()
    }
}

/// Sentences one after the other; empty ones are left out.
pub(crate) fn sentences(parts: &[String]) -> Text {
    let said: Vec<&str> = parts
        .iter()
        .map(String::as_str)
        .filter(|part| !part.is_empty())
        .collect();
    plain(said.join(" "))
}

/// A count that fits.
pub(crate) fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

/// At most `most` signs, cut at a word, with an ellipsis.
pub(crate) fn shortened(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let cut = domain::limits::within(text, most.saturating_sub(1));
    let kept = match cut.rsplit_once([' ', '\u{a0}', '\u{202f}']) {
        Some((head, _)) if head.chars().count() * 2 > most => head,
        _ => cut,
    };
    format!(
        "{}…",
        kept.trim_end_matches([' ', ',', ';', ':', '\u{a0}', '\u{202f}'])
    )
}

/// WCAG contrast of `#rrggbb` on white.
fn contrast_on_white(colour: &str) -> Option<f64> {
    let digits = colour.strip_prefix('#')?;
    let channel = |at: usize| {
        let value = f64::from(u8::from_str_radix(digits.get(at..at + 2)?, 16).ok()?) / 255.0;
        Some(if value <= 0.040_45 {
            value / 12.92
        } else {
            ((value + 0.055) / 1.055).powf(2.4)
        })
    };
    let luminance = 0.2126 * channel(0)? + 0.7152 * channel(2)? + 0.0722 * channel(4)?;
    Some(1.05 / (luminance + 0.05))
}

/// A paragraph without a label.
pub(crate) fn plain_paragraph(said: &[String]) -> Part {
    Part::Paragraph {
        label: String::new(),
        text: sentences(said),
    }
}

/// « Question posée : « … » » and sentences after it.
pub(crate) fn asked(pen: &Pen<'_>, question: &str, after: Vec<String>) -> Part {
    let mut text = vec![
        run(pen.say("doc-asked") + " ", Style::Plain),
        run(pen.quote(question), Style::Quote),
    ];
    for sentence in after.into_iter().filter(|sentence| !sentence.is_empty()) {
        text.push(run(format!(" {sentence}"), Style::Plain));
    }
    Part::Paragraph {
        label: String::new(),
        text,
    }
}

/// What is counted, the count with its bar, its share.
pub(crate) fn ranked_columns(pen: &Pen<'_>, what: &str, counted: &str) -> Vec<Column> {
    vec![
        pen.column(what, 10).heads(),
        pen.column(counted, 7).right().bars(pen.options.charts),
        pen.column("doc-share", 2).right(),
    ]
}
