//! The agenda on paper: a sheet for those who lead, one for each group that works apart, and what must
//! be brought. Private notes stand in the sheet of those who lead and nowhere else.

use domain::{
    block::Block,
    group::Group,
    results::{ScheduledBlock, ScheduledDay},
};
use words::compared::key;

use super::{
    Document, Options,
    course::{Numbered, blocks, title_of},
    cover,
    model::{Part, Section, Style, Table, TableCell, Text, Words, run},
    pen::{Pen, cell, shortened, strong},
};
use crate::Records;

mod material;

/// The agenda of a workshop, to be held in the hand.
pub fn document(records: &Records, options: &Options) -> Document {
    let results = crate::results(records);
    let mut pen = Pen::new(records, &results, options);
    let title = pen.with("doc-agenda-title", &[("title", cover::title(&pen).into())]);
    let mut sections = vec![lead(&mut pen)];
    sections.extend(apart(records).map(|group| sheet(&mut pen, group)));
    sections.extend(material::section(&mut pen));
    Document {
        language: pen.language(),
        title: shortened(&title, super::LONGEST_TITLE),
        date: Some(pen.day()),
        head: head(&pen),
        foot: foot(&pen),
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

fn head(pen: &Pen<'_>) -> [String; 2] {
    let records = pen.records;
    [records.project().title.as_str(), records.lab_name()].map(|name| pen.own(name))
}

/// What must be brought, and how many where somebody said.
pub(super) fn things(records: &Records) -> Vec<(String, Option<u64>)> {
    let lists = records
        .blocks()
        .iter()
        .map(|block| block.material.as_slice());
    let things = material::summed(lists).into_iter();
    things.map(|thing| (thing.name, thing.count)).collect()
}

fn foot(pen: &Pen<'_>) -> String {
    match pen.records.workshop().date {
        Some(day) => pen.with("doc-agenda-foot", &[("date", pen.wording.day(day).into())]),
        None => pen.say("doc-agenda-kind"),
    }
}

/// The groups that have a track of their own.
fn apart(records: &Records) -> impl Iterator<Item = &Group> {
    let works = |group: &Group| {
        records
            .blocks()
            .iter()
            .any(|block| block.group == Some(group.id))
    };
    records.groups().iter().filter(move |group| works(group))
}

/// When and where, over every sheet.
fn when(pen: &Pen<'_>) -> Vec<Part> {
    let lines = cover::when(pen)
        .into_iter()
        .chain([pen.own(&pen.records.workshop().place)]);
    let said: Vec<String> = lines.filter(|line| !line.is_empty()).collect();
    if said.is_empty() {
        return Vec::new();
    }
    vec![Part::Paragraph {
        label: String::new(),
        text: vec![run(said.join(", "), Style::Plain)],
    }]
}

/// What those who lead need: everything.
fn lead(pen: &mut Pen<'_>) -> Section {
    let mut parts = when(pen);
    parts.extend(cover::whole(&head(pen), &cover::title(pen)));
    for day in pen.results.schedule.days.clone() {
        parts.push(Part::Table(table(pen, &day, None)));
    }
    let notes = notes(pen);
    if !notes.is_empty() {
        parts.push(Part::List {
            label: pen.say("doc-agenda-notes"),
            items: notes,
        });
    }
    Section {
        key: "agenda".into(),
        title: pen.with("doc-agenda-title", &[("title", cover::title(pen).into())]),
        level: 1,
        label: pen.say("doc-agenda-lead"),
        parts,
        ..Section::default()
    }
}

/// Private notes, block by block.
fn notes(pen: &Pen<'_>) -> Vec<Text> {
    let of = |block: &Block| {
        let notes = pen.own(&block.private_notes);
        let title = pen.own(&block.title);
        (!notes.is_empty()).then(|| {
            vec![
                run(
                    pen.with("doc-agenda-note", &[("title", title.into())]),
                    Style::Strong,
                ),
                run(" ", Style::Plain),
                run(notes, Style::Plain),
            ]
        })
    };
    pen.records.blocks().iter().filter_map(of).collect()
}

/// A page for a group: what it does by itself and with everybody, and what it is told.
fn sheet(pen: &mut Pen<'_>, group: &Group) -> Section {
    let mut parts = when(pen);
    let theme = pen.own(&group.theme);
    if !theme.is_empty() {
        parts.push(Part::Paragraph {
            label: pen.say("doc-agenda-theme"),
            text: vec![run(theme, Style::Plain)],
        });
    }
    for day in pen.results.schedule.days.clone() {
        let shown = table(pen, &day, Some(group));
        if !shown.rows.is_empty() {
            parts.push(Part::Table(shown));
        }
    }
    Section {
        key: format!("group:{}", group.id),
        title: pen.titled(&group.name),
        level: 1,
        new_page: true,
        parts,
        ..Section::default()
    }
}

/// « de 9 h 05 à 9 h 20 », or nothing where no hour is known.
fn hours(pen: &Pen<'_>, at: &ScheduledBlock) -> String {
    match (at.start, at.end) {
        (Some(start), Some(end)) => pen.with(
            "doc-agenda-hours",
            &[
                ("start", pen.clock(start).into()),
                ("end", pen.clock(end).into()),
            ],
        ),
        _ => String::new(),
    }
}

/// How long a group waits for the others after its last block.
fn waits(pen: &Pen<'_>, at: &ScheduledBlock) -> Option<String> {
    let wait = at.wait_min.filter(|wait| *wait != 0)?;
    let id = if wait > 0 {
        "doc-agenda-waits"
    } else {
        "doc-agenda-awaited"
    };
    let minutes = pen.duration(wait.unsigned_abs());
    Some(pen.with(id, &[("minutes", minutes.into())]))
}

/// The method it was placed from, where its title does not say it.
fn method(pen: &Pen<'_>, block: &Block) -> Option<String> {
    let method = block.method.as_ref()?;
    let same = key(&method.name) == key(&block.title) || method.name.trim().is_empty();
    (!same).then(|| {
        pen.with(
            "doc-agenda-method",
            &[("name", pen.own(&method.name).into())],
        )
    })
}

/// What a cell of a block says: what it is told, and before it what it is for.
fn told(pen: &Pen<'_>, block: &Block, lead: bool) -> Text {
    let mut text = Vec::new();
    let intention = pen.own(&block.intention);
    if lead && !intention.is_empty() {
        text.push(run(intention, Style::Muted));
    }
    let instruction = pen.own(&block.instruction);
    if !instruction.is_empty() {
        if !text.is_empty() {
            text.push(run(" ", Style::Plain));
        }
        text.push(run(instruction, Style::Plain));
    }
    text
}

/// The blocks of a day: of a group, or all of them for those who lead.
fn table(pen: &mut Pen<'_>, day: &ScheduledDay, of: Option<&Group>) -> Table {
    let title = title_of(pen, "doc-agenda-blocks", day);
    let mut own = blocks(pen);
    own.retain(|one| {
        let theirs = of.is_none_or(|of| one.block.group.is_none_or(|group| group == of.id));
        one.at.day == day.day && theirs
    });
    let any = |has: &dyn Fn(&Numbered<'_>) -> bool| own.iter().any(has);
    let lead = of.is_none();
    let clocked = any(&|one| one.at.start.is_some());
    let tracks = lead && any(&|one| one.block.group.is_some());
    let material = lead && any(&|one| !one.block.material.is_empty());
    let responsible = lead && any(&|one| !one.block.responsible.trim().is_empty());
    let says = any(&|one| !told(pen, one.block, lead).is_empty());
    let mut columns = Vec::new();
    if clocked {
        columns.push(pen.column("doc-agenda-when", 0));
    }
    columns.push(pen.column("doc-agenda-length", 0).right());
    columns.push(pen.column("doc-block", 4).heads());
    if tracks {
        columns.push(pen.column("doc-agenda-whom", 2));
    }
    if says {
        columns.push(pen.column("doc-agenda-told", 6));
    }
    if material {
        columns.push(pen.column("doc-agenda-material", 3));
    }
    if responsible {
        columns.push(pen.column("doc-agenda-responsible", 2));
    }
    let row = |one: &Numbered<'_>| -> Vec<TableCell> {
        let block = one.block;
        let mut row = Vec::new();
        if clocked {
            row.push(cell(hours(pen, one.at)));
        }
        row.push(cell(pen.duration(block.duration_min)));
        let mut title = vec![run(pen.own(&block.title), Style::Plain)];
        if let Some(method) = method(pen, block).filter(|_| lead) {
            title.push(run(" ", Style::Plain));
            title.push(run(method, Style::Muted));
        }
        if let Some(waits) = waits(pen, one.at) {
            title.push(run(" ", Style::Plain));
            title.push(run(waits, Style::Muted));
        }
        row.push(TableCell {
            text: title,
            ..TableCell::default()
        });
        if tracks {
            let group = block.group.and_then(|group| pen.records.group(group));
            row.push(cell(group.map_or_else(
                || pen.say("doc-agenda-everybody"),
                |group| pen.own(&group.name),
            )));
        }
        if says {
            row.push(TableCell {
                text: told(pen, block, lead),
                ..TableCell::default()
            });
        }
        if material {
            row.push(cell(pen.owns(&block.material).join(", ")));
        }
        if responsible {
            row.push(cell(pen.own(&block.responsible)));
        }
        row
    };
    let rows: Vec<Vec<TableCell>> = own.iter().map(row).collect();
    let mut total = Vec::new();
    if lead {
        total.resize(columns.len(), cell(String::new()));
        let at = usize::from(clocked);
        let put = [
            (at, strong(pen.duration(day.planned_min))),
            (at + 1, strong(pen.say("doc-total"))),
        ];
        for (place, said) in put {
            if let Some(cell) = total.get_mut(place) {
                *cell = said;
            }
        }
    }
    Table {
        caption: Some(pen.table(title)),
        columns,
        rows,
        total,
        ..Table::default()
    }
}

#[cfg(test)]
mod tests;
