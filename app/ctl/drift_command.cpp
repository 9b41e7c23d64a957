// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/drift_command.h"

#include <algorithm>
#include <cmath>
#include <memory>

#include <CLI/CLI.hpp>

#include "app/ctl/command_line.h"
#include "app/ctl/commands.h"
#include "app/ctl/drift_table.h"
#include "app/ctl/text_table.h"
#include "core/base/number_text.h"
#include "core/drift/report_json.h"
#include "core/drift/scan.h"
#include "core/jobs/parallel.h"

namespace qd::ctl {

namespace {

constexpr std::size_t kRowsInText = 40;

struct DriftOptions {
    std::string reference;
    std::string current;
    std::int64_t block = 0;
    std::int64_t permutations = 0;
    std::int64_t jointPermutations = 999;
    std::string adjustment = "benjamini-hochberg";
    std::string scale = "auto";
    bool histograms = false;
};

Result<drift::ScanOptions> scanOptions(const Context& context, const DriftOptions& options) {
    drift::ScanOptions scan;
    scan.block = static_cast<std::size_t>(options.block);
    scan.permutations = static_cast<std::size_t>(options.permutations);
    scan.jointPermutations = static_cast<std::size_t>(options.jointPermutations);
    if (options.adjustment == "benjamini-yekutieli")
        scan.adjustment = drift::FalseDiscovery::BenjaminiYekutieli;
    else if (options.adjustment != "benjamini-hochberg")
        return notAChoice("--adjustment", options.adjustment, {"benjamini-hochberg", "benjamini-yekutieli"});
    if (options.scale == "none")
        scan.scaling = drift::Scaling::None;
    else if (options.scale == "reference")
        scan.scaling = drift::Scaling::Reference;
    else if (options.scale != "auto")
        return notAChoice("--scale", options.scale, {"auto", "none", "reference"});
    if (!options.histograms) scan.histogramBins = 0;
    scan.seed = static_cast<std::uint64_t>(context.options.seed.value_or(1));
    const int threads = context.options.threads;
    scan.threads = threads > 0 ? static_cast<std::size_t>(threads) : jobs::machineThreads();
    return scan;
}

std::string pText(double p) {
    return p < 0.0001 ? "<0.0001" : fixedText(p, 4);
}

/// The worst first; those without a verdict last.
std::vector<const drift::FeatureDrift*> inOrder(const drift::DriftReport& report) {
    std::vector<const drift::FeatureDrift*> order;
    for (const auto& feature : report.features)
        order.push_back(&feature);
    std::stable_sort(order.begin(), order.end(), [](const auto* a, const auto* b) {
        if (a->severity != b->severity) return a->severity > b->severity;
        if (a->untested.empty() != b->untested.empty()) return a->untested.empty();
        return a->adjustedP != b->adjustedP ? a->adjustedP < b->adjustedP : a->shift > b->shift;
    });
    return order;
}

std::string jointText(const drift::MultivariateDrift& joint) {
    if (!joint.untested.empty()) return "All features together: no verdict, " + joint.untested.text + "\n";
    return "All features together: " + std::string(drift::severityName(joint.severity)) + ", MMD2 " +
           fixedText(joint.mmd, 6) + " (by chance up to " + fixedText(joint.threshold, 6) + "), p " +
           pText(joint.p) + (joint.scaled ? ", features brought to one scale" : "") + "\n";
}

std::string toText(const drift::DriftReport& report) {
    std::string text = "Drift: " + std::string(drift::severityName(report.severity)) + "\n" +
                       groupedText(static_cast<double>(report.referenceRows), 0) + " reference and " +
                       groupedText(static_cast<double>(report.currentRows), 0) +
                       " current rows, permuted in blocks of " + std::to_string(report.block) +
                       (report.block == 1 ? " period\n" : " periods\n");
    if (!report.caution.empty()) text += "Caution: " + report.caution.text + "\n";
    text += jointText(report.multivariate) + "\n";
    using enum TextTable::Side;
    TextTable table({Left, Left, Right, Right, Right, Right, Right, Right, Left});
    table.row({"Feature", "Severity", "PSI", "by chance", "KS", "Wasserstein", "Shift/sd", "p adjusted", ""});
    const auto order = inOrder(report);
    for (std::size_t k = 0; k < std::min(order.size(), kRowsInText); ++k) {
        const auto& f = *order[k];
        const std::string severity(drift::severityName(f.severity));
        if (f.untested.empty())
            table.row({f.name, severity, fixedText(f.psi, 4), fixedText(f.thresholds.psi, 4),
                       fixedText(f.ks, 4), shortestText(std::round(f.wasserstein * 1e6) / 1e6),
                       fixedText(f.shift, 3), pText(f.adjustedP)});
        else
            table.row({f.name, severity, "-", "-", "-", "-", "-", "-", "no verdict: " + f.untested.text});
    }
    text += table.text();
    if (order.size() > kRowsInText)
        text += "and " + std::to_string(order.size() - kRowsInText) + " more (--json names all)\n";
    return text;
}

Result<drift::DriftSample> sampleOf(const Context& context, const std::string& path) {
    auto sample = readDriftSample(context, path);
    if (!sample.ok()) return inFile(std::move(sample).error(), path);
    return sample;
}

Result<Output> run(Context& context, const DriftOptions& options) {
    if (options.reference.empty() || options.current.empty()) {
        return Error{ErrorCode::Usage, "drift compares two files of features",
                     "pass --reference FILE and --current FILE"};
    }
    QD_TRY(const auto scan, scanOptions(context, options));
    QD_TRY(const auto reference, sampleOf(context, options.reference));
    QD_TRY(const auto current, sampleOf(context, options.current));
    // Too few rows of the reference, or fewer features there, are that file's fault.
    const bool referenceIsThin = reference.rows() < drift::kLeastReference;
    auto report = drift::scan(reference, current, scan, context.job);
    if (!report.ok())
        return inFile(std::move(report).error(), referenceIsThin ? options.reference : options.current);
    return Output{drift::toJson(*report, options.histograms), toText(*report)};
}

void addOptions(CLI::App& command, const std::shared_ptr<DriftOptions>& options) {
    shows(command.add_option("--reference", options->reference,
                             "CSV of features as the model was trained on them, in the order of time: "
                             "[date,]FEATURE1,FEATURE2,…; rows of one date stay together"),
          "FILE");
    shows(command.add_option("--current", options->current, "CSV of the same features as they are now"),
          "FILE");
    shows(command
              .add_option(
                  "--block", options->block,
                  "Periods that stay together in permutations; default: by the features' autocorrelation")
              ->check(wholeNumber(0, 1'000'000)),
          "N");
    shows(command
              .add_option("--permutations", options->permutations,
                          "Permutations of features, 99 to 99999; default: as many as their number asks for")
              ->check(wholeNumber(0, 99'999)),
          "N");
    shows(command
              .add_option(
                  "--joint-permutations", options->jointPermutations,
                  "Permutations of all features together, 99 to 9999; 0 leaves that test out; default: 999")
              ->check(wholeNumber(0, 9'999)),
          "N");
    shows(
        command.add_option("--adjustment", options->adjustment,
                           "benjamini-hochberg (default) | benjamini-yekutieli (features that depend on each "
                           "other in any way)"),
        "NAME");
    shows(command.add_option(
              "--scale", options->scale,
              "Features before distances are taken: auto (default: to one scale when they differ "
              "tenfold) | none | reference"),
          "NAME");
    command.add_flag("--histograms", options->histograms,
                     "Put histograms of both samples into the JSON document");
}

}  // namespace

void addDrift(CLI::App& app, Command& chosen) {
    auto options = std::make_shared<DriftOptions>();
    auto* command =
        app.add_subcommand("drift", "Whether features have drifted: two files, or a model of a workspace");
    addOptions(*command, options);
    addExamples(*command, {"qdctl drift --reference trained.csv --current today.csv --json"});
    command->require_subcommand(0, 1);
    addDriftScan(*command, chosen);
    command->callback([&chosen, options, command] {
        // The callback of a command below has already chosen.
        if (!command->get_subcommands().empty()) return;
        chosen = [options](Context& context) { return run(context, *options); };
    });
}

}  // namespace qd::ctl
