// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/result.h"

namespace qd::identity {

enum class Role : std::uint8_t { Admin, PortfolioManager, Risk, Compliance, Trader, Auditor, Service };

/// What a use case of the desk may ask for.
enum class Permission : std::uint8_t {
    ReadPortfolio,   ///< positions, runs, data sets
    ImportData,      ///< prices, sectors, holdings
    RunResearch,     ///< backtests, weights
    MakeReport,      ///< render and record a report
    ReadAudit,       ///< list and verify the audit chain
    ManageUsers,     ///< users and roles
    Approve,         ///< approve a rebalance or an override
    ManageBackups,   ///< make, verify and rehearse backups; where tree heads are copied to
    ExportEvidence,  ///< write a pack that others can verify
    ManageRetention  ///< what is kept how long, legal holds, removing what is past its time
};
/// How many there are.
inline constexpr std::size_t kPermissionCount = static_cast<std::size_t>(Permission::ManageRetention) + 1;

[[nodiscard]] std::string_view name(Role role) noexcept;   ///< "portfolio_manager" …
[[nodiscard]] std::string_view label(Role role) noexcept;  ///< "Portfolio manager" …
[[nodiscard]] std::string_view name(Permission permission) noexcept;
[[nodiscard]] std::optional<Role> parseRole(std::string_view text) noexcept;

/// The permission matrix: the one place that says who may do what (docs/user-guide.md shows the same table).
[[nodiscard]] bool allows(Role role, Permission permission) noexcept;

/// Who acts.
struct Actor {
    std::string user;
    Role role = Role::Auditor;
};
/// Error Refused in words when the actor may not.
Status require(const Actor& actor, Permission permission);

}  // namespace qd::identity
