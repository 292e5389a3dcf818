use std::ops::ControlFlow;

use domain::{ErrorCode, note::Colour, workshop::Language};
use resvg::{tiny_skia, usvg};
use synthesis::picture::{Arrow, BoardPicture, Cluster, Entry, Head, PictureNote, Section, Zone};

use super::{
    Drawing,
    bands::{BAND, band},
    letters::{Letters, Weight},
    png::sized,
    poster,
    shapes::{Role, paper, tone},
    svg::hex,
    wrap::wrap,
};
use crate::{Fonts, Paper};

const COLOURS: [(Colour, &str); 8] = [
    (Colour::Yellow, "yellow"),
    (Colour::Orange, "orange"),
    (Colour::Pink, "pink"),
    (Colour::Lilac, "lilac"),
    (Colour::Blue, "blue"),
    (Colour::Turquoise, "turquoise"),
    (Colour::Green, "green"),
    (Colour::Kraft, "kraft"),
];

fn note(text: &str, x: f64, y: f64, colour: Colour) -> PictureNote {
    PictureNote {
        text: text.to_owned(),
        x,
        y,
        width: None,
        colour,
        cluster: None,
        count: 1,
        starred: false,
        image: None,
        card: None,
    }
}

/// A board with each thing that a board can have.
fn board() -> BoardPicture {
    let mut notes: Vec<PictureNote> = COLOURS
        .iter()
        .zip(0..)
        .map(|((colour, name), place)| {
            let (x, y) = (f64::from(place % 4) * 200.0, f64::from(place / 4) * 160.0);
            note(&format!("Une note {name}\u{202f}!"), x, y, *colour)
        })
        .collect();
    notes[0].cluster = Some(0);
    notes[1].cluster = Some(0);
    notes[2].starred = true;
    notes[3].count = 12;
    notes[7].card = Some("4 notes".to_owned());
    notes.push(note("שלום עולם", 0.0, 320.0, Colour::Lilac));
    notes.push(note("مرحبا بكم في الورشة 2026", 200.0, 320.0, Colour::Blue));
    BoardPicture {
        language: Language::Fr,
        title: "Un tableau".to_owned(),
        question: "Qu’en pensez-vous\u{202f}?".to_owned(),
        from: "Un atelier · 12 mars 2026".to_owned(),
        date: Some("2026-03-12".to_owned()),
        zones: vec![Zone {
            title: "À garder".to_owned(),
            at: [-20.0, 120.0, 420.0, 300.0],
            colour: Colour::Green,
        }],
        clusters: vec![Cluster {
            title: "Un regroupement au titre assez long pour prendre deux lignes".to_owned(),
        }],
        notes,
        links: vec![Arrow {
            from: 2,
            to: 7,
            label: "mène à".to_owned(),
            sentence: "« A » mène à « B »".to_owned(),
        }],
        legend: vec![Entry {
            colour: Colour::Pink,
            label: "Table 1".to_owned(),
            count: 3,
        }],
        reading: vec![
            Section {
                head: Head::Zone(0),
                notes: vec![8, 9],
            },
            Section {
                head: Head::Cluster(0),
                notes: vec![1, 0],
            },
            Section {
                head: Head::Loose,
                notes: vec![2, 3, 4, 5, 6, 7],
            },
        ],
    }
}

fn png(drawing: &Drawing, width: u32) -> tiny_skia::Pixmap {
    let mut out = Vec::new();
    drawing
        .png(Some(width), &mut out, &mut |_| ControlFlow::Continue(()))
        .unwrap();
    tiny_skia::Pixmap::decode_png(&out).unwrap()
}

/// Of the channels of two pictures, how far they are apart at most and in the mean.
fn apart(a: &tiny_skia::Pixmap, b: &tiny_skia::Pixmap) -> (u8, f64) {
    assert_eq!((a.width(), a.height()), (b.width(), b.height()));
    let all: Vec<u8> = a
        .data()
        .iter()
        .zip(b.data())
        .map(|(a, b)| a.abs_diff(*b))
        .collect();
    let sum: f64 = all.iter().copied().map(f64::from).sum();
    (
        all.iter().copied().max().unwrap_or(0),
        sum / f64::from(u32::try_from(all.len()).unwrap()),
    )
}

