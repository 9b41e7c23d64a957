// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <span>
#include <string>

#include "ui/pages/backtests/backtest_form.h"
#include "ui/pages/backtests/choices.h"

namespace qd::ui::pages::backtests {

enum class FormPage { Strategy, Limits, Trading };

/// One field of the form: where it stands, what it is called, and which member it edits. Either `text` or
/// `choice` is set; neither for the data set.
struct FieldSpec {
    FormField field;
    FormPage page;
    const char* objectName;
    const char* label;  ///< to be translated by fieldWords()
    const char* hint;
    QString BacktestForm::*text = nullptr;
    std::string BacktestForm::*choice = nullptr;
    QList<Choice> (*choices)() = nullptr;
};

/// All fields in the order in which they are offered.
[[nodiscard]] std::span<const FieldSpec> fieldTable();
/// A label or hint of the table in the language of the window.
[[nodiscard]] QString fieldWords(const char* source);

}  // namespace qd::ui::pages::backtests
