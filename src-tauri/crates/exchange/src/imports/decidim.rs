//! Decidim, proposals: CSV and XLSX with nested titles, JSON with the same keys nested. Two generations
//! of columns.

use std::collections::BTreeMap;

use domain::workshop::Language;
use serde_json::Value;

use super::{
    Imported, ImportedBallot, ImportedBoard, ImportedCluster, ImportedNote, ImportedOption, Reason,
    Said, Source, Wishes,
    parabol::moment,
    rows::{Rows, cell, count, votes as votes_of, yes},
    rules,
    values::{Once, joined},
};

/// By its titles.
pub fn is(rows: &Rows<'_>) -> bool {
    rows.has(&["participatory_space/id", "component/id"])
}

/// A list of the same keys, nested.
pub fn is_json(root: &Value) -> bool {
    root.as_array()
        .and_then(|list| list.first())
        .is_some_and(|first| {
            first.pointer("/participatory_space/id").is_some()
                && first.pointer("/component/id").is_some()
        })
}

/// A proposal: its cells by their titles.
type Proposal = BTreeMap<String, String>;

/// Reads a table.
pub fn read(rows: &Rows<'_>, wishes: &Wishes) -> Imported {
    let proposals = rows.each().map(|row| {
        let cells = rows.titles().iter().enumerate();
        let cells =
            cells.map(|(column, title)| (title.clone(), cell(row, Some(column)).to_owned()));
        (row.line, cells.collect())
    });
    proposed(proposals, wishes, true)
}

/// Reads JSON.
pub fn json(root: &Value, wishes: &Wishes) -> Imported {
    let list = root.as_array().map_or(&[][..], Vec::as_slice);
    let proposals = (1..).zip(list).map(|(line, value)| {
        let mut flat = Proposal::new();
        flatten(value, String::new(), &mut flat);
        (line, flat)
    });
    proposed(proposals, wishes, false)
}

fn flatten(value: &Value, path: String, flat: &mut Proposal) {
    let under = |key: &str| match path.is_empty() {
        true => key.to_owned(),
        false => format!("{path}/{key}"),
    };
    match value {
        Value::Object(fields) => {
            for (key, inner) in fields {
                flatten(inner, under(key), flat);
            }
        }
        Value::Array(items) => {
            for (index, inner) in items.iter().enumerate() {
                // The first of a list counts: `taxonomies` is one in the recent files.
                if index == 0 && inner.is_object() {
                    flatten(inner, path.clone(), flat);
                }
            }
        }
        Value::Null => {}
        Value::String(text) => {
            flat.entry(path).or_insert_with(|| text.clone());
        }
        other => {
            flat.entry(path).or_insert_with(|| other.to_string());
        }
    }
}

fn proposed(
    proposals: impl Iterator<Item = (u32, Proposal)>,
    wishes: &Wishes,
    guarded: bool,
) -> Imported {
    let mut imported = Imported::of(Source::Decidim);
    let mut board = ImportedBoard::default();
    let mut ballot = ImportedBallot::default();
    let mut clusters = Once::default();
    let mut hidden = 0;
    for (line, proposal) in proposals {
        let says = |key: &str| proposal.get(key).map_or("", String::as_str).trim();
        if yes(says("withdrawn")) || says("state") == "withdrawn" {
            imported.leave(Reason::Withdrawn, 1);
            continue;
        }
        if yes(says("is_amend")) {
            imported.leave(Reason::Amendment, 1);
            continue;
        }
        let own = match wishes.language {
            Language::Fr => "fr",
            Language::En => "en",
        };
        let mut elsewhere = false;
        let (title, body) = (
            tongue(&proposal, "title", own, &mut elsewhere),
            tongue(&proposal, "body", own, &mut elsewhere),
        );
        imported.say(Said::OtherLanguage, usize::from(elsewhere));
        let mut clean = |text: &str| {
            let (text, was) = match guarded {
                true => rules::unguarded(text, &rules::SIGNS),
                false => (text, false),
            };
            imported.say(Said::Unguarded, usize::from(was));
            match text.contains("</") || text.contains("<br") {
                true => rules::of_html(text),
                false => text.trim().to_owned(),
            }
        };
        let text = joined(&clean(&title), &clean(&body));
        let theme = named(&proposal, "category/name", own)
            .or_else(|| named(&proposal, "taxonomies/name", own))
            .unwrap_or_default();
        let cluster = (!theme.is_empty()).then(|| {
            let (index, new) = clusters.number(&theme);
            if new {
                board.clusters.push(ImportedCluster {
                    title: theme.clone(),
                    ..ImportedCluster::default()
                });
            }
            index
        });
        let votes = ["votes", "supports"]
            .iter()
            .find_map(|key| proposal.get(*key));
        match votes.map(|votes| votes.trim()) {
            Some("") => hidden += 1,
            Some(votes) => ballot.options.push(ImportedOption {
                note: Some(board.notes.len()),
                dots: votes_of(votes, &mut imported),
                ..ImportedOption::default()
            }),
            None => {}
        }
        let author = says("author/name");
        let people = [
            author,
            says("likes/user_endorsements"),
            says("endorsements/user_endorsements"),
        ];
        let people = people.iter().filter(|one| !one.is_empty()).count();
        imported.leave(
            Reason::Person,
            people - usize::from(wishes.authors && !author.is_empty()),
        );
        imported.leave(
            Reason::Comment,
            usize::from(count(says("comments")).unwrap_or(0) > 0),
        );
        imported.leave(Reason::WebLink, usize::from(!says("url").is_empty()));
        board.notes.push(ImportedNote {
            key: (!says("id").is_empty()).then(|| says("id").to_owned()),
            text,
            cluster,
            at: moment(says("published_at")),
            author: (!author.is_empty()).then(|| author.to_owned()),
            line,
            ..ImportedNote::default()
        });
    }
    if hidden > 0 && !ballot.options.is_empty() {
        imported.say(Said::VotesHidden, hidden);
    }
    board.ballots.push(ballot);
    imported.boards.push(board);
    imported
}

/// The text of a key in the workshop's language, else in the first one that has it.
fn tongue(proposal: &Proposal, key: &str, own: &str, elsewhere: &mut bool) -> String {
    let here = |key: &str| {
        proposal
            .get(key)
            .filter(|text| !text.trim().is_empty())
            .cloned()
    };
    if let Some(text) = here(&format!("{key}/{own}")).or_else(|| here(key)) {
        return text;
    }
    let under = format!("{key}/");
    let other = proposal
        .iter()
        .find(|(name, text)| name.starts_with(&under) && !text.trim().is_empty());
    if let Some((_, text)) = other {
        *elsewhere = true;
        return text.clone();
    }
    String::new()
}

fn named(proposal: &Proposal, key: &str, own: &str) -> Option<String> {
    let text = tongue(proposal, key, own, &mut false);
    // Several are joined by a comma or a line end; the first counts.
    let first = text.split(['\n', ';']).next().unwrap_or_default().trim();
    (!first.is_empty()).then(|| first.to_owned())
}
