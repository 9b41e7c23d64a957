// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>

#include <CLI/CLI.hpp>

#include "app/ctl/command_line.h"
#include "app/ctl/commands.h"
#include "app/ctl/text_table.h"
#include "core/base/number_text.h"
#include "core/desk/feature_csv.h"
#include "core/desk/feature_json.h"
#include "core/desk/feature_runs.h"
#include "core/jobs/parallel.h"

namespace qd::ctl {

namespace {

constexpr std::int64_t kMostDatasets = 1'000'000'000;

struct FeaturesOptions {
    std::int64_t dataset = 0;  ///< 0: the newest
    std::string view = std::string(features::kCoreTechnical);
    bool members = false;
    std::string from;
    std::string to;
    std::string out;
    std::string at;
    std::string feature;
    std::string symbol;
};

Result<std::optional<Date>> dateOf(const char* option, const std::string& text) {
    if (text.empty()) return std::optional<Date>();
    auto date = Date::parse(text);
    if (date.ok()) return std::optional(date.value());
    return Error{ErrorCode::Usage,
                 std::string(option) + ": found '" + text + "', expected a day as 2024-03-15"};
}

desk::FeatureRequest requestOf(const Context& context, const FeaturesOptions& options) {
    desk::FeatureRequest request;
    request.dataset = DatasetId{options.dataset};
    request.view = options.view;
    request.members = options.members;
    request.threads = context.options.threads > 0 ? static_cast<std::size_t>(context.options.threads)
                                                  : jobs::machineThreads();
    return request;
}

std::vector<std::string> notesOf(const features::FrameQuality& quality) {
    std::vector<std::string> notes;
    for (const auto& alert : quality.alerts)
        notes.push_back(alert.text);
    return notes;
}

/// Writes the rows between --from and --to to --out, if it is there, and says so in the output.
Status writeOut(const Context& context, const FeaturesOptions& options, const features::FeatureFrame& frame,
                desk::FeatureCsvRange range, Output& output) {
    if (options.out.empty()) return Ok{};
    QD_TRY(const std::size_t lines,
           desk::writeFeatureCsv(context.environment.files, options.out, frame, range, context.job));
    output.document.set("out", options.out).set("lines", static_cast<std::int64_t>(lines));
    output.text += groupedText(static_cast<double>(lines), 0) + " lines written to " + options.out + "\n";
    return Ok{};
}

Result<desk::FeatureCsvRange> rangeOf(const FeaturesOptions& options) {
    desk::FeatureCsvRange range;
    QD_TRY(range.from, dateOf("--from", options.from));
    QD_TRY(range.to, dateOf("--to", options.to));
    return range;
}

Result<Output> list(Context& context) {
    using enum TextTable::Side;
    QD_TRY(const auto session, openSession(context));
    const desk::FeatureStore store;
    QD_TRY(const auto views, desk::listFeatureViews(*session, store));
    Output output;
    Json all = Json::array();
    for (const auto& view : views) {
        all.push(desk::toJson(view));
        TextTable table({Left, Left});
        for (const auto& feature : view.features)
            table.row({"  " + feature.name, features::formula(feature)});
        output.text +=
            (output.text.empty() ? "" : "\n") + view.name + ": " + view.purpose.text + "\n" + table.text();
    }
    output.document.set("views", std::move(all));
    return output;
}

std::string qualityText(const desk::JudgedFeatures& judged) {
    using enum TextTable::Side;
    TextTable table({Left, Right, Right, Right, Right, Right});
    table.row({"Feature", "Quality", "Expected", "Missing", "Stale", "Out of range"});
    const auto count = [](std::size_t n) { return groupedText(static_cast<double>(n), 0); };
    for (const auto& feature : judged.quality.features)
        table.row({feature.feature, fixedText(feature.score, 3), count(feature.expected),
                   count(feature.expected - feature.present), count(feature.still),
                   count(feature.violations + feature.outliers)});
    table.row({"all", fixedText(judged.quality.ofValues, 3)});
    table.row({"with the age of the prices", fixedText(judged.quality.score, 3)});
    const auto& frame = *judged.material.frame;
    return frame.view.name + " of data set " + std::to_string(judged.material.dataset.id.value) + " (" +
           judged.material.dataset.name + "): " + count(frame.rows()) + " sessions, " + count(frame.width()) +
           " names\n\n" + table.text();
}

Result<Output> quality(Context& context, const FeaturesOptions& options) {
    QD_TRY(const auto session, openSession(context));
    desk::FeatureStore store;
    QD_TRY(const auto judged,
           desk::loadFeatureQuality(*session, requestOf(context, options), store, context.job));
    Output output{desk::toJson(judged.quality), qualityText(judged), notesOf(judged.quality)};
    output.document.set("view", judged.material.frame->view.name);
    output.document.set("dataset", judged.material.dataset.id.value);
    return output;
}

Result<Output> materialise(Context& context, const FeaturesOptions& options) {
    QD_TRY(const auto range, rangeOf(options));
    QD_TRY(const auto session, openSession(context));
    desk::FeatureStore store;
    QD_TRY(const auto made,
           desk::materialiseFeatures(*session, requestOf(context, options), store, context.job));
    Output output{desk::toJson(made.judged.material), qualityText(made.judged), notesOf(made.judged.quality)};
    output.document.set("run", made.run.id.value).set("recorded_before", made.recordedBefore);
    output.document.set("reproduced", made.reproduced);
    output.document.set("quality", desk::toJson(made.judged.quality));
    output.text += "\n" +
                   std::string(made.recordedBefore ? "The same to the bit as run " : "Recorded as run ") +
                   std::to_string(made.run.id.value) + "\n";
    QD_CHECK(writeOut(context, options, *made.judged.material.frame, range, output));
    return output;
}

/// A day ends with its last millisecond in UTC.
Timestamp endOf(Date day) {
    constexpr std::int64_t kDayMillis = 86'400'000;
    return Timestamp::fromMillis((std::int64_t{day.days()} + 1) * kDayMillis - 1);
}

Result<Output> asOf(Context& context, const FeaturesOptions& options) {
    QD_TRY(const auto day, dateOf("--at", options.at));
    QD_TRY(auto range, rangeOf(options));
    QD_TRY(const auto session, openSession(context));
    desk::FeatureStore store;
    QD_TRY(const auto versions,
           desk::loadFeatureVersions(*session, requestOf(context, options), store, context.job));
    const auto known = versions.latest(endOf(*day));
    if (!known)
        return Error{ErrorCode::BadInput,
                     "nothing of these features was known here by the end of " + day->iso()};
    const Date last = known->frame->dates[known->row];
    if (!range.to || last < *range.to) range.to = last;
    Output output;
    output.document.set("view", known->frame->view.name).set("at", day->iso());
    output.document.set("last_session", last.iso()).set("data_hash", known->frame->panelHash);
    output.document.set("known_at", known->frame->knownAt[known->row].iso());
    output.text =
        "By the end of " + day->iso() + " the features were known up to the session of " + last.iso() + "\n";
    QD_CHECK(writeOut(context, options, *known->frame, range, output));
    return output;
}

std::string explanationText(const desk::ExplainedFeature& explained) {
    using enum TextTable::Side;
    const auto& source = explained.source;
    TextTable table({Left, Left, Left, Left, Right});
    table.row({"Rests on", "Field", "From", "To", "Cells"});
    for (const auto& span : source.spans)
        table.row({span.symbol.empty() ? "all names" : span.symbol,
                   std::string(market::fieldName(span.field)), span.from.iso(), span.to.iso(),
                   groupedText(static_cast<double>(span.present), 0)});
    std::string text = source.definition.name + " of " + source.symbol + " on " + source.session.iso() +
                       ": " + (source.value ? shortestText(*source.value) : source.missing.text) + "\n" +
                       features::formula(source.definition) + "\n\n" + table.text() + "\n";
    if (source.compared > 0)
        text += "Compared with " + groupedText(static_cast<double>(source.compared), 0) + " names\n";
    return text + "Data set " + std::to_string(explained.dataset.id.value) + " (" + explained.dataset.name +
           "), imported " + explained.dataset.importedAt.iso() + " by " + explained.dataset.importedBy +
           "\nContent hash " + source.panelHash + "\nKnown here since " + source.knownAt.iso() + "\n";
}

Result<Output> explain(Context& context, const FeaturesOptions& options) {
    QD_TRY(const auto date, dateOf("--date", options.at));
    QD_TRY(const auto session, openSession(context));
    desk::FeatureStore store;
    QD_TRY(const auto explained, desk::explainFeature(*session, requestOf(context, options), options.feature,
                                                      options.symbol, date, store, context.job));
    return Output{desk::toJson(explained), explanationText(explained)};
}

using Work = Result<Output> (*)(Context&, const FeaturesOptions&);

void choose(CLI::App& command, Command& chosen, const std::shared_ptr<FeaturesOptions>& options, Work work) {
    command.callback(
        [&chosen, options, work] { chosen = [options, work](Context& c) { return work(c, *options); }; });
}

void addDataOptions(CLI::App& command, FeaturesOptions& options) {
    shows(command.add_option("--dataset", options.dataset, "Number of the data set; default: the newest")
              ->check(wholeNumber(1, kMostDatasets)),
          "N");
    shows(command.add_option("--view", options.view, "View of features; default: core_technical"), "NAME");
    command.add_flag("--members", options.members,
                     "Market and ranks are of the workspace's membership, not of all names");
}

void addOutOptions(CLI::App& command, FeaturesOptions& options) {
    shows(command.add_option("--out", options.out, "CSV to write: date,symbol,feature…"), "FILE");
    shows(command.add_option("--from", options.from, "First session that is written"), "DATE");
    shows(command.add_option("--to", options.to, "Last session that is written"), "DATE");
}

void addReading(CLI::App& group, Command& chosen, const std::shared_ptr<FeaturesOptions>& options) {
    auto* quality_ = group.add_subcommand("quality", "Score of each feature, 0 to 1, and what is wrong");
    addDataOptions(*quality_, *options);
    addExamples(*quality_, {"qdctl features quality --workspace fund.qdw --json"});
    choose(*quality_, chosen, options, quality);
    auto* explain_ = group.add_subcommand("explain", "Which prices one feature value rests on");
    shows(explain_->add_option("feature", options->feature, "Name of the feature")->required(), "FEATURE");
    shows(explain_->add_option("symbol", options->symbol, "Symbol")->required(), "SYMBOL");
    shows(explain_->add_option("--date", options->at, "Session; default: the last one"), "DATE");
    addDataOptions(*explain_, *options);
    addExamples(*explain_,
                {"qdctl features explain momentum_12_1 AAPL --date 2017-06-30 --workspace fund.qdw"});
    choose(*explain_, chosen, options, explain);
    auto* asOf_ = group.add_subcommand("as-of", "Features as they were known here at the end of a day");
    shows(asOf_->add_option("--at", options->at, "The day, in UTC")->required(), "DATE");
    addDataOptions(*asOf_, *options);
    addOutOptions(*asOf_, *options);
    addExamples(*asOf_, {"qdctl features as-of --at 2026-10-30 --out known.csv --workspace fund.qdw"});
    choose(*asOf_, chosen, options, asOf);
}

}  // namespace

void addFeatures(CLI::App& app, Command& chosen) {
    auto options = std::make_shared<FeaturesOptions>();
    auto* group = app.add_subcommand("features", "Features that models learn from: views, quality, lineage");
    group->require_subcommand(1);
    auto* list_ = group->add_subcommand("list", "The views of features and their formulas");
    addExamples(*list_, {"qdctl features list --workspace fund.qdw"});
    list_->callback([&chosen] { chosen = list; });
    auto* make = group->add_subcommand("materialise", "Make the features of a data set and record that");
    addDataOptions(*make, *options);
    addOutOptions(*make, *options);
    addExamples(*make,
                {"qdctl features materialise --workspace fund.qdw --out features.csv",
                 "qdctl features materialise --view core_price --members --workspace fund.qdw --json"});
    choose(*make, chosen, options, materialise);
    addReading(*group, chosen, options);
}

}  // namespace qd::ctl
