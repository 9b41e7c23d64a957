// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/ctl/benchmark.h"
#include "core/base/child_process.h"
#include "core/base/json.h"
#include "core/base/processor_level.h"
#include "core/jobs/parallel.h"

namespace qd::ctl {

namespace {

constexpr int kRepeats = 9;
constexpr double kMegabyte = 1e6;

/// A training step that `qd-worker bench` measures beside the same of LibTorch.
struct LearnStep {
    const char* suite;
    const char* workload;
    const char* goal;  ///< of the ratio
};

/// One line a net.
constexpr LearnStep kSteps[] = {
    {"lstm", "forward and backward, 512 x 60 x 10, 2 layers of 128", "<= 0.8"},
    {"gat", "forward and backward, 12 graphs x 500 names all to all, 2 layers of 4 heads x 16", "<= 0.5"},
    {"gat_inference", "500 names all to all, 3 layers of 8 heads x 16", "<= 0.5; a pass < 0.1 s"},
};

/// The worker's environment: the fastest matrix products that the peer has here, and threads that sleep while
/// they wait.
std::vector<std::pair<std::string, std::string>> environment() {
    std::vector<std::pair<std::string, std::string>> set{{"OMP_WAIT_POLICY", "passive"}};
    if (runnableLevels() == 3) set.emplace_back("OPENBLAS_CORETYPE", "SkylakeX");
    return set;
}

std::string environmentText() {
    std::string text;
    for (const auto& [name, value] : environment())
        text += (text.empty() ? "" : " ") + name + "=" + value;
    return text;
}

Result<Json> measured(const Bench& bench, const std::string& suite, std::size_t threads) {
    Json task = Json::object();
    task.set("suite", suite).set("threads", static_cast<std::int64_t>(threads)).set("repeats", kRepeats);
    double share = 0.0;
    const auto line = [&share](std::string_view text) {
        const auto told = Json::parse(text);
        const Json* fraction = told.ok() ? told->find("fraction") : nullptr;
        if (fraction != nullptr) share = std::max(share, fraction->numberOr(0.0));
    };
    SystemPrograms programs;
    QD_TRY(const auto answer,
           runChild(programs, {"qd-worker", {"bench"}, environment()}, task.dump() + "\n", line,
                    [&] { return bench.job.checkpoint("Measuring " + suite, share); }));
    if (!answer.end.clean())
        return Error{ErrorCode::Internal, say("qd-worker ended badly: %1", answer.errors)};
    return Json::parse(answer.output);
}

double numberIn(const Json& document, std::string_view key) {
    const Json* value = document.find(key);
    return value == nullptr ? 0.0 : value->numberOr(0.0);
}

Result<Figure> timeFigure(const Json& document, std::string_view key, std::string name,
                          std::string workload) {
    std::vector<double> seconds;
    if (const Json* list = document.find(key); list != nullptr && list->isArray()) {
        for (const Json& item : list->items())
            seconds.push_back(item.numberOr(0.0));
    }
    if (seconds.empty()) return Error{ErrorCode::Internal, say("qd-worker gave no times")};
    std::sort(seconds.begin(), seconds.end());
    Figure figure{std::move(name), std::move(workload), seconds[seconds.size() / 2],
                  seconds.front(), seconds.back(),      static_cast<int>(seconds.size())};
    return figure;
}

Figure single(std::string name, std::string workload, double value, std::string unit) {
    Figure figure{std::move(name), std::move(workload), value, value, value, 1};
    figure.unit = std::move(unit);
    return figure;
}

Status addStep(const Bench& bench, const LearnStep& step, std::size_t threads, std::vector<Figure>& figures) {
    QD_TRY(const auto found, measured(bench, step.suite, threads));
    const std::string name = std::string(step.suite) + "_step_" + std::to_string(threads) +
                             (threads == 1 ? "_thread" : "_threads");
    QD_TRY(auto own, timeFigure(found, "seconds", name, step.workload));
    QD_TRY(auto peer, timeFigure(found, "peer_seconds", name + "_torch",
                                 "the same by LibTorch in turns, " + environmentText()));
    Figure ratio = single(name + "_ratio", "medians", own.medianSeconds / peer.medianSeconds, "ratio");
    ratio.goal = step.goal;
    figures.insert(figures.end(), {std::move(own), std::move(peer), std::move(ratio)});
    if (threads > 1) return Ok{};
    figures.push_back(single(std::string(step.suite) + "_memory", "peak of tensors in a step",
                             numberIn(found, "peak_bytes") / kMegabyte, "MB"));
    figures.push_back(single(std::string(step.suite) + "_memory_torch", "the same by LibTorch",
                             numberIn(found, "peer_peak_bytes") / kMegabyte, "MB"));
    return Ok{};
}

}  // namespace

Result<std::vector<Figure>> benchmarkLearn(const Bench& bench) {
    std::vector<Figure> figures;
    const std::size_t most = std::min<std::size_t>(2, jobs::machineThreads());
    for (const LearnStep& step : kSteps) {
        for (std::size_t threads = 1; threads <= most; ++threads)
            QD_CHECK(addStep(bench, step, threads, figures));
    }
    return figures;
}

}  // namespace qd::ctl