#[test]
fn colours_are_those_of_the_screen() {
    let tokens = include_str!("../../../../../ui/src/shared/tokens.css");
    let day = |name: &str| {
        let (_, rest) = tokens.split_once(&format!("--{name}:")).unwrap();
        rest.split_once(';').unwrap().0.trim().to_owned()
    };
    for (colour, name) in COLOURS {
        assert_eq!(hex(paper(colour)), day(&format!("note-{name}-paper")));
        let band = tone(colour).map_or("transparent".to_owned(), hex);
        assert_eq!(band, day(&format!("note-{name}-band")));
    }
    assert_eq!(hex(super::shapes::CANVAS), day("canvas"));
    assert_eq!(hex(super::shapes::INK), day("note-ink"));
}

#[test]
fn every_pattern_but_one_is_drawn_and_none_leaves_its_band() {
    let mut seen = Vec::new();
    for (colour, _) in COLOURS {
        for width in [7.0, 26.0, 184.0, 611.5] {
            let shapes = band(colour, width);
            assert_eq!(shapes.is_empty(), colour == Colour::Yellow);
            for [x, y] in shapes.iter().flatten() {
                assert!((-0.001..=width + 0.001).contains(x), "{colour:?} {x}");
                assert!((-0.001..=BAND + 0.001).contains(y), "{colour:?} {y}");
            }
        }
        let shapes = band(colour, 184.0);
        assert!(!seen.contains(&shapes));
        seen.push(shapes);
    }
}

#[test]
fn lines_break_as_on_the_screen_and_lose_nothing() {
    let letters = std::cell::RefCell::new(Letters::new(&Fonts::bundled()));
    let broken = |text: &str, width: f64| {
        wrap(text, width / 16.0, &mut |part| {
            letters.borrow_mut().width(part, Weight::Regular)
        })
    };
    assert_eq!(broken("", 168.0), [""]);
    assert_eq!(broken("deux\nlignes", 168.0), ["deux", "lignes"]);
    // French punctuation never starts a line, « never ends one.
    for text in [
        "un texte assez long !",
        "il a dit « quelque chose de long »",
    ] {
        for width in 70..170 {
            for line in broken(text, f64::from(width)) {
                assert!(!line.starts_with(['!', '»']), "{width} {line}");
                assert!(line.len() == 2 || !line.ends_with('«'), "{width} {line}");
            }
        }
    }
    let long = "x".repeat(500);
    for text in [
        long.as_str(),
        "service-public.fr/particuliers",
        "汉字かな交じり文のながいテキスト",
    ] {
        let lines = broken(text, 168.0);
        assert!(lines.len() > 1, "{text}");
        assert_eq!(lines.concat(), text);
        for line in lines {
            assert!(letters.borrow_mut().width(&line, Weight::Regular) * 16.0 <= 168.0);
        }
    }
}

#[test]
fn strips_make_the_picture_that_one_piece_would() {
    let drawing = Drawing::new(&board(), &Fonts::bundled());
    let width = 1_000;
    let by_strips = png(&drawing, width);
    let (own, height) = sized(drawing.size(), Some(width));
    assert_eq!((own, height), (by_strips.width(), by_strips.height()));
    let svg = svg(&drawing);
    let whole = drawn(&svg, width, height);
    // Two renderings of the same shapes: edges differ by a hair, nothing is missing.
    let (_, mean) = apart(&by_strips, &whole);
    assert!(mean < 0.6, "{mean}");
}

fn svg(drawing: &Drawing) -> String {
    let mut out = Vec::new();
    drawing
        .svg(&mut out, &mut |_| ControlFlow::Continue(()))
        .unwrap();
    String::from_utf8(out).unwrap()
}

/// As another program draws it, without any typeface.
fn drawn(svg: &str, width: u32, height: u32) -> tiny_skia::Pixmap {
    let tree = usvg::Tree::from_str(svg, &usvg::Options::default()).unwrap();
    let mut out = tiny_skia::Pixmap::new(width, height).unwrap();
    let size = tree.size();
    let scale = f64::from(width) / f64::from(size.width());
    let scale = super::letters::narrow(scale);
    resvg::render(
        &tree,
        tiny_skia::Transform::from_scale(scale, scale),
        &mut out.as_mut(),
    );
    out
}

