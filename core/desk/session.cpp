// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/session.h"

#include <algorithm>
#include <utility>

#include "core/base/json.h"
#include "core/desk/settings.h"
#include "core/desk/unfinished_workspace.h"

namespace qd::desk {

namespace {

/// Actor names go into the audit chain: printable, one line, bounded.
Status checkUserName(const std::string& user) {
    const bool printable = std::none_of(user.begin(), user.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x20U || static_cast<unsigned char>(c) == 0x7fU;
    });
    if (!user.empty() && user.size() <= 64 && printable) return Ok{};
    return Error{ErrorCode::Usage, say("a user name has 1 to 64 bytes and no control characters"),
                 say("pass --user NAME")};
}

}  // namespace

Session::Session(Environment environment, std::unique_ptr<vault::Vault> vault, identity::Actor actor)
    : m_environment(environment), m_vault(std::move(vault)), m_actor(std::move(actor)) {
    QD_REQUIRE(m_vault != nullptr);
}

std::string Session::workspaceName() const {
    std::string name = baseName(m_vault->path());
    if (const auto dot = name.rfind('.'); dot != std::string::npos && dot > 0) name.erase(dot);
    return name;
}

Result<std::unique_ptr<Session>> createWorkspace(Environment environment, const WorkspaceRequest& request,
                                                 const crypto::KdfParams& kdf) {
    QD_REQUIRE(request.passphrase != nullptr);
    QD_CHECK(checkUserName(request.user));
    Json detail = Json::object();
    detail.set("user", request.user).set("role", identity::name(identity::Role::Admin));
    const vault::AuditDraft genesis{request.user, "workspace.create", "workspace", detail.dump()};
    UnfinishedWorkspace unfinished(environment.files);
    QD_TRY(auto vault, vault::Vault::create(request.path, *request.passphrase, kdf, genesis,
                                            {environment.files, environment.clock}));
    unfinished.made(request.path);
    QD_CHECK(vault->transact([&](vault::Writer& writer) -> Result<vault::AuditDraft> {
        QD_CHECK(writer.setSetting(kUserRolePrefix + request.user,
                                   std::string(identity::name(identity::Role::Admin))));
        return vault::AuditDraft{request.user, "user.add", request.user, detail.dump()};
    }));
    unfinished.keep();
    return std::make_unique<Session>(environment, std::move(vault),
                                     identity::Actor{request.user, identity::Role::Admin});
}

Result<std::unique_ptr<Session>> openWorkspace(Environment environment, const WorkspaceRequest& request) {
    QD_REQUIRE(request.passphrase != nullptr);
    QD_CHECK(checkUserName(request.user));
    QD_TRY(auto vault,
           vault::Vault::open(request.path, *request.passphrase, {environment.files, environment.clock}));
    QD_TRY(const auto roleName, vault->setting(kUserRolePrefix + request.user));
    const auto role = roleName ? identity::parseRole(*roleName) : std::nullopt;
    if (!role) {
        return Error{ErrorCode::Refused, say("'%1' is not a user of this workspace", request.user),
                     say("pass --user with the name it was made for")};
    }
    return std::make_unique<Session>(environment, std::move(vault), identity::Actor{request.user, *role});
}

Result<WorkspaceInfo> workspaceInfo(Session& session) {
    QD_CHECK(session.require(identity::Permission::ReadPortfolio));
    auto& vault = session.vault();
    WorkspaceInfo info;
    info.path = vault.path();
    info.schemaVersion = vault.schemaVersion();
    QD_TRY(const auto datasets, vault.datasets());
    QD_TRY(const auto runs, vault.runs());
    QD_TRY(const auto reports, vault.reports());
    QD_TRY(const auto holdings, vault.holdings());
    QD_TRY(const auto tail, vault.auditTail(1));
    info.datasets = static_cast<std::int64_t>(datasets.size());
    info.runs = static_cast<std::int64_t>(runs.size());
    info.reports = static_cast<std::int64_t>(reports.size());
    info.holdings = static_cast<std::int64_t>(holdings.size());
    for (const auto& dataset : datasets)
        info.synthetic = info.synthetic || dataset.synthetic;
    if (!tail.empty()) {
        info.auditEntries = tail.front().sequence;
        info.auditHead = tail.front().hash;
    }
    return info;
}

Result<vault::AuditVerdict> verifyAudit(Session& session) {
    QD_CHECK(session.require(identity::Permission::ReadAudit));
    QD_TRY(auto verdict, session.vault().verifyAudit());
    if (!verdict.intact) {
        const Message found = verdict.brokenAt ? say("the audit chain is broken at entry %1: %2",
                                                     std::to_string(*verdict.brokenAt), verdict.reason)
                                               : say("the audit chain is broken: %1", verdict.reason);
        return Error{ErrorCode::Integrity,
                     found,
                     say("keep the file as evidence and restore a verified backup"),
                     {session.vault().path()}};
    }
    return verdict;
}

Result<vault::AuditVerdict> verifyWorkspace(Session& session) {
    QD_CHECK(session.require(identity::Permission::ReadAudit));
    QD_CHECK(session.vault().verifyStorage());
    return verifyAudit(session);
}

Result<std::vector<vault::AuditEntry>> listAudit(Session& session, std::int64_t limit) {
    QD_CHECK(session.require(identity::Permission::ReadAudit));
    return session.vault().auditTail(limit);
}

}  // namespace qd::desk
