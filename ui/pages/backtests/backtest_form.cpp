// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/backtests/backtest_form.h"

#include <algorithm>

#include "ui/kit/format.h"
#include "ui/pages/backtests/form_reader.h"
#include "ui/pages/backtests/words.h"

namespace qd::ui::pages::backtests {

namespace {

constexpr qsizetype kLongestName = 200;
constexpr qsizetype kLongestSymbol = 64;

void readName(FormReader& reader, config::BacktestConfig& config) {
    const QString typed = reader.form().name.trimmed();
    const QString name = typed.isEmpty() ? suggestedName(reader.form()) : typed;
    const bool control = std::any_of(name.begin(), name.end(), [](QChar c) { return !c.isPrint(); });
    if (control || name.size() > kLongestName)
        reader.wrong(FormField::Name, Words::tr("At most 200 letters, on one line"));
    config.name = format::utf8(name);
}

void readPeriod(FormReader& reader, const DatasetChoice* dataset, config::BacktestConfig& config) {
    config.from = reader.day(FormField::From, reader.form().from);
    config.to = reader.day(FormField::To, reader.form().to);
    if (config.from && config.to && *config.to < *config.from)
        reader.wrong(FormField::To, Words::tr("It ends before it begins"));
    if (dataset == nullptr) return;
    if (config.from && *config.from > dataset->to)
        reader.wrong(FormField::From, Words::tr("The prices end on %1").arg(format::date(dataset->to)));
    if (config.to && *config.to < dataset->from)
        reader.wrong(FormField::To, Words::tr("The prices begin on %1").arg(format::date(dataset->from)));
}

bool isOneOf(const std::string& method, std::initializer_list<const char*> methods) {
    return std::any_of(methods.begin(), methods.end(), [&](const char* name) { return method == name; });
}

}  // namespace

const DatasetChoice* findDataset(const std::vector<DatasetChoice>& datasets, DatasetId id) {
    const auto at = std::find_if(datasets.begin(), datasets.end(),
                                 [id](const DatasetChoice& dataset) { return dataset.id == id; });
    return at == datasets.end() ? nullptr : &*at;
}

bool uses(const BacktestForm& form, FormField field) {
    using F = FormField;
    switch (field) {
        case F::Covariance:
            return !isOneOf(form.method, {"equal", "min-cvar"});
        case F::Linkage:
            return isOneOf(form.method, {"hrp", "herc"});
        case F::Distance:
            return form.method == "hrp";
        case F::TargetReturn:
            return form.method == "target-return";
        case F::Confidence:
            return form.method == "min-cvar";
        case F::Clusters:
            return form.method == "herc";
        case F::RiskFree:
            return isOneOf(form.method, {"max-sharpe", "black-litterman"});
        case F::Ensemble:
            return form.method == "ensemble";
        case F::Views:
            return form.method == "black-litterman";
        case F::MaxGross:
        case F::MarginRate:
        case F::BorrowFee:
            return form.exposure == "long_short";
        case F::MaxTrackingError:
            return !form.kept.limits.benchmarkWeights.empty() || !form.maxTrackingError.isEmpty();
        case F::Remainder:
            return !form.participation.trimmed().isEmpty();
        default:
            return true;
    }
}

FormCheck checkForm(const BacktestForm& form, const std::vector<DatasetChoice>& datasets) {
    FormCheck check;
    FormReader reader(form, check);
    config::BacktestConfig config;
    config.engine = form.kept.engine;
    config.limits = form.kept.limits;
    const DatasetChoice* dataset = findDataset(datasets, form.dataset);
    if (dataset == nullptr)
        reader.wrong(FormField::Dataset,
                     datasets.empty() ? Words::tr("Import prices first") : Words::tr("Choose a data set"));
    readName(reader, config);
    readMethod(reader, config);
    readLimits(reader, config);
    readTrading(reader, config);
    const QString benchmark = form.benchmark.trimmed();
    if (benchmark.size() > kLongestSymbol || benchmark.contains(QLatin1Char('\n')))
        reader.wrong(FormField::Benchmark, Words::tr("A symbol of the data set"));
    if (!benchmark.isEmpty()) config.benchmark = format::utf8(benchmark);
    readPeriod(reader, dataset, config);
    config.seed = reader.seed(form.seed);
    if (check.problems.isEmpty()) check.config = std::move(config);
    return check;
}

BacktestForm formOf(const config::BacktestConfig& config, DatasetId dataset) {
    BacktestForm form;
    form.dataset = dataset;
    form.name = format::text(config.name);
    form.kept.engine = config.engine;
    form.kept.limits = config.limits;
    writeMethod(config, form);
    writeLimits(config, form);
    writeTrading(config, form);
    if (config.benchmark) form.benchmark = format::text(*config.benchmark);
    if (config.from) form.from = format::text(config.from->iso());
    if (config.to) form.to = format::text(config.to->iso());
    form.seed = QString::number(config.seed);
    return form;
}

}  // namespace qd::ui::pages::backtests
