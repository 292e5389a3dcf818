//! What the columns of a table are, guessed by their titles in French and English, and where the titles
//! are. The guess is always shown and can be changed.

use serde::{Deserialize, Serialize};

use crate::table::Table;

/// What a column is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Nothing is made of it.
    #[default]
    Ignore,
    /// The text; several are joined by a line end.
    Text,
    /// The zone.
    Zone,
    /// The cluster.
    Cluster,
    /// How many votes.
    Votes,
    /// The table the note comes from.
    Group,
    /// The colour.
    Colour,
    /// The place from the left.
    X,
    /// The place from the top.
    Y,
    /// Idea, finding, question …
    Kind,
    /// Who wrote it.
    Author,
}

const WORDS: [(Role, &[&str]); 10] = [
    (
        Role::Text,
        &[
            "texte",
            "idee",
            "contribution",
            "contenu",
            "note",
            "proposition",
            "text",
            "content",
            "idea",
            "body",
            "title",
            "titre",
            "corps",
            "post-it",
        ],
    ),
    (
        Role::Zone,
        &[
            "zone", "colonne", "rubrique", "section", "column", "frame", "area", "list", "liste",
        ],
    ),
    (
        Role::Cluster,
        &[
            "theme",
            "categorie",
            "groupe d'idees",
            "cluster",
            "category",
            "tag",
            "regroupement",
        ],
    ),
    (
        Role::Votes,
        &[
            "votes",
            "vote",
            "voix",
            "gommettes",
            "points",
            "soutiens",
            "likes",
            "score",
        ],
    ),
    (Role::Group, &["table", "groupe", "sous-groupe", "group"]),
    (Role::Colour, &["couleur", "color", "colour"]),
    (Role::X, &["x", "position x"]),
    (Role::Y, &["y", "position y"]),
    (Role::Kind, &["type", "nature", "kind"]),
    (
        Role::Author,
        &["auteur", "author", "nom", "pseudo", "auteure", "name"],
    ),
];

/// Lower case, without accents, apostrophes alike, single spaces.
pub fn folded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.trim().chars().flat_map(char::to_lowercase) {
        let plain = match c {
            'à' | 'â' | 'ä' | 'á' => 'a',
            'ç' => 'c',
            'é' | 'è' | 'ê' | 'ë' => 'e',
            'î' | 'ï' | 'í' => 'i',
            'ô' | 'ö' | 'ó' => 'o',
            'ù' | 'û' | 'ü' | 'ú' => 'u',
            '’' | '‘' | 'ʼ' => '\'',
            'œ' => {
                out.push('o');
                'e'
            }
            // Accents that stand by themselves.
            '\u{300}'..='\u{36f}' => continue,
            c if c.is_whitespace() => ' ',
            c => c,
        };
        if !(plain == ' ' && out.ends_with(' ')) {
            out.push(plain);
        }
    }
    out
}

fn known(title: &str) -> Option<Role> {
    let title = folded(title);
    let same = |word: &&str| **word == title || title.strip_suffix('s') == Some(word);
    WORDS
        .iter()
        .find(|(_, words)| words.iter().any(&same))
        .map(|(role, _)| *role)
}

/// By a word of a short title: « Texte de la note », « Author group ».
fn near(title: &str) -> Option<Role> {
    let title = folded(title);
    let words: Vec<&str> = title
        .split([' ', '_'])
        .filter(|word| !word.is_empty())
        .collect();
    if words.len() > 5 {
        return None;
    }
    let has = |word: &&str| {
        words
            .iter()
            .any(|own| own == word || own.strip_suffix('s') == Some(word))
    };
    [
        Role::Group,
        Role::Zone,
        Role::Cluster,
        Role::Votes,
        Role::Colour,
        Role::Text,
    ]
    .into_iter()
    .find(|role| {
        WORDS
            .iter()
            .any(|(own, known)| own == role && known.iter().any(&has))
    })
}

