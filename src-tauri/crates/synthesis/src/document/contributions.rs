//! What one person gave in a workshop, to be handed to that person: what is kept of them, notes, votes,
//! and what cannot be given, with the reason.

use chrono::Timelike;
use domain::ballot::BallotMethod;

use super::{
    Document, Options, cover,
    model::{Column, Part, Section, Table, TableCell, Words, plain},
    pen::{Pen, cell, plain_paragraph, shortened, strong},
};
use crate::{
    Records,
    contributions::{Contributions, GivenChoice},
};

/// The document.
pub fn document(records: &Records, given: &Contributions, options: &Options) -> Document {
    let results = crate::results(records);
    let mut pen = Pen::new(records, &results, options);
    let name = pen.own(&given.person.pseudonym);
    let workshop = pen.titled(&given.workshop);
    let heading = pen.with(
        "doc-contributions-title",
        &[
            ("person", name.clone().into()),
            ("workshop", workshop.clone().into()),
        ],
    );
    let head = [workshop, pen.own(records.lab_name())];
    let mut parts = vec![
        plain_paragraph(&[pen.say("doc-contributions-how")]),
        person(&mut pen, given),
    ];
    parts.extend(cover::whole(&head, &heading));
    let mut sections = vec![Section {
        key: "person".to_owned(),
        title: heading.clone(),
        level: 1,
        label: pen.say("doc-contributions-kind"),
        parts,
        ..Section::default()
    }];
    let mut number = 0;
    let mut add = |pen: &Pen<'_>, key: &str, id: &str, parts: Vec<Part>| {
        number += 1;
        sections.push(Section {
            key: key.to_owned(),
            number: number.to_string(),
            title: pen.say(id),
            level: 1,
            parts,
            ..Section::default()
        });
    };
    let parts = notes(&mut pen, given);
    add(&pen, "notes", "doc-contributions-notes", parts);
    let parts = votes(&mut pen, given);
    add(&pen, "votes", "doc-contributions-votes", parts);
    if !given.ratings.is_empty() {
        let parts = vec![ratings(&mut pen, given)];
        add(&pen, "ratings", "doc-contributions-ratings", parts);
    }
    let parts = withheld(&pen, given);
    add(&pen, "withheld", "doc-contributions-withheld", parts);
    Document {
        language: pen.language(),
        title: shortened(&heading, super::LONGEST_TITLE),
        date: Some(pen.day()),
        head,
        foot: pen.say("doc-contributions-kind"),
        accent: pen.accent(),
        words: Words {
            table: pen.say("doc-table"),
            figure: pen.say("doc-figure"),
            contents: pen.say("doc-contents"),
            replaced: pen.with("doc-replaced", &[("count", "{count}".into())]),
        },
        cover: None,
        sections,
    }
}

fn column(pen: &Pen<'_>, id: &str, weight: u32, heads_row: bool) -> Column {
    Column {
        title: pen.say(id),
        weight,
        heads_row,
        ..Column::default()
    }
}

fn moment(pen: &Pen<'_>, at: Option<chrono::NaiveDateTime>) -> String {
    let Some(at) = at else {
        return pen.say("doc-none");
    };
    let minutes = at.hour() * 60 + at.minute();
    pen.with(
        "doc-contributions-at",
        &[
            ("day", pen.short_day(at.date()).into()),
            ("hour", pen.clock(minutes).into()),
        ],
    )
}

fn person(pen: &mut Pen<'_>, given: &Contributions) -> Part {
    let own = &given.person;
    let yes = |is: bool| {
        pen.say(if is {
            "doc-contributions-yes"
        } else {
            "doc-contributions-no"
        })
    };
    let wishes = u32::try_from(own.wishes).unwrap_or(u32::MAX);
    let facts = [
        ("doc-contributions-pseudonym", pen.own(&own.pseudonym)),
        ("doc-category", pen.own(&own.category)),
        ("doc-contributions-tables", pen.owns(&own.tables).join(", ")),
        ("doc-contributions-device", pen.word("device", &own.device)),
        ("doc-contributions-present", yes(own.present)),
        (
            "doc-contributions-wishes",
            pen.count_if_any("doc-contributions-wishes-count", wishes),
        ),
        ("doc-contributions-entered", moment(pen, own.entered_at)),
    ];
    let rows = facts
        .into_iter()
        .filter(|(_, said)| !said.is_empty())
        .map(|(id, said)| vec![cell(pen.say(id)), cell(said)]);
    let rows: Vec<Vec<TableCell>> = rows.collect();
    let columns = vec![
        column(pen, "doc-project-what", 2, true),
        column(pen, "doc-project-said", 5, false),
    ];
    let caption = pen.table(pen.say("doc-contributions-person"));
    Part::Table(Table {
        caption: Some(caption),
        columns,
        rows,
        ..Table::default()
    })
}

