// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/config/promotion_config.h"
#include "core/desk/decisions.h"
#include "core/desk/model_inventory.h"
#include "core/desk/model_promotion.h"

namespace qd::desk {

struct FindingLine {
    std::int64_t id = 0;
    std::string title;
    std::string severity;
    std::string owner;
    std::string raisedBy;
    Timestamp raisedAt;
    Date due;
    bool overdue = false;
    std::optional<Timestamp> closedAt;
    std::string closedBy;
    std::string resolution;
};

/// One step of a model's way, with what it rested on.
struct StepLine {
    Timestamp at;
    std::string person;
    std::optional<ModelStage> from;  ///< nothing: it was registered
    ModelStage to = ModelStage::Draft;
    ModelStep step = ModelStep::None;
    bool rollback = false;
    DecisionId decision;  ///< invalid: not a signed step
    bool valid = true;    ///< a signed step's decision still holds
    std::vector<CriterionEvidence> evidence;
    std::string reason;
};

/// Where a model comes from: data, features, run, code.
struct ModelLineage {
    RunId run;
    std::string runName;
    DatasetId dataset;
    std::string dataHash;
    std::string featureView;
    std::string featureHash;
    std::vector<std::string> features;
    std::string codeVersion;
    std::optional<std::int64_t> seed;
    std::optional<Date> trainedFrom;
    std::optional<Date> trainedTo;
};

/// A line of the inventory.
struct ModelLine {
    vault::ModelRecord record;
    ModelStage stage = ModelStage::Draft;
    std::string kind;  ///< "lstm" …; empty for a draft
    ModelCard card;
    OutOfSample outOfSample;  ///< with the interval of its Sharpe ratio
    std::size_t openFindings = 0;
    std::string worstFinding;  ///< of those that are open; empty: none
    bool reviewOverdue = false;
    bool findingOverdue = false;
    std::string drift;  ///< severity of the newest scan; empty: never scanned
    std::optional<Timestamp> scannedAt;
    std::optional<Timestamp> inStageSince;
    bool holds = true;  ///< every signed step of it still holds, and so do its files' hashes on record
};

/// The registry as the page and qdctl show it; immutable.
struct ModelsView {
    std::vector<ModelLine> models;  ///< newest first
    config::PromotionConfig policy;
    bool ownPolicy = false;  ///< the workspace has set its own
    std::size_t overdueReviews = 0;
    std::size_t overdueFindings = 0;
    Timestamp at;
};
Result<std::shared_ptr<const ModelsView>> loadModels(Session& session);

/// One model wholly; immutable.
struct ModelView {
    ModelLine line;
    std::optional<ModelEvaluation> evaluation;
    ModelLineage lineage;
    std::vector<StepLine> steps;           ///< oldest first
    std::vector<FindingLine> findings;     ///< newest first
    std::vector<DecisionLine> rejections;  ///< newest first
    /// What the next signed step would rest on; nothing for a draft, in production, or retired.
    std::optional<PromotionPreview> next;
    std::optional<ModelId> rollbackTo;  ///< in production: what a roll back would bring back
    bool mayDecide = false;  ///< the session's person may sign about it: permission, not its developer
};
Result<std::shared_ptr<const ModelView>> loadModel(Session& session, ModelId model);

}  // namespace qd::desk
