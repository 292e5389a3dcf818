//! A night and two days, printed.

use chrono::{NaiveDate, NaiveTime};
use domain::{
    block::{Block, BlockKind},
    workshop::Workshop,
};

use super::{id, section, with, workshop};
use crate::document::model::{Document, Part, TableCell, Timeline, TimelineRow};

fn time(hours: u32, minutes: u32) -> Option<NaiveTime> {
    NaiveTime::from_hms_opt(hours, minutes, 0)
}

fn block(number: u128, minutes: u32, fixed_start: Option<NaiveTime>) -> Block {
    Block {
        id: id(2_000 + number),
        workshop: workshop().id,
        order: format!("{number:03}"),
        title: format!("Bloc {number}"),
        kind: BlockKind::Activity,
        duration_min: minutes,
        fixed_start,
        ..Block::default()
    }
}

fn printed(day: (u32, u32), start: Option<NaiveTime>, blocks: Vec<Block>) -> Document {
    let workshop = Workshop {
        date: NaiveDate::from_ymd_opt(2026, day.0, day.1),
        planned_start: start,
        ..workshop()
    };
    with(workshop, blocks.into_iter().map(Into::into).collect())
}

fn timelines(document: &Document) -> Vec<&Timeline> {
    let parts = section(document, "course").parts.iter();
    parts
        .filter_map(|part| match part {
            Part::Timeline(timeline) => Some(timeline),
            _ => None,
        })
        .collect()
}

/// Spaces as anybody types them.
fn plain(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ")
}

fn text(cell: &TableCell) -> String {
    plain(
        &cell
            .text
            .iter()
            .map(|run| run.text.as_str())
            .collect::<String>(),
    )
}

/// The captions of the tables, and the hours of their rows.
fn tables(document: &Document) -> Vec<(String, Vec<String>)> {
    let parts = section(document, "course").parts.iter();
    parts
        .filter_map(|part| match part {
            Part::Table(table) => {
                let at = table
                    .columns
                    .iter()
                    .position(|one| one.title == "Début prévu");
                let rows = table
                    .rows
                    .iter()
                    .map(|row| at.map_or(String::new(), |at| text(&row[at])));
                let caption = table.caption.as_ref().map(|caption| plain(&caption.text));
                Some((caption.unwrap_or_default(), rows.collect()))
            }
            _ => None,
        })
        .collect()
}

#[test]
fn a_night_is_drawn_once_and_its_hours_after_midnight_are_told() {
    let beside = Block {
        parallel: true,
        ..block(5, 45, time(0, 45))
    };
    let document = printed(
        (6, 20),
        time(21, 0),
        vec![
            block(1, 90, None),
            block(2, 60, time(22, 45)),
            block(3, 30, time(0, 0)),
            block(4, 45, time(0, 30)),
            beside,
            block(6, 20, None),
        ],
    );
    assert_eq!(
        plain(&document.cover.as_ref().unwrap().lines[0]),
        "Samedi 20 juin 2026, de 21 h à 1 h 50 le lendemain"
    );
    assert_eq!(section(&document, "course").title, "Déroulé de la nuit");
    let [timeline] = timelines(&document)[..] else {
        panic!("one chart");
    };
    assert!(
        plain(&timeline.alt)
            .contains("6 séquences de 21 h à 1 h 50 le lendemain. Durée prévue : 4 h 20"),
        "{}",
        timeline.alt
    );
    let [main, beside] = timeline.rows.as_slice() else {
        panic!("a row for what runs beside");
    };
    let numbers = |row: &TimelineRow| row.spans.iter().map(|span| span.number).collect::<Vec<_>>();
    assert_eq!(
        (numbers(main), numbers(beside)),
        (vec![1, 2, 3, 4, 6], vec![5])
    );
    assert!(
        main.spans
            .windows(2)
            .all(|two| two[0].from + two[0].length <= two[1].from + 1e-9),
        "{main:?}"
    );
    let last = &main.spans[4];
    assert!((last.from + last.length - 1.0).abs() < 1e-9);
    let ticks: Vec<_> = timeline
        .ticks
        .iter()
        .map(|tick| plain(&tick.label))
        .collect();
    assert_eq!(ticks.first().map(String::as_str), Some("21 h 00"));
    assert!(ticks.contains(&"0 h 00 (+1)".to_owned()), "{ticks:?}");
    let hours = [
        "21 h 00",
        "22 h 45",
        "0 h 00 (+1)",
        "0 h 30 (+1)",
        "0 h 45 (+1)",
        "1 h 30 (+1)",
    ];
    assert_eq!(
        tables(&document),
        [(
            "Séquences prévues".to_owned(),
            hours.map(str::to_owned).to_vec()
        )]
    );
}

#[test]
fn each_day_has_its_line_its_chart_and_its_table() {
    let document = printed(
        (6, 23),
        time(9, 0),
        vec![
            block(1, 480, None),
            block(2, 15, time(9, 0)),
            Block {
                day_start: time(10, 30),
                ..block(3, 45, None)
            },
        ],
    );
    let lines: Vec<_> = document
        .cover
        .as_ref()
        .unwrap()
        .lines
        .iter()
        .map(|line| plain(line))
        .collect();
    assert_eq!(
        lines,
        [
            "Mardi 23 juin 2026, de 9 h à 17 h",
            "Mercredi 24 juin 2026, de 9 h à 9 h 15",
            "Jeudi 25 juin 2026, de 10 h 30 à 11 h 15",
        ]
    );
    assert_eq!(section(&document, "course").title, "Déroulé");
    let alts: Vec<_> = timelines(&document)
        .iter()
        .map(|one| plain(&one.alt))
        .collect();
    assert_eq!(alts.len(), 3);
    assert!(
        alts[1].starts_with(
            "Jour 2, mercredi 24 juin 2026. Frise du temps : 1 séquence de 9 h à 9 h 15."
        ),
        "{}",
        alts[1]
    );
    for timeline in timelines(&document) {
        assert!((timeline.rows[0].spans[0].from).abs() < 1e-9);
    }
    let numbers: Vec<_> = timelines(&document)
        .iter()
        .map(|one| one.rows[0].spans[0].number)
        .collect();
    assert_eq!(numbers, [1, 2, 3]);
    let of = |title: &str, hour: &str| (title.to_owned(), vec![hour.to_owned()]);
    assert_eq!(
        tables(&document),
        [
            of("Séquences prévues, jour 1 (mardi 23 juin 2026)", "9 h 00"),
            of(
                "Séquences prévues, jour 2 (mercredi 24 juin 2026)",
                "9 h 00"
            ),
            of("Séquences prévues, jour 3 (jeudi 25 juin 2026)", "10 h 30"),
        ]
    );
}

#[test]
fn a_chart_is_as_long_as_the_night_in_which_an_hour_comes_twice() {
    let document = printed(
        (10, 25),
        time(0, 0),
        vec![block(1, 180, None), block(2, 60, None)],
    );
    let [timeline] = timelines(&document)[..] else {
        panic!("one chart");
    };
    let lengths: Vec<_> = timeline.rows[0]
        .spans
        .iter()
        .map(|span| span.length)
        .collect();
    assert_eq!(lengths, [0.75, 0.25]);
    assert!(
        plain(&timeline.alt).contains("de 0 h à 3 h. Durée prévue : 4 h"),
        "{}",
        timeline.alt
    );
    let ticks: Vec<_> = timeline
        .ticks
        .iter()
        .map(|tick| plain(&tick.label))
        .collect();
    assert_eq!(ticks.last().map(String::as_str), Some("3 h 00"));
}
