//! A column of whole numbers, small ones in one byte.

/// Reads a column of numbers; ends where the bytes do, or are none.
pub struct Numbers<'a>(pub &'a [u8]);

impl Iterator for Numbers<'_> {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        let (number, rest) = postcard::take_from_bytes(self.0).ok()?;
        self.0 = rest;
        Some(number)
    }
}

/// Writes a column of numbers; none where one cannot be written.
pub fn column(numbers: impl IntoIterator<Item = u32>) -> Option<Vec<u8>> {
    numbers.into_iter().try_fold(Vec::new(), |column, number| postcard::to_extend(&number, column)).ok()
}
