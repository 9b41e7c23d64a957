// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/analytics/series_data.h"

#include <cmath>
#include <map>
#include <memory>
#include <sstream>
#include <stop_token>

#include "core/base/clock.h"
#include "core/base/file_system.h"
#include "core/base/number_text.h"
#include "core/base/random.h"
#include "core/market/gzip_stream.h"

namespace qd::analytics::test {

namespace {

using Table = std::vector<std::vector<std::string>>;

const std::string kRefs = QD_SHARED_DIR "/refs/";

std::string readShared(const std::string& name) {
    return PosixFileSystem().readAll(kRefs + name, 64U << 20U).value();
}

Table cellsOf(const std::string& text) {
    Table out;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        out.emplace_back();
        std::istringstream cells(line);
        for (std::string cell; std::getline(cells, cell, ',');)
            out.back().push_back(cell);
    }
    return out;
}

double number(const std::string& text) {
    return parseNumber(text).value();
}

std::string inflate(const std::string& name) {
    const PosixFileSystem files;
    auto stream = market::openGzip(files.open(kRefs + name).value()).value();
    std::string out;
    std::vector<char> piece(1U << 20U);
    while (const std::size_t n = stream->read(piece).value())
        out.append(piece.data(), n);
    return out;
}

const jobs::JobContext& contextOf(bool stopped) {
    static const SystemClock clock;
    static std::stop_source stop;
    static const jobs::JobContext quiet({}, {}, clock);
    static const jobs::JobContext cancelled(stop.get_token(), {}, clock);
    stop.request_stop();
    return stopped ? cancelled : quiet;
}

}  // namespace

const jobs::JobContext& quietJob() {
    return contextOf(false);
}

const jobs::JobContext& cancelledJob() {
    return contextOf(true);
}

bool haveReferences() {
    return PosixFileSystem().exists(kRefs + "refs.json");
}

const Json& references() {
    static const Json document = Json::parse(readShared("refs.json")).value();
    return document;
}

const Json& synthetic() {
    static const Json document = Json::parse(readShared("metrics_synth.json")).value();
    return document;
}

double numberAt(const Json& document, const std::vector<std::string>& path) {
    const Json* at = &document;
    for (const auto& key : path) {
        at = at->find(key);
        if (at == nullptr) return kNan;
    }
    return at->numberOr(kNan);
}

TwoSeries equalWeightAndSpy() {
    std::map<std::string, double> spyClose;
    const Table spy = cellsOf(readShared("spy_prices.csv"));
    for (std::size_t i = 1; i < spy.size(); ++i)
        spyClose[spy[i][0]] = number(spy[i][1]);
    const Table prices = cellsOf(readShared("stock_prices_clean.csv"));
    const auto stocks = cleanStocks();
    TwoSeries out;
    for (std::size_t t = 2; t < prices.size(); ++t) {
        double sum = 0.0;
        for (const Series& stock : stocks)
            sum += stock[t - 2];
        out.a.push_back(sum / 20.0);
        out.b.push_back(spyClose.at(prices[t][0]) / spyClose.at(prices[t - 1][0]) - 1.0);
    }
    return out;
}

TwoSeries strategyAndBenchmark() {
    const Table table = cellsOf(readShared("ret_metrics_2520.csv"));
    TwoSeries out;
    for (std::size_t i = 1; i < table.size(); ++i) {
        out.a.push_back(number(table[i][0]));
        out.b.push_back(number(table[i][1]));
    }
    return out;
}

std::vector<Series> cleanStocks() {
    const Table prices = cellsOf(readShared("stock_prices_clean.csv"));
    std::vector<Series> out(20);
    for (std::size_t t = 2; t < prices.size(); ++t) {
        for (std::size_t c = 0; c < 20; ++c)
            out[c].push_back(number(prices[t][c + 1]) / number(prices[t - 1][c + 1]) - 1.0);
    }
    return out;
}

std::vector<Series> hundredStrategies() {
    const Table table = cellsOf(inflate("cscv_2520x100.csv.gz"));
    std::vector<Series> out(table.front().size());
    for (const auto& row : table) {
        for (std::size_t c = 0; c < out.size(); ++c)
            out[c].push_back(number(row[c]));
    }
    return out;
}

Series normalReturns(std::size_t count, double mean, double deviation, std::uint64_t seed) {
    Rng rng(seed);
    Series out(count);
    for (double& r : out)
        r = mean + deviation * rng.normal();
    return out;
}

TwoSeries correlatedReturns(std::size_t count, double meanA, double meanB, double correlation,
                            std::uint64_t seed) {
    constexpr double kDeviation = 0.01;
    Rng rng(seed);
    TwoSeries out;
    for (std::size_t t = 0; t < count; ++t) {
        const double x = rng.normal();
        const double y = correlation * x + std::sqrt(1.0 - correlation * correlation) * rng.normal();
        out.a.push_back(meanA + kDeviation * x);
        out.b.push_back(meanB + kDeviation * y);
    }
    return out;
}

std::vector<std::span<const double>> spansOf(const std::vector<Series>& series) {
    return {series.begin(), series.end()};
}

}  // namespace qd::analytics::test
