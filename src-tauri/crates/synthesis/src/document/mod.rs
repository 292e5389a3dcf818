//! The document that is handed over, free of any format: sections, tables, charts and quotes.
//!
//! Here: which sections a synthesis has, their order and numbers. What each holds is in the file of
//! its name. Everything is worded, typographed and masked here, so that no format can forget it;
//! how it looks is the format's business.

mod activities;
pub mod agenda;
mod annex;
mod ballot;
mod bilan;
mod blueprint;
mod brief;
mod circles;
pub mod contributions;
mod course;
mod cover;
mod empathy;
mod evaluation;
mod framework;
mod graded;
mod how_might_we;
mod ideas;
mod journey;
pub mod model;
mod numbered;
mod origin;
mod pen;
mod persona;
mod plot;
pub mod poster;
mod project;
mod proof;
pub mod register;
pub mod report;
mod stakeholders;
mod suites;
pub mod supports;
mod test_grid;
#[cfg(test)]
mod tests;
mod weights;

use domain::{
    Id,
    ballot::Ballot,
    results::WorkshopResults,
    workshop::{Language, SynthesisOptions},
};

pub use model::Document;
use model::Section;
use pen::{Pen, shortened};

use crate::Records;

/// Letters of the title that a reader shows in its window's bar; it stands whole on the cover.
const LONGEST_TITLE: usize = 180;

/// Which document of a workshop or of a project.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// What a workshop gave.
    #[default]
    Synthesis,
    /// What people said in a participation, and what becomes of it.
    Bilan,
    /// What the workshops of a project gave together: of `Records::of_project`.
    Project,
    /// What the lab did in a period: of its figures ([`report`]), not of records.
    Report,
}

/// What may differ from what the workshop says.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Which document.
    pub kind: Kind,
    /// The language; `None`: the workshop's.
    pub language: Option<Language>,
    /// What it holds; `None`: as the workshop says.
    pub synthesis: Option<SynthesisOptions>,
}

/// A section that a workshop can have, shown or left out.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Entry {
    /// Its key.
    pub key: String,
    /// Its title.
    pub title: String,
    /// Whether the facilitator left it out.
    pub hidden: bool,
}

/// What is computed, as a document may tell it: a result that is hidden until the end is on no paper before.
fn told(records: &Records) -> WorkshopResults {
    let mut results = crate::results(records);
    results.ballots.retain(|result| {
        let ballot = records.ballot(result.ballot);
        ballot.is_some_and(Ballot::is_told)
    });
    results
}

/// A document of a workshop or a project.
pub fn document(records: &Records, options: &Options) -> Document {
    let records = &*records.outgoing(options.language);
    let results = told(records);
    let mut pen = Pen::new(records, &results, options);
    let kept: Vec<Entry> = entries(&pen)
        .into_iter()
        .filter(|entry| !entry.hidden)
        .collect();
    pen.kept = kept.iter().map(|entry| entry.key.clone()).collect();
    let cover = pen.tells("cover").then(|| match pen.kind {
        Kind::Project => project::cover(&pen),
        Kind::Synthesis | Kind::Bilan | Kind::Report => cover::cover(&pen),
    });
    let sections = sections(&mut pen, &kept);
    let lab = pen.own(records.lab_name());
    Document {
        language: pen.language(),
        title: shortened(
            &pen.with(
                &pen.id_of_kind("doc-file-title"),
                &[("title", cover::title(&pen).into())],
            ),
            LONGEST_TITLE,
        ),
        date: Some(pen.day()),
        head: [pen.own(&records.project().title), lab],
        foot: pen.foot(),
        accent: pen.accent(),
        words: pen.words(),
        cover,
        sections,
    }
}

/// What the document does not tell of people one by one, by workshop, for each to keep when it leaves.
pub fn folded(records: &Records, options: &Options) -> Vec<(Id, Vec<String>)> {
    let (key, of) = match options.kind {
        Kind::Synthesis | Kind::Bilan => ("framework", std::slice::from_ref(records)),
        Kind::Report => return Vec::new(),
        Kind::Project => ("people", records.among()),
    };
    let tells = |entry: &Entry| entry.key == key && !entry.hidden;
    if !outline(records, options).iter().any(tells) {
        return Vec::new();
    }
    of.iter()
        .map(|own| (own.workshop().id, crate::results::folded(own)))
        .filter(|(_, keys)| !keys.is_empty())
        .collect()
}

/// Every section the workshop can have, in the facilitator's order.
pub fn outline(records: &Records, options: &Options) -> Vec<Entry> {
    let results = told(records);
    entries(&Pen::new(records, &results, options))
}

/// The sections in their own order, those named by the facilitator first and in that order.
fn entries(pen: &Pen<'_>) -> Vec<Entry> {
    let mut found = match pen.kind {
        Kind::Synthesis => of_synthesis(pen),
        Kind::Bilan => bilan::sections(pen),
        Kind::Project => project::sections(pen),
        Kind::Report => Vec::new(),
    };
    let place = |key: &String| pen.options.order.iter().position(|named| named == key);
    // The sort is stable: sections that nobody named keep their order, after the others.
    found.sort_by_key(|(key, _)| match key.as_str() {
        "cover" => 0,
        _ => place(key).map_or(usize::MAX, |at| at + 1),
    });
    found
        .into_iter()
        .map(|(key, title)| Entry {
            hidden: pen.options.hidden.contains(&key),
            title: pen.retitled(&key).unwrap_or(title),
            key,
        })
        .collect()
}

