// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/import_tables.h"

#include <utility>

#include "core/base/json.h"
#include "core/desk/settings.h"

namespace qd::desk {

namespace {

constexpr double kRead = 0.7;  ///< share of the time that reading takes

vault::AuditDraft auditOf(const Session& session, const char* action, const std::string& path,
                          std::int64_t count) {
    Json detail = Json::object();
    detail.set("source", baseName(path)).set("rows", count);
    return {session.actor().user, action, baseName(path), detail.dump()};
}

/// One spell a line: symbol, first day, last day or nothing. Symbols hold no commas.
std::string membershipText(const market::MembershipTable& table) {
    std::string text;
    for (const auto& spell : table.spells)
        text += spell.symbol + "," + spell.from.iso() + "," + (spell.to ? spell.to->iso() : "") + "\n";
    return text;
}

Error damagedMembership() {
    return Error{ErrorCode::Integrity, say("the membership in the workspace is damaged"),
                 say("restore a verified backup")};
}

Result<market::MembershipSpell> parseSpell(std::string_view line) {
    const auto second = line.rfind(',');
    const auto first = second == std::string_view::npos || second == 0 ? std::string_view::npos
                                                                       : line.rfind(',', second - 1);
    if (first == std::string_view::npos || first == 0) return damagedMembership();
    const auto from = Date::parse(line.substr(first + 1, second - first - 1));
    if (!from.ok()) return damagedMembership();
    market::MembershipSpell spell{std::string(line.substr(0, first)), *from, std::nullopt};
    if (second + 1 < line.size()) {
        const auto to = Date::parse(line.substr(second + 1));
        if (!to.ok()) return damagedMembership();
        spell.to = *to;
    }
    return spell;
}

}  // namespace

Result<ImportTableOutcome> importSectors(Session& session, const std::string& path,
                                         const market::ImportOptions& options, const jobs::JobContext& job) {
    QD_CHECK(session.require(identity::Permission::ImportData));
    QD_TRY(auto read, market::importSectors(session.env().files, path, options, job.slice(0.0, kRead)));
    std::vector<vault::SecurityRecord> securities;
    for (const auto& [symbol, sector] : read.value.sectorOf)
        securities.push_back({symbol, {}, sector});
    const auto count = static_cast<std::int64_t>(securities.size());
    job.log(say("Read %1: rows %2, lines passed over or doubtful: %3", baseName(path), count,
                read.issues.size()));
    QD_CHECK(job.checkpoint("Storing encrypted", kRead));
    QD_CHECK(session.vault().transact([&](vault::Writer& writer) -> Result<vault::AuditDraft> {
        QD_CHECK(writer.putSecurities(securities));
        return auditOf(session, "sectors.import", path, count);
    }));
    job.report("Stored", 1.0);
    return ImportTableOutcome{count, std::move(read.issues)};
}

Result<ImportTableOutcome> importHoldings(Session& session, const std::string& path,
                                          const market::ImportOptions& options, const jobs::JobContext& job) {
    QD_CHECK(session.require(identity::Permission::ImportData));
    QD_TRY(auto read, market::importHoldings(session.env().files, path, options, job.slice(0.0, kRead)));
    const auto count = static_cast<std::int64_t>(read.value.holdings.size());
    job.log(say("Read %1: rows %2, lines passed over or doubtful: %3", baseName(path), count,
                read.issues.size()));
    QD_CHECK(job.checkpoint("Storing encrypted", kRead));
    QD_CHECK(session.vault().transact([&](vault::Writer& writer) -> Result<vault::AuditDraft> {
        QD_CHECK(writer.setHoldings(read.value.holdings));
        return auditOf(session, "holdings.import", path, count);
    }));
    job.report("Stored", 1.0);
    return ImportTableOutcome{count, std::move(read.issues)};
}

Result<ImportTableOutcome> importMembership(Session& session, const std::string& path,
                                            const market::ImportOptions& options,
                                            const jobs::JobContext& job) {
    QD_CHECK(session.require(identity::Permission::ImportData));
    QD_TRY(auto read, market::importMembership(session.env().files, path, options, job.slice(0.0, kRead)));
    const auto count = static_cast<std::int64_t>(read.value.spells.size());
    job.log(say("Read %1: rows %2, lines passed over or doubtful: %3", baseName(path), count,
                read.issues.size()));
    QD_CHECK(job.checkpoint("Storing encrypted", kRead));
    QD_CHECK(session.vault().transact([&](vault::Writer& writer) -> Result<vault::AuditDraft> {
        QD_CHECK(writer.setSetting(kMembershipKey, membershipText(read.value)));
        return auditOf(session, "membership.import", path, count);
    }));
    job.report("Stored", 1.0);
    return ImportTableOutcome{count, std::move(read.issues)};
}

Result<market::MembershipTable> loadMembership(Session& session) {
    QD_CHECK(session.require(identity::Permission::ReadPortfolio));
    QD_TRY(const auto stored, session.vault().setting(kMembershipKey));
    market::MembershipTable table;
    std::string_view rest = stored ? std::string_view(*stored) : std::string_view();
    while (!rest.empty()) {
        const auto end = rest.find('\n');
        QD_TRY(auto spell, parseSpell(rest.substr(0, end)));
        table.spells.push_back(std::move(spell));
        rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    }
    return table;
}

}  // namespace qd::desk
