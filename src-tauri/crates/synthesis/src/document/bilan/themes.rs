//! What people said, by theme: a theme is a cluster, or a board whose notes lie in none.

use domain::{
    Id,
    board::Board,
    note::{Note, NoteKind},
};

use crate::document::{
    model::{Cluster, Part, Section, Style, Table, TableCell, leading},
    numbered,
    pen::{Pen, cell, count, plain_paragraph, rich, strong},
};

/// Few enough to be told one by one where the facilitator chose none of them.
const FEW: usize = 6;

/// What a note is in a report: people ask, fear, expect, propose, and tell what is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Nature {
    Question,
    Fear,
    Expectation,
    Proposal,
    Finding,
}

impl Nature {
    pub(super) const ALL: [Self; 5] = [
        Self::Question,
        Self::Fear,
        Self::Expectation,
        Self::Proposal,
        Self::Finding,
    ];

    pub(super) fn of(note: &Note) -> Self {
        match note.kind {
            NoteKind::Question => Self::Question,
            NoteKind::PainPoint => Self::Fear,
            NoteKind::Need => Self::Expectation,
            NoteKind::Idea | NoteKind::Action => Self::Proposal,
            NoteKind::Finding | NoteKind::Verbatim => Self::Finding,
        }
    }

    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Question => "questions",
            Self::Fear => "fears",
            Self::Expectation => "expectations",
            Self::Proposal => "proposals",
            Self::Finding => "findings",
        }
    }
}

/// A theme: its board, its cluster, its visible notes.
struct Theme<'a> {
    board: &'a Board,
    cluster: Option<Id>,
    title: String,
    summary: String,
    notes: Vec<&'a Note>,
}

impl<'a> Theme<'a> {
    fn of(&self, nature: Nature) -> impl Iterator<Item = &'a Note> {
        let own = move |note: &&Note| Nature::of(note) == nature;
        self.notes.iter().copied().filter(own)
    }
}

/// The themes, the largest first; what lies in no cluster last.
fn themes<'a>(pen: &Pen<'a>) -> Vec<Theme<'a>> {
    let records = pen.records;
    let several = records.boards().len() > 1;
    let mut themes: Vec<Theme<'a>> = numbered::groups(records)
        .map(|(board, id, notes)| {
            let cluster = id.and_then(|id| records.cluster(id));
            let sorted = records.clusters_of(board.id).next().is_some();
            let title = match cluster {
                Some(cluster) => pen.titled(&cluster.title),
                None if sorted && several => pen.with(
                    "doc-theme-alone-of",
                    &[("board", pen.titled(&board.title).into())],
                ),
                None if sorted => pen.say("doc-theme-alone"),
                None => pen.titled(&board.title),
            };
            Theme {
                board,
                cluster: id,
                title,
                summary: cluster.map_or_else(String::new, |cluster| pen.own(&cluster.summary)),
                notes,
            }
        })
        .collect();
    themes.sort_by_key(|theme| {
        let alone = theme.cluster.is_none() && records.clusters_of(theme.board.id).next().is_some();
        (alone, std::cmp::Reverse(theme.notes.len()))
    });
    themes
}

/// How many of each nature there are, in all.
pub(super) fn counts(pen: &Pen<'_>) -> Vec<(Nature, u32)> {
    let notes: Vec<&Note> = numbered::groups(pen.records)
        .flat_map(|(_, _, notes)| notes)
        .collect();
    Nature::ALL
        .into_iter()
        .map(|nature| {
            let own = notes.iter().filter(|note| Nature::of(note) == nature);
            (nature, count(own.count()))
        })
        .collect()
}

pub(crate) fn section(pen: &mut Pen<'_>) -> Section {
    let themes = themes(pen);
    let table = table(pen, &themes);
    Section {
        parts: vec![
            plain_paragraph(&[pen.say("doc-themes-say")]),
            Part::Table(table),
        ],
        sections: themes.iter().map(|theme| told(pen, theme)).collect(),
        ..Section::default()
    }
}

fn table(pen: &mut Pen<'_>, themes: &[Theme<'_>]) -> Table {
    let caption = pen.table(pen.say("doc-themes-table"));
    let figure = |value: usize| cell(pen.wording.number(f64::from(count(value)), 0));
    let mut columns = vec![pen.column("doc-theme", 1).heads()];
    let words = Nature::ALL.map(|nature| format!("doc-nature-{}-short", nature.word()));
    columns.extend(
        words
            .iter()
            .map(String::as_str)
            .chain(["doc-total"])
            .map(|id| pen.column(id, 0).right()),
    );
    let rows: Vec<Vec<TableCell>> = themes
        .iter()
        .map(|theme| {
            let to = pen.to_group(theme.board.id, theme.cluster);
            let mut row = vec![rich(vec![leading(theme.title.clone(), Style::Plain, to)])];
            row.extend(Nature::ALL.map(|nature| figure(theme.of(nature).count())));
            row.push(figure(theme.notes.len()));
            row
        })
        .collect();
    let sum = |nature: Option<Nature>| -> usize {
        let of = |theme: &Theme<'_>| match nature {
            Some(nature) => theme.of(nature).count(),
            None => theme.notes.len(),
        };
        themes.iter().map(of).sum()
    };
    let mut total = vec![strong(pen.say("doc-total"))];
    let natures = Nature::ALL.into_iter().map(Some).chain([None]);
    total
        .extend(natures.map(|nature| strong(pen.wording.number(f64::from(count(sum(nature))), 0))));
    Table {
        caption: Some(caption),
        columns,
        rows,
        total,
        ..Table::default()
    }
}

/// A theme: what its notes say together, then its questions, fears, expectations and the rest,
/// each with the verbatims that were chosen, or with all of them where they are few and none was.
fn told(pen: &Pen<'_>, theme: &Theme<'_>) -> Section {
    let mut parts = Vec::new();
    let standing = theme
        .cluster
        .and_then(|id| crate::document::ballot::standing(pen, |option| option.cluster == Some(id)));
    let standing = standing.map_or(String::new(), |said| format!("{said}."));
    let said = [theme.summary.clone(), standing];
    if said.iter().any(|sentence| !sentence.is_empty()) {
        parts.push(plain_paragraph(&said));
    }
    for nature in Nature::ALL {
        let all: Vec<&Note> = theme.of(nature).collect();
        if all.is_empty() {
            continue;
        }
        let mut chosen: Vec<&Note> = all
            .iter()
            .copied()
            .filter(|note| pen.quotes(note))
            .collect();
        let refused = |note: &&Note| pen.options.verbatims.contains_key(&note.id);
        if chosen.is_empty() && all.len() <= FEW && !all.iter().any(refused) {
            chosen.clone_from(&all);
        }
        let size = count(all.len());
        let ids: Vec<Id> = all.iter().map(|note| note.id).collect();
        parts.push(Part::Cluster(Cluster {
            count: pen.wording.number(f64::from(size), 0),
            unit: pen.count("doc-unit-notes", size),
            title: pen.say(&format!("doc-nature-{}", nature.word())),
            quotes: chosen.into_iter().map(|note| pen.quoted(note)).collect(),
            proof: pen.numbers_of(&ids),
            ..Cluster::default()
        }));
    }
    let id = theme.cluster.unwrap_or(theme.board.id);
    Section {
        key: format!("theme:{id}"),
        title: theme.title.clone(),
        parts,
        ..Section::default()
    }
}
