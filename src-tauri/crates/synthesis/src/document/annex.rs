//! The annex: every visible note, by cluster, with its number, as written.

use domain::note::Note;

use super::{
    model::{AnnexGroup, AnnexNote, Part, Picture, Section},
    numbered::groups,
    pen::{Pen, count, sentences},
    proof::{group_anchor, note_anchor},
};
use crate::results::sum;

pub(crate) fn section(pen: &mut Pen<'_>) -> Section {
    let records = pen.records;
    let tallies = &pen.results.boards;
    let visible = sum(tallies.iter().map(|tally| tally.visible));
    let hidden = sum(tallies.iter().map(|tally| tally.hidden));
    let pending = sum(tallies.iter().map(|tally| tally.pending));
    let voted = records
        .ballot_options()
        .iter()
        .any(|option| option.note.is_some());
    let text = [
        pen.say(if pen.options.pseudonyms {
            "doc-annex-authors"
        } else {
            "doc-annex-no-authors"
        }),
        if voted {
            pen.say("doc-annex-dots")
        } else {
            String::new()
        },
        pen.count_if_any("doc-annex-hidden", hidden),
        pen.count_if_any("doc-annex-pending", pending),
    ];
    let several = records.boards().len() > 1;
    let workshops = records.among().len() > 1;
    let mut board_before = None;
    let groups = groups(records).map(|(board, cluster, notes)| {
        let size = count(notes.len());
        let sorted = records.clusters_of(board.id).next().is_some();
        let title = match cluster.and_then(|id| records.cluster(id)) {
            Some(cluster) => pen.titled(&cluster.title),
            None if sorted => pen.count("doc-alone", size),
            None => pen.own(&board.title),
        };
        let first_of_board = board_before.replace(board.id) != Some(board.id);
        AnnexGroup {
            board: match pen.workshop_named(board.workshop) {
                workshop if workshops && first_of_board => {
                    let arguments = [
                        ("workshop", workshop.into()),
                        ("board", pen.own(&board.title).into()),
                    ];
                    pen.with("doc-annex-board", &arguments)
                }
                _ if several && sorted && first_of_board => pen.own(&board.title),
                _ => String::new(),
            },
            anchor: first_of(pen, &notes),
            title: pen.with(
                "doc-annex-group",
                &[("title", title.into()), ("count", size.into())],
            ),
            notes: notes.into_iter().map(|note| line(pen, note)).collect(),
        }
    });
    let groups = groups.collect();
    let label = pen.count("doc-visible-notes", visible);
    let parts = vec![
        Part::Paragraph {
            label,
            text: sentences(&text),
        },
        Part::Annex { groups },
    ];
    Section {
        level: 1,
        parts,
        ..Section::default()
    }
}

fn first_of(pen: &Pen<'_>, notes: &[&Note]) -> String {
    let first = notes.first().and_then(|note| pen.numbers.get(&note.id));
    first.map_or_else(String::new, |first| group_anchor(*first))
}

fn line(pen: &Pen<'_>, note: &Note) -> AnnexNote {
    let records = pen.records;
    let number = pen.numbers.get(&note.id).copied().unwrap_or_default();
    let results = pen
        .results
        .ballots
        .iter()
        .flat_map(|ballot| &ballot.options);
    let dots: Vec<u32> = results
        .filter(|result| {
            records
                .ballot_option(result.option)
                .and_then(|option| option.note)
                == Some(note.id)
        })
        .map(|result| result.dots)
        .collect();
    let author = note
        .author
        .filter(|_| pen.options.pseudonyms)
        .and_then(|id| records.participant(id));
    AnnexNote {
        number: format!("{number:02}"),
        text: pen.own(&note.text),
        picture: note.image.as_ref().map(|image| Picture {
            data: image.data.clone(),
            alt: pen.own(&note.text),
        }),
        dots: if dots.is_empty() {
            String::new()
        } else {
            pen.count("doc-note-dots", sum(dots))
        },
        author: author
            .map(|person| pen.own(&person.pseudonym))
            .unwrap_or_default(),
        joined: records.top(note).id != note.id,
        anchor: note_anchor(number),
    }
}
