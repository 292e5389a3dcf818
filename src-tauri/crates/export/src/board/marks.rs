//! Every string of a board before it is laid out: what no typeface has is shown as its code.

use std::collections::BTreeSet;

use synthesis::picture::BoardPicture;

use crate::{Fonts, Replaced, characters::Reader};

/// The same board with what cannot be shown replaced, and what that was.
pub(crate) fn readable(picture: &BoardPicture, fonts: &Fonts) -> (BoardPicture, Vec<Replaced>) {
    let refused = BTreeSet::new();
    let mut reader = Reader::new(fonts, &refused);
    let mut out = picture.clone();
    let texts = [&mut out.title, &mut out.question, &mut out.from]
        .into_iter()
        .chain(out.zones.iter_mut().map(|zone| &mut zone.title))
        .chain(out.clusters.iter_mut().map(|cluster| &mut cluster.title))
        .chain(out.notes.iter_mut().flat_map(|note| {
            [Some(&mut note.text), note.card.as_mut()]
                .into_iter()
                .flatten()
        }))
        .chain(out.legend.iter_mut().map(|entry| &mut entry.label))
        .chain(
            out.links
                .iter_mut()
                .flat_map(|link| [&mut link.label, &mut link.sentence]),
        );
    for text in texts {
        if let Some(shown) = reader.shown(text) {
            *text = shown;
        }
    }
    (out, reader.replaced())
}
