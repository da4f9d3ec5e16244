import { useNavigate } from '@tanstack/react-router'
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import type { Application, Letter } from '#features/letters/contract.ts'
import { DeskCards } from '#features/profile/web/desk/desk-cards.tsx'
import { isSendKey } from '#web/composition.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import type { Part } from '#web/routes.tsx'
import type { RunState } from '#web/run.ts'
import { useKeys } from '#web/use-keys.ts'
import { useRoom } from '#web/use-media.ts'
import { usePageTitle } from '#web/use-page-title.ts'
import { cardTargets } from '../card-targets.ts'
import { useChecking } from '../checking/use-checking.ts'
import { letterName } from '../letter-name.ts'
import { errorsIn } from '../open-errors.ts'
import { ConflictDialog } from '../parts/conflict-dialog.tsx'
import type { Shown } from '../parts/findings-in-order.ts'
import { replaceIn } from '../parts/replace-in.ts'
import { worseSaving } from '../parts/worse-saving.ts'
import { hasAnswer, useInputs } from '../use-inputs.ts'
import { useKeptText } from '../use-kept-text.ts'
import { useText } from '../use-text.ts'
import { useWriting } from '../use-writing.ts'
import { Chat } from './chat.tsx'
import { Checks } from './checks.tsx'
import classes from './desk.module.css'
import { DeskHeader } from './desk-header.tsx'
import { DraftPage } from './draft-page.tsx'
import { FindingCard } from './finding-card.tsx'
import { KeysDialog } from './keys-dialog.tsx'
import { MakeButton } from './make-button.tsx'
import { PartsBar } from './parts-bar.tsx'
import { QuestionSide } from './question-side.tsx'
import { SidePanel } from './side-panel.tsx'
import { VersionDialog } from './version-dialog.tsx'
import { Versions } from './versions.tsx'

interface DeskProps {
  application: Application
  letter: Letter
  part: Part | undefined
  modelAvailable: boolean
}

