// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/drift/reference_data.h"

#include <sstream>

#include "core/base/file_system.h"
#include "core/base/number_text.h"
#include "core/market/gzip_stream.h"

namespace qd::drift::testing {

namespace {

const std::string kRefs = QD_SHARED_DIR "/refs/";

std::string inflate(const std::string& name) {
    const PosixFileSystem files;
    auto stream = market::openGzip(files.open(kRefs + name).value()).value();
    std::string out;
    std::vector<char> piece(1U << 20U);
    while (const std::size_t n = stream->read(piece).value())
        out.append(piece.data(), n);
    return out;
}

/// Rows of numbers after `skip` columns; a first line that is no row is passed over.
std::vector<std::vector<double>> columnsOf(const std::string& text, std::size_t skip) {
    std::vector<std::vector<double>> columns;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        std::istringstream cells(line);
        std::string cell;
        for (std::size_t c = 0; std::getline(cells, cell, ','); ++c) {
            if (c < skip) continue;
            const auto value = parseNumber(cell);
            if (!value) break;
            if (columns.size() <= c - skip) columns.resize(c - skip + 1);
            columns[c - skip].push_back(*value);
        }
    }
    return columns;
}

}  // namespace

bool referencesAreHere() {
    return PosixFileSystem().exists(kRefs + "drift_synth.json");
}

Json readReference(const std::string& name) {
    return Json::parse(PosixFileSystem().readAll(kRefs + name, 64U << 20U).value()).value();
}

std::vector<std::vector<double>> readFeatures(const std::string& name) {
    return columnsOf(inflate(name), 0);
}

std::pair<std::vector<double>, std::vector<double>> equalWeightHalves() {
    const auto text = PosixFileSystem().readAll(kRefs + "stock_prices_clean.csv", 64U << 20U).value();
    const auto prices = columnsOf(text, 1);
    std::vector<double> returns;
    for (std::size_t t = 1; t < prices.front().size(); ++t) {
        double sum = 0.0;
        for (const auto& column : prices)
            sum += column[t] / column[t - 1] - 1.0;
        returns.push_back(sum / static_cast<double>(prices.size()));
    }
    const auto middle = returns.begin() + static_cast<std::ptrdiff_t>(returns.size() / 2);
    return {{returns.begin(), middle}, {middle, returns.end()}};
}

}  // namespace qd::drift::testing
