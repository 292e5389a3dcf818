//! Whatever happens on a board: who takes what was told, one message after the other, has what lies there.

use domain::{
    Entity, Id, Record, Timestamp,
    activity::{Activity, ActivitySettings, ActivityState, OthersVisible},
    board::Board,
    cluster::Cluster,
    link::Link,
    note::{Image, NoteStatus},
    project::Project,
    workshop::Workshop,
    zone::Zone,
};
use proptest::prelude::*;

use super::*;

fn id(n: u128) -> Id {
    Id::from_u128(n)
}

const BOARD: u128 = 3;
const NOTES: u128 = 12;

/// A face that knows what it was told, and nothing else.
#[derive(Clone, Debug, Default, PartialEq)]
struct Mirror {
    papers: Vec<RoomPaper>,
    pictures: HashMap<u32, String>,
    clusters: Vec<RoomCluster>,
    zones: Vec<RoomZone>,
    links: Vec<RoomLink>,
}

impl Mirror {
    fn take(&mut self, told: RoomSurface) {
        if told.anew {
            *self = Self::default();
        }
        let put: HashSet<u32> = told.put.iter().map(|paper| paper.number).collect();
        self.papers
            .retain(|one| !told.gone.contains(&one.number) && !put.contains(&one.number));
        self.papers.extend(told.put);
        if let Some(order) = told.order {
            let mut all = std::mem::take(&mut self.papers);
            for number in order {
                let at = all.iter().position(|one| one.number == number).unwrap();
                self.papers.push(all.swap_remove(at));
            }
            assert!(all.is_empty(), "an order names all of them");
        }
        let pictures = told.pictures.into_iter();
        self.pictures
            .extend(pictures.map(|one| (one.number, one.data)));
        self.clusters = told.clusters.unwrap_or_else(|| self.clusters.clone());
        self.zones = told.zones.unwrap_or_else(|| self.zones.clone());
        self.links = told.links.unwrap_or_else(|| self.links.clone());
    }

    /// By words instead of numbers: the same whoever numbered.
    fn in_words(&self) -> Vec<String> {
        let title = |number: u32| {
            let found = self.clusters.iter().find(|one| one.number == number);
            found.map(|one| one.title.clone())
        };
        let text = |number: u32| {
            let found = self.papers.iter().find(|one| one.number == number);
            found.map(|one| one.text.clone())
        };
        let papers = self.papers.iter().map(|one| {
            let picture = one
                .image
                .as_ref()
                .map(|image| &self.pictures[&image.picture]);
            let cluster = one.cluster.and_then(title);
            let (x, y, count) = (one.x, one.y, one.count);
            format!("{} {x} {y} ×{count} {cluster:?} {picture:?}", one.text)
        });
        let links = self.links.iter();
        let links = links.map(|one| format!("{:?} → {:?}", text(one.from), text(one.to)));
        let clusters = self.clusters.iter();
        let clusters = clusters.map(|one| format!("{} {}", one.title, one.folded));
        let zones = self.zones.iter().map(|one| one.title.clone());
        papers.chain(links).chain(clusters).chain(zones).collect()
    }
}

#[derive(Clone, Debug)]
enum Gesture {
    Move(u128),
    Write(u128),
    Hide(u128, NoteStatus),
    Sort(u128, Option<u128>),
    Join(u128, Option<u128>),
    Remove(u128),
    Show(u128, Option<u8>),
    Fold(u128),
    Title(u128),
    Close(bool),
}

fn gesture() -> impl Strategy<Value = Gesture> {
    let note = 100..100 + NOTES;
    let status = prop_oneof![
        Just(NoteStatus::Visible),
        Just(NoteStatus::Hidden),
        Just(NoteStatus::Pending)
    ];
    prop_oneof![
        4 => note.clone().prop_map(Gesture::Move),
        2 => note.clone().prop_map(Gesture::Write),
        3 => (note.clone(), status).prop_map(|(note, status)| Gesture::Hide(note, status)),
        2 => (note.clone(), prop::option::of(10..13_u128)).prop_map(|(note, to)| Gesture::Sort(note, to)),
        2 => (note.clone(), prop::option::of(note.clone())).prop_map(|(a, b)| Gesture::Join(a, b)),
        1 => note.clone().prop_map(Gesture::Remove),
        2 => (note, prop::option::of(0..3_u8)).prop_map(|(note, what)| Gesture::Show(note, what)),
        1 => (10..13_u128).prop_map(Gesture::Fold),
        1 => (10..13_u128).prop_map(Gesture::Title),
        1 => any::<bool>().prop_map(Gesture::Close),
    ]
}

