//! The fixed words on screen: headings, buttons, labels and short notices.

/// What the app is called.
pub const APP: &str = "공약 투자계획 탐색기";
/// What a plan is of.
pub const SUBJECT: &str = "공약 투자계획";
pub const SKIP_TO_SEARCH: &str = "공약 찾기 바로가기";
pub const SKIP_TO_RESULTS: &str = "결과 바로가기";
pub const SETTINGS: &str = "화면 설정";
pub const TEXT_SIZE: &str = "글자 크기";
pub const TEXT_SIZES: [&str; 5] = ["작게", "보통", "조금 크게", "크게", "가장 크게"];
pub const CONTRAST: &str = "화면 색";
pub const CONTRASTS: [&str; 3] = ["기기 설정대로", "밝게", "고대비"];
pub const CONTROLS: &str = "찾기와 조건";

pub const SEARCH: &str = "공약 찾기";
pub const SEARCH_HINT: &str = "이름, 초성(ㅅㅅㄱㅇ), 번호(2-3)로 찾을 수 있습니다.";
pub const SEARCH_EXAMPLES: &str = "돌봄, ㅅㅅㄱㅇ, 2-3";
pub const CLEAR_SEARCH: &str = "검색어 지우기";
pub const CLEAR_ALL: &str = "모두 지우기";
pub const CONDITIONS: &str = "적용한 조건";
pub const LIFT: &str = "조건 빼기";
pub const IN_FORCE: &str = "개 적용";
pub const SUM: &str = "합계";
pub const OFFLINE: &str = "지금은 인터넷에 연결되어 있지 않습니다. 찾아보기와 내려받기는 그대로 할 수 있습니다.";

pub const PERIODS: &str = "기간";
pub const ALL_PERIODS: &str = "전체";
pub const FILTERS: &str = "조건과 순서";
pub const BY_NAME_OR_NUMBER: &str = "이름이나 번호";
pub const STATUS: &str = "예산 상태";
pub const ANY_STATUS: &str = "모두";
pub const BUDGETED: &str = "예산";
pub const UNBUDGETED: &str = "비예산";
pub const SORT: &str = "순서";
pub const DIRECTION: &str = "순서 방향";
pub const SORT_UP: &str = "오름차순";
pub const SORT_DOWN: &str = "내림차순";
pub const BY_CODE: &str = "번호";
pub const BY_AMOUNT: &str = "금액";
pub const BY_NAME: &str = "이름";
pub const BY_CHANGE: &str = "기간별 증감(연평균)";

pub const VIEWS: &str = "보기";
pub const TREE: &str = "목록";
pub const MAP: &str = "지도";
pub const TABLE: &str = "표";

pub const NAME: &str = "이름";
pub const CODE: &str = "번호";
pub const AMOUNT: &str = "금액";
pub const SHARE: &str = "비중";
pub const PERIOD: &str = "기간";
pub const DISMISS: &str = "알겠습니다";
pub const SHOW_LESS: &str = "줄여 보기";
pub const EARLIER: &str = "앞 목록";
pub const LATER: &str = "다음 목록";
pub const NO_ROWS: &str = "보여 드릴 항목이 없습니다.";

pub const WHOLE: &str = "전체";
pub const PATH: &str = "현재 위치";
pub const UP: &str = "한 단계 위로";
pub const MAP_KEYS: &str = "칸의 넓이는 금액입니다. 칸을 누르면 그 안으로 들어갑니다. 왼쪽과 오른쪽 화살표로 옆 칸, 아래 화살표로 안쪽, 위 화살표나 Esc로 바깥쪽에 갑니다.";
pub const MAP_BESIDE: &str = "넓이로 나타낼 금액이 없는 항목";
pub const CLOSE_LIST: &str = "목록 닫기";
pub const MAP_EMPTY: &str = "이 조건에서는 넓이로 나타낼 금액이 없습니다.";

