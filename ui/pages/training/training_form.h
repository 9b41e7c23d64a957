// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/desk/train_model.h"

namespace qd::ui::pages::training {

/// The fields that take a number.
enum class FormField {
    Epochs,
    Patience,
    LearningRate,
    Train,
    Validate,
    Test,
    MaxWeight,
    Commission,
    HalfSpread,
    Threads,
    Memory,
    Seed
};

/// What a number field takes.
struct NumberField {
    FormField field;
    const char* objectName;
    const char* label;  ///< to be translated by fieldWords()
    const char* hint;
    double low = 0.0;
    double high = 0.0;
    bool whole = true;
};
/// In the order in which they are offered.
[[nodiscard]] std::span<const NumberField> numberFields();
/// A label or hint of the table in the language of the window.
[[nodiscard]] QString fieldWords(const char* source);

/// The form for a new training as the user left it.
struct TrainingForm {
    DatasetId dataset;
    QString name;  ///< empty: suggestedName()
    std::string kind = "lstm";
    bool reduced = true;  ///< the size that two cores train in minutes
    std::string objective = "sharpe";
    std::string head = "softmax";
    std::string schedule = "monthly";
    std::string device = "auto";
    QMap<FormField, QString> numbers;
};
/// The form with the numbers of a size.
[[nodiscard]] TrainingForm usualForm(bool reduced);

/// What the form says: a request when nothing is wrong, else a message a field.
struct FormCheck {
    QMap<FormField, QString> problems;
    QString datasetProblem;
    QString problem;  ///< of all together
    std::optional<desk::TrainModelRequest> request;
    std::uint64_t predictedBytes = 0;  ///< peak of the worker; 0 where nothing is trained
    std::uint64_t budgetBytes = 0;

    [[nodiscard]] int problemCount() const {
        return static_cast<int>(problems.size()) + (datasetProblem.isEmpty() ? 0 : 1) +
               (problem.isEmpty() ? 0 : 1);
    }
};
[[nodiscard]] FormCheck checkForm(const TrainingForm& form,
                                  const std::vector<vault::DatasetRecord>& datasets);
[[nodiscard]] const vault::DatasetRecord* findDataset(const std::vector<vault::DatasetRecord>& datasets,
                                                      DatasetId id);
/// "LSTM, reduced".
[[nodiscard]] QString suggestedName(const TrainingForm& form);
/// What will happen, and what it takes of memory, in words.
[[nodiscard]] QString whatHappens(const FormCheck& check, const vault::DatasetRecord& dataset);

}  // namespace qd::ui::pages::training
