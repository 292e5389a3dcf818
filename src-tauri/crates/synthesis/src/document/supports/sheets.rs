//! From what a support is made of to its sheets: so many cards, rows or lines each, every one with its
//! number and its code.

use domain::Id;

use super::{
    Across, Card, Layout, Paper, Pen, Shape, Sheet, Support, code, kind_of,
    sources::{Item, items},
};
use crate::room::lines;

/// Questions that no scale answers, on a sheet of their own.
const ASKED: usize = 3;
/// So many stand below a table of at most so many rows.
const ASKED_BELOW: (usize, usize) = (2, 4);
/// A letter's width in a table, usual and large, in millimetres.
const LETTER: (f64, f64) = (2.0, 3.3);
/// Around a sheet, and around the words of a cell.
const AROUND: (f64, f64) = (28.0, 3.6);

pub(super) fn sheets(pen: &Pen<'_>, support: &Support) -> Vec<Sheet> {
    let mut out: Vec<(Option<Id>, Sheet)> = Vec::new();
    let items = items(pen, support);
    match support.layout {
        Layout::Cards | Layout::Sign => {
            let each = (support.across * support.down).max(1);
            for some in drawn(support, &items).chunks(each) {
                let fronts = some.iter().map(|(front, _)| front.clone()).collect();
                out.push((None, of_cards(pen, support, fronts)));
                if support.backs {
                    out.push((None, behind(pen, support, some)));
                }
            }
        }
        Layout::Table => {
            for item in items {
                for sheet in tables(pen, support, &item) {
                    out.push((item.of, sheet));
                }
            }
        }
        Layout::Zones | Layout::Axes | Layout::Circles => {
            for item in items {
                let sheet = Sheet {
                    title: item.title.clone(),
                    instruction: item.instruction.clone(),
                    // What is weighed on axes lies in no circle.
                    zones: if support.layout == Layout::Axes {
                        Vec::new()
                    } else {
                        item.zones.clone()
                    },
                    axes: item.axes.clone(),
                    list: item.list.clone(),
                    ..blank(pen, support)
                };
                out.push((item.of, sheet));
            }
        }
    }
    let count = out.len();
    out.into_iter()
        .zip(1_usize..)
        .map(|((of, sheet), number)| Sheet {
            page: pen.with(
                "support-page",
                &[
                    ("number", number.to_string().into()),
                    ("count", count.to_string().into()),
                ],
            ),
            code: code(pen.records.workshop().id, support, of, number),
            ..sheet
        })
        .collect()
}

/// Both sides of each card: one for each of the shapes, where something is drawn.
fn drawn(support: &Support, items: &[Item]) -> Vec<(Card, Card)> {
    let shapes: Vec<_> = if support.shapes.is_empty() {
        vec![None]
    } else {
        support.shapes.iter().copied().map(Some).collect()
    };
    let of = |item: &Item| -> Vec<(Card, Card)> {
        let front = |shape: Option<Shape>| Card {
            label: item.label.clone(),
            title: item.title.clone(),
            text: item.text.clone(),
            shape,
        };
        shapes
            .iter()
            .map(|shape| (front(*shape), item.back.clone()))
            .collect()
    };
    items.iter().flat_map(of).collect()
}

fn of_cards(pen: &Pen<'_>, support: &Support, cards: Vec<Card>) -> Sheet {
    Sheet {
        cards,
        ..blank(pen, support)
    }
}

/// The other side: the sheet is turned about its upright edge, so each row is the other way round.
fn behind(pen: &Pen<'_>, support: &Support, some: &[(Card, Card)]) -> Sheet {
    let across = support.across.max(1);
    let mut cards = Vec::new();
    for row in some.chunks(across) {
        let missing = across - row.len();
        cards.extend(std::iter::repeat_n(Card::default(), missing));
        cards.extend(row.iter().rev().map(|(_, back)| back.clone()));
    }
    let front = of_cards(pen, support, cards);
    let kind = pen.with("support-back", &[("kind", front.kind.clone().into())]);
    Sheet {
        kind,
        write: support.write_behind,
        ..front
    }
}

