//! What holds for every format: any table, the same file again, texts, colours, people.

use super::*;

#[test]
fn a_free_table_is_read_by_its_titles_whatever_stands_before_them() {
    let text = taken("tableau-libre.csv");
    let board = only(&text);
    assert_eq!(texts(board)[0], "Afficher « ouvert » en grand");
    assert_eq!(texts(board)[2], "Parler moins vite ; et plus simple");
    assert_eq!(dots(board), [4, 7, 2, 1]);
    assert_eq!(cluster_of(board, 1), Some("Confort"));
    assert_eq!(board.notes[0].group.as_deref(), Some("1"));
    assert_eq!(left(&text)[&Reason::EmptyText], 1);
    let book = taken("tableau-libre.xlsx");
    let board = only(&book);
    assert_eq!(dots(board), [3, 5, 0]);
    assert_eq!(book.understood.header, 3);
    assert_eq!(left(&book)[&Reason::HiddenColumn], 1);
    assert_eq!(left(&book)[&Reason::OtherSheet], 1);
    assert!(!format!("{book:?}").contains('@'), "a hidden address");
    let mut wishes = Wishes::default();
    wishes.reading.hidden = true;
    let all = read(&sample("tableau-libre.xlsx"), &wishes).unwrap();
    assert!(format!("{all:?}").contains('@'), "ticked, it is there");
}

/// What people paste from the middle of a sheet has no titles, and its first line is as dear as the others.
#[test]
fn a_first_line_is_titles_only_where_it_stands_over_something_else() {
    let pasted = include_bytes!("../../../../../../tests/inputs/R01-cases.tsv");
    let taken = read(pasted, &Wishes::default()).unwrap();
    assert_eq!(taken.understood.header, 0);
    assert_eq!(
        texts(only(&taken)),
        [
            "\"Trop long, j'ai abandonné",
            "Revient une deuxième fois\" dit l'accueil",
            "\"Complet\" du premier coup",
            "Première ligne\nseconde ligne",
            "Il répond \"non\"\net s'en va",
            "Écran de 24\" trop haut",
        ]
    );
    for (text, header) in [
        (
            "Avis\tQui\nAttente trop longue au guichet\tusager\nUn accueil souriant\tagent\n",
            1,
        ),
        ("Ce qui bloque\tFois\nPorte fermée\t4\nAttente\t7\n", 1),
        (
            "Porte fermée\tmatin\nAttente debout\tsoir\nBruit du hall\tmidi\n",
            0,
        ),
        (
            "Trop long.\t3\nAttente debout, sans siège, une heure entière\t4\n",
            0,
        ),
    ] {
        let taken = read(text.as_bytes(), &Wishes::default()).unwrap();
        assert_eq!(taken.understood.header, header, "{text}");
    }
}

#[test]
fn the_same_file_again_gives_the_same_ids_and_twins_stay_two() {
    for name in [
        "mural-accueil.csv",
        "miro-tableau.csv",
        "trello-accueil.json",
    ] {
        let ids =
            |taken: &mut Taken| -> Vec<Id> { records(taken).iter().map(Record::id).collect() };
        let (mut one, mut other) = (taken(name), taken(name));
        let mut first = ids(&mut one);
        assert_eq!(first, ids(&mut other), "{name}");
        let all = first.len();
        first.sort_unstable();
        first.dedup();
        assert_eq!(first.len(), all, "{name}");
        let of = |title| {
            board_of(
                Id::from_u128(7),
                &one.imported,
                &one.imported.boards[0],
                title,
            )
        };
        assert_eq!(of("a").1, of("b").1, "{name}");
    }
}

