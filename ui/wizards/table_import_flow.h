// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <optional>
#include <vector>

#include "core/desk/import_tables.h"
#include "ui/wizards/wizard_context.h"

namespace qd::ui::wizards {

/// Tables beside the prices.
enum class TableKind { Holdings, Sectors };

/// The import of holdings or sectors from a file, without widgets.
class TableImportFlow final : public QObject {
    Q_OBJECT

public:
    /// `jobs` outlives it.
    TableImportFlow(JobBridge& jobs, SessionPtr session, TableKind kind, QObject* parent = nullptr);

    [[nodiscard]] TableKind kind() const { return m_kind; }
    void setPath(const QString& path);
    [[nodiscard]] bool canImport() const { return !m_busy && !m_path.isEmpty(); }
    /// Imports as a listed job; imported() or an error follows. Precondition: canImport().
    void start();
    [[nodiscard]] bool busy() const { return m_busy; }
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }
    /// How many rows the last import took.
    [[nodiscard]] const std::optional<std::int64_t>& count() const { return m_count; }
    /// What the reader of the last import mended or passed over.
    [[nodiscard]] const std::vector<market::ImportIssue>& issues() const { return m_issues; }

Q_SIGNALS:
    void changed();
    void imported(qint64 count);

private:
    void finish(Result<desk::ImportTableOutcome> outcome);

    JobBridge& m_jobs;
    SessionPtr m_session;
    TableKind m_kind;
    QString m_path;
    bool m_busy = false;
    std::optional<Error> m_error;
    std::optional<std::int64_t> m_count;
    std::vector<market::ImportIssue> m_issues;
};

}  // namespace qd::ui::wizards
