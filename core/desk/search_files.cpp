// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/search_files.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <utility>
#include <vector>

#include "core/base/number_text.h"
#include "core/desk/search_subject.h"

namespace qd::desk {

namespace {

constexpr std::string_view kNoTrials = "]}";
constexpr std::string_view kFirstTrial = ",\"trials\":[{\"point\":[";
constexpr double kSessionsPerYear = 252.0;

Json jsonOf(const backtest::Trial& trial) {
    Json point = Json::array();
    for (const double value : trial.point)
        point.push(value);
    Json out = Json::object();
    out.set("point", std::move(point));
    const Json figures = backtest::toJson(trial.statistics);
    for (const auto& [key, value] : figures.members())
        out.set(key, value);
    return out;
}

/// Reads trials as searchJsonText() lays them out, member by member; anything else is left to the general
/// reader.
class TrialScanner {
public:
    explicit TrialScanner(std::string_view text) : m_text(text) {}

    bool next(backtest::Trial& trial) {
        auto& s = trial.statistics;
        return point(trial.point) && word(",\"total_return\":") && number(s.totalReturn) &&
               word(",\"sharpe\":") && sharpe(s.sharpe) && word(",\"max_drawdown\":") &&
               number(s.maxDrawdown) && word(",\"trades\":") && number(s.trades) &&
               word(",\"returns\":{\"periods\":") && number(s.returns.periods) && word(",\"mean\":") &&
               number(s.returns.mean) && word(",\"deviation\":") && number(s.returns.deviation) &&
               word(",\"skew\":") && number(s.returns.skew) && word(",\"kurtosis\":") &&
               number(s.returns.kurtosis) && word("}}");
    }
    bool word(std::string_view expected) {
        if (m_text.substr(0, expected.size()) != expected) return false;
        m_text.remove_prefix(expected.size());
        return true;
    }
    [[nodiscard]] bool atEnd() const { return m_text.empty() || m_text == "\n"; }

private:
    template <class Number>
    bool number(Number& value) {
        const auto [end, error] = std::from_chars(m_text.data(), m_text.data() + m_text.size(), value);
        if (error != std::errc()) return false;
        m_text.remove_prefix(static_cast<std::size_t>(end - m_text.data()));
        if constexpr (std::is_same_v<Number, double>) {
            return std::isfinite(value);
        } else {
            return value >= 0;
        }
    }
    bool sharpe(std::optional<double>& value) {
        if (word("null")) return true;
        value.emplace();
        return number(*value);
    }
    bool point(std::vector<double>& values) {
        if (!word("{\"point\":[")) return false;
        do {
            if (!number(values.emplace_back())) return false;
        } while (word(","));
        return word("]");
    }

