// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/overfitting_ledger.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <string_view>

namespace qd::analytics {

namespace {

constexpr std::int64_t kVersion = 1;
constexpr std::uint64_t kEmpty = 0xcbf29ce484222325ULL;  // FNV-1a's first value

/// Mixes bytes into a fingerprint (FNV-1a, 64 bits).
class Fingerprint {
public:
    explicit Fingerprint(std::uint64_t before) { add(before); }
    void add(std::uint64_t number) {
        for (unsigned byte = 0; byte < 8; ++byte)
            mix(static_cast<std::uint8_t>(number >> (8 * byte)));
    }
    void add(double number) { add(std::bit_cast<std::uint64_t>(number)); }
    void add(std::string_view text) {
        add(static_cast<std::uint64_t>(text.size()));
        for (const char c : text)
            mix(static_cast<std::uint8_t>(c));
    }
    [[nodiscard]] std::uint64_t value() const noexcept { return m_value; }

private:
    void mix(std::uint8_t byte) {
        m_value ^= byte;
        m_value *= 0x100000001b3ULL;
    }
    std::uint64_t m_value = kEmpty;
};

std::uint64_t chained(std::uint64_t before, const LedgerTrial& trial) {
    Fingerprint print(before);
    print.add(trial.subject);
    print.add(static_cast<std::uint64_t>(trial.parameters.size()));
    for (const auto& [name, value] : trial.parameters) {
        print.add(name);
        print.add(value);
    }
    print.add(static_cast<std::uint64_t>(trial.periods));
    for (const double number : {trial.mean, trial.deviation, trial.skew, trial.kurtosis})
        print.add(number);
    return print.value();
}

std::string hexText(std::uint64_t value) {
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string text;
    for (unsigned i = 16; i-- > 0;)
        text += kDigits[(value >> (4 * i)) & 0xfU];
    return text;
}

Error bad(Message message) {
    return Error{ErrorCode::BadInput, std::move(message)};
}

Error damaged() {
    return bad(say("this is no stored ledger of trials, or it is damaged"));
}

Json toJson(const LedgerTrial& trial) {
    Json parameters = Json::array();  // an array, because two may have one name
    for (const auto& [name, value] : trial.parameters) {
        Json pair = Json::array();
        pair.push(name).push(value);
        parameters.push(std::move(pair));
    }
    Json out = Json::object();
    out.set("subject", trial.subject).set("parameters", std::move(parameters));
    out.set("periods", static_cast<std::int64_t>(trial.periods)).set("mean", trial.mean);
    out.set("deviation", trial.deviation).set("skew", trial.skew).set("kurtosis", trial.kurtosis);
    return out;
}

Result<double> number(const Json& json, std::string_view key) {
    const Json* found = json.find(key);
    const double value = found == nullptr ? std::nan("") : found->numberOr(std::nan(""));
    if (!std::isfinite(value)) return damaged();
    return value;
}

Result<LedgerTrial> trialFromJson(const Json& json) {
    const Json* subject = json.find("subject");
    const Json* parameters = json.find("parameters");
    const Json* periods = json.find("periods");
    if (subject == nullptr || parameters == nullptr || !parameters->isArray() || periods == nullptr)
        return damaged();
    LedgerTrial trial;
    trial.subject = subject->stringOr("");
    for (const Json& pair : parameters->items()) {
        if (!pair.isArray() || pair.items().size() != 2) return damaged();
        const double value = pair.items()[1].numberOr(std::nan(""));
        if (!std::isfinite(value)) return damaged();
        trial.parameters.emplace_back(pair.items()[0].stringOr(""), value);
    }
    trial.periods = static_cast<std::size_t>(std::max<std::int64_t>(0, periods->intOr(0)));
    QD_TRY(trial.mean, number(json, "mean"));
    QD_TRY(trial.deviation, number(json, "deviation"));
    QD_TRY(trial.skew, number(json, "skew"));
    QD_TRY(trial.kurtosis, number(json, "kurtosis"));
    return trial;
}

}  // namespace

std::optional<double> LedgerTrial::sharpe() const noexcept {
    if (!(deviation > 0.0)) return std::nullopt;
    const double ratio = mean / deviation;
    return std::isfinite(ratio) ? std::optional(ratio) : std::nullopt;
}

Status OverfittingLedger::add(LedgerTrial trial) {
    bool finite = true;
    for (const double value : {trial.mean, trial.deviation, trial.skew, trial.kurtosis})
        finite = finite && std::isfinite(value);
    for (const auto& [name, value] : trial.parameters)
        finite = finite && std::isfinite(value);
    if (!finite) return bad(say("a trial's figures are not all finite numbers"));
    if (trial.deviation < 0.0) return bad(say("a trial's deviation is below 0"));
    if (trial.periods == 0) return bad(say("a trial has no returns"));
    m_head = chained(m_head, trial);
    m_trials.push_back(std::move(trial));
    return Ok{};
}

std::string OverfittingLedger::head() const {
    return hexText(m_head);
}

std::vector<double> OverfittingLedger::sharpes() const {
    std::vector<double> out;
    for (const auto& trial : m_trials) {
        if (const auto sharpe = trial.sharpe()) out.push_back(*sharpe);
    }
    return out;
}

std::optional<double> OverfittingLedger::sharpeVariance() const {
    const auto all = sharpes();
    if (all.size() < 2) return std::nullopt;
    const auto n = static_cast<double>(all.size());
    double mean = 0.0;
    for (const double s : all)
        mean += s / n;
    double squares = 0.0;
    for (const double s : all)
        squares += (s - mean) * (s - mean);
    return squares / (n - 1.0);
}

std::optional<std::size_t> OverfittingLedger::best() const {
    std::optional<std::size_t> at;
    for (std::size_t i = 0; i < m_trials.size(); ++i) {
        const auto sharpe = m_trials[i].sharpe();
        if (sharpe && (!at || *sharpe > *m_trials[*at].sharpe())) at = i;
    }
    return at;
}

double OverfittingLedger::effectiveTrials(double meanCorrelation) const noexcept {
    const double correlation = std::clamp(meanCorrelation, 0.0, 1.0);
    return correlation + (1.0 - correlation) * static_cast<double>(m_trials.size());
}

Json OverfittingLedger::toJson() const {
    Json trials = Json::array();
    for (const auto& trial : m_trials)
        trials.push(analytics::toJson(trial));
    Json out = Json::object();
    out.set("version", kVersion).set("count", static_cast<std::int64_t>(m_trials.size()));
    out.set("head", head()).set("trials", std::move(trials));
    return out;
}

Result<OverfittingLedger> OverfittingLedger::fromJson(const Json& json) {
    const Json* version = json.find("version");
    const Json* count = json.find("count");
    const Json* head = json.find("head");
    const Json* trials = json.find("trials");
    if (version == nullptr || version->intOr(0) != kVersion || count == nullptr || head == nullptr ||
        trials == nullptr || !trials->isArray()) {
        return damaged();
    }
    OverfittingLedger ledger;
    for (const Json& item : trials->items()) {
        QD_TRY(auto trial, trialFromJson(item));
        QD_CHECK(ledger.add(std::move(trial)));
    }
    if (static_cast<std::int64_t>(ledger.count()) != count->intOr(-1) ||
        ledger.head() != head->stringOr("")) {
        return Error{ErrorCode::Integrity,
                     say("the ledger of trials was changed: an entry is missing, altered "
                         "or moved")};
    }
    return ledger;
}

}  // namespace qd::analytics
