// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <memory>

#include <CLI/CLI.hpp>

#include "app/ctl/benchmark.h"
#include "app/ctl/commands.h"
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
    item.set("median_s", figure.medianSeconds)
        .set("min_s", figure.minSeconds)
        .set("max_s", figure.maxSeconds);
    if (figure.megabytes > 0.0) item.set("median_mb_per_s", figure.megabytes / figure.medianSeconds);
    return item;
}

std::string toText(const Figure& figure) {
    std::string name = figure.name;
    name.resize(std::max<std::size_t>(name.size() + 1, 26), ' ');
    std::string text = name + fixedText(figure.medianSeconds * 1e3, 3) + " ms  (" +
                       fixedText(figure.minSeconds * 1e3, 3) + " … " + fixedText(figure.maxSeconds * 1e3, 3) +
                       ")";
    if (figure.megabytes > 0.0)
        text += "  " + fixedText(figure.megabytes / figure.medianSeconds, 0) + " MB/s";
    return text + "  " + figure.workload + "\n";
}

Result<Output> run(Context& context, const std::string& suite) {
    const ScratchFolder scratch;
    if (scratch.path().empty()) return Error{ErrorCode::Io, "cannot make a folder for the benchmark's files"};
    std::vector<Figure> figures;
    const auto append = [&figures](Result<std::vector<Figure>> more) -> Status {
        if (!more.ok()) return more.error();
        figures.insert(figures.end(), more->begin(), more->end());
        return Ok{};
    };
    const auto& clock = context.environment.clock;
    if (suite == "engine" || suite == "all") QD_CHECK(append(benchmarkEngine(clock, scratch.path())));
    if (suite == "vault" || suite == "all") QD_CHECK(append(benchmarkVault(clock, scratch.path())));
    Output output;
    output.text = "kernels " + std::string(portfolio::kernelLevel()) + ", one thread\n";
    Json list = Json::array();
    for (const auto& figure : figures) {
        list.push(toJson(figure));
        output.text += toText(figure);
    }
    const char* blas = std::getenv("OPENBLAS_CORETYPE");
    output.document.set("suite", suite).set("kernels", portfolio::kernelLevel()).set("threads", 1);
    output.document.set("openblas_coretype", blas == nullptr ? Json(nullptr) : Json(blas));
    output.document.set("figures", std::move(list));
    return output;
}

}  // namespace

Result<Figure> measure(const Clock& clock, std::string name, std::string workload, int repeats,
                       const std::function<Status()>& work) {
    QD_CHECK(work());
    std::vector<double> seconds;
    for (int i = 0; i < repeats; ++i) {
        const auto start = clock.monotonicNanos();
        QD_CHECK(work());
        seconds.push_back(static_cast<double>(clock.monotonicNanos() - start) * 1e-9);
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
    command->add_option("--suite", *suite, "engine | vault | all")
        ->check(CLI::IsMember({"engine", "vault", "all"}))
        ->capture_default_str();
    command->callback([&chosen, suite] { chosen = [suite](Context& c) { return run(c, *suite); }; });
}

}  // namespace qd::ctl
