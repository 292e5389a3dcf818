//! Two projects full of random texts in one library, with all that Établi keeps of them, and a search
//! of every byte of a folder.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    fs,
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};

use domain::{
    Actor, Fault, Id, Noun, Record, Timestamp,
    retention::{Clearance, Clearing, Labels},
    vote::{Choice, Paper},
    workshop::Language,
};
use engine::{Clock, Engine};
use exchange::Context;
use serde_json::json;

use crate::library::{Library, MORNING, minted};

/// Random texts, the same each time.
#[derive(Debug)]
pub struct Chance(u64);

impl Chance {
    /// From a seed that is not 0.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A number below another.
    pub fn below(&mut self, end: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % end
    }

    /// A word of so many letters, some of them accented.
    pub fn word(&mut self, letters: u64) -> String {
        const LETTERS: [&str; 30] = [
            "q", "z", "x", "k", "w", "v", "j", "b", "é", "ö", "ç", "ñ", "f", "g", "h", "p", "m",
            "y", "ù", "d", "t", "r", "l", "c", "n", "s", "a", "e", "i", "u",
        ];
        (0..letters)
            .filter_map(|_| LETTERS.get(usize::try_from(self.below(30)).ok()?))
            .copied()
            .collect()
    }

    /// The data of a picture.
    pub fn picture(&mut self) -> String {
        const SIGNS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        (0..6_000)
            .filter_map(|_| SIGNS.get(usize::try_from(self.below(64)).ok()?))
            .map(|sign| char::from(*sign))
            .collect()
    }
}

/// A project, and every text that is in it or was.
#[derive(Debug)]
pub struct Told {
    /// Its identity.
    pub project: Id,
    /// Its title.
    pub title: String,
    /// A workshop of it.
    pub workshop: Id,
    /// A board of it.
    pub board: Id,
    /// A persona of it.
    pub persona: Id,
    /// Every text but names.
    pub texts: Vec<String>,
    /// Those of the persona, which another project may take over.
    pub taken: Vec<String>,
    /// What people are called.
    pub names: Vec<String>,
    /// What stands on hidden notes.
    pub hidden: Vec<String>,
}

/// Texts as they are made, each remembered.
struct Pen<'c> {
    chance: &'c mut Chance,
    said: Vec<String>,
    names: Vec<String>,
}

impl Pen<'_> {
    fn say(&mut self, letters: u64) -> String {
        let text = self.chance.word(letters);
        self.said.push(text.clone());
        text
    }
    fn name(&mut self) -> String {
        let name = self.chance.word(9);
        self.names.push(name.clone());
        name
    }
}

