//! Klaxoon, `.klx`: an archive in which each `_brainstorm_data.json` is a board.

use std::collections::{HashMap, HashSet};

use domain::{
    Fault,
    note::{Colour, Image},
    workshop::Language,
};
use serde_json::Value;

use super::{
    Imported, ImportedBoard, ImportedCluster, ImportedLink, ImportedNote, ImportedZone, Offered,
    Reason, Source, Wishes, rules, values,
};
use crate::{archive::Archive, json};

const DATA: &str = "_brainstorm_data.json";
/// The width of a note at scale 1.
const WIDTH: f64 = 192.0;
/// Characters that the pictures of an import may have together, as they are kept.
const ROOM: usize = if cfg!(test) { 1 << 12 } else { 64 << 20 };

/// By an entry of that name.
pub fn is(archive: &Archive<'_>) -> bool {
    archive.names().iter().any(|name| name.ends_with(DATA))
}

/// Reads each board.
pub fn read(archive: &mut Archive<'_>, wishes: &Wishes) -> Result<Imported, Fault> {
    let mut imported = Imported::of(Source::Klaxoon);
    let boards: Vec<String> = archive
        .names()
        .iter()
        .filter(|name| name.ends_with(DATA))
        .cloned()
        .collect();
    let mut pictures = Pictures {
        only_there: wishes.preview,
        ..Pictures::default()
    };
    for (number, name) in boards.iter().enumerate() {
        let taken = wishes
            .boards
            .as_ref()
            .is_none_or(|chosen| chosen.contains(&number));
        imported.offered.push(Offered {
            number,
            title: String::new(),
            taken,
        });
        if !taken {
            imported.leave(Reason::OtherBoard, 1);
            continue;
        }
        let bytes = archive.entry(name)?.unwrap_or_default();
        let root = json::parse(&bytes).map_err(|fault| fault.within(name))?;
        let mut shown = |idea: &Value| {
            let folder = name.strip_suffix(DATA).unwrap_or_default();
            pictures.of(idea, folder, archive)
        };
        let board = board(&mut imported, &root, name, wishes, &mut shown)?;
        imported.boards.push(board);
    }
    Ok(imported)
}

/// A picture, and what it is called; none where there is none, or none that is kept.
type Shown = Option<(Image, String)>;

/// A board; `shown`: the picture that an idea shows, and what it is called. An idea without words says that,
/// and is left out where it shows nothing either.
fn board(
    imported: &mut Imported,
    root: &Value,
    name: &str,
    wishes: &Wishes,
    shown: &mut dyn FnMut(&Value) -> Result<Shown, Fault>,
) -> Result<ImportedBoard, Fault> {
    let folder: Vec<&str> = name.split('/').collect();
    let mut board = ImportedBoard {
        key: folder.iter().rev().nth(1).map(|id| (*id).to_owned()),
        ..ImportedBoard::default()
    };
    zones(imported, &mut board, root, wishes);
    let colours: HashMap<String, &str> = values::list(root, "colors")
        .iter()
        .filter_map(|colour| Some((values::id(colour, "id")?, values::text(colour, "hexa")?)))
        .collect();
    let mut numbers: HashMap<String, usize> = HashMap::new();
    let mut categories: Vec<(usize, String)> = Vec::new();
    for idea in values::list(root, "ideas") {
        if idea.get("is_active").and_then(Value::as_bool) == Some(false) {
            imported.leave(Reason::Deleted, 1);
            continue;
        }
        let html = values::words(idea, "content_html");
        let mut text = match html.is_empty() {
            true => values::words(idea, "text").trim().to_owned(),
            false => rules::of_html(html),
        };
        let mut image = None;
        if is_picture(idea) {
            match shown(idea)? {
                Some((picture, called)) => {
                    if text.is_empty() {
                        text = match wishes.language {
                            Language::Fr => format!("Image\u{a0}: {called}"),
                            Language::En => format!("Picture: {called}"),
                        };
                    }
                    image = Some(picture);
                }
                None => {
                    imported.leave(Reason::Image, 1);
                    if text.is_empty() {
                        continue;
                    }
                }
            }
        }
        let colour = idea.pointer("/color/id").and_then(values::as_id);
        let colour = colour.and_then(|id| colours.get(&id).copied());
        let number = board.notes.len();
        let note = noted(idea, text);
        if let Some(key) = &note.key {
            numbers.insert(key.clone(), number);
        }
        if let Some(category) = idea.pointer("/category/id").and_then(values::as_id) {
            categories.push((number, category));
        }
        imported.leave(
            Reason::OtherField,
            values::list(idea, "dimension_values").len(),
        );
        board.notes.push(ImportedNote {
            colour: Some(rules::noted(colour.unwrap_or_default(), imported)),
            image,
            ..note
        });
    }
    groups(&mut board, root, &numbers, categories, wishes);
    links(imported, &mut board, root, &numbers);
    Ok(board)
}

