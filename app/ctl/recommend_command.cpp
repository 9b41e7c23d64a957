// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <map>
#include <memory>

#include <CLI/CLI.hpp>

#include "app/ctl/command_line.h"
#include "app/ctl/commands.h"
#include "app/ctl/recommend_text.h"
#include "core/desk/recommend_strategies.h"
#include "core/desk/recorded_runs.h"

namespace qd::ctl {

namespace {

constexpr std::uint64_t kLargestConfig = 1U << 20U;
constexpr std::uint64_t kLargestRunFile = 1U << 30U;
constexpr std::int64_t kMostTrials = 1'000'000'000;
constexpr std::array kRunFiles{"equity.csv", "weights.csv", "trades.csv", "costs.csv", "summary.json",
                               "run.json",   "flows.csv",   "lots.csv",   "orders.csv"};

struct RecommendOptions {
    std::vector<std::string> folders;
    std::string config;
    std::string data;
    std::int64_t trials = 0;
    bool keep = false;
};

/// Criteria from a file, and their text.
struct Criteria {
    config::RecommendationConfig config;
    std::string yaml;
};

Result<std::optional<Criteria>> readCriteria(Context& context, const std::string& path) {
    if (path.empty()) return std::optional<Criteria>();
    Criteria criteria;
    auto yaml = context.environment.files.readAll(path, kLargestConfig);
    if (!yaml.ok()) return inFile(std::move(yaml).error(), path);
    criteria.yaml = std::move(*yaml);
    QD_TRY(criteria.config, config::parseRecommendationConfig(criteria.yaml, path));
    return std::optional(std::move(criteria));
}

/// Run folders as records of no workspace. Their names tell the folder.
class Folders {
public:
    Status read(Context& context, const std::vector<std::string>& folders) {
        for (const auto& folder : folders) {
            QD_CHECK(context.job.checkpoint("Reading " + folder, 0.5));
            QD_TRY(auto record, recordOf(context.environment.files, folder));
            m_folderOf.emplace(record.name, folder);
            m_records.push_back(std::move(record));
        }
        return Ok{};
    }

    [[nodiscard]] const std::vector<vault::RunRecord>& records() const { return m_records; }
    [[nodiscard]] desk::FilesOf files(const FileSystem& files) const {
        return [this, &files](const vault::RunRecord& run) -> std::optional<vault::RunFiles> {
            const auto folder = m_folderOf.find(run.name);
            if (folder == m_folderOf.end()) return std::nullopt;
            vault::RunFiles out;
            for (const char* name : kRunFiles) {
                const auto path = joinPath(folder->second, name);
                if (!files.exists(path)) continue;
                auto bytes = files.readAll(path, kLargestRunFile);
                if (!bytes.ok()) return std::nullopt;
                out.emplace(name, std::move(*bytes));
            }
            return out;
        };
    }

private:
    static Result<Json> document(const FileSystem& files, const std::string& path, std::string& bytes) {
        auto read = files.readAll(path, kLargestRunFile);
        if (!read.ok()) return inFile(std::move(read).error(), path);
        bytes = std::move(*read);
        auto json = Json::parse(bytes);
        if (!json.ok()) {
            Error error = std::move(json).error();
            error.where.file = path;
            return error;
        }
        if (json->isObject()) return json;
        return Error{
            ErrorCode::BadInput, "found no JSON object, expected a file of qdctl backtest", "", {path, 1, 1}};
    }

    static Json unnamed(const Json& config) {
        Json::Object members;
        for (const auto& member : config.members()) {
            if (member.first != "name") members.push_back(member);
        }
        return Json::object(std::move(members));
    }

    static Result<vault::RunRecord> recordOf(const FileSystem& files, const std::string& folder) {
        vault::RunRecord record;
        std::string bytes;
        QD_TRY(const auto run, document(files, joinPath(folder, "run.json"), bytes));
        QD_TRY(const auto summary, document(files, joinPath(folder, "summary.json"), record.summary));
        const Json* hash = run.find("input_hash");
        const Json* config = run.find("config");
        const Json* name = summary.find("name");
        if (hash == nullptr || config == nullptr || !config->isObject() || name == nullptr) {
            return Error{ErrorCode::BadInput,
                         "found no input_hash, config or name, expected the files of qdctl backtest",
                         "pass a folder that qdctl backtest --out made",
                         {joinPath(folder, "run.json"), 1, 1}};
        }
        record.kind = std::string(desk::kBacktestKind);
        record.name = name->stringOr("") + " (" + folder + ")";
        record.inputHash = hash->stringOr("");
        record.config = unnamed(*config).dump();  // a name makes no trial of its own
        return record;
    }

