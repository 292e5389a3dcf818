//! What a search costs in a large library, beside looking through every note and beside Tantivy on the
//! same texts; what the index costs a commit, and an older library that is opened. Words are drawn as
//! they are in texts: few often, most of them seldom, with accents. The same number draws the same
//! library again.

use std::{
    fs,
    path::Path,
    time::{Duration, Instant},
};

use chrono::{Days, NaiveDate};
use domain::{
    Answer, Fault, Id, Noun, Query,
    search::{Ask, Found},
};
use serde_json::json;

use crate::{
    bench_core::{Asked, Row, worked},
    bench_tantivy::{self, Line},
    library::Library,
};

/// Words that are drawn from.
const VOCABULARY: usize = 20_000;
/// Notes of a board.
const BOARD: usize = 500;
/// Notes of the library; `ETABLI_BENCH_NOTES` says another number.
const NOTES: usize = 50_000;
/// Notes of the older library.
const OLDER: usize = 10_000;
/// Projects that workshops are spread over, a week between two workshops' days.
const PROJECTS: usize = 60;
/// Searches of each kind.
const EACH: usize = 23;
/// Times each search is made once it is warm: the shortest counts, for us and for others.
const ROUNDS: usize = 3;
/// Times each search is made to be counted: the count goes on in steps of a few milliseconds.
const COUNTED: u32 = 12;
/// What searches are called, in their order.
const KINDS: [&str; 9] = [
    "rare",
    "common",
    "begun",
    "two words",
    "phrase",
    "one of six",
    "of a project",
    "of some days",
    "of a project and some days",
];
/// What the searches are drawn from.
const SEARCHES: u64 = 20_261_130;
/// Notes written in a library that is measured.
const COMMITS: usize = 400;

/// SplitMix64.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    fn below(&mut self, most: usize) -> usize {
        usize::try_from(self.next() % most.max(1) as u64).unwrap_or(0)
    }

    /// From 0 to 1.
    fn share(&mut self) -> f64 {
        f64::from(u32::try_from(self.next() >> 32).unwrap_or(0)) / f64::from(u32::MAX)
    }
}

/// Words, and how they are drawn.
struct Words {
    all: Vec<String>,
    /// How often the words up to each are drawn, together.
    sums: Vec<f64>,
}

impl Words {
    fn new(chance: &mut Chance) -> Self {
        const HEADS: [&str; 20] = [
            "b", "c", "d", "f", "g", "l", "m", "n", "p", "r", "s", "t", "v", "ch", "tr", "pr",
            "gu", "bl", "cr", "h",
        ];
        const HEARTS: [&str; 14] = [
            "a", "e", "i", "o", "u", "é", "è", "ê", "ai", "ou", "on", "œu", "an", "eau",
        ];
        let mut all: Vec<String> = Vec::new();
        let mut known = std::collections::HashSet::new();
        while all.len() < VOCABULARY {
            let mut word = String::new();
            for _ in 0..2 + chance.below(3) {
                word += HEADS[chance.below(HEADS.len())];
                word += HEARTS[chance.below(HEARTS.len())];
            }
            word += ["", "", "r", "s", "tion", "ment", "t", "ge"][chance.below(8)];
            if known.insert(word.clone()) {
                all.push(word);
            }
        }
        let mut sum = 0.0;
        let sums = (1..=VOCABULARY)
            .map(|rank| {
                sum += 1.0 / f64::from(u32::try_from(rank).unwrap_or(u32::MAX));
                sum
            })
            .collect();
        Self { all, sums }
    }

    fn draw(&self, chance: &mut Chance) -> &str {
        let most = self.sums.last().copied().unwrap_or(1.0);
        let wanted = chance.share() * most;
        let at = self.sums.partition_point(|sum| *sum < wanted);
        &self.all[at.min(VOCABULARY - 1)]
    }

    fn ranked(&self, from: usize, to: usize, chance: &mut Chance) -> &str {
        &self.all[from + chance.below(to - from)]
    }
}

/// A library, with the day of each of its workshops.
struct Filled {
    library: Library,
    projects: Vec<Id>,
    days: Vec<NaiveDate>,
}

