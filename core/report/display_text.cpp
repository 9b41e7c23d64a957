// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/display_text.h"

#include <cmath>

#include "core/base/number_text.h"
#include "core/report/report.h"

namespace qd::report {

std::string groupedText(double value, int places) {
    if (!std::isfinite(value)) return kNothing;
    const std::string plain = fixedText(value, places);
    const bool negative = plain.front() == '-';
    const std::string digits = plain.substr(negative ? 1 : 0);
    const auto point = digits.find('.');
    const std::size_t whole = point == std::string::npos ? digits.size() : point;
    std::string text = negative ? kMinus : "";
    for (std::size_t i = 0; i < whole; ++i) {
        if (i > 0 && (whole - i) % 3 == 0) text += ',';
        text += digits[i];
    }
    return text + digits.substr(whole);
}

std::string percentText(double fraction, int places) {
    const double percent = fraction * 100.0;
    if (!std::isfinite(percent)) return kNothing;
    return groupedText(percent, places) + kThinSpace + "%";
}

std::string signedPercentText(double fraction, int places) {
    const std::string text = percentText(fraction, places);
    const bool roundsToZero = text.find_first_of("123456789") == std::string::npos;
    return fraction > 0.0 && !roundsToZero ? "+" + text : text;
}

namespace {

std::string numberText(double value, Format format) {
    switch (format) {
        case Format::Integer:
        case Format::Money0:
            return groupedText(value, 0);
        case Format::Number2:
        case Format::Money2:
            return groupedText(value, 2);
        case Format::Number4:
            return groupedText(value, 4);
        case Format::Percent2:
            return percentText(value, 2);
        case Format::Text:
        case Format::IsoDate:
            break;
    }
    if (!std::isfinite(value)) return kNothing;
    const std::string plain = shortestText(value);
    return plain.front() == '-' ? kMinus + plain.substr(1) : plain;
}

}  // namespace

std::string displayText(const Cell& cell, Format format) {
    if (const auto* text = std::get_if<std::string>(&cell.value)) return *text;
    if (const auto* number = std::get_if<double>(&cell.value)) return numberText(*number, format);
    if (const auto* date = std::get_if<Date>(&cell.value)) return date->iso();
    return kNothing;
}

std::string treeHeadText(const Report& report) {
    if (!report.treeHead) return {};
    return "Audit log at " + report.treeHead->at.iso() + ": tree head " +
           std::to_string(report.treeHead->size) + ":" + report.treeHead->root;
}

}  // namespace qd::report