/// The parts of a table: so many rows a sheet, and so many of the columns that records make.
fn tables(pen: &Pen<'_>, support: &Support, item: &Item) -> Vec<Sheet> {
    let blank: Vec<Vec<String>> = vec![vec![String::new(); support.given]; support.blank_rows];
    let rows = if item.rows.is_empty() || support.given == 0 && support.blank_rows > 0 {
        &blank
    } else {
        &item.rows
    };
    let own = if item.columns.is_empty() {
        support.columns.iter().map(|id| pen.say(id)).collect()
    } else {
        item.columns.clone()
    };
    let given = support.given.min(own.len());
    let (heads, others) = own.split_at(given);
    let each = match support.columns_a_sheet {
        0 => others.len().max(1),
        most => most,
    };
    let mut groups: Vec<&[String]> = others.chunks(each).collect();
    if groups.is_empty() {
        groups.push(&[]);
    }
    let mut out = Vec::new();
    for some in groups {
        let mut columns = heads.to_vec();
        columns.extend_from_slice(some);
        let shares = if support.shares.len() == columns.len() {
            support.shares.clone()
        } else {
            vec![1.0; columns.len()]
        };
        let (columns, shares) = kept(pen, support, columns, shares);
        let mut from = 0;
        for part in parts(support, rows, &shares) {
            let lines_across = item.across.iter().filter_map(|line| {
                let over = line.over.checked_sub(from)?;
                let name = line.name.clone();
                (over < part.len()).then_some(Across { over, name })
            });
            let lines_across = lines_across.collect();
            from += part.len();
            out.push(Sheet {
                title: item.title.clone(),
                instruction: item.instruction.clone(),
                remark: item.remark.clone(),
                columns: columns.clone(),
                shares: shares.clone(),
                given,
                rows: part,
                lines_across,
                circles: item.circles,
                ..self::blank(pen, support)
            });
        }
    }
    asked(pen, support, item, &mut out);
    out
}

/// What no scale answers stands below the last table, or on sheets of its own; the room for free words is
/// on the last of all.
fn asked(pen: &Pen<'_>, support: &Support, item: &Item, out: &mut Vec<Sheet>) {
    if item.asked.is_empty() {
        return;
    }
    let lines = blank(pen, support).lines;
    for sheet in out.iter_mut() {
        sheet.lines.clear();
    }
    let few = (item.asked.len() <= ASKED_BELOW.0).then_some(ASKED_BELOW.1);
    match out.last_mut() {
        Some(last) if few.is_some_and(|rows| last.rows.len() <= rows) => {
            last.asked.clone_from(&item.asked);
        }
        _ => {
            for some in item.asked.chunks(ASKED) {
                out.push(Sheet {
                    asked: some.to_vec(),
                    lines: String::new(),
                    instruction: item.instruction.clone(),
                    ..blank(pen, support)
                });
            }
        }
    }
    if let Some(last) = out.last_mut() {
        last.lines = lines;
    }
}

/// Rows, sheet by sheet: counted, or by how many lines they take.
fn parts(support: &Support, rows: &[Vec<String>], shares: &[f64]) -> Vec<Vec<Vec<String>>> {
    if support.lines_a_sheet == 0 {
        let parts = rows.chunks(support.rows_a_sheet.max(1));
        return parts.map(<[Vec<String>]>::to_vec).collect();
    }
    let letters = letters(support, shares);
    let most = support.lines_a_sheet;
    let tall = |row: &[String]| {
        let cells = row.iter().zip(&letters);
        1 + cells
            .map(|(text, letters)| lines(text, *letters))
            .max()
            .unwrap_or(0)
    };
    let mut out: Vec<Vec<Vec<String>>> = Vec::new();
    let mut used = 0;
    for row in rows.iter().flat_map(|row| continued(row, &letters, most)) {
        let own = tall(&row);
        if out.is_empty() || used + own > most {
            out.push(Vec::new());
            used = 0;
        }
        used += own;
        if let Some(last) = out.last_mut() {
            last.push(row);
        }
    }
    out
}

/// Letters of a line in each column.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // some tens
fn letters(support: &Support, shares: &[f64]) -> Vec<usize> {
    let (short, long) = match support.paper {
        Paper::A5 => (148.0, 210.0),
        Paper::A4 => (210.0, 297.0),
        Paper::A3 => (297.0, 420.0),
        Paper::A2 => (420.0, 594.0),
        Paper::A1 => (594.0, 841.0),
        Paper::A0 => (841.0, 1_189.0),
    };
    let width = if support.lying { long } else { short } - AROUND.0;
    let letter = if support.large { LETTER.1 } else { LETTER.0 };
    let sum: f64 = shares.iter().sum();
    let own = shares.iter().map(|share| width * share / sum - AROUND.1);
    own.map(|own| (own / letter).clamp(4.0, 1_000.0) as usize)
        .collect()
}

