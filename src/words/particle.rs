//! Particles that follow the sound a word ends in: 을 or 를, 은 or 는, 이 or 가, 과 or 와, 으로 or 로.

use crate::search::is_letter_or_digit;

/// The sound that a word ends in, as far as a particle hears it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ending {
    Vowel,
    /// A final ㄹ, which 로 follows as it follows a vowel.
    Rieul,
    /// Any other final consonant.
    Final,
}

use Ending::{Final, Rieul, Vowel};

/// A word with its particle: `after_final` where it is read with a consonant at its end, else `after_vowel`, which for
/// 으로 and 로 also follows a final ㄹ.
///
/// Closing quotes, brackets and other signs are silent. Lone letters are read by their names, figures as numbers,
/// Latin letters as [`latin`] says. What has no sound counts as ending in a vowel.
pub fn with(word: &str, after_final: &str, after_vowel: &str) -> String {
    let open = match ending(word) {
        Vowel => true,
        Rieul => after_final == "으로",
        Final => false,
    };
    format!("{word}{}", if open { after_vowel } else { after_final })
}

fn ending(word: &str) -> Ending {
    let word = word.trim_end_matches(|last: char| !is_letter_or_digit(last) && !"%％㎞㎏㎡".contains(last));
    match word.chars().next_back() {
        Some('0'..='9') => number(word),
        Some('a'..='z' | 'A'..='Z') => latin(word),
        Some('㎏') => Final,
        Some(last) => hangul(last),
        None => Vowel,
    }
}

/// A syllable, or a letter standing alone: consonants are named with a consonant at the end (기역, 리을), vowels are
/// their own names.
fn hangul(last: char) -> Ending {
    const FIRST: u32 = '가' as u32;
    match last {
        '가'..='힣' => match (u32::from(last) - FIRST) % 28 {
            0 => Vowel,
            8 => Rieul,
            _ => Final,
        },
        'ㄹ' | '\u{1105}' | '\u{11af}' => Rieul,
        'ㄱ'..='ㅎ' | '\u{1100}'..='\u{1112}' | '\u{11a8}'..='\u{11c2}' => Final,
        _ => Vowel,
    }
}

/// The end of a number as it is read: its last figure, or, where the whole number ends in zeros, 십, 백, 천, 만, 억, 조.
/// Behind the point each figure is read alone.
fn number(word: &str) -> Ending {
    let start = word.trim_end_matches(|c: char| c.is_ascii_digit() || ",.".contains(c)).len();
    let read: String = word.get(start..).unwrap_or_default().chars().filter(|c| *c != ',').collect();
    let zeros = read.len() - read.trim_end_matches('0').len();
    if read.contains('.') || zeros == read.len() || zeros == 0 {
        return match read.chars().next_back() {
            Some('2' | '4' | '5' | '9') => Vowel,
            Some('1' | '7' | '8') => Rieul,
            _ => Final,
        };
    }
    // 조 alone of the great units ends in a vowel.
    if (12..16).contains(&zeros) { Vowel } else { Final }
}

