//! The parts of a section as blocks: texts, lists, tables, charts.

use serde_json::{Value, json};
use synthesis::document::model::{
    self, ActorMap, Columns, KeyFigure, Part, Plot, Side, Style, Table, TableCell, Text, Timeline,
};

use super::{
    Block, Caption, Cell, Column, Figure, Grid, Item, ListLook, Look,
    build::{Writer, led, said},
};

/// Letters that a column is made wide for; longer texts run over several lines.
const WIDEST: usize = 26;
/// What a letter and the room beside a column take, of the whole width being 100.
const LETTER: f64 = 1.35;
const ROOM: f64 = 3.0;

impl Writer<'_> {
    /// A part; headings in it are of that level.
    pub fn part(&mut self, part: &Part, level: u8) {
        match part {
            Part::Paragraph { label, text } => {
                self.paragraph(Look::Label, label);
                self.text(Look::Body, text.clone());
            }
            Part::List { label, items } => {
                self.paragraph(Look::Label, label);
                self.list(ListLook::Dashes, items.iter().cloned().map(item).collect());
            }
            Part::KeyFigures { figures } => self.list(ListLook::Figures, key_figures(figures)),
            Part::Sentences { items } => {
                let items = items.iter().map(|text| item(said(text, Style::Plain)));
                self.list(ListLook::Numbers, items.collect());
            }
            Part::Highlights { items } => {
                for highlight in items {
                    self.paragraph(Look::Label, &highlight.label);
                    let text = highlight.text.as_str();
                    self.text(Look::Body, led(text, Style::Strong, &highlight.to));
                    self.paragraph(Look::Small, &highlight.detail);
                }
            }
            Part::Contents { note } => {
                self.push(Block::Contents(Vec::new()));
                self.paragraph(Look::Small, note);
                self.paragraph(Look::Small, self.note);
            }
            Part::Table(table) => {
                let grid = self.grid(table);
                self.push(Block::Grid(grid));
            }
            Part::Timeline(timeline) => self.timeline(timeline),
            Part::Plot(plot) => self.plot(plot),
            Part::ActorMap(map) => self.actor_map(map),
            Part::EmpathyMap(map) => self.empathy_map(map, level),
            Part::Columns(columns) => self.columns(columns),
            Part::Cluster(cluster) => self.cluster(cluster, level),
            Part::Persona(persona) => self.persona(persona, level),
            Part::Journey(journey) => self.journey(journey),
            Part::Idea(idea) => self.idea(idea, level),
            Part::Decision(decision) => self.decision(decision),
            Part::Voices { groups } => {
                for group in groups {
                    self.heading(level, "", &group.title, false);
                    self.voices(&group.quotes);
                }
            }
            Part::Annex { groups } => self.annex(groups, level),
        }
    }

    pub fn caption(&self, word: &str, caption: &model::Caption) -> Caption {
        Caption {
            mark: format!("{word} {}.", caption.number),
            text: caption.text.clone(),
        }
    }

    fn grid(&self, table: &Table) -> Grid {
        let head = table
            .columns
            .iter()
            .map(|column| Cell {
                text: vec![said(column.title.as_str(), Style::Plain)],
                ..Cell::default()
            })
            .collect();
        // In a table of two columns every other cell would be a header.
        let heads = table.columns.len() > 2;
        let mut rows: Vec<Vec<Cell>> = table
            .rows
            .iter()
            .map(|row| {
                let cells = row.iter().enumerate().map(|(at, entry)| {
                    let column = table.columns.get(at);
                    cell(
                        entry,
                        heads && column.is_some_and(|column| column.heads_row),
                    )
                });
                cells.collect()
            })
            .collect();
        let total = !table.total.is_empty();
        if total {
            rows.push(table.total.iter().map(|entry| cell(entry, false)).collect());
        }
        let word = &self.document.words.table;
        Grid {
            caption: table
                .caption
                .as_ref()
                .map(|caption| self.caption(word, caption)),
            columns: shares(table),
            head: vec![head],
            rows,
            total,
        }
    }

    fn figure(&mut self, caption: &model::Caption, alt: &str, kind: &str, data: Value) {
        let mut data = data;
        if let Some(fields) = data.as_object_mut() {
            fields.insert("part".to_owned(), json!(kind));
            fields.insert("caption".to_owned(), Value::Null);
        }
        let drawing = self.drawing(data);
        let caption = self.caption(&self.document.words.figure, caption);
        self.push(Block::Figure(Figure {
            caption: Some(caption),
            alt: alt.to_owned(),
            drawing,
        }));
    }

    fn timeline(&mut self, timeline: &Timeline) {
        let data = serde_json::to_value(timeline).unwrap_or_default();
        self.figure(&timeline.caption, &timeline.alt, "timeline", data);
    }

    fn plot(&mut self, plot: &Plot) {
        let data = serde_json::to_value(plot).unwrap_or_default();
        self.figure(&plot.caption, &plot.alt, "plot", data);
    }

    fn actor_map(&mut self, map: &ActorMap) {
        if let Some(caption) = &map.caption {
            let data = serde_json::to_value(map).unwrap_or_default();
            self.figure(caption, &map.alt, "actor_map", data);
        }
    }

    /// A distribution is drawn, and told in a table of two rows.
    fn columns(&mut self, columns: &Columns) {
        let data = serde_json::to_value(columns).unwrap_or_default();
        self.figure(&columns.caption, &columns.alt, "columns", data);
        let share = 1.0 / f64::from(u32::try_from(columns.columns.len().max(1)).unwrap_or(1));
        let title = |value: &str, label: &str| Cell {
            text: [value, label]
                .into_iter()
                .filter(|text| !text.is_empty())
                .map(|text| said(text, Style::Plain))
                .collect(),
            ..Cell::default()
        };
        let head = columns
            .columns
            .iter()
            .map(|column| title(&column.value, &column.label));
        let counts = columns
            .columns
            .iter()
            .map(|column| title(&column.count, ""));
        let grid = Grid {
            caption: None,
            columns: vec![
                Column {
                    right: false,
                    share
                };
                columns.columns.len()
            ],
            head: vec![head.collect()],
            rows: vec![counts.collect()],
            total: false,
        };
        self.push(Block::Grid(grid));
    }
}

