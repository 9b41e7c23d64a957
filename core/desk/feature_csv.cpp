// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/feature_csv.h"

#include <algorithm>

#include "core/base/number_text.h"
#include "core/report/escape.h"

namespace qd::desk {

namespace {

using features::FeatureFrame;

constexpr unsigned kReadableByAll = 0644;

std::string headOf(const FeatureFrame& frame) {
    std::string head = "date,symbol";
    for (const auto& feature : frame.view.features)
        head += ',' + feature.name;
    return head + '\n';
}

/// The line of one cell; nothing when it has no feature.
bool appendLine(const FeatureFrame& frame, std::size_t row, std::size_t symbol, const std::string& date,
                const std::string& name, std::string& text) {
    const std::size_t cell = row * frame.width() + symbol;
    const bool any = std::any_of(frame.planes.begin(), frame.planes.end(),
                                 [&](const auto& plane) { return plane.present[cell] != 0; });
    if (!any) return false;
    text += date + ',' + name;
    for (const auto& plane : frame.planes) {
        text += ',';
        if (plane.present[cell] != 0) text += shortestText(plane.values[cell]);
    }
    text += '\n';
    return true;
}

}  // namespace

Result<std::size_t> writeFeatureCsv(FileSystem& files, const std::string& path, const FeatureFrame& frame,
                                    const FeatureCsvRange& range, const jobs::JobContext& job) {
    const auto& dates = frame.dates;
    const auto begin = range.from ? std::lower_bound(dates.begin(), dates.end(), *range.from) : dates.begin();
    const auto end = range.to ? std::upper_bound(dates.begin(), dates.end(), *range.to) : dates.end();
    if (begin >= end)
        return Error{ErrorCode::BadInput, say("no session of the features lies in the range"),
                     say("they go from %1 to %2", dates.front(), dates.back())};
    std::vector<std::string> names;
    for (const auto& symbol : frame.symbols)
        names.push_back(report::csvText(symbol));
    QD_TRY(const auto out, files.create(path, kReadableByAll));
    QD_CHECK(out->write(headOf(frame)));
    std::size_t lines = 0;
    const auto sessions = static_cast<double>(end - begin);
    for (auto date = begin; date != end; ++date) {
        QD_CHECK(job.checkpoint("Writing features", static_cast<double>(date - begin) / sessions));
        const auto row = static_cast<std::size_t>(date - dates.begin());
        std::string text;
        for (std::size_t s = 0; s < frame.width(); ++s)
            lines += appendLine(frame, row, s, date->iso(), names[s], text) ? 1U : 0U;
        QD_CHECK(out->write(text));
    }
    QD_CHECK(out->commit());
    return lines;
}

std::string featureRowsCsv(const FeatureFrame& frame) {
    std::string text = "session,published_at,known_at,digest\n";
    for (std::size_t row = 0; row < frame.rows(); ++row)
        text += frame.dates[row].iso() + ',' + frame.publishedAt[row].iso() + ',' + frame.knownAt[row].iso() +
                ',' + crypto::hex(frame.chain[row]) + '\n';
    return text;
}

}  // namespace qd::desk
