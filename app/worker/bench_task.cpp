// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/bench_task.h"

#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include "core/learn/compute_device.h"
#include "core/learn/gat_benchmark.h"
#include "core/learn/step_benchmark.h"

namespace qd::worker {

namespace {

Error bad(Message what) {
    return Error{ErrorCode::BadInput, std::move(what)};
}

/// A whole number of the task, or what it has without.
Status take(const Json& task, std::string_view key, std::int64_t& value) {
    const Json* given = task.find(key);
    if (given == nullptr) return Ok{};
    value = given->intOr(0);
    if (value < 1 || value > std::numeric_limits<std::int32_t>::max())
        return bad(say("'%1' is not a whole number from 1 on", key));
    return Ok{};
}

Result<learn::StepBenchmarkSpec> specOf(const Json& task) {
    learn::StepBenchmarkSpec spec;
    std::int64_t threads = spec.threads;
    std::int64_t repeats = spec.repeats;
    QD_CHECK(take(task, "threads", threads));
    QD_CHECK(take(task, "repeats", repeats));
    spec.threads = static_cast<int>(threads);
    spec.repeats = static_cast<int>(repeats);
    if (const Json* peer = task.find("peer")) spec.withPeer = peer->boolOr(true);
    if (const Json* again = task.find("checkpointing")) spec.checkpointing = again->boolOr(false);
    return spec;
}

Json listOf(const std::vector<double>& values) {
    Json list = Json::array();
    for (const double value : values)
        list.push(value);
    return list;
}

Result<learn::StepBenchmark> lstm(const Json& task, const learn::StepBenchmarkSpec& spec, const Clock& clock,
                                  const jobs::JobContext& job) {
    learn::LstmStep shape;
    QD_CHECK(take(task, "batch", shape.batch));
    QD_CHECK(take(task, "steps", shape.steps));
    QD_CHECK(take(task, "features", shape.features));
    QD_CHECK(take(task, "hidden", shape.hidden));
    QD_CHECK(take(task, "layers", shape.layers));
    return learn::benchmarkLstmStep(shape, spec, clock, job);
}

Result<learn::GatStep> gatShape(const Json& task) {
    learn::GatStep shape;
    QD_CHECK(take(task, "graphs", shape.graphs));
    QD_CHECK(take(task, "names", shape.names));
    QD_CHECK(take(task, "features", shape.features));
    QD_CHECK(take(task, "heads", shape.heads));
    QD_CHECK(take(task, "width", shape.width));
    QD_CHECK(take(task, "layers", shape.layers));
    QD_CHECK(take(task, "links", shape.links));
    return shape;
}

Result<learn::StepBenchmark> gat(const Json& task, const learn::StepBenchmarkSpec& spec, const Clock& clock,
                                 const jobs::JobContext& job) {
    QD_TRY(const auto shape, gatShape(task));
    return learn::benchmarkGatStep(shape, spec, clock, job);
}

/// As large as the nets that are shipped: one day of 500 names, 3 layers of 8 heads.
Result<learn::StepBenchmark> gatInference(const Json& task, const learn::StepBenchmarkSpec& spec,
                                          const Clock& clock, const jobs::JobContext& job) {
    Json whole = task;
    for (const auto& [key, size] : {std::pair{"graphs", 1}, std::pair{"heads", 8}, std::pair{"layers", 3}})
        if (task.find(key) == nullptr) whole.set(key, size);
    QD_TRY(auto shape, gatShape(whole));
    shape.inference = true;
    return learn::benchmarkGatStep(shape, spec, clock, job);
}

struct Suite {
    std::string_view name;
    Result<learn::StepBenchmark> (*run)(const Json& task, const learn::StepBenchmarkSpec& spec,
                                        const Clock& clock, const jobs::JobContext& job);
};

/// What can be measured: one line a net.
constexpr Suite kSuites[] = {
    {"lstm", lstm},
    {"gat", gat},
    {"gat_inference", gatInference},
};

}  // namespace

Result<Json> runBenchTask(std::string_view input, const Clock& clock, const jobs::JobContext& job) {
    QD_TRY(const auto task, Json::parse(input.substr(0, input.find('\n'))));
    const Json* wanted = task.find("suite");
    const std::string name(wanted == nullptr ? "" : wanted->stringOr(""));
    for (const Suite& suite : kSuites) {
        if (suite.name != name) continue;
        QD_TRY(const auto spec, specOf(task));
        QD_TRY(const auto found, suite.run(task, spec, clock, job));
        Json answer = Json::object();
        answer.set("suite", name).set("threads", spec.threads).set("kernels", learn::recurrentKernelLevel());
        answer.set("torch", learn::torchVersion()).set("seconds", listOf(found.seconds));
        answer.set("peer_seconds", listOf(found.peerSeconds)).set("peak_bytes", found.peakBytes);
        answer.set("peer_peak_bytes", found.peerPeakBytes).set("apart", found.apart);
        return answer;
    }
    return bad(say("'%1' is no step that can be measured", name));
}

}  // namespace qd::worker
