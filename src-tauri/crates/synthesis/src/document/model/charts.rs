//! Tables, timelines, plots and distributions, to scale and in words.

use serde::{Deserialize, Serialize};

use super::Text;

model! {
    /// What stands over a table or figure.
    pub struct Caption {
        /// Its number, in its series.
        pub number: u32,
        /// The sentence.
        pub text: String,
    }
}

model! {
    /// The side a column is set to.
    pub enum Side {
        /// Text.
        #[default] Left,
        /// Figures.
        Right,
    }
}

model! {
    /// A column of a table.
    pub struct Column {
        /// Its title, never empty.
        pub title: String,
        /// Its side.
        pub side: Side,
        /// Share of the width left over; 0: as wide as its content.
        pub weight: u32,
        /// Names the row.
        pub heads_row: bool,
        /// Its cells draw a bar before the figure.
        pub bars: bool,
    }
}

impl Column {
    /// Of texts; its title, and its share of the width left over.
    pub fn new(title: String, weight: u32) -> Self {
        Self {
            title,
            weight,
            ..Self::default()
        }
    }

    /// Names the row.
    pub fn heads(self) -> Self {
        Self {
            heads_row: true,
            ..self
        }
    }

    /// Of figures.
    pub fn right(self) -> Self {
        Self {
            side: Side::Right,
            ..self
        }
    }

    /// With bars before its figures, where charts are drawn.
    pub fn bars(self, bars: bool) -> Self {
        Self { bars, ..self }
    }
}

model! {
    /// A cell of a table.
    pub struct TableCell {
        /// The text; the data of a bar.
        pub text: Text,
        /// Length of a bar, 0–1.
        pub bar: Option<f64>,
        /// Whether the bar leads or was chosen.
        pub leads: bool,
        /// Shares of a stacked bar, the best at the left; at most seven.
        pub stack: Vec<f64>,
    }
}

model! {
    /// A table.
    pub struct Table {
        /// Over it; `None` for a small table in the text.
        pub caption: Option<Caption>,
        /// In the column of the text, not over the whole width.
        pub narrow: bool,
        /// The columns.
        pub columns: Vec<Column>,
        /// The rows.
        pub rows: Vec<Vec<TableCell>>,
        /// The last row; empty when there is none.
        pub total: Vec<TableCell>,
    }
}

model! {
    /// The tone of a block of time.
    pub enum Tone {
        /// Activity.
        #[default] Work,
        /// Vote, decision.
        Choice,
        /// Pause, meal.
        Rest,
        /// Plenary.
        Together,
    }
}

model! {
    /// A block of a timeline.
    pub struct Span {
        /// Its number in the table below.
        pub number: u32,
        /// Where it begins, 0–1 of the width.
        pub from: f64,
        /// Its length, 0–1 of the width.
        pub length: f64,
        /// Its tone.
        pub tone: Tone,
    }
}

model! {
    /// A row of a timeline.
    pub struct TimelineRow {
        /// Its name.
        pub label: String,
        /// Its blocks.
        pub spans: Vec<Span>,
    }
}

model! {
    /// A mark on an axis.
    pub struct Tick {
        /// Where, 0–1 of the width.
        pub at: f64,
        /// What it says.
        pub label: String,
    }
}

model! {
    /// A tone and its name.
    pub struct LegendEntry {
        /// The tone.
        pub tone: Tone,
        /// Its name.
        pub label: String,
    }
}

model! {
    /// What was planned and what happened, to scale.
    pub struct Timeline {
        /// Over it.
        pub caption: Caption,
        /// In words.
        pub alt: String,
        /// The rows.
        pub rows: Vec<TimelineRow>,
        /// Marks of time.
        pub ticks: Vec<Tick>,
        /// What the tones mean.
        pub legend: Vec<LegendEntry>,
    }
}

model! {
    /// Where a label lies: centre, or an edge of it.
    pub enum Anchor {
        /// Text begins at the point.
        #[default] Start,
        /// Text is centred on the point.
        Middle,
        /// Text ends at the point.
        End,
    }
}

model! {
    /// A label beside its dot, in points from the top left corner of the plot.
    pub struct Label {
        /// Horizontal place of the anchor.
        pub x: f64,
        /// Top of the first line.
        pub y: f64,
        /// Which part of the text stands at `x`.
        pub anchor: Anchor,
        /// Its lines.
        pub lines: Vec<String>,
    }
}

model! {
    /// A dot, in points from the top left corner of the plot.
    pub struct Dot {
        /// Its number in the table below.
        pub number: String,
        /// Centre.
        pub x: f64,
        /// Centre.
        pub y: f64,
        /// Whether it lies in the quarter that leads.
        pub leads: bool,
        /// Its label; `None` where there is no room.
        pub label: Option<Label>,
    }
}

model! {
    /// Dots on two axes from 1 to 5.
    pub struct Plot {
        /// Over it.
        pub caption: Caption,
        /// In words.
        pub alt: String,
        /// Width of the plot, in points.
        pub width: f64,
        /// Height of the plot, in points.
        pub height: f64,
        /// Name of the axis to the right.
        pub x_axis: String,
        /// Name of the axis upwards.
        pub y_axis: String,
        /// Names of the quarters: top left, top right, bottom left, bottom right.
        pub quarters: Vec<String>,
        /// Marks of the axes, in points from the left; those upwards mirror them in height.
        pub x_ticks: Vec<Tick>,
        /// Marks of the axis upwards, in points from the top.
        pub y_ticks: Vec<Tick>,
        /// The dots.
        pub dots: Vec<Dot>,
    }
}

model! {
    /// A column of a distribution.
    pub struct ColumnBar {
        /// The step of the scale.
        pub value: String,
        /// Its word.
        pub label: String,
        /// Answers.
        pub count: String,
        /// Height, 0–1.
        pub height: f64,
        /// 4 and 5.
        pub leads: bool,
    }
}

model! {
    /// A distribution from 1 to 5.
    pub struct Columns {
        /// Over it.
        pub caption: Caption,
        /// In words.
        pub alt: String,
        /// From 1 to 5.
        pub columns: Vec<ColumnBar>,
    }
}
