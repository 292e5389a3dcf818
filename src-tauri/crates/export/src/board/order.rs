//! The order in which a board is read, which is also the one in which its pages are drawn.

use synthesis::picture::{BoardPicture, Head};

use super::shapes::{Item, Role};

/// The order of reading, as places among the items: those of one role keep the order they were made in.
pub(crate) fn read(
    picture: &BoardPicture,
    items: &[Item],
    zones: &[usize],
    clusters: &[usize],
    head: usize,
    foot: usize,
) -> Vec<usize> {
    let of = |test: &dyn Fn(&Role) -> bool| -> Vec<usize> {
        let places = items.iter().enumerate();
        places
            .filter(|(_, item)| test(&item.role))
            .map(|(place, _)| place)
            .collect()
    };
    let notes = of(&|role| *role == Role::Note);
    let rest = of(&|role| matches!(role, Role::Title | Role::Heading | Role::Text));
    let mut out = of(&|role| *role == Role::Ground);
    // Zones, clusters, then the head and the foot, in the order they were made in.
    let made = zones.len() + clusters.len();
    out.extend(rest.iter().skip(made).take(head));
    for section in &picture.reading {
        let heading = match section.head {
            Head::Zone(place) => Some(place),
            Head::Cluster(place) => Some(zones.len() + place),
            Head::Loose => None,
        };
        let heading = heading.and_then(|place| rest.get(place)).copied();
        // A cluster over two zones is headed once.
        if let Some(place) = heading.filter(|place| !out.contains(place)) {
            out.push(place);
        }
        let mut here: Vec<usize> = section
            .notes
            .iter()
            .filter_map(|place| notes.get(*place).copied())
            .collect();
        over(&mut here, items);
        out.extend(here);
    }
    out.extend(of(&|role| matches!(role, Role::Link(_))));
    out.extend(rest.iter().skip(made + head).take(foot));
    out
}

/// Where notes of one part cover each other, what lies below is read first: it is drawn so too.
fn over(notes: &mut Vec<usize>, items: &[Item]) {
    let area = |place: &usize| items.get(*place).map(|item| item.area);
    let mut out: Vec<usize> = Vec::with_capacity(notes.len());
    let mut waiting = std::mem::take(notes);
    waiting.reverse();
    let mut by_place = waiting.clone();
    by_place.sort_unstable();
    let mut done = std::collections::HashSet::new();
    while let Some(note) = waiting.pop() {
        if done.contains(&note) {
            continue;
        }
        let under = area(&note).and_then(|own| {
            by_place
                .iter()
                .copied()
                .take_while(|other| *other < note)
                .find(|other| {
                    !done.contains(other) && area(other).is_some_and(|rect| rect.meets(&own))
                })
        });
        if let Some(under) = under {
            waiting.push(note);
            waiting.push(under);
        } else {
            done.insert(note);
            out.push(note);
        }
    }
    *notes = out;
}
