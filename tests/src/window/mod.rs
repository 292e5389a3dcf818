//! The real window, driven from outside: a virtual display, WebKitWebDriver and the built program.
//!
//! The WebDriver client is our own: it speaks a dozen calls of a small protocol over loopback,
//! where a crate for it would bring an asynchronous runtime and an HTTP stack. What is looked for
//! on a screen is named as people and screen readers name it: by role and name.

/// How long anything may take to come. Only what does not come takes so long; a machine that is busy
/// with other things is no reason to give up.
pub const PATIENCE: std::time::Duration = std::time::Duration::from_secs(60);

mod drag;
mod driver;
mod ears;
mod http;
mod ledger;
mod orca;
mod page;
mod pages;
mod screens;
mod selection;
mod stage;

pub use drag::uri;
pub use driver::{Driver, Element, Failure, Keys};
pub use ears::{Bus, Ears};
pub use ledger::folder as reached;
pub use orca::Orca;
pub use pages::Signal;
pub use selection::Offer;
pub use stage::{Screen, Stage, program};