fn is_picture(idea: &Value) -> bool {
    idea.pointer("/type/type").and_then(Value::as_str) == Some("IMAGE")
}

/// The pictures of an archive: each is read once, however many notes show it, and no more of them are taken
/// than there is room for.
#[derive(Default)]
struct Pictures {
    known: HashMap<String, Option<Image>>,
    /// Characters that were taken.
    taken: usize,
    /// It is only looked at what there is: their points are nobody's to see.
    only_there: bool,
}

impl Pictures {
    /// The picture that an idea shows, and what its file is called. `None`: there is none, it cannot be
    /// read, or there is no more room.
    fn of(
        &mut self,
        idea: &Value,
        folder: &str,
        archive: &mut Archive<'_>,
    ) -> Result<Option<(Image, String)>, Fault> {
        let path = idea.pointer("/image/path").and_then(Value::as_str);
        let path = path.unwrap_or_default();
        let entry = format!("{folder}{path}");
        if !self.known.contains_key(&entry) {
            let image = match self.taken < ROOM {
                true => self.read(archive.entry(&entry)?.unwrap_or_default().as_slice()),
                false => None,
            };
            self.known.insert(entry.clone(), image);
        }
        let Some(Some(image)) = self.known.get(&entry) else {
            return Ok(None);
        };
        let with = self.taken.saturating_add(image.data.len());
        if with > ROOM {
            return Ok(None);
        }
        self.taken = with;
        let file = path.rsplit('/').next().unwrap_or_default();
        let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
        Ok(Some((image.clone(), stem.to_owned())))
    }

    fn read(&self, bytes: &[u8]) -> Option<Image> {
        if self.only_there {
            return pictures::is_picture(bytes).then(Image::default);
        }
        let kept = pictures::kept(bytes, pictures::NOTE).ok()?;
        Some(Image {
            data: kept.data,
            width: kept.width,
            height: kept.height,
        })
    }
}

/// A note with its place and size there.
fn noted(idea: &Value, text: String) -> ImportedNote {
    let scale = idea
        .get("scale")
        .and_then(|scale| values::number(scale, "scale_x"));
    let width = WIDTH * scale.unwrap_or(1.0);
    ImportedNote {
        key: values::id(idea, "uuid").or_else(|| values::id(idea, "id")),
        text,
        place: corner(idea),
        width: Some(width),
        height: Some(width),
        ..ImportedNote::default()
    }
}

fn corner(value: &Value) -> Option<(f64, f64)> {
    let coords = value.get("coords")?;
    values::number(coords, "left").zip(values::number(coords, "top"))
}

