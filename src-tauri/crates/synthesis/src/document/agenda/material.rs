//! What must be brought: the same thing of several blocks is one line, its numbers added up.

use super::super::{
    model::{Part, Section, Table},
    pen::{Pen, cell},
};

/// A thing to bring.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Thing {
    /// As it was written first, without its number.
    pub name: String,
    /// How many; `None` where nobody said.
    pub count: Option<u64>,
    /// The blocks that need it, in their order, each once.
    pub blocks: Vec<usize>,
}

/// Things of a list of lists, in the order in which they come.
pub(super) fn summed<'a>(lists: impl Iterator<Item = &'a [String]>) -> Vec<Thing> {
    let mut found: Vec<(String, Thing)> = Vec::new();
    for (block, list) in lists.enumerate() {
        for line in list
            .iter()
            .map(|line| line.trim())
            .filter(|line| !line.is_empty())
        {
            let (count, name) = read(line);
            let key = folded(name);
            let at = found.iter().position(|(known, _)| *known == key);
            let at = at.unwrap_or_else(|| {
                let thing = Thing {
                    name: name.to_owned(),
                    count: None,
                    blocks: Vec::new(),
                };
                found.push((key, thing));
                found.len() - 1
            });
            let Some((_, thing)) = found.get_mut(at) else {
                continue;
            };
            if let Some(count) = count {
                thing.count = Some(thing.count.unwrap_or(0).saturating_add(count));
            }
            if thing.blocks.last() != Some(&block) {
                thing.blocks.push(block);
            }
        }
    }
    found.into_iter().map(|(_, thing)| thing).collect()
}

/// « 12 feutres », « 12 × feutres », « feutres × 12 », « feutres : 12 », « feutres (12) »: the number, and
/// the thing. What is no whole number (« 1,5 m de ficelle », « 2 à 3 rouleaux ») is part of the name.
fn read(line: &str) -> (Option<u64>, &str) {
    let digits = line.len() - line.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let (head, rest) = line.split_at(digits);
    let after = rest.trim_start();
    let named = after
        .strip_prefix(['×', 'x', 'X'])
        .filter(|name| name.starts_with(char::is_whitespace));
    let name = named.unwrap_or(after).trim();
    let apart = named.is_some() || rest.starts_with(char::is_whitespace);
    // « 3 à 4 » is not three of « à 4 », nor « 1 200 » one of « 200 ».
    let ranges = ["à ", "to ", "-", "–"];
    let range = ranges.iter().any(|range| name.starts_with(range))
        || name.starts_with(|c: char| c.is_ascii_digit());
    if apart
        && !range
        && name.chars().any(char::is_alphabetic)
        && let Ok(count) = head.parse()
    {
        return (Some(count), name);
    }
    let tail = line.strip_suffix(')').unwrap_or(line);
    let body = tail.trim_end_matches(|c: char| c.is_ascii_digit());
    let count = tail
        .get(body.len()..)
        .and_then(|digits| digits.parse().ok());
    let body = body.trim_end();
    let before = body
        .strip_suffix(['×', ':', '('])
        .or_else(|| body.strip_suffix(" x"))
        .filter(|_| line.ends_with(')') == body.ends_with('('));
    match (count, before.map(str::trim_end)) {
        (Some(count), Some(name)) if name.chars().any(char::is_alphabetic) => (Some(count), name),
        _ => (None, line),
    }
}

/// Written alike, but for capitals and spaces.
fn folded(name: &str) -> String {
    let words: Vec<String> = name.split_whitespace().map(str::to_lowercase).collect();
    words.join(" ")
}

/// The list; `None` where nothing is to be brought.
pub(super) fn section(pen: &mut Pen<'_>) -> Option<Section> {
    let blocks = pen.records.blocks();
    let things = summed(blocks.iter().map(|block| block.material.as_slice()));
    if things.is_empty() {
        return None;
    }
    let columns = vec![
        pen.column("doc-agenda-material", 4).heads(),
        pen.column("doc-agenda-number", 0).right(),
        pen.column("doc-agenda-for", 6),
    ];
    let rows = things.iter().map(|thing| {
        let titles: Vec<String> = thing
            .blocks
            .iter()
            .filter_map(|at| Some(pen.own(&blocks.get(*at)?.title)))
            .collect();
        let count = thing
            .count
            .map_or_else(|| pen.say("doc-none"), |count| count.to_string());
        vec![
            cell(pen.own(&thing.name)),
            cell(count),
            cell(titles.join(", ")),
        ]
    });
    let rows = rows.collect();
    let caption = pen.say("doc-agenda-to-bring");
    Some(Section {
        key: "material".into(),
        title: pen.say("doc-agenda-to-bring"),
        level: 1,
        new_page: true,
        parts: vec![Part::Table(Table {
            caption: Some(pen.table(caption)),
            columns,
            rows,
            ..Table::default()
        })],
        ..Section::default()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_the_same_thing_are_added_up() {
        let of = |lines: &[&str]| {
            lines
                .iter()
                .map(|line| (*line).to_owned())
                .collect::<Vec<_>>()
        };
        let lists = [
            of(&["12 feutres", "Papier A3", "vidéoprojecteur"]),
            of(&["Feutres × 8", "3 x papier  a3", "1,5 m de ficelle"]),
            of(&[
                "feutres (5)",
                "Vidéoprojecteur",
                "2 à 3 rouleaux",
                "4G",
                "6-3-5",
                "feutres : 1",
                "1 200 feuilles",
            ]),
        ];
        let things: Vec<_> = summed(lists.iter().map(Vec::as_slice))
            .into_iter()
            .map(|thing| (thing.name, thing.count, thing.blocks))
            .collect();
        let one = |name: &str, count, blocks: &[usize]| (name.to_owned(), count, blocks.to_vec());
        assert_eq!(
            things,
            [
                one("feutres", Some(26), &[0, 1, 2]),
                one("Papier A3", Some(3), &[0, 1]),
                one("vidéoprojecteur", None, &[0, 2]),
                one("1,5 m de ficelle", None, &[1]),
                one("2 à 3 rouleaux", None, &[2]),
                one("4G", None, &[2]),
                one("6-3-5", None, &[2]),
                one("1 200 feuilles", None, &[2]),
            ]
        );
    }
}
