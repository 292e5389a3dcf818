//! The same searches over the same texts, by Tantivy: `searched FOLDER TEXTS ASKS`. Texts and searches
//! are lines of JSON; what it took is one.

use std::{
    fs::{self, File},
    io::{BufRead, BufReader},
    ops::Bound,
    path::Path,
    time::Instant,
};

use serde_json::{Value, json};
use tantivy::{
    Index, IndexWriter, TantivyDocument, Term,
    collector::TopDocs,
    query::{BooleanQuery, FuzzyTermQuery, Occur, PhraseQuery, Query, RangeQuery, TermQuery},
    schema::{FAST, Field, INDEXED, IndexRecordOption, Schema, TextFieldIndexing, TextOptions},
    snippet::SnippetGenerator,
    tokenizer::{
        AsciiFoldingFilter, Language, LowerCaser, RemoveLongFilter, SimpleTokenizer, Stemmer,
        TextAnalyzer,
    },
};

type Failed = Box<dyn std::error::Error>;

/// Hits of a search.
const MOST: usize = 50;

fn lines(path: &str) -> Result<Vec<Value>, Failed> {
    let mut all = Vec::new();
    for line in BufReader::new(File::open(path)?).lines() {
        all.push(serde_json::from_str(&line?)?);
    }
    Ok(all)
}

fn size(folder: &Path, stored: bool) -> Result<u64, Failed> {
    let mut bytes = 0;
    for file in fs::read_dir(folder)? {
        let file = file?;
        if stored || file.path().extension().is_none_or(|kind| kind != "store") {
            bytes += file.metadata()?.len();
        }
    }
    Ok(bytes)
}

fn query(ask: &Value, analyzer: &mut TextAnalyzer, fields: [Field; 3]) -> Box<dyn Query> {
    let [text, project, day] = fields;
    let words: Vec<&str> = ask["words"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect();
    let mut terms = Vec::new();
    for word in &words {
        let mut found = analyzer.token_stream(word);
        while found.advance() {
            terms.push(Term::from_field_text(text, &found.token().text));
        }
    }
    let one = |term: &Term| -> Box<dyn Query> {
        Box::new(TermQuery::new(term.clone(), IndexRecordOption::WithFreqs))
    };
    let main: Box<dyn Query> = match ask["kind"].as_str() {
        Some("phrase") if terms.len() > 1 => Box::new(PhraseQuery::new(terms)),
        Some("begun") => {
            let mut folded = String::new();
            let mut plain = TextAnalyzer::builder(SimpleTokenizer::default())
                .filter(LowerCaser)
                .filter(AsciiFoldingFilter)
                .build();
            let mut found = plain.token_stream(words.first().copied().unwrap_or_default());
            while found.advance() {
                folded.push_str(&found.token().text);
            }
            Box::new(FuzzyTermQuery::new_prefix(
                Term::from_field_text(text, &folded),
                0,
                true,
            ))
        }
        kind => {
            let occur = match kind {
                Some("any") => Occur::Should,
                _ => Occur::Must,
            };
            match terms.as_slice() {
                [only] => one(only),
                several => Box::new(BooleanQuery::new(
                    several.iter().map(|term| (occur, one(term))).collect(),
                )),
            }
        }
    };
    let mut all = vec![(Occur::Must, main)];
    if let Some(of) = ask["project"].as_u64() {
        let term = Term::from_field_u64(project, of);
        all.push((
            Occur::Must,
            Box::new(TermQuery::new(term, IndexRecordOption::Basic)),
        ));
    }
    if let (Some(from), Some(to)) = (ask["from"].as_u64(), ask["to"].as_u64()) {
        all.push((
            Occur::Must,
            Box::new(RangeQuery::new(
                Bound::Included(Term::from_field_u64(day, from)),
                Bound::Included(Term::from_field_u64(day, to)),
            )),
        ));
    }
    match all.len() {
        1 => all.remove(0).1,
        _ => Box::new(BooleanQuery::new(all)),
    }
}

fn main() -> Result<(), Failed> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [folder, texts, asks] = args.as_slice() else {
        return Err("searched FOLDER TEXTS ASKS".into());
    };
    let mut schema = Schema::builder();
    let words = TextFieldIndexing::default()
        .set_tokenizer("french")
        .set_index_option(IndexRecordOption::WithFreqsAndPositions);
    let text = schema.add_text_field(
        "text",
        TextOptions::default()
            .set_indexing_options(words)
            .set_stored(),
    );
    let project = schema.add_u64_field("project", INDEXED);
    let day = schema.add_u64_field("day", FAST | INDEXED);
    let index = Index::create_in_dir(folder, schema.build())?;
    let mut analyzer = TextAnalyzer::builder(SimpleTokenizer::default())
        .filter(RemoveLongFilter::limit(64))
        .filter(LowerCaser)
        .filter(Stemmer::new(Language::French))
        .filter(AsciiFoldingFilter)
        .build();
    index.tokenizers().register("french", analyzer.clone());

    let begun = Instant::now();
    let mut writer: IndexWriter = index.writer_with_num_threads(1, 256_000_000)?;
    for line in lines(texts)? {
        let mut one = TantivyDocument::default();
        one.add_text(text, line["text"].as_str().unwrap_or_default());
        one.add_u64(project, line["project"].as_u64().unwrap_or_default());
        one.add_u64(day, line["day"].as_u64().unwrap_or_default());
        writer.add_document(one)?;
    }
    writer.commit()?;
    // As small and as quick as it becomes.
    let segments = index.searchable_segment_ids()?;
    if segments.len() > 1 {
        writer.merge(&segments).wait()?;
    }
    writer.garbage_collect_files().wait()?;
    writer.wait_merging_threads()?;
    let indexed = begun.elapsed();

    let reader = index.reader()?;
    let searcher = reader.searcher();
    let asks = lines(asks)?;
    let mut taken = Vec::new();
    let mut hits = 0;
    for ask in &asks {
        // The first time warms up; of the others the shortest counts.
        let mut shortest = u64::MAX;
        for round in 0..4 {
            let begun = Instant::now();
            let query = query(ask, &mut analyzer, [text, project, day]);
            let top = searcher.search(&query, &TopDocs::with_limit(MOST).order_by_score())?;
            let snippets = SnippetGenerator::create(&searcher, &*query, text)?;
            let mut shown = Vec::with_capacity(top.len());
            for (_, at) in top {
                let one: TantivyDocument = searcher.doc(at)?;
                shown.push(snippets.snippet_from_doc(&one));
            }
            let time = begun.elapsed();
            std::hint::black_box(&shown);
            match round {
                0 => hits += shown.len(),
                _ => shortest = shortest.min(time.as_nanos() as u64),
            }
        }
        taken.push(shortest);
    }
    let folder = Path::new(folder);
    println!(
        "{}",
        json!({ "indexed_ms": indexed.as_millis() as u64, "bytes": size(folder, true)?,
            "bytes_without_texts": size(folder, false)?, "hits": hits, "taken_ns": taken })
    );
    Ok(())
}
