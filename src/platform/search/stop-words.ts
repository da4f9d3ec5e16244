// Words that questions are made of and that say nothing of their subject, in the form in which they stand in a text and in that of their stem.
const KOREAN = `
  무엇 무엇인가 무엇인가요 무엇인지 무엇이 무엇을 뭐 뭔가요 어떤 어떠한 어떻게 왜 언제 어디 어디서 어디에 누구 누가 얼마나 몇
  대해 대해서 대하여 대한 관해 관하여 관한 관련 위해 위하여 위한 통해 통하여 통한 따라 따른 의해 의한 인한 대로
  있다 있는 있고 있으며 있어 있습니다 있나요 있습니까 있을까 있었습니다 있었던 없다 없는 없습니다 없이 하다 하는 한다 합니다 했다 했습니다 하나요 하고 하여 해서 하며 하기
  된다 되는 됩니다 되어 되고 되며 주세요 해주세요 바랍니다 설명 설명하세요 설명해주세요 말해주세요 서술하세요 작성하세요 기술하세요 주십시오
  그리고 그러나 하지만 또는 또한 혹은 및 등 것 것을 것이 것은 수 때 더 그 이 저 제 각 매우 가장 모든 여러 다양한 같은 같이 우리 저는 제가 저의 나는`

// What is left alone behind a Latin word or a figure: KPI를, 2024년에서.
const PARTICLES = `
  은 는 이 가 을 를 의 에 와 과 도 로 만 나 란 에서 에게 으로 로서 으로서 로써 까지 부터 처럼 보다 이나 이란 이라는 라는 이며 이고 에는 에도 에서는 으로는 로는 와의 과의 입니다 이다`

const ENGLISH = `
  a an the and or but nor of to in on at by for from with without into onto as than then is are was were be been being am do does did done
  have has had having will would shall should can could may might must not no it its this that these those there here he she they them their
  we our us you your i me my what which who whom whose when where why how please explain describe tell about also such so if any some each`

const STOP_WORDS = new Set(`${KOREAN} ${PARTICLES} ${ENGLISH}`.trim().split(/\s+/))

/** @param word in lower case. */
export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word)
}
