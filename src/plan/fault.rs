//! What is wrong with an input: where it stands and what was expected there.

use super::NotAnAmount;

/// One thing wrong with an input. `words` says it to the reader.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The file as the reader named it.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1: the cell in a table, the character in a text.
    pub column: usize,
    /// What was expected there.
    pub expected: Expected,
}

impl Fault {
    /// A fault at a place, both counted from 1.
    pub fn new(file: &str, line: usize, column: usize, expected: Expected) -> Fault {
        Fault { file: file.to_owned(), line, column, expected }
    }
}

/// What was expected where a fault stands, with what stood there instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expected {
    /// A table: the file holds nothing.
    Content,
    /// Text in UTF-8.
    Utf8,
    /// JSON of the plan's shape; what the reader of JSON said.
    Json(String),
    /// At least one level, each with a name of its own.
    Levels,
    /// Between one and [`super::PeriodSet::MOST`] periods.
    Periods,
    /// A period with a plain id of its own, whose years come after those of the one before.
    Period(String),
    /// A unit with a name, worth some won.
    Unit,
    /// A code with a name that is not empty.
    NamedCode(String),
    /// This column's name in the header; what stood there.
    Header { expected: String, found: String },
    /// This many cells; how many there were.
    Cells { expected: usize, found: usize },
    /// The grand total's row, with an empty code, first.
    TotalRow,
    /// A code; nothing stood there.
    Code,
    /// A well-formed code of a level the plan names; what stood there.
    CodeShape(String),
    /// A code not seen before; where it first stood.
    NewCode { code: String, first: usize },
    /// The row above this one in the tree, with this code.
    Parent { code: String, parent: String },
    /// A name of one line.
    Name,
    /// An amount; what stood there and why it is none.
    Amount { found: String, why: NotAnAmount },
    /// A table of the plan in the page: none was found.
    Table,
    /// One table of the plan in the page; this is another.
    OneTable,
    /// A file that can be read; what the system said.
    Readable(String),
    /// A file that can be written; what the system said.
    Writable(String),
}
