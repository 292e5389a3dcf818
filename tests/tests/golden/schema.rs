//! Each document as ODT, part by part against the schemas of OASIS, as `openxml-audit` ships them: they
//! are the standard's own files, and libxml2 reads them.

use domain::workshop::Language;
use export::Format;
use serde_json::{Value, json};
use synthesis::{
    Records, contributions,
    document::{Document, Kind, contributions as given, register as sheet},
};

use super::*;

/// Every part of every file of a folder that is not as its schema says, with what is wrong there; and
/// how many parts were held against which, and whether a part that was spoiled on purpose is refused.
const LOOK: &str = "import collections, json, pathlib, sys, zipfile
from lxml import etree
from openxml_audit.odf.schemas import get_bundled_schema_path
made, held, wrong, spoiled = {}, collections.Counter(), {}, []
def schema(part):
    path = get_bundled_schema_path(part, '1.3')
    if path not in made: made[path] = etree.RelaxNG(etree.parse(str(path)))
    return made[path]
for file in sorted(pathlib.Path(sys.argv[1]).glob('*.odt')):
    odt = zipfile.ZipFile(file)
    for part in odt.namelist():
        if not part.endswith('.xml'): continue
        rules, text = schema(part), etree.fromstring(odt.read(part))
        held[part] += 1
        if not rules.validate(text):
            wrong[f'{file.stem}: {part}'] = [f'{one.line}: {one.message}' for one in rules.error_log][:8]
        text.append(etree.Element('{urn:oasis:names:tc:opendocument:xmlns:text:1.0}tracked'))
        if rules.validate(text): spoiled.append(part)
print(json.dumps({'held': held, 'wrong': wrong, 'spoiled': sorted(set(spoiled))}))";

fn documents() -> Vec<(String, Document)> {
    let mut all = Vec::new();
    for (language, word) in [(Language::Fr, "fr"), (Language::En, "en")] {
        for kind in [Kind::Synthesis, Kind::Bilan, Kind::Project] {
            all.push((format!("{kind:?}-{word}"), kinds::of_kind(kind, language)));
            let own = artefacts::of(kind, language);
            all.push((format!("{kind:?}-artefacts-{word}"), own));
        }
        all.push((format!("report-{word}"), report::made(language).1));
        for of_lab in [false, true] {
            let own = sheet::document(&personal::source(of_lab), &in_language(language));
            all.push((format!("register-{of_lab}-{word}"), own));
        }
        let (records, workshop, author) = personal::workshop();
        let records = Records::of_workshop(records, workshop).unwrap();
        let told =
            contributions::contributions(&records, author, records.workshop().language).unwrap();
        let own = given::document(&records, &told, &in_language(language));
        all.push((format!("contributions-{word}"), own));
    }
    for (name, text) in hostile() {
        let own = synthesis_of(filled(&text), &Options::default()).unwrap();
        all.push((format!("hostile {name}"), own));
    }
    all
}

#[test]
fn every_odt_is_valid_by_the_schemas_of_the_standard() {
    let folder = tempfile::tempdir().unwrap();
    let documents = documents();
    for (name, document) in &documents {
        let bytes = formats::rendered(document, Format::Odt).bytes;
        fs::write(folder.path().join(format!("{name}.odt")), bytes).unwrap();
    }
    let told = tool(
        checkers().join("python"),
        &[OsStr::new("-c"), OsStr::new(LOOK), folder.path().as_ref()],
    )
    .unwrap();
    let told: Value = serde_json::from_str(&told).unwrap();
    let count = documents.len();
    for part in [
        "content.xml",
        "styles.xml",
        "meta.xml",
        "META-INF/manifest.xml",
    ] {
        assert_eq!(told["held"][part], json!(count), "{part}");
    }
    assert_eq!(told["wrong"], json!({}));
    assert_eq!(told["spoiled"], json!([]));
}
