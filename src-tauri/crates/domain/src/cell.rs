//! A cell of a journey: what stands where a lane meets a step. At most one a place.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Edit, ErrorCode, Fault, Id, Noun, Timestamp};

words! {
    /// The channels of a contact.
    pub enum Channel {
        /// En face à face.
        #[default] FaceToFace,
        /// En ligne.
        Web,
        /// Application.
        App,
        /// Téléphone.
        Phone,
        /// Courriel.
        Email,
        /// Courrier.
        Postal,
        /// SMS.
        Sms,
        /// Autre.
        Other,
    }
}

record_struct! {
    /// A line of a cell. Its text may be empty only where a channel is named.
    pub struct CellItem {
        /// The text.
        #[garde(length(chars, max = 500))]
        pub text: String,
        /// The channel, in a lane of channels.
        pub channel: Option<Channel>,
        /// The note it comes from.
        pub from_note: Option<Id>,
        /// Who acts.
        #[garde(length(chars, max = 200))]
        pub actor: String,
        /// How long, as written.
        #[garde(length(chars, max = 200))]
        pub delay: String,
        /// With what tool.
        #[garde(length(chars, max = 200))]
        pub tool: String,
        /// By which rule.
        #[garde(length(chars, max = 500))]
        pub rule: String,
        /// Where it breaks.
        #[garde(length(chars, max = 500))]
        pub breaking_point: String,
    }
}

record_struct! {
    /// A cell.
    pub struct Cell {
        /// Identity.
        pub id: Id,
        /// Made.
        pub created_at: Timestamp,
        /// Last changed.
        pub updated_at: Timestamp,
        /// The journey.
        pub journey: Id,
        /// The row.
        pub lane: Id,
        /// The column.
        pub step: Id,
        /// Columns it covers, ≥ 1.
        #[garde(range(min = 1, max = 200))]
        pub span: u32,
        /// Its lines.
        #[garde(length(max = 100), dive)]
        pub items: Vec<CellItem>,
        /// What it rests on: 0 nothing, 1 partial, 2 supported.
        #[garde(range(max = 2))]
        pub evidence: u32,
    }
}

noun!(
    Cell,
    flat,
    [journey: Owner Journey, lane: Required Lane, step: Required Step, items: Each("from_note") Note],
    rules |cell| {
        for (index, item) in cell.items.iter().enumerate() {
            if item.text.trim().is_empty() && item.channel.is_none() {
                return Err(Fault::new(ErrorCode::TextRequired).noun(Noun::Cell).at(format!("items[{index}].text")));
            }
        }
        Ok(())
    }
);
searched!(Cell, ["items.text", "items.actor", "items.delay", "items.tool", "items.rule", "items.breaking_point"], left []);

/// Gestures on cells.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum CellCommand {
    /// Writes what stands at a place, whether a cell is there or not; no items: the cell goes.
    Write {
        /// The cell's identity if it has to be made.
        id: Id,
        /// The row.
        lane: Id,
        /// The column.
        step: Id,
        /// The lines.
        items: Vec<CellItem>,
    },
    /// The four common gestures.
    #[serde(untagged)]
    Edit(Edit<Cell>),
}
