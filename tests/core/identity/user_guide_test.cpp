// SPDX-License-Identifier: GPL-3.0-or-later
// The guide's table of roles is read by people who decide whom to trust: it must say what the code does.
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "core/base/file_system.h"
#include "core/identity/permissions.h"

namespace qd::identity {
namespace {

using Row = std::vector<std::string>;

constexpr std::array kRoles{Role::Admin,  Role::PortfolioManager, Role::Risk,   Role::Compliance,
                            Role::Trader, Role::Auditor,          Role::Service};
constexpr std::array kPermissions{Permission::ReadPortfolio,  Permission::ImportData,
                                  Permission::RunResearch,    Permission::MakeReport,
                                  Permission::ReadAudit,      Permission::ManageUsers,
                                  Permission::Approve,        Permission::ManageBackups,
                                  Permission::ExportEvidence, Permission::ManageRetention};
static_assert(kPermissions.size() == kPermissionCount);
constexpr std::string_view kFirstHeading = "Role";
constexpr std::size_t kNameColumns = 2;  // label and name

std::string trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" `");
    if (first == std::string_view::npos) return {};
    return std::string(text.substr(first, text.find_last_not_of(" `") - first + 1));
}

/// The cells of a line "| a | b |"; none for any other line.
Row cellsOf(std::string_view line) {
    Row cells;
    if (!line.starts_with('|')) return cells;
    for (std::size_t from = 1; from < line.size();) {
        const auto end = line.find('|', from);
        if (end == std::string_view::npos) break;
        cells.push_back(trimmed(line.substr(from, end - from)));
        from = end + 1;
    }
    return cells;
}

/// Header and rows of the guide's table of roles, without the line of dashes.
std::vector<Row> tableOfRoles(std::string_view guide) {
    std::vector<Row> table;
    while (!guide.empty()) {
        const auto end = guide.find('\n');
        const auto cells = cellsOf(guide.substr(0, end));
        guide.remove_prefix(end == std::string_view::npos ? guide.size() : end + 1);
        const bool inside = !table.empty();
        if (inside && cells.empty()) break;
        const bool dashes = !cells.empty() && cells[0].starts_with("--");
        if ((inside && !dashes) || (!cells.empty() && cells[0] == kFirstHeading)) table.push_back(cells);
    }
    return table;
}

TEST(UserGuide, TableOfRolesIsThatOfTheCode) {
    const auto guide =
        PosixFileSystem().readAll(std::string(QD_SOURCE_DIR) + "/docs/user-guide.md", 1U << 20U);
    ASSERT_TRUE(guide.ok()) << guide.error().describe();
    const auto table = tableOfRoles(*guide);
    ASSERT_EQ(table.size(), 1 + kRoles.size()) << "header and one row a role";

    ASSERT_EQ(table[0].size(), kNameColumns + kPermissions.size());
    for (std::size_t p = 0; p < kPermissions.size(); ++p)
        EXPECT_EQ(table[0][kNameColumns + p], name(kPermissions[p]));

    for (std::size_t r = 0; r < kRoles.size(); ++r) {
        const auto& row = table[1 + r];
        ASSERT_EQ(row.size(), table[0].size()) << name(kRoles[r]);
        EXPECT_EQ(row[0], label(kRoles[r]));
        EXPECT_EQ(row[1], name(kRoles[r]));
        for (std::size_t p = 0; p < kPermissions.size(); ++p) {
            EXPECT_EQ(row[kNameColumns + p], allows(kRoles[r], kPermissions[p]) ? "yes" : "no")
                << name(kRoles[r]) << " / " << name(kPermissions[p]);
        }
    }
}

}  // namespace
}  // namespace qd::identity
