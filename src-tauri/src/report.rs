//! The activity report as a file, asked for by the window or by the command line: a document, the
//! rows under it as a workbook or as tables, or its figures.

use std::{
    ops::ControlFlow,
    path::{Path, PathBuf},
};

use ::export::{Composer, Fonts, Format, Progress, Replaced, render};
use domain::{
    ErrorCode, Fault,
    report::{Period, ProjectLine, Report, WorkshopLine},
    workshop::{Language, SynthesisOptions},
};
use exchange::sheets::{Cell, Sheet};
use synthesis::{
    document::{self, Options},
    report::Source,
};
use wording::Wording;

use crate::bring;

/// As what a report is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum As {
    /// A document.
    Document(Format),
    /// One workbook of its rows and tables.
    Workbook,
    /// The same as a CSV each.
    Tables,
    /// Its figures, as JSON.
    Figures,
}

impl As {
    /// The extension of its file.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Document(format) => format.extension(),
            Self::Workbook => "xlsx",
            Self::Tables => "csv",
            Self::Figures => "json",
        }
    }

    /// By the word that stands for it.
    ///
    /// # Errors
    /// `Malformed`.
    pub fn read(word: &str) -> Result<Self, Fault> {
        Ok(match word {
            "pdf" => Self::Document(Format::Pdf),
            "docx" => Self::Document(Format::Docx),
            "odt" => Self::Document(Format::Odt),
            "html" => Self::Document(Format::Html),
            "md" => Self::Document(Format::Markdown),
            "xlsx" => Self::Workbook,
            "csv" => Self::Tables,
            "json" => Self::Figures,
            _ => return Err(Fault::new(ErrorCode::Malformed).at("format").detail(word)),
        })
    }
}

/// The section of a document that lists workshops and projects.
const LISTS: &str = "lists";

/// What was written.
#[derive(Debug, Default)]
pub struct Made {
    /// The file, or those of the tables.
    pub files: Vec<PathBuf>,
    /// Pages, where it has some.
    pub pages: Option<usize>,
    /// Characters that no font has.
    pub replaced: Vec<Replaced>,
}

/// Whether people are told by category in what leaves.
pub fn tells_people(wanted: As, hidden: &[String]) -> bool {
    wanted == As::Figures || !hidden.iter().any(|key| key == "people")
}