/** One question on the desk: what the draft is made from, the draft, and what is said about it. */
export function Desk({ application, letter, part, modelAvailable }: DeskProps) {
  const { desk, profile } = useWords()
  const room = useRoom()
  const navigate = useNavigate()
  const { inputs, read: readInputs, change: changeInputs, saving: savingInputs } = useInputs(letter)
  const { text, change: changeText, adopt, saving: savingText, ...conflicted } = useText(letter)
  const request = useKeptText(`request.${letter.id}`)
  // What was typed and asked for, until the run has answered it.
  const asked = useRef('')
  const [comparedTo, setComparedTo] = useState<string>()
  const latestText = useRef(text)
  useEffect(() => {
    latestText.current = text
  })
  const readText = useCallback(() => latestText.current, [])
  const [dialog, setDialog] = useState<'keys' | 'version'>()
  const openKeys = useCallback(() => setDialog('keys'), [])
  usePageTitle(`${application.company} · ${letterName(letter, desk)}`)

  const { flush: flushText } = savingText
  const save = useCallback(async () => {
    await Promise.all([savingInputs.flush(), flushText()])
  }, [savingInputs.flush, flushText])
  const { clear: clearRequest, giveBack: giveRequestBack } = request
  const onEnd = useCallback(
    (kind: 'draft' | 'revision', { status }: RunState) => {
      if (kind !== 'revision') return
      // A revision is first seen as what it has changed.
      if (status === 'done') setComparedTo(latestText.current)
      else giveRequestBack(asked.current)
    },
    [giveRequestBack],
  )
  const writing = useWriting({ letter, readInputs, save, onEnd })
  const { isWriting, draft, revise, stop, canStop } = writing
  const checking = useChecking({ application, letter, inputs, text, isWriting, saving: savingText })
  const { findings, ties } = checking
  const field = useRef<HTMLTextAreaElement>(null)
  const goTo = useCallback(
    (next: Part) => navigate({ to: '.', search: (now) => ({ ...now, letter: letter.id, part: next }), replace: true }),
    [navigate, letter.id],
  )
  const canMake = hasAnswer(inputs)
  const make = useCallback(() => {
    if (isWriting || !canMake) return
    setComparedTo(undefined)
    draft()
    if (room === 'narrow') void goTo('draft')
  }, [isWriting, canMake, draft, room, goTo])
  const ask = useCallback(
    (query: string, experienceId?: string) => {
      setComparedTo(undefined)
      revise({ query, ...(experienceId !== undefined && { experienceId }) }, () => {
        asked.current = clearRequest(query) ? query : ''
      })
    },
    [revise, clearRequest],
  )

  useKeys((event) => {
    const isTyping = event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLInputElement
    if (isSendKey(event)) make()
    else if (event.key === 'Escape' && isWriting) {
      if (canStop) stop()
    } else if (event.key === 'Escape') findings.open(undefined)
    else if (event.key === 's' && (event.ctrlKey || event.metaKey)) setDialog('version')
    else if (event.key === 'F8') findings.step(event.shiftKey ? -1 : 1)
    else if (event.key === '?' && !isTyping) setDialog('keys')
    else return
    event.preventDefault()
  })

  // What a keystroke in the draft does not change is not made anew for it.
  const { kind, draftError } = writing
  const isFirst = letter.versionId === null
  const makeButton = useMemo(
    () => (
      <MakeButton
        writing={isWriting ? kind : undefined}
        isFirst={isFirst}
        canMake={canMake}
        canStop={canStop}
        onMake={make}
        onStop={stop}
      />
    ),
    [isWriting, kind, isFirst, canMake, canStop, make, stop],
  )
  const markedId = ties.current?.sourceId
  const markedLine = ties.current?.source?.kind === 'cv' ? ties.current.source.text : undefined
  const question = useMemo(
    () => (
      <QuestionSide letter={letter} inputs={inputs} onChange={changeInputs} error={draftError} markedId={markedId} markedLine={markedLine}>
        {makeButton}
      </QuestionSide>
    ),
    [letter, inputs, changeInputs, draftError, markedId, markedLine, makeButton],
  )
  const mend = useCallback(
    ({ start, end, excerpt, fix = '' }: Shown) => {
      const now = latestText.current
      // The list of findings may be a keystroke behind the page.
      if (now.slice(start, end) !== excerpt) return
      const mended = now.slice(0, start) + fix + now.slice(end)
      // On a phone the field would bring up the keyboard; elsewhere the browser can undo what goes through it.
      if (room === 'narrow' || !replaceIn(field.current, { start, end, words: fix })) changeText(mended)
    },
    [room, changeText],
  )
  const openDraft = useCallback(() => {
    if (room === 'narrow') void goTo('draft')
  }, [room, goTo])
  const listed = useDeferredValue(findings)
  const hasText = text !== ''
  const { passed, progress } = checking
  const checks = useMemo(
    () => (
      <Checks
        findings={listed}
        passed={passed}
        progress={progress}
        hasText={hasText}
        isWriting={isWriting}
        onOpen={openDraft}
        onMend={mend}
      />
    ),
    [listed, passed, progress, hasText, isWriting, openDraft, mend],
  )
  const insertCard = useCallback(
    (experienceId: string) => {
      ask(desk.chat.insertCard, experienceId)
      // The conversation tells how far it is, and what becomes of it.
      void goTo('chat')
    },
    [ask, desk, goTo],
  )
  const cards = useMemo(
    () => (
      <DeskCards
        letterId={letter.id}
        question={letter.question}
        chosen={inputs.experienceIds}
        markedId={markedId}
        onChoose={(experienceIds) => changeInputs({ experienceIds })}
        targets={cardTargets(inputs, changeInputs, profile.desk)}
        onInsert={hasText && !isWriting ? insertCard : undefined}
      />
    ),
    [letter.id, letter.question, inputs, markedId, changeInputs, profile, hasText, isWriting, insertCard],
  )
  const { open: openFinding } = findings
  // The gravest stand first.
  const firstError = findings.all.find(({ severity, excerpt }) => severity === 'error' && excerpt !== '')?.id
  const lookAtErrors = useCallback(() => {
    openFinding(firstError)
    void goTo('checks')
  }, [openFinding, firstError, goTo])
  const openVersions = useCallback(() => void goTo('versions'), [goTo])
  const versions = (
    <Versions
      letter={letter}
      text={text}
      comparedTo={comparedTo}
      onCompare={setComparedTo}
      onChosen={adopt}
      onKeep={() => setDialog('version')}
      flush={flushText}
    />
  )
  const chat = (
    <Chat
      letter={letter}
      text={text}
      writing={writing}
      modelAvailable={modelAvailable}
      request={request}
      onAsk={ask}
      onCompare={setComparedTo}
      onChosen={adopt}
      flush={flushText}
    />
  )
  const shown = useMemo(() => partFor(room, part), [room, part])
  const isQuestionSeen = room === 'wider' || shown === 'question'

  return (
    <div className={classes.desk} data-own-bar>
      <DeskHeader
        application={application}
        letter={letter}
        text={text}
        errors={errorsIn(findings.all)}
        onLookAtErrors={lookAtErrors}
        readText={readText}
        saving={{ ...worseSaving(savingText, savingInputs), flush: save }}
        flush={flushText}
        onOpenKeys={openKeys}
        onOpenVersions={openVersions}
      />
      {room === 'wider' && question}
      {room === 'narrow' && shown === 'question' && question}
      {(room !== 'narrow' || shown !== 'question') && (
        <DraftPage
          letter={letter}
          text={text}
          onChange={changeText}
          writing={writing}
          findings={findings}
          ties={ties}
          field={field}
          comparedTo={comparedTo}
          onEndCompare={() => setComparedTo(undefined)}
          modelAvailable={modelAvailable}
          makeButton={isQuestionSeen || (room === 'narrow' && shown !== 'draft') ? undefined : makeButton}
        />
      )}
      {room === 'narrow' ? (
        <aside className={classes.sheet} aria-label={desk.parts[shown]}>
          {shown === 'checks' && checks}
          {shown === 'chat' && chat}
          {shown === 'cards' && cards}
          {shown === 'versions' && versions}
          {shown === 'draft' && findings.opened && <FindingCard findings={findings} text={text} onChange={changeText} />}
        </aside>
      ) : (
        <SidePanel
          part={shown}
          onPart={goTo}
          question={room === 'wide' ? question : undefined}
          chat={chat}
          checks={checks}
          cards={cards}
          versions={versions}
          count={findings.all.length}
        />
      )}
      {room === 'narrow' && <PartsBar part={shown} onPart={goTo} count={findings.all.length} />}
      <KeysDialog opened={dialog === 'keys'} onClose={() => setDialog(undefined)} />
      <VersionDialog
        letter={letter}
        text={text}
        opened={dialog === 'version'}
        onClose={() => setDialog(undefined)}
        onSaved={adopt}
        flush={flushText}
      />
      {/* The last, so that it stands before a dialog that was open when it turned out. */}
      <ConflictDialog words={desk.conflict} {...conflicted} />
    </div>
  )
}

/** Which part is in front: on a phone one at a time, else the tab of the panel. */
function partFor(room: 'narrow' | 'wide' | 'wider', part: Part | undefined): Part {
  if (room === 'narrow') return part ?? 'draft'
  if (part === 'question' && room === 'wide') return part
  return part === 'versions' || part === 'chat' || part === 'cards' ? part : 'checks'
}
