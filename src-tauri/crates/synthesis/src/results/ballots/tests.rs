//! Each method against a second way, written as plainly as people would count on paper, from papers
//! drawn at random; and against the cases of `RULES.md` and of the books.

use domain::{
    Id, Record,
    ballot::{Ballot, BallotMethod, BallotOption},
    project::Project,
    results::{BallotResult, OptionResult, Quadrant},
    vote::{Choice, Tallies, Vote},
    workshop::Workshop,
};
use proptest::prelude::*;

use super::percents;
use crate::{Records, results::results};

const BALLOT: Id = Id::from_u128(9);

fn option_id(number: usize) -> Id {
    Id::from_u128(100 + number as u128)
}

/// A paper: by option what was chosen, `None` for nothing.
type Paper = Vec<Option<u32>>;

fn choices(paper: &Paper) -> Vec<Choice> {
    let named = paper.iter().enumerate();
    let chosen = named.filter_map(|(number, value)| {
        Some(Choice {
            option: Some(option_id(number)),
            value: (*value)?,
            words: String::new(),
        })
    });
    chosen.collect()
}

fn ballot(method: BallotMethod) -> Ballot {
    Ballot {
        id: BALLOT,
        workshop: Id::from_u128(2),
        question: "Laquelle ?".into(),
        method,
        dots_per_voter: Some(5),
        ..Ballot::default()
    }
}

fn options(count: usize) -> Vec<BallotOption> {
    let one = |number: usize| BallotOption {
        id: option_id(number),
        ballot: BALLOT,
        order: format!("{number:05}"),
        label: format!("Idée {number}"),
        ..BallotOption::default()
    };
    (0..count).map(one).collect()
}

fn compute(ballot: Ballot, options: Vec<BallotOption>, votes: Vec<Vote>) -> BallotResult {
    let project = Project {
        id: Id::from_u128(1),
        ..Project::default()
    };
    let workshop = Workshop {
        id: Id::from_u128(2),
        project: Id::from_u128(1),
        ..Workshop::default()
    };
    let mut records = vec![Record::from(project), workshop.into(), ballot.into()];
    records.extend(options.into_iter().map(Record::from));
    records.extend(votes.into_iter().map(Record::from));
    let records = Records::new(records).expect("one workshop");
    results(&records).ballots.remove(0)
}

/// Counted from votes that are kept, one by one.
fn named(method: BallotMethod, papers: &[Paper]) -> BallotResult {
    let size = papers.first().map_or(0, Vec::len);
    let votes = papers.iter().enumerate().map(|(number, paper)| Vote {
        id: Id::from_u128(10_000 + number as u128),
        ballot: BALLOT,
        choices: choices(paper),
        ..Vote::default()
    });
    compute(ballot(method), options(size), votes.collect())
}

/// Counted from tallies alone, as a secret ballot has them; some of the papers typed in by hand.
fn secret(method: BallotMethod, papers: &[Paper], by_hand: usize) -> BallotResult {
    let size = papers.first().map_or(0, Vec::len);
    let (mut ballot, mut options) = (ballot(method), options(size));
    let ids: Vec<Id> = options.iter().map(|option| option.id).collect();
    let (hand, own) = papers.split_at(by_hand.min(papers.len()));
    for (papers, by_hand) in [(own, false), (hand, true)] {
        let mut tallies = Tallies::of(method, size);
        for paper in papers {
            tallies.add(method, &ids, &choices(paper));
        }
        for (number, option) in options.iter_mut().enumerate() {
            tallies.pour(number, &ids, option, by_hand);
        }
        if by_hand {
            (ballot.hand_voters, ballot.hand_expressed) = (tallies.voters, tallies.expressed);
        } else {
            (ballot.voters, ballot.expressed) = (tallies.voters, tallies.expressed);
        }
    }
    compute(ballot, options, Vec::new())
}

fn of(result: &BallotResult, number: usize) -> &OptionResult {
    let mut all = result.options.iter();
    all.find(|option| option.option == option_id(number))
        .expect("every option has a result")
}

fn ranks(result: &BallotResult) -> Vec<u32> {
    (0..result.options.len())
        .map(|number| of(result, number).rank)
        .collect()
}