fn notes(pen: &mut Pen<'_>, given: &Contributions) -> Vec<Part> {
    if given.notes.is_empty() {
        return vec![plain_paragraph(&[pen.say("doc-contributions-notes-none")])];
    }
    let rows = given.notes.iter().map(|note| {
        let mut text = pen.own(&note.text);
        if let Some(original) = &note.original_text {
            let original = pen.quote(original);
            let was = pen.with("doc-contributions-was", &[("text", original.into())]);
            text = format!("{text} {was}");
        }
        if note.picture {
            text = format!("{text} {}", pen.say("doc-contributions-picture"));
        }
        vec![
            cell(text),
            cell(pen.own(&note.board)),
            cell(pen.word("note-kind", &note.kind)),
            cell(pen.word("doc-contributions-status", &note.status)),
            cell(moment(pen, note.at)),
        ]
    });
    let rows: Vec<Vec<TableCell>> = rows.collect();
    let columns = vec![
        column(pen, "doc-contributions-text", 8, true),
        column(pen, "doc-contributions-board", 3, false),
        column(pen, "doc-contributions-note-kind", 0, false),
        column(pen, "doc-state", 0, false),
        column(pen, "doc-contributions-when", 0, false),
    ];
    let caption = pen.table(pen.say("doc-contributions-notes"));
    vec![Part::Table(Table {
        caption: Some(caption),
        columns,
        rows,
        ..Table::default()
    })]
}

/// What was said of an option, in the words of the method.
fn said(pen: &Pen<'_>, method: BallotMethod, choice: &GivenChoice) -> String {
    let value = choice.value;
    let grade = |method: &str| pen.say(&format!("ballot-grade-{method}-{value}"));
    let said = match method {
        BallotMethod::Dots => pen.count("doc-contributions-dots", value),
        BallotMethod::HundredPoints => pen.count("doc-contributions-points", value),
        BallotMethod::Rating => pen.count("doc-contributions-rating", value),
        BallotMethod::Ranking => pen.count("doc-contributions-place", value),
        BallotMethod::YesNo => grade("yes-no"),
        BallotMethod::MajorityJudgment => grade("majority-judgment"),
        BallotMethod::Consent => grade("consent"),
        BallotMethod::Matrix => {
            let (effort, impact) = domain::ballot::axes(value);
            let arguments = [("impact", impact.into()), ("effort", effort.into())];
            pen.with("ballot-place-on-both", &arguments)
        }
    };
    if choice.words.trim().is_empty() {
        return said;
    }
    format!("{said} {}", pen.quote(&choice.words))
}

fn votes(pen: &mut Pen<'_>, given: &Contributions) -> Vec<Part> {
    if given.votes.is_empty() {
        return vec![plain_paragraph(&[pen.say("doc-contributions-votes-none")])];
    }
    let rows = given.votes.iter().flat_map(|vote| {
        let blank = vote.choices.is_empty().then(|| {
            vec![
                cell(pen.own(&vote.question)),
                cell(pen.say("doc-none")),
                cell(pen.say("doc-contributions-blank")),
                cell(moment(pen, vote.at)),
            ]
        });
        let choices = vote.choices.iter().map(|choice| {
            vec![
                cell(pen.own(&vote.question)),
                strong(pen.own(&choice.option)),
                cell(said(pen, vote.method, choice)),
                cell(moment(pen, vote.at)),
            ]
        });
        blank.into_iter().chain(choices).collect::<Vec<_>>()
    });
    let rows: Vec<Vec<TableCell>> = rows.collect();
    let columns = vec![
        column(pen, "doc-contributions-question", 5, true),
        column(pen, "doc-contributions-option", 5, false),
        column(pen, "doc-contributions-choice", 4, false),
        column(pen, "doc-contributions-when", 0, false),
    ];
    let caption = pen.table(pen.say("doc-contributions-votes"));
    vec![Part::Table(Table {
        caption: Some(caption),
        columns,
        rows,
        ..Table::default()
    })]
}

fn ratings(pen: &mut Pen<'_>, given: &Contributions) -> Part {
    let none = || pen.say("doc-none");
    let mark = |mark: Option<u32>| mark.map_or_else(none, |mark| mark.to_string());
    let rows = given.ratings.iter().map(|rating| {
        vec![
            cell(pen.own(&rating.item)),
            cell(pen.own(&rating.question)),
            cell(mark(rating.effort)),
            cell(mark(rating.impact)),
        ]
    });
    let rows: Vec<Vec<TableCell>> = rows.collect();
    let columns = vec![
        column(pen, "doc-contributions-item", 5, true),
        column(pen, "doc-contributions-question", 5, false),
        column(pen, "doc-contributions-effort", 0, false),
        column(pen, "doc-contributions-impact", 0, false),
    ];
    let caption = pen.table(pen.say("doc-contributions-ratings"));
    Part::Table(Table {
        caption: Some(caption),
        columns,
        rows,
        ..Table::default()
    })
}

fn withheld(pen: &Pen<'_>, given: &Contributions) -> Vec<Part> {
    let held = &given.withheld;
    let many = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let mut items: Vec<String> = held
        .secret_ballots
        .iter()
        .map(|question| {
            let question = pen.quote(question);
            pen.with("doc-contributions-secret", &[("question", question.into())])
        })
        .collect();
    items.push(pen.count("doc-contributions-unsigned", many(held.unsigned_notes)));
    items.push(pen.count("doc-contributions-answers", many(held.unsigned_answers)));
    if given.person.wishes > 0 {
        items.push(pen.say("doc-contributions-neighbours"));
    }
    vec![Part::List {
        label: String::new(),
        items: items.into_iter().map(plain).collect(),
    }]
}
