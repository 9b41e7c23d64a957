// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "ui/pages/backtests/backtest_form.h"

namespace qd::ui::pages::backtests {

/// A range of numbers as a person types them.
struct TypedRange {
    double low = 0.0;
    double high = 0.0;
    bool above = false;  ///< the low end itself is out
};

/// Reads the typed fields of a form one by one and collects what is wrong. A field that the form does not
/// look at is not read.
class FormReader {
public:
    FormReader(const BacktestForm& form, FormCheck& check) : m_form(form), m_check(check) {}

    /// A number as the locale writes it or as programs do; the low end when it is none.
    double number(FormField field, const QString& text, const TypedRange& range);
    /// The same of per cent, as a fraction.
    double share(FormField field, const QString& text, const TypedRange& percent);
    /// Nothing for an empty field.
    std::optional<double> shareIfAny(FormField field, const QString& text, const TypedRange& percent);
    std::optional<std::int64_t> countIfAny(FormField field, const QString& text, std::int64_t least,
                                           std::int64_t most);
    std::uint64_t seed(const QString& text);
    std::optional<Date> day(FormField field, const QString& text);
    std::optional<double> amount(const QString& text, double most);
    void wrong(FormField field, const QString& message);
    [[nodiscard]] const BacktestForm& form() const { return m_form; }

private:
    const BacktestForm& m_form;
    FormCheck& m_check;
};

/// A number as the locale writes it, or as programs do; nothing when it is neither.
[[nodiscard]] std::optional<double> numberOf(QString text);
/// The fraction that is written as so many per cent: 0.7 → 0.007, which 0.7 / 100 is not.
[[nodiscard]] double fractionOf(double percent);
/// Digits that give the same number back, without an exponent.
[[nodiscard]] QString exactText(double value);
/// Per cent of a fraction: twelve digits hide that 0.07 × 100 is not 7; fractionOf() gives 0.07 back.
[[nodiscard]] QString percentText(double fraction);
[[nodiscard]] QString percentText(const std::optional<double>& fraction);

/// The parts of a configuration and of a form, by the page of the form that they stand on.
void readMethod(FormReader& reader, config::BacktestConfig& config);
void readLimits(FormReader& reader, config::BacktestConfig& config);
void readTrading(FormReader& reader, config::BacktestConfig& config);
void writeMethod(const config::BacktestConfig& config, BacktestForm& form);
void writeLimits(const config::BacktestConfig& config, BacktestForm& form);
void writeTrading(const config::BacktestConfig& config, BacktestForm& form);

/// "hrp 50, min-variance 50": method → share as a fraction of 100. Nothing when it says something else.
[[nodiscard]] std::optional<std::map<std::string, double>> ensembleOf(const QString& text);
[[nodiscard]] QString ensembleText(const std::map<std::string, double>& ensemble);
/// "AAA 6; BBB > CCC 2": AAA earns 6 % a year above the risk-free rate, BBB 2 % a year more than CCC.
/// Nothing when it says something else.
[[nodiscard]] std::optional<std::vector<config::ViewConfig>> viewsOf(const QString& text);
/// Nothing for views that cannot be written so.
[[nodiscard]] std::optional<QString> viewsText(const std::vector<config::ViewConfig>& views);

}  // namespace qd::ui::pages::backtests