/// Papers of a method: a number of options, and people who each may leave some out.
fn papers(
    options: std::ops::Range<usize>,
    values: std::ops::RangeInclusive<u32>,
) -> impl Strategy<Value = Vec<Paper>> {
    options.prop_flat_map(move |size| {
        let chosen = prop::option::weighted(0.8, values.clone());
        prop::collection::vec(prop::collection::vec(chosen, size), 1..14)
    })
}

/// The rank each option must have, when `beats` says which of two is better.
fn by_pairs(size: usize, beats: impl Fn(usize, usize) -> bool) -> Vec<u32> {
    let better = |this: usize| (0..size).filter(|other| beats(*other, this)).count();
    (0..size).map(|this| 1 + better(this) as u32).collect()
}

fn given(papers: &[Paper], option: usize) -> Vec<u32> {
    papers.iter().filter_map(|paper| paper[option]).collect()
}

/// Majority judgement on paper: the mentions in a row, one taken away after the other.
fn taken_away(mut mentions: Vec<u32>) -> Vec<u32> {
    mentions.sort_unstable();
    let mut taken = Vec::new();
    while !mentions.is_empty() {
        taken.push(mentions.remove(mentions.len() / 2));
    }
    taken
}

proptest! {
    #[test]
    fn tallies_alone_say_what_the_votes_say(
        papers in papers(2..6, 1..=3), by_hand in 0_usize..4,
    ) {
        use BallotMethod::{Consent, YesNo};
        for method in BallotMethod::ALL {
            // Yes and no are 0 and 1: what is drawn is brought into the scale.
            let scale = |value: u32| if method == YesNo { value % 2 } else { value - u32::from(method == Consent) };
            let papers: Vec<Paper> = papers.iter().map(|p| p.iter().map(|v| v.map(scale)).collect()).collect();
            let kept = named(method, &papers);
            let counted = secret(method, &papers, by_hand);
            prop_assert_eq!(ranks(&kept), ranks(&counted));
            prop_assert_eq!(kept.voters, counted.voters);
            prop_assert_eq!(&kept.duels, &counted.duels);
            for number in 0..papers[0].len() {
                prop_assert_eq!(&of(&kept, number).grades, &of(&counted, number).grades);
                prop_assert_eq!(of(&kept, number).dots, of(&counted, number).dots);
            }
            let hand = by_hand.min(papers.len()) as u32;
            prop_assert_eq!(counted.hand_voters, hand);
        }
    }

    #[test]
    fn tallies_do_not_depend_on_the_order_of_the_papers(
        papers in papers(2..6, 1..=3), seed in any::<prop::sample::Index>(),
    ) {
        let ids: Vec<Id> = (0..papers[0].len()).map(option_id).collect();
        let mut turned = papers.clone();
        turned.rotate_left(seed.index(papers.len()));
        turned.reverse();
        for method in BallotMethod::ALL {
            let all = |papers: &[Paper]| {
                let mut tallies = Tallies::of(method, ids.len());
                papers.iter().for_each(|paper| tallies.add(method, &ids, &choices(paper)));
                tallies
            };
            prop_assert_eq!(all(&papers), all(&turned));
        }
    }

    #[test]
    fn dots_are_summed_and_what_is_left_is_told(papers in papers(2..6, 0..=1)) {
        let result = named(BallotMethod::Dots, &papers);
        let sums: Vec<u32> = (0..papers[0].len()).map(|o| given(&papers, o).iter().sum()).collect();
        prop_assert_eq!(ranks(&result), by_pairs(sums.len(), |a, b| sums[a] > sums[b]));
        for (number, dots) in sums.iter().enumerate() {
            prop_assert_eq!(of(&result, number).dots, *dots);
            let put = given(&papers, number).iter().filter(|dots| **dots > 0).count();
            prop_assert_eq!(of(&result, number).voters_for as usize, put);
        }
        let cast: u32 = sums.iter().sum();
        prop_assert_eq!(result.unused, (5 * papers.len() as u32).checked_sub(cast));
    }

    #[test]
    fn points_are_summed_and_the_unused_are_not_spread(papers in papers(2..5, 0..=20)) {
        let result = named(BallotMethod::HundredPoints, &papers);
        let sums: Vec<u32> = (0..papers[0].len()).map(|o| given(&papers, o).iter().sum()).collect();
        prop_assert_eq!(ranks(&result), by_pairs(sums.len(), |a, b| sums[a] > sums[b]));
        let cast: u32 = sums.iter().sum();
        prop_assert_eq!(result.unused, Some(100 * papers.len() as u32 - cast));
    }

    #[test]
    fn yes_and_no_share_what_was_said(papers in papers(2..6, 0..=1)) {
        let result = named(BallotMethod::YesNo, &papers);
        let said: Vec<(usize, usize)> = (0..papers[0].len())
            .map(|o| given(&papers, o))
            .map(|all| (all.iter().filter(|v| **v == 0).count(), all.len()))
            .collect();
        for (number, (yes, all)) in said.iter().enumerate() {
            let option = of(&result, number);
            prop_assert_eq!(&option.grades, &vec![*yes as u32, (all - yes) as u32]);
            prop_assert_eq!(option.lacking as usize, papers.len() - all);
            let share = if *all == 0 { 0.0 } else { *yes as f64 / *all as f64 };
            prop_assert_eq!(option.share, share);
        }
        let beats = |a: usize, b: usize| {
            let ((y, n), (z, m)) = (said[a], said[b]);
            match (n, m) {
                (0, _) => false,
                (_, 0) => true,
                _ => y * m > z * n || (y * m == z * n && y > z),
            }
        };
        prop_assert_eq!(ranks(&result), by_pairs(said.len(), beats));
    }

    #[test]
    fn places_are_means_of_each_axis_and_no_ranks(papers in papers(2..6, 0..=24)) {
        let result = named(BallotMethod::Matrix, &papers);
        let mean = |list: &[u32]| list.iter().sum::<u32>() as f64 / list.len() as f64;
        let spread = |list: &[u32]| -> Option<f64> {
            let squares: f64 = list.iter().map(|v| (f64::from(*v) - mean(list)).powi(2)).sum();
            (list.len() > 1).then(|| (squares / (list.len() - 1) as f64).sqrt())
        };
        let near = |a: Option<f64>, b: Option<f64>| match (a, b) {
            (Some(a), Some(b)) => (a - b).abs() < 1e-9,
            (a, b) => a == b,
        };
        let mut widest: Option<(f64, Id)> = None;
        for number in 0..papers[0].len() {
            // As people read the paper: five columns of effort, five rows of impact.
            let places = given(&papers, number);
            let efforts: Vec<u32> = places.iter().map(|place| place % 5 + 1).collect();
            let impacts: Vec<u32> = places.iter().map(|place| place / 5 + 1).collect();
            let place = of(&result, number).place.clone().expect("an option has a place");
            let known = |list: &[u32]| (!list.is_empty()).then(|| mean(list));
            prop_assert!(near(place.effort, known(&efforts)) && near(place.impact, known(&impacts)));
            prop_assert!(near(place.effort_spread, spread(&efforts)) && near(place.impact_spread, spread(&impacts)));
            let quarter = known(&efforts).zip(known(&impacts)).map(|(effort, impact)| match (impact > 3.0, effort > 3.0) {
                (true, false) => Quadrant::QuickWins,
                (true, true) => Quadrant::MajorProjects,
                (false, false) => Quadrant::FillIns,
                (false, true) => Quadrant::Drop,
            });
            prop_assert_eq!(place.quadrant, quarter);
            prop_assert_eq!(place.letter, ["A", "B", "C", "D", "E", "F"][number]);
            prop_assert_eq!(result.options[number].option, option_id(number), "options keep their order");
            prop_assert!(!of(&result, number).tied);
            let own = place.effort_spread.unwrap_or(0.0).max(place.impact_spread.unwrap_or(0.0));
            if own > widest.map_or(0.0, |(most, _)| most) {
                widest = Some((own, option_id(number)));
            }
        }
        prop_assert_eq!(result.most_disputed, widest.map(|(_, option)| option));
    }

    #[test]
    fn notes_go_by_mean_then_by_median(papers in papers(2..6, 1..=5)) {
        let result = named(BallotMethod::Rating, &papers);
        let lists: Vec<Vec<u32>> = (0..papers[0].len()).map(|o| given(&papers, o)).collect();
        let median = |list: &[u32]| -> Option<u32> {
            let mut list = list.to_vec();
            list.sort_unstable();
            let at = list.len();
            (at > 0).then(|| list[(at - 1) / 2] + list[at / 2])
        };
        let beats = |a: usize, b: usize| {
            let (one, other) = (&lists[a], &lists[b]);
            if other.is_empty() || one.is_empty() {
                return !one.is_empty();
            }
            let (p, q) = (one.iter().sum::<u32>() as usize, other.iter().sum::<u32>() as usize);
            let (p, q) = (p * other.len(), q * one.len());
            p > q || (p == q && median(one) > median(other))
        };
        prop_assert_eq!(ranks(&result), by_pairs(lists.len(), |a, b| a != b && beats(a, b)));
        for (number, list) in lists.iter().enumerate() {
            let option = of(&result, number);
            let mean = (!list.is_empty()).then(|| list.iter().sum::<u32>() as f64 / list.len() as f64);
            prop_assert_eq!(option.mean, mean);
            prop_assert_eq!(option.median, median(list).map(|twice| f64::from(twice) / 2.0));
            for note in 1..=5_u32 {
                let count = list.iter().filter(|value| **value == note).count();
                prop_assert_eq!(option.grades[note as usize - 1] as usize, count);
            }
            prop_assert_eq!(option.answered as usize, list.len());
        }
    }

    #[test]
    fn mentions_are_compared_as_they_are_taken_away(papers in papers(2..6, 0..=6)) {
        let result = named(BallotMethod::MajorityJudgment, &papers);
        let judges = papers.iter().filter(|p| p.iter().any(Option::is_some)).count();
        prop_assert_eq!(result.judges as usize, judges);
        let sequences: Vec<Vec<u32>> = (0..papers[0].len()).map(|o| {
            let mut mentions = given(&papers, o);
            mentions.resize(judges, 6);
            taken_away(mentions)
        }).collect();
        prop_assert_eq!(ranks(&result), by_pairs(sequences.len(), |a, b| sequences[a] < sequences[b]));
        for (number, sequence) in sequences.iter().enumerate() {
            let option = of(&result, number);
            prop_assert_eq!(option.mention, sequence.first().copied());
            prop_assert_eq!(option.lacking as usize, judges - given(&papers, number).len());
        }
    }

    #[test]
    fn rankings_are_duels_of_every_pair(papers in papers(2..6, 1..=4)) {
        let result = named(BallotMethod::Ranking, &papers);
        let duels = result.duels.clone().expect("a ranking has duels");
        let size = papers[0].len();
        let place = |paper: &Paper, option: usize| paper[option].unwrap_or(99);
        let above = |a: usize, b: usize| papers.iter().filter(|p| place(p, a) < place(p, b)).count() as u32;
        for a in 0..size {
            // Borda, person by person: one for each below, half for each beside.
            let mut points = 0.0;
            for paper in &papers {
                for b in (0..size).filter(|b| *b != a) {
                    points += match place(paper, a).cmp(&place(paper, b)) {
                        std::cmp::Ordering::Less => 1.0,
                        std::cmp::Ordering::Equal => 0.5,
                        std::cmp::Ordering::Greater => 0.0,
                    };
                }
                for b in 0..size {
                    prop_assert_eq!(duels.above[a][b], if a == b { 0 } else { above(a, b) });
                }
            }
            prop_assert_eq!(of(&result, a).points, points);
        }
        let points: Vec<f64> = (0..size).map(|a| of(&result, a).points).collect();
        prop_assert_eq!(ranks(&result), by_pairs(size, |a, b| points[a] > points[b]));
        let beats = |a: usize, b: usize| above(a, b) > above(b, a);
        let winner = (0..size).find(|a| (0..size).all(|b| *a == b || beats(*a, b)));
        prop_assert_eq!(duels.condorcet, winner.map(option_id));
        // The smallest set: every set tried, the first of the fewest that beats all outside it.
        let dominant = |set: u32| (0..size).all(|a| set >> a & 1 == 0 || (0..size).all(|b| set >> b & 1 == 1 || beats(a, b)));
        let smith = (1..1_u32 << size).filter(|set| dominant(*set)).min_by_key(|set| set.count_ones());
        let members: Vec<Id> = (0..size).filter(|a| smith.unwrap_or(0) >> a & 1 == 1).map(option_id).collect();
        let told = if winner.is_some() || members.len() == size { Vec::new() } else { members };
        prop_assert_eq!(&duels.smallest, &told);
        if let Some((first, by)) = duels.lost {
            let number = |id: Id| (0..size).find(|n| option_id(*n) == id).unwrap_or(0);
            prop_assert!(beats(number(by), number(first)) && of(&result, number(first)).rank == 1);
        }
    }

    #[test]
    fn a_proposal_is_adopted_when_nobody_objects(papers in papers(1..4, 0..=2)) {
        let result = named(BallotMethod::Consent, &papers);
        for number in 0..papers[0].len() {
            let said = given(&papers, number);
            let adopted = !said.is_empty() && said.iter().all(|value| *value < 2);
            prop_assert_eq!(of(&result, number).adopted, adopted);
        }
    }

    #[test]
    fn whole_per_cent_are_a_hundred_and_fair(counts in prop::collection::vec(0_u32..40, 1..9)) {
        let parts = percents(&counts);
        let all: u32 = counts.iter().sum();
        prop_assert_eq!(parts.iter().sum::<u32>(), if all == 0 { 0 } else { 100 });
        for (a, p) in counts.iter().zip(&parts) {
            for (b, q) in counts.iter().zip(&parts) {
                if a == b {
                    prop_assert!(p.abs_diff(*q) <= 1);
                }
                if a > b {
                    prop_assert!(p >= q);
                }
            }
        }
    }
}

