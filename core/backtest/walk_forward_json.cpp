// SPDX-License-Identifier: GPL-3.0-or-later
#include <utility>

#include "core/backtest/walk_forward.h"

namespace qd::backtest {

namespace {

constexpr std::int64_t kVersion = 1;

Error damaged(std::string_view member) {
    return Error{ErrorCode::BadInput, say("the stored walk forward is damaged at '%1'", member)};
}

Result<const Json*> member(const Json& json, std::string_view key) {
    const Json* found = json.find(key);
    if (found == nullptr) return damaged(key);
    return found;
}

Result<std::size_t> count(const Json& json, std::string_view key) {
    QD_TRY(const Json* found, member(json, key));
    const std::int64_t value = found->intOr(-1);
    if (value < 0) return damaged(key);
    return static_cast<std::size_t>(value);
}

Json toJson(const RowRange& range) {
    Json out = Json::object();
    out.set("from", static_cast<std::int64_t>(range.from)).set("to", static_cast<std::int64_t>(range.to));
    return out;
}

Result<RowRange> rangeFromJson(const Json& json, std::string_view key) {
    QD_TRY(const Json* found, member(json, key));
    RowRange range{};
    QD_TRY(range.from, count(*found, "from"));
    QD_TRY(range.to, count(*found, "to"));
    if (range.from >= range.to) return damaged(key);
    return range;
}

Status readPlan(const Json& json, WalkForwardPlan& plan) {
    QD_TRY(plan.trainRows, count(json, "train_rows"));
    QD_TRY(plan.testRows, count(json, "test_rows"));
    QD_TRY(const Json* anchored, member(json, "anchored"));
    plan.anchored = anchored->boolOr(false);
    QD_TRY(plan.separation.purge, count(json, "purge"));
    QD_TRY(plan.separation.embargo, count(json, "embargo"));
    return Ok{};
}

}  // namespace

Json toJson(const WalkForwardRecord& record) {
    Json plan = Json::object();
    plan.set("train_rows", static_cast<std::int64_t>(record.plan.trainRows));
    plan.set("test_rows", static_cast<std::int64_t>(record.plan.testRows));
    plan.set("anchored", record.plan.anchored);
    plan.set("purge", static_cast<std::int64_t>(record.plan.separation.purge));
    plan.set("embargo", static_cast<std::int64_t>(record.plan.separation.embargo));
    Json folds = Json::array();
    for (const auto& fold : record.folds) {
        Json item = Json::object();
        item.set("train", toJson(fold.train)).set("test", toJson(fold.test));
        item.set("search", toJson(fold.search));
        folds.push(std::move(item));
    }
    Json out = Json::object();
    out.set("version", kVersion).set("subject", record.subject).set("plan", std::move(plan));
    out.set("search", toJson(SearchRecord{record.search, {}, SearchEnd::Unfinished}));
    out.set("folds", std::move(folds));
    return out;
}

Result<WalkForwardRecord> walkForwardRecordFromJson(const Json& json) {
    QD_TRY(const std::size_t version, count(json, "version"));
    if (version != static_cast<std::size_t>(kVersion)) return damaged("version");
    WalkForwardRecord record;
    QD_TRY(const Json* subject, member(json, "subject"));
    record.subject = *subject;
    QD_TRY(const Json* plan, member(json, "plan"));
    QD_CHECK(readPlan(*plan, record.plan));
    QD_TRY(const Json* search, member(json, "search"));
    QD_TRY(auto empty, searchRecordFromJson(*search));
    record.search = std::move(empty.spec);
    QD_TRY(const Json* folds, member(json, "folds"));
    if (!folds->isArray()) return damaged("folds");
    for (const Json& item : folds->items()) {
        WalkForwardFold fold{};
        QD_TRY(fold.train, rangeFromJson(item, "train"));
        QD_TRY(fold.test, rangeFromJson(item, "test"));
        QD_TRY(const Json* made, member(item, "search"));
        QD_TRY(fold.search, searchRecordFromJson(*made));
        record.folds.push_back(std::move(fold));
    }
    return record;
}

}  // namespace qd::backtest
