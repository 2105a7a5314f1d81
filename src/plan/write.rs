//! Writing a [`Table`] as `plan.csv`.

use csv::{Terminator, WriterBuilder};

use super::{LEADING_COLUMNS, table::Table};

impl Table {
    /// The CSV: a header, a line for each row, LF, quotes only where needed, no byte order mark.
    ///
    /// # Errors
    /// Where a row has more or fewer cells than the header, which no table that was read or imported has.
    pub fn to_csv(&self) -> csv::Result<Vec<u8>> {
        let mut csv = Vec::new();
        let mut writer = WriterBuilder::new().terminator(Terminator::Any(b'\n')).from_writer(&mut csv);
        writer.write_record(LEADING_COLUMNS.into_iter().chain(self.periods.iter().map(String::as_str)))?;
        for row in &self.rows {
            writer.write_record([&row.code, &row.name].into_iter().chain(&row.cells))?;
        }
        writer.flush()?;
        drop(writer);
        Ok(csv)
    }
}
