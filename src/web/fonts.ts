// Loaded after the first paint: the rules name 92 files by the characters they hold, and the browser fetches only those it needs.
import 'pretendard/dist/web/variable/pretendardvariable-dynamic-subset.css'
