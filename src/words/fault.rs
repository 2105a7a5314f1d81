//! What is wrong with an input, said to its keeper: where it stands and what was expected.

use crate::plan::{Expected, Fault, NotAnAmount, PeriodSet};

/// A fault on one line: `plan.csv:5:3: 5행 3열: …`.
pub fn fault(fault: &Fault) -> String {
    let Fault { file, line, column, expected } = fault;
    match expected {
        // A file as a whole has no rows to point at.
        Expected::Content | Expected::Readable(_) | Expected::Writable(_) | Expected::Table => {
            format!("{file}:{line}:{column}: {}", expectation(expected))
        }
        _ => format!("{file}:{line}:{column}: {line}행 {column}열: {}", expectation(expected)),
    }
}

/// Sentences end in 입니다 behind what was found: it fits after any word or number.
fn expectation(expected: &Expected) -> String {
    match expected {
        Expected::Content => "내용이 있어야 하는데 빈 파일입니다.".to_owned(),
        Expected::Utf8 => {
            "UTF-8 글자여야 하는데 다른 문자 인코딩입니다. ‘다른 이름으로 저장’에서 인코딩을 UTF-8로 골라 다시 저장해 주십시오.".to_owned()
        }
        Expected::Json(said) => json(said),
        Expected::Levels => "‘levels’에는 단계 이름이 하나 이상, 서로 다르게 있어야 합니다.".to_owned(),
        Expected::Periods => format!("‘periods’에는 기간이 1개에서 {}개까지 있어야 합니다.", PeriodSet::MOST),
        Expected::Period(id) => format!(
            "기간의 id는 영문자, 숫자, ‘-’만으로 서로 다르게 적고 연도는 앞 기간보다 뒤여야 하는데 이 기간은 그렇지 않습니다: ‘{id}’"
        ),
        Expected::Unit => "‘unit’에는 단위의 이름과, 단위 하나가 몇 원인지(1 이상)가 있어야 합니다.".to_owned(),
        Expected::NamedCode(code) => {
            format!("‘names’에는 단계 수에 맞는 코드와 비어 있지 않은 이름이 있어야 하는데 이 코드는 그렇지 않습니다: ‘{code}’")
        }
        Expected::Header { expected, found } => header(expected, found),
        Expected::Cells { expected, found } => format!("한 줄의 칸이 {expected}개여야 하는데 {found}개입니다."),
        Expected::TotalRow => "첫 줄은 코드가 없는 총계 줄이어야 합니다.".to_owned(),
        Expected::Code => "‘2-3-1’과 같은 코드가 있어야 하는데 없습니다.".to_owned(),
        Expected::CodeShape(found) => format!(
            "코드는 ‘2-3-1’처럼 1 이상의 수를 ‘-’로 잇고 plan.json의 단계 수를 넘지 않아야 하는데 ‘{found}’입니다."
        ),
        Expected::NewCode { code, first } => {
            format!("줄마다 코드가 달라야 하는데 {first}행의 코드와 같은 ‘{code}’입니다.")
        }
        Expected::Parent { code, parent } => {
            format!("‘{code}’ 줄에는 상위 항목 ‘{parent}’ 줄이 함께 있어야 하는데 없습니다.")
        }
        Expected::Name => "이름이 한 줄로 있어야 하는데 비어 있거나 줄이 바뀌어 있습니다.".to_owned(),
        Expected::Amount { found, why } => amount(found, *why),
        Expected::Table => {
            "투자계획 표가 있어야 하는데 찾지 못했습니다. 연도가 적힌 표의 머리줄과 코드가 붙은 줄이 모두 들어 있는지 확인해 주십시오."
                .to_owned()
        }
        Expected::OneTable => "투자계획 표가 하나여야 하는데 여기에 또 있습니다. 쓰지 않을 표를 지워 주십시오.".to_owned(),
        Expected::Readable(said) => format!("읽을 수 있는 파일이어야 하는데 읽지 못했습니다: {said}"),
        Expected::Writable(said) => format!("쓸 수 있는 파일이어야 하는데 쓰지 못했습니다: {said}"),
    }
}

fn header(expected: &str, found: &str) -> String {
    match (expected.is_empty(), found.is_empty()) {
        (true, _) => format!("머리줄의 칸이 여기서 끝나야 하는데 ‘{found}’ 칸이 더 있습니다."),
        (false, true) => format!("머리줄에 ‘{expected}’ 칸이 있어야 하는데 없습니다."),
        (false, false) => format!("머리줄의 이 칸은 ‘{expected}’여야 하는데 ‘{found}’입니다."),
    }
}

