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
    Q_EMIT changed();
}

void TableImportFlow::start() {
    QD_REQUIRE(canImport());
    m_busy = true;
    m_error.reset();
    m_count.reset();
    const bool holdings = m_kind == TableKind::Holdings;
    m_jobs.run<std::int64_t>(
        holdings ? tr("Import holdings") : tr("Import sectors"),
        [session = m_session, path = format::utf8(m_path),
         holdings](jobs::JobContext& job) -> Result<std::int64_t> {
            QD_TRY(const auto done, holdings ? desk::importHoldings(*session, path, {}, job)
                                             : desk::importSectors(*session, path, {}, job));
            return done.rows;
        },
        this, [this](Result<std::int64_t> count) { finish(std::move(count)); });
    Q_EMIT changed();
}

void TableImportFlow::finish(Result<std::int64_t> count) {
    m_busy = false;
    if (!count.ok()) {
        m_error = count.error();
        Q_EMIT changed();
        return;
    }
    m_count = count.value();
    Q_EMIT changed();
    Q_EMIT imported(*m_count);
}

}  // namespace qd::ui::wizards