#[test]
fn shares_that_packages_get_wrong() {
    assert_eq!(percents(&[1; 6]), [17, 17, 17, 17, 16, 16]);
    assert_eq!(percents(&[26, 25, 25, 27]), [25, 25, 24, 26]);
    assert_eq!(percents(&[0, 0]), [0, 0]);
    assert_eq!(percents(&[]), Vec::<u32>::new());
}

#[test]
fn ties_share_a_rank_and_the_next_rank_skips() {
    let papers = [
        vec![Some(2), Some(2), Some(1)],
        vec![Some(1), Some(1), None],
    ];
    let result = named(BallotMethod::Dots, &papers);
    assert_eq!(ranks(&result), [1, 1, 3]);
    let told: Vec<(&str, bool)> = result
        .options
        .iter()
        .map(|o| (o.label.as_str(), o.tied))
        .collect();
    assert_eq!(
        told,
        [("Idée 0", true), ("Idée 1", true), ("Idée 2", false)]
    );
}

#[test]
fn of_an_even_number_of_mentions_the_lower_of_the_two_in_the_middle_counts() {
    // 6, 6, 2, 2 against 3, 3, 3, 3, as places from the best: the second is better.
    let papers: Vec<Paper> = [(0, 3), (0, 3), (4, 3), (4, 3)]
        .map(|(a, b)| vec![Some(a), Some(b)])
        .to_vec();
    let result = named(BallotMethod::MajorityJudgment, &papers);
    assert_eq!(of(&result, 0).mention, Some(4));
    assert_eq!(of(&result, 1).mention, Some(3));
    assert_eq!(ranks(&result), [2, 1]);
}