/// Latin letters by the last run of them. Behind a figure they are a unit (g 그램, t 톤, others as 미터 and 리터).
/// One letter, and capitals up to three or without a vowel, are read by their names, of which those of L, R (엘, 알)
/// and M, N (엠, 엔) end in a consonant. A word is read as it is borrowed: l, le as ㄹ; m, n, me, ne, ng as they sound;
/// b, c, k, p, t are a final consonant behind a single vowel (웹, 마켓, 숍, but 보트); all else ends in 으, 이 or
/// another vowel.
fn latin(word: &str) -> Ending {
    let start = word.trim_end_matches(|c: char| c.is_ascii_alphabetic()).len();
    let (before, letters) = word.split_at_checked(start).unwrap_or_default();
    let low = letters.to_ascii_lowercase();
    if before.ends_with(|c: char| c.is_ascii_digit()) && low.len() <= 2 {
        return if matches!(low.as_str(), "g" | "kg" | "mg" | "t") { Final } else { Vowel };
    }
    let vowel = |letter: Option<char>| letter.is_some_and(|letter| "aeiou".contains(letter));
    let mut back = low.chars().rev();
    let (last, second, third) = (back.next().unwrap_or_default(), back.next(), back.next());
    let capitals = letters.chars().all(|letter| letter.is_ascii_uppercase());
    if low.len() == 1 || capitals && (low.len() <= 3 || !low.chars().any(|letter| vowel(Some(letter)))) {
        return match last {
            'l' | 'r' => Rieul,
            'm' | 'n' => Final,
            _ => Vowel,
        };
    }
    match (last, second) {
        ('l', _) | ('e', Some('l')) => Rieul,
        ('m' | 'n', _) | ('e', Some('m' | 'n')) | ('g', Some('n')) => Final,
        ('b' | 'c' | 'k' | 'p' | 't', _) if vowel(second) && !vowel(third) => Final,
        _ => Vowel,
    }
}

#[cfg(test)]
mod tests {
    use super::with;

    #[test]
    fn the_particle_follows_the_last_sound() {
        for (word, object, direction) in [
            // Syllables, and ㄹ before 으로.
            ("백만원", "을", "으로"),
            ("총계", "를", "로"),
            ("서울", "을", "로"),
            ("돌봄", "을", "으로"),
            // Letters standing alone, as typed and as decomposed.
            ("ㄱ", "을", "으로"),
            ("ㅅㅅㄱㅇ", "을", "으로"),
            ("ㄹ", "을", "로"),
            ("소ㅏ", "를", "로"),
            ("인\u{1103}\u{1169}\u{11af}", "을", "로"),
            ("\u{1103}\u{1169}", "를", "로"),
            // Figures.
            ("0", "을", "으로"),
            ("2-1", "을", "로"),
            ("2-2", "를", "로"),
            ("2-3", "을", "으로"),
            ("4", "를", "로"),
            ("5", "를", "로"),
            ("2026", "을", "으로"),
            ("7", "을", "로"),
            ("8", "을", "로"),
            ("9", "를", "로"),
            ("10", "을", "으로"),
            ("2,100", "을", "으로"),
            ("3000", "을", "으로"),
            ("1,0000", "을", "으로"),
            ("100000000", "을", "으로"),
            ("1000000000000", "를", "로"),
            ("2.50", "을", "으로"),
            ("0.2", "를", "로"),
            ("65억 200만", "을", "으로"),
            // Signs are silent, but for those that are read.
            ("‘소상공’", "을", "으로"),
            ("‘돌봄’ (2-2)", "를", "로"),
            ("비예산.", "을", "으로"),
            ("9.8%", "를", "로"),
            ("30㎞", "를", "로"),
            ("30㎏", "을", "으로"),
            // Units behind figures.
            ("10km", "를", "로"),
            ("10kg", "을", "으로"),
            ("5t", "을", "으로"),
            // Letters by their names, and words as they are borrowed.
            ("L", "을", "로"),
            ("M", "을", "으로"),
            ("N", "을", "으로"),
            ("R", "을", "로"),
            ("AI", "를", "로"),
            ("CCTV", "를", "로"),
            ("KTX", "를", "로"),
            ("HTML", "을", "로"),
            ("무한도ZONE", "을", "으로"),
            ("hotel", "을", "로"),
            ("Mobile", "을", "로"),
            ("parking", "을", "으로"),
            ("team", "을", "으로"),
            ("web", "을", "으로"),
            ("market", "을", "으로"),
            ("boat", "를", "로"),
            ("center", "를", "로"),
            ("school zone", "을", "으로"),
            ("plan.csv", "를", "로"),
            // Nothing to hear.
            ("", "를", "로"),
            ("…", "를", "로"),
        ] {
            assert_eq!(with(word, "을", "를"), format!("{word}{object}"));
            assert_eq!(with(word, "으로", "로"), format!("{word}{direction}"));
        }
    }
}