pub const DETAIL_PATH: &str = "상위 항목";
pub const YEARLY_MEAN: &str = "연평균";
pub const NO_ROW: &str = "원문에 없는 줄이라 하위 항목을 더한 금액입니다.";
pub const SUMS_AGREE: &str = "적힌 금액과 더한 금액이 같습니다.";
pub const NO_CHART: &str = "그림으로 나타낼 금액이 없습니다.";
pub const COMPARE_FULL: &str = "네 개까지 비교할 수 있습니다. 하나를 빼면 담을 수 있습니다.";
pub const SKIP_TO_DETAIL: &str = "상세 바로가기";
pub const RESULTS: &str = "결과";
pub const CHANGE: &str = "증감";
pub const CHILDREN: &str = "하위 항목";
pub const CHILDREN_FOUND: &str = "하위 항목 가운데 찾은 것";
pub const FOUND_TOTAL: &str = "찾은 항목 합계";
pub const CLEAR_FILTERS: &str = "조건만 지우기";
pub const TILE_FOUND: &str = "찾은 항목 있음";
pub const TILE_NOT_FOUND: &str = "찾은 항목 없음";
pub const YEARLY: &str = "연차별 금액";
pub const TO_SHARING: &str = "공유";
pub const SHARING: &str = "공유와 내려받기";
pub const LINK: &str = "이 화면의 주소";
pub const COPY: &str = "주소 복사";
pub const EMBED: &str = "다른 누리집에 이 화면 넣기";
pub const SNIPPET: &str = "넣을 HTML";
pub const COPY_SNIPPET: &str = "HTML 복사";
pub const COPIED: &str = "복사했습니다.";
pub const NOT_COPIED: &str = "이 브라우저에서는 자동으로 복사할 수 없습니다. 선택된 글을 길게 눌러 복사해 주십시오.";
pub const SHOW_DETAIL: &str = "상세 보기";

pub const COMPARE: &str = "비교";
pub const COMPARE_ADD: &str = "비교에 담기";
pub const COMPARE_LESS: &str = "비교에서 빼기";
pub const COMPARE_NONE: &str = "비교 끝내기";
pub const COMPARE_WITH: &str = "견주어 볼 항목";
pub const COMPARE_NOW: &str = "나란히 비교";
pub const COMPARE_SHOW: &str = "비교 보기";
pub const COMPARE_MORE: &str = "하나 더 담으면 같은 눈금으로 견주어 볼 수 있습니다. 네 개까지 담을 수 있습니다.";
pub const QR: &str = "QR 코드로 보기";
pub const QR_NAME: &str = "이 화면의 주소를 담은 QR 코드";
pub const QR_USE: &str = "휴대전화 카메라로 비추면 이 화면이 열립니다.";
pub const QR_TOO_LONG: &str = "주소가 길어 QR 코드에 담을 수 없습니다. 검색어를 줄이거나 주소를 복사해 주십시오.";
pub const SHARE_SHEET: &str = "공유하기";
pub const NOT_SHARED: &str = "이 브라우저에서는 공유하기를 열 수 없습니다. 선택된 주소를 복사해 주십시오.";

pub const RECONCILIATION: &str = "검산";
pub const TO_RECONCILIATION: &str = "검산 보기";
pub const STATED: &str = "원문에 적힌 금액";
pub const COMPUTED: &str = "더한 금액";
pub const DIFFERENCE: &str = "차이";
pub const NOTHING_FOUND_IN_SUMS: &str =
    "모든 줄과 합계를 소수점까지 그대로 더해 보았습니다. 적힌 금액과 더한 금액이 모두 같습니다.";
pub const TO_TABLE: &str = "표에서 보기";

pub const UNIT: &str = "단위";
pub const SOURCE: &str = "출처";
pub const OPEN_DATA: &str = "자료 내려받기";
pub const OPEN_TABLE: &str = "원본 표(CSV)";
pub const OPEN_META: &str = "원본 설명(JSON)";