#[test]
fn a_mention_that_lacks_is_told_and_counts_as_the_worst() {
    let papers: Vec<Paper> = vec![
        vec![Some(0), None],
        vec![Some(0), Some(1)],
        vec![None, None],
    ];
    let result = named(BallotMethod::MajorityJudgment, &papers);
    assert_eq!(result.judges, 2, "a blank paper gave no mention");
    assert_eq!(
        (of(&result, 1).lacking, of(&result, 1).mention),
        (1, Some(6))
    );
    assert_eq!(of(&result, 1).grades, [0, 1, 0, 0, 0, 0, 1]);
}

#[test]
fn mentions_counted_by_hand_have_as_many_judges_as_the_fullest_option() {
    let mut options = options(2);
    options[0].hand_grades = vec![2, 1, 0, 0, 0, 0, 0];
    options[1].hand_grades = vec![0, 1, 1, 0, 0, 0, 0];
    let result = compute(ballot(BallotMethod::MajorityJudgment), options, Vec::new());
    assert_eq!(result.judges, 3);
    assert_eq!(of(&result, 1).lacking, 1);
    assert_eq!(of(&result, 1).grades, [0, 1, 1, 0, 0, 0, 1]);
    assert_eq!(of(&result, 1).hand_grades, [0, 1, 1, 0, 0, 0, 0]);
}