struct Desk {
    notes: Vec<Note>,
    clusters: Vec<Cluster>,
    closed: bool,
    clock: i64,
}

impl Desk {
    fn new() -> Self {
        let note = |n: u128| Note {
            id: id(n),
            board: id(BOARD),
            order: format!("{n:04}"),
            text: format!("Note {n}"),
            ..Note::default()
        };
        let cluster = |n: u128| Cluster {
            id: id(n),
            board: id(BOARD),
            order: format!("{n:04}"),
            title: format!("Regroupement {n}"),
            ..Cluster::default()
        };
        Self {
            notes: (100..100 + NOTES).map(note).collect(),
            clusters: (10..13).map(cluster).collect(),
            closed: true,
            clock: 0,
        }
    }

    fn act(&mut self, gesture: &Gesture) {
        self.clock += 1;
        let clock = self.clock;
        let mut with = |n: u128, change: &dyn Fn(&mut Note)| {
            if let Some(note) = self.notes.iter_mut().find(|note| note.id == id(n)) {
                change(note);
                note.updated_at = Timestamp(clock);
            }
        };
        match *gesture {
            Gesture::Move(n) => with(n, &|note| note.x += 10.0),
            Gesture::Write(n) => with(n, &|note| note.text.push('!')),
            Gesture::Hide(n, status) => with(n, &|note| note.status = status),
            Gesture::Sort(n, to) => with(n, &|note| note.cluster = to.map(id)),
            Gesture::Join(n, to) => {
                with(n, &|note| {
                    note.merged_into = to.filter(|to| *to != n).map(id)
                });
            }
            Gesture::Show(n, what) => with(n, &|note| {
                note.image = what.map(|what| Image {
                    data: format!("data:image/png;base64,{what}"),
                    width: 10,
                    height: 20,
                });
            }),
            Gesture::Remove(n) => self.notes.retain(|note| note.id != id(n)),
            Gesture::Fold(n) => {
                for one in self.clusters.iter_mut().filter(|one| one.id == id(n)) {
                    one.folded = !one.folded;
                }
            }
            Gesture::Title(n) => {
                for one in self.clusters.iter_mut().filter(|one| one.id == id(n)) {
                    one.title.push('?');
                }
            }
            Gesture::Close(closed) => self.closed = closed,
        }
    }

    fn records(&self) -> Records {
        let mut all: Vec<Record> = vec![
            Project {
                id: id(1),
                ..Project::default()
            }
            .into_record(),
            Workshop {
                id: id(2),
                project: id(1),
                ..Workshop::default()
            }
            .into_record(),
            Activity {
                id: id(4),
                workshop: id(2),
                state: if self.closed {
                    ActivityState::Closed
                } else {
                    ActivityState::Open
                },
                settings: ActivitySettings {
                    others_visible: OthersVisible::AfterClose,
                    ..ActivitySettings::default()
                },
                ..Activity::default()
            }
            .into_record(),
            Board {
                id: id(BOARD),
                workshop: id(2),
                activity: Some(id(4)),
                ..Board::default()
            }
            .into_record(),
            Zone {
                id: id(5),
                board: id(BOARD),
                title: "Zone".into(),
                width: 100.0,
                height: 100.0,
                ..Zone::default()
            }
            .into_record(),
        ];
        for (n, from, to) in [(6, 100, 101), (7, 102, 103)] {
            all.push(
                Link {
                    id: id(n),
                    workshop: id(2),
                    from_noun: Noun::Note,
                    from: id(from),
                    to_noun: Noun::Note,
                    to: id(to),
                    ..Link::default()
                }
                .into_record(),
            );
        }
        all.extend(self.clusters.iter().cloned().map(Entity::into_record));
        all.extend(self.notes.iter().cloned().map(Entity::into_record));
        Records::new(all).unwrap()
    }
}

