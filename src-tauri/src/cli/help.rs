//! What there is to ask for, in the system's language.

use domain::Fault;

use crate::terminal::{End, Terminal};

/// `--help`.
pub fn help(terminal: &Terminal) -> Result<End, Fault> {
    let words = terminal.words;
    let mut text = format!("{}\n\n{}\n", words.say("cli-about"), words.say("cli-usage"));
    for (line, id) in [
        ("etabli [FILE.etabli]", "cli-help-window"),
        ("etabli import [--merge|--copy] FILE…", "cli-help-import"),
        ("etabli import --into WORKSHOP-ID FILE…", "cli-help-into"),
        ("etabli list", "cli-help-list"),
        (
            "etabli search [WORDS] [--kind K] [--project ID|TITLE|CODE] [--from DATE] [--to DATE] [--tag LABEL]",
            "cli-help-search",
        ),
        ("etabli look FILE", "cli-help-look"),
        (
            "etabli report --from DATE --to DATE [--project ID|TITLE|CODE] --format pdf|docx|odt|html|md|xlsx|csv|json [--lang fr|en] --output FILE [--force]",
            "cli-help-report",
        ),
        (
            "etabli export --workshop ID|TITLE --format pdf|docx|odt|html|md|json|etabli|ics [--lang fr|en] --output FILE [--force]",
            "cli-help-export",
        ),
        (
            "etabli export --workshop ID|TITLE --document agenda --format pdf|docx|odt|html|md [--lang fr|en] --output FILE [--force]",
            "cli-help-agenda",
        ),
        (
            "etabli export --workshop ID|TITLE --document synthesis|bilan --format pdf|docx|odt|html|md|xlsx|csv [--lang fr|en] --output FILE [--force]",
            "cli-help-document",
        ),
        (
            "etabli export --project ID|TITLE|CODE --document synthesis --format pdf|docx|odt|html|md|xlsx|csv [--lang fr|en] --output FILE [--force]",
            "cli-help-project",
        ),
        (
            "etabli export --project ID|TITLE|CODE --format case --output FILE [--force]",
            "cli-help-case",
        ),
        (
            "etabli export [--project ID|TITLE|CODE] --document register --format pdf|docx|odt|html|md [--lang fr|en] --output FILE [--force]",
            "cli-help-register",
        ),
        (
            "etabli export --workshop ID|TITLE --participant PSEUDONYM --format pdf|docx|odt|html|md|csv|xlsx|json [--lang fr|en] --output FILE [--force]",
            "cli-help-participant",
        ),
        (
            "etabli export --board ID|--workshop ID|TITLE --format csv|xlsx [--lang fr|en] --output FILE [--force]",
            "cli-help-tables",
        ),
        (
            "etabli export --board ID --format png|svg|pdf [--width N] [--paper a0…a4] [--tiles 2x3] [--lang fr|en] --output FILE [--force]",
            "cli-help-board",
        ),
        ("etabli methods", "cli-help-methods"),
        (
            "etabli methods give [ID|NAME…] --output FILE [--force]",
            "cli-help-give",
        ),
        ("etabli methods take FILE…", "cli-help-take"),
        (
            "etabli export --workshop ID|TITLE --document poster [--of ID|TITLE] [--paper a0…a4] [--tiles 2x3] [--portrait|--landscape] [--lang fr|en] --output FILE [--force]",
            "cli-help-poster",
        ),
        ("etabli supports --workshop ID|TITLE", "cli-help-supports"),
        (
            "etabli export --workshop ID|TITLE --document support --support NAME… [--paper a0…a4] [--tiles 2x3] [--portrait|--landscape] [--large-print] [--lang fr|en] --output FILE [--force]",
            "cli-help-support",
        ),
        (
            "etabli purge --project ID|TITLE|CODE [--confirm TITLE]",
            "cli-help-purge",
        ),
        (
            "etabli anonymise --project ID|TITLE|CODE [--confirm TITLE]",
            "cli-help-anonymise",
        ),
        ("etabli check", "cli-help-check"),
        ("etabli backup FILE [--force]", "cli-help-backup"),
    ] {
        text += &format!("  {line}\n      {}\n", words.say(id));
    }
    text += &format!("\n{}\n", words.say("cli-options"));
    for (option, id) in [
        ("--data-dir DIR", "cli-help-data-dir"),
        ("--json", "cli-help-json"),
        ("--output FILE", "cli-help-output"),
        ("--lang fr|en", "cli-help-lang"),
        ("--merge", "cli-help-merge"),
        ("--copy", "cli-help-copy"),
        ("--force", "cli-help-force"),
        ("--width N", "cli-help-width"),
        ("--paper A", "cli-help-paper"),
        ("--tiles CxR", "cli-help-tiles"),
        ("--portrait", "cli-help-portrait"),
        ("--landscape", "cli-help-landscape"),
        ("--large-print", "cli-help-large-print"),
        ("--of NAME", "cli-help-of"),
        ("--support NAME", "cli-help-support-name"),
        ("--confirm TITLE", "cli-help-confirm"),
        ("--version", "cli-help-version"),
        ("--help", "cli-help-help"),
    ] {
        text += &format!("  {option:<16}{}\n", words.say(id));
    }
    let kinds: Vec<&str> = domain::search::kinds().collect();
    let kinds = words.say_with("cli-help-kind", &[("kinds", kinds.join(", ").into())]);
    text += &format!("  {:<16}{kinds}\n", "--kind K");
    text += &format!("\n{}\n", words.say("cli-help-passphrase"));
    text += &format!("\n{}", words.say("cli-exits"));
    terminal.say(&text)?;
    Ok(End::Done)
}

/// `--version`.
pub fn version(terminal: &Terminal) -> Result<End, Fault> {
    terminal.say(&format!("Établi {}", env!("CARGO_PKG_VERSION")))?;
    Ok(End::Done)
}