#[test]
fn equal_to_the_end_is_the_same_rank_and_large_rooms_are_quick() {
    let mut options = options(2);
    options[0].grades = vec![30_000, 20_000, 1, 0, 0, 20_000, 20_000];
    options[1].grades = options[0].grades.clone();
    let result = compute(ballot(BallotMethod::MajorityJudgment), options, Vec::new());
    assert_eq!(ranks(&result), [1, 1]);
}

fn ranked(list: &[(usize, [u32; 3])]) -> BallotResult {
    let papers: Vec<Paper> = list
        .iter()
        .flat_map(|(people, places)| {
            std::iter::repeat_n(places.iter().map(|place| Some(*place)).collect(), *people)
        })
        .collect();
    named(BallotMethod::Ranking, &papers)
}

#[test]
fn where_each_beats_the_next_in_a_circle_nobody_wins() {
    // Condorcet's paradox.
    let result = ranked(&[(1, [1, 2, 3]), (1, [3, 1, 2]), (1, [2, 3, 1])]);
    let duels = result.duels.expect("duels");
    assert_eq!(duels.condorcet, None);
    assert_eq!(duels.smallest, Vec::<Id>::new(), "it would be all of them");
    assert_eq!(ranks_of(&result.options), [1, 1, 1]);
}

fn ranks_of(options: &[OptionResult]) -> Vec<u32> {
    options.iter().map(|option| option.rank).collect()
}

