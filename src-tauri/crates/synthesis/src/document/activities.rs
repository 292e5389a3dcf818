//! What an activity gave: polls, boards with their clusters, ballots, matrices. A board, poll,
//! ballot or matrix that no activity opens stands under its own key.

use domain::{Id, board::Board, note::Note, poll::Poll, results::BoardTally};

use super::{
    ballot,
    model::{Cluster, Part, Quote, Section, Style, Table, leading, run},
    pen::{Pen, asked, bar, cell, count, ranked_columns, rich, sentences},
    plot,
};

/// Something the room did, and what came of it.
pub(crate) struct Done {
    /// Its key.
    pub key: String,
    /// Its title.
    pub title: String,
    polls: Vec<Id>,
    boards: Vec<Id>,
    ballots: Vec<Id>,
    matrices: Vec<Id>,
}

/// Activities that gave something, in order; then what no activity opens.
pub(crate) fn activities(pen: &Pen<'_>) -> Vec<Done> {
    let records = pen.records;
    let mut all: Vec<Done> = records
        .activities()
        .iter()
        .map(|activity| Done {
            key: format!("activity:{}", activity.id),
            title: pen.own(&activity.title),
            polls: records
                .polls_by(activity.id)
                .map(|record| record.id)
                .collect(),
            boards: records
                .boards_by(activity.id)
                .filter(|board| records.empathy_of(board.id).is_none())
                .map(|record| record.id)
                .collect(),
            ballots: records
                .ballots_by(activity.id)
                .map(|record| record.id)
                .collect(),
            matrices: records
                .matrices_by(activity.id)
                .map(|record| record.id)
                .collect(),
        })
        .collect();
    let lone = |activity: Option<Id>| activity.is_none_or(|id| records.activity(id).is_none());
    let alone = |id: Id, title: String| Done {
        key: format!("activity:{id}"),
        title,
        polls: Vec::new(),
        boards: Vec::new(),
        ballots: Vec::new(),
        matrices: Vec::new(),
    };
    for poll in records.polls().iter().filter(|poll| lone(poll.activity)) {
        let title = heading(pen, &poll.question, "doc-poll");
        all.push(Done {
            polls: vec![poll.id],
            ..alone(poll.id, title)
        });
    }
    // Those of empathy maps have a section of their own.
    let own = |board: &&Board| records.empathy_of(board.id).is_none();
    for board in records
        .boards()
        .iter()
        .filter(own)
        .filter(|board| lone(board.activity))
    {
        all.push(Done {
            boards: vec![board.id],
            ..alone(board.id, pen.own(&board.title))
        });
    }
    for ballot in records
        .ballots()
        .iter()
        .filter(|ballot| lone(ballot.activity))
    {
        let title = heading(pen, &ballot.question, "doc-ballot");
        all.push(Done {
            ballots: vec![ballot.id],
            ..alone(ballot.id, title)
        });
    }
    for matrix in records
        .matrices()
        .iter()
        .filter(|matrix| lone(matrix.activity))
    {
        let title = heading(pen, &matrix.question, "doc-matrix");
        all.push(Done {
            matrices: vec![matrix.id],
            ..alone(matrix.id, title)
        });
    }
    all.retain(|done| {
        !(done.polls.is_empty()
            && done.boards.is_empty()
            && done.ballots.is_empty()
            && done.matrices.is_empty())
    });
    all
}

fn heading(pen: &Pen<'_>, question: &str, fallback: &str) -> String {
    if question.trim().is_empty() {
        pen.say(fallback)
    } else {
        super::pen::shortened(&pen.own(question), 90)
    }
}