/// A project with people, pictures, votes, ratings, moments, what was changed and removed since, and
/// what a file brought in.
///
/// # Errors
/// What the engine refuses.
pub fn project(library: &Library, chance: &mut Chance) -> Result<Told, Fault> {
    let mut pen = Pen {
        chance,
        said: Vec::new(),
        names: Vec::new(),
    };
    let title = pen.say(20);
    let project = library.make(Noun::Project, json!({ "title": title, "code": pen.say(9), "owner_role": pen.say(12), "lessons": [{ "kind": "worked", "text": pen.say(300) }] }))?;
    let workshop = library.make(
        Noun::Workshop,
        json!({ "project": project, "title": pen.say(14), "place": pen.say(8), "central_question": pen.say(700) }),
    )?;
    let board = library.make(
        Noun::Board,
        json!({ "workshop": workshop, "title": pen.say(11) }),
    )?;
    let table = library.make(
        Noun::Group,
        json!({ "workshop": workshop, "name": pen.say(10) }),
    )?;
    let mut people = Vec::new();
    for device in ["phone", "paper", "shared"] {
        let fields = json!({ "workshop": workshop, "pseudonym": pen.name(), "device": device, "group": table });
        people.push(library.make(Noun::Participant, fields)?);
    }
    library.patch(
        Noun::Participant,
        people[0],
        json!({ "together": [people[1]], "pseudonym": pen.name() }),
    )?;
    let gone = library.make(
        Noun::Participant,
        json!({ "workshop": workshop, "pseudonym": pen.name() }),
    )?;
    library.run(json!({ "participant": { "remove": [gone] } }))?;
    let mut hidden = Vec::new();
    for n in 0..40_u64 {
        let text = pen.say(8 + n * 12);
        let mut fields = json!({ "board": board, "text": text, "author": people[usize::try_from(n % 3).unwrap_or(0)] });
        if n % 10 == 0 {
            let data = pen.chance.picture();
            pen.said.push(data[500..560].to_owned());
            pen.said.push(data[5_000..5_900].to_owned());
            let url = format!("data:image/png;base64,{data}");
            fields["image"] = json!({ "data": url, "width": 40, "height": 40 });
        }
        if n % 8 == 3 {
            fields["status"] = json!("hidden");
            hidden.push(text);
        }
        let note = library.make(Noun::Note, fields)?;
        match n % 5 {
            1 => {
                library.patch(Noun::Note, note, json!({ "text": pen.say(30) }))?;
            }
            2 => {
                library.run(json!({ "note": { "remove": [note] } }))?;
            }
            _ => {}
        }
    }
    let before = pen.said.len();
    let picture = pen.chance.picture();
    pen.said.push(picture[2_000..2_100].to_owned());
    let persona = library.make(Noun::Persona, json!({ "project": project, "workshop": workshop, "name": pen.say(9), "story": pen.say(2_000), "tags": [pen.say(9)], "picture": format!("data:image/png;base64,{picture}") }))?;
    let taken = pen.said.split_off(before);
    library.run(json!({ "moment": { "mark": { "id": library.id(), "workshop": workshop, "title": pen.say(16) } } }))?;
    let option = |ballot: Id, label: String| {
        library.make(
            Noun::BallotOption,
            json!({ "ballot": ballot, "label": label }),
        )
    };
    let named = library.make(Noun::Ballot, json!({ "workshop": workshop, "question": pen.say(25), "method": "yes_no", "secret": false }))?;
    let yes = option(named, pen.say(9))?;
    library.patch(Noun::Ballot, named, json!({ "state": "open" }))?;
    library.make(Noun::Vote, json!({ "ballot": named, "participant": people[0], "choices": [{ "option": yes, "value": 0 }] }))?;
    library.make(
        Noun::Vote,
        json!({ "ballot": named, "name": pen.name(), "choices": [{ "option": yes, "value": 1 }] }),
    )?;
    let secret = library.make(Noun::Ballot, json!({ "workshop": workshop, "question": pen.say(25), "method": "yes_no", "secret": true }))?;
    let yes = option(secret, pen.say(9))?;
    library.patch(Noun::Ballot, secret, json!({ "state": "open" }))?;
    library.engine.cast(Paper {
        ballot: secret,
        participant: Some(people[1]),
        by_hand: false,
        choices: vec![Choice {
            option: Some(yes),
            value: 0,
            words: String::new(),
        }],
    })?;
    let matrix = library.make(
        Noun::Matrix,
        json!({ "workshop": workshop, "question": pen.say(25) }),
    )?;
    library.make(Noun::MatrixItem, json!({ "matrix": matrix, "label": pen.say(9), "ratings": [{ "by": pen.name(), "effort": 2, "impact": 4 }] }))?;
    // What goes out and comes in again is remembered as it came.
    let records = library.engine.project_records(project)?;
    let context = Context {
        time_zone: "Europe/Paris".to_owned(),
        now: domain::Timestamp(MORNING),
    };
    let mut brought = exchange::read(&exchange::write(&records), &context)?;
    for record in &mut brought.records {
        if let Record::Workshop(workshop) = record {
            workshop.in_brief = vec![pen.say(40)];
            workshop.updated_at.0 += 10_000_000;
        }
    }
    library
        .engine
        .import(Actor::Desk, brought, Some(engine::ImportChoice::Merge))?;
    Ok(Told {
        project,
        title,
        workshop,
        board,
        persona,
        texts: pen.said,
        taken,
        names: pen.names,
        hidden,
    })
}

/// Two projects in one library: the second took a persona of the first, one gesture touched both, and
/// everything that Établi keeps beside its library lies there.
///
/// # Errors
/// What the engine or the disk refuses.
pub fn two(chance: &mut Chance) -> Result<(Library, Told, Told), Fault> {
    let library = Library::new()?;
    let mut first = project(&library, chance)?;
    library.engine.backup_now()?;
    let mut second = project(&library, chance)?;
    library.run(json!({ "artefact": { "copy": { "noun": "persona", "id": first.persona, "new_id": library.id(), "workshop": second.workshop, "title": "" } } }))?;
    let (one, other) = (chance.word(24), chance.word(24));
    library.run(json!({ "several": [
        { "note": { "create": [{ "id": library.id(), "fields": { "board": first.board, "text": one } }] } },
        { "note": { "create": [{ "id": library.id(), "fields": { "board": second.board, "text": other } }] } },
    ] }))?;
    first.texts.push(one);
    second.texts.push(other);
    library.engine.backup_now()?;
    let last = chance.word(33);
    library.make(Noun::Note, json!({ "board": first.board, "text": last }))?;
    first.texts.push(last);
    let left = chance.word(33);
    library.make(Noun::Note, json!({ "board": second.board, "text": left }))?;
    second.texts.push(left);
    Ok((library, first, second))
}

/// What lies beside a library that is closed: copies set aside, one of them whole and one spoiled, a log
/// without its file, and half of what was being written.
///
/// # Errors
/// What the disk refuses.
pub fn lay_aside(dir: &Path) -> std::io::Result<()> {
    let own = dir.join(store::FILE);
    fs::copy(
        &own,
        dir.join("bibliotheque-autre-2026-11-20-080000.etabli"),
    )?;
    let mut bytes = fs::read(&own)?;
    let length = bytes.len();
    bytes.drain(length / 3..length / 3 + 5_000);
    fs::write(
        dir.join("bibliotheque-abimee-2026-11-21-080000.etabli"),
        &bytes,
    )?;
    fs::write(
        dir.join("bibliotheque-journal-2026-11-22-080000.etabli-wal"),
        &bytes,
    )?;
    fs::write(dir.join("bibliotheque.nouvelle"), &bytes)?;
    fs::write(dir.join("sauvegardes/x.etabli.partiel"), &bytes)
}

