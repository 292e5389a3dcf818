//! Where an artefact is from: the workshop, in a document of several; what it was copied from, told
//! once beside it.

use domain::{Id, artefact::CopyOf};

use super::pen::Pen;

/// « variante de « Nadège » », « repris de « Nadège », projet « Venir une seule fois » »; nothing of
/// what is no copy.
pub(super) fn told(pen: &Pen<'_>, copy: Option<&CopyOf>) -> String {
    let Some(copy) = copy else {
        return String::new();
    };
    let (title, project) = (pen.quote(&copy.title), pen.quote(&copy.project));
    let here = copy.project.trim() == pen.records.project().title.trim();
    let id = match (title.is_empty(), here || project.is_empty()) {
        (true, true) => return String::new(),
        (true, false) => "doc-copy-project",
        (false, true) => "doc-copy-variant",
        (false, false) => "doc-copy",
    };
    pen.with(id, &[("title", title.into()), ("project", project.into())])
}

/// The workshop that made it, where there are several; nothing of what none made.
pub(super) fn made_in(pen: &Pen<'_>, workshop: Option<Id>) -> String {
    workshop.map_or_else(String::new, |id| pen.workshop_named(id))
}

/// What it is, and the workshop that made it where there are several.
pub(super) fn labelled(pen: &Pen<'_>, id: &str, workshop: impl Into<Option<Id>>) -> String {
    let mut parts = vec![pen.say(id), made_in(pen, workshop.into())];
    parts.retain(|part| !part.is_empty());
    parts.join(" · ")
}