fn filled(notes: usize, words: &Words, chance: &mut Chance) -> Result<Filled, Fault> {
    let library = Library::new()?;
    let workshops = notes.div_ceil(BOARD);
    let projects = (0..PROJECTS.min(workshops))
        .map(|n| {
            let title = format!("Projet {n}, {}", words.draw(chance));
            library.make(Noun::Project, json!({ "title": title }))
        })
        .collect::<Result<Vec<Id>, _>>()?;
    let first = NaiveDate::from_ymd_opt(2024, 1, 8).unwrap_or_default();
    let mut days = Vec::new();
    let mut left = notes;
    for at in 0..workshops {
        let day = first + Days::new(at as u64 * 1_000 / workshops as u64);
        days.push(day);
        let title = format!("Atelier {at}, {}", words.draw(chance));
        let fields = json!({ "project": projects[at % projects.len()], "title": title,
            "date": day.to_string() });
        let workshop = library.make(Noun::Workshop, fields)?;
        let fields = json!({ "workshop": workshop, "title": words.draw(chance) });
        let board = library.make(Noun::Board, fields)?;
        let here = left.min(BOARD);
        left -= here;
        let made: Vec<_> = (0..here)
            .map(|n| {
                let length = 6 + chance.below(14);
                let text: Vec<&str> = (0..length).map(|_| words.draw(chance)).collect();
                json!({ "id": library.id(), "fields": {
                    "board": board, "text": text.join(" "), "x": n, "y": n } })
            })
            .collect();
        library.run(json!({ "note": { "create": made } }))?;
    }
    Ok(Filled {
        library,
        projects,
        days,
    })
}

/// The same, kept from one measuring to the next in the folder that `ETABLI_BENCH_KEPT` names.
fn kept(notes: usize, words: &Words, chance: &mut Chance) -> Result<Filled, Fault> {
    let Some(kept) = std::env::var_os("ETABLI_BENCH_KEPT") else {
        return filled(notes, words, chance);
    };
    let file = Path::new(&kept).join(format!("search-{notes}.etabli"));
    if !file.exists() {
        let filled = filled(notes, words, chance)?;
        fs::create_dir_all(&kept).map_err(failed)?;
        filled.library.engine.backup(&file)?;
        return Ok(filled);
    }
    let dir = tempfile::tempdir().map_err(failed)?;
    fs::copy(&file, dir.path().join(store::FILE)).map_err(failed)?;
    let conn = rusqlite::Connection::open(&file).map_err(failed)?;
    let all = |sql: &str| -> Result<Vec<String>, Fault> {
        let mut statement = conn.prepare(sql).map_err(failed)?;
        let rows = statement.query_map([], |row| row.get(0)).map_err(failed)?;
        rows.collect::<Result<_, _>>().map_err(failed)
    };
    let projects = all("SELECT \"id\" FROM \"project\" ORDER BY rowid")?;
    let days = all("SELECT \"date\" FROM \"workshop\" ORDER BY rowid")?;
    Ok(Filled {
        library: Library::of(dir, notes as u64 * 2)?,
        projects: projects
            .iter()
            .map(|id| Id::try_parse(id).map_err(failed))
            .collect::<Result<_, _>>()?,
        days: days
            .iter()
            .map(|day| day.parse().map_err(failed))
            .collect::<Result<_, _>>()?,
    })
}

/// The searches, one of each kind after the other.
fn asks(words: &Words, filled: &Filled, texts: &[String], chance: &mut Chance) -> Vec<Ask> {
    let mut asks = Vec::new();
    let plain = |words: String| Ask {
        words,
        most: 50,
        ..Ask::default()
    };
    for _ in 0..EACH {
        asks.push(plain(format!("{} ", words.ranked(5_000, 15_000, chance))));
        asks.push(plain(format!("{} ", words.ranked(0, 40, chance))));
        let begun: String = words.ranked(0, 2_000, chance).chars().take(4).collect();
        asks.push(plain(begun));
        let two = [words.ranked(0, 300, chance), words.ranked(0, 3_000, chance)];
        asks.push(plain(format!("{} ", two.join(" "))));
        let text = &texts[chance.below(texts.len())];
        let some: Vec<&str> = text.split(' ').skip(2).take(2).collect();
        asks.push(plain(format!("\"{}\"", some.join(" "))));
        let six: Vec<&str> = (0..6).map(|_| words.ranked(0, 5_000, chance)).collect();
        asks.push(plain(format!("{} ", six.join(" OU "))));
        let project = Some(filled.projects[chance.below(filled.projects.len())]);
        let from = filled.days[chance.below(filled.days.len())];
        let some = |length: u64| (Some(from), Some(from + Days::new(length)));
        asks.push(Ask {
            project,
            ..plain(format!("{} ", words.ranked(0, 200, chance)))
        });
        let (from, to) = some([7, 31, 366][chance.below(3)]);
        asks.push(Ask {
            from,
            to,
            ..plain(format!("{} ", words.ranked(0, 200, chance)))
        });
        asks.push(Ask {
            project,
            from,
            to,
            ..plain(format!("{} ", words.ranked(0, 200, chance)))
        });
    }
    asks
}

