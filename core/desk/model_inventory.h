// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/desk/model_registry.h"

namespace qd::desk {

/// What the inventory says of a model in words (SR 26-2, formerly SR 11-7: use, limits, assumptions, what is
/// watched).
struct ModelCard {
    std::string limits;
    std::string assumptions;
    std::vector<std::string> triggers;

    bool operator==(const ModelCard&) const = default;
};
[[nodiscard]] std::string cardDocument(const ModelCard& card);
/// What cardDocument() wrote; error Integrity for another text.
Result<ModelCard> parseCard(const std::string& document);

/// What may be changed of a model's entry; what is absent stays.
struct InventoryChange {
    std::optional<std::string> owner;
    std::optional<std::string> tier;  ///< "high", "medium", "low"
    std::optional<std::string> limits;
    std::optional<std::string> assumptions;
    std::optional<std::vector<std::string>> triggers;
    std::optional<Date> nextReview;  ///< permission Approve: nobody puts off the review of their own model
};
/// Audit entry "model.inventory" with what changed. Permission RunResearch. Error BadInput for words that
/// cannot be stored or an owner who is not there; Refused for a retired model.
Status changeInventory(Session& session, ModelId model, const InventoryChange& change);

struct NewFinding {
    ModelId model;
    std::string title;
    std::string severity = "medium";  ///< "low", "medium", "high"
    std::string owner;                ///< empty: the model's
    Date due;
};
/// Audit entry "model.finding". Permission RunResearch.
Result<std::int64_t> raiseFinding(Session& session, const NewFinding& finding);
/// Permission Approve; Refused for the developer of the model, whoever owns the finding.
Status closeFinding(Session& session, std::int64_t finding, const std::string& resolution);

}  // namespace qd::desk
