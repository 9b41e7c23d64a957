// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/panel_blob.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/printable_text.h"
#include "core/model/json_fields.h"

namespace qd::model {

namespace {

constexpr std::size_t kMostRows = 100'000;
constexpr std::size_t kMostNames = 50'000;
constexpr std::size_t kMostFeatures = 10'000;
constexpr std::size_t kMostNameBytes = 200;
constexpr std::size_t kMostHashBytes = 128;
/// Year 1 to 9999 as days since 1970: what Date writes and reads.
constexpr std::int64_t kFirstDay = -719'162;
constexpr std::int64_t kLastDay = 2'932'896;

Json textsJson(const std::vector<std::string>& texts) {
    Json list = Json::array();
    for (const auto& text : texts)
        list.push(text);
    return list;
}

Status onlyMarks(const std::vector<std::uint8_t>& mask, std::string_view what) {
    if (std::all_of(mask.begin(), mask.end(), [](std::uint8_t cell) { return cell <= 1; })) return Ok{};
    return Error{ErrorCode::BadInput, say("the mask %1 holds a cell that is neither 0 nor 1", what)};
}

Status allPrintable(const std::vector<std::string>& names, std::string_view what) {
    for (const auto& name : names) {
        if (!isPrintable(name))
            return Error{ErrorCode::BadInput, say("%1 %2 is not printable text", what, shown(name))};
    }
    return Ok{};
}

std::vector<Date> daysFrom(JsonFields& fields) {
    std::vector<Date> dates;
    const Json& days = fields.list("days", kMostRows);
    if (!days.isArray()) return dates;
    for (const Json& day : days.items()) {
        const std::int64_t number = day.intOr(std::numeric_limits<std::int64_t>::min());
        if (number < kFirstDay || number > kLastDay) {
            fields.fail("days", say("day %1 is none", std::to_string(dates.size() + 1)));
            break;
        }
        dates.push_back(Date::fromDays(static_cast<std::int32_t>(number)));
    }
    return dates;
}

}  // namespace

Json panelJson(const LearningPanel& panel) {
    Json days = Json::array();
    for (const Date date : panel.dates)
        days.push(std::int64_t{date.days()});
    Json json = Json::object();
    json.set("days", std::move(days)).set("symbols", textsJson(panel.symbols));
    json.set("features", textsJson(panel.features));
    json.set("data_hash", panel.dataHash).set("view_hash", panel.viewHash);
    return json;
}

void addPanel(BlobWriter& blob, const LearningPanel& panel) {
    blob.add(panel.values);
    blob.add(panel.returns);
    blob.add(panel.known);
    blob.add(panel.traded);
    blob.add(panel.eligible);
}

Result<LearningPanel> panelFrom(const Json& json, BlobReader& blob) {
    JsonFields fields(json, "panel");
    LearningPanel panel;
    panel.dates = daysFrom(fields);
    panel.symbols = fields.texts("symbols", kMostNames, kMostNameBytes);
    panel.features = fields.texts("features", kMostFeatures, kMostNameBytes);
    panel.dataHash = fields.text("data_hash", kMostHashBytes);
    panel.viewHash = fields.text("view_hash", kMostHashBytes);
    QD_CHECK(fields.done());
    QD_CHECK(allPrintable(panel.symbols, "symbol"));
    QD_CHECK(allPrintable(panel.features, "feature"));
    const std::uint64_t cells =
        std::uint64_t{panel.rows()} * panel.width();  // the limits above keep this in 64 bits
    panel.values = blob.take<float>(cells * panel.depth());
    panel.returns = blob.take<float>(cells);
    panel.known = blob.take<std::uint8_t>(cells);
    panel.traded = blob.take<std::uint8_t>(cells);
    panel.eligible = blob.take<std::uint8_t>(cells);
    QD_CHECK(validate(panel));  // an array that was not wholly there is empty, and so does not fit
    QD_CHECK(onlyMarks(panel.known, "known"));
    QD_CHECK(onlyMarks(panel.traded, "traded"));
    QD_CHECK(onlyMarks(panel.eligible, "eligible"));
    return panel;
}

}  // namespace qd::model