#[test]
fn a_text_beyond_the_limit_is_divided_at_a_word_or_left_out_as_chosen() {
    let long = "mot très utile ".repeat(80);
    let file = format!("Idée;Votes\n{long};3\ncourte;1\n");
    let divided = read(file.as_bytes(), &Wishes::default()).unwrap();
    let board = only(&divided);
    assert!(
        board
            .notes
            .iter()
            .all(|note| note.text.chars().count() <= limits::NOTE)
    );
    let words = |text: &str| {
        text.split_whitespace()
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    let again: Vec<String> = board.notes[..board.notes.len() - 1]
        .iter()
        .flat_map(|n| words(&n.text))
        .collect();
    assert_eq!(again, words(&long));
    assert_eq!(divided.imported.said[&Said::Divided], 1);
    assert_eq!(dots(board), [3, 1]);
    let wishes = Wishes {
        long: Long::LeaveOut,
        ..Wishes::default()
    };
    let without = read(file.as_bytes(), &wishes).unwrap();
    assert_eq!(texts(only(&without)), ["courte"]);
    assert_eq!(left(&without)[&Reason::TooLong], 1);
    // A word without a space, of letters with their marks.
    let marked = format!("Idée\n{}\n", "e\u{301}".repeat(400));
    let taken = read(marked.as_bytes(), &Wishes::default()).unwrap();
    assert!(
        only(&taken)
            .notes
            .iter()
            .all(|note| !note.text.starts_with('\u{301}'))
    );
}

#[test]
fn colours_follow_the_wheel_and_their_names() {
    use Colour::{Blue, Green, Kraft, Lilac, Orange, Pink, Turquoise, Yellow};
    for (word, colour) in [
        ("#FFFFFF", Yellow),
        ("transparent", Yellow),
        ("#FFF", Yellow),
        ("#000000", Kraft),
        ("#EDEDED", Kraft),
        ("#ff0000", Pink),
        ("#ff8800", Orange),
        ("#fcf281", Yellow),
        ("#aaed92", Green),
        ("#00c8c8", Turquoise),
        ("#9edcfa", Blue),
        ("#b197fc", Lilac),
        ("#ff66c4", Pink),
        ("31CC7C", Green),
        ("#f8f0ff", Lilac),
        ("light_pink", Pink),
        ("dark_green", Green),
        ("sky", Blue),
        ("lime", Green),
        ("grape", Lilac),
        ("brown", Kraft),
        ("red", Pink),
        ("teal", Turquoise),
        ("light_yellow", Yellow),
        ("green_dark", Green),
        ("rouge", Pink),
        ("n'importe quoi", Yellow),
    ] {
        assert_eq!(rules::colour(word), colour, "{word}");
    }
}

#[test]
fn html_is_read_once() {
    for (html, text) in [
        ("<p>a</p><p>b</p>", "a\nb"),
        ("a<br/>b<BR>c", "a\nb\nc"),
        ("&lt;x&gt; &amp;lt;", "<x> &lt;"),
        ("1 < 2 & 3 > 2", "1 < 2 & 3 > 2"),
        ("<ul><li>un</li><li>deux</li></ul>", "un\ndeux"),
        ("l&#39;été &eacute; &#x1F514;", "l'été é 🔔"),
    ] {
        assert_eq!(rules::of_html(html), text, "{html}");
    }
}

#[test]
fn groups_and_pseudonyms_are_found_again_by_their_name() {
    let file = "Idée;Table;Auteur\nun;1;Renard\ndeux;Table 1;renard\ntrois;2;\n";
    let wishes = Wishes {
        authors: true,
        ..Wishes::default()
    };
    let mut taken = read(file.as_bytes(), &wishes).unwrap();
    let mut onto = onto();
    onto.authors = true;
    let records = made(&mut taken.imported, 0, &mut onto);
    let count = |noun: Noun| {
        records
            .iter()
            .filter(|record| record.noun() == noun)
            .count()
    };
    assert_eq!((count(Noun::Group), count(Noun::Participant)), (2, 1));
    let notes = notes(&records);
    assert_eq!(notes[0].group, notes[1].group);
    assert_eq!(notes[0].author, notes[1].author);
    assert!(notes[0].author.is_some() && notes[2].author.is_none());
    // Off: told and left out.
    let off = read(file.as_bytes(), &Wishes::default()).unwrap();
    assert_eq!(left(&off)[&Reason::Person], 2);
}

#[test]
fn a_picture_that_is_not_in_the_archive_is_counted_and_one_that_is_no_picture_too() {
    let idea = |text: &str| {
        serde_json::json!({ "uuid": format!("i{text}"), "type": { "type": "IMAGE" }, "content_html": text,
            "image": { "path": "mediabundle/a/plan.png" } })
    };
    let pixel = pixel();
    for (picture, notes, images) in [
        (None, 1, 0),
        (Some(&b"no picture"[..]), 1, 0),
        (Some(&pixel[..]), 2, 2),
    ] {
        let root = serde_json::json!({ "ideas": [idea(""), idea("Le plan")] });
        let data = root.to_string();
        let mut parts = vec![("a/Activity/1/_brainstorm_data.json", data.as_bytes())];
        parts.extend(picture.map(|bytes| ("a/Activity/1/mediabundle/a/plan.png", bytes)));
        let taken = read(&packed(&parts), &in_english()).unwrap();
        let board = only(&taken);
        assert_eq!(board.notes.len(), notes);
        let shown = board.notes.iter().filter(|note| note.image.is_some());
        assert_eq!(shown.count(), images);
        let lost = left(&taken).get(&Reason::Image).copied().unwrap_or(0);
        assert_eq!(lost as usize, 2 - images);
        assert!(texts(board).contains(&"Le plan"));
        assert_eq!(texts(board).contains(&"Picture: plan"), images > 0);
    }
}

/// A picture of one point.
pub(super) fn pixel() -> Vec<u8> {
    let bytes = sample("klaxoon-accueil.klx");
    let mut archive = crate::archive::Archive::open(&bytes).unwrap();
    let name = archive
        .names()
        .iter()
        .find(|name| name.ends_with(".png"))
        .cloned();
    archive.entry(&name.unwrap()).unwrap().unwrap()
}

pub(super) fn packed(parts: &[(&str, &[u8])]) -> Vec<u8> {
    use std::io::Write;
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        let options = zip::write::SimpleFileOptions::default();
        zip.start_file(*name, options).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn another_meeting_of_parabol_is_said_and_read_as_a_table() {
    for titles in [
        "story,dimension,finalScore,voteCount,content",
        "agendaItem,author,type,content",
    ] {
        let row = "a,b,c,d,Une phrase assez longue pour une note".split(',');
        let row: Vec<&str> = row.take(titles.split(',').count()).collect();
        let file = format!("{titles}\n{}\n", row.join(","));
        let taken = read(file.as_bytes(), &Wishes::default()).unwrap();
        assert_eq!(taken.imported.source, Source::Table, "{titles}");
        assert_eq!(taken.imported.said[&Said::OtherMeeting], 1, "{titles}");
    }
    let taken = read(b"Texte\nUne note\n", &Wishes::default()).unwrap();
    assert_eq!(taken.imported.said.get(&Said::OtherMeeting), None);
}

#[test]
fn a_text_of_excalidraw_whose_shape_is_gone_stands_for_itself() {
    let root = serde_json::json!({ "type": "excalidraw", "elements": [
        { "id": "s", "type": "rectangle", "x": 0, "y": 0, "width": 100, "height": 50, "isDeleted": true },
        { "id": "t", "type": "text", "x": 10, "y": 10, "width": 80, "height": 20, "text": "Gardé", "containerId": "s" },
        { "id": "u", "type": "text", "x": 10, "y": 90, "width": 80, "height": 20, "text": "Aussi", "containerId": "never" },
    ] });
    let taken = read(root.to_string().as_bytes(), &Wishes::default()).unwrap();
    assert_eq!(texts(only(&taken)), ["Gardé", "Aussi"]);
}

#[test]
fn numbers_are_read_in_the_language_of_the_workshop_and_votes_beyond_the_most_are_told() {
    let file = "Idea\tVotes\tx\ty\na\t1,200\t1,200\t-2,000.5\nb\t1,20\t0\t12,5\n";
    let english = read(file.as_bytes(), &in_english()).unwrap();
    let board = only(&english);
    assert_eq!(dots(board), [1200, 0]);
    assert_eq!(board.notes[0].place, Some((1200.0, -2000.5)));
    assert_eq!(left(&english)[&Reason::Unreadable], 1);
    let french = read(file.as_bytes(), &Wishes::default()).unwrap();
    let board = only(&french);
    assert_eq!(board.notes[1].place, Some((0.0, 12.5)));
    // Neither 1,200 nor 1,20 is a count here, and both rows are named; so is -2,000.5.
    assert_eq!(left(&french)[&Reason::Unreadable], 3);
    let many =
        "reflectionGroup,prompt,content,type,votes\nA,B,C,Reflection,100001\nD,B,E,Reflection,3\n";
    let taken = read(many.as_bytes(), &Wishes::default()).unwrap();
    assert_eq!(dots(only(&taken)), [0, 3]);
    assert_eq!(left(&taken)[&Reason::Unreadable], 1);
}

#[test]
fn excalidraw_takes_one_text_a_shape_and_every_other_is_a_note() {
    let text = |id: &str, words: &str, x: f64, container: Option<&str>| {
        serde_json::json!({
            "id": id, "type": "text", "text": words, "x": x, "y": 10, "width": 20, "height": 10,
            "groupIds": ["g"], "containerId": container,
        })
    };
    let shape = |id: &str, x: f64| serde_json::json!({ "id": id, "type": "rectangle", "x": x, "y": 0, "width": 100, "height": 100, "groupIds": ["g"] });
    let root = serde_json::json!({ "type": "excalidraw", "elements": [
        shape("s", 0.0), text("a", "un", 10.0, None), text("b", "deux", 40.0, None),
        shape("t", 500.0), text("c", "trois", 510.0, Some("t")), text("d", "quatre", 540.0, Some("t")),
        text("e", "cinq", 560.0, None),
    ]});
    let taken = read(root.to_string().as_bytes(), &Wishes::default()).unwrap();
    assert_eq!(
        texts(only(&taken)),
        ["un", "deux", "trois", "quatre", "cinq"]
    );
    assert_eq!(left(&taken).get(&Reason::OtherObject), None);
}

#[test]
fn a_yes_is_read_as_a_spreadsheet_writes_it_again() {
    for yes in ["true", "TRUE", "VRAI", "vrai", "1", "Oui"] {
        let file = format!(
            "id;participatory_space/id;component/id;title/fr;withdrawn;is_amend\n\
             1;4;9;Reste;false;FAUX\n2;4;9;Retirée;{yes};FAUX\n3;4;9;Amendement;false;{yes}\n"
        );
        let taken = read(file.as_bytes(), &Wishes::default()).unwrap();
        assert_eq!(texts(only(&taken)), ["Reste"], "{yes}");
        assert_eq!(left(&taken)[&Reason::Withdrawn], 1, "{yes}");
        assert_eq!(left(&taken)[&Reason::Amendment], 1, "{yes}");
    }
    let wekan = String::from_utf8(sample("wekan-accueil.csv")).unwrap();
    let wekan = wekan.replace("\"true\"", "\"VRAI\"");
    let taken = read(wekan.as_bytes(), &Wishes::default()).unwrap();
    assert_eq!(left(&taken)[&Reason::Archived], 1);
}

#[test]
fn wekan_labels_keep_their_words_and_dates_are_counted() {
    let wekan = String::from_utf8(sample("wekan-accueil.csv")).unwrap();
    let wekan = wekan.replacen(
        "\"Dehors-green\",\" \"",
        "\"mi-temps urgent-saddlebrown\",\"2026-03-01\"",
        1,
    );
    let taken = read(wekan.as_bytes(), &Wishes::default()).unwrap();
    let board = only(&taken);
    assert_eq!(cluster_of(board, 0), Some("mi-temps urgent"));
    assert_eq!(board.notes[0].colour, Some(Colour::Kraft));
    let fields = left(&taken)[&Reason::OtherField];
    let before = left(&super::taken("wekan-accueil.csv"));
    assert_eq!(fields, before.get(&Reason::OtherField).unwrap_or(&0) + 1);
}

#[test]
fn colours_and_kinds_that_nobody_knows_are_said_by_line() {
    let file = "Idée;Couleur;Type\nun;bleu;constat\ndeux;caca d'oie;truc\n";
    let taken = read(file.as_bytes(), &Wishes::default()).unwrap();
    let said: Vec<(u32, &str)> = taken
        .understood
        .remarks
        .iter()
        .filter(|one| one.about == super::super::About::Unknown)
        .map(|one| (one.line, one.value.as_str()))
        .collect();
    assert_eq!(said, [(3, "caca d'oie"), (3, "truc")]);
    assert_eq!(left(&taken)[&Reason::Unreadable], 2);
    for word in [
        "white",
        "green",
        "yellow",
        "orange",
        "red",
        "purple",
        "blue",
        "sky",
        "lime",
        "pink",
        "black",
        "silver",
        "peachpuff",
        "crimson",
        "plum",
        "darkgreen",
        "slateblue",
        "magenta",
        "gold",
        "navy",
        "gray",
        "saddlebrown",
        "paleturquoise",
        "mistyrose",
        "indigo",
    ] {
        assert!(rules::known_colour(word).is_some(), "{word}");
    }
}

#[test]
fn parabol_notes_that_nothing_joins_stay_alone() {
    let rows = "reflectionGroup,author,votes,type,createdAt,discussionThread,prompt,content\n\
        \"\",A,0,Reflection,,,Freins,un\n\"\",A,0,Reflection,,,Freins,deux\n";
    let taken = read(rows.as_bytes(), &Wishes::default()).unwrap();
    let clusters: Vec<_> = only(&taken).notes.iter().map(|note| note.cluster).collect();
    assert_eq!(clusters, [None, None]);
}

#[test]
fn mural_areas_whose_boxes_meet_stay_where_they_are_unless_notes_lie_over_each_other() {
    let file = |x: u32, y: u32| {
        format!(
            "ID,Text,BG Color,Position X,Position Y,Area\n\
             1,un,#FCF281,0,0,A\n2,deux,#FCF281,1000,1000,A\n3,trois,#FCF281,{x},{y},B\n"
        )
    };
    let apart = read(file(900, 100).as_bytes(), &Wishes::default()).unwrap();
    assert_eq!(apart.imported.said.get(&Said::SideBySide), None);
    assert_eq!(only(&apart).notes[2].place, Some((900.0, 100.0)));
    let over = read(file(950, 1040).as_bytes(), &Wishes::default()).unwrap();
    assert_eq!(over.imported.said[&Said::SideBySide], 1);
}

#[test]
fn boards_of_a_file_are_offered_and_only_those_chosen_are_taken() {
    let board = |id: u32, title: &str| serde_json::json!({ "id": id, "title": title, "stacks": { "1": { "title": "s", "cards": [{ "id": 1, "title": title }] } } });
    let root = serde_json::json!({ "boards": [board(1, "A"), board(2, "B"), board(3, "C")] });
    let wishes = Wishes {
        boards: Some(vec![0, 2]),
        ..Wishes::default()
    };
    let taken = read(root.to_string().as_bytes(), &wishes).unwrap();
    let offered = taken.imported.offered.iter();
    let offered: Vec<(usize, &str, bool)> = offered
        .map(|one| (one.number, one.title.as_str(), one.taken))
        .collect();
    assert_eq!(offered, [(0, "A", true), (1, "B", false), (2, "C", true)]);
    let titles = taken
        .imported
        .boards
        .iter()
        .map(|board| board.title.as_str());
    assert_eq!(titles.collect::<Vec<_>>(), ["A", "C"]);
}