fn found(library: &Library, ask: &Ask) -> Result<Found, Fault> {
    match library.engine.query(&Query::Search(ask.clone()))? {
        Answer::Search(found) => Ok(found),
        _ => Err(Fault::new(domain::ErrorCode::Internal)),
    }
}

fn at(mut all: Vec<Duration>, percent: usize) -> Duration {
    all.sort_unstable();
    let place = (all.len() * percent).div_ceil(100).saturating_sub(1);
    all.get(place).copied().unwrap_or_default()
}

fn ms(time: Duration) -> String {
    format!("{:.2} ms", time.as_secs_f64() * 1_000.0)
}

fn failed(error: impl std::fmt::Display) -> Fault {
    Fault::new(domain::ErrorCode::Unreadable).detail(error)
}

/// Measures everything of the search.
///
/// # Errors
/// What the engine or the disk refuses.
pub fn run() -> Result<Vec<Row>, Fault> {
    let notes = std::env::var("ETABLI_BENCH_NOTES")
        .ok()
        .and_then(|said| said.parse().ok())
        .unwrap_or(NOTES);
    let mut chance = Chance(20_261_129);
    let words = Words::new(&mut chance);
    let begun = Instant::now();
    let filled = kept(notes, &words, &mut chance)?;
    // The same searches whether the library was made or kept.
    let mut chance = Chance(SEARCHES);
    let filling = begun.elapsed();
    let mut rows = searched(&filled, notes, &words, &mut chance)?;
    rows.push(Row {
        what: format!("{notes} notes written and indexed, 500 in a commit"),
        ours: format!("{:.1} s", filling.as_secs_f64()),
        peer: "nothing asked".to_owned(),
        ratio: 0.0,
        asked: Asked::Nothing,
    });
    rows.push(committed(&filled.library, notes)?);
    drop(filled);
    rows.push(older(&words, &mut chance)?);
    Ok(rows)
}

