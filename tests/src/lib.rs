//! What the black-box tests and the measurements share: a library in a temporary folder, a clock
//! that can be read again, and short ways to say a command.

pub mod artefacts;
pub mod bench_board;
pub mod bench_core;
pub mod bench_export;
pub mod bench_journey;
pub mod bench_large;
pub mod bench_lasting;
pub mod bench_offices;
pub mod bench_pages;
pub mod bench_report;
pub mod bench_room;
pub mod bench_search;
pub mod bench_tables;
pub mod bench_tantivy;
pub mod bench_window;
pub mod crowd;
pub mod documents;
pub mod drill;
pub mod library;
pub mod readers;
pub mod small_disk;
pub mod traces;
pub mod window;
