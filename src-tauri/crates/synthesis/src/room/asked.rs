//! What people answered to a poll and to the evaluation, in counts: never who, never a comment.

use domain::{
    Id,
    evaluation::{Evaluation, Question, QuestionKind},
    poll::Poll,
    room::{RoomPage, RoomTally, RoomTallyKind},
};

use super::is_revealed;
use crate::{
    Records,
    results::{cloud, mean_of_scale, share, sum},
};

/// A poll: its choices on one page, its words on the next; `None` where there is no such poll.
pub(super) fn poll(records: &Records, id: Id, page: usize) -> Option<(RoomPage, usize)> {
    let poll: &Poll = records.polls().iter().find(|poll| poll.id == id)?;
    let activity = poll.activity.and_then(|id| records.activity(id));
    // A page has a title: where nothing is asked in words, what it is called.
    let question = if poll.question.is_empty() {
        activity.map(|own| own.title.clone()).unwrap_or_default()
    } else {
        poll.question.clone()
    };
    if !is_revealed(activity) {
        return Some((RoomPage::Voting { question }, 1));
    }
    let mut pages = Vec::new();
    if !poll.choices.is_empty() {
        let rows = poll.choices.iter();
        pages.push(tally(
            question.clone(),
            RoomTallyKind::Choices,
            rows.map(|choice| (choice.label.clone(), choice.count))
                .collect(),
        ));
    }
    let words = cloud(&poll.words, records.workshop().language);
    if !words.is_empty() || pages.is_empty() {
        pages.push(RoomPage::Words { question, words });
    }
    turned(pages, page)
}

/// An evaluation: the return on time invested, then each question that is answered by a mark or a
/// choice. What people wrote stays with the facilitators.
pub(super) fn evaluation(records: &Records, id: Id, page: usize) -> Option<(RoomPage, usize)> {
    let evaluation: &Evaluation = records.evaluation().filter(|one| one.id == id)?;
    let activity = evaluation.activity.and_then(|id| records.activity(id));
    if !is_revealed(activity) {
        let question = String::new();
        return Some((RoomPage::Voting { question }, 1));
    }
    let mut pages = vec![scale(String::new(), RoomTallyKind::Roti, &evaluation.roti)];
    for question in &evaluation.questions {
        let Question { label, counts, .. } = question;
        match question.kind {
            QuestionKind::Scale => pages.push(scale(label.clone(), RoomTallyKind::Scale, counts)),
            QuestionKind::Choice => {
                let counted = counts.iter().copied().chain(std::iter::repeat(0));
                let rows = question.choices.iter().cloned().zip(counted).collect();
                pages.push(tally(label.clone(), RoomTallyKind::Choices, rows));
            }
            QuestionKind::Free => {}
        }
    }
    turned(pages, page)
}

/// Marks stand from 5 to 1, as everywhere.
fn scale(question: String, kind: RoomTallyKind, counts: &[u32]) -> RoomPage {
    let count = |mark: usize| counts.get(mark - 1).copied().unwrap_or(0);
    let rows = (1..=5).rev().map(|mark| (mark.to_string(), count(mark)));
    match tally(question, kind, rows.collect()) {
        RoomPage::Tally {
            question,
            kind,
            answers,
            rows,
            ..
        } => RoomPage::Tally {
            question,
            kind,
            answers,
            rows,
            mean: mean_of_scale(counts),
        },
        page => page,
    }
}

fn tally(question: String, kind: RoomTallyKind, rows: Vec<(String, u32)>) -> RoomPage {
    let answers = sum(rows.iter().map(|(_, count)| *count));
    RoomPage::Tally {
        question,
        kind,
        answers,
        mean: None,
        rows: rows
            .into_iter()
            .map(|(label, count)| RoomTally {
                label,
                count,
                share: share(count, answers),
            })
            .collect(),
    }
}

/// The page that is shown, and how many there are.
fn turned(mut pages: Vec<RoomPage>, page: usize) -> Option<(RoomPage, usize)> {
    let many = pages.len();
    let at = page.min(many.checked_sub(1)?);
    Some((pages.swap_remove(at), many))
}