#[test]
fn shapes_say_their_words_and_use_only_what_every_program_reads() {
    let mut picture = board();
    picture.notes[0].text = "<b>&\"gras\"</b> \u{0} \u{e000}".to_owned();
    let drawing = Drawing::new(&picture, &Fonts::bundled());
    let svg = svg(&drawing);
    for refused in [
        "rgb(",
        "var(",
        "hsl(",
        "<text",
        "style=",
        "clip",
        "dominant-baseline",
    ] {
        assert!(!svg.contains(refused), "{refused}");
    }
    assert!(svg.contains("<title>&lt;b&gt;&amp;&quot;gras&quot;&lt;/b&gt;"));
    assert!(svg.contains("⟨U+0000⟩"));
    assert!(svg.contains("<title>« A » mène à « B »</title>"));
    assert_eq!(drawing.replaced().len(), 2);
    assert!(usvg::Tree::from_str(&svg, &usvg::Options::default()).is_ok());
}

#[test]
fn a_picture_is_never_larger_than_agreed() {
    assert_eq!(sized((1_000.0, 500.0), None), (2_000, 1_000));
    assert_eq!(sized((1_000.0, 500.0), Some(20_000)), (20_000, 10_000));
    assert_eq!(sized((19_400.0, 600.0), Some(90_000)), (20_000, 619));
    assert_eq!(sized((500.0, 5_000.0), Some(20_000)), (2_000, 20_000));
}

#[test]
fn what_is_drawn_can_be_stopped() {
    let drawing = Drawing::new(&board(), &Fonts::bundled());
    let mut stop = |_| ControlFlow::Break(());
    let mut out = Vec::new();
    let refused = drawing.png(Some(400), &mut out, &mut stop).unwrap_err();
    assert_eq!(refused.code, ErrorCode::Cancelled);
    let refused = drawing.svg(&mut out, &mut stop).unwrap_err();
    assert_eq!(refused.code, ErrorCode::Cancelled);
    let paper = Paper::new(3, 1, 1).unwrap();
    let refused = poster(&board(), paper, &Fonts::bundled(), &mut |_| {
        ControlFlow::Break(())
    });
    assert_eq!(refused.unwrap_err().code, ErrorCode::Cancelled);
}

#[test]
fn nothing_is_read_twice_and_nothing_left_out() {
    let drawing = Drawing::new(&board(), &Fonts::bundled());
    let scene = &drawing.scene;
    let mut all = scene.reading.clone();
    all.sort_unstable();
    assert_eq!(all, (0..scene.items.len()).collect::<Vec<_>>());
    let read: Vec<&Role> = scene
        .reading
        .iter()
        .map(|place| &scene.items[*place].role)
        .filter(|role| **role != Role::Ground)
        .collect();
    assert_eq!(read[0], &Role::Title);
    assert_eq!(read[3], &Role::Heading);
    assert_eq!(read.last(), Some(&&Role::Text));
}

#[test]
fn a_poster_has_the_paper_it_was_asked_and_lies_where_that_is_larger() {
    let fonts = Fonts::bundled();
    let mut go_on = |_| ControlFlow::Continue(());
    for (format, columns, rows) in [(3, 1, 1), (4, 3, 2), (0, 1, 1)] {
        let paper = Paper::new(format, columns, rows).unwrap();
        let made = poster(&board(), paper, &fonts, &mut go_on).unwrap();
        assert_eq!(made.composition.pages as u32, columns * rows);
        let (width, height) = made.composition.page_size(0).unwrap();
        let sides = [
            [1_189.0, 841.0],
            [841.0, 594.0],
            [594.0, 420.0],
            [420.0, 297.0],
            [297.0, 210.0],
        ];
        let [long, short] = sides[usize::from(format)].map(|side| side * 72.0 / 25.4);
        let sheet = [width.max(height), width.min(height)];
        assert!((sheet[0] - long).abs() < 0.1 && (sheet[1] - short).abs() < 0.1);
        assert!(made.letters > 4.0);
    }
    for (format, columns, rows) in [(5, 1, 1), (3, 0, 1), (3, 1, 13)] {
        let refused = Paper::new(format, columns, rows).unwrap_err();
        assert_eq!(refused.code, ErrorCode::OutOfRange);
    }
}
