//! Which methods were used: those that blocks of an agenda say they were placed from, and those whose
//! name an agenda or an activity bears, as the library placed them before blocks said it.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::LazyLock;

use domain::report::MethodUse;
use words::compared::key;

use super::{Source, count};
use crate::{Records, shipped};

/// How a method is known: what blocks name it by, its French and its English name.
struct Known {
    id: String,
    fr: String,
    en: String,
}

/// Those that come with Établi, by name.
static SHIPPED: LazyLock<Vec<Known>> = LazyLock::new(|| {
    let known = |one: &shipped::Shipped| Known {
        id: one.id.clone(),
        fr: one.fr.name.clone(),
        en: one.en.name.clone(),
    };
    shipped::all().iter().map(known).collect()
});

/// Where each of their names stands among them.
static NAMES: LazyLock<HashMap<String, usize>> = LazyLock::new(|| named(&SHIPPED, 0));

fn named(methods: &[Known], first: usize) -> HashMap<String, usize> {
    let mut found = HashMap::new();
    for (at, method) in methods.iter().enumerate() {
        for name in [&method.fr, &method.en] {
            found.entry(key(name)).or_insert(first + at);
        }
    }
    found
}

/// The methods of the library and of the lab, by the workshops that used them, most first.
pub(super) fn used(source: &Source, held: &[&Records]) -> Vec<MethodUse> {
    let own = source.lab.iter().flat_map(|lab| &lab.methods);
    let mut own: Vec<Known> = own
        .map(|method| Known {
            id: method.id.to_string(),
            fr: method.name.clone(),
            en: method.name.clone(),
        })
        .collect();
    // Those that were placed and are kept no longer are told as they were called.
    let sources = held.iter().flat_map(|own| own.blocks());
    let mut gone: BTreeMap<&str, &str> = BTreeMap::new();
    for method in sources.filter_map(|block| block.method.as_ref()) {
        let mut kept = SHIPPED.iter().chain(&own);
        if !method.name.trim().is_empty() && kept.all(|known| known.id != method.id) {
            gone.entry(&method.id).or_insert(&method.name);
        }
    }
    own.extend(gone.into_iter().map(|(id, name)| Known {
        id: id.to_owned(),
        fr: name.to_owned(),
        en: name.to_owned(),
    }));
    let of_lab = named(&own, SHIPPED.len());
    let placed: HashMap<&str, usize> = SHIPPED
        .iter()
        .chain(&own)
        .enumerate()
        .map(|(at, method)| (method.id.as_str(), at))
        .collect();
    let mut workshops: BTreeMap<usize, usize> = BTreeMap::new();
    for records in held {
        let by_name = |said: &str| {
            let said = key(said);
            NAMES.get(&said).or_else(|| of_lab.get(&said)).copied()
        };
        let mut found: BTreeSet<usize> = BTreeSet::new();
        for block in records.blocks() {
            match &block.method {
                // What it is called since then says nothing of where it comes from.
                Some(method) => found.extend(placed.get(method.id.as_str())),
                // What the whole is for stands with the first block of a method: « name : goal ».
                None => found.extend(
                    [block.title.as_str(), before_colon(&block.intention)]
                        .into_iter()
                        .filter(|said| !said.trim().is_empty())
                        .filter_map(by_name),
                ),
            }
        }
        found.extend(
            (records.activities().iter())
                .map(|one| one.title.as_str())
                .filter(|said| !said.trim().is_empty())
                .filter_map(by_name),
        );
        for at in found {
            *workshops.entry(at).or_default() += 1;
        }
    }
    let mut all: Vec<MethodUse> = workshops
        .into_iter()
        .filter_map(|(at, workshops)| {
            let method = SHIPPED.iter().chain(&own).nth(at)?;
            Some(MethodUse {
                fr: method.fr.clone(),
                en: method.en.clone(),
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
