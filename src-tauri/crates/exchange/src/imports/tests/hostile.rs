//! Files that mean harm or are broken: refused whole with what is wrong, or read with what is to be said.

use std::io::{Cursor, Write};

use domain::{ErrorCode, Fault};
use zip::{ZipWriter, write::SimpleFileOptions};

use super::{only, sample, texts};
use crate::{
    imports::{Reason, Said, Wishes, read},
    table::{Encoding, MAX_ROWS},
};

fn refused(bytes: &[u8]) -> Fault {
    read(bytes, &Wishes::default()).expect_err("refused")
}

fn archive(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A workbook of one sheet.
fn workbook(sheet: &str, styles: &str) -> Vec<u8> {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    archive(&[
        ("[Content_Types].xml", "<Types/>"),
        (
            "_rels/.rels",
            &format!(
                r#"<Relationships><Relationship Id="r" Type="{rel}/officeDocument" Target="xl/workbook.xml"/></Relationships>"#
            ),
        ),
        (
            "xl/workbook.xml",
            &format!(
                r#"<workbook xmlns="{main}" xmlns:r="{rel}"><sheets><sheet name="F" sheetId="1" r:id="rId1"/></sheets></workbook>"#
            ),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            &format!(
                r#"<Relationships><Relationship Id="rId1" Type="{rel}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#
            ),
        ),
        (
            "xl/styles.xml",
            &format!(r#"<styleSheet xmlns="{main}">{styles}</styleSheet>"#),
        ),
        (
            "xl/worksheets/sheet1.xml",
            &format!(r#"<worksheet xmlns="{main}">{sheet}</worksheet>"#),
        ),
    ])
}

fn text(reference: &str, said: &str) -> String {
    format!(r#"<c r="{reference}" t="inlineStr"><is><t>{said}</t></is></c>"#)
}

#[test]
fn what_is_not_read_says_which_it_is() {
    for (bytes, code) in [
        (
            &b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"[..],
            ErrorCode::UnreadFormat,
        ),
        (
            b"---\nexcalidraw-plugin: parsed\n---\n# Text",
            ErrorCode::UnreadFormat,
        ),
        (b"%PDF-1.7", ErrorCode::UnknownFormat),
        (br#"{"hello": 1}"#, ErrorCode::UnknownFormat),
        (
            br#"{"format": "etabli", "version": 1}"#,
            ErrorCode::OwnFormat,
        ),
        (br#"{"nodes": ["#, ErrorCode::BadFile),
        (b"PK\x03\x04 broken", ErrorCode::BadFile),
        (b"", ErrorCode::BadFile),
        (b"a;b\n\0\0;c\n", ErrorCode::UnknownFormat),
    ] {
        assert_eq!(
            refused(bytes).code,
            code,
            "{:?}",
            String::from_utf8_lossy(bytes)
        );
    }
}

#[test]
fn json_nested_too_deep_is_refused() {
    let deep = format!(
        "{{\"nodes\": {}{}}}",
        "[".repeat(100_000),
        "]".repeat(100_000)
    );
    assert_eq!(refused(deep.as_bytes()).code, ErrorCode::BadFile);
}

#[test]
fn an_archive_that_swells_is_refused_before_it_is_read() {
    let bomb = archive(&[("xl/workbook.xml", &"0".repeat(40 * 1024 * 1024))]);
    assert!(bomb.len() < 100_000);
    assert_eq!(refused(&bomb).code, ErrorCode::TooLarge);
    let names: Vec<String> = (0..6_000).map(|number| format!("f{number}")).collect();
    let parts: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), "")).collect();
    assert_eq!(refused(&archive(&parts)).code, ErrorCode::TooMany);
}

#[test]
fn a_cell_at_the_end_of_the_sheet_takes_no_room() {
    let sheet = format!(
        "<sheetData><row r=\"1\">{}</row><row r=\"1048576\">{}</row></sheetData>",
        text("A1", "Idée"),
        text("A1048576", "loin")
    );
    assert_eq!(refused(&workbook(&sheet, "")).code, ErrorCode::TooMany);
    let wide = format!(
        "<sheetData><row r=\"1\">{}</row></sheetData>",
        text("XFD1", "loin")
    );
    assert_eq!(refused(&workbook(&wide, "")).code, ErrorCode::TooMany);
}

#[test]
fn a_million_cells_of_text_are_read_and_more_rows_are_refused() {
    let row = "a;b;c;d;e;f;g;h;i;j\n";
    let taken = read(row.repeat(MAX_ROWS).as_bytes(), &Wishes::default()).unwrap();
    assert!(taken.imported.boards[0].notes.len() >= MAX_ROWS - 1);
    let fault = refused(row.repeat(MAX_ROWS + 1).as_bytes());
    assert_eq!(
        (fault.code, fault.limit),
        (ErrorCode::TooMany, Some(100_000))
    );
}

#[test]
fn a_formula_is_told_and_its_result_taken_never_computed() {
    let sheet = format!(
        "<sheetData><row r=\"1\">{}{}</row><row r=\"2\">{}<c r=\"B2\"><f>SUM(D2:D40)</f><v>112</v></c></row></sheetData>",
        text("A1", "Idée"),
        text("B1", "Votes"),
        text("A2", "=SOMME(D2:D40)")
    );
    let taken = read(&workbook(&sheet, ""), &Wishes::default()).unwrap();
    assert_eq!(texts(only(&taken)), ["=SOMME(D2:D40)"]);
    assert_eq!(only(&taken).ballots[0].options[0].dots, 112);
    assert_eq!(taken.imported.said[&Said::Formula], 1);
}

#[test]
fn merged_cells_stand_in_their_first_and_numbers_and_dates_are_as_shown() {
    let styles = r#"<numFmts count="1"><numFmt numFmtId="170" formatCode="dd/mm/yyyy"/></numFmts>
        <cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="170" applyNumberFormat="1"/><xf numFmtId="2"/></cellXfs>"#;
    let sheet = format!(
        "<sheetData><row r=\"1\">{}{}{}</row><row r=\"2\">{}<c r=\"B2\" s=\"1\"><v>46093</v></c><c r=\"C2\" s=\"2\"><v>12.5</v></c></row></sheetData><mergeCells count=\"1\"><mergeCell ref=\"A2:A3\"/></mergeCells>",
        text("A1", "Idée"),
        text("B1", "Texte"),
        text("C1", "Contenu"),
        text("A2", "un")
    );
    let taken = read(&workbook(&sheet, styles), &Wishes::default()).unwrap();
    assert_eq!(texts(only(&taken)), ["un\n12/03/2026\n12,50"]);
    assert_eq!(taken.imported.said[&Said::Merged], 1);
}

#[test]
fn rows_repeated_a_million_times_take_no_room() {
    let ods = |row: &str| {
        archive(&[
            ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
            (
                "content.xml",
                &format!(
                    "<office:document-content><office:body><office:spreadsheet><table:table table:name=\"F\">{row}</table:table></office:spreadsheet></office:body></office:document-content>"
                ),
            ),
        ])
    };
    let cell = "<table:table-cell><text:p>Idée</text:p></table:table-cell>";
    let sound = ods(&format!(
        "<table:table-row>{cell}<table:table-cell table:number-columns-repeated=\"16383\"/></table:table-row><table:table-row><table:table-cell><text:p>une <text:span>belle</text:span><text:s text:c=\"2\"/>idée</text:p><text:p>&amp; deux</text:p></table:table-cell></table:table-row><table:table-row table:number-rows-repeated=\"1048574\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>"
    ));
    let taken = read(&sound, &Wishes::default()).unwrap();
    assert_eq!(texts(only(&taken)), ["une belle  idée\n& deux"]);
    for row in [
        format!("<table:table-row table:number-rows-repeated=\"1048576\">{cell}</table:table-row>"),
        "<table:table-row><table:table-cell table:number-columns-repeated=\"4000000000\"><text:p>x</text:p></table:table-cell></table:table-row>".to_owned(),
    ] {
        assert_eq!(refused(&ods(&row)).code, ErrorCode::TooMany);
    }
}

#[test]
fn a_wrong_encoding_is_hinted_at_and_the_right_one_can_be_chosen() {
    let said = "Idée;Thème\nL'accueil agréable;Été\nGêné à côté;Énergie\n";
    let mac = encoding_rs::MACINTOSH.encode(said).0.into_owned();
    let taken = read(&mac, &Wishes::default()).unwrap();
    let table = taken.table.as_ref().unwrap();
    assert_eq!(table.encoding, Some(Encoding::Windows1252));
    assert_eq!(table.doubt, Some(Encoding::MacRoman));
    let mut wishes = Wishes::default();
    wishes.reading.encoding = Some(Encoding::MacRoman);
    let taken = read(&mac, &wishes).unwrap();
    assert_eq!(texts(only(&taken)), ["L'accueil agréable", "Gêné à côté"]);
}

#[test]
fn what_is_cut_off_anywhere_is_refused_or_read_never_a_panic() {
    for name in [
        "tableau-libre.xlsx",
        "klaxoon-accueil.klx",
        "miro-items.json",
        "deck-accueil.csv",
        "excalidraw-accueil.excalidraw",
    ] {
        let bytes = sample(name);
        for end in (0..bytes.len()).step_by(bytes.len() / 40 + 1) {
            let _ = read(&bytes[..end], &Wishes::default());
        }
        for at in (0..bytes.len()).step_by(bytes.len() / 60 + 1) {
            let mut broken = bytes.clone();
            broken[at] ^= 0x55;
            let _ = read(&broken, &Wishes::default());
        }
    }
}

#[test]
fn rows_beyond_the_titles_and_white_space_are_told() {
    let taken = read(
        "Idée;Votes\nun;2\ndeux;x;de trop\n   ;4\n".as_bytes(),
        &Wishes::default(),
    )
    .unwrap();
    assert_eq!(taken.imported.said[&Said::Uneven], 1);
    assert_eq!(taken.imported.left[&Reason::EmptyText], 1);
    assert_eq!(taken.imported.left[&Reason::Unreadable], 1);
    let lines: Vec<u32> = taken
        .understood
        .remarks
        .iter()
        .map(|remark| remark.line)
        .collect();
    assert_eq!(lines, [3, 3, 4]);
}
