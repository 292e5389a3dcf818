//! "Cadre et objectifs": the question, what was aimed at and what became of it, who was there.

use super::{
    model::{Part, Section, Style, Table, TableCell, run},
    pen::{Pen, cell, sentences, strong},
};

pub(crate) fn section(pen: &mut Pen<'_>) -> Section {
    let workshop = pen.records.workshop();
    let mut parts = Vec::new();
    if !workshop.central_question.trim().is_empty() {
        let text = vec![run(pen.quote(&workshop.central_question), Style::Quote)];
        parts.push(Part::Paragraph {
            label: pen.say("doc-question"),
            text,
        });
    }
    let level = pen.word("participation-level", &workshop.participation_level);
    let kind = pen.word("workshop-kind", &workshop.kind);
    let text = vec![
        run(kind, Style::Strong),
        run(
            pen.with("doc-level", &[("level", level.into())]),
            Style::Plain,
        ),
    ];
    parts.push(Part::Paragraph {
        label: pen.say("doc-workshop-kind"),
        text,
    });
    let items = pen.owns(&workshop.expected_outputs);
    if !items.is_empty() {
        let items = items
            .into_iter()
            .map(|item| vec![run(item, Style::Plain)])
            .collect();
        parts.push(Part::List {
            label: pen.say("doc-expected"),
            items,
        });
    }
    if !workshop.objectives.is_empty() {
        parts.push(Part::Table(objectives(pen)));
    }
    parts.extend(people(pen));
    Section {
        level: 1,
        parts,
        ..Section::default()
    }
}

fn objectives(pen: &mut Pen<'_>) -> Table {
    let caption = pen.table(pen.say("doc-objectives"));
    let rows = pen.records.workshop().objectives.iter().map(|objective| {
        let result = pen.own(&objective.result);
        let result = if result.is_empty() {
            pen.say("doc-not-said")
        } else {
            result
        };
        vec![cell(pen.own(&objective.text)), cell(result)]
    });
    Table {
        columns: vec![
            pen.column("doc-objective", 1).heads(),
            pen.column("doc-result", 1),
        ],
        rows: rows.collect(),
        caption: Some(caption),
        ..Table::default()
    }
}

fn people(pen: &mut Pen<'_>) -> Vec<Part> {
    let records = pen.records;
    let workshop = records.workshop();
    let mut parts = Vec::new();
    let present = records.present();
    let said = |id: &str, value: Option<u32>| {
        value
            .filter(|value| *value > 0)
            .map(|value| pen.count(id, value))
            .unwrap_or_default()
    };
    let invited = match (workshop.invited, workshop.registered) {
        (Some(invited), Some(registered)) => pen.with(
            "doc-invited-registered",
            &[
                ("invited", invited.into()),
                ("registered", registered.into()),
            ],
        ),
        (invited, registered) => {
            if invited.is_some() {
                said("doc-invited", invited)
            } else {
                said("doc-registered", registered)
            }
        }
    };
    let team = match (workshop.facilitators, workshop.note_takers) {
        (Some(facilitators), Some(takers)) if takers > 0 => pen.with(
            "doc-team-takers",
            &[
                ("facilitators", facilitators.into()),
                ("takers", takers.into()),
            ],
        ),
        (facilitators, _) => said("doc-team", facilitators),
    };
    let attendance = &pen.results.attendance;
    let undetailed = if attendance.undetailed {
        pen.say("doc-people-undetailed")
    } else {
        String::new()
    };
    // Where nothing is listed, everybody would be told as one of them.
    let unlisted = present
        .filter(|_| !attendance.shown.is_empty())
        .map(|present| present.saturating_sub(attendance.total));
    let text = [
        said("doc-present", present),
        undetailed,
        said("doc-people-uncategorised", unlisted),
        invited,
        devices(pen),
        team,
    ];
    if text.iter().any(|sentence| !sentence.is_empty()) {
        parts.push(Part::Paragraph {
            label: pen.say("doc-people"),
            text: sentences(&text),
        });
    }
    if !attendance.shown.is_empty() {
        let caption = pen.table(pen.say("doc-people-by-category"));
        let number = |count: u32| cell(pen.wording.number(f64::from(count), 0));
        let mut rows: Vec<Vec<TableCell>> = attendance
            .shown
            .iter()
            .map(|share| vec![cell(pen.category(&share.label)), number(share.count)])
            .collect();
        if let Some(folded) = &attendance.folded {
            let names = folded.labels.iter();
            let names: Vec<String> = names.map(|name| pen.category(name)).collect();
            let names = names.join(", ");
            let others = pen.with("doc-other-categories", &[("names", names.into())]);
            rows.push(vec![cell(others), number(folded.count)]);
        }
        // Of what is listed: who came without being counted in a category is told apart.
        let total = vec![
            strong(pen.say("doc-total")),
            strong(pen.wording.number(f64::from(attendance.total), 0)),
        ];
        parts.push(Part::Table(Table {
            caption: Some(caption),
            narrow: true,
            columns: vec![
                pen.column("doc-category", 1).heads(),
                pen.column("doc-people-count", 0).right(),
            ],
            rows,
            total,
        }));
    }
    parts
}

/// With what people took part, folded like categories.
fn devices(pen: &Pen<'_>) -> String {
    let told = crate::results::devices(pen.records);
    if told.undetailed {
        return pen.say("doc-devices-undetailed");
    }
    let mut said: Vec<String> = told
        .shown
        .iter()
        .map(|share| pen.count(&format!("doc-device-{}", share.label), share.count))
        .collect();
    if let Some(folded) = &told.folded {
        let names = folded
            .labels
            .iter()
            .map(|device| pen.say(&format!("doc-device-{device}-some")));
        let names = names.collect::<Vec<_>>().join(", ");
        said.push(pen.with(
            "doc-device-others",
            &[("names", names.into()), ("count", folded.count.into())],
        ));
    }
    if said.is_empty() {
        return String::new();
    }
    pen.with("doc-devices", &[("list", said.join(", ").into())])
}
