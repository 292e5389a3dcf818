//! What is found by what, in both languages, and where it is marked.

use crate::{
    Sought, indexed,
    sought::{Met, Sight},
    tokens,
};

fn words(text: &str) -> Vec<String> {
    let found = tokens(text).into_iter();
    found.map(|token| token.key.word.clone()).collect()
}

fn met(typed: &str, text: &str) -> Vec<Met> {
    Sought::read(typed).see(text).met
}

fn finds(typed: &str, text: &str) -> bool {
    let sought = Sought::read(typed);
    let met = sought.see(text).met;
    !sought.is_empty() && sought.is_met(|part| met.get(part).is_some_and(|met| *met != Met::Not))
}

/// A text with what is marked between brackets.
fn marked(typed: &str, text: &str) -> String {
    let Sight { marks, .. } = Sought::read(typed).see(text);
    let mut out = String::new();
    let mut at = 0;
    for (from, to) in marks {
        out += &format!("{}[{}]", &text[at..from], &text[from..to]);
        at = to;
    }
    out + &text[at..]
}

#[test]
fn accents_case_ligatures_and_elisions_do_not_part_a_word_from_itself() {
    for (typed, text) in [
        ("usager", "l’usager attend"),
        ("usager", "L'USAGER"),
        ("l'usager", "un usager"),
        ("coeur", "Le cœur de ville"),
        ("cœur", "COEUR"),
        ("ex aequo", "Ex æquo"),
        ("évaluée", "EVALUEE"),
        ("evaluee", "e\u{301}value\u{301}e"),
        ("strasse", "Straße"),
        ("aujourd’hui", "Aujourd'hui seulement"),
        ("quelqu'un", "quelqu’un d’autre"),
        ("ﬁche", "fiche idée"),
        ("user's", "the user’s own"),
        ("48h", "dans les 48h au plus"),
    ] {
        assert!(finds(typed, text), "{typed} in {text}");
    }
    assert_eq!(
        words("l’usager qu'on n’entend pas"),
        ["usager", "on", "entend", "pas"]
    );
    assert_eq!(words("the user’s don't"), ["the", "user", "don"]);
    assert_eq!(words("\u{0}…!?\u{202e} 👨‍👩‍👧"), Vec::<String>::new());
}

#[test]
fn kin_is_found_in_french_and_in_english() {
    for (typed, text) in [
        ("pièce manquante", "PIECES MANQUANTES : afficher les 3"),
        ("inscription", "s’inscrire, inscrit, inscriptions"),
        ("travail", "les travaux"),
        ("usagers", "une usagère, un usager"),
        ("accueillir", "accueilli"),
        ("journal", "des journaux"),
        ("queue", "the queues"),
        ("policies", "a policy"),
        ("waiting", "people waited"),
    ] {
        assert!(finds(typed, text), "{typed} in {text}");
    }
    for (typed, text) in [
        ("poison", "poisson"),
        ("pièce manquante", "la pièce est là"),
        ("courrier", "coureur"),
    ] {
        assert!(!finds(typed, text), "{typed} in {text}");
    }
}

#[test]
fn a_word_in_ee_is_found_without_its_accents() {
    for (typed, text) in [
        ("journees", "Journée d’accueil"),
        ("journee", "des journées"),
        ("journées", "JOURNEE"),
        ("durees", "La durée"),
        ("soirees", "une soirée"),
        ("reservee", "des places réservées"),
        ("reservees", "une place réservée"),
        ("portees", "à portée de main"),
        ("annees", "l’année"),
        ("idees", "une idée"),
        ("idée", "IDEES"),
        ("possibilites", "la possibilité"),
        ("possibilite", "des possibilités"),
        ("employees", "an employee"),
        ("trees", "a tree"),
        ("agree", "all agreed"),
        ("agrees", "agreeing"),
        ("guaranteed", "a guarantee"),
    ] {
        for typed in [typed.to_owned(), format!("{typed} ")] {
            assert!(finds(&typed, text), "{typed} in {text}");
        }
    }
    assert_eq!(
        marked("portees ", "la portée de la porte"),
        "la [portée] de la [porte]"
    );
    for typed in ["annees", "années", "annee ", "année "] {
        assert_eq!(
            marked(typed, "Anne, cette année : entre nous"),
            "Anne, cette [année] : entre nous",
            "{typed}"
        );
    }
    assert!(!finds("entrées", "entre nous") && !finds("armee ", "une arme"));
}