proptest! {
    #[test]
    fn who_takes_what_was_told_has_what_lies_there(
        gestures in prop::collection::vec(gesture(), 1..40),
    ) {
        let mut desk = Desk::new();
        let (mut told, mut face) = (Told::default(), Mirror::default());
        let mut closed = true;
        face.take(told.of(&desk.records(), id(BOARD)).unwrap());
        for gesture in &gestures {
            desk.act(gesture);
            let records = desk.records();
            // What only changes a note is looked at alone.
            let news = match *gesture {
                Gesture::Move(n) | Gesture::Write(n) | Gesture::Show(n, _) if closed == desk.closed => {
                    told.of_notes(&records, id(BOARD), &[id(n)])
                }
                _ => told.of(&records, id(BOARD)),
            };
            match news {
                Some(news) => {
                    // What did not change is not told again.
                    if !matches!(gesture, Gesture::Close(_)) && closed {
                        prop_assert!(!news.anew);
                        let few = matches!(gesture, Gesture::Move(_) | Gesture::Write(_) | Gesture::Show(..));
                        prop_assert!(!few || news.put.len() <= 1, "{gesture:?}: {news:?}");
                    }
                    face.take(news);
                }
                None if !desk.closed => face = Mirror::default(),
                None => {}
            }
            closed = desk.closed;
            let mut fresh = Mirror::default();
            if let Some(news) = Told::default().of(&records, id(BOARD)) {
                fresh.take(news);
            }
            prop_assert_eq!(face.in_words(), fresh.in_words());
            let mut again = Mirror::default();
            if let Some(whole) = told.whole() {
                again.take(whole);
            }
            prop_assert_eq!(again.in_words(), face.in_words());
            // Nothing twice.
            prop_assert_eq!(told.of(&records, id(BOARD)), None);
        }
    }
}

#[test]
fn several_that_are_touched_at_once_lie_on_top_in_their_order() {
    let mut desk = Desk::new();
    let mut told = Told::default();
    told.of(&desk.records(), id(BOARD)).unwrap();
    desk.act(&Gesture::Hide(105, NoteStatus::Hidden));
    told.of(&desk.records(), id(BOARD)).unwrap();
    desk.clock += 1;
    for note in &mut desk.notes[3..8] {
        note.y += 40.0;
        note.updated_at = Timestamp(desk.clock);
    }
    let ids: Vec<Id> = (100..112).rev().map(id).collect();
    let records = desk.records();
    let news = told.of_notes(&records, id(BOARD), &ids[4..9]).unwrap();
    let texts: Vec<&str> = news.put.iter().map(|paper| paper.text.as_str()).collect();
    assert_eq!(texts, ["Note 103", "Note 104", "Note 106", "Note 107"]);
    assert_eq!(
        told.of(&records, id(BOARD)),
        None,
        "as if all were looked at"
    );
    assert_eq!(told.of_notes(&records, id(BOARD), &[id(105)]), None);
    // A clock that was set back: what is there decides, not what was touched.
    desk.notes[0].x += 10.0;
    desk.notes[0].updated_at = Timestamp(0);
    let records = desk.records();
    let news = told.of_notes(&records, id(BOARD), &[id(100)]).unwrap();
    assert_eq!((news.put.len(), news.order.is_some()), (1, true));
    assert_eq!(told.of(&records, id(BOARD)), None);
}

#[test]
fn what_is_touched_lies_on_top_without_naming_the_others() {
    let mut desk = Desk::new();
    let mut told = Told::default();
    told.of(&desk.records(), id(BOARD)).unwrap();
    desk.act(&Gesture::Move(104));
    let news = told.of(&desk.records(), id(BOARD)).unwrap();
    assert_eq!((news.put.len(), news.order, news.clusters), (1, None, None));
}

#[test]
fn who_comes_later_is_told_no_picture_of_what_is_hidden_since() {
    let mut desk = Desk::new();
    let mut told = Told::default();
    for (note, what) in [(100, 1), (101, 2), (102, 2)] {
        desk.act(&Gesture::Show(note, Some(what)));
    }
    told.of(&desk.records(), id(BOARD)).unwrap();
    assert_eq!(told.whole().unwrap().pictures.len(), 2);
    desk.act(&Gesture::Hide(100, NoteStatus::Hidden));
    desk.act(&Gesture::Hide(101, NoteStatus::Pending));
    told.of(&desk.records(), id(BOARD)).unwrap();
    let whole = told.whole().unwrap();
    let data: Vec<&str> = whole.pictures.iter().map(|one| one.data.as_str()).collect();
    assert_eq!(data, ["data:image/png;base64,2"], "another note shows it");
    desk.act(&Gesture::Remove(102));
    told.of(&desk.records(), id(BOARD)).unwrap();
    assert_eq!(told.whole().unwrap().pictures, []);
    // Shown again, its picture is told again: who came meanwhile has none.
    desk.act(&Gesture::Hide(100, NoteStatus::Visible));
    let news = told.of(&desk.records(), id(BOARD)).unwrap();
    assert_eq!(news.pictures[0].data, "data:image/png;base64,1");
    let other = news.pictures[0].number;
    desk.act(&Gesture::Show(104, Some(2)));
    let news = told.of(&desk.records(), id(BOARD)).unwrap();
    assert_ne!(news.pictures[0].number, other);
}