/// The files under a folder.
///
/// # Errors
/// What the disk refuses.
pub fn files(dir: &Path) -> std::io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in there(fs::read_dir(dir))?.into_iter().flatten() {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(files(&path)?);
        } else {
            found.push(path);
        }
    }
    Ok(found)
}

/// What is gone since it was listed holds nothing: a program that runs gives its files other names.
fn there<T>(read: std::io::Result<T>) -> std::io::Result<Option<T>> {
    match read {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        read => read.map(Some),
    }
}

/// Texts of one word as the index of what is searched has them; those that are words for it.
pub fn folded(texts: &[String]) -> Vec<String> {
    let plain = |letter: char| match letter {
        'é' => 'e',
        'ö' => 'o',
        'ç' => 'c',
        'ñ' => 'n',
        'ù' => 'u',
        other => other,
    };
    let words = texts
        .iter()
        .filter(|text| (4..=64).contains(&text.chars().count()));
    words
        .map(|text| text.chars().map(plain).collect())
        .collect()
}

/// Texts to be found in bytes, in UTF-8 and in UTF-16 of either kind.
struct Sought<'t> {
    /// By their first two bytes.
    by: HashMap<[u8; 2], Vec<(&'t str, Vec<u8>)>>,
    begins: Vec<bool>,
}

impl<'t> Sought<'t> {
    fn of(texts: &'t [String]) -> Self {
        let mut sought = Self {
            by: HashMap::new(),
            begins: vec![false; 65_536],
        };
        for text in texts {
            let small: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
            let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
            for bytes in [text.as_bytes().to_vec(), small, big] {
                if let [first, second, ..] = bytes[..] {
                    sought.begins[usize::from(first) << 8 | usize::from(second)] = true;
                    let same = sought.by.entry([first, second]).or_default();
                    same.push((text, bytes));
                }
            }
        }
        sought
    }

    fn in_bytes(&self, bytes: &[u8]) -> BTreeSet<&'t str> {
        let mut found = BTreeSet::new();
        for (at, pair) in bytes.windows(2).enumerate() {
            if !self.begins[usize::from(pair[0]) << 8 | usize::from(pair[1])] {
                continue;
            }
            for (text, wanted) in self.by.get(&[pair[0], pair[1]]).into_iter().flatten() {
                if bytes[at..].starts_with(wanted) {
                    found.insert(*text);
                }
            }
        }
        found
    }
}

/// Which of these texts stand where under a folder.
///
/// # Errors
/// What the disk refuses.
pub fn left(dir: &Path, texts: &[String]) -> std::io::Result<BTreeMap<PathBuf, BTreeSet<String>>> {
    let sought = Sought::of(texts);
    let mut found = BTreeMap::new();
    for path in files(dir)? {
        let Some(bytes) = there(fs::read(&path))? else {
            continue;
        };
        let held = sought.in_bytes(&bytes);
        if !held.is_empty() {
            let held = held.into_iter().map(str::to_owned).collect();
            found.insert(path, held);
        }
    }
    Ok(found)
}

/// Hours after [`MORNING`]; it mints other ids than at another hour.
#[derive(Debug)]
pub struct Later {
    hours: u16,
    ticks: AtomicU64,
}

impl Clock for Later {
    fn now(&self) -> Timestamp {
        let tick = self.ticks.fetch_add(1, Ordering::Relaxed).cast_signed();
        Timestamp(MORNING + i64::from(self.hours) * 3_600_000 + tick)
    }
    fn id(&self) -> Id {
        let tick = self.ticks.fetch_add(1, Ordering::Relaxed);
        minted(0xf000 + self.hours, 0x1000_0000 + tick)
    }
}

/// Opens the library of a folder, so many hours later.
///
/// # Errors
/// What the engine refuses.
pub fn opened(dir: &Path, hours: u16) -> Result<Engine, Fault> {
    let clock = Later {
        hours,
        ticks: AtomicU64::new(0),
    };
    Engine::open(dir, Arc::new(clock) as Arc<dyn Clock>)
}

/// What takes the place of names, in French.
pub fn labels() -> Labels {
    Labels {
        lab: "Un autre laboratoire".to_owned(),
        ..Labels::of(Language::Fr)
    }
}

/// Purges a project or makes it anonymous, and says what went.
///
/// # Errors
/// What the library refuses.
pub fn cleared(engine: &Engine, clearing: Clearing, project: Id) -> Result<Clearance, Fault> {
    engine.clear(clearing, project, labels(), Arc::default(), |_| {})
}
