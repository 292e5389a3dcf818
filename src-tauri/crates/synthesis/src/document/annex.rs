//! The annex: every visible note, by cluster, with its number, as written.

use domain::{Id, ballot::BallotMethod, note::Note};

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
    let voted = |method| {
        let mut notes = on_notes(pen, method);
        notes.any(|(note, _)| pen.numbers.contains_key(&note))
    };
    let text = [
        pen.say(if pen.options.pseudonyms {
            "doc-annex-authors"
        } else {
            "doc-annex-no-authors"
        }),
        if voted(BallotMethod::Dots) {
            pen.say("doc-annex-dots")
        } else {
            String::new()
        },
        if voted(BallotMethod::HundredPoints) {
            pen.say("doc-annex-points")
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

/// The notes that were options of the ballots of a method that are told, with what each was given.
fn on_notes<'p>(
    pen: &'p Pen<'_>,
    method: BallotMethod,
) -> impl Iterator<Item = (Id, u32)> + use<'p> {
    let records = pen.records;
    let of = move |id: Id| records.ballot(id).map(|ballot| ballot.method);
    let told = pen.results.ballots.iter();
    told.filter(move |result| of(result.ballot) == Some(method))
        .flat_map(|result| &result.options)
        .filter_map(move |result| {
            let note = records.ballot_option(result.option)?.note?;
            Some((note, result.dots))
        })
}

/// What a note was given in them; `None` where it was in none.
fn put(pen: &Pen<'_>, method: BallotMethod, note: Id) -> Option<u32> {
    let of_note = on_notes(pen, method).filter(|(of, _)| *of == note);
    let given: Vec<u32> = of_note.map(|(_, given)| given).collect();
    (!given.is_empty()).then(|| sum(given))
}

fn line(pen: &Pen<'_>, note: &Note) -> AnnexNote {
    let records = pen.records;
    let number = pen.numbers.get(&note.id).copied().unwrap_or_default();
    let counted = [
        (BallotMethod::Dots, "doc-note-dots"),
        (BallotMethod::HundredPoints, "doc-note-points"),
    ];
    let given: Vec<String> = counted
        .into_iter()
        .filter_map(|(method, id)| Some(pen.count(id, put(pen, method, note.id)?)))
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
        dots: given.join(" · "),
        author: author
            .map(|person| pen.own(&person.pseudonym))
            .unwrap_or_default(),
        joined: records.top(note).id != note.id,
        anchor: note_anchor(number),
    }
}