pub(crate) fn section(pen: &mut Pen<'_>, key: &str) -> Option<Section> {
    let done = activities(pen).into_iter().find(|done| done.key == key)?;
    let mut parts = Vec::new();
    let mut label = String::new();
    let records = pen.records;
    if let Some(question) = asked_by_none(pen, &done) {
        parts.push(asked(pen, question, Vec::new()));
    }
    for poll in records
        .polls()
        .iter()
        .filter(|poll| done.polls.contains(&poll.id))
    {
        label = said_or(label, poll_label(pen, poll));
        parts.extend(poll_parts(pen, poll, &done.title));
    }
    for board in records
        .boards()
        .iter()
        .filter(|board| done.boards.contains(&board.id))
    {
        label = said_or(
            label,
            pen.word("activity-kind", &domain::activity::ActivityKind::NoteWall),
        );
        let named = done.boards.len() > 1 || pen.own(&board.title) != done.title;
        parts.extend(board_parts(pen, board, named));
    }
    for ballot in records
        .ballots()
        .iter()
        .filter(|ballot| done.ballots.contains(&ballot.id))
    {
        label = said_or(label, ballot::label(pen, ballot));
        parts.extend(ballot::parts(pen, ballot));
    }
    for matrix in records
        .matrices()
        .iter()
        .filter(|matrix| done.matrices.contains(&matrix.id))
    {
        label = said_or(label, plot::label(pen, matrix));
        parts.extend(plot::parts(pen, matrix, &done.title));
    }
    Some(Section {
        level: 2,
        label,
        parts,
        ..Section::default()
    })
}

/// The question of an activity, where neither its title nor what it opens asks the same.
fn asked_by_none<'a>(pen: &Pen<'a>, done: &Done) -> Option<&'a str> {
    let records = pen.records;
    let key = done.key.strip_prefix("activity:")?;
    let activity = records.activity(key.parse().ok()?)?;
    let question = activity.question.trim();
    let polls = records.polls_by(activity.id).map(|own| &own.question);
    let boards = records.boards_by(activity.id).map(|own| &own.question);
    let ballots = records.ballots_by(activity.id).map(|own| &own.question);
    let matrices = records.matrices_by(activity.id).map(|own| &own.question);
    let mut said = polls.chain(boards).chain(ballots).chain(matrices);
    let known = said.any(|own| own.trim() == question)
        || question == records.workshop().central_question.trim()
        || pen.own(question) == done.title;
    (!question.is_empty() && !known).then_some(question)
}

/// The first label is the section's.
fn said_or(label: String, next: String) -> String {
    if label.is_empty() { next } else { label }
}

fn poll_label(pen: &Pen<'_>, poll: &Poll) -> String {
    let answers = pen
        .results
        .polls
        .iter()
        .find(|result| result.poll == poll.id)
        .map_or(0, |result| result.answers);
    match pen.records.present() {
        Some(present) if answers > 0 && present >= answers => pen.with(
            "doc-poll-answers-of",
            &[("count", answers.into()), ("present", present.into())],
        ),
        _ => pen.count("doc-poll-answers", answers),
    }
}

fn poll_parts(pen: &Pen<'_>, poll: &Poll, title: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    if !poll.question.trim().is_empty() && pen.own(&poll.question) != title {
        parts.push(asked(pen, &poll.question, Vec::new()));
    }
    let most = poll
        .choices
        .iter()
        .map(|choice| choice.count)
        .max()
        .unwrap_or(0)
        .max(1);
    if !poll.choices.is_empty() {
        let rows = poll.choices.iter().map(|choice| {
            let figure = pen.wording.number(f64::from(choice.count), 0);
            let length = f64::from(choice.count) / f64::from(most);
            vec![
                cell(pen.own(&choice.label)),
                if pen.options.charts {
                    bar(figure, length, true)
                } else {
                    cell(figure)
                },
            ]
        });
        parts.push(Part::Table(Table {
            narrow: true,
            columns: vec![
                pen.column("doc-choice", 2).heads(),
                pen.column("doc-answers-column", 5)
                    .right()
                    .bars(pen.options.charts),
            ],
            rows: rows.collect(),
            ..Table::default()
        }));
    }
    parts.extend(ranked_words(pen, poll));
    let words = pen.owns(&poll.words);
    if !words.is_empty() {
        parts.push(Part::Paragraph {
            label: String::new(),
            text: vec![
                run(pen.say("doc-words-given") + " ", Style::Muted),
                run(words.join(", "), Style::Quote),
            ],
        });
    }
    parts
}