/// An entry of a list.
pub(super) fn item(text: Text) -> Item {
    Item {
        text,
        ..Item::default()
    }
}

/// Key figures, the figure first.
pub(super) fn key_figures(figures: &[KeyFigure]) -> Vec<Item> {
    figures
        .iter()
        .map(|figure| {
            let mut text = led(figure.value.as_str(), Style::Accent, &figure.to);
            for (seam, part, style) in [
                (" ", &figure.label, Style::Plain),
                (" · ", &figure.detail, Style::Muted),
            ] {
                if !part.is_empty() {
                    text.extend(said(format!("{seam}{part}"), style));
                }
            }
            item(text)
        })
        .collect()
}

fn cell(entry: &TableCell, heads: bool) -> Cell {
    Cell {
        text: vec![entry.text.clone()],
        heads,
        bars: match entry.bar {
            Some(bar) => vec![bar],
            None => entry.stack.clone(),
        },
        leads: entry.leads,
        ..Cell::default()
    }
}

/// How wide each column is: as its content where it asks for no share, the others share the rest.
fn shares(table: &Table) -> Vec<Column> {
    let measure = |at: usize| -> f64 {
        let title = table.columns.get(at).map_or(0, |column| {
            // A title may be broken between its words.
            let longest = column.title.split(' ').map(|word| word.chars().count());
            longest.max().unwrap_or(0)
        });
        let cells = table.rows.iter().chain([&table.total]).map(|row| {
            row.get(at).map_or(0, |cell| {
                let letters = cell.text.iter().map(|run| run.text.chars().count());
                letters.sum::<usize>()
            })
        });
        let letters = cells.chain([title]).max().unwrap_or(0).min(WIDEST);
        f64::from(u32::try_from(letters).unwrap_or(0)) * LETTER + ROOM
    };
    let fixed: Vec<Option<f64>> = table
        .columns
        .iter()
        .enumerate()
        .map(|(at, column)| (column.weight == 0).then(|| measure(at)))
        .collect();
    let weights: f64 = table
        .columns
        .iter()
        .map(|column| f64::from(column.weight))
        .sum();
    let taken: f64 = fixed.iter().flatten().sum();
    // Those that share keep half of the page at least.
    let rest = if weights > 0.0 {
        (100.0 - taken).max(50.0)
    } else {
        0.0
    };
    let wide: Vec<f64> = table
        .columns
        .iter()
        .zip(fixed)
        .map(|(column, fixed)| fixed.unwrap_or(rest * f64::from(column.weight) / weights))
        .collect();
    let all: f64 = wide.iter().sum();
    table
        .columns
        .iter()
        .zip(wide)
        .map(|(column, wide)| Column {
            right: column.side == Side::Right && !column.bars,
            share: if all > 0.0 { wide / all } else { 1.0 },
        })
        .collect()
}
