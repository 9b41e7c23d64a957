// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <memory>

#include <CLI/CLI.hpp>

#include "app/ctl/benchmark.h"
#include "app/ctl/command_line.h"
#include "app/ctl/commands.h"
#include "app/ctl/text_table.h"
#include "core/base/number_text.h"
#include "core/portfolio/allocation.h"

namespace qd::ctl {

namespace {

/// A folder that goes away with everything in it.
class ScratchFolder {
public:
    ScratchFolder() {
        std::string pattern = (std::filesystem::temp_directory_path() / "qdctl-benchmark-XXXXXX").string();
        if (const char* made = ::mkdtemp(pattern.data()); made != nullptr) m_path = made;
    }
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;
    ~ScratchFolder() {
        std::error_code ignored;
        if (!m_path.empty()) std::filesystem::remove_all(m_path, ignored);
    }
    [[nodiscard]] const std::string& path() const { return m_path; }

private:
    std::string m_path;
};

Json toJson(const Figure& figure) {
    Json item = Json::object();
    item.set("name", figure.name).set("workload", figure.workload).set("repeats", figure.repeats);
    const std::string unit = "_" + figure.unit;
    item.set("median" + unit, figure.medianSeconds)
        .set("min" + unit, figure.minSeconds)
        .set("max" + unit, figure.maxSeconds);
    if (figure.p99Seconds > 0.0) item.set("p99" + unit, figure.p99Seconds);
    if (!figure.goal.empty()) item.set("goal", figure.goal);
    if (figure.megabytes > 0.0) item.set("median_mb_per_s", figure.megabytes / figure.medianSeconds);
    return item;
}

std::string toText(const std::vector<Figure>& figures) {
    using enum TextTable::Side;
    const bool goals =
        std::any_of(figures.begin(), figures.end(), [](const Figure& f) { return !f.goal.empty(); });
    TextTable table({Left, Left, Right, Right, Right, Right, Left, Left});
    table.row({"", "unit", "median", "min", "max", goals ? "p99" : "MB/s", "workload", goals ? "goal" : ""});
    for (const auto& figure : figures) {
        const bool time = figure.unit == "s";
        const bool precise = time || figure.unit == "ratio";
        const auto value = [time, precise](double amount) {
            return fixedText(time ? amount * 1e3 : amount, precise ? 3 : 1);
        };
        const std::string rate =
            figure.megabytes > 0.0 ? fixedText(figure.megabytes / figure.medianSeconds, 0) : "";
        const std::string p99 = figure.p99Seconds > 0.0 ? value(figure.p99Seconds) : "";
        table.row({figure.name, time ? "ms" : figure.unit, value(figure.medianSeconds),
                   value(figure.minSeconds), value(figure.maxSeconds),
                   goals && p99.empty() ? rate
                   : goals              ? p99
                                        : rate,
                   figure.workload, figure.goal});
    }
    return table.text();
}

Result<Output> run(Context& context, const std::string& suite) {
    if (suite != "engine" && suite != "learn" && suite != "vault" && suite != "ui" && suite != "all")
        return notAChoice("--suite", suite, {"engine", "learn", "vault", "ui", "all"});
    const ScratchFolder scratch;
    if (scratch.path().empty()) return Error{ErrorCode::Io, "cannot make a folder for the benchmark's files"};
    std::vector<Figure> figures;
    const auto append = [&figures](Result<std::vector<Figure>> more) -> Status {
        if (!more.ok()) return more.error();
        figures.insert(figures.end(), more->begin(), more->end());
        return Ok{};
    };
    const Bench bench{context.environment.clock, context.job, scratch.path()};
    const auto wanted = [&suite](std::string_view name) { return suite == name || suite == "all"; };
    if (wanted("engine")) QD_CHECK(append(benchmarkEngine(bench)));
    if (wanted("learn")) QD_CHECK(append(benchmarkDrift(bench)));
    if (suite == "learn" || (suite == "all" && workerIsThere())) QD_CHECK(append(benchmarkLearn(bench)));
    if (wanted("vault")) QD_CHECK(append(benchmarkVault(bench)));
    if (suite == "ui" || (suite == "all" && windowIsThere())) QD_CHECK(append(benchmarkUi(bench)));
    Output output;
    output.text = "Kernels " + std::string(portfolio::kernelLevel()) + ", one thread\n\n" + toText(figures);
    Json list = Json::array();
    for (const auto& figure : figures)
        list.push(toJson(figure));
    const char* blas = std::getenv("OPENBLAS_CORETYPE");
    output.document.set("suite", suite).set("kernels", portfolio::kernelLevel()).set("threads", 1);
    output.document.set("openblas_coretype", blas == nullptr ? Json(nullptr) : Json(blas));
    output.document.set("figures", std::move(list));
    return output;
}

}  // namespace

Result<Figure> measure(const Bench& bench, std::string name, std::string workload, int repeats,
                       const std::function<Status()>& work) {
    QD_CHECK(work());
    std::vector<double> seconds;
    for (int i = 0; i < repeats; ++i) {
        QD_CHECK(bench.job.checkpoint("Measuring " + name, static_cast<double>(i) / repeats));
        const auto start = bench.clock.monotonicNanos();
        QD_CHECK(work());
        seconds.push_back(static_cast<double>(bench.clock.monotonicNanos() - start) * 1e-9);
    }
    std::sort(seconds.begin(), seconds.end());
    return Figure{std::move(name),
                  std::move(workload),
                  seconds[seconds.size() / 2],
                  seconds.front(),
                  seconds.back(),
                  repeats,
                  0.0};
}

void addBenchmark(CLI::App& app, Command& chosen) {
    auto suite = std::make_shared<std::string>("engine");
    auto* command =
        app.add_subcommand("benchmark", "Measure this machine: median, min and max of each figure");
    shows(command->add_option("--suite", *suite, "engine (default) | learn | vault | ui | all"), "NAME");
    addExamples(*command, {"qdctl benchmark --suite all --json"});
    command->callback([&chosen, suite] { chosen = [suite](Context& c) { return run(c, *suite); }; });
}

}  // namespace qd::ctl
