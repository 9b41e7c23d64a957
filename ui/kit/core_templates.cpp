// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/core_templates.h"

#include <algorithm>
#include <iterator>
#include <vector>

#include <QtCore/qglobal.h>

namespace qd::ui {
namespace {

#include "ui/kit/core_words.inc"

constexpr std::ptrdiff_t kFewestLetters =
    6;  ///< of words that would else be found in any text, such as "%1: %2"

std::ptrdiff_t letters(std::string_view words) {
    return std::count_if(words.begin(), words.end(),
                         [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
}

std::vector<std::string_view> ordered() {
    std::vector<std::string_view> all;
    std::copy_if(std::begin(kMessages), std::end(kMessages), std::back_inserter(all),
                 [](std::string_view words) { return letters(words) >= kFewestLetters; });
    std::stable_sort(all.begin(), all.end(),
                     [](std::string_view a, std::string_view b) { return letters(a) > letters(b); });
    return all;
}

}  // namespace

std::span<const std::string_view> coreTemplates() {
    static const std::vector<std::string_view> kOrdered = ordered();
    return kOrdered;
}

}  // namespace qd::ui
