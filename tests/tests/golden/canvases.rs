//! Supports as they are wished: canvases on other paper and put together from sheets, large print; and
//! what a hand measures on them, and a second reader of codes reads.

use std::{fs, ops::ControlFlow};

use domain::workshop::Language;
use export::{Fonts, Paper, Turn, supports_on, supports_ruled};
use synthesis::{
    Records,
    document::supports::{Layout, Paper as Own, Supports, Wished, listed, supports_as},
};
use tests::{
    documents::{plain, sample},
    readers::{accessible_but, codes, sheets},
};

use super::{
    grey::{CODE, Cut, Grey, code, grey},
    paper::{MILLIMETRE, apart, written},
    supports::{MEANT, equipped, printed},
};

fn all(records: &Records) -> Vec<String> {
    let all = listed(records, None).into_iter();
    all.map(|one| one.name).collect()
}

fn records() -> Records {
    Records::new(equipped(sample().unwrap())).unwrap()
}

fn wished(records: &Records, paper: Option<Paper>, large: bool) -> Supports {
    let wished = Wished {
        language: Some(Language::Fr),
        canvas: paper.map(Paper::canvas),
        large,
    };
    supports_as(records, &all(records), &wished)
}

fn of_page(page: &tests::readers::Sheet) -> String {
    let words = page.words.iter().map(|word| word.text.as_str());
    plain(&words.collect::<Vec<_>>().join(" "))
}

#[test]
fn canvases_take_any_paper_and_all_else_keeps_its_own() {
    let records = records();
    for (format, turn, wide, high) in [
        (0, Turn::Portrait, 841.0, 1_189.0),
        (1, Turn::Landscape, 841.0, 594.0),
        (2, Turn::Portrait, 420.0, 594.0),
        (4, Turn::Landscape, 297.0, 210.0),
        (4, Turn::Portrait, 210.0, 297.0),
    ] {
        let paper = Paper::new(format, 1, 1).unwrap().turned(turn);
        let said = wished(&records, Some(paper), false);
        let fonts = Fonts::bundled();
        let go_on = &mut |_| ControlFlow::Continue(());
        let made = supports_on(&said, Some(paper), &fonts, go_on).unwrap();
        let (_folder, file) = written(&made.pdf().unwrap());
        let pages = sheets(&file).unwrap();
        assert_eq!(pages.len(), said.sheets.len());
        let mut canvases = 0;
        for (page, sheet) in pages.iter().zip(&said.sheets) {
            let name = format!("A{format}, {}", sheet.support);
            let size = (page.width / MILLIMETRE, page.height / MILLIMETRE);
            let as_asked = (size.0 - wide).abs() < 0.2 && (size.1 - high).abs() < 0.2;
            if sheet.canvas {
                canvases += 1;
                assert!(as_asked, "{name}: {size:?}");
            } else {
                let most = if sheet.paper == Own::A3 { 297.2 } else { 210.2 };
                assert!(size.0.min(size.1) < most, "{name}: {size:?}");
            }
            if sheet.layout != Layout::Sign {
                apart(&name, std::slice::from_ref(page));
            }
            let told = of_page(page);
            let titles = sheet.zones.iter().map(|zone| &zone.title);
            for text in titles
                .chain(&sheet.columns)
                .chain(&sheet.axes)
                .chain([&sheet.kind])
            {
                assert!(told.contains(&plain(text)), "{name}: {text}");
            }
        }
        assert!(canvases > 15, "{canvases}");
    }
}

#[test]
fn a_canvas_is_put_together_from_sheets_and_has_one_code() {
    let records = records();
    let paper = Paper::new(4, 2, 2).unwrap().turned(Turn::Portrait);
    let wished = Wished {
        language: Some(Language::Fr),
        canvas: Some(paper.canvas()),
        large: false,
    };
    let names = ["persona", "journey", "matrix", "sign-in"].map(str::to_owned);
    let said = supports_as(&records, &names, &wished);
    let go_on = &mut |_| ControlFlow::Continue(());
    let made = supports_on(&said, Some(paper), &Fonts::bundled(), go_on).unwrap();
    let (_folder, file) = written(&made.pdf().unwrap());
    // What the other sheets show is read on the first one.
    let meant: Vec<&str> = MEANT.iter().copied().chain(["TAG-002"]).collect();
    accessible_but(&file, &meant).unwrap();
    let pages = sheets(&file).unwrap();
    let mut at = 0;
    for sheet in &said.sheets {
        if !sheet.canvas {
            at += 1;
            continue;
        }
        let four = &pages[at..at + 4];
        for (page, number) in four.iter().zip(1..) {
            assert!((page.width / MILLIMETRE - 210.0).abs() < 0.2);
            let told = of_page(page);
            let place = plain(&format!("feuille {number} sur 4"));
            assert!(told.contains(&place), "{}: {told}", sheet.support);
        }
        let told: String = four.iter().map(of_page).collect();
        for zone in &sheet.zones {
            assert!(told.contains(&plain(&zone.title)), "{}", zone.title);
        }
        // Together they are 370 mm wide: the code, 14 mm from the edges, lies whole on the second one.
        let grey = grey(&file, at + 2, 100);
        let dots = |millimetres: f64| millimetres / 25.4 * 100.0;
        let place = Cut {
            left: dots(370.0 - 14.0 - CODE - 180.0 + 10.0),
            top: dots(14.0 + 10.0),
            side: dots(CODE),
        };
        let read: Vec<String> = place.frames(&grey).iter().filter_map(Grey::read).collect();
        assert!(read.iter().all(|one| *one == sheet.code), "{read:?}");
        assert!(!read.is_empty(), "{}", sheet.support);
        at += 4;
    }
    assert_eq!(at, pages.len());
}