/// Writes the report of a period.
///
/// # Errors
/// `FileExists`, `Cancelled`, `ExportFailed`, or what the disk refuses; nothing is half written.
pub fn write(
    source: &Source,
    period: Period,
    (language, hidden): (Language, Vec<String>),
    wanted: As,
    (output, force): (&Path, bool),
    go_on: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<Made, Fault> {
    let report = synthesis::report::report(source, period);
    let options = |hidden: Vec<String>| Options {
        language: Some(language),
        synthesis: Some(SynthesisOptions {
            hidden,
            ..SynthesisOptions::default()
        }),
        ..Options::default()
    };
    let set = |hidden| document::report::document(&report, source.lab.clone(), &options(hidden));
    match wanted {
        As::Document(format) => {
            let mut composer = Composer::new(&Fonts::bundled());
            let rendered = render(&mut composer, &set(hidden), format, go_on)?;
            crate::write::whole(output, &rendered.bytes)?;
            Ok(Made {
                files: vec![output.to_owned()],
                pages: rendered.pages,
                replaced: rendered.replaced,
            })
        }
        As::Workbook | As::Tables => {
            let words = Wording::new(language);
            // The rows of what was done, unless they are left out as in a document; where nothing else
            // is to be told, they are.
            let rows = || [workshops(&report, words), projects(&report, words)];
            let listed = !hidden.iter().any(|key| key == LISTS);
            let mut sheets = Vec::from_iter(listed.then(rows).into_iter().flatten());
            // Their rows stand already in the sheets above.
            let rest = hidden.into_iter().filter(|key| key != LISTS);
            sheets.extend(bring::tables_of(&set(rest
                .chain([LISTS.to_owned()])
                .collect())));
            if sheets.is_empty() {
                sheets.extend(rows());
            }
            let workbook = wanted == As::Workbook;
            Ok(Made {
                files: bring::write(output, &sheets, workbook, language, force)?,
                ..Made::default()
            })
        }
        As::Figures => {
            let refused = |error| Fault::new(ErrorCode::Internal).technical(error);
            let mut bytes = serde_json::to_vec_pretty(&report).map_err(refused)?;
            bytes.push(b'\n');
            crate::write::whole(output, &bytes)?;
            Ok(Made {
                files: vec![output.to_owned()],
                ..Made::default()
            })
        }
    }
}

fn titles(words: Wording, ids: &[&str]) -> Vec<String> {
    ids.iter().map(|id| words.say(id)).collect()
}

fn text(text: &str) -> Cell {
    if text.is_empty() {
        Cell::None
    } else {
        Cell::Text(text.to_owned())
    }
}

fn workshops(report: &Report, words: Wording) -> Sheet {
    let project = |line: &WorkshopLine| {
        let of = |one: &&ProjectLine| one.project == line.project;
        let found = report.project_lines.iter().find(of);
        found.map_or(Cell::None, |one| text(&one.title))
    };
    let row = |line: &WorkshopLine| {
        vec![
            line.date.map_or(Cell::None, Cell::Day),
            text(&line.title),
            project(line),
            Cell::Text(words.word("workshop-kind", &line.kind)),
            Cell::Text(words.word("workshop-state", &line.state)),
            Cell::Count(line.planned_min),
            line.actual_min.map_or(Cell::None, Cell::Count),
            line.present.map_or(Cell::None, Cell::Count),
            Cell::Count(line.notes),
            Cell::Count(line.ideas_retained),
            Cell::Count(line.decisions_adopted),
            Cell::Count(line.actions),
            Cell::Count(line.actions_done),
            Cell::Count(line.rated.answers),
            line.rated.mean.map_or(Cell::None, Cell::Number),
        ]
    };
    Sheet {
        word: "workshops",
        name: words.say("doc-report-workshop-list"),
        titles: titles(
            words,
            &[
                "doc-date",
                "doc-workshop-kind",
                "doc-report-column-project",
                "doc-report-column-workshop-kind",
                "doc-report-column-state",
                "doc-report-column-minutes-planned",
                "doc-report-column-minutes-actual",
                "doc-report-column-presences",
                "doc-report-notes",
                "doc-report-ideas-retained",
                "doc-report-decisions-adopted",
                "doc-report-actions",
                "doc-report-actions-done",
                "doc-report-column-answers",
                "doc-roti-mean",
            ],
        ),
        rows: report.workshop_lines.iter().map(row).collect(),
    }
}

fn projects(report: &Report, words: Wording) -> Sheet {
    let row = |line: &ProjectLine| {
        vec![
            text(&line.code),
            text(&line.title),
            Cell::Text(words.word("project-kind", &line.kind)),
            Cell::Text(words.word("project-phase", &line.phase)),
            Cell::Text(words.word("project-status", &line.status)),
            text(&line.roadmap_axis),
            text(&line.priority_policies.join(", ")),
            text(&line.service_commitments.join(", ")),
            text(&line.departments.join(", ")),
            Cell::Count(line.workshops),
            if line.fictional {
                Cell::Text(words.say("sheet-yes"))
            } else {
                Cell::None
            },
            text(line.origin_lab.as_deref().unwrap_or_default()),
        ]
    };
    Sheet {
        word: "projects",
        name: words.say("doc-report-project-list"),
        titles: titles(
            words,
            &[
                "doc-report-column-code",
                "doc-report-column-project",
                "doc-project-kind",
                "doc-project-phase",
                "doc-project-status",
                "doc-project-axis",
                "doc-project-policies",
                "doc-project-commitments",
                "doc-project-departments",
                "doc-report-column-workshops",
                "doc-report-column-fictional",
                "doc-report-column-elsewhere",
            ],
        ),
        rows: report.project_lines.iter().map(row).collect(),
    }
}
