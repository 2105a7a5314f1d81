//! Search as Korean readers type it: half-typed syllables, initials, any spacing, a keyboard left in English.
//!
//! [`Index`] takes codes and names and knows nothing else of what they belong to. A query is tried in this order, each step only
//! where the one before found nothing: its letters as one run, whatever the spacing; its words apart, in any order; its Latin letters
//! as keys of a 두벌식 keyboard; without the particle at its end. Codes are compared beside the first step.
//!
//! Only the very last unit of a query counts as half typed, whatever spaces or punctuation follow it.
//!
//! ```
//! use pledge_explorer::{plan::Code, search::{Index, Rank}};
//!
//! let code = |numbers: &[u16]| Code::of(numbers).expect("a code");
//! let index = Index::new([(code(&[2, 3]), "소상공인 매출 증대"), (code(&[3, 1]), "‘촘촘한 돌봄체계’구축")]);
//! let found = index.search("돌봄체계구");
//! let best = found.hits[0];
//! assert_eq!((best.item, best.rank), (1, Rank::WordStart));
//! assert_eq!(index.ranges(&found, best), [5..11]);
//! assert_eq!(index.search("ㅅㅅㄱ").hits[0].item, 0);
//! ```

mod code;
mod finder;
mod fold;
mod index;
mod jamo;
pub mod keyboard;
mod letters;
mod matcher;
mod names;
mod nfc;
mod pattern;
mod rescue;
#[cfg(test)]
mod tests;
mod trail;
mod unicode;

pub use finder::{Finder, Trails};
pub use index::{Hit, Index, Outcome};
pub use matcher::Rank;
pub use rescue::Rescue;
pub use trail::Trail;
#[cfg(target_arch = "wasm32")]
pub use unicode::Unicode;
pub use unicode::is_letter_or_digit;

/// Whether a query holds no letter and no digit: it asks for nothing, and every item should be shown.
pub fn says_nothing(query: &str) -> bool {
    fold::fold(query).is_empty()
}
