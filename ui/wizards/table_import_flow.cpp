// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/table_import_flow.h"

#include <utility>

#include "core/desk/import_tables.h"
#include "ui/kit/format.h"

namespace qd::ui::wizards {

TableImportFlow::TableImportFlow(JobBridge& jobs, SessionPtr session, TableKind kind, QObject* parent)
    : QObject(parent), m_jobs(jobs), m_session(std::move(session)), m_kind(kind) {
    QD_REQUIRE(m_session != nullptr);
}

void TableImportFlow::setPath(const QString& path) {
    if (path.trimmed() == m_path) return;
    m_path = path.trimmed();
    m_error.reset();
    m_count.reset();
    m_issues.clear();
    Q_EMIT changed();
}

void TableImportFlow::start() {
    QD_REQUIRE(canImport());
    m_busy = true;
    m_error.reset();
    m_count.reset();
    m_issues.clear();
    const bool holdings = m_kind == TableKind::Holdings;
    m_jobs.run<desk::ImportTableOutcome>(
        holdings ? tr("Import holdings") : tr("Import sectors"),
        [session = m_session, path = format::utf8(m_path), holdings](jobs::JobContext& job) {
            return holdings ? desk::importHoldings(*session, path, {}, job)
                            : desk::importSectors(*session, path, {}, job);
        },
        this, [this](Result<desk::ImportTableOutcome> outcome) { finish(std::move(outcome)); });
    Q_EMIT changed();
}

void TableImportFlow::finish(Result<desk::ImportTableOutcome> outcome) {
    m_busy = false;
    if (!outcome.ok()) {
        m_error = outcome.error();
        Q_EMIT changed();
        return;
    }
    m_count = outcome->rows;
    m_issues = std::move(outcome->issues);
    Q_EMIT changed();
    Q_EMIT imported(*m_count);
}

}  // namespace qd::ui::wizards