fn amount(found: &str, why: NotAnAmount) -> String {
    match why {
        NotAnAmount::Empty => "금액이나 ‘비예산’, ‘-’ 가운데 하나여야 하는데 빈칸입니다.".to_owned(),
        NotAnAmount::Text => format!("금액이나 ‘비예산’, ‘-’ 가운데 하나여야 하는데 ‘{found}’입니다."),
        NotAnAmount::Negative => format!("금액은 0 이상이어야 하는데 ‘{found}’입니다."),
        NotAnAmount::Commas => {
            format!("금액은 쉼표 없이 ‘{}’처럼 적어야 하는데 ‘{found}’입니다.", found.replace(',', ""))
        }
        NotAnAmount::Grouping => format!("쉼표는 세 자리마다 있어야 하는데 ‘{found}’입니다."),
        NotAnAmount::TooLarge => format!("금액의 자릿수가 15자리를 넘지 않아야 하는데 ‘{found}’입니다."),
        NotAnAmount::TooManyDecimals => {
            // Three digits behind the point are what a comma typed as a point looks like.
            let meant = found.split_once('.').filter(|(_, decimals)| decimals.len() == 3);
            let hint = meant.map_or_else(String::new, |_| {
                format!(" ‘{}’의 쉼표를 점으로 적은 것이 아닙니까?", found.replace('.', ","))
            });
            format!("소수는 둘째 자리까지여야 하는데 ‘{found}’입니다.{hint}")
        }
    }
}

/// The reader of JSON speaks English; what keepers meet most is said in Korean, with its own words behind.
fn json(said: &str) -> String {
    let quoted = said.split('`').nth(1).unwrap_or_default();
    let meaning = if said.starts_with("missing field") {
        format!("‘{quoted}’ 항목이 있어야 하는데 없습니다")
    } else if said.starts_with("unknown field") {
        format!("정해진 항목만 있어야 하는데 모르는 항목 ‘{quoted}’입니다")
    } else if said.starts_with("duplicate field") {
        format!("항목은 한 번씩만 있어야 하는데 ‘{quoted}’ 항목이 또 있습니다")
    } else if said.starts_with("invalid type") || said.starts_with("invalid value") {
        "정해진 형식의 값이어야 하는데 다른 값입니다".to_owned()
    } else {
        "올바른 JSON이어야 하는데 괄호나 따옴표, 쉼표가 맞지 않습니다".to_owned()
    };
    format!("{meaning}. ({said})")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(expected: Expected) -> String {
        fault(&Fault::new("plan.csv", 5, 3, expected))
    }

    #[test]
    fn a_fault_says_its_place_and_what_was_expected() {
        let amount = |found: &str, why| said(Expected::Amount { found: found.to_owned(), why });
        assert_eq!(
            amount("-5", NotAnAmount::Negative),
            "plan.csv:5:3: 5행 3열: 금액은 0 이상이어야 하는데 ‘-5’입니다."
        );
        assert!(
            amount("24.394", NotAnAmount::TooManyDecimals).ends_with("‘24,394’의 쉼표를 점으로 적은 것이 아닙니까?")
        );
        assert!(amount("24.3945", NotAnAmount::TooManyDecimals).ends_with("‘24.3945’입니다."));
        assert!(amount("24,394", NotAnAmount::Commas).contains("‘24394’처럼"));
        assert_eq!(said(Expected::Content), "plan.csv:5:3: 내용이 있어야 하는데 빈 파일입니다.");
    }

    #[test]
    fn a_header_says_which_column_is_missing_or_too_many() {
        let header = |expected: &str, found: &str| {
            said(Expected::Header { expected: expected.to_owned(), found: found.to_owned() })
        };
        assert!(header("2026", "").contains("‘2026’ 칸이 있어야 하는데 없습니다"));
        assert!(header("", "비고").contains("‘비고’ 칸이 더 있습니다"));
        assert!(header("2025", "2027").contains("‘2025’여야 하는데 ‘2027’입니다"));
    }

    #[test]
    fn common_faults_of_json_are_said_in_korean() {
        assert!(said(Expected::Json("missing field `unit` at line 3".into())).contains("‘unit’ 항목이 있어야"));
        assert!(said(Expected::Json("expected `,` or `}`".into())).contains("올바른 JSON"));
    }
}
