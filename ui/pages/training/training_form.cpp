// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/training/training_form.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "core/desk/training_spec.h"
#include "core/features/view.h"
#include "core/model/memory_prediction.h"
#include "ui/kit/format.h"
#include "ui/pages/training/words.h"

namespace qd::ui::pages::training {

namespace {

constexpr double kGib = 1024.0 * 1024.0 * 1024.0;
constexpr std::size_t kShownDecimals = 6;

constexpr std::array kNumbers{
    NumberField{FormField::Epochs, "epochs", QT_TRANSLATE_NOOP("TrainingForm", "Most epochs"),
                QT_TRANSLATE_NOOP("TrainingForm", "Of each fold"), 1, 10'000},
    NumberField{FormField::Patience, "patience", QT_TRANSLATE_NOOP("TrainingForm", "Patience, epochs"),
                QT_TRANSLATE_NOOP("TrainingForm", "0: never stop early"), 0, 10'000},
    NumberField{FormField::LearningRate, "learningRate", QT_TRANSLATE_NOOP("TrainingForm", "Learning rate"),
                QT_TRANSLATE_NOOP("TrainingForm", "Of AdamW"), 1e-7, 1.0, false},
    NumberField{FormField::Train, "train", QT_TRANSLATE_NOOP("TrainingForm", "Learn from, sessions"),
                QT_TRANSLATE_NOOP("TrainingForm", "Grows fold by fold"), 60, 20'000},
    NumberField{FormField::Validate, "validate", QT_TRANSLATE_NOOP("TrainingForm", "Validate on, sessions"),
                QT_TRANSLATE_NOOP("TrainingForm", "They choose the epoch"), 20, 20'000},
    NumberField{FormField::Test, "test", QT_TRANSLATE_NOOP("TrainingForm", "Test on, sessions"),
                QT_TRANSLATE_NOOP("TrainingForm", "Not seen before"), 20, 20'000},
    NumberField{FormField::MaxWeight, "maxWeight", QT_TRANSLATE_NOOP("TrainingForm", "Largest weight, %"),
                QT_TRANSLATE_NOOP("TrainingForm", "Of baselines, too"), 0.1, 100, false},
    NumberField{FormField::Commission, "commission", QT_TRANSLATE_NOOP("TrainingForm", "Commission, bp"),
                QT_TRANSLATE_NOOP("TrainingForm", "Of each trade"), 0, 1000, false},
    NumberField{FormField::HalfSpread, "halfSpread", QT_TRANSLATE_NOOP("TrainingForm", "Half spread, bp"),
                QT_TRANSLATE_NOOP("TrainingForm", "Of each trade"), 0, 1000, false},
    NumberField{FormField::Threads, "threads", QT_TRANSLATE_NOOP("TrainingForm", "Threads of the worker"),
                QT_TRANSLATE_NOOP("TrainingForm", "Kept in the record"), 1, 256},
    NumberField{FormField::Memory, "memory", QT_TRANSLATE_NOOP("TrainingForm", "Memory budget, GiB"),
                QT_TRANSLATE_NOOP("TrainingForm", "Beyond it: smaller steps"), 0.5, 4096, false},
    NumberField{FormField::Seed, "seed", QT_TRANSLATE_NOOP("TrainingForm", "Seed"),
                QT_TRANSLATE_NOOP("TrainingForm", "Kept in the record"), 0, 9e15}};

std::optional<double> numberOf(const QString& typed, const NumberField& field) {
    bool ok = false;
    const double value = QLocale().toDouble(typed.trimmed(), &ok);
    if (!ok || !std::isfinite(value) || value < field.low || value > field.high) return std::nullopt;
    if (field.whole && value != std::floor(value)) return std::nullopt;
    return value;
}

QString numberText(double value) {
    return QLocale().toString(value, 'g', static_cast<int>(kShownDecimals));
}

/// Narrower nets over shorter windows: configs/training/*-reduced.yaml.
void reduce(config::TrainingConfig& config) {
    config.lstm = {20, 16, 1, 16, 0.1};
    config.gat.layers = 2;
    config.gat.heads = 4;
    config.gat.width = 8;
}

class Checking {
public:
    explicit Checking(const TrainingForm& form) : m_form(form) {}

    FormCheck check(const std::vector<vault::DatasetRecord>& datasets) {
        const auto* dataset = findDataset(datasets, m_form.dataset);
        if (dataset == nullptr) m_out.datasetProblem = Words::tr("Choose a data set.");
        for (const auto& field : numberFields()) {
            const auto value = numberOf(m_form.numbers.value(field.field), field);
            if (value)
                m_values.insert(field.field, *value);
            else
                m_out.problems.insert(
                    field.field,
                    Words::tr("From %1 to %2.").arg(numberText(field.low), numberText(field.high)));
        }
        if (m_out.problemCount() > 0) return std::move(m_out);
        desk::TrainModelRequest request;
        request.dataset = m_form.dataset;
        request.config = config();
        const auto read = config::parseTrainingConfig(config::writeTrainingConfig(request.config), "form");
        if (!read.ok()) {
            m_out.problem = format::error(read.error());
            return std::move(m_out);
        }
        request.config = *read;
        if (dataset != nullptr) predict(*dataset, request.config);
        m_out.request = std::move(request);
        return std::move(m_out);
    }

private:
    [[nodiscard]] std::int64_t whole(FormField field) const {
        return static_cast<std::int64_t>(m_values.value(field));
    }

    [[nodiscard]] config::TrainingConfig config() const {
        config::TrainingConfig config;
        config.run.name =
            format::utf8(m_form.name.trimmed().isEmpty() ? suggestedName(m_form) : m_form.name.trimmed());
        config.run.lookback = 252;
        config.run.schedule = m_form.schedule;
        config.run.commissionBps = m_values.value(FormField::Commission);
        config.run.halfSpreadBps = m_values.value(FormField::HalfSpread);
        config.run.seed = static_cast<std::uint64_t>(whole(FormField::Seed));
        config.run.limits.maxWeight = m_values.value(FormField::MaxWeight) / 100.0;
        config.kind = m_form.kind;
        config.head = m_form.head;
        if (m_form.kind == "ensemble") config.ensemble = {{"gat", 1.0}, {"hrp", 1.0}, {"lstm", 1.0}};
        if (m_form.reduced) reduce(config);
        config.fit.objective = m_form.objective;
        config.fit.schedule = "weekly";
        config.fit.epochs = whole(FormField::Epochs);
        config.fit.patience = whole(FormField::Patience);
        config.fit.learningRate = m_values.value(FormField::LearningRate);
        config.fit.threads = whole(FormField::Threads);
        config.fit.device = m_form.device;
        config.fit.hostGib = m_values.value(FormField::Memory);
        config.folds.train = whole(FormField::Train);
        config.folds.validate = whole(FormField::Validate);
        config.folds.test = whole(FormField::Test);
        return config;
    }

    void predict(const vault::DatasetRecord& dataset, const config::TrainingConfig& config) {
        m_out.budgetBytes = static_cast<std::uint64_t>(config.fit.hostGib * kGib);
        const auto train = desk::toTrainSpec(config);
        const auto views = features::builtInViews();
        const auto* view = views.find(config.view);
        if (!train.ok() || view == nullptr) return;
        model::RunSize size;
        size.rows = static_cast<std::size_t>(dataset.rows);
        size.names = static_cast<std::size_t>(dataset.symbols);
        size.features = view->features.size();
        size.batchRows = train->batchRows;
        for (const auto& kind : config::trainedKinds(config)) {
            const auto spec = desk::toModelSpec(config, kind);
            if (!spec.ok()) continue;
            size.graphRows = kind == "gat" ? size.rows / 5 : 0;  // a graph a week
            const auto plan = model::fullPlan(*spec, *train, size, false);
            m_out.predictedBytes =
                std::max(m_out.predictedBytes, model::predictMemory(*spec, size, plan).total());
        }
    }

    const TrainingForm& m_form;
    FormCheck m_out;
    QMap<FormField, double> m_values;
};

}  // namespace

std::span<const NumberField> numberFields() {
    return kNumbers;
}

QString fieldWords(const char* source) {
    return QCoreApplication::translate("TrainingForm", source);
}

TrainingForm usualForm(bool reduced) {
    TrainingForm form;
    form.reduced = reduced;
    const auto set = [&form](FormField field, double value) {
        form.numbers.insert(field, numberText(value));
    };
    set(FormField::Epochs, reduced ? 8 : 50);
    set(FormField::Patience, reduced ? 3 : 8);
    set(FormField::LearningRate, reduced ? 0.002 : 0.001);
    set(FormField::Train, 504);
    set(FormField::Validate, 126);
    set(FormField::Test, 126);
    set(FormField::MaxWeight, 5);
    set(FormField::Commission, 5);
    set(FormField::HalfSpread, 5);
    set(FormField::Threads, 1);
    set(FormField::Memory, 32);
    set(FormField::Seed, 1);
    return form;
}

FormCheck checkForm(const TrainingForm& form, const std::vector<vault::DatasetRecord>& datasets) {
    return Checking(form).check(datasets);
}

const vault::DatasetRecord* findDataset(const std::vector<vault::DatasetRecord>& datasets, DatasetId id) {
    const auto at =
        std::find_if(datasets.begin(), datasets.end(), [id](const auto& d) { return d.id == id; });
    return at == datasets.end() ? nullptr : &*at;
}

QString suggestedName(const TrainingForm& form) {
    const QString kind = form.kind == "gat" ? QStringLiteral("GAT") : kindName(form.kind);
    return form.reduced && form.kind != "hrp" ? Words::tr("%1, reduced").arg(kind) : kind;
}

QString whatHappens(const FormCheck& check, const vault::DatasetRecord& dataset) {
    if (!check.request) return {};
    QStringList sentences{
        Words::tr("%1 learns from %n session(s) of %2, fold after fold, in a process of its own.", nullptr,
                  static_cast<int>(dataset.rows))
            .arg(kindName(check.request->config.kind), format::text(dataset.name))};
    if (check.request->config.kind == "hrp")
        sentences = {Words::tr("HRP learns nothing: it is tested on the same sessions as a net would be.")};
    sentences.append(
        Words::tr("What it makes of sessions that it did not see is held against HRP and equal "
                  "weight, after costs and with intervals."));
    if (check.predictedBytes > 0) {
        const double share =
            static_cast<double>(check.predictedBytes) / static_cast<double>(check.budgetBytes);
        sentences.append(
            Words::tr("The worker is predicted to take %1 of memory, %2 of its budget.")
                .arg(format::bytes(static_cast<qint64>(check.predictedBytes)), format::percent(share, 0)));
        if (share > 1.0)
            sentences.append(
                Words::tr("That is more than the budget: it will work in smaller pieces, which takes "
                          "longer and gives the same."));
    }
    return sentences.join(QLatin1Char(' '));
}

}  // namespace qd::ui::pages::training
