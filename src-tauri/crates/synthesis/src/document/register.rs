//! The sheet for the register of processing (fiche de registre), of a project or of the lab: in the
//! order in which such a register asks for it. What nobody has written is said to be missing, so that
//! it can be completed by hand.

use std::collections::BTreeSet;

use domain::{project::Project, retention::Clearing};

use super::{
    Document, Options,
    model::{Column, Part, Section, Table, TableCell, Text, Words, plain},
    pen::{Pen, cell, plain_paragraph, shortened},
};
use crate::{
    Records,
    register::{Held, Kept, Source, afterwards, days, until},
};

/// The sheet.
pub fn document(source: &Source, options: &Options) -> Document {
    let records = Records::of_lab(source.lab.clone());
    let results = crate::results(&records);
    let mut pen = Pen::new(&records, &results, options);
    let name = title(&pen, source);
    let heading = pen.with("doc-register-title", &[("title", name.clone().into())]);
    let sections = [
        ("who", "doc-register-who", who(&mut pen, source)),
        ("why", "doc-register-why", why(&mut pen, source)),
        ("what", "doc-register-what", what(&mut pen, source)),
        (
            "how_long",
            "doc-register-how-long",
            how_long(&mut pen, source),
        ),
        ("whom", "doc-register-whom", whom(&pen)),
        ("safe", "doc-register-safe", safe(&pen, source)),
        ("rights", "doc-register-rights", rights(&pen, source)),
    ];
    let mut number = 0;
    let below = sections.into_iter().map(|(key, id, parts)| {
        number += 1;
        Section {
            key: key.to_owned(),
            number: number.to_string(),
            title: pen.say(id),
            level: 1,
            parts,
            ..Section::default()
        }
    });
    let mut all = vec![Section {
        key: "register".to_owned(),
        title: heading.clone(),
        level: 1,
        label: pen.say("doc-register-kind"),
        parts: vec![plain_paragraph(&[pen.say("doc-register-how")])],
        ..Section::default()
    }];
    all.extend(below);
    let lab = pen.own(records.lab_name());
    Document {
        language: pen.language(),
        title: shortened(&heading, super::LONGEST_TITLE),
        date: changed(source, &records),
        head: [name, lab],
        foot: pen.say("doc-register-kind"),
        accent: pen.accent(),
        words: Words {
            table: pen.say("doc-table"),
            figure: pen.say("doc-figure"),
            contents: pen.say("doc-contents"),
            replaced: pen.with("doc-replaced", &[("count", "{count}".into())]),
        },
        cover: None,
        sections: all,
    }
}

fn title(pen: &Pen<'_>, source: &Source) -> String {
    match source.projects.first().filter(|_| !source.of_lab) {
        Some(held) => pen.titled(&held.project.title),
        None if pen.records.lab_name().trim().is_empty() => pen.say("doc-register-lab"),
        None => pen.own(pen.records.lab_name()),
    }
}

/// When what it says last changed.
fn changed(source: &Source, records: &Records) -> Option<chrono::NaiveDate> {
    let projects = source.projects.iter().map(|held| held.project.updated_at);
    let workshops = source.projects.iter().flat_map(|held| &held.workshops);
    let all = projects.chain(workshops.map(|own| own.updated_at));
    let newest = all.chain(source.lab.iter().map(|lab| lab.updated_at)).max();
    Some(records.local(newest?)?.date())
}

/// What is asked, and what is known of it.
fn facts(pen: &mut Pen<'_>, caption: &str, facts: Vec<(&str, String)>) -> Part {
    let missing = pen.say("doc-register-missing");
    let rows = facts.into_iter().map(|(id, said)| {
        let said = if said.trim().is_empty() {
            missing.clone()
        } else {
            said
        };
        vec![cell(pen.say(id)), cell(said)]
    });
    let rows: Vec<Vec<TableCell>> = rows.collect();
    let column = |id: &str, weight: u32, heads_row: bool| Column {
        title: pen.say(id),
        weight,
        heads_row,
        ..Column::default()
    };
    let columns = vec![
        column("doc-project-what", 2, true),
        column("doc-project-said", 5, false),
    ];
    let caption = pen.table(pen.say(caption));
    Part::Table(Table {
        caption: Some(caption),
        columns,
        rows,
        ..Table::default()
    })
}

