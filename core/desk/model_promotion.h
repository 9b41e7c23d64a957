// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/config/promotion_config.h"
#include "core/desk/access.h"
#include "core/desk/model_evidence.h"
#include "core/desk/model_registry.h"

namespace qd::desk {

/// The policy in force: the workspace's, else the defaults. Permission ReadPortfolio.
Result<config::PromotionConfig> loadPromotionPolicy(Session& session);
/// YAML of a policy becomes the one in force; audit entry "model.policy". Permission ManageUsers: who sets
/// the rules never signs by them. Gives what is in force now.
Result<config::PromotionConfig> savePromotionPolicy(Session& session, const std::string& yaml);

/// What the next step of a model would rest on, as of now. Permission ReadPortfolio.
struct PromotionPreview {
    vault::ModelRecord model;
    ModelStage from = ModelStage::Draft;
    ModelStage to = ModelStage::Draft;
    std::vector<CriterionEvidence> evidence;
    std::string replaces;  ///< "model 3": in production now and stood down by this step; empty: none
    bool passes = false;
};
Result<PromotionPreview> previewPromotion(Session& session, ModelId model);

struct PromotionRequest {
    ModelId model;
    ModelStage to = ModelStage::Validated;  ///< Validated, Staging or Production
    std::string reason;                     ///< in words; may be empty
    /// Failed criteria that are set aside, with the reason for each; only those that the policy names.
    std::map<std::string, std::string> setAside;
};
/// One signed step up. In one transaction: the decision (core/desk/decisions.h) over model file, evaluation
/// and evidence, the step, the validator and the next review on validation, findings for what was set aside,
/// and the former model in production standing down. Permission Approve. Errors: Refused for the developer,
/// an illegal jump, criteria that are not met, a setting aside that the policy does not allow; Integrity when
/// the files of the run are not those that were registered.
Result<DecisionId> promoteModel(Session& session, const PromotionRequest& request,
                                const Reauthentication& proof);
/// A signed no to the next step: the model stays where it is.
Result<DecisionId> rejectModel(Session& session, ModelId model, const std::string& reason,
                               const Reauthentication& proof);

/// The former model of this purpose goes back into production and the one that replaced it to staging:
/// signed, in one transaction. Criteria are not asked again, signatures and files are. Permission Approve.
/// Error Refused when there is no former one, or the one in production came by a roll back itself: one step.
struct Rollback {
    ModelId from;  ///< was in production
    ModelId to;    ///< is now
    DecisionId decision;
};
Result<Rollback> rollBackModel(Session& session, const std::string& purpose, const std::string& reason,
                               const Reauthentication& proof);

}  // namespace qd::desk
