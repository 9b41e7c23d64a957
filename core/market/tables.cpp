// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/tables.h"

#include <algorithm>

#include "core/base/number_text.h"
#include "core/crypto/hash.h"

namespace qd::market {

namespace {

/// Length first, so that no two lists of fields give the same text.
void append(std::string& line, const std::string& field) {
    line += std::to_string(field.size()) + ':' + field + ' ';
}

std::string hashOf(const char* title, std::vector<std::string> lines) {
    std::sort(lines.begin(), lines.end());
    std::string text =
        std::string("quarterdeck ") + title + " 1\n" + std::to_string(lines.size()) + " lines\n";
    for (const auto& line : lines)
        text += line + '\n';
    return crypto::sha256Hex(text);
}

std::string dated(const std::string& symbol, Date date, double value) {
    std::string line;
    append(line, symbol);
    return line + date.iso() + ' ' + shortestText(value);
}

}  // namespace

std::string contentHash(const SectorTable& table) {
    std::vector<std::string> lines;
    for (const auto& [symbol, sector] : table.sectorOf) {
        auto& line = lines.emplace_back();
        append(line, symbol);
        append(line, sector);
    }
    return hashOf("sectors", std::move(lines));
}

std::string contentHash(const MembershipTable& table) {
    std::vector<std::string> lines;
    for (const auto& spell : table.spells) {
        auto& line = lines.emplace_back();
        append(line, spell.symbol);
        line += spell.from.iso() + ' ' + (spell.to ? spell.to->iso() : "open");
    }
    return hashOf("membership", std::move(lines));
}

std::string contentHash(const DividendTable& table) {
    std::vector<std::string> lines;
    for (const auto& dividend : table.dividends)
        lines.push_back(dated(dividend.symbol, dividend.date, dividend.amount));
    return hashOf("dividends", std::move(lines));
}

std::string contentHash(const SplitTable& table) {
    std::vector<std::string> lines;
    for (const auto& split : table.splits)
        lines.push_back(dated(split.symbol, split.date, split.ratio));
    return hashOf("splits", std::move(lines));
}

}  // namespace qd::market