/// How high poppler’s box of a word of 18 points is: from the ascent to the descent of its typeface.
const BOX: f64 = 24.6;

#[test]
fn large_print_has_nothing_small_and_nothing_grey() {
    let records = records();
    let said = wished(&records, None, true);
    let go_on = &mut |_| ControlFlow::Continue(());
    let made = supports_on(&said, None, &Fonts::bundled(), go_on).unwrap();
    let (_folder, file) = written(&made.pdf().unwrap());
    accessible_but(&file, MEANT).unwrap();
    let pages = sheets(&file).unwrap();
    assert_eq!(pages.len(), said.sheets.len());
    for (number, (page, sheet)) in pages.iter().zip(&said.sheets).enumerate() {
        let name = &sheet.support;
        if sheet.layout != Layout::Sign {
            apart(name, std::slice::from_ref(page));
        }
        let told = of_page(page);
        for text in sheet.rows.iter().flatten().chain(&sheet.columns) {
            for word in text.split(|c: char| c.is_whitespace() || c == '-') {
                assert!(told.contains(&plain(word)), "{name}: {word}");
            }
        }
        let drawn = grey(&file, number + 1, 144);
        for word in &page.words {
            // The name of an axis is turned: it is as wide as it is large, and all its words alike.
            let (high, wide) = (word.bottom - word.top, word.right - word.left);
            let turned = sheet.layout == Layout::Axes && (BOX..BOX + 1.5).contains(&wide);
            assert!(high >= BOX || turned, "{name}: {word:?}");
            let dark = drawn.darkest(
                word.left * 2.0,
                word.top * 2.0,
                word.right * 2.0,
                word.bottom * 2.0,
            );
            assert!(dark < 40, "{name}: {word:?} is grey ({dark})");
        }
    }
}

#[test]
fn a_ruler_on_every_canvas_is_exact_to_a_tenth_of_a_millimetre() {
    let records = records();
    let said = wished(&records, None, false);
    let made = supports_ruled(&said, &Fonts::bundled()).unwrap();
    let (_folder, file) = written(&made.pdf().unwrap());
    let dots = |millimetres: f64| millimetres / 25.4 * 144.0;
    let mut measured = 0;
    for (number, sheet) in said.sheets.iter().enumerate() {
        if sheet.layout == Layout::Sign {
            continue;
        }
        let size = made.page_size(number).unwrap();
        let drawn = grey(&file, number + 1, 144);
        let (wide, high) = (size.0 / 72.0 * 144.0, size.1 / 72.0 * 144.0);
        for tooth in 0..=10 {
            let left = wide / 2.0 + dots(f64::from(tooth) * 10.0 - 50.0);
            let (breadth, middle) = drawn.dark(high / 2.0, left - 5.0, left + dots(2.0) + 5.0);
            let off = (middle - left - dots(1.0)).abs() / dots(1.0);
            let wrong = (breadth - dots(2.0)).abs() / dots(1.0);
            assert!(off <= 0.1, "{}, tooth {tooth}: {off:.3} mm", sheet.support);
            // Poppler darkens every dot that a tooth touches.
            assert!(
                wrong <= 25.4 / 144.0,
                "{}, tooth {tooth}: {wrong:.3} mm",
                sheet.support
            );
        }
        measured += 1;
    }
    assert!(measured > 30, "{measured}");
}

#[test]
fn every_code_is_read_by_zxing_cpp_too() {
    let records = records();
    let (said, made) = printed(&records, Language::Fr);
    let (_folder, file) = written(&made.pdf().unwrap());
    let pages = sheets(&file).unwrap();
    let pictures = tempfile::tempdir().unwrap();
    for (number, (page, sheet)) in pages.iter().zip(&said.sheets).enumerate() {
        let grey = grey(&file, number + 1, 100);
        let own = code(&grey, page, sheet.layout == Layout::Sign).cut(&grey);
        for (name, seen) in [
            ("plain", own.clone()),
            ("small", own.scaled(0.7)),
            ("blurred", own.blurred()),
            ("turned", own.turned(8.0)),
        ] {
            let path = pictures.path().join(format!("{number}-{name}.pgm"));
            fs::write(path, seen.pgm()).unwrap();
        }
    }
    let read = codes(pictures.path()).unwrap();
    assert_eq!(read.len(), 4 * said.sheets.len());
    for (name, found) in read {
        let (number, how) = name.split_once('-').unwrap();
        let sheet = &said.sheets[number.parse::<usize>().unwrap()];
        assert_eq!(
            found,
            std::slice::from_ref(&sheet.code),
            "{}, {how}",
            sheet.support
        );
    }
}
