//! Parabol, a retrospective: reflections in groups that were voted on.

use domain::{Timestamp, note::NoteKind};

use super::{
    Imported, ImportedBallot, ImportedBoard, ImportedCluster, ImportedNote, ImportedOption,
    ImportedZone, Reason, Source, Wishes,
    rows::{Rows, cell, votes as votes_of},
    rules,
    values::Once,
};

/// By its titles; poker and check-ins have others.
pub fn is(rows: &Rows<'_>) -> bool {
    rows.has(&["reflectionGroup", "prompt", "content", "type"])
}

/// Poker and check-ins have other titles: read as any table, and said.
pub fn is_other_meeting(rows: &Rows<'_>) -> bool {
    rows.has(&["story", "finalScore", "voteCount"]) || rows.has(&["agendaItem", "type", "content"])
}

/// Reads it.
pub fn read(rows: &Rows<'_>, wishes: &Wishes) -> Imported {
    let mut imported = Imported::of(Source::Parabol);
    let mut board = ImportedBoard::default();
    let (mut zones, mut groups) = (Once::default(), Once::default());
    // Title, votes, how many notes of it come.
    let mut votes: Vec<(String, u32, usize)> = Vec::new();
    let column = |title| rows.column(title);
    for row in rows.each() {
        let says = |title| cell(row, column(title));
        let kind = says("type").trim();
        let author = says("author").trim();
        if !wishes.authors {
            imported.leave(
                Reason::Person,
                usize::from(!author.is_empty() && kind != "Comment" && kind != "Reply"),
            );
        }
        if !matches!(kind, "Reflection" | "Task") {
            imported.leave(Reason::Comment, 1);
            continue;
        }
        let title = says("reflectionGroup").trim();
        let dots = votes_of(says("votes"), &mut imported);
        // Without a title only votes hold two together; nothing says of those without any that they are one.
        let alone = if title.is_empty() && dots == 0 {
            row.line
        } else {
            0
        };
        let (group, new) = groups.number(&format!("{title}\n{dots}\n{alone}"));
        if new {
            votes.push((title.to_owned(), dots, 0));
        }
        let text = says("content").trim().to_owned();
        votes[group].2 += usize::from(rules::comes(&text, wishes.long));
        let prompt = says("prompt").trim();
        let zone = (kind == "Reflection" && !prompt.is_empty()).then(|| {
            let (zone, new) = zones.number(prompt);
            if new {
                board.zones.push(ImportedZone {
                    title: prompt.to_owned(),
                    ..ImportedZone::default()
                });
            }
            zone
        });
        board.notes.push(ImportedNote {
            text,
            zone,
            cluster: Some(group),
            kind: if kind == "Task" {
                NoteKind::Action
            } else {
                NoteKind::Idea
            },
            at: moment(says("createdAt")),
            author: (!author.is_empty()).then(|| author.to_owned()),
            line: row.line,
            ..ImportedNote::default()
        });
    }
    clusters(&mut board, &votes);
    imported.boards.push(board);
    imported
}

/// A group without a title and of one note is none.
fn clusters(board: &mut ImportedBoard, groups: &[(String, u32, usize)]) {
    let mut now = Vec::with_capacity(groups.len());
    let mut ballot = ImportedBallot::default();
    for (title, dots, notes) in groups {
        if title.is_empty() && *notes < 2 {
            now.push(None);
            continue;
        }
        let cluster = board.clusters.len();
        now.push(Some(cluster));
        board.clusters.push(ImportedCluster {
            title: title.clone(),
            ..ImportedCluster::default()
        });
        ballot.options.push(ImportedOption {
            cluster: Some(cluster),
            dots: *dots,
            ..ImportedOption::default()
        });
    }
    for note in &mut board.notes {
        note.cluster = note.cluster.and_then(|group| now[group]);
    }
    board.ballots.push(ballot);
}

/// A moment as programs write it.
pub fn moment(text: &str) -> Option<Timestamp> {
    let text = text.trim();
    chrono::DateTime::parse_from_rfc3339(text)
        .or_else(|_| chrono::DateTime::parse_from_str(text, "%Y-%m-%d %H:%M:%S %z"))
        .ok()
        .map(|at| Timestamp(at.timestamp_millis()))
}
