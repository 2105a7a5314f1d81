//! What the keeper's command line says.

use std::io;

use crate::plan::{Meta, Plan, import::Unplaced};

/// What the command is for.
pub const ABOUT: &str = "공약 투자계획 표를 만들고 확인하고 찾아봅니다.";
/// The layout of a help text.
pub const HELP_LAYOUT: &str = "{about}\n\n사용법: {usage}\n\n{all-args}";
/// The headings in help texts.
pub const COMMANDS: &str = "명령";
/// The heading of positional arguments.
pub const ARGUMENTS: &str = "인수";
/// The heading of options.
pub const OPTIONS: &str = "옵션";
/// What `--help` does.
pub const HELP: &str = "도움말을 보여 줍니다";
/// What `--version` does.
pub const VERSION: &str = "판 번호를 보여 줍니다";

/// What `import` does.
pub const IMPORT: &str = "누리집의 투자계획 페이지를 plan.csv로 바꿉니다";
/// The page to import.
pub const IMPORT_PAGE: &str = "저장한 HTML이나 복사해 붙인 글 파일(UTF-8)";
/// Where the CSV goes.
pub const IMPORT_OUTPUT: &str = "적을 파일. 없으면 화면에 내보내고, 잘못된 곳이 있으면 아무것도 적지 않습니다";

/// What `check` does.
pub const CHECK: &str = "표가 바르게 적혔는지 확인하고 합계를 검산합니다";
/// Where the plan lies.
pub const DIRECTORY: &str =
    "plan.csv와 plan.json이 있는 폴더 (없으면 환경 변수 PLEDGES_DATA의 폴더, 그것도 없으면 public/data)";
/// What `--json` does.
pub const JSON: &str = "JSON으로 내보냅니다";

/// What `search` does.
pub const SEARCH: &str = "공약과 과제를 찾아 코드와 이름을 보여 줍니다";
/// What is searched for.
pub const SEARCH_QUERY: &str = "찾을 말: 이름의 일부, 초성, 코드";

/// What `pack` does.
pub const PACK: &str = "빌드하기 전에 계획을 앱에 담을 작은 파일로 만듭니다";
/// Where the packed plan goes.
pub const PACK_OUTPUT: &str = "적을 파일. 잘못된 곳이 있으면 아무것도 적지 않습니다";
/// That a plan cannot be packed.
pub const NOT_PACKED: &str = "항목이나 낱말이 셀 수 없이 많아 앱에 담을 수 없습니다";

/// What `prerender` does.
pub const PRERENDER: &str = "빌드한 폴더에 스크립트 없이도 읽히는 페이지를 더합니다";
/// The folder of the build.
pub const DIST: &str = "trunk가 만든 폴더 (index.html이 있는 곳)";
/// Where the site will be published.
pub const ADDRESS: &str = "누리집에 올릴 주소. 메신저의 미리보기 그림과 검색 엔진의 사이트맵에 온전한 주소로 적습니다 (환경 변수 PLEDGES_ADDRESS로도 정합니다)";
/// What is no address of a site.
pub const NOT_AN_ADDRESS: &str = "https://로 시작하는 폴더 주소가 아닙니다";
/// That no address is known.
pub const RELATIVE: &str = "올릴 주소를 정하지 않아 미리보기 그림과 사이트맵에 상대 주소를 적었습니다. 메신저에 따라 그림이 보이지 않을 수 있으니 PLEDGES_ADDRESS에 주소를 적어 주십시오.";

/// How many files were added to a build.
pub fn prerendered(files: usize) -> String {
    format!("빌드에 파일 {files}개를 더했습니다.")
}