fn searched(
    filled: &Filled,
    notes: usize,
    words: &Words,
    chance: &mut Chance,
) -> Result<Vec<Row>, Fault> {
    let library = &filled.library;
    let file = library.dir().join(store::FILE);
    let conn =
        rusqlite::Connection::open_with_flags(&file, rusqlite::OpenFlags::SQLITE_OPEN_READ_ONLY)
            .map_err(failed)?;
    let mut texts = conn
        .prepare("SELECT \"text\" FROM \"note\" LIMIT 2000")
        .map_err(failed)?;
    let texts: Vec<String> = texts
        .query_map([], |row| row.get(0))
        .and_then(Iterator::collect)
        .map_err(failed)?;
    let asks = asks(words, filled, &texts, chance);
    let mut hits = 0;
    let mut all: Vec<Duration> = Vec::new();
    let mut counted: Vec<Duration> = Vec::new();
    for ask in &asks {
        hits += found(library, ask)?.hits.len();
        let mut shortest = Duration::MAX;
        for _ in 0..ROUNDS {
            let begun = Instant::now();
            std::hint::black_box(found(library, ask)?);
            shortest = shortest.min(begun.elapsed());
        }
        all.push(shortest);
        let begun = worked();
        for _ in 0..COUNTED {
            std::hint::black_box(found(library, ask)?);
        }
        counted.push((worked() - begun) / COUNTED);
    }
    // Every note is looked at: without an index nobody knows before which are the nearest.
    let mut like = conn
        .prepare(
            "SELECT \"id\", \"text\" FROM \"note\" WHERE \"text\" LIKE '%' || ?1 || '%' \
             ORDER BY length(\"text\") LIMIT 50",
        )
        .map_err(failed)?;
    let mut looked = Vec::new();
    for ask in asks.iter().step_by(9) {
        let word = ask.words.trim().trim_matches('"');
        let begun = Instant::now();
        let rows = like
            .query_map([word], |row| row.get::<_, String>(1))
            .map_err(failed)?
            .count();
        std::hint::black_box(rows);
        looked.push(begun.elapsed());
    }
    let (own, peer) = (at(all.clone(), 50), at(looked, 50));
    let mut rows = vec![
        Row {
            what: format!("a search among {notes} notes, 95 of 100, {hits} hits shown"),
            ours: ms(at(all.clone(), 95)),
            peer: "10 ms".to_owned(),
            ratio: at(all.clone(), 95).as_secs_f64() / 0.010,
            asked: Asked::AtMost(1.0),
        },
        Row {
            what: "the slowest of them".to_owned(),
            ours: ms(at(all.clone(), 100)),
            peer: "100 ms".to_owned(),
            ratio: at(all.clone(), 100).as_secs_f64() / 0.100,
            asked: Asked::AtMost(1.0),
        },
        Row {
            what: "the same by the processors' count, the median, 95 of 100, the slowest"
                .to_owned(),
            ours: [50, 95, 100]
                .map(|percent| ms(at(counted.clone(), percent)))
                .join(", "),
            peer: KINDS
                .iter()
                .enumerate()
                .map(|(kind, name)| {
                    let of = counted.iter().skip(kind).step_by(KINDS.len());
                    format!("{name} {}", ms(at(of.copied().collect(), 50)))
                })
                .collect::<Vec<_>>()
                .join(", "),
            ratio: 0.0,
            asked: Asked::Nothing,
        },
        Row {
            what: "looking through every note with LIKE, the median beside that of the search"
                .to_owned(),
            ours: ms(peer),
            peer: ms(own),
            ratio: peer.as_secs_f64() / own.as_secs_f64(),
            asked: Asked::AtLeast(100.0),
        },
    ];
    let size = |sql: &str| {
        conn.query_row(sql, [], |row| row.get::<_, i64>(0))
            .map_err(failed)
    };
    // Each word that is kept beside it, with what SQLite writes around it.
    let index = size("SELECT sum(length(\"block\")) FROM \"search_data\"")?
        + size("SELECT sum(length(CAST(\"word\" AS BLOB)) + 6) FROM \"search_word\"")?
        + size("SELECT count(*) * 60 FROM \"search_span\"")?;
    let text = size("SELECT sum(length(CAST(\"text\" AS BLOB))) FROM \"note\"")?;
    rows.push(Row {
        what: "the index on the disk, beside the texts".to_owned(),
        ours: format!("{:.1} MB", index as f64 / 1e6),
        peer: format!("{:.1} MB", text as f64 / 1e6),
        ratio: 0.0,
        asked: Asked::Nothing,
    });
    let peer = bench_tantivy::run(&lines(&conn, filled)?, &asks, &filled.projects)?;
    for (at_, name) in KINDS.iter().enumerate() {
        let of = |all: &[Duration]| -> Vec<Duration> {
            all.iter().skip(at_).step_by(KINDS.len()).copied().collect()
        };
        let own = of(&all);
        rows.push(Row {
            what: format!("searches, {name}: the median, the slowest"),
            ours: format!("{}, {}", ms(at(own.clone(), 50)), ms(at(own, 100))),
            peer: peer.as_ref().map_or(String::new(), |peer| {
                let theirs = of(&peer.taken);
                format!(
                    "Tantivy {}, {}",
                    ms(at(theirs.clone(), 50)),
                    ms(at(theirs, 100))
                )
            }),
            ratio: 0.0,
            asked: Asked::Nothing,
        });
    }
    if let Some(peer) = peer {
        for (name, percent) in [("the median", 50), ("95 of 100", 95)] {
            let (own, theirs) = (at(all.clone(), percent), at(peer.taken.clone(), percent));
            rows.push(Row {
                what: format!("searches beside Tantivy on the same texts, {name}"),
                ours: ms(own),
                peer: ms(theirs),
                ratio: own.as_secs_f64() / theirs.as_secs_f64(),
                asked: Asked::AtMost(1.0),
            });
        }
        rows.push(Row {
            what: format!(
                "the index on the disk, beside Tantivy's, {:.1} MB of which are no texts",
                peer.bytes_without_texts as f64 / 1e6
            ),
            ours: format!("{:.1} MB", index as f64 / 1e6),
            peer: format!("{:.1} MB", peer.bytes as f64 / 1e6),
            ratio: index as f64 / peer.bytes as f64,
            asked: Asked::AtMost(1.5),
        });
        // What it shows comes from the texts it keeps; ours are those of the library.
        rows.push(Row {
            what: "the same without the texts that Tantivy keeps to show them".to_owned(),
            ours: format!("{:.1} MB", index as f64 / 1e6),
            peer: format!(
                "{:.1} MB, {:.1} times",
                peer.bytes_without_texts as f64 / 1e6,
                index as f64 / peer.bytes_without_texts as f64
            ),
            ratio: 0.0,
            asked: Asked::Nothing,
        });
    }
    Ok(rows)
}

