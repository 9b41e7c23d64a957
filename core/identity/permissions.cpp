// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/identity/permissions.h"

#include <array>

namespace qd::identity {

namespace {

struct RoleRow {
    Role role;
    std::string_view name;
    Words label;
    std::uint32_t granted;  ///< one bit a permission
};

constexpr std::uint32_t bit(Permission permission) {
    return 1U << static_cast<unsigned>(permission);
}

template <class... P>
constexpr std::uint32_t grant(P... permissions) {
    return (0U | ... | bit(permissions));
}

using enum Permission;

// Nobody approves who also administers, and nobody approves who also trades: segregation of duties.
constexpr std::array kMatrix{
    RoleRow{Role::Admin, "admin", Words("Administrator"),
            grant(ReadPortfolio, ImportData, RunResearch, MakeReport, ReadAudit, ManageUsers, ManageBackups,
                  ExportEvidence, ManageRetention)},
    RoleRow{Role::PortfolioManager, "portfolio_manager", Words("Portfolio manager"),
            grant(ReadPortfolio, ImportData, RunResearch, MakeReport)},
    RoleRow{Role::Risk, "risk", Words("Risk officer"),
            grant(ReadPortfolio, RunResearch, MakeReport, ReadAudit, Approve, ExportEvidence)},
    RoleRow{
        Role::Compliance, "compliance", Words("Compliance officer"),
        grant(ReadPortfolio, RunResearch, MakeReport, ReadAudit, Approve, ExportEvidence, ManageRetention)},
    RoleRow{Role::Trader, "trader", Words("Trader"), grant(ReadPortfolio)},
    RoleRow{Role::Auditor, "auditor", Words("Auditor"),
            grant(ReadPortfolio, MakeReport, ReadAudit, ExportEvidence)},
    RoleRow{Role::Service, "service", Words("Service account"),
            grant(ReadPortfolio, ImportData, RunResearch, ManageBackups)}};

const RoleRow* rowOf(Role role) noexcept {
    for (const auto& row : kMatrix) {
        if (row.role == role) return &row;
    }
    return nullptr;
}

Message roleWords(Role role) {
    const auto* row = rowOf(role);
    return row != nullptr ? say(row->label) : say("Unknown role");
}

/// What the permission lets one do, after "may not".
Message deed(Permission permission) {
    switch (permission) {
        case ReadPortfolio:
            return say("see positions, data sets and runs");
        case ImportData:
            return say("import data");
        case RunResearch:
            return say("run research");
        case MakeReport:
            return say("make reports");
        case ReadAudit:
            return say("read the audit log");
        case ManageUsers:
            return say("manage users");
        case Approve:
            return say("approve");
        case ManageBackups:
            return say("make backups");
        case ExportEvidence:
            return say("export evidence");
        case ManageRetention:
            return say("manage retention and legal holds");
    }
    return say("do this");
}

}  // namespace

std::string_view name(Role role) noexcept {
    const auto* row = rowOf(role);
    return row != nullptr ? row->name : std::string_view("unknown");
}

std::string_view label(Role role) noexcept {
    const auto* row = rowOf(role);
    return row != nullptr ? row->label.words : std::string_view("Unknown role");
}

std::string_view name(Permission permission) noexcept {
    switch (permission) {
        case ReadPortfolio:
            return "read_portfolio";
        case ImportData:
            return "import_data";
        case RunResearch:
            return "run_research";
        case MakeReport:
            return "make_report";
        case ReadAudit:
            return "read_audit";
        case ManageUsers:
            return "manage_users";
        case Approve:
            return "approve";
        case ManageBackups:
            return "manage_backups";
        case ExportEvidence:
            return "export_evidence";
        case ManageRetention:
            return "manage_retention";
    }
    return "unknown";
}

std::optional<Role> parseRole(std::string_view text) noexcept {
    for (const auto& row : kMatrix) {
        if (row.name == text) return row.role;
    }
    return std::nullopt;
}

bool allows(Role role, Permission permission) noexcept {
    const auto* row = rowOf(role);
    return row != nullptr && static_cast<std::size_t>(permission) < kPermissionCount &&
           (row->granted & bit(permission)) != 0;
}

Status require(const Actor& actor, Permission permission) {
    if (allows(actor.role, permission)) return Ok{};
    return Error{ErrorCode::Refused,
                 say("%1 (%2) may not %3", actor.user, roleWords(actor.role), deed(permission)),
                 say("ask someone whose role has the permission '%1'", name(permission))};
}

}  // namespace qd::identity
