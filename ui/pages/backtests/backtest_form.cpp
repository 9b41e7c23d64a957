// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/backtests/backtest_form.h"

#include <QDate>
#include <QLocale>
#include <algorithm>
#include <cmath>
#include <limits>

#include "ui/kit/format.h"
#include "ui/pages/backtests/choices.h"
#include "ui/pages/backtests/words.h"

namespace qd::ui::pages::backtests {

namespace {

constexpr double kMostBps = 1000.0;
constexpr double kMostCash = 1e15;
constexpr double kLeastRate = -10.0;  ///< per cent
constexpr double kMostRate = 100.0;
constexpr qlonglong kLeastLookback = 2;
constexpr qlonglong kMostLookback = 100'000;
constexpr qsizetype kLongestName = 200;

/// A number as the locale writes it, or as programs do; nothing when it is neither.
std::optional<double> numberOf(QString text) {
    text = text.trimmed();
    text.replace(QChar(format::kMinus), QLatin1Char('-'));
    bool ok = false;
    double value = QLocale().toDouble(text, &ok);
    if (!ok) value = QLocale::c().toDouble(text, &ok);
    return ok && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

std::optional<qlonglong> integerOf(const QString& text) {
    bool ok = false;
    qlonglong value = QLocale().toLongLong(text.trimmed(), &ok);
    if (!ok) value = QLocale::c().toLongLong(text.trimmed(), &ok);
    return ok ? std::optional(value) : std::nullopt;
}

std::optional<Date> dayOf(const QString& text) {
    const QString plain = text.trimmed();
    QDate day = QDate::fromString(plain, Qt::ISODate);
    if (!day.isValid()) day = QLocale().toDate(plain, QLocale::ShortFormat);
    const bool inRange = day.isValid() && day.year() >= 1800 && day.year() <= 2200;
    return inRange ? std::optional(format::fromQDate(day)) : std::nullopt;
}

/// Digits that give the same number back, without an exponent.
QString exactText(double value) {
    return QLocale().toString(value, 'f', QLocale::FloatingPointShortest);
}

/// Reads the typed fields one by one and collects what is wrong.
class FormReader {
public:
    explicit FormReader(FormCheck& check) : m_check(check) {}

    double number(FormField field, const QString& text, double low, double high) {
        const auto value = numberOf(text);
        if (value && *value >= low && *value <= high) return *value;
        wrong(field, Words::tr("A number from %1 to %2").arg(exactText(low), exactText(high)));
        return low;
    }
    std::optional<std::int64_t> lookback(const QString& text) {
        if (text.trimmed().isEmpty()) return std::nullopt;
        const auto value = integerOf(text);
        if (value && *value >= kLeastLookback && *value <= kMostLookback) return *value;
        wrong(FormField::Lookback, Words::tr("At least 2, or empty for all"));
        return std::nullopt;
    }
    std::uint64_t seed(const QString& text) {
        const auto value = integerOf(text);
        if (value && *value >= 0) return static_cast<std::uint64_t>(*value);
        wrong(FormField::Seed, Words::tr("A whole number from 0 on"));
        return 0;
    }
    std::optional<Date> day(FormField field, const QString& text) {
        if (text.trimmed().isEmpty()) return std::nullopt;
        const auto value = dayOf(text);
        if (!value) wrong(field, Words::tr("A day as in 2020-01-31, or empty"));
        return value;
    }
    void wrong(FormField field, const QString& message) {
        if (!m_check.problems.contains(field)) m_check.problems.insert(field, message);
    }

private:
    FormCheck& m_check;
};

void readName(FormReader& reader, const BacktestForm& form, config::BacktestConfig& config) {
    const QString typed = form.name.trimmed();
    const QString name = typed.isEmpty() ? suggestedName(form) : typed;
    const bool control = std::any_of(name.begin(), name.end(), [](QChar c) { return !c.isPrint(); });
    if (control || name.size() > kLongestName)
        reader.wrong(FormField::Name, Words::tr("At most 200 letters, on one line"));
    config.name = format::utf8(name);
}

void readPeriod(FormReader& reader, const BacktestForm& form, const DatasetChoice* dataset,
                config::BacktestConfig& config) {
    config.from = reader.day(FormField::From, form.from);
    config.to = reader.day(FormField::To, form.to);
    if (config.from && config.to && *config.to < *config.from)
        reader.wrong(FormField::To, Words::tr("It ends before it begins"));
    if (dataset == nullptr) return;
    if (config.from && *config.from > dataset->to)
        reader.wrong(FormField::From, Words::tr("The prices end on %1").arg(format::date(dataset->to)));
    if (config.to && *config.to < dataset->from)
        reader.wrong(FormField::To, Words::tr("The prices begin on %1").arg(format::date(dataset->from)));
}

void readCash(FormReader& reader, const BacktestForm& form, config::BacktestConfig& config) {
    config.commissionBps = reader.number(FormField::Commission, form.commission, 0.0, kMostBps);
    config.halfSpreadBps = reader.number(FormField::HalfSpread, form.halfSpread, 0.0, kMostBps);
    const auto cash = numberOf(form.initialCash);
    if (cash && *cash > 0.0 && *cash <= kMostCash)
        config.initialCash = *cash;
    else
        reader.wrong(FormField::InitialCash, Words::tr("An amount above 0"));
    config.cashRateAnnual = reader.number(FormField::CashRate, form.cashRate, kLeastRate, kMostRate) / 100.0;
}

}  // namespace

const DatasetChoice* findDataset(const std::vector<DatasetChoice>& datasets, DatasetId id) {
    const auto at = std::find_if(datasets.begin(), datasets.end(),
                                 [id](const DatasetChoice& dataset) { return dataset.id == id; });
    return at == datasets.end() ? nullptr : &*at;
}

bool usesCovariance(const std::string& method) {
    return method != "equal";
}
bool usesLinkage(const std::string& method) {
    return method == "hrp";
}

FormCheck checkForm(const BacktestForm& form, const std::vector<DatasetChoice>& datasets) {
    FormCheck check;
    FormReader reader(check);
    config::BacktestConfig config;
    const DatasetChoice* dataset = findDataset(datasets, form.dataset);
    if (dataset == nullptr)
        reader.wrong(FormField::Dataset,
                     datasets.empty() ? Words::tr("Import prices first") : Words::tr("Choose a data set"));
    readName(reader, form, config);
    config.method = form.method;
    config.covariance = form.covariance;
    config.linkage = form.linkage;
    config.distance = form.distance;
    config.price = form.price;
    config.schedule = form.schedule;
    config.fill = form.fill;
    if (form.fill == "next_open" && form.price != "close")
        reader.wrong(FormField::Fill, Words::tr("The open needs the plain close"));
    config.lookback = reader.lookback(form.lookback);
    readCash(reader, form, config);
    const QString benchmark = form.benchmark.trimmed();
    if (benchmark.size() > 64 || benchmark.contains(QLatin1Char('\n')))
        reader.wrong(FormField::Benchmark, Words::tr("A symbol of the data set"));
    if (!benchmark.isEmpty()) config.benchmark = format::utf8(benchmark);
    readPeriod(reader, form, dataset, config);
    config.seed = reader.seed(form.seed);
    if (check.problems.isEmpty()) check.config = std::move(config);
    return check;
}

BacktestForm formOf(const config::BacktestConfig& config, DatasetId dataset) {
    BacktestForm form;
    form.dataset = dataset;
    form.name = format::text(config.name);
    form.method = config.method;
    form.covariance = config.covariance;
    form.linkage = config.linkage;
    form.distance = config.distance;
    form.price = config.price;
    form.schedule = config.schedule;
    form.fill = config.fill;
    form.lookback = config.lookback ? QString::number(*config.lookback) : QString();
    form.commission = exactText(config.commissionBps);
    form.halfSpread = exactText(config.halfSpreadBps);
    form.initialCash = exactText(config.initialCash);
    // Twelve digits hide that 0.07 × 100 is not 7; dividing by 100 gives 0.07 back.
    form.cashRate = QLocale().toString(config.cashRateAnnual * 100.0, 'g', 12);
    if (config.benchmark) form.benchmark = format::text(*config.benchmark);
    if (config.from) form.from = format::text(config.from->iso());
    if (config.to) form.to = format::text(config.to->iso());
    form.seed = QString::number(config.seed);
    return form;
}

}  // namespace qd::ui::pages::backtests