/// The sections of a synthesis, in their own order: keys and titles.
fn of_synthesis(pen: &Pen<'_>) -> Vec<(String, String)> {
    let mut found: Vec<(String, String)> = Vec::new();
    let mut add = |key: &str, title: String| found.push((key.to_owned(), title));
    add("cover", pen.say("doc-cover"));
    add("in_brief", pen.say("doc-in-brief"));
    add("framework", pen.say("doc-framework"));
    if !pen.records.blocks().is_empty() {
        add("course", course::title(pen));
    }
    for activity in activities::activities(pen) {
        add(&activity.key, activity.title.clone());
    }
    for persona in pen.records.personas() {
        add(
            &format!("persona:{}", persona.id),
            persona::title(pen, persona),
        );
    }
    for map in pen.records.empathy_maps() {
        add(&empathy::key(map), empathy::title(pen, map));
    }
    for journey in pen.records.journeys() {
        add(
            &format!("journey:{}", journey.id),
            journey::title(pen, journey),
        );
    }
    for map in pen.records.stakeholder_maps() {
        add(&format!("stakeholders:{}", map.id), pen.own(&map.title));
    }
    if !pen.records.how_might_we().is_empty() {
        add("how_might_we", pen.say("doc-how-might-we"));
    }
    if !pen.records.idea_cards().is_empty() {
        add("idea_cards", pen.say("doc-ideas"));
    }
    for grid in pen.records.test_grids() {
        add(&test_grid::key(grid), test_grid::title(pen, grid));
    }
    if !pen.records.decisions().is_empty() {
        add("decisions", pen.say("doc-decisions"));
    }
    if !pen.records.actions().is_empty() {
        add("actions", pen.say("doc-actions"));
    }
    if pen
        .records
        .evaluation()
        .is_some_and(evaluation::says_something)
    {
        add("evaluation", pen.say("doc-evaluation"));
    }
    if !pen.numbers.is_empty() {
        add("annex", pen.say("doc-annex"));
    }
    found
}

fn sections(pen: &mut Pen<'_>, kept: &[Entry]) -> Vec<Section> {
    let mut out: Vec<Section> = Vec::new();
    let mut number = 0_u32;
    let mut results = 0_u32;
    for entry in kept {
        let Some(mut section) = section(pen, entry) else {
            continue;
        };
        // What is not up for discussion is itself what the facilitator wrote.
        if entry.key != "invariants" {
            let introduction = pen.introduction(&entry.key);
            section.parts.splice(0..0, introduction);
        }
        if entry.key == "in_brief" {
            section.new_page = true;
            section.level = 1;
            out.push(section);
            continue;
        }
        if entry.key.starts_with("activity:") {
            // Activities in a row stand under one heading; those after another section under one more.
            let follows = |last: &Section| results > 0 && last.key == results_key(results);
            if !out.last().is_some_and(follows) {
                number += 1;
                results += 1;
                out.push(Section {
                    key: results_key(results),
                    number: number.to_string(),
                    title: pen.say("doc-results"),
                    level: 1,
                    new_page: true,
                    ..Section::default()
                });
            }
            if let Some(last) = out.last_mut() {
                section.level = 2;
                section.number = format!("{}.{}", last.number, last.sections.len() + 1);
                last.sections.push(section);
            }
            continue;
        }
        number += 1;
        section.number = number.to_string();
        section.level = 1;
        for (below, index) in section.sections.iter_mut().zip(1..) {
            below.number = format!("{number}.{index}");
            below.level = 2;
        }
        // Short lists that answer each other share a page.
        let follows = out.last().is_some_and(|last| {
            matches!(
                (last.key.as_str(), entry.key.as_str()),
                ("decisions", "actions") | ("framework", "invariants")
            )
        });
        section.new_page = !follows;
        out.push(section);
    }
    // They stand at the beginning, wherever what is in brief was moved to.
    let begins = out.first().is_some_and(|first| first.key == "in_brief");
    if pen.tells("in_brief") || out.len() > 3 {
        out.insert(usize::from(begins), brief::contents(pen));
    }
    out
}

/// The key of the heading over activities in a row: the first is what leads to the results names.
fn results_key(number: u32) -> String {
    match number {
        1 => "results".to_owned(),
        _ => format!("results-{number}"),
    }
}

fn section(pen: &mut Pen<'_>, entry: &Entry) -> Option<Section> {
    let mut section = match entry.key.as_str() {
        "cover" => return None,
        "in_brief" if pen.kind == Kind::Project => project::brief(pen),
        "in_brief" => brief::section(pen),
        "framework" if pen.kind == Kind::Project => project::framework(pen),
        "framework" => framework::section(pen),
        "invariants" => bilan::invariants(pen)?,
        "themes" => bilan::themes(pen),
        "answers" => bilan::answers(pen),
        "figures" => bilan::figures(pen),
        "indicators" => project::indicators(pen),
        "workshops" => project::workshops(pen),
        "people" => project::people(pen),
        "evaluations" => project::evaluations(pen),
        "lessons" => project::lessons(pen),
        "course" => course::section(pen),
        "how_might_we" => how_might_we::section(pen),
        "idea_cards" => ideas::section(pen),
        "decisions" => suites::decisions(pen),
        "actions" => suites::actions(pen),
        "evaluation" => evaluation::section(pen),
        "annex" => annex::section(pen),
        key => {
            let (kind, _) = key.split_once(':')?;
            match kind {
                "activity" => activities::section(pen, key)?,
                "persona" => persona::section(pen, key)?,
                "empathy" => empathy::section(pen, key)?,
                "test_grid" => test_grid::section(pen, key)?,
                "journey" => journey::section(pen, key)?,
                "stakeholders" => stakeholders::section(pen, key)?,
                _ => return None,
            }
        }
    };
    section.key.clone_from(&entry.key);
    section.title.clone_from(&entry.title);
    Some(section)
}