/// What `export` does.
pub const EXPORT: &str = "탐색기에서 내려받는 것과 똑같은 파일을 만듭니다";
/// What stands under the help of `export`.
pub const EXPORT_MORE: &str =
    "보기를 정하지 않으면 전체 계획을 만듭니다. 같은 보기와 주소로 만든 파일은 탐색기에서 내려받은 것과 \
한 바이트도 다르지 않습니다. PNG만은 브라우저가 SVG를 그려 만들므로 여기에 없습니다.

  pledges export -o 공약투자계획.csv
  pledges export --format json --view 'q=돌봄&years=2024' > 돌봄.json
  pledges export --format svg-chart --view at=2-3 --address https://www.example.go.kr/pledges/ -o 2-3.svg";
/// The layout of its help text, which ends with examples.
pub const EXPORT_LAYOUT: &str = "{about}\n\n사용법: {usage}\n\n{all-args}{after-help}";
/// The format of the file.
pub const EXPORT_FORMAT: &str =
    "파일의 형식: csv(표, 없으면 이것), json(표), svg-map(지도), svg-chart(연차별 그림), svg-compare(비교)";
/// Which view is exported.
pub const EXPORT_VIEW: &str = "탐색기 주소에서 물음표 뒤의 부분 (예: q=돌봄&years=2024)";
/// Where the explorer stands.
pub const EXPORT_ADDRESS: &str = "탐색기를 올린 주소. 파일에 그 보기의 주소를 적습니다";
/// Where the file goes.
pub const EXPORT_OUTPUT: &str = "적을 파일. 없으면 화면에 내보냅니다";
/// That there is nothing to compare.
pub const NOTHING_COMPARED: &str = "비교할 항목이 둘 이상 있어야 합니다. 보기에 vs=2-3,3-1처럼 적어 주십시오.";

/// That a file was written.
pub fn exported(file: &str) -> String {
    format!("{file}에 적었습니다.")
}

/// A line of the page that belongs to no row.
pub fn unplaced(file: &str, line: &Unplaced) -> String {
    format!("{file}:{}: 자리를 찾지 못한 줄: {}", line.line, line.text)
}

/// That the table was written.
pub fn written(rows: usize, file: &str) -> String {
    format!("{rows}줄을 {file}에 적었습니다.")
}

/// Whose plan it is and its unit, above its counts.
pub fn heading(meta: &Meta) -> String {
    let Meta { district, term, title, unit, .. } = meta;
    format!("{district} {term} {title} (단위: {})", unit.name)
}

/// How many items stand on each level, and how many have nothing under them.
pub fn counts(levels: &[(&str, usize)], leaves: usize) -> String {
    let levels: Vec<String> = levels.iter().map(|(name, count)| format!("{name} {count}개")).collect();
    format!("{}, 하위 항목이 없는 것 {leaves}개", levels.join(", "))
}

/// How the reconciliation came out.
pub fn reconciled(findings: usize) -> String {
    match findings {
        0 => "검산: 적힌 금액이 모두 더한 금액과 같습니다.".to_owned(),
        count => format!("검산: 적힌 금액과 더한 금액이 다른 곳 {count}건"),
    }
}

/// A finding's figures side by side.
pub fn figures(stated: &str, computed: &str, difference: &str) -> String {
    format!("적힌 금액 {stated}, 더한 금액 {computed}, 차이 {difference}")
}

/// That nothing answers the query.
pub fn nothing_found(plan: &Plan, query: &str) -> String {
    format!("{} {}에서 ‘{query}’에 맞는 항목을 찾지 못했습니다.", plan.meta.district, plan.meta.title)
}

/// Why the system could not read or write a file.
pub fn trouble(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "그런 파일이나 폴더가 없습니다",
        io::ErrorKind::PermissionDenied => "권한이 없습니다",
        io::ErrorKind::IsADirectory => "파일이 아니라 폴더입니다",
        io::ErrorKind::NotADirectory => "폴더가 아닙니다",
        io::ErrorKind::StorageFull => "저장할 자리가 모자랍니다",
        io::ErrorKind::ReadOnlyFilesystem => "쓸 수 없는 저장소입니다",
        _ => return error.to_string(),
    }
    .to_owned()
}