#[test]
fn the_last_word_may_be_only_begun_and_any_other_where_a_star_says_so() {
    assert!(finds("pièce manq", "pièces manquantes"));
    assert!(!finds("pièce manq ", "pièces manquantes"));
    assert!(!finds("manq pièce", "pièces manquantes"));
    assert!(finds("manq* pièce", "pièces manquantes"));
    assert!(!finds("ma", "manquante"), "too short to be begun");
    assert_eq!(met("accueil", "accueil"), [Met::Same]);
    assert_eq!(met("accueillant", "accueillants"), [Met::Kin]);
    assert_eq!(met("accue", "accueillants"), [Met::Begun]);
}

#[test]
fn a_phrase_stands_as_it_is_written_and_grammar_alone_is_sought_as_it_is() {
    assert!(finds("« pièce manquante »", "la Pièce, manquante"));
    assert!(finds("\"l'usager perdu\"", "un usager perdu"));
    assert!(!finds("\"pièce manquante\"", "pièces manquantes"));
    assert!(!finds("\"pièce manquante\"", "manquante, la pièce"));
    assert!(
        finds("\"la pièce manq", "la pièce manquante"),
        "not closed yet"
    );
    assert!(finds("de la pièce", "pièce"), "grammar does not narrow");
    assert!(finds("pour", "pour tous") && !finds("pour", "tous"));
    assert!(finds("guichet OU accueil", "l’accueil"));
    assert!(finds("guichet OR accueil", "un guichet"));
    assert!(!finds("guichet OU accueil", "la mairie"));
    // It stands between two words, and the others must be there all the same.
    for typed in [
        "sobriété numérique OU digitale",
        "numérique OU digitale sobriété",
    ] {
        assert!(finds(typed, "la sobriété numérique"), "{typed}");
        assert!(finds(typed, "la sobriété digitale"), "{typed}");
        assert!(!finds(typed, "le numérique"), "{typed}");
        assert!(!finds(typed, "la sobriété"), "{typed}");
    }
    let two = "guichet OU accueil \"le matin\" OU soir";
    assert!(finds(two, "l’accueil du soir") && finds(two, "au guichet le matin"));
    assert!(!finds(two, "l’accueil au guichet") && !finds(two, "le matin, le soir"));
    assert!(finds("rendez-vous OU guichet", "le guichet"));
    let sought = Sought::read("guichet OU accueil");
    assert_eq!(
        (sought.any(), sought.joined(&["x".into(), "y".into()])),
        (true, "(x OR y)".into())
    );
    assert!(Sought::read("  « » \"\" ' * OU ").is_empty());
}

#[test]
fn what_is_found_is_marked_in_the_original_text() {
    assert_eq!(
        marked(
            "piece manquante",
            "la lettre dit quelle PIÈCE est manquante à l’usager"
        ),
        "la lettre dit quelle [PIÈCE] est [manquante] à l’usager"
    );
    assert_eq!(
        marked("usager", "L’usager, l’e\u{301}lu"),
        "L’[usager], l’e\u{301}lu"
    );
    assert_eq!(
        marked("elu", "L’usager, l’e\u{301}lu"),
        "L’usager, l’[e\u{301}lu]"
    );
    assert_eq!(
        marked("\"pièce manquante\" manquante", "la pièce manquante"),
        "la [pièce manquante]"
    );
}

#[test]
fn what_the_text_shows_is_what_the_index_is_asked_for() {
    let mut words = String::new();
    indexed("L’usagère évaluée", &mut words);
    let all: Vec<&str> = words.split_whitespace().collect();
    assert_eq!(all.first(), Some(&"usagere"));
    assert!(all.contains(&"evaluee"));
    for expression in Sought::read("évaluée \"l’usager perdu\" accu").expressions() {
        assert!(
            expression.chars().all(|sign| !matches!(sign, '’' | '\'')),
            "{expression}"
        );
    }
    assert_eq!(
        Sought::read("48 pha").expressions(),
        ["(\"48\")", "(\"pha\" *)"]
    );
    assert_eq!(
        Sought::read("« une fiche »").expressions(),
        ["(\"une fiche\")"]
    );
    assert_eq!(Sought::read(&"mot ".repeat(40)).len(), 12);
}

#[test]
fn a_stem_begins_as_its_word_does() {
    // What is sought is looked for among the words that begin with its letter.
    let texts = [
        include_str!("../../../../assets/locales/fr/document.ftl"),
        include_str!("../../../../assets/locales/en/document.ftl"),
        include_str!("../../../../assets/help/fr/board.md"),
        "yeux aïeux œufs dying skies idly ugly only aux ayant aies eûmes l’usager",
    ];
    let mut seen = 0;
    for token in texts.into_iter().flat_map(tokens) {
        for stem in &token.key.stems {
            assert_eq!(stem.chars().next(), token.key.word.chars().next());
            seen += 1;
        }
    }
    assert!(seen > 1_000);
}
