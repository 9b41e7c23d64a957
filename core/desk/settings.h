// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace qd::desk {

/// Keys of the vault's settings, each named once.
inline const std::string kUserRolePrefix = "user.role.";                  ///< + user name → role name
inline const std::string kBackupPlanKey = "backup.plan";                  ///< JSON (backup_plan.cpp)
inline const std::string kRetentionKey = "retention.policy";              ///< JSON (retention.cpp)
inline const std::string kRecommendationKey = "recommendation.criteria";  ///< YAML; empty: the defaults
inline const std::string kPromotionPolicyKey = "rule.model_promotion";    ///< YAML; empty: the defaults
inline const std::string kDriftIntervalKey = "drift.interval_seconds";    ///< a number; empty: 3600
inline const std::string kMembershipKey = "universe.membership";  ///< spells, one a line (import_tables.cpp)

}  // namespace qd::desk
