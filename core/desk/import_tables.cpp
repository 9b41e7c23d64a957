// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/import_tables.h"

#include <utility>

#include "core/base/json.h"
#include "core/market/import.h"

namespace qd::desk {

namespace {

vault::AuditDraft auditOf(const Session& session, const char* action, const std::string& path,
                          std::int64_t count) {
    Json detail = Json::object();
    detail.set("source", baseName(path)).set("rows", count);
    return {session.actor().user, action, baseName(path), detail.dump()};
}

}  // namespace

Result<std::int64_t> importSectors(Session& session, const std::string& path) {
    QD_CHECK(session.require(identity::Permission::ImportData));
    QD_TRY(const auto read, market::importSectors(session.env().files, path, {}));
    std::vector<vault::SecurityRecord> securities;
    for (const auto& [symbol, sector] : read.value.sectorOf)
        securities.push_back({symbol, {}, sector});
    const auto count = static_cast<std::int64_t>(securities.size());
    QD_CHECK(session.vault().transact([&](vault::Writer& writer) -> Result<vault::AuditDraft> {
        QD_CHECK(writer.putSecurities(securities));
        return auditOf(session, "sectors.import", path, count);
    }));
    return count;
}

Result<std::int64_t> importHoldings(Session& session, const std::string& path) {
    QD_CHECK(session.require(identity::Permission::ImportData));
    QD_TRY(const auto read, market::importHoldings(session.env().files, path, {}));
    const auto count = static_cast<std::int64_t>(read.value.holdings.size());
    QD_CHECK(session.vault().transact([&](vault::Writer& writer) -> Result<vault::AuditDraft> {
        QD_CHECK(writer.setHoldings(read.value.holdings));
        return auditOf(session, "holdings.import", path, count);
    }));
    return count;
}

}  // namespace qd::desk
