// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "core/desk/drift_scans.h"
#include "tests/core/desk/models_fixture.h"

namespace qd::desk::test {

/// Four names, two features ("calm" and "moving") and `sessions` days from 2019-01-01; from `shiftFrom` on
/// "moving" lies 3 higher. The numbers are those of a small generator: the same each time.
inline model::LearningPanel driftPanel(std::size_t sessions, const Date& shiftFrom) {
    model::LearningPanel panel;
    panel.symbols = {"AAA", "BBB", "CCC", "DDD"};
    panel.features = {"calm", "moving"};
    panel.dataHash = "prices";
    panel.viewHash = "view";
    std::uint64_t state = 12345;
    const auto uniform = [&] {
        state = state * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<float>(state >> 40U) / static_cast<float>(1U << 24U) - 0.5F;
    };
    auto day = Date::parse("2019-01-01").value();
    for (std::size_t t = 0; t < sessions; ++t, day = day.plusDays(1)) {
        panel.dates.push_back(day);
        for (std::size_t i = 0; i < panel.symbols.size(); ++i) {
            panel.values.push_back(uniform());
            panel.values.push_back(uniform() + (day < shiftFrom ? 0.0F : 3.0F));
            panel.returns.push_back(0.01F * uniform());
            panel.known.push_back(1);
            panel.traded.push_back(1);
            panel.eligible.push_back(1);
        }
    }
    return panel;
}
inline const Date kNever = Date::fromDays(40'000);
/// After the training of models_fixture.h, which ends with 2019.
inline const Date kShift = Date::fromDays(18'300);

/// What the scans of these tests cost is small.
inline drift::ScanOptions quickScan() {
    drift::ScanOptions options;
    options.block = 1;
    options.permutations = 999;
    options.jointPermutations = 99;
    options.histogramBins = 8;
    return options;
}

/// The answer of a net whose score is its features' sum, and whose weights lean on "moving".
inline model::InferResult answerOf(const model::InferTask& task) {
    const auto& panel = task.panel;
    model::InferResult out;
    out.rows = task.rows.size();
    out.names = panel.width();
    out.features = panel.depth();
    for (const auto row : task.rows) {
        double total = 0.0;
        std::vector<double> raw;
        for (std::size_t i = 0; i < panel.width(); ++i) {
            const auto* cell = panel.values.data() + (row * panel.width() + i) * panel.depth();
            out.scores.push_back(cell[0] + cell[1]);
            raw.push_back(2.0 + cell[1] * static_cast<double>(i));
            total += raw.back();
            out.present.push_back(1);
            if (task.sensitivities) {
                out.sensitivities.push_back(0.25F);
                out.sensitivities.push_back(-0.75F);
            }
        }
        for (const double w : raw)
            out.weights.push_back(static_cast<float>(w / total));
    }
    return out;
}

class DriftTest : public ModelsTest {
protected:
    DriftSources sources(const Date& shiftFrom, bool asks = true) {
        DriftSources out;
        out.panel = [this, shiftFrom](DatasetId, const vault::RunFiles&, const jobs::JobContext&) {
            ++panelsAsked;
            return Result<model::LearningPanel>(driftPanel(500, shiftFrom));
        };
        if (asks)
            out.infer = [](const model::InferTask& task, const jobs::JobContext&) {
                return Result<model::InferResult>(answerOf(task));
            };
        return out;
    }
    DriftScanRequest request(ModelId model) {
        DriftScanRequest out;
        out.model = model;
        out.options = quickScan();
        return out;
    }
    Result<vault::DriftScanRecord> scan(ModelId model, const Date& shiftFrom, bool asks = true) {
        return scanDrift(*session, request(model), sources(shiftFrom, asks), job());
    }
    int panelsAsked = 0;
};

}  // namespace qd::desk::test
