// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/base/date.h"
#include "core/base/id.h"

namespace qd::vault {

using ModelId = Id<struct ModelTag>;
using DriftScanId = Id<struct DriftScanTag>;

/// One version of a model in the registry, with what the inventory says of it. People are named by their
/// names, as in all records that go in or come out.
struct ModelRecord {
    ModelId id;
    std::string name;          ///< "us-core-lstm"
    std::int64_t version = 1;  ///< counts up for each name
    std::string purpose;       ///< what it is for: "core allocation"; one is in production for each
    std::string stage = "draft";
    RunId run;                     ///< what trained it; invalid for a draft
    std::string fileSha256;        ///< of what the model is (core/desk/model_guard.h), hex; empty for a draft
    std::string evaluationSha256;  ///< of the evaluation of the run; empty for a draft
    std::string owner;             ///< answers for it
    std::string developer;         ///< who trained it; for a draft: who drafted it
    std::string validator;         ///< who validated it; empty before
    Timestamp createdAt;
    std::string tier;                ///< "high", "medium", "low": what it would cost to be wrong
    std::string card;                ///< limits of use, assumptions, triggers: JSON (core/desk/model_card.h)
    std::optional<Date> nextReview;  ///< set when it is validated
};

/// One step of a model from stage to stage. Never changed, never removed.
struct ModelEventRecord {
    std::int64_t id = 0;
    ModelId model;
    Timestamp at;
    std::string person;
    std::string from;  ///< stage; empty when it was registered
    std::string to;
    DecisionId decision;   ///< invalid where none is asked for
    std::string evidence;  ///< JSON, byte by byte what the decision's content names the hash of; may be empty
    std::string reason;    ///< in words; may be empty
};

/// What somebody found about a model, and what became of it.
struct ModelFindingRecord {
    std::int64_t id = 0;
    ModelId model;
    std::string title;
    std::string severity;  ///< "low", "medium", "high"
    std::string owner;     ///< who has to settle it
    std::string raisedBy;
    Timestamp raisedAt;
    Date due;
    std::optional<Timestamp> closedAt;
    std::string closedBy;    ///< empty while open
    std::string resolution;  ///< in words; empty while open
};

/// A drift scan of a model. `state` and `summary` are JSON (core/desk/drift_scans.h).
struct DriftScanRecord {
    DriftScanId id;
    ModelId model;
    Timestamp at;
    std::string person;
    std::int64_t token = 0;  ///< of the lease under which it was made
    DatasetId dataset;       ///< what was scanned
    std::string severity;    ///< "none", "low", "medium", "high"
    std::string state;       ///< what the next scan goes on from
    std::string summary;     ///< what lists and the heatmap show
};

/// The right to do something alone until it expires. The token counts up with each taking, so that whoever
/// lost it without knowing is told apart.
struct LeaseRecord {
    std::string name;    ///< "drift model 3"
    std::string holder;  ///< a person
    std::int64_t token = 0;
    Timestamp takenAt;
    Timestamp expiresAt;
};

}  // namespace qd::vault
