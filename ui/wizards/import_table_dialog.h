// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "ui/kit/banner.h"
#include "ui/wizards/table_import_flow.h"

class QPushButton;

namespace qd::ui::wizards {

class IssueTable;
class Note;
class PathField;

/// Imports holdings or sectors from a file into an open workspace. Show it with open().
class ImportTableDialog final : public QDialog {
    Q_OBJECT

public:
    /// What `context` names outlives it.
    ImportTableDialog(const WizardContext& context, SessionPtr session, TableKind kind,
                      QWidget* parent = nullptr);

    [[nodiscard]] TableImportFlow& flow() { return *m_flow; }

Q_SIGNALS:
    /// So many rows are stored; the dialog shows it until it is closed.
    void imported(qint64 count);

private:
    void build(const WizardContext& context);
    void press();
    void refresh();

    TableImportFlow* m_flow;
    Banner* m_banner;
    PathField* m_file;
    Note* m_plan = nullptr;
    IssueTable* m_issues;
    QPushButton* m_cancel;
    QPushButton* m_primary;
};

}  // namespace qd::ui::wizards
