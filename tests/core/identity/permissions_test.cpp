// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/identity/permissions.h"

#include <array>
#include <set>
#include <string>

#include <gtest/gtest.h>

namespace qd::identity {
namespace {

constexpr std::array kRoles{Role::Admin,  Role::PortfolioManager, Role::Risk,   Role::Compliance,
                            Role::Trader, Role::Auditor,          Role::Service};
constexpr std::array kPermissions{Permission::ReadPortfolio,  Permission::ImportData,
                                  Permission::RunResearch,    Permission::MakeReport,
                                  Permission::ReadAudit,      Permission::ManageUsers,
                                  Permission::Approve,        Permission::ManageBackups,
                                  Permission::ExportEvidence, Permission::ManageRetention};
static_assert(kPermissions.size() == kPermissionCount);

// One row a role, one column a permission, in the order of the enums: x = may.
//   read, import, research, report, audit, users, approve, backups, evidence, retention
constexpr std::array<std::string_view, 7> kTable{
    "xxxxxx.xxx",  // admin
    "xxxx......",  // portfolio manager
    "x.xxx.x.x.",  // risk
    "x.xxx.x.xx",  // compliance
    "x.........",  // trader
    "x..xx...x.",  // auditor
    "xxx....x..",  // service
};

TEST(Permissions, EveryCellOfTheMatrix) {
    for (std::size_t r = 0; r < kRoles.size(); ++r) {
        for (std::size_t p = 0; p < kPermissions.size(); ++p) {
            EXPECT_EQ(allows(kRoles[r], kPermissions[p]), kTable[r][p] == 'x')
                << name(kRoles[r]) << " / " << name(kPermissions[p]);
        }
    }
}

TEST(Permissions, NamesAreUniqueAndReadBack) {
    std::set<std::string_view> names;
    for (const auto role : kRoles) {
        EXPECT_TRUE(names.insert(name(role)).second);
        EXPECT_EQ(parseRole(name(role)), role);
        EXPECT_FALSE(label(role).empty());
    }
    std::set<std::string_view> permissions;
    for (const auto permission : kPermissions)
        EXPECT_TRUE(permissions.insert(name(permission)).second);
    EXPECT_FALSE(parseRole("Admin").has_value());
    EXPECT_FALSE(parseRole("").has_value());
}

TEST(Permissions, ValuesOutsideTheEnumsMayNothing) {
    const auto stranger = static_cast<Role>(99);
    const auto unknown = static_cast<Permission>(40);
    for (const auto permission : kPermissions)
        EXPECT_FALSE(allows(stranger, permission));
    for (const auto role : kRoles)
        EXPECT_FALSE(allows(role, unknown));
    EXPECT_EQ(name(stranger), "unknown");
}

TEST(Permissions, RequireRefusesInWords) {
    EXPECT_TRUE(require({"ann", Role::PortfolioManager}, Permission::ImportData).ok());
    const auto refused = require({"tom", Role::Trader}, Permission::ImportData);
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().code, ErrorCode::Refused);
    EXPECT_EQ(refused.error().message, "tom (Trader) may not import data");
    EXPECT_NE(refused.error().hint.find("import_data"), std::string::npos);
}

}  // namespace
}  // namespace qd::identity
