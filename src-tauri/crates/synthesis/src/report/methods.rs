//! Which methods were used: those whose name an agenda or an activity bears, as the library places
//! them.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::LazyLock;

use domain::report::MethodUse;
use include_dir::{Dir, include_dir};
use serde::Deserialize;
use words::compared::key;

use super::{Source, count};
use crate::Records;

static FILES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../../assets/methods");

#[derive(Deserialize)]
struct File {
    fr: Named,
    en: Named,
}

#[derive(Deserialize)]
struct Named {
    name: String,
}

/// French and English names.
static NAMES: LazyLock<Vec<(String, String)>> = LazyLock::new(|| {
    let read = FILES.files().filter_map(|file| {
        let file: File = serde_json::from_str(file.contents_utf8()?).ok()?;
        Some((file.fr.name, file.en.name))
    });
    let mut all: Vec<_> = read.collect();
    all.sort();
    all
});

/// Where each of these names stands among them.
static KNOWN: LazyLock<HashMap<String, usize>> = LazyLock::new(|| placed(&NAMES, 0));

fn placed(names: &[(String, String)], first: usize) -> HashMap<String, usize> {
    let mut found = HashMap::new();
    for (at, (fr, en)) in names.iter().enumerate() {
        for name in [fr, en] {
            found.entry(key(name)).or_insert(first + at);
        }
    }
    found
}

/// The methods of the library and of the lab, by the workshops that used them, most first.
pub(super) fn used(source: &Source, held: &[&Records]) -> Vec<MethodUse> {
    let own = source.lab.iter().flat_map(|lab| &lab.methods);
    let own: Vec<(String, String)> = own
        .map(|method| (method.name.clone(), method.name.clone()))
        .collect();
    let of_lab = placed(&own, NAMES.len());
    let mut workshops: BTreeMap<usize, usize> = BTreeMap::new();
    for own in held {
        let blocks = own.blocks().iter();
        let borne = blocks
            // What the whole is for stands with the first block of a method: « name : goal ».
            .flat_map(|block| [block.title.as_str(), before_colon(&block.intention)])
            .chain(own.activities().iter().map(|one| one.title.as_str()));
        let found: BTreeSet<usize> = borne
            .filter(|said| !said.trim().is_empty())
            .filter_map(|said| {
                let said = key(said);
                KNOWN.get(&said).or_else(|| of_lab.get(&said)).copied()
            })
            .collect();
        for at in found {
            *workshops.entry(at).or_default() += 1;
        }
    }
    let mut all: Vec<MethodUse> = workshops
        .into_iter()
        .filter_map(|(at, workshops)| {
            let (fr, en) = NAMES.iter().chain(&own).nth(at)?.clone();
            Some(MethodUse {
                fr,
                en,
                workshops: count(workshops),
            })
        })
        .collect();
    all.sort_by(|a, b| b.workshops.cmp(&a.workshops).then_with(|| a.fr.cmp(&b.fr)));
    all
}

fn before_colon(text: &str) -> &str {
    text.split_once(':').map_or("", |(before, _)| before)
}