/// The line of the titles; 0 where there are none. A first row of titles and blank rows may come before.
pub fn header(table: &Table) -> u32 {
    let filled = |row: &crate::table::Row| {
        row.cells
            .iter()
            .filter(|cell| !cell.trim().is_empty())
            .count()
    };
    let most = table.rows.iter().take(200).map(filled).max().unwrap_or(0);
    let Some((index, row)) = table
        .rows
        .iter()
        .enumerate()
        .take(20)
        .find(|(_, row)| filled(row) * 3 >= most * 2)
    else {
        return 0;
    };
    if row.cells.iter().any(|cell| known(cell).is_some()) {
        return row.line;
    }
    if most < 2 {
        return 0;
    }
    // Titles are short, different, no numbers, no sentences, and what stands below them is of another kind:
    // a line like those below it is one of them.
    let cells: Vec<&str> = row
        .cells
        .iter()
        .map(|cell| cell.trim())
        .filter(|cell| !cell.is_empty())
        .collect();
    let title = |cell: &&str| {
        cell.chars().count() <= 60
            && !cell.contains('\n')
            && !cell.starts_with(['"', '«', '“'])
            && !cell.ends_with(['.', '!', '…'])
            && super::rows::number(cell).is_none()
    };
    let mut different = cells.clone();
    different.sort_unstable();
    different.dedup();
    let sound = cells.iter().all(title)
        && different.len() == cells.len()
        && (0..row.cells.len()).any(|column| stands_over(table, index, column));
    if sound { row.line } else { 0 }
}

/// Whether a cell says what stands below it in its column: mostly numbers, or texts twice as long.
fn stands_over(table: &Table, index: usize, column: usize) -> bool {
    let rows = table.rows.iter().skip(index).take(200);
    let cells = rows.map(|row| row.cells.get(column).map_or("", |cell| cell.trim()));
    let mut cells = cells.enumerate().filter(|(_, cell)| !cell.is_empty());
    let Some((0, title)) = cells.next() else {
        return false;
    };
    let below: Vec<&str> = cells.map(|(_, cell)| cell).collect();
    let numbers = below
        .iter()
        .filter(|cell| super::rows::number(cell).is_some());
    let length: usize = below.iter().map(|cell| cell.chars().count()).sum();
    numbers.count() * 2 > below.len()
        || (!below.is_empty() && length >= 2 * below.len() * title.chars().count())
}

/// What each column is, by the titles.
pub fn guess(table: &Table, header: u32) -> Vec<Role> {
    let width = table.width();
    let titles: Vec<String> = table
        .rows
        .iter()
        .find(|row| row.line == header)
        .map(|row| row.cells.clone())
        .unwrap_or_default();
    let mut roles = vec![Role::Ignore; width];
    let free = |roles: &[Role], role: Role| role == Role::Text || !roles.contains(&role);
    for (column, title) in titles.iter().enumerate() {
        if let Some(role) = known(title).filter(|role| free(&roles, *role)) {
            roles[column] = role;
        }
    }
    let texts = roles.contains(&Role::Text);
    for (column, title) in titles.iter().enumerate() {
        let guessed = near(title).filter(|role| *role != Role::Text || !texts);
        if let Some(role) =
            guessed.filter(|role| roles[column] == Role::Ignore && free(&roles, *role))
        {
            roles[column] = role;
        }
    }
    // Authors are told, and off.
    let longest = (0..width)
        .filter(|column| roles[*column] == Role::Ignore)
        .max_by_key(|column| {
            let cells = table.rows.iter().filter(|row| row.line != header);
            let length: usize = cells
                .filter_map(|row| row.cells.get(*column))
                .map(|cell| cell.chars().count())
                .sum();
            (length, std::cmp::Reverse(*column))
        });
    if let (false, Some(column)) = (roles.contains(&Role::Text), longest) {
        roles[column] = Role::Text;
    }
    roles
}
