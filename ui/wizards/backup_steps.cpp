// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/backup_steps.h"

#include <QLabel>
#include <QLineEdit>

#include "core/crypto/hash.h"
#include "ui/kit/field_row.h"
#include "ui/kit/format.h"
#include "ui/kit/labels.h"
#include "ui/wizards/job_line.h"
#include "ui/wizards/note.h"
#include "ui/wizards/path_field.h"

namespace qd::ui::wizards {

namespace {

constexpr int kWidest = 704;

KeyValue code(const QString& key, const std::string& value) {
    const QString text = format::text(value);
    return {key, text, true, TabularLabel::Ink::Text, text};
}

}  // namespace

BackupPlaceStep::BackupPlaceStep(const Theme& theme, JobBridge& jobs, BackupFlow& flow, QWidget* parent)
    : StepPage({tr("Back up the workspace"), tr("Choose where the backup goes: best on another disk.")},
               kWidest, parent),
      m_flow(flow),
      m_folder(new PathField(PathField::Kind::Folder, tr("Folder for backups"), {}, this)),
      m_note(new Note(theme, Severity::Info, tr("What will happen"), {}, this)),
      m_line(new JobLine(theme, jobs, this)) {
    m_folder->edit()->setObjectName(QStringLiteral("backupFolder"));
    m_row = new FieldRow(tr("Folder"), m_folder, {}, this);
    addPart(m_row);
    addPart(m_note);
    addPart(m_line);
    connect(m_folder, &PathField::pathChanged, this, [this](const QString& path) { m_flow.setFolder(path); });
    connect(&m_flow, &BackupFlow::changed, this, &BackupPlaceStep::refresh);
    refresh();
}

QString BackupPlaceStep::verb() const {
    return m_flow.busy() ? tr("Backing up\u2026") : tr("Back up");
}

void BackupPlaceStep::enter() {
    m_folder->edit()->setFocus(Qt::OtherFocusReason);
}

void BackupPlaceStep::refresh() {
    if (m_folder->path() != m_flow.folder()) m_folder->setPath(m_flow.folder());
    m_folder->setEnabled(!m_flow.busy());
    m_note->setText(m_flow.sentences().join(QLatin1Char('\n')));
    m_line->follow(m_flow.busy() ? m_flow.job() : JobId{});
    if (m_flow.error() && m_flow.error()->code == ErrorCode::Cancelled)
        m_row->setError(tr("Cancelled. Nothing was left behind."));
    else if (m_flow.error())
        m_row->setError(format::error(*m_flow.error()) + QLatin1Char(' ') +
                        tr("The workspace and earlier backups are unchanged."));
    else
        m_row->setError({});
    Q_EMIT changed();
}

BackupProofStep::BackupProofStep(const Theme& theme, const BackupFlow& flow, QWidget* parent)
    : StepPage({tr("The backup is made and proved"), {}}, kWidest, parent),
      m_flow(flow),
      m_proved(new Note(theme, Severity::Ok, tr("Proved"), {}, this)),
      m_facts(new KeyValueList(theme, this)),
      m_warnings(makeParagraph(TextRole::Body, {}, this)) {
    m_facts->setAccessibleName(tr("Facts of the backup"));
    addPart(m_proved);
    addPart(m_facts);
    addPart(m_warnings);
}

QString BackupProofStep::line() const {
    return tr("Keep the recovery key apart from it: both together open everything.");
}

void BackupProofStep::enter() {
    const auto& done = m_flow.outcome();
    if (!done) return;
    m_proved->setText(
        tr("It was opened again, every page was checked, %1 audit entries were replayed and every table was "
           "counted, in %2.")
            .arg(format::integer(done->proof.entries), format::duration(done->proof.seconds)));
    QList<KeyValue> facts{code(tr("File"), done->path)};
    if (!done->secondPath.empty()) facts << code(tr("Second copy"), done->secondPath);
    facts << KeyValue{tr("Made"), format::dateTime(done->manifest.madeAt)};
    facts << KeyValue{tr("Number"), format::integer(done->manifest.generation)};
    facts << KeyValue{tr("Content"), format::bytes(static_cast<qint64>(done->manifest.databaseBytes))};
    facts << code(tr("SHA-256 of the content"), done->manifest.databaseSha256);
    facts << code(tr("Tree head of the audit log"), crypto::hex(done->manifest.head.root));
    if (!done->removed.empty())
        facts << KeyValue{tr("Older backups removed"),
                          format::integer(static_cast<qint64>(done->removed.size()))};
    m_facts->setItems(facts);
    QStringList warnings;
    for (const Message& warning : done->warnings)
        warnings << format::text(warning);
    m_warnings->setText(warnings.join(QLatin1Char('\n')));
    m_warnings->setVisible(!warnings.isEmpty());
}

}  // namespace qd::ui::wizards
