//! The figures of the sample are those that the sample itself expects.

use std::collections::BTreeMap;

use domain::{Record, Timestamp};
use exchange::Context;
use serde_json::Value;
use synthesis::Records;

#[test]
fn totals_equal_the_sample_s_expected_block() {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../assets/samples/01-ideation-venir-une-seule-fois.json"
    );
    let bytes = std::fs::read(path).expect("the sample");
    let file: Value = serde_json::from_slice(&bytes).expect("JSON");
    let expected = &file["expected"];
    let context = Context {
        time_zone: "Europe/Paris".into(),
        now: Timestamp(0),
    };
    let bundle = exchange::read(&bytes, &context).expect("read");
    // What the file calls `c1` is found again by its title.
    let titles: BTreeMap<&str, &str> = file["clusters"]
        .as_array()
        .expect("clusters")
        .iter()
        .filter_map(|cluster| Some((cluster["title"].as_str()?, cluster["id"].as_str()?)))
        .collect();
    let top_label = file["votes"][0]["options"]
        .as_array()
        .expect("options")
        .iter()
        .find(|option| option["id"] == expected["top_option"])
        .and_then(|option| option["label"].as_str());
    let notes = bundle
        .records
        .iter()
        .filter(|r| matches!(r, Record::Note(_)))
        .count();
    let records = Records::new(bundle.records).expect("one workshop");
    let results = synthesis::results(&records);

    let board = &results.boards[0];
    let sizes: BTreeMap<&str, u32> = board
        .clusters
        .iter()
        .map(|cluster| (titles[cluster.title.as_str()], cluster.count))
        .collect();
    let ballot = &results.ballots[0];
    let roti = results
        .evaluation
        .as_ref()
        .and_then(|figures| figures.roti_mean);
    let small: Vec<&str> = {
        let folded = results.attendance.folded.as_ref().expect("small ones");
        let masked: Vec<&str> = folded.labels.iter().map(String::as_str).collect();
        let categories = file["participants"]["by_category"]
            .as_array()
            .expect("categories");
        let mut names: Vec<&str> = categories
            .iter()
            .filter(|category| masked.contains(&category["label"].as_str().unwrap_or_default()))
            .filter_map(|category| category["category"].as_str())
            .collect();
        names.sort_unstable();
        names
    };
    let found = serde_json::json!({
        "notes_total": notes,
        "notes_visible": board.visible,
        "notes_hidden": board.hidden,
        "cluster_sizes": sizes,
        "unclustered_visible": board.unclustered,
        "dots_cast": ballot.dots_cast,
        "top_option": if Some(ballot.options[0].label.as_str()) == top_label { &expected["top_option"] } else { &Value::Null },
        "roti_mean": roti.map(|mean| (mean * 100.0).round() / 100.0),
        "planned_min": results.schedule.planned_min,
        "actual_min": results.schedule.actual_min,
        "categories_below_5": small,
    });
    assert_eq!(&found, expected);

    assert_eq!(ballot.options[0].rank, 1);
    assert_eq!((ballot.voters, ballot.dots_available), (22, Some(110)));
    let shown = results.attendance.shown.iter().map(|share| share.count);
    assert_eq!(shown.collect::<Vec<_>>(), [7, 5]);
    let folded = results
        .attendance
        .folded
        .as_ref()
        .map(|folded| folded.count);
    assert_eq!((folded, results.attendance.total), (Some(12), 24));
    assert_eq!(results.schedule.over_min, Some(0));
    let quarters = &results.matrices[0].items;
    let said = &file["matrices"][0]["items"];
    assert_eq!(quarters.len(), said.as_array().expect("items").len());
    assert_eq!(quarters[5].letter, "F");
    assert_eq!(
        results.to_review,
        ["idea_cards"],
        "the third card waits for its reason"
    );
}
