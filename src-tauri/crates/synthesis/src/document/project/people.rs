//! Who came to the workshops: what their own documents tell of categories, added, and never what
//! they keep to themselves.

use super::presences;
use crate::{
    document::{
        model::{Part, Section, Table},
        pen::{Pen, cell, count, plain_paragraph, strong},
    },
    results,
};

/// Whether anybody was counted.
pub(super) fn said(pen: &Pen<'_>) -> bool {
    presences(pen) > 0
}

pub(crate) fn section(pen: &mut Pen<'_>) -> Section {
    let among = pen.records.among();
    let together = results::told_together(among);
    let counted = among.iter().filter(|records| records.present().is_some());
    let arguments = [
        ("count", presences(pen).into()),
        ("workshops", count(counted.count()).into()),
    ];
    let mut parts = vec![plain_paragraph(&[
        pen.with("doc-presences", &arguments),
        pen.say("doc-presences-twice"),
    ])];
    if !together.shown.is_empty() {
        let caption = pen.table(pen.say("doc-people-over-workshops"));
        let number = |count: u32| cell(pen.wording.number(f64::from(count), 0));
        let mut rows: Vec<_> = together
            .shown
            .iter()
            .map(|(label, count)| vec![cell(pen.category(label)), number(*count)])
            .collect();
        if together.undetailed > 0 {
            let said = pen.count("doc-people-not-detailed", together.workshops);
            rows.push(vec![cell(said), number(together.undetailed)]);
        }
        let all = results::sum(together.shown.iter().map(|(_, count)| *count));
        let all = all.saturating_add(together.undetailed);
        parts.push(Part::Table(Table {
            caption: Some(caption),
            narrow: true,
            columns: vec![
                pen.column("doc-category", 1).heads(),
                pen.column("doc-people-count", 0).right(),
            ],
            rows,
            total: vec![
                strong(pen.say("doc-total")),
                strong(pen.wording.number(f64::from(all), 0)),
            ],
        }));
    }
    Section {
        parts,
        ..Section::default()
    }
}