/// The words that were given more than once, by how often.
fn ranked_words(pen: &Pen<'_>, poll: &Poll) -> Option<Part> {
    let result = pen
        .results
        .polls
        .iter()
        .find(|result| result.poll == poll.id)?;
    let most = result.words.first()?.count;
    let rows: Vec<_> = result
        .words
        .iter()
        .filter(|word| word.count > 1)
        .map(|word| {
            let figure = pen.wording.number(f64::from(word.count), 0);
            vec![
                cell(pen.own(&word.word)),
                match pen.options.charts {
                    true => bar(figure, f64::from(word.count) / f64::from(most), true),
                    false => cell(figure),
                },
            ]
        })
        .collect();
    (!rows.is_empty()).then(|| {
        Part::Table(Table {
            narrow: true,
            columns: vec![
                pen.column("doc-word", 2).heads(),
                pen.column("doc-word-times", 5)
                    .right()
                    .bars(pen.options.charts),
            ],
            rows,
            ..Table::default()
        })
    })
}

/// What a board gave; with its title where what stands over it has another or others stand beside it.
pub(super) fn board_parts(pen: &mut Pen<'_>, board: &Board, named: bool) -> Vec<Part> {
    let Some(tally) = pen.tally(board.id) else {
        return Vec::new();
    };
    let mut parts = Vec::new();
    if !board.question.trim().is_empty()
        && board.question != pen.records.workshop().central_question
    {
        parts.push(asked(pen, &board.question, Vec::new()));
    }
    let clusters = count(
        tally
            .clusters
            .iter()
            .filter(|cluster| cluster.count > 0)
            .count(),
    );
    let shown = if clusters > 0 {
        let arguments = [
            ("notes", tally.visible.into()),
            ("clusters", clusters.into()),
            ("alone", tally.unclustered.into()),
        ];
        pen.with("doc-board", &arguments)
    } else {
        pen.count("doc-board-unsorted", tally.visible)
    };
    let text = [
        shown,
        pen.count_if_any("doc-board-hidden", tally.hidden),
        pen.count_if_any("doc-board-pending", tally.pending),
    ];
    parts.push(Part::Paragraph {
        label: String::new(),
        text: sentences(&text),
    });
    if named && let Some(Part::Paragraph { label, .. }) = parts.first_mut() {
        *label = pen.titled(&board.title);
    }
    if clusters == 0 {
        let quotes = chosen(pen, board, None);
        if !quotes.is_empty() {
            let title = pen.say("doc-chosen-quotes");
            let cluster = Cluster {
                title,
                quotes,
                ..Cluster::default()
            };
            parts.push(Part::Cluster(cluster));
        }
        parts.extend(summed_up(pen, tally));
        return parts;
    }
    let mut table = cluster_table(pen, board);
    if named {
        of_board(pen, board, &mut table);
    }
    parts.push(Part::Table(table));
    let mut order: Vec<_> = tally
        .clusters
        .iter()
        .filter(|cluster| cluster.count > 0)
        .collect();
    order.sort_by_key(|cluster| std::cmp::Reverse(cluster.count));
    for cluster in order {
        let summary = pen
            .records
            .cluster(cluster.cluster)
            .map_or("", |record| record.summary.as_str());
        let standing =
            super::ballot::standing(pen, |option| option.cluster == Some(cluster.cluster));
        let standing = standing.map_or(String::new(), |said| format!("{said}."));
        let summary = [pen.own(summary), standing].join(" ");
        parts.push(Part::Cluster(Cluster {
            count: pen.wording.number(f64::from(cluster.count), 0),
            unit: pen.count("doc-unit-notes", cluster.count),
            title: pen.titled(&cluster.title),
            summary: summary.trim().to_owned(),
            quotes: chosen(pen, board, Some(cluster.cluster)),
            proof: pen.range(board.id, Some(cluster.cluster)),
        }));
    }
    let quotes = chosen(pen, board, None);
    if !quotes.is_empty() {
        let alone = tally.unclustered;
        parts.push(Part::Cluster(Cluster {
            count: pen.wording.number(f64::from(alone), 0),
            unit: pen.count("doc-unit-notes", alone),
            title: pen.count("doc-alone", alone),
            proof: pen.range(board.id, None),
            quotes,
            ..Cluster::default()
        }));
    }
    parts.extend(summed_up(pen, tally));
    parts
}

