//! The lab (laboratoire): one a library. Its name and logo head every document.

use std::collections::HashSet;

use crate::{
    ErrorCode, Fault, Id, Noun, Timestamp, limits, method::LabMethod, portfolio::PortfolioView,
    questionnaire::Questionnaire, retention::Clearing,
};

record_struct! {
    /// A public-innovation lab.
    pub struct Lab {
        /// Identity.
        pub id: Id,
        /// Made.
        pub created_at: Timestamp,
        /// Last changed.
        pub updated_at: Timestamp,
        /// Its name; empty until somebody gives one.
        #[garde(length(chars, max = 200))]
        pub name: String,
        /// The body that hosts it.
        #[garde(length(chars, max = 500))]
        pub host: String,
        /// How to reach it; not a person's address.
        #[garde(length(chars, max = 500))]
        pub contact: String,
        /// PNG or JPEG data URL.
        #[garde(custom(limits::picture), inner(length(chars, max = 700_000)))]
        pub logo: Option<String>,
        /// `#rrggbb`, for the accent of documents.
        #[garde(custom(limits::hex_colour))]
        pub colour: Option<String>,
        /// The years of the roadmap, as written ("2025-2028").
        #[garde(length(chars, max = 200))]
        pub roadmap_period: String,
        /// The axes of the roadmap.
        #[garde(length(max = 200), inner(length(chars, max = 500)))]
        pub roadmap_axes: Vec<String>,
        /// IANA name; times without a zone are of this one.
        #[garde(length(chars, max = 200))]
        pub time_zone: String,
        /// The methods the lab has kept.
        #[garde(length(max = 200), dive)]
        pub methods: Vec<LabMethod>,
        /// RGPD: how many months after its end a project keeps pseudonyms, where it names no day.
        #[garde(inner(range(max = 600)))]
        pub retention_months: Option<u32>,
        /// RGPD: what is done then.
        pub retention_then: Clearing,
        /// RGPD: what participants are told, where a project says nothing of its own.
        #[garde(length(chars, max = 5_000))]
        pub notice: String,
        /// The questionnaires the lab puts to its workshops.
        #[garde(length(max = 50), dive)]
        pub questionnaires: Vec<Questionnaire>,
        /// The views of the portfolio the lab keeps.
        #[garde(length(max = 50), dive)]
        pub views: Vec<PortfolioView>,
        /// The sections that the activity report leaves out.
        #[garde(length(max = 50), inner(length(chars, max = 50)))]
        pub report_hidden: Vec<String>,
    }
}

noun!(
    Lab,
    flat,
    [],
    rules | lab | {
        let mut known: HashSet<Id> = HashSet::new();
        let twice =
            |place: String| Err(Fault::new(ErrorCode::DuplicateId).noun(Noun::Lab).at(place));
        for (at, one) in lab.questionnaires.iter().enumerate() {
            if one.id.is_nil() || !known.insert(one.id) {
                return twice(format!("questionnaires[{at}].id"));
            }
            for (number, question) in one.questions.iter().enumerate() {
                if question.id.is_nil() || !known.insert(question.id) {
                    return twice(format!("questionnaires[{at}].questions[{number}].id"));
                }
            }
        }
        for (at, view) in lab.views.iter().enumerate() {
            if view.id.is_nil() || !known.insert(view.id) {
                return twice(format!("views[{at}].id"));
            }
        }
        Ok(())
    }
);
searched!(Lab, ["name", "host", "roadmap_period", "roadmap_axes", "methods.name", "methods.goal", "methods.when", "methods.material", "methods.steps.title", "methods.steps.instruction", "questionnaires.name", "questionnaires.questions.label", "questionnaires.questions.choices", "methods.tags"], left ["contact", "time_zone", "notice", "views.name", "views.axis", "views.department", "report_hidden"], each "methods" as "method", tags ["methods.tags"]);