fn zones(imported: &mut Imported, board: &mut ImportedBoard, root: &Value, wishes: &Wishes) {
    for object in values::list(root, "state") {
        if object.get("is_active").and_then(Value::as_bool) == Some(false) {
            imported.leave(Reason::Deleted, 1);
            continue;
        }
        let place = corner(object);
        match values::words(object, "board_object_type") {
            "zone" => {
                let size = values::number(object, "width").zip(values::number(object, "height"));
                board.zones.push(ImportedZone {
                    key: values::id(object, "uuid"),
                    title: values::words(object, "title").to_owned(),
                    rectangle: place.zip(size).map(|((x, y), (w, h))| [x, y, w, h]),
                    colour: None,
                });
            }
            "text" if wishes.boxes => {
                let html = values::words(object, "content_html");
                board.notes.push(ImportedNote {
                    key: values::id(object, "uuid"),
                    text: match html.is_empty() {
                        true => values::words(object, "text").to_owned(),
                        false => rules::of_html(html),
                    },
                    place,
                    width: Some(WIDTH),
                    colour: Some(Colour::Kraft),
                    ..ImportedNote::default()
                });
            }
            _ => imported.leave(Reason::OtherObject, 1),
        }
    }
}

/// Groups of two notes or more that come are clusters; a note in none is in that of its category.
fn groups(
    board: &mut ImportedBoard,
    root: &Value,
    numbers: &HashMap<String, usize>,
    categories: Vec<(usize, String)>,
    wishes: &Wishes,
) {
    let mut grouped = HashSet::new();
    for group in values::list(root, "groups") {
        let mut once = HashSet::new();
        let members: Vec<usize> = values::list(group, "object_ids")
            .iter()
            .filter_map(values::as_id)
            .filter_map(|id| numbers.get(&id).copied())
            .filter(|note| !grouped.contains(note) && once.insert(*note))
            .filter(|note| rules::comes(&board.notes[*note].text, wishes.long))
            .collect();
        if members.len() < 2 {
            continue;
        }
        let cluster = board.clusters.len();
        board.clusters.push(ImportedCluster {
            key: values::id(group, "uuid"),
            title: super::numbered(["Groupe", "Group"], cluster + 1, wishes.language),
            colour: None,
        });
        for note in members {
            grouped.insert(note);
            board.notes[note].cluster = Some(cluster);
        }
    }
    let labels: HashMap<String, &str> = values::list(root, "categories")
        .iter()
        .filter_map(|category| {
            Some((
                values::id(category, "id")?,
                values::text(category, "label")?,
            ))
        })
        .collect();
    let mut made: HashMap<String, usize> = HashMap::new();
    for (note, category) in categories {
        let Some(label) = labels.get(&category).filter(|_| !grouped.contains(&note)) else {
            continue;
        };
        let next = board.clusters.len();
        let cluster = *made.entry(category.clone()).or_insert(next);
        if cluster == next {
            board.clusters.push(ImportedCluster {
                key: Some(format!("category-{category}")),
                title: (*label).to_owned(),
                colour: None,
            });
        }
        board.notes[note].cluster = Some(cluster);
    }
}

fn links(
    imported: &mut Imported,
    board: &mut ImportedBoard,
    root: &Value,
    numbers: &HashMap<String, usize>,
) {
    for link in values::list(root, "links") {
        if link.get("is_active").and_then(Value::as_bool) == Some(false) {
            imported.leave(Reason::Deleted, 1);
            continue;
        }
        let ends: Vec<Option<usize>> = values::list(link, "object_ids")
            .iter()
            .map(|id| numbers.get(&values::as_id(id)?).copied())
            .collect();
        let [Some(from), Some(to)] = ends[..] else {
            imported.leave(Reason::LooseLink, 1);
            continue;
        };
        let heads: Vec<bool> = values::list(link, "shapes")
            .iter()
            .map(|shape| shape.as_str() == Some("a"))
            .collect();
        let (from, to) = if heads == [true, false] {
            (to, from)
        } else {
            (from, to)
        };
        board.links.push(ImportedLink {
            key: values::id(link, "uuid"),
            from,
            to,
            label: String::new(),
        });
    }
}