    std::vector<vault::RunRecord> m_records;
    std::map<std::string, std::string> m_folderOf;
};

/// The prices that --data names: nothing where it names none.
Result<std::optional<std::string>> pricesOf(desk::Session& session, const std::string& data) {
    if (data.empty()) return std::optional<std::string>();
    if (data == "all") return std::optional(std::string());
    QD_TRY(const auto datasets, session.vault().datasets());
    for (const auto& dataset : datasets) {
        if (std::to_string(dataset.id.value) == data) return std::optional(dataset.contentHash);
    }
    return Error{ErrorCode::BadInput, "there is no data set " + data,
                 "qdctl recommend --data takes the number of a data set, or all"};
}

Output outputOf(const std::vector<desk::RankedStrategy>& ranked, const config::RecommendationConfig& config) {
    Output output;
    output.document.set("criteria", criteriaJson(config)).set("strategies", rankedJson(ranked));
    output.text = rankedText(ranked);
    return output;
}

Result<Output> runFolders(Context& context, const RecommendOptions& options, const Folders& folders,
                          const std::optional<Criteria>& criteria) {
    const auto config = criteria ? criteria->config : config::RecommendationConfig{};
    const auto trials = static_cast<std::size_t>(options.trials);
    auto strategies = desk::strategiesOf(folders.records(), folders.files(context.environment.files), trials);
    const bool mixed = std::any_of(strategies.begin(), strategies.end(), [&](const auto& each) {
        return each.inputHash != strategies.front().inputHash;
    });
    QD_TRY(const auto ranked, desk::rankStrategies(std::move(strategies), config));
    auto output = outputOf(ranked, config);
    if (mixed)
        output.notes.emplace_back("the runs are on different prices: their scores compare markets, too");
    return output;
}

Result<Output> runWorkspace(Context& context, const RecommendOptions& options, const Folders& folders,
                            const std::optional<Criteria>& criteria) {
    QD_TRY(const auto session, openSession(context));
    if (options.keep) QD_CHECK(desk::saveRecommendationCriteria(*session, criteria->yaml));
    desk::RecommendRequest request;
    QD_TRY(request.inputHash, pricesOf(*session, options.data));
    if (criteria) request.criteria = criteria->config;
    request.others = folders.records();
    request.filesOfOthers = folders.files(context.environment.files);
    request.furtherTrials = static_cast<std::size_t>(options.trials);
    QD_TRY(const auto view, desk::recommendStrategies(*session, request));
    auto output = outputOf(view->ranked, request.criteria.value_or(view->criteria.config));
    Json prices = Json::array();
    for (const auto& each : view->prices)
        prices.push(Json::object({{"input_hash", each.inputHash},
                                  {"name", each.name},
                                  {"synthetic", each.synthetic},
                                  {"strategies", static_cast<std::int64_t>(each.strategies)},
                                  {"trials", static_cast<std::int64_t>(each.tracked.count())}}));
    output.document.set("prices", prices);
    const auto shown = std::find_if(view->prices.begin(), view->prices.end(),
                                    [&view](const auto& each) { return each.inputHash == view->inputHash; });
    if (shown != view->prices.end()) {
        const std::string others = view->prices.size() > 1 ? "; others with --data" : "";
        output.text = (shown->synthetic ? "SYNTHETIC\n" : "") + std::string("Prices: ") +
                      (shown->stored ? shown->name : shown->inputHash) + ", " +
                      std::to_string(shown->tracked.count()) + " tracked trials" + others + "\n\n" +
                      output.text;
    }
    if (options.keep) output.notes.emplace_back("the criteria are kept in the workspace");
    return output;
}

Result<Output> run(Context& context, const RecommendOptions& options) {
    const bool workspace = !context.options.workspace.empty();
    if (!workspace && options.folders.empty()) {
        return Error{ErrorCode::Usage, "there is nothing to rank",
                     "pass --workspace FILE, or the folders that qdctl backtest --out made"};
    }
    if (!workspace && !options.data.empty())
        return Error{ErrorCode::Usage, "--data names a data set of a workspace", "pass --workspace FILE"};
    if (options.keep && (!workspace || options.config.empty()))
        return Error{ErrorCode::Usage, "--keep keeps the criteria of a file in a workspace",
                     "pass --workspace FILE and --config FILE"};
    QD_TRY(const auto criteria, readCriteria(context, options.config));
    Folders folders;
    QD_CHECK(folders.read(context, options.folders));
    return workspace ? runWorkspace(context, options, folders, criteria)
                     : runFolders(context, options, folders, criteria);
}

}  // namespace

void addRecommend(CLI::App& app, Command& chosen) {
    auto options = std::make_shared<RecommendOptions>();
    auto* command =
        app.add_subcommand("recommend", "Rank strategies: deploy, monitor or reject, with reasons");
    shows(command->add_option("runs", options->folders,
                              "Folders that qdctl backtest --out made; with --workspace beside its runs"),
          "DIR…");
    shows(command->add_option(
              "--config", options->config,
              "Weights, ramps, thresholds in YAML; default: the workspace's, else the program's"),
          "FILE");
    shows(command->add_option("--data", options->data,
                              "Rank what was tried on this data set, or on all; default: the one used last"),
          "N|all");
    shows(command
              ->add_option("--trials", options->trials,
                           "Trials that left no run; the deflated Sharpe ratio counts them; default: 0")
              ->check(wholeNumber(0, kMostTrials)),
          "N");
    command->add_flag("--keep", options->keep, "Keep the criteria of --config in the workspace");
    addExamples(*command, {"qdctl recommend --workspace fund.qdw",
                           "qdctl recommend runs/hrp runs/equal --config mine.yaml --trials 40 --json"});
    command->callback(
        [&chosen, options] { chosen = [options](Context& context) { return run(context, *options); }; });
}

}  // namespace qd::ctl
