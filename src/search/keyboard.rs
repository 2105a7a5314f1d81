//! The 두벌식 (two-set) keyboard: what its keys compose, and which keys a text takes.

use super::jamo::{self, CLUSTERS, DIPHTHONGS, Syllable};

/// The keys, and the letter of each. A shifted key without a letter of its own gives that of the plain one.
const KEYS: &str = "qwertyuiopQWERTOPasdfghjklzxcvbnm";
const LETTERS: &str = "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅃㅉㄸㄲㅆㅒㅖㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡ";

/// What a two-set input method shows after these keys. Whatever is no Latin letter stays as it is and finishes the syllable before it.
///
/// Consonants typed in a row stay apart, where some input methods show `ㄱㅅ` as `ㄳ`.
///
/// ```
/// use pledge_explorer::search::keyboard::compose;
/// assert_eq!(compose("thtkdrhd"), "소상공");
/// assert_eq!(compose("Rnfwoa 15qns"), "꿀잼 15분");
/// ```
pub fn compose(keys: &str) -> String {
    let mut writer = Writer::default();
    for key in keys.chars() {
        match letter_of(key) {
            Some(vowel) if jamo::is_vowel(vowel) => writer.vowel(vowel),
            Some(consonant) => writer.consonant(consonant),
            None => {
                writer.finish();
                writer.done.push(key);
            }
        }
    }
    writer.finish();
    writer.done
}

/// The keys that type a text; what the keyboard has no letter for stays as it is.
///
/// ```
/// use pledge_explorer::search::keyboard::keys_of;
/// assert_eq!(keys_of("소상공 15분"), "thtkdrhd 15qns");
/// ```
pub fn keys_of(text: &str) -> String {
    let mut keys = String::new();
    for letter in text.chars() {
        match Syllable::of(letter) {
            Some(Syllable { initial, vowel, last }) => {
                push_keys(&mut keys, initial);
                push_keys(&mut keys, vowel);
                last.into_iter().for_each(|last| push_keys(&mut keys, last));
            }
            None => push_keys(&mut keys, letter),
        }
    }
    keys
}

fn push_keys(keys: &mut String, letter: char) {
    let halves = jamo::split(&CLUSTERS, letter).or_else(|| jamo::split(&DIPHTHONGS, letter));
    let (first, second) = halves.map_or((letter, None), |(first, second)| (first, Some(second)));
    keys.push(key_of(first));
    keys.extend(second.map(key_of));
}

fn key_of(letter: char) -> char {
    let found = KEYS.chars().zip(LETTERS.chars()).find(|pair| pair.1 == letter);
    found.map_or(letter, |(key, _)| key)
}

fn letter_of(key: char) -> Option<char> {
    let at = |key| KEYS.chars().zip(LETTERS.chars()).find(|pair| pair.0 == key);
    let (_, letter) = at(key).or_else(|| at(key.to_ascii_lowercase()))?;
    Some(letter)
}

/// The text so far, and the syllable under the cursor in its parts.
#[derive(Default)]
struct Writer {
    done: String,
    initial: Option<char>,
    vowel: Option<char>,
    last: Option<char>,
}

impl Writer {
    fn consonant(&mut self, typed: char) {
        if self.initial.is_some() && self.vowel.is_some() {
            let last = match self.last {
                None => Some(typed).filter(|&typed| jamo::is_final(typed)),
                Some(last) => jamo::join(&CLUSTERS, last, typed),
            };
            if last.is_some() {
                self.last = last;
                return;
            }
        }
        self.finish();
        self.initial = Some(typed);
    }

    fn vowel(&mut self, typed: char) {
        if let Some(last) = self.last {
            // The vowel takes the 받침, or the second half of it, for its own syllable.
            let (stays, moves) = jamo::release(last);
            self.last = stays;
            self.finish();
            self.initial = Some(moves);
        } else if let Some(vowel) = self.vowel {
            if let Some(joined) = jamo::join(&DIPHTHONGS, vowel, typed) {
                self.vowel = Some(joined);
                return;
            }
            self.finish();
        }
        self.vowel = Some(typed);
    }

    /// Writes down what is under the cursor.
    fn finish(&mut self) {
        let parts = (self.initial.take(), self.vowel.take(), self.last.take());
        let letter = match parts {
            (Some(initial), Some(vowel), last) => Syllable { initial, vowel, last }.letter(),
            (initial, vowel, _) => initial.or(vowel),
        };
        self.done.extend(letter);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_syllable_grows_and_gives_way_as_on_a_real_keyboard() {
        let shown = |keys: &str| -> Vec<String> { (1..=keys.len()).map(|length| compose(&keys[..length])).collect() };
        assert_eq!(shown("thtkdrh"), ["ㅅ", "소", "솟", "소사", "소상", "소상ㄱ", "소상고"]);
        assert_eq!(shown("dlfrrh"), ["ㅇ", "이", "일", "읽", "읽ㄱ", "읽고"]);
        assert_eq!(shown("dlswk"), ["ㅇ", "이", "인", "읹", "인자"]);
        assert_eq!(shown("dkQk"), ["ㅇ", "아", "아ㅃ", "아빠"]);
        assert_eq!(shown("dlTnk"), ["ㅇ", "이", "있", "이쑤", "이쑤ㅏ"]);
        assert_eq!(shown("rhkf"), ["ㄱ", "고", "과", "괄"]);
    }

    #[test]
    fn letters_in_a_row_and_other_characters_stand_alone() {
        assert_eq!(compose("ttr"), "ㅅㅅㄱ");
        assert_eq!(compose("kko"), "ㅏㅏㅐ");
        assert_eq!(compose("hk"), "ㅘ");
        assert_eq!(compose("wl 2-3rk소k"), "지 2-3가소ㅏ");
        assert_eq!(compose("DKSSUD"), "안녕", "shift changes only what has a shifted letter");
        assert_eq!(compose(""), "");
    }

    proptest! {
        #[test]
        fn the_keys_of_a_text_type_it(text in "[가-힣 0-9!]{0,8}") {
            prop_assert_eq!(compose(&keys_of(&text)), text);
        }

        #[test]
        fn any_keys_compose_to_something(keys in any::<String>()) {
            prop_assert!(compose(&keys).is_empty() == keys.is_empty());
        }
    }
}
