//! The real window, as a facilitator meets it: journeys by pointer and by keyboard, and what a
//! screen reader would find on every screen. Pictures of what was seen lie in `target/shots`.

#[path = "shell/accents.rs"]
mod accents;
#[path = "shell/access.rs"]
mod access;
#[path = "shell/actors.rs"]
mod actors;
#[path = "shell/agenda.rs"]
mod agenda;
#[path = "shell/answers.rs"]
mod answers;
#[path = "shell/blueprint.rs"]
mod blueprint;
#[path = "shell/boards.rs"]
mod boards;
#[path = "shell/booth.rs"]
mod booth;
#[path = "shell/bringing.rs"]
mod bringing;
#[path = "shell/calc.rs"]
mod calc;
#[path = "shell/copies.rs"]
mod copies;
#[path = "shell/decisions.rs"]
mod decisions;
#[path = "shell/documents.rs"]
mod documents;
#[path = "shell/dropped.rs"]
mod dropped;
#[path = "shell/empathy.rs"]
mod empathy;
#[path = "shell/encryption.rs"]
mod encryption;
#[path = "shell/evaluations.rs"]
mod evaluations;
#[path = "shell/field.rs"]
mod field;
#[path = "shell/files.rs"]
mod files;
#[path = "shell/first.rs"]
mod first;
#[path = "shell/full_disk.rs"]
mod full_disk;
#[path = "shell/full_screen.rs"]
mod full_screen;
#[path = "shell/hands.rs"]
mod hands;
#[path = "shell/heard.rs"]
mod heard;
#[path = "shell/help.rs"]
mod help;
#[path = "shell/hours.rs"]
mod hours;
#[path = "shell/ideas.rs"]
mod ideas;
#[path = "shell/ideation.rs"]
mod ideation;
#[path = "shell/journey_maps.rs"]
mod journey_maps;
#[path = "shell/journeys.rs"]
mod journeys;
#[path = "shell/large_journey.rs"]
mod large_journey;
#[path = "shell/links.rs"]
mod links;
#[path = "shell/long_texts.rs"]
mod long_texts;
#[path = "shell/look.rs"]
mod look;
#[path = "shell/menus.rs"]
mod menus;
#[path = "shell/methods.rs"]
mod methods;
#[path = "shell/moments.rs"]
mod moments;
#[path = "shell/monkey.rs"]
mod monkey;
#[path = "shell/moving.rs"]
mod moving;
#[path = "shell/orca.rs"]
mod orca;
#[path = "shell/pasted.rs"]
mod pasted;
#[path = "shell/people.rs"]
mod people;
#[path = "shell/personas.rs"]
mod personas;
#[path = "shell/place.rs"]
mod place;
#[path = "shell/pointer.rs"]
mod pointer;
#[path = "shell/printing.rs"]
mod printing;
#[path = "shell/projects.rs"]
mod projects;
#[path = "shell/questions.rs"]
mod questions;
#[path = "shell/report.rs"]
mod report;
#[path = "shell/reported.rs"]
mod reported;
#[path = "shell/retention.rs"]
mod retention;
#[path = "shell/reuse.rs"]
mod reuse;
#[path = "shell/room.rs"]
mod room;
#[path = "shell/run.rs"]
mod run;
#[path = "shell/safety.rs"]
mod safety;
#[path = "shell/search.rs"]
mod search;
#[path = "shell/seen.rs"]
mod seen;
#[path = "shell/settings.rs"]
mod settings;
#[path = "shell/sharp.rs"]
mod sharp;
#[path = "shell/soak.rs"]
mod soak;
#[path = "shell/tables.rs"]
mod tables;
#[path = "shell/test_grids.rs"]
mod test_grids;
#[path = "shell/thinking.rs"]
mod thinking;
#[path = "shell/typing.rs"]
mod typing;
#[path = "shell/votes.rs"]
mod votes;
#[path = "shell/webprocess.rs"]
mod webprocess;
#[path = "shell/zones.rs"]
mod zones;