    std::string_view m_text;
};

std::optional<backtest::SearchRecord> scanned(std::string_view text) {
    const auto at = text.find(kFirstTrial);
    if (at == std::string_view::npos) return std::nullopt;
    const auto head = Json::parse(std::string(text.substr(0, at)) + ",\"trials\":[]}");
    if (!head.ok()) return std::nullopt;
    auto record = backtest::searchRecordFromJson(*head);
    if (!record.ok()) return std::nullopt;
    TrialScanner scanner(text.substr(at + kFirstTrial.size() - std::string_view("{\"point\":[").size()));
    do {
        backtest::Trial trial;
        if (!scanner.next(trial) || trial.point.size() != record->spec.space.axes.size()) return std::nullopt;
        record->trials.push_back(std::move(trial));
    } while (scanner.word(","));
    if (!scanner.word(kNoTrials) || !scanner.atEnd()) return std::nullopt;
    return std::move(record).value();
}

/// Count, mean and variance (ddof 1) of the Sharpe ratios per period (Welford 1962).
Json sharpesOf(const backtest::SearchRecord& record) {
    std::int64_t count = 0;
    double mean = 0.0;
    double squares = 0.0;
    std::size_t periods = 0;
    for (const auto& trial : record.trials) {
        const auto& returns = trial.statistics.returns;
        periods = std::max(periods, returns.periods);
        if (!trial.statistics.sharpe || !(returns.deviation > 0.0)) continue;
        const double sharpe = returns.mean / returns.deviation;
        if (!std::isfinite(sharpe)) continue;
        ++count;
        const double apart = sharpe - mean;
        mean += apart / static_cast<double>(count);
        squares += apart * (sharpe - mean);
    }
    Json out = Json::object();
    out.set("count", count).set("mean", count > 0 ? Json(mean) : Json());
    out.set("variance", count > 1 ? Json(squares / static_cast<double>(count - 1)) : Json());
    out.set("periods", static_cast<std::int64_t>(periods));
    return out;
}

Json bestOf(const backtest::SearchRecord& record) {
    const auto best = record.best();
    if (!best) return {};
    Json out = Json::object();
    out.set("trial", static_cast<std::int64_t>(*best + 1));
    const Json trial = jsonOf(record.trials[*best]);
    for (const auto& [key, value] : trial.members())
        out.set(key, value);
    const auto objective = backtest::objectiveOf(record.spec.objective, record.trials[*best].statistics);
    out.set("objective", objective ? Json(*objective) : Json());
    return out;
}

void append(std::string& row, const std::optional<double>& value) {
    row += ',';
    if (value) row += shortestText(*value);
}

Result<Date> dateOf(const Json& json, std::string_view key) {
    const Json* found = json.find(key);
    return Date::parse(found == nullptr ? std::string() : found->stringOr(""));
}

std::int64_t countOf(const Json& json, std::string_view key) {
    const Json* found = json.find(key);
    return found == nullptr ? 0 : found->intOr(0);
}

}  // namespace

std::string searchJsonText(const backtest::SearchRecord& record) {
    std::string text = backtest::toJson(backtest::SearchRecord{record.spec, {}, record.end}).dump();
    text.resize(text.size() - kNoTrials.size());
    bool first = true;
    for (const auto& trial : record.trials) {
        if (!first) text += ',';
        first = false;
        text += jsonOf(trial).dump();
    }
    text += kNoTrials;
    text += '\n';
    return text;
}

Result<backtest::SearchRecord> readSearchJson(std::string_view text) {
    if (auto quick = scanned(text)) return std::move(*quick);
    QD_TRY(const auto json, Json::parse(text));
    return backtest::searchRecordFromJson(json);
}

std::string trialsCsv(const backtest::SearchRecord& record) {
    std::string text = "trial";
    for (const auto& axis : record.spec.space.axes)
        text += "," + axis.name;
    text += ",objective,total_return,sharpe,max_drawdown,trades,periods,mean,deviation,skew,kurtosis\n";
    for (std::size_t i = 0; i < record.trials.size(); ++i) {
        const auto& [point, s] = record.trials[i];
        text += std::to_string(i + 1);
        for (const double value : point)
            append(text, value);
        append(text, backtest::objectiveOf(record.spec.objective, s));
        append(text, s.totalReturn);
        append(text, s.sharpe);
        append(text, s.maxDrawdown);
        text += "," + std::to_string(s.trades) + "," + std::to_string(s.returns.periods);
        for (const double value : {s.returns.mean, s.returns.deviation, s.returns.skew, s.returns.kurtosis})
            append(text, value);
        text += '\n';
    }
    return text;
}

Json searchSummary(const backtest::SearchRecord& record, const SearchSetting& setting) {
    const auto& spec = record.spec;
    Json out = Json::object();
    if (spec.subject.isObject()) {
        for (const auto& [key, value] : spec.subject.members())
            out.set(key, value);
    }
    out.set("search", backtest::name(spec.method)).set("objective", backtest::name(spec.objective));
    Json axes = Json::array();
    for (const auto& axis : spec.space.axes)
        axes.push(backtest::toJson(axis));
    out.set("axes", std::move(axes)).set("most_trials", static_cast<std::int64_t>(spec.trials));
    out.set("patience", static_cast<std::int64_t>(spec.patience)).set("seed", Json(spec.seed));
    out.set("end", backtest::name(record.end));
    out.set("trials", static_cast<std::int64_t>(record.trials.size())).set("sharpes", sharpesOf(record));
    out.set("best", bestOf(record)).set("periods_per_year", kSessionsPerYear);
    out.set("sessions", setting.sessions).set("symbols", setting.symbols).set("excluded", setting.excluded);
    out.set("from", setting.from.iso()).set("to", setting.to.iso());
    if (setting.held) out.set("held", backtest::toJson(*setting.held));
    if (setting.continues.valid()) out.set("continues", setting.continues.value);
    return out;
}

std::string bestPointText(const Json& summary) {
    const Json* best = summary.find("best");
    const Json* axes = summary.find("axes");
    const Json* point = best == nullptr ? nullptr : best->find("point");
    if (axes == nullptr || !axes->isArray() || point == nullptr || !point->isArray()) return {};
    backtest::SearchSpace space;
    for (const auto& item : axes->items()) {
        auto axis = backtest::axisFromJson(item);
        if (!axis.ok()) return {};
        space.axes.push_back(std::move(axis).value());
    }
    std::vector<double> values;
    for (const auto& item : point->items())
        values.push_back(item.numberOr(0.0));
    return values.size() == space.axes.size() ? pointText(space, values) : std::string();
}

std::string searchConfig(const backtest::SearchRecord& record) {
    return backtest::toJson(backtest::SearchRecord{record.spec, {}, backtest::SearchEnd::Unfinished}).dump() +
           "\n";
}

vault::RunFiles searchFiles(const backtest::SearchRecord& record, const SearchSetting& setting) {
    vault::RunFiles files;
    files["search.json"] = searchJsonText(record);
    files["trials.csv"] = trialsCsv(record);
    files["summary.json"] = searchSummary(record, setting).dump(2) + "\n";
    return files;
}

Json toJson(const SearchSetting& setting) {
    Json out = Json::object();
    out.set("name", setting.name).set("dataset", setting.dataset.value).set("synthetic", setting.synthetic);
    out.set("sessions", setting.sessions).set("symbols", setting.symbols).set("excluded", setting.excluded);
    out.set("from", setting.from.iso()).set("to", setting.to.iso());
    out.set("continues", setting.continues.value);
    if (setting.held) out.set("held", backtest::toJson(*setting.held));
    return out;
}

Result<SearchSetting> searchSettingFromJson(const Json& json) {
    SearchSetting setting;
    const Json* name = json.find("name");
    if (name == nullptr)
        return Error{ErrorCode::BadInput, say("the stored search is damaged at '%1'", "name")};
    setting.name = name->stringOr("");
    setting.dataset = DatasetId{countOf(json, "dataset")};
    const Json* synthetic = json.find("synthetic");
    setting.synthetic = synthetic != nullptr && synthetic->boolOr(false);
    setting.sessions = countOf(json, "sessions");
    setting.symbols = countOf(json, "symbols");
    setting.excluded = countOf(json, "excluded");
    QD_TRY(setting.from, dateOf(json, "from"));
    QD_TRY(setting.to, dateOf(json, "to"));
    setting.continues = RunId{countOf(json, "continues")};
    if (const Json* held = json.find("held")) {
        QD_TRY(setting.held, backtest::trialStatisticsFromJson(*held));
    }
    return setting;
}

}  // namespace qd::desk