fn who(pen: &mut Pen<'_>, source: &Source) -> Vec<Part> {
    let lab = source.lab.clone().unwrap_or_default();
    let mut said = vec![
        ("doc-register-controller", pen.own(&lab.host)),
        ("doc-register-service", pen.own(&lab.name)),
        ("doc-register-contact", pen.own(&lab.contact)),
    ];
    if let Some(held) = source.projects.first().filter(|_| !source.of_lab) {
        said.push(("doc-project-owner-role", pen.own(&held.project.owner_role)));
        said.push(("doc-project-sponsor", pen.own(&held.project.sponsor_role)));
    }
    said.push(("doc-register-dpo", String::new()));
    vec![facts(pen, "doc-register-who", said)]
}

fn why(pen: &mut Pen<'_>, source: &Source) -> Vec<Part> {
    let span = days(&source.projects).map(|(first, last)| {
        let day = |day| pen.wording.day(day);
        if first == last {
            day(first)
        } else {
            pen.with(
                "doc-when-days",
                &[("first", day(first).into()), ("last", day(last).into())],
            )
        }
    });
    let span = span.unwrap_or_default();
    if !source.of_lab {
        let project = source.projects.first().map(|held| &held.project);
        let purpose = project.map(|own| pen.own(&own.purpose)).unwrap_or_default();
        return vec![facts(
            pen,
            "doc-register-why",
            vec![
                ("doc-register-purpose", purpose),
                ("doc-register-days", span),
                ("doc-register-basis", String::new()),
            ],
        )];
    }
    let said = vec![
        ("doc-register-purpose", pen.say("doc-register-purpose-lab")),
        ("doc-register-days", span),
        ("doc-register-basis", String::new()),
    ];
    let mut parts = vec![facts(pen, "doc-register-why", said)];
    if !source.projects.is_empty() {
        parts.push(projects(pen, source));
    }
    parts
}

/// Each project with what it is for, and until when.
fn projects(pen: &mut Pen<'_>, source: &Source) -> Part {
    let rows = source.projects.iter().map(|held| {
        let project = &held.project;
        let purpose = pen.own(&project.purpose);
        vec![
            cell(pen.titled(&project.title)),
            cell(if purpose.is_empty() {
                pen.say("doc-register-missing")
            } else {
                purpose
            }),
            cell(last_day(pen, source, project)),
        ]
    });
    let rows = rows.collect();
    let column = |id: &str, weight: u32| Column {
        title: pen.say(id),
        weight,
        heads_row: id == "doc-register-project",
        ..Column::default()
    };
    let columns = vec![
        column("doc-register-project", 4),
        column("doc-register-purpose", 6),
        column("doc-register-until", 4),
    ];
    let caption = pen.table(pen.say("doc-register-projects"));
    Part::Table(Table {
        caption: Some(caption),
        columns,
        rows,
        ..Table::default()
    })
}

fn last_day(pen: &Pen<'_>, source: &Source, project: &Project) -> String {
    // Where the lab purges, the last day is still to come for what was made anonymous.
    let lab = source.lab.as_ref();
    let done = lab.is_none_or(|lab| lab.retention_then == Clearing::Anonymise);
    if let Some(moment) = project.anonymised_at.filter(|_| done) {
        let day = pen.records.local(moment).map(|moment| moment.date());
        let day = day.map(|day| pen.short_day(day)).unwrap_or_default();
        return pen.with("doc-register-anonymised", &[("day", day.into())]);
    }
    match until(project, source.lab.as_ref()) {
        Some(day) => pen.short_day(day),
        None => pen.say("doc-register-no-day"),
    }
}

