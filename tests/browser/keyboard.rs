//! A two-set Korean keyboard: which text stands in the field after each key.

use crate::Outcome;

const INITIALS: &str = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
const VOWELS: &str = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ";
const FINALS: &str = "ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";
/// A letter that takes two keys, and the two.
const PAIRS: [&str; 18] = [
    "ㅘㅗㅏ",
    "ㅙㅗㅐ",
    "ㅚㅗㅣ",
    "ㅝㅜㅓ",
    "ㅞㅜㅔ",
    "ㅟㅜㅣ",
    "ㅢㅡㅣ",
    "ㄳㄱㅅ",
    "ㄵㄴㅈ",
    "ㄶㄴㅎ",
    "ㄺㄹㄱ",
    "ㄻㄹㅁ",
    "ㄼㄹㅂ",
    "ㄽㄹㅅ",
    "ㄾㄹㅌ",
    "ㄿㄹㅍ",
    "ㅀㄹㅎ",
    "ㅄㅂㅅ",
];
const FIRST_SYLLABLE: u32 = 0xAC00;
const LAST_SYLLABLE: u32 = 0xD7A3;

/// Puts a text being composed into a field, with the events an input method sends. Its arguments: the field's
/// selector, the whole text, the syllable being composed, whether it is the first and whether it is the last stage.
pub const COMPOSE: &str = "
const [css, text, data, first, last] = arguments;
const field = document.querySelector(css);
const send = (Kind, name, more) => field.dispatchEvent(new Kind(name, { bubbles: true, data, ...more }));
if (first) { field.focus(); send(CompositionEvent, 'compositionstart'); }
send(CompositionEvent, 'compositionupdate');
field.value = text;
send(InputEvent, 'input', { inputType: 'insertCompositionText', isComposing: true });
if (last) send(CompositionEvent, 'compositionend');
return null;";

/// Types by one of several keyboards, event by event as they send them: `desktop`, `safari`, `gboard`, `samsung`, `ios`.
pub const EVENTS: &str = include_str!("input_methods.js");

/// The text after each key that types `text`; the last is `text` itself.
pub fn stages(text: &str) -> Vec<String> {
    let keys: Vec<char> = text.chars().flat_map(keys_of).collect();
    (1..=keys.len()).map(|count| compose(&keys[..count])).collect()
}

/// The keys that type one character.
fn keys_of(character: char) -> Vec<char> {
    let code = u32::from(character);
    if !(FIRST_SYLLABLE..=LAST_SYLLABLE).contains(&code) {
        return split(character);
    }
    let index = (code - FIRST_SYLLABLE) as usize;
    let letters = [
        INITIALS.chars().nth(index / (21 * 28)),
        VOWELS.chars().nth(index / 28 % 21),
        (index % 28).checked_sub(1).and_then(|last| FINALS.chars().nth(last)),
    ];
    letters.into_iter().flatten().flat_map(split).collect()
}

fn split(letter: char) -> Vec<char> {
    match PAIRS.iter().find(|pair| pair.starts_with(letter)) {
        Some(pair) => pair.chars().skip(1).collect(),
        None => vec![letter],
    }
}

fn join(first: char, second: char) -> Option<char> {
    PAIRS.iter().find(|pair| pair.chars().skip(1).eq([first, second]))?.chars().next()
}

/// The letters of the syllable being composed.
#[derive(Clone, Copy, Default)]
struct Syllable {
    initial: Option<char>,
    vowel: Option<char>,
    last: Option<char>,
}

impl Syllable {
    /// How it shows: a syllable, or the lone letter it still is.
    fn shown(self) -> Option<char> {
        let place = |letters: &str, letter: char| letters.chars().position(|other| other == letter);
        match (self.initial, self.vowel) {
            (Some(initial), Some(vowel)) => {
                let last = self.last.and_then(|last| place(FINALS, last)).map_or(0, |last| last + 1);
                let index = (place(INITIALS, initial)? * 21 + place(VOWELS, vowel)?) * 28 + last;
                char::from_u32(FIRST_SYLLABLE + index as u32)
            }
            (initial, vowel) => initial.or(vowel),
        }
    }
}

/// The text that these keys leave, a final consonant moving on to the next syllable when a vowel follows.
fn compose(keys: &[char]) -> String {
    let mut text = String::new();
    let mut now = Syllable::default();
    for &key in keys {
        let next = if VOWELS.contains(key) {
            match now {
                Syllable { vowel: None, .. } => {
                    now.vowel = Some(key);
                    continue;
                }
                Syllable { vowel: Some(vowel), last: None, .. } => {
                    if let Some(both) = join(vowel, key) {
                        now.vowel = Some(both);
                        continue;
                    }
                    Syllable { vowel: Some(key), ..Syllable::default() }
                }
                Syllable { last: Some(last), .. } => {
                    let moved = *split(last).last().unwrap_or(&last);
                    now.last = split(last).first().copied().filter(|first| *first != moved);
                    Syllable { initial: Some(moved), vowel: Some(key), last: None }
                }
            }
        } else if INITIALS.contains(key) {
            let whole = now.initial.is_some() && now.vowel.is_some();
            match now.last {
                None if whole && FINALS.contains(key) => {
                    now.last = Some(key);
                    continue;
                }
                Some(last) if join(last, key).is_some() => {
                    now.last = join(last, key);
                    continue;
                }
                _ => Syllable { initial: Some(key), ..Syllable::default() },
            }
        } else {
            text.extend(now.shown());
            text.push(key);
            now = Syllable::default();
            continue;
        };
        text.extend(now.shown());
        now = next;
    }
    text.extend(now.shown());
    text
}

/// The keyboard against what a person sees on the way to a few words.
pub fn check() -> Outcome {
    for (text, seen) in [
        ("상생", "ㅅ 사 상 상ㅅ 상새 상생"),
        ("가나", "ㄱ 가 간 가나"),
        ("값이", "ㄱ 가 갑 값 값ㅇ 값이"),
        ("닭은", "ㄷ 다 달 닭 닭ㅇ 닭으 닭은"),
        ("과외 1", "ㄱ 고 과 광 과오 과외 과외_ 과외_1"),
        ("ㅅㅅㄱ", "ㅅ ㅅㅅ ㅅㅅㄱ"),
        ("뼈", "ㅃ 뼈"),
    ] {
        let expected: Vec<String> = seen.split(' ').map(|stage| stage.replace('_', " ")).collect();
        if stages(text) != expected {
            return Err(format!("{text} is typed as {:?}, not {expected:?}", stages(text)).into());
        }
    }
    Ok(())
}
