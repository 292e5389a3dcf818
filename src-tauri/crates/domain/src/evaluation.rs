//! The evaluation of a workshop by those who were there.

use crate::{ErrorCode, Fault, Id, Noun, Timestamp, limits};

words! {
    /// What a question takes.
    pub enum QuestionKind {
        /// A scale from 1 to 5: five counts.
        #[default] Scale,
        /// One of several choices: a count each.
        Choice,
        /// Free text: `answers`.
        Free,
    }
}

words! {
    /// What a comment asks for.
    pub enum CommentKind {
        /// À garder.
        #[default] Keep,
        /// À changer.
        Change,
        /// Une idée.
        Idea,
    }
}

record_struct! {
    /// A question and its answers.
    pub struct Question {
        /// The question of the lab that it puts, where it is one.
        pub asked: Option<Id>,
        /// What is asked.
        #[garde(custom(limits::not_blank), length(chars, max = 500))]
        pub label: String,
        /// What it takes.
        pub kind: QuestionKind,
        /// The choices, where it has some.
        #[garde(length(max = 50), inner(length(chars, max = 200)))]
        pub choices: Vec<String>,
        /// Answers: of a scale from 1 to 5 in that order; of choices in theirs.
        #[garde(length(max = 50), inner(range(max = 100_000)))]
        pub counts: Vec<u32>,
        /// Free answers.
        #[garde(length(max = 2_000), inner(length(chars, max = 5_000)))]
        pub answers: Vec<String>,
    }
}

record_struct! {
    /// A comment.
    pub struct Comment {
        /// What it asks for.
        pub kind: CommentKind,
        /// As written.
        #[garde(custom(limits::not_blank), length(chars, max = 5_000))]
        pub text: String,
    }
}

record_struct! {
    /// An evaluation.
    pub struct Evaluation {
        /// Identity.
        pub id: Id,
        /// Made.
        pub created_at: Timestamp,
        /// Last changed.
        pub updated_at: Timestamp,
        /// The workshop.
        pub workshop: Id,
        /// The activity it is opened by.
        pub activity: Option<Id>,
        /// People who answered.
        #[garde(inner(range(max = 100_000)))]
        pub respondents: Option<u32>,
        /// People who were there.
        #[garde(inner(range(max = 100_000)))]
        pub present: Option<u32>,
        /// Return on time invested: answers for 1, 2, 3, 4, 5. Empty or five counts.
        #[garde(length(max = 5), inner(range(max = 100_000)))]
        pub roti: Vec<u32>,
        /// Questions.
        #[garde(length(max = 200), dive)]
        pub questions: Vec<Question>,
        /// Comments.
        #[garde(length(max = 2_000), dive)]
        pub comments: Vec<Comment>,
    }
}

noun!(
    Evaluation,
    flat,
    [workshop: Owner Workshop, activity: Weak Activity],
    rules |evaluation| {
        let bad = |place: String| Err(Fault::new(ErrorCode::InvalidField).noun(Noun::Evaluation).at(place));
        if !matches!(evaluation.roti.len(), 0 | 5) {
            return bad("roti".to_owned());
        }
        for (index, question) in evaluation.questions.iter().enumerate() {
            let wanted = match question.kind {
                crate::evaluation::QuestionKind::Scale => 5,
                crate::evaluation::QuestionKind::Choice => question.choices.len(),
                crate::evaluation::QuestionKind::Free => 0,
            };
            if !question.counts.is_empty() && question.counts.len() != wanted {
                return bad(format!("questions[{index}].counts"));
            }
        }
        Ok(())
    }
);
searched!(Evaluation, ["questions.label", "questions.choices", "questions.answers", "comments.text"], left []);
