//! A questionnaire (questionnaire) that the lab keeps: questions that are put to several workshops,
//! so that their answers can be compared. It holds no answer: those lie in each evaluation.

use crate::{Id, evaluation::QuestionKind, limits};

record_struct! {
    /// A question of the lab.
    pub struct AskedQuestion {
        /// Identity: an evaluation that puts it names it.
        pub id: Id,
        /// What is asked.
        #[garde(custom(limits::not_blank), length(chars, max = 500))]
        pub label: String,
        /// What it takes.
        pub kind: QuestionKind,
        /// The choices, where it has some.
        #[garde(length(max = 50), inner(length(chars, max = 200)))]
        pub choices: Vec<String>,
    }
}

record_struct! {
    /// Questions that are put together.
    pub struct Questionnaire {
        /// Identity.
        pub id: Id,
        /// Its name.
        #[garde(custom(limits::not_blank), length(chars, max = 200))]
        pub name: String,
        /// Its questions, in order.
        #[garde(length(max = 50), dive)]
        pub questions: Vec<AskedQuestion>,
    }
}
