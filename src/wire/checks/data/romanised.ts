// How syllables of Korean names are written in Latin letters in addresses: by the rule of the state, by its forerunner, and as people like it.

const TABLE = `
가=ga,ka 강=gang,kang 건=geon,gun,kun,keon 겸=gyeom,kyeom,gyum,kyum 경=gyeong,kyung,kyeong,gyung 고=go,ko 관=gwan,kwan 광=gwang,kwang 국=guk,kuk,gook,kook 규=gyu,kyu,gyoo,kyoo 근=geun,keun 기=gi,ki,kee 길=gil,kil
나=na 남=nam 늘=neul 다=da 담=dam 대=dae,tae 도=do,doh 동=dong 두=doo,du 라=ra,la 란=ran,lan 람=ram 래=rae 려=ryeo,lyeo 로=ro 루=ru,loo 름=reum 리=ri,lee,li,ree 린=rin,lin,lynn 림=rim,lim
마=ma 명=myeong,myung 모=mo 무=mu,moo 문=mun,moon 미=mi,mee 민=min,meen 바=ba 배=bae 백=baek 범=beom,bum 별=byeol,byul 병=byeong,byung 보=bo 봄=bom 봉=bong 비=bi,bee 빈=bin,been 빛=bit
산=san 상=sang 새=sae 샘=saem 서=seo,suh 석=seok,suk,sok 선=seon,sun 설=seol,sul 섭=seop,sup,seob,sub 성=seong,sung 세=se,seh 소=so,soh 솔=sol 송=song 수=su,soo,sue 숙=suk,sook 순=sun,soon 슬=seul,sul 승=seung,sung 시=si,shi,see 식=sik,shik 신=sin,shin
아=a,ah 안=an,ahn 애=ae 양=yang 언=eon,un 연=yeon,yun,youn 열=yeol,yul 엽=yeop,yup 영=yeong,young,yung 예=ye,yea 오=o,oh 온=on,ohn 완=wan 용=yong 우=woo,u,wu 욱=uk,wook,ook 운=un,woon 웅=ung,woong 원=won 유=yu,yoo,you 윤=yun,yoon,youn 율=yul,yool,yull 은=eun,un,en 음=eum 이=i,yi,ee,lee 익=ik 인=in 일=il
자=ja 장=jang 재=jae,je 정=jeong,jung,joung,chung 제=je 조=jo,cho 종=jong 주=ju,joo 준=jun,joon,june 중=jung,joong 지=ji,jee,gi 진=jin,jean,gin 찬=chan 창=chang 채=chae 철=cheol,chul 초=cho 춘=chun 태=tae,tai 하=ha 학=hak 한=han,hahn 해=hae 향=hyang 헌=heon,hun 혁=hyeok,hyuk 현=hyeon,hyun,hyoun 형=hyeong,hyung 혜=hye,hae 호=ho 홍=hong 화=hwa 환=hwan 효=hyo 훈=hun,hoon 휘=hwi 희=hui,hee,hi
`

/** Korean syllables by their Latin forms: `jun` is 준. Some forms have more than one. */
export const SYLLABLES: ReadonlyMap<string, readonly string[]> = TABLE.trim()
  .split(/\s+/)
  .reduce((map, entry) => {
    const [hangul = '', forms = ''] = entry.split('=')
    for (const form of forms.split(',')) map.set(form, [...(map.get(form) ?? []), hangul])
    return map
  }, new Map<string, string[]>())

/** Surnames in Latin letters. */
export const LATIN_SURNAMES: ReadonlySet<string> = new Set(
  'kim gim lee yi rhee park pak bak choi choe jung jeong chung cheong kang gang cho jo yoon yun jang chang lim im rim han oh seo suh shin sin kwon gwon hwang ahn an song jeon jun chun hong yoo yu you ko go koh moon mun yang son sohn bae pae baek paik heo hur huh nam shim sim noh roh ha kwak gwak sung seong cha joo ju woo koo gu min ryu ryoo na ra jin ji chi um eom chae won cheon bang kong gong hyun hyeon byun byeon yeo choo chu do so seok seol ma gil yeon wi pyo myung ki wang yook yuk in maeng je mo tak guk eun pyeon yong ye bong tae namgung hwangbo jegal sunwoo'.split(
    ' ',
  ),
)
/** Those that are hardly anything else: with any other part they make a name of an account. */
export const PLAIN_SURNAMES: ReadonlySet<string> = new Set('kim lee choi jeong kang yoon jang kwon hwang hong shin seo cho'.split(' '))
/** Those that many bear: written together with a given name they make a full one. */
export const FREQUENT_SURNAMES: ReadonlySet<string> = new Set(
  'kim lee park pak choi jung jeong kang cho yoon yun jang chang lim han oh seo suh shin kwon hwang ahn song jeon hong yoo yu ko moon yang son bae baek heo nam sim noh ha kwak sung cha joo woo koo min ryu na jin ji um eom won cheon bang'.split(
    ' ',
  ),
)