/// Clusters that show no note, with what was written of them all the same.
fn summed_up(pen: &Pen<'_>, tally: &BoardTally) -> Vec<Part> {
    let empty = tally.clusters.iter().filter(|cluster| cluster.count == 0);
    let told = empty.filter_map(|cluster| {
        let record = pen.records.cluster(cluster.cluster)?;
        let summary = pen.own(&record.summary);
        (!summary.is_empty()).then(|| {
            Part::Cluster(Cluster {
                title: pen.titled(&cluster.title),
                summary,
                ..Cluster::default()
            })
        })
    });
    told.collect()
}

/// The caption of a table says of which board it is.
pub(super) fn of_board(pen: &Pen<'_>, board: &Board, table: &mut Table) {
    if let Some(caption) = &mut table.caption {
        let arguments = [
            ("caption", std::mem::take(&mut caption.text).into()),
            ("board", pen.titled(&board.title).into()),
        ];
        caption.text = pen.with("doc-table-of", &arguments);
    }
}

/// The notes chosen to be quoted.
pub(super) fn chosen(pen: &Pen<'_>, board: &Board, cluster: Option<Id>) -> Vec<Quote> {
    let within = |note: &&Note| pen.records.cluster_of(note).map(|cluster| cluster.id) == cluster;
    pen.records
        .shown_of(board.id)
        .filter(|note| pen.quotes(note))
        .filter(within)
        .map(|note| pen.quoted(note))
        .collect()
}

pub(super) fn cluster_table(pen: &mut Pen<'_>, board: &Board) -> Table {
    let caption = pen.table(pen.say("doc-notes-by-cluster"));
    let tally = pen.tally(board.id);
    let mut lines: Vec<(String, u32, Option<Id>)> = tally
        .into_iter()
        .flat_map(|tally| &tally.clusters)
        .filter(|cluster| cluster.count > 0)
        .map(|cluster| {
            (
                pen.titled(&cluster.title),
                cluster.count,
                Some(cluster.cluster),
            )
        })
        .collect();
    lines.sort_by_key(|(_, count, _)| std::cmp::Reverse(*count));
    // Two lead, unless the third is as large as the second.
    let first = match lines.as_slice() {
        [_, second, third, ..] if second.1 == third.1 => 1,
        _ => 2,
    };
    let (visible, alone) = tally.map_or((0, 0), |tally| (tally.visible, tally.unclustered));
    if alone > 0 {
        lines.push((pen.count("doc-alone", alone), alone, None));
    }
    let most = lines
        .iter()
        .map(|(_, count, _)| *count)
        .max()
        .unwrap_or(0)
        .max(1);
    let rows = lines
        .iter()
        .enumerate()
        .map(|(index, (title, count, cluster))| {
            let figure = pen.wording.number(f64::from(*count), 0);
            let length = f64::from(*count) / f64::from(most);
            let share = f64::from(*count) / f64::from(visible.max(1));
            let figure = if pen.options.charts {
                bar(figure, length, index < first)
            } else {
                cell(figure)
            };
            let title = leading(title, Style::Plain, pen.to_group(board.id, *cluster));
            vec![rich(vec![title]), figure, cell(pen.percent(share))]
        });
    Table {
        rows: rows.collect(),
        columns: ranked_columns(pen, "doc-cluster", "doc-notes"),
        caption: Some(caption),
        ..Table::default()
    }
}
