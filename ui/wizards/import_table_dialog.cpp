// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/import_table_dialog.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>
#include <utility>

#include "ui/kit/buttons.h"
#include "ui/kit/field_row.h"
#include "ui/kit/format.h"
#include "ui/kit/labels.h"
#include "ui/kit/space.h"
#include "ui/wizards/import_words.h"
#include "ui/wizards/issue_table.h"
#include "ui/wizards/note.h"
#include "ui/wizards/path_field.h"

namespace qd::ui::wizards {
namespace {

constexpr QSize kLeast{680, 440};  ///< with room for an error of four lines
constexpr int kMargin = 24;

struct Words {
    QString title;
    QString columns;
    QString plan;
};

Words wordsOf(TableKind kind) {
    if (kind == TableKind::Holdings)
        return {
            ImportTableDialog::tr("Import holdings"),
            ImportTableDialog::tr("Columns: symbol, quantity and, if known, cost (what was paid in all)."),
            ImportTableDialog::tr("The holdings in the workspace are replaced by those of the file.")};
    return {ImportTableDialog::tr("Import sectors"), ImportTableDialog::tr("Columns: symbol, sector."),
            ImportTableDialog::tr("Symbols of the file get its sectors; other symbols keep theirs.")};
}

QString storedWords(TableKind kind, qint64 count) {
    const QString number = format::integer(count);
    if (kind == TableKind::Holdings)
        return count == 1 ? ImportTableDialog::tr("1 holding is stored.")
                          : ImportTableDialog::tr("%1 holdings are stored.").arg(number);
    return count == 1 ? ImportTableDialog::tr("The sector of 1 symbol is stored.")
                      : ImportTableDialog::tr("Sectors of %1 symbols are stored.").arg(number);
}

}  // namespace

ImportTableDialog::ImportTableDialog(const WizardContext& context, SessionPtr session, TableKind kind,
                                     QWidget* parent)
    : QDialog(parent),
      m_flow(new TableImportFlow(context.jobs, std::move(session), kind, this)),
      m_banner(new Banner(context.theme, this)),
      m_file(new PathField(PathField::Kind::File, wordsOf(kind).title,
                           tr("Tables (*.csv *.csv.gz *.txt *.gz);;All files (*)"), this)),
      m_issues(new IssueTable(this)),
      m_cancel(makeButton(ButtonRole::Plain, tr("Cancel"), this)),
      m_primary(makeButton(ButtonRole::Primary, tr("Import"), this)) {
    setWindowTitle(wordsOf(kind).title);
    setMinimumSize(kLeast);
    build(context);
    connect(m_file, &PathField::pathChanged, m_flow, &TableImportFlow::setPath);
    connect(m_flow, &TableImportFlow::changed, this, &ImportTableDialog::refresh);
    connect(m_flow, &TableImportFlow::imported, this, &ImportTableDialog::imported);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_primary, &QPushButton::clicked, this, &ImportTableDialog::press);
    refresh();
}

void ImportTableDialog::build(const WizardContext& context) {
    const Words words = wordsOf(m_flow->kind());
    m_file->edit()->setObjectName(QStringLiteral("tablePath"));
    m_primary->setObjectName(QStringLiteral("primary"));
    m_primary->setToolTip(QKeySequence(Qt::CTRL | Qt::Key_Return).toString(QKeySequence::NativeText));
    // It replaces what is stored: no bare Return does that, in the field or on another button.
    for (QPushButton* button : findChildren<QPushButton*>()) {
        button->setAutoDefault(false);
        button->setDefault(false);
    }
    auto* decide = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), this);
    connect(decide, &QShortcut::activated, this, &ImportTableDialog::press);
    connect(m_file->edit(), &QLineEdit::returnPressed, this,
            [this] { m_primary->setFocus(Qt::TabFocusReason); });
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_primary);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    column->setSpacing(space::kCardGap);
    column->addWidget(makeLabel(TextRole::Title, words.title, this));
    column->addWidget(m_banner);
    column->addWidget(new FieldRow(tr("File"), m_file, words.columns, this));
    m_plan = new Note(context.theme, Severity::Info, tr("What will happen"), words.plan, this);
    column->addWidget(m_plan);
    column->addWidget(m_issues);
    column->addStretch(1);
    column->addLayout(buttons);
}

void ImportTableDialog::press() {
    if (m_flow->count()) return accept();
    if (m_flow->canImport()) m_flow->start();
}

void ImportTableDialog::refresh() {
    m_file->setEnabled(!m_flow->busy());
    const bool stored = m_flow->count().has_value();
    m_issues->setIssues(m_flow->issues());
    m_cancel->setVisible(!stored);
    m_plan->setVisible(!stored);
    m_primary->setText(stored ? tr("Close") : m_flow->busy() ? tr("Importing\u2026") : tr("Import"));
    m_primary->setEnabled(stored || m_flow->canImport());
    m_primary->setDefault(stored);  // to close decides nothing
    if (const auto& error = m_flow->error()) {
        showFailure(*m_banner, *error, tr("Nothing was changed."));
    } else if (stored) {
        const auto issues = static_cast<int>(m_flow->issues().size());
        m_banner->showMessage(
            issues == 0 ? Severity::Ok : Severity::Info, storedWords(m_flow->kind(), *m_flow->count()),
            issues == 0 ? QString()
                        : tr("The reader mended or passed over %n thing(s); see below.", nullptr, issues));
        m_primary->setFocus(Qt::OtherFocusReason);
    } else {
        m_banner->hide();
    }
}

}  // namespace qd::ui::wizards