/// A row, and those in which its texts go on where one is longer than a sheet.
fn continued(row: &[String], letters: &[usize], most: usize) -> Vec<Vec<String>> {
    let cells: Vec<Vec<String>> = row
        .iter()
        .zip(letters)
        .map(|(text, letters)| cut(text, *letters, most.saturating_sub(1).max(1)))
        .collect();
    let count = cells.iter().map(Vec::len).max().unwrap_or(0);
    (0..count)
        .map(|at| {
            let piece = |cell: &Vec<String>| cell.get(at).cloned().unwrap_or_default();
            cells.iter().map(piece).collect()
        })
        .collect()
}

/// A text in pieces of so many lines.
fn cut(text: &str, letters: usize, most: usize) -> Vec<String> {
    if lines(text, letters) <= most {
        return vec![text.to_owned()];
    }
    let (mut out, mut piece, mut used, mut line) = (Vec::new(), String::new(), 1, 0);
    let mut seam = "";
    for paragraph in text.split('\n') {
        for word in paragraph.split_whitespace() {
            let whole: Vec<char> = word.chars().collect();
            for part in whole.chunks(letters.max(1)) {
                let wanted = part.len() + usize::from(!seam.is_empty());
                if seam == "\n" || line + wanted > letters {
                    used += usize::from(!piece.is_empty());
                    line = 0;
                }
                if used > most {
                    out.push(std::mem::take(&mut piece));
                    (used, seam) = (1, "");
                }
                piece.push_str(seam);
                piece.extend(part);
                line += wanted;
                seam = "";
            }
            seam = " ";
        }
        seam = "\n";
    }
    out.push(piece);
    out
}

/// The columns that the workshop has something for.
fn kept(
    pen: &Pen<'_>,
    support: &Support,
    columns: Vec<String>,
    shares: Vec<f64>,
) -> (Vec<String>, Vec<f64>) {
    let records = pen.records;
    let wants = |at: usize| match support.unless.get(at).map(String::as_str) {
        Some("groups") => !records.groups().is_empty(),
        Some("categories") => records
            .participants()
            .iter()
            .any(|participant| !participant.category.trim().is_empty()),
        _ => true,
    };
    columns
        .into_iter()
        .zip(shares)
        .enumerate()
        .filter(|(at, _)| wants(*at))
        .map(|(_, both)| both)
        .unzip()
}

/// A sheet with what the table of supports says of it.
fn blank(pen: &Pen<'_>, support: &Support) -> Sheet {
    let say = |id: &str| {
        if id.is_empty() {
            String::new()
        } else {
            pen.say(id)
        }
    };
    Sheet {
        support: support.name.clone(),
        kind: kind_of(pen, support),
        page: String::new(),
        code: String::new(),
        layout: support.layout,
        paper: support.paper,
        lying: support.lying,
        canvas: support.any_paper,
        title: String::new(),
        instruction: String::new(),
        remark: String::new(),
        across: support.across,
        down: support.down,
        size: support.size,
        write: support.write,
        bleed: support.bleed,
        two_sided: support.backs,
        cards: Vec::new(),
        columns: Vec::new(),
        shares: Vec::new(),
        given: support.given,
        rows: Vec::new(),
        marks: support.marks,
        written: support.written,
        lines_across: Vec::new(),
        circles: 0,
        row_height: support.row_height,
        fills: support.fills,
        sum: say(&support.sum),
        asked: Vec::new(),
        lines: say(&support.lines),
        zones: Vec::new(),
        axes: Vec::new(),
        ticks: if support.ticks.is_empty() {
            (1..=5).collect()
        } else {
            support.ticks.clone()
        },
        list: Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_longer_than_a_sheet_goes_on_and_no_word_is_lost() {
        let text = "Dire bonjour à chacun.\nPuis laisser le silence, sans aider ni corriger : incompréhensible".repeat(9);
        let pieces = cut(&text, 12, 4);
        assert!(pieces.len() > 5, "{}", pieces.len());
        let bare = |text: &str| text.split_whitespace().collect::<String>();
        assert_eq!(bare(&pieces.concat()), bare(&text));
        for piece in &pieces {
            assert!(lines(piece, 12) <= 5, "{piece}");
        }
        assert_eq!(cut("Court", 12, 4), ["Court"]);
        let row = continued(&["9:00".to_owned(), text], &[6, 12], 5);
        assert_eq!(row[0][0], "9:00");
        assert!(row.iter().skip(1).all(|row| row[0].is_empty()));
    }
}