fn listed(pen: &Pen<'_>, label: &str, items: Vec<String>) -> Part {
    let items = if items.is_empty() {
        vec![pen.say("doc-register-none")]
    } else {
        items
    };
    Part::List {
        label: pen.say(label),
        items: items.into_iter().map(plain).collect::<Vec<Text>>(),
    }
}

fn what(pen: &mut Pen<'_>, source: &Source) -> Vec<Part> {
    let all = |of: fn(&Held) -> &BTreeSet<String>| -> BTreeSet<String> {
        source.projects.iter().flat_map(of).cloned().collect()
    };
    let mut people: Vec<String> = all(|held| &held.categories)
        .iter()
        .map(|label| pen.own(label))
        .collect();
    let kept: BTreeSet<Kept> = source
        .projects
        .iter()
        .flat_map(|held| held.kept.iter().copied())
        .collect();
    if people.is_empty() && kept.contains(&Kept::Pseudonym) {
        people.push(pen.say("doc-register-participants"));
    }
    let data: Vec<String> = kept
        .iter()
        .map(|one| pen.say(&format!("doc-register-data-{}", one.word())))
        .collect();
    vec![
        listed(pen, "doc-register-people", people),
        listed(pen, "doc-register-data", data),
        Part::List {
            label: pen.say("doc-register-sensitive"),
            items: vec![plain(pen.say("doc-register-sensitive-said"))],
        },
    ]
}

fn how_long(pen: &mut Pen<'_>, source: &Source) -> Vec<Part> {
    let lab = source.lab.as_ref();
    let then = match afterwards(lab) {
        Clearing::Anonymise => pen.say("doc-register-then-anonymise"),
        Clearing::Purge => pen.say("doc-register-then-purge"),
    };
    let months = lab.and_then(|lab| lab.retention_months);
    let months = months.map(|months| pen.count("doc-register-months", months));
    let mut said = Vec::new();
    if let Some(held) = source.projects.first().filter(|_| !source.of_lab) {
        let day = last_day(pen, source, &held.project);
        said.push(("doc-register-until", day));
    }
    said.push(("doc-register-rule", months.unwrap_or_default()));
    said.push(("doc-register-then", then));
    vec![facts(pen, "doc-register-how-long", said)]
}

fn whom(pen: &Pen<'_>) -> Vec<Part> {
    let items = ["facilitators", "room", "documents", "outside"];
    let items = items.map(|word| plain(pen.say(&format!("doc-register-whom-{word}"))));
    vec![Part::List {
        label: pen.say("doc-register-recipients"),
        items: items.into(),
    }]
}

fn safe(pen: &Pen<'_>, source: &Source) -> Vec<Part> {
    let encrypted = match source.encrypted {
        true => "encrypted",
        false => "plain",
    };
    let items = [
        "local", encrypted, "backups", "secret", "small", "purge", "access",
    ];
    let items = items.map(|word| plain(pen.say(&format!("doc-register-safe-{word}"))));
    vec![Part::List {
        label: pen.say("doc-register-measures"),
        items: items.into(),
    }]
}

fn rights(pen: &Pen<'_>, source: &Source) -> Vec<Part> {
    let items = ["access", "rectify", "erase", "secret"];
    let items = items.map(|word| plain(pen.say(&format!("doc-register-rights-{word}"))));
    let mut parts = vec![Part::List {
        label: pen.say("doc-register-exercise"),
        items: items.into(),
    }];
    let of_project = source.projects.first().filter(|_| !source.of_lab);
    let own = of_project.map(|held| held.project.notice.as_str());
    let notice = own.filter(|notice| !notice.trim().is_empty());
    let notice = notice.or(source.lab.as_ref().map(|lab| lab.notice.as_str()));
    let notice = notice.filter(|notice| !notice.trim().is_empty());
    let said = notice.map(|notice| pen.own(notice));
    parts.push(Part::Paragraph {
        label: pen.say("doc-register-notice"),
        text: vec![match said {
            Some(said) => strong_text(said),
            None => plain(pen.say("doc-register-missing")).remove(0),
        }],
    });
    parts
}

fn strong_text(text: String) -> super::model::Run {
    super::model::run(text, super::model::Style::Quote)
}