/// Every note, as another searches it.
fn lines(conn: &rusqlite::Connection, filled: &Filled) -> Result<Vec<Line>, Fault> {
    let mut statement = conn
        .prepare(
            "SELECT note.\"text\", workshop.\"project\", workshop.\"date\" FROM \"note\" AS note \
             JOIN \"board\" AS board ON board.\"id\" = note.\"board\" \
             JOIN \"workshop\" AS workshop ON workshop.\"id\" = board.\"workshop\"",
        )
        .map_err(failed)?;
    let projects: Vec<String> = filled.projects.iter().map(Id::to_string).collect();
    let rows = statement
        .query_map([], |row| {
            let (project, date): (String, String) = (row.get(1)?, row.get(2)?);
            Ok(Line {
                text: row.get(0)?,
                project: projects.iter().position(|one| *one == project).unwrap_or(0),
                day: bench_tantivy::day(date.parse().unwrap_or_default()),
            })
        })
        .map_err(failed)?;
    rows.collect::<Result<_, _>>().map_err(failed)
}

/// What a new note costs where many are indexed, beside where none is; in turns.
fn committed(large: &Library, notes: usize) -> Result<Row, Fault> {
    let small = Library::new()?;
    let boards = [large.board()?.2, small.board()?.2];
    let mut taken = [Vec::new(), Vec::new()];
    for n in 0..COMMITS {
        for ((library, board), taken) in [large, &small].iter().zip(boards).zip(&mut taken) {
            let fields = json!({ "board": board, "x": n, "y": n,
                "text": format!("Une pièce manquante numéro {n}, à l’accueil de la mairie") });
            let begun = Instant::now();
            library.make(Noun::Note, fields)?;
            taken.push(begun.elapsed());
        }
    }
    let [ours, peer] = taken.map(|taken| at(taken, 50));
    Ok(Row {
        what: format!("a new note with {notes} indexed, beside one with none, the median"),
        ours: ms(ours),
        peer: ms(peer),
        ratio: ours.as_secs_f64() / peer.as_secs_f64(),
        asked: Asked::AtMost(1.2),
    })
}

/// What opening a library costs that was never indexed, beside opening it again.
fn older(words: &Words, chance: &mut Chance) -> Result<Row, Fault> {
    let Filled { library, .. } = filled(OLDER, words, chance)?;
    let begun = Instant::now();
    let library = library.reopened()?;
    let again = begun.elapsed();
    let file = library.dir().join(store::FILE);
    let folder = library.closed();
    let conn = rusqlite::Connection::open(&file).map_err(failed)?;
    conn.execute_batch("DELETE FROM \"search_made\"")
        .map_err(failed)?;
    drop(conn);
    let begun = Instant::now();
    let opened = store::Library::open(folder.path(), domain::Timestamp(crate::library::MORNING))?;
    let first = begun.elapsed();
    drop(opened);
    Ok(Row {
        what: format!("opening a library of {OLDER} notes that has no index yet, beside again"),
        ours: ms(first),
        peer: ms(again),
        ratio: 0.0,
        asked: Asked::Nothing,
    })
}
