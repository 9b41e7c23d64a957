// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/model_words.h"

#include <algorithm>
#include <array>

#include "core/base/printable_text.h"

namespace qd::desk {

namespace {

constexpr std::size_t kMostWordBytes = 60;
constexpr std::size_t kMostReasonBytes = 1000;
constexpr std::size_t kMostTextBytes = 4000;
constexpr std::size_t kMostTriggers = 20;
constexpr std::array<std::string_view, 3> kLevels{"low", "medium", "high"};

Status checkLevel(const std::string& level, const Message& what) {
    if (std::find(kLevels.begin(), kLevels.end(), level) != kLevels.end()) return Ok{};
    return Error{ErrorCode::BadInput, say("%1: found %2, expected low, medium or high", what, shown(level))};
}

Status checkText(std::string text, const Message& what) {
    std::replace(text.begin(), text.end(), '\n', ' ');
    if (text.size() <= kMostTextBytes && isPrintable(text)) return Ok{};
    return Error{ErrorCode::BadInput,
                 say("%1: at most %2 bytes of text without control characters", what, kMostTextBytes)};
}

}  // namespace

Status checkWord(const std::string& word, const Message& what) {
    const bool fits = !word.empty() && word.size() <= kMostWordBytes && isPrintable(word) &&
                      word.front() != ' ' && word.back() != ' ';
    if (fits) return Ok{};
    return Error{ErrorCode::BadInput, say("%1: found %2, expected 1 to %3 printable characters", what,
                                          shown(word), kMostWordBytes)};
}

Status checkReason(const std::string& reason) {
    if (!reason.empty() && reason.size() <= kMostReasonBytes && isPrintable(reason)) return Ok{};
    return Error{ErrorCode::BadInput,
                 say("a reason has 1 to %1 bytes and no control characters", kMostReasonBytes)};
}

Status checkTier(const std::string& tier) {
    return checkLevel(tier, say("tier"));
}

Status checkSeverity(const std::string& severity) {
    return checkLevel(severity, say("severity"));
}

Status checkCard(const ModelCard& card) {
    QD_CHECK(checkText(card.limits, say("limits of use")));
    QD_CHECK(checkText(card.assumptions, say("assumptions")));
    if (card.triggers.size() > kMostTriggers)
        return Error{ErrorCode::BadInput,
                     say("at most %1 triggers, found %2", kMostTriggers, card.triggers.size())};
    for (const auto& trigger : card.triggers)
        QD_CHECK(checkText(trigger, say("a trigger")));
    return Ok{};
}

Status checkUser(vault::Vault& vault, const std::string& user) {
    QD_TRY(const auto found, vault.people().find(user));
    if (found) return Ok{};
    return Error{ErrorCode::BadInput, say("there is no user %1", shown(user)),
                 say("users list tells who is")};
}

Status requireStep(const vault::ModelRecord& model, ModelStage to) {
    const auto from = parseModelStage(model.stage);
    if (from && stepBetween(*from, to) != ModelStep::None && stepBetween(*from, to) != ModelStep::StandDown)
        return Ok{};
    const auto number = std::to_string(model.id.value);
    Message next;
    if (from) {
        std::string names;
        for (const auto stage : nextStages(*from))
            names += (names.empty() ? "" : ", ") + std::string(name(stage));
        next = names.empty() ? say("nothing comes after it") : say("from there it goes to: %1", names);
    }
    return Error{ErrorCode::Refused,
                 say("model %1 is at the stage %2 and does not go to %3", number, model.stage, name(to)),
                 next};
}

}  // namespace qd::desk