#[test]
fn the_smallest_set_is_named_when_it_leaves_somebody_out() {
    // Three in a circle, all of whom beat a fourth.
    let papers: Vec<Paper> = [[1, 2, 3, 4], [3, 1, 2, 4], [2, 3, 1, 4]]
        .iter()
        .map(|places| places.iter().map(|place| Some(*place)).collect())
        .collect();
    let duels = named(BallotMethod::Ranking, &papers).duels.expect("duels");
    assert_eq!(duels.smallest, [0, 1, 2].map(option_id));
}

#[test]
fn first_by_points_can_lose_a_duel_and_that_is_said() {
    // Borda's own kind of case: three of five put A first, B has more points.
    let result = ranked(&[(3, [1, 2, 3]), (2, [3, 1, 2])]);
    assert_eq!(of(&result, 0).points, 6.0);
    assert_eq!(of(&result, 1).points, 7.0);
    let duels = result.duels.expect("duels");
    assert_eq!(duels.condorcet, Some(option_id(0)));
    assert_eq!(duels.borda, [option_id(1)]);
    assert_eq!(duels.lost, Some((option_id(1), option_id(0))));
}

#[test]
fn beside_is_half_a_point_and_not_ranked_is_last_together() {
    let papers = [vec![Some(1), Some(1), None, None]];
    let result = named(BallotMethod::Ranking, &papers);
    let points: Vec<f64> = (0..4).map(|number| of(&result, number).points).collect();
    assert_eq!(points, [2.5, 2.5, 0.5, 0.5]);
    assert_eq!(ranks(&result), [1, 1, 3, 3]);
}

#[test]
fn a_mean_that_is_equal_is_parted_by_the_median() {
    let papers: Vec<Paper> = [(3, 1), (3, 4), (3, 4)]
        .map(|(a, b)| vec![Some(a), Some(b)])
        .to_vec();
    let result = named(BallotMethod::Rating, &papers);
    assert_eq!(
        (of(&result, 0).mean, of(&result, 1).mean),
        (Some(3.0), Some(3.0))
    );
    assert_eq!(
        (of(&result, 0).median, of(&result, 1).median),
        (Some(3.0), Some(4.0))
    );
    assert_eq!(ranks(&result), [2, 1]);
}

#[test]
fn judges_by_hand_are_raised_hands_and_papers_together() {
    // Ten raised hands (three for the first option), then three papers of a named vote on the first alone.
    let mut options = options(2);
    options[0].hand_grades = vec![0, 0, 3, 0, 0, 0, 0];
    options[1].hand_grades = vec![0, 0, 10, 0, 0, 0, 0];
    let votes = (0..3).map(|number| Vote {
        id: Id::from_u128(10_000 + number),
        ballot: BALLOT,
        by_hand: true,
        choices: choices(&vec![Some(0), None]),
        ..Vote::default()
    });
    let ballot = Ballot {
        hand_voters: 10,
        ..ballot(BallotMethod::MajorityJudgment)
    };
    let result = compute(ballot, options, votes.collect());
    assert_eq!((result.voters, result.judges), (13, 13));
    assert_eq!(
        (of(&result, 0).lacking, of(&result, 0).mention),
        (7, Some(6))
    );
    assert_eq!(
        (of(&result, 1).lacking, of(&result, 1).mention),
        (3, Some(2))
    );
}
