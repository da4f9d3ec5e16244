// Words of the trades that mean the same in an answer. A term of the bank is also looked for with each of its words exchanged.
const GROUPS = `
  데이터베이스 디비 DB; 허용 목록, 화이트리스트, 화이트 리스트, allowlist, whitelist; 제거, 삭제, 지우, 없애; 단순, 간단; 되풀이, 반복, 중복; 공유, 같이 쓰, 함께 쓰, 같이 사용, 함께 사용;
  똑같이, 동일하게, 같게, 동등하게; 지연, 응답 시간, 레이턴시, latency; 크래시, 비정상 종료, 앱이 죽, 앱이 꺼; 양방향, 쌍방향, 양쪽; 조기 종료, 일찍 멈추, 일찍 끝내, early stopping;
  다시 측정, 다시 재, 다시 시간을 재, 재측정; 롤백, 되돌리, rollback; 재시도, 다시 시도, 다시 보내, retry; 캐시, 캐싱; 잠금, 락, lock; 스레드, 쓰레드, thread; 자원, 리소스, resource;
  매개변수, 파라미터, 인자, parameter; 기본값, 디폴트, 기본 값, default; 식별자, 아이디; 일관성, 정합성, consistency; 가용성, availability; 무작위, 랜덤, random; 표본, 샘플, sample;
  특성, 피처, feature; 가중치, 웨이트, weight; 손실, 로스, loss; 의존성, 디펜던시, dependency; 화면, UI; 노드, 서버; 장애, 실패, 오류; 검증, 확인; 분리, 나누, 따로; 순서, 차례; 소비자, 컨슈머, consumer;
  생산자, 프로듀서, producer; 인덱스, 색인, index; 질의, 쿼리, query; 요청, 리퀘스트, request; 응답, 리스폰스, response; 갱신, 업데이트, update; 조회, 읽기; 명시적, 직접 지정; 암묵적, 암시적, 자동으로;
  격리, 고립, isolation; 보장, 약속, guarantee; 병렬, 동시에, parallel; 비동기, async; 동기화, 싱크, 동기적; 모의, 목, mock; 로그, 기록; 지표, 메트릭, metric; 임계값, 문턱값, threshold;
  neighbour, neighbor, surrounding; equally, the same, equal weight; roll back, restore, revert; batch, group together; delete, remove; quick, fast; throttl, rate limit; several, multiple, many; whole, entire, all of the`

const groups = GROUPS.split(';').map((group) =>
  group
    .trim()
    .split(group.includes(',') ? /\s*,\s*/ : /\s+/)
    .map((word) => word.trim())
    .filter(Boolean),
)

/** A term and the same with one of its words exchanged for another of the same meaning. */
export function variantsOf(term: string): string[] {
  const lower = term.toLowerCase()
  const variants = [term]
  for (const group of groups)
    for (const word of group) {
      const at = lower.indexOf(word.toLowerCase())
      // A short Latin word inside a longer one is not that word.
      if (at < 0 || (/^[a-z]/i.test(word) && at > 0 && /[a-z]/i.test(lower[at - 1] ?? ''))) continue
      for (const other of group) if (other !== word) variants.push(term.slice(0, at) + other + term.slice(at + word.length))
    }
  return variants
}
