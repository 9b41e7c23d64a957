// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/restore_steps.h"

#include <QLabel>
#include <QLineEdit>
#include <utility>
#include <vector>

#include "core/crypto/hash.h"
#include "core/desk/access.h"
#include "ui/kit/field_row.h"
#include "ui/kit/format.h"
#include "ui/kit/labels.h"
#include "ui/kit/passphrase_strength.h"
#include "ui/kit/segmented_buttons.h"
#include "ui/wizards/job_line.h"
#include "ui/wizards/note.h"
#include "ui/wizards/path_field.h"
#include "ui/wizards/recovery_fields.h"

namespace qd::ui::wizards {

namespace {

constexpr int kWidest = 704;

}  // namespace

RestoreChooseStep::RestoreChooseStep(const Theme& theme, RestoreFlow& flow, QWidget* parent)
    : StepPage({tr("Restore a workspace"), tr("Which backup comes back, and where to.")}, kWidest, parent),
      m_flow(flow),
      m_file(new PathField(PathField::Kind::File, tr("Backup to restore"), tr("Backups (*.qdbackup)"), this)),
      m_facts(new KeyValueList(theme, this)),
      m_says(makeLabel(TextRole::Label, tr("What the backup says of itself"), this)),
      m_target(
          new PathField(PathField::Kind::File, tr("Workspace to restore"), tr("Workspaces (*.qdw)"), this)) {
    m_file->edit()->setObjectName(QStringLiteral("restoreFile"));
    m_target->edit()->setObjectName(QStringLiteral("restoreTarget"));
    m_facts->setAccessibleName(tr("Facts of the backup"));
    m_fileRow = new FieldRow(tr("Backup"), m_file, {}, this);
    addPart(m_fileRow);
    addPart(m_says);
    addPart(m_facts);
    addPart(new FieldRow(tr("Workspace"), m_target,
                         tr("A workspace that lies there is put aside, not deleted."), this));
    connect(m_file, &PathField::entered, this, [this] {
        if (m_file->path() != m_flow.path() || m_flow.error()) m_flow.choose(m_file->path());
    });
    connect(m_target, &PathField::pathChanged, this, [this](const QString& path) {
        if (path != m_flow.target()) m_flow.setTarget(path);
    });
    connect(&m_flow, &RestoreFlow::changed, this, &RestoreChooseStep::refresh);
    refresh();
}

void RestoreChooseStep::enter() {
    m_file->edit()->setFocus(Qt::OtherFocusReason);
}

void RestoreChooseStep::refresh() {
    if (m_flow.step() != RestoreFlow::Step::Choose) return;
    if (m_target->path() != m_flow.target()) m_target->setPath(m_flow.target());
    if (m_file->path() != m_flow.path() && !m_file->edit()->isModified()) m_file->setPath(m_flow.path());
    const auto& header = m_flow.header();
    m_says->setVisible(header.has_value());
    m_facts->setVisible(header.has_value());
    if (header)
        m_facts->setItems({{tr("Made"), format::dateTime(header->madeAt)},
                           {tr("Number"), format::integer(header->generation)},
                           {tr("Size"), format::bytes(static_cast<qint64>(header->bytes))},
                           {tr("Version of the file format"), format::integer(header->schema)},
                           {tr("Workspace"), format::text(header->workspace), true}});
    m_fileRow->setError(m_flow.error() ? format::error(*m_flow.error()) : QString());
    Q_EMIT changed();
}

RestoreUnlockStep::RestoreUnlockStep(const WizardContext& context, RestoreFlow& flow, QWidget* parent)
    : StepPage(
          {tr("Open the backup"), tr("With a passphrase of the day it was made, or with the recovery key.")},
          kWidest, parent),
      m_flow(flow),
      m_kind(new SegmentedButtons({tr("Passphrase"), tr("Recovery key"), tr("Two shares")}, this)),
      m_user(new QLineEdit(context.user, this)),
      m_passphrase(makePassphraseField(this)),
      m_key(new RecoveryFields(this)),
      m_line(new JobLine(context.theme, context.jobs, this)) {
    m_kind->setObjectName(QStringLiteral("restoreKind"));
    m_kind->setAccessibleName(tr("What opens the backup"));
    m_user->setObjectName(QStringLiteral("restoreUser"));
    m_passphrase->setObjectName(QStringLiteral("restorePassphrase"));
    m_userRow = new FieldRow(tr("User"), m_user, {}, this);
    m_passphraseRow = new FieldRow(tr("Passphrase"), m_passphrase, {}, this);
    addPart(m_kind, Qt::AlignLeading);
    for (QWidget* part : std::initializer_list<QWidget*>{m_userRow, m_passphraseRow, m_key, m_line})
        addPart(part);
    connect(m_kind, &SegmentedButtons::chosen, this, [this](int index) { setOpener(Opener{index}); });
    connect(m_key, &RecoveryFields::changed, this, &StepPage::changed);
    connect(m_key, &RecoveryFields::submitted, this, &StepPage::submitted);
    connect(m_user, &QLineEdit::textChanged, this, &StepPage::changed);
    connect(m_passphrase, &QLineEdit::textChanged, this, [this](const QString& text) {
        if (!text.isEmpty()) m_passphraseRow->setError({});
        Q_EMIT changed();
    });
    connect(m_passphrase, &QLineEdit::returnPressed, this, &StepPage::submitted);
    connect(&m_flow, &RestoreFlow::changed, this, &RestoreUnlockStep::refresh);
    refresh();
}

void RestoreUnlockStep::setOpener(Opener opener) {
    m_opener = opener;
    m_key->setShares(opener == Opener::TwoShares);
    m_passphraseRow->setError({});
    refresh();
}

QString RestoreUnlockStep::verb() const {
    return m_flow.busy() ? tr("Proving\u2026") : tr("Open and prove");
}

bool RestoreUnlockStep::ready() const {
    if (m_flow.busy()) return false;
    return useRecovery() ? m_key->complete() : !m_user->text().isEmpty() && !m_passphrase->text().isEmpty();
}

void RestoreUnlockStep::act() {
    if (!useRecovery()) {
        m_flow.unlock(m_user->text(), takeSecret(*m_passphrase), {});
        return;
    }
    const auto typed = m_key->take();
    std::vector<const crypto::Secret*> texts;
    for (const SecretPtr& text : typed)
        texts.push_back(text.get());
    auto key = desk::recoveryKeyOf(texts);
    if (key.ok())
        m_flow.unlock({}, {}, std::make_shared<const crypto::Secret>(std::move(key).value()));
    else
        m_key->showProblem(format::error(key.error()));
}

void RestoreUnlockStep::enter() {
    refresh();
    (useRecovery() ? static_cast<QWidget*>(m_key) : m_passphrase)->setFocus(Qt::OtherFocusReason);
}

void RestoreUnlockStep::showFailure(const QString& words) {
    if (useRecovery())
        m_key->showProblem(words);
    else
        m_passphraseRow->setError(words);
}

void RestoreUnlockStep::refresh() {
    if (m_flow.step() != RestoreFlow::Step::Unlock) return;
    const bool busy = m_flow.busy();
    m_kind->setCurrent(static_cast<int>(m_opener));
    for (QWidget* part : std::initializer_list<QWidget*>{m_userRow, m_passphraseRow})
        part->setVisible(!useRecovery());
    m_key->setVisible(useRecovery());
    for (QWidget* part : std::initializer_list<QWidget*>{m_kind, m_userRow, m_passphraseRow, m_key})
        part->setEnabled(!busy);
    m_line->follow(busy ? m_flow.job() : JobId{});
    if (const auto error = m_flow.error()) {
        m_flow.clearError();
        showFailure(error->code == ErrorCode::Cancelled
                        ? tr("Cancelled. Nothing was changed.")
                        : format::error(*error) + QLatin1Char(' ') + tr("Nothing was changed."));
    }
    Q_EMIT changed();
}

RestoreConfirmStep::RestoreConfirmStep(const WizardContext& context, RestoreFlow& flow, QWidget* parent)
    : StepPage({tr("Restore it?"), tr("The backup is whole. Nothing has been changed so far.")}, kWidest,
               parent),
      m_flow(flow),
      m_proved(new Note(context.theme, Severity::Ok, tr("Proved"), {}, this)),
      m_note(new Note(context.theme, Severity::Warn, tr("What will happen"), {}, this)),
      m_failed(new Note(context.theme, Severity::Hard, tr("It did not work"), {}, this)),
      m_line(new JobLine(context.theme, context.jobs, this)) {
    for (QWidget* part : std::initializer_list<QWidget*>{m_proved, m_note, m_failed, m_line})
        addPart(part);
    connect(&m_flow, &RestoreFlow::changed, this, &RestoreConfirmStep::refresh);
}

QString RestoreConfirmStep::verb() const {
    return m_flow.busy() ? tr("Restoring\u2026") : tr("Restore");
}

void RestoreConfirmStep::refresh() {
    if (m_flow.step() != RestoreFlow::Step::Confirm || !m_flow.proof()) return;
    m_proved->setText(
        tr("Opened, every page checked, %1 audit entries replayed, in %2.")
            .arg(format::integer(m_flow.proof()->entries), format::duration(m_flow.proof()->seconds)));
    m_note->setText(m_flow.sentences().join(QLatin1Char('\n')));
    m_failed->setVisible(m_flow.error().has_value());
    if (m_flow.error())
        m_failed->setText(m_flow.error()->code == ErrorCode::Cancelled
                              ? tr("Cancelled. Nothing was changed.")
                              : format::error(*m_flow.error()) + QLatin1Char(' ') +
                                    tr("What was there is as it was."));
    m_line->follow(m_flow.busy() ? m_flow.job() : JobId{});
    Q_EMIT changed();
}

RestoreProofStep::RestoreProofStep(const Theme& theme, const RestoreFlow& flow, QWidget* parent)
    : StepPage({tr("The workspace is back"), tr("Sign in to go on working.")}, kWidest, parent),
      m_flow(flow),
      m_proved(new Note(theme, Severity::Ok, tr("Verified"), {}, this)),
      m_facts(new KeyValueList(theme, this)) {
    m_facts->setAccessibleName(tr("Facts of the restore"));
    addPart(m_proved);
    addPart(m_facts);
}

void RestoreProofStep::enter() {
    const auto& done = m_flow.outcome();
    if (!done) return;
    m_proved->setText(tr("In its place, opened again: every page authenticates, and the audit chain of %1 "
                         "entries is intact.")
                          .arg(format::integer(done->entries)));
    const auto code = [](const QString& key, const QString& value) {
        return KeyValue{key, value, true, TabularLabel::Ink::Text, value};
    };
    QList<KeyValue> facts{code(tr("Workspace"), m_flow.target()),
                          {tr("As it was on"), format::dateTime(done->report.manifest.madeAt)}};
    if (!done->report.setAside.empty()) facts << code(tr("Put aside"), format::text(done->report.setAside));
    if (done->report.entriesLost)
        facts << KeyValue{tr("Audit entries that it does not have"),
                          format::integer(*done->report.entriesLost)};
    if (done->report.migratedFrom > 0)
        facts << KeyValue{tr("Brought up from format"), format::integer(done->report.migratedFrom)};
    m_facts->setItems(facts);
}

}  // namespace qd::ui::wizards
